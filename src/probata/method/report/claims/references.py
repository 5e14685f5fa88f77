"""References of a report to its own parts: "paragraph 12 above", "see Table 3", "Annex II", "section 4.2". English."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from probata.method.report.claims.parts import Part, Parts, parts_of, readings
from probata.method.report.claims.telling import Telling, tellings
from probata.method.report.model import Bound

_NO = r"(?:\d{1,4}(?:\.\d{1,3})*|[IVXL]{1,6}|[A-H])(?![\w/]|\.\w|,\d{3})"
_KIND = (
    r"paragraphs?|paras?\.?|¶¶?|tables?|figures?|figs?\.|annex(?:es)?|appendix|appendices|chapters?|chaps?\.|"
    r"sections?|sects?\.|parts?|box(?:es)?|"
    r"maps?|charts?|diagrams?|photographs?|photos?|graphs?|(?:foot|end)?notes?|nn?\.|fns?\.?"
)
_REFERS = re.compile(
    rf"(?<![\w-])(?P<kind>(?i:{_KIND}))\s*(?<![a-z])(?P<first>{_NO})(?:\s?\([a-z]\))?"
    rf"(?P<more>(?:\s*(?:–|-|to|and|or|&|,\s*and|,)\s*(?:{_NO})(?:\s?\([a-z]\))?(?!\s+[a-z]{{4,}}s\b))*)"
)
_SEP = re.compile(r"\s*(?:–|-|to|and|or|&|,\s*and|,)\s*")
_OF_OTHERS = re.compile(
    r"(?i)\A\s*(?:,\s*)?(?:\(\w+\)\s*)?(?:of|in|to|from)\s+(?!(?:this|the\s+present)\s+report|the\s+report\s+above|"
    r"part\b)|\A\s*(?:thereof|ibid|'s\b|,\s*ibid)"
)
_OTHER_TEXT = re.compile(
    r"\b(?:[A-Z]+/[A-Z0-9]+[/A-Z0-9.-]*|(?i:ibid|general\s+comment|covenant|convention|resolution|decrees?|laws?|"
    r"acts?|treaty|charter|statute|"
    r"protocol|code|judge?ments?|ruling|v\.|decision|regulations?|constitution|articles?|guidelines|directive|"
    r"yearbook|opinion|"
    r"advisory|submission|reply|response|letter|report\s+of|reports?\s+by|previous\s+report|earlier\s+report|manual|"
    r"its\s+report|his\s+report|"
    r"order|contract|agreement|statement|document|no\.|court|tribunal|register|plan|form|book|census|survey|bulletin|"
    r"publication|rapporteur))\b"
)
_HERE = re.compile(
    r"(?i)\A\s*,?\s*(?:\([a-z]\)\s*)?(?P<way>above|below|of\s+(?:this|the\s+present)\s+report|supra|infra|overleaf)\b"
)
_CUE = re.compile(
    r"(?i)(?:\(\s*(?:(?:see|cf\.?|compare)\s+(?:also\s+|further\s+)?)?|\b(?:see|cf\.?)\s+(?:also\s+|further\s+|"
    r"in\s+particular\s+)?|\A\s*|"
    rf"\b(?:{_KIND})\s*(?:{_NO})\s*(?:,|;|and|or)\s*(?:see\s+|also\s+)*)(?:the\s+)?\Z"
)
_OF_SECTION = re.compile(
    r"(?i)(?:\b(?:see|cf\.?|see\s+also)\s+|(?<!such\s)\bas\s+|\b(?:described|discussed|explained|told|set\s+out|"
    r"shown|seen|treated|presented|analysed|detailed|"
    r"summari[sz]ed|covered|addressed|mentioned|dealt\s+with|taken\s+up|introduced|reviewed)\s+(?:\w+\s+)?(?:in|"
    r"under|by)\s+)(?:the\s+)?\Z"
)
_THEIRS = re.compile(r"(?i)\b(?:its|his|her|their|whose|your|our\s+earlier)\s+\Z|['’]s?\s+\Z|[\w.)],\s+(?:at\s+)?\Z")
"""What stands right before a part of another document: "its paragraph 4", "Decree No. 3, section 2"."""
_SAME = {
    "para": "paragraph", "¶": "paragraph", "¶¶": "paragraph", "fig": "figure", "appendice": "annex",
    "appendix": "annex", "annexe": "annex", "boxe": "box", "chapter": "heading", "chap": "heading",
    "section": "heading", "sect": "heading", "part": "heading",
    "footnote": "note", "endnote": "note", "n": "note", "nn": "note", "fn": "note", "photo": "photograph",
}  # fmt: skip
_SEE_NOTE = re.compile(r"(?i)\b(?:see|supra|cf\.?|in|and)\s+(?:also\s+)?\Z|\(\s*\Z")
_SEE_SHORT = re.compile(r"(?i)\b(?:see|supra)\b[^.;]{0,20}\Z")
_OPENS_NOTE = re.compile(r"(?i)(?:\A|[;.]\s)\W*(?:see|cf\.?)\s+(?:also\s+)?\Z")
_CAPTIONED = frozenset(("table", "figure", "box", "map", "chart", "diagram", "photograph", "graph"))


@dataclass(frozen=True, slots=True)
class Reference:
    """A reference at ``start`` to ``end`` of a sentence.

    ``missing``: no such part is there; ``there``: what is, or on which side it stands; ``part``: the one that is meant,
    when it is one. ``own``: whether words say that it stands in this report (above, below, see).
    """

    telling: Telling
    start: int
    end: int
    words: str
    kind: str
    missing: bool
    there: str
    part: Part | None
    own: bool


def references(bound: Bound) -> tuple[Reference, ...]:
    """Every reference to a kind of part that the report numbers; made once."""
    return bound.once.get("references", lambda: tuple(_references(bound)))


def _references(bound: Bound) -> Iterator[Reference]:
    known = parts_of(bound)
    numbers = {id(one): number for number, one in enumerate(bound.passages)}
    for telling in tellings(bound):
        passage = telling.said.passage
        if passage.kind == "quote":
            continue
        here = numbers[id(passage)]
        own = _own_label(telling, known, here)
        for found in _REFERS.finditer(telling.text):
            kind = _kind(found["kind"])
            if found.start() >= own and _numbered(known, kind) and _meant(telling, found, kind):
                yield _reference(telling, found, kind, known, here)


def _own_label(telling: Telling, known: Parts, passage: int) -> int:
    """How far a caption or heading names itself."""
    own = any(
        one.passage == passage
        for kind, each in known.by_kind.items()
        if kind not in ("paragraph", "note")
        for one in each
    )
    return 12 if own and telling.said.start < 2 else 0


def _kind(words: str) -> str:
    plain = words.lower().rstrip(".")
    plain = plain if plain in _SAME or plain == "annex" else plain.removesuffix("s")
    plain = "annex" if plain == "annexe" else plain
    return _SAME.get(plain, plain)


def _numbered(known: Parts, kind: str) -> bool:
    each = known.by_kind.get(kind, ())
    if kind in ("paragraph", "note"):
        return bool(each)
    if kind == "heading":
        return len(each) > 1 or known.counted > 1
    firsts = {label[0] % 1000 for one in each for label in one.labels}
    return bool(firsts & {0, 1}) and (len(each) > 1 or kind in _CAPTIONED)


def _meant(telling: Telling, found: re.Match[str], kind: str) -> bool:
    """Whether the report itself is meant."""
    head, behind = telling.text[: found.start()], telling.text[found.end() :]
    here, word = bool(_HERE.match(behind)), found["kind"].lower()
    if kind == "note" and not here and not _SEE_NOTE.search(head):
        return False
    if word.startswith(("n.", "nn", "part")) and not (here or _SEE_SHORT.search(head)):
        return False
    if here:
        return True
    return not _of_others(telling, head, behind, word) and _of_this(telling, found, kind)


def _of_others(telling: Telling, head: str, behind: str, word: str) -> bool:
    """Whether what stands around a reference says that it leads into another document."""
    if _OF_OTHERS.match(behind) or (_THEIRS.search(head) and not _CUE.search(head)):
        return True
    if telling.said.passage.kind == "note":
        return not _OPENS_NOTE.search(head) or bool(_OTHER_TEXT.search(telling.text))
    return word.startswith("sect") and not _OF_SECTION.search(head)  # laws have sections, too


def _of_this(telling: Telling, found: re.Match[str], kind: str) -> bool:
    head, behind = telling.text[: found.start()], telling.text[found.end() :]
    if telling.said.passage.kind != "note" and _OTHER_TEXT.search(telling.text):
        plain = head.rstrip()[-1:] == "(" or "see" in head[-12:].lower()
        return plain and bool(_CUE.search(head)) and not _OTHER_TEXT.search(_bracket(head, behind))
    return kind != "paragraph" or found["kind"][0].islower() or found.start() == 0


def _bracket(head: str, behind: str) -> str:
    """What stands around a reference inside its brackets, or since the "see" before it."""
    opened = max(head.rfind("("), head.lower().rfind("see "))
    closed = re.search(r"[).;]", behind)
    return head[opened:] + behind[: closed.start() if closed else len(behind)]


def _reference(telling: Telling, found: re.Match[str], kind: str, known: Parts, here: int) -> Reference:
    plural = found["kind"].lower().rstrip(".").endswith(("s", "¶¶", "appendices", "nn")) or re.match(
        r"\s*(?:–|-|to)\s", found["more"]
    )
    more = [one for one in _SEP.split(found["more"]) if one] if plural else []
    numbers = [found["first"], *(re.sub(r"\s?\([a-z]\)", "", one) for one in more)]
    end = found.end() if plural else found.end("first")
    lost = next((one for one in numbers if not _there(known, kind, one)), None)
    part = known.find(kind, readings(numbers[0])) if len(numbers) == 1 else None
    own = bool(
        _HERE.match(telling.text[found.end() :])
        or re.search(r"(?i)\bsee\s+(?:also\s+)?\Z", telling.text[: found.start()])
    )
    there = _range(known, kind) if lost else _wrong_side(telling, part, found, here)
    return Reference(
        telling, found.start(), end, telling.text[found.start() : end], kind, bool(there), there, part, own
    )


def _there(known: Parts, kind: str, number: str) -> bool:
    label = readings(number)
    if not label or known.find(kind, label):
        return True
    each = known.by_kind.get(kind, ())
    if kind != "heading":
        return False
    if any(there[: len(one)] == one for one in label for part in each for there in part.labels):
        return True
    typed = [there for part in each for there in part.labels]
    same = [there for there in typed if any(len(there) == len(one) and there[:-1] == one[:-1] for one in label)]
    if len(each) > 1 and len(typed) * 2 >= known.below and (same or any(one[0] < 1000 for one in typed)):
        return label[0][0] >= 1000 and not any(one[0] >= 1000 for one in typed)
    return not (len(label[0]) == 1 and label[0][0] < 1000 and label[0][0] > known.counted)


def _range(known: Parts, kind: str) -> str:
    each = known.by_kind.get(kind, ())
    name = {"heading": "chapter or section"}.get(kind, kind)
    if not each:
        return f"it has {known.counted} parts of that rank at most"
    if kind in ("paragraph", "note"):
        numbers = [label[0] for one in each for label in one.labels]
        return f"its {name} numbers go from {min(numbers)} to {max(numbers)}"
    return (
        f"it has one {name}"
        if len(each) == 1
        else f"its {name} numbers go from {each[0].printed} to {each[-1].printed}"
    )


def _wrong_side(telling: Telling, part: Part | None, found: re.Match[str], here: int) -> str:
    """Said of what stands on the other side: "paragraph 12 below" in paragraph 20."""
    way = _HERE.match(telling.text[found.end() :])
    if part is None or way is None or part.passage in (-1, here) or telling.said.passage.kind == "note":
        return ""
    told = way["way"].lower()
    if told in ("above", "supra") and part.passage > here:
        return "it stands below this place"
    return "it stands above this place" if told in ("below", "infra") and part.passage < here else ""
