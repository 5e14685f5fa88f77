"""parts: the numbered parts of a report: paragraphs, headings, annexes, captions and notes, with titles and places.

English. What a part is called in print is what people refer to; headings that bear no number in the text are counted.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from probata.method.manuscript.model import Block, Directive, Heading, Items, Quote
from probata.method.report.claims.reading.cited import notes
from probata.method.report.model import Bound, Passage
from probata.method.report.prose.phrases import english
from probata.method.report.prose.printed import captions

Label = tuple[int, ...]
_ROMAN = {"I": 1, "V": 5, "X": 10, "L": 50, "C": 100}
_CAPTION = re.compile(
    r"\A\s*(?P<kind>(?i:table|figure|fig\.|box|map|chart|diagram|photograph|photo|graph|plate|image|exhibit))\s+"
    r"(?P<number>\d{1,3}(?:\.\d{1,3})*|[IVXLC]{1,6}|[A-Z](?:\.?\d{1,2})?)\s*(?:[.:–—)\]|-]|\Z|\s(?=[A-Z(]))\s*(?P<title>.*)",
    re.S,
)
_HEAD = re.compile(
    r"\A\s*(?:(?P<word>(?i:chapter|section|part|annex|annexe|appendix))\s+)?(?P<number>\d{1,2}(?:\.\d{1,2})*|[IVXLC]{1,6}|[A-Z])"
    r"(?P<stop>[.):]|\s|\Z|\s*[–—-])\s*(?P<title>.*)",
    re.S,
)
_CAPTION_LENGTH = 160
"""Code points: a paragraph that is longer and begins with "Table 3" is a caption only if a colon follows."""
_ANNEX = ("annex", "annexe", "appendix")
_SAME = {"fig.": "figure", "photo": "photograph", "annexe": "annex", "appendix": "annex"}


@dataclass(frozen=True, slots=True)
class Part:
    """One part: its kind (paragraph, heading, annex, table, figure, note, ...), numbers, title and passage's number.

    ``until``: the number of the first passage behind what a heading opens; behind the passage itself for other kinds.
    """

    kind: str
    labels: tuple[Label, ...]
    printed: str
    title: str
    passage: int
    until: int = 0


@dataclass(frozen=True, slots=True)
class Parts:
    """The parts of a report by kind; ``counted``: how many headings and sub-headings there are at most.

    ``below``: how many headings there are in all; ``chapters``: those of the highest rank that more than one has.
    """

    by_kind: dict[str, tuple[Part, ...]]
    counted: int
    below: int
    chapters: int = 0

    def find(self, kind: str, label: Sequence[Label]) -> Part | None:
        """The part of a number in any of its readings."""
        return next(iter(self.all(kind, label)), None)

    def all(self, kind: str, label: Sequence[Label]) -> tuple[Part, ...]:
        """Every part of a number: sections A stand in several chapters."""
        return tuple(one for one in self.by_kind.get(kind, ()) if set(one.labels) & set(label))

    def below_part(self, part: Part) -> tuple[Part, ...]:
        """The headings with a number inside a chapter or annex."""
        each = (one for kind in ("heading", "annex") for one in self.by_kind.get(kind, ()))
        return tuple(one for one in each if part.passage < one.passage < part.until)


def parts_of(bound: Bound) -> Parts:
    """The parts of the report; made once."""
    return bound.once.get("numbered parts", lambda: _parts(bound))


def readings(words: str) -> tuple[Label, ...]:
    """What a number can mean: "4.2", "IV", "B"; a single C is both a letter and a hundred."""
    if re.fullmatch(r"\d+(?:\.\d+)*", words):
        return (tuple(int(one) for one in words.split(".")),)
    found: list[Label] = []
    if re.fullmatch(r"[IVXLC]+", words):
        values = [_ROMAN[one] for one in words]
        pairs = zip(values, [*values[1:], 0], strict=True)
        found.append((sum(-one if one < behind else one for one, behind in pairs),))
    if re.fullmatch(r"[A-Z](?:\.?\d{1,2})?", words):
        rest = words[1:].lstrip(".")
        found.append((1000 + ord(words[0]) - ord("A"), *((int(rest),) if rest else ())))
    return tuple(found)


def _parts(bound: Bound) -> Parts:
    found: dict[str, list[Part]] = {}
    heads = {(one.at.file, one.at.start): one for one in _headings(bound.manuscript.blocks)}
    if english(bound):
        for one in (*_in_passages(bound, heads), *_in_titles(bound), *_in_notes(bound)):
            each = found.setdefault(one.kind, [])
            if one.kind != "annex" or not any(one.labels == other.labels for other in each):
                each.append(one)  # an annex stands both as a heading and as the directive that it opens
    levels = [one.level for one in heads.values()]
    counts = [levels.count(level) for level in sorted(set(levels))]
    chapters = next((count for count in counts if count > 1), 0)
    return Parts({kind: tuple(each) for kind, each in found.items()}, max(counts, default=0), len(levels), chapters)


def _in_passages(bound: Bound, heads: Mapping[tuple[str, int], Heading]) -> Iterator[Part]:
    levels = [heads.get((one.at.file, one.at.start)) if one.kind == "heading" else None for one in bound.passages]
    for number, one in enumerate(bound.passages):
        if one.kind == "note":
            continue
        if one.number is not None:
            yield Part("paragraph", ((one.number,),), str(one.number), "", number, number + 1)
        head = levels[number]
        words = f"{head.stated} {printed(one)}".strip() if head else printed(one)
        if one.kind == "heading" and (made := _heading(words, number)) is not None:
            yield replace(made, until=_until(levels, number))
        elif (
            one.kind in ("paragraph", "heading", "item", "cell") and (made := _caption(words, number, one)) is not None
        ):
            yield made


def printed(one: Passage) -> str:
    """The words of a passage as they read: of a number that a role bears, too, which its prose does not show."""
    return " ".join(each.printed.strip() for each in one.sentences).strip() or one.masked.strip()


def _until(levels: Sequence[Heading | None], number: int) -> int:
    """The next heading that is not below this one; title headings of one level are all beside each other."""
    head = levels[number]
    here = head.level if head else 1
    behind = (at for at in range(number + 1, len(levels)) if (each := levels[at]) and each.level <= here)
    return next(behind, len(levels))


def _heading(words: str, passage: int) -> Part | None:
    found = _HEAD.match(words)
    if not found:
        return None
    word, number = (found["word"] or "").lower(), found["number"]
    bare = not word and found["stop"].strip() not in (".", ")")
    if bare and ((not number[0].isdigit() and len(number) == 1) or not found["title"].lstrip("‘“\"'«([")[:1].isupper()):
        return None
    kind = "annex" if word in _ANNEX else "heading"
    return Part(kind, readings(number), number, found["title"].strip(), passage, passage + 1)


def _caption(words: str, passage: int, one: Passage) -> Part | None:
    found = _CAPTION.match(words) if len(words) < 400 else None
    framed = one.kind != "paragraph" or one.within("figure") or one.within("table")
    if not found or not (framed or len(words) <= _CAPTION_LENGTH or words[found.end("number") :].lstrip()[:1] == ":"):
        return None
    kind = found["kind"].lower()
    same = _SAME.get(kind, kind)
    return Part(same, readings(found["number"]), found["number"], found["title"].strip(), passage, passage + 1)


def _in_titles(bound: Bound) -> Iterator[Part]:
    for one in captions(bound):
        words = one.masked.strip()
        behind = sum(1 for each in bound.passages if each.at.file == one.file and each.at.start <= one.start)
        found = _CAPTION.match(words) or _HEAD.match(words)
        if found:
            groups = found.groupdict()
            kind = (groups.get("kind") or groups.get("word") or "").lower()
            if kind:
                same, number, title = _SAME.get(kind, kind), found["number"], found["title"].strip()
                yield Part(same, readings(number), number, title, behind, behind + 1)


def _in_notes(bound: Bound) -> Iterator[Part]:
    for one in notes(bound):
        labels = [(int(one.label),)] if one.label.isdigit() else []
        labels += [(one.number,)] if one.number else []
        if labels:
            place = one.marks[0].passage if one.marks else -1
            yield Part("note", tuple(labels), one.label, one.words, place, place + 1)


def _headings(blocks: Sequence[Block]) -> Iterator[Heading]:
    for block in blocks:
        if isinstance(block, Heading):
            yield block
        elif isinstance(block, Directive | Quote):
            yield from _headings(block.blocks)
        elif isinstance(block, Items):
            for item in block.items:
                yield from _headings(item)
