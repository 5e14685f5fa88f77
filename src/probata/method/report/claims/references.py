"""References of a report to its own parts: "paragraph 12 above", "see Table 3", "Annex II", "chapter 4". English."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from probata.method.report.claims.telling import Telling, tellings
from probata.method.report.model import Bound
from probata.method.report.prose.printed import captions

_KINDS = ("paragraph", "table", "figure", "annex", "chapter", "section", "part", "appendix")
_ONE = r"(?:\d{1,4}|[IVXL]{1,6}|[A-H])"
_REFERS = re.compile(
    rf"\b(?P<kind>(?i:paragraphs?|paras?\.|tables?|figures?|annex(?:es)?|appendix|appendices|chapters?))\s+"
    rf"(?P<first>{_ONE})(?![\w.]\w|\w|/|\()(?:\s*(?P<how>–|-|to|and|or|,)\s*(?P<last>{_ONE})(?![\w.]\w|\w|/|\())?"
)
_CAPTION = re.compile(
    rf"\A\s*(?P<kind>(?i:table|figure|annex|appendix|chapter))\s+(?P<number>{_ONE})\s*(?:[.:–—)\]|-]|\Z|\s(?=[A-Z(]))"
)
_OF_OTHERS = re.compile(
    r"(?i)\A\s*(?:,\s*)?(?:\(\w+\)\s*)?(?:of|in|to|from)\s+(?!(?:this|the\s+present)\s+report|the\s+report\s+above)|\A\s*(?:thereof|ibid|'s)"
)
_OTHER_TEXT = re.compile(
    r"\b(?:[A-Z]+/[A-Z0-9]+[/A-Z0-9.-]*|(?i:ibid|general\s+comment|covenant|convention|resolution|decree|law|act|treaty|charter|statute|"
    r"protocol|code|judge?ment|ruling|v\.|decision|regulations?|constitution|article|guidelines|directive|yearbook|opinion|"
    r"advisory|submission|reply|response|letter|report\s+of|reports?\s+by|previous\s+report|earlier\s+report|manual|its\s+report|"
    r"order|contract|agreement|statement|document|no\.|footnote))"
)
_HERE = re.compile(r"(?i)\A\s*,?\s*(?:above|below|of\s+(?:this|the\s+present)\s+report)\b")
_ROMAN = {"I": 1, "V": 5, "X": 10, "L": 50}
_SAME = {"para": "paragraph", "paras": "paragraph", "appendices": "appendix", "annexes": "annex"}
_LEAST = 2


@dataclass(frozen=True, slots=True)
class Reference:
    """A reference at ``start`` to ``end`` of a sentence; ``missing`` when no such part is there, ``there`` what is."""

    telling: Telling
    start: int
    end: int
    words: str
    missing: bool
    there: str


def references(bound: Bound) -> tuple[Reference, ...]:
    """Every reference to a kind of part that the report numbers, outside of notes; made once."""
    return bound.once.get("references", lambda: tuple(_references(bound)))


def _references(bound: Bound) -> Iterator[Reference]:
    known = _parts(bound)
    for telling in tellings(bound):
        if telling.said.passage.kind in ("note", "quote"):
            continue
        own = _own_label(telling)
        for found in _REFERS.finditer(telling.text):
            kind = _kind(found["kind"])
            if kind in known and found.start() >= own and _meant(telling, found, kind):
                yield _reference(telling, found, kind, known[kind])


def _own_label(telling: Telling) -> int:
    caption = _CAPTION.match(telling.text)
    return caption.end() if caption else 0


def _meant(telling: Telling, found: re.Match[str], kind: str) -> bool:
    """Whether the report itself is meant."""
    behind = telling.text[found.end() :]
    if _HERE.match(behind):
        return True
    if _OF_OTHERS.match(behind) or _OTHER_TEXT.search(telling.text):
        return False
    return kind != "paragraph" or found["kind"][0].islower() or found.start() == 0


def _reference(telling: Telling, found: re.Match[str], kind: str, there: frozenset[int]) -> Reference:
    numbers = [_number(found[name]) for name in ("first", "last") if found[name]]
    missing = any(one is not None and one not in there for one in numbers)
    has = f"its {kind} numbers go from {min(there)} to {max(there)}" if len(there) > 1 else f"it has one {kind}"
    return Reference(telling, found.start(), found.end(), found[0], missing, has)


def _parts(bound: Bound) -> dict[str, frozenset[int]]:
    """Kind of part -> the numbers that are there; a kind that is not numbered is left out."""
    found: dict[str, set[int]] = {"paragraph": {one.number for one in bound.passages if one.number is not None}}
    titles = [telling.text for telling in tellings(bound) if _captioned(telling)]
    titles += [one.masked.strip() for one in captions(bound)]
    for title in titles:
        caption = _CAPTION.match(title)
        number = _number(caption["number"]) if caption else None
        if caption and number is not None:
            found.setdefault(_kind(caption["kind"]), set()).add(number)
    return {kind: frozenset(numbers) for kind, numbers in found.items() if numbers and _enough(kind, numbers)}


def _enough(kind: str, numbers: set[int]) -> bool:
    """One annex or table may stand for others that lie in another file; a row of numbers is the report's own."""
    return kind == "paragraph" or (len(numbers) >= _LEAST and min(numbers) == 1)


def _captioned(telling: Telling) -> bool:
    passage = telling.said.passage
    return telling.said.start < _LEAST and passage.kind in ("paragraph", "heading", "cell", "item")


def _kind(words: str) -> str:
    plain = words.lower().rstrip(".")
    return _SAME.get(plain, plain.removesuffix("s"))


def _number(words: str) -> int | None:
    if words.isdigit():
        return int(words)
    if len(words) == 1 and words not in _ROMAN:
        return ord(words) - ord("A") + 1
    values = [_ROMAN[one] for one in words]
    pairs = zip(values, [*values[1:], 0], strict=True)
    return sum(-one if one < behind else one for one, behind in pairs)
