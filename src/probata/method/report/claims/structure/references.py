"""References of a report to its own parts: "paragraph 12 above", "see Table 3", "Annex II", "section 4.2". English."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from probata.method.report.claims.reading.telling import Telling, tellings
from probata.method.report.claims.structure.parts import Part, Parts, parts_of, readings
from probata.method.report.claims.structure.referring import (
    BRACKET,
    CAPTIONED,
    HERE,
    IN_CHAPTER,
    REFERS,
    WAY,
    is_cued,
    is_label,
    is_led_there,
    is_meant,
    is_of_others,
    is_sent,
    kind_of,
)
from probata.method.report.model import Bound, Passage

_SEP = re.compile(r"\s*(?:–|-|to|and|or|&|,\s*and|,)\s*")


@dataclass(frozen=True, slots=True)
class Reference:
    """A reference at ``start`` to ``end`` of a sentence.

    ``missing``: no such part is there; ``there``: what is, or on which side it stands; ``parts``: all that are meant,
    none where several bear the number; ``part`` the one, when it is one. ``own``: whether words say that it stands in
    this report (above, below, see).
    """

    telling: Telling
    start: int
    end: int
    words: str
    kind: str
    missing: bool
    there: str
    parts: tuple[Part, ...]
    own: bool

    @property
    def part(self) -> Part | None:
        return self.parts[0] if len(self.parts) == 1 else None


def is_of_notes(one: Reference) -> bool:
    """Whether a reference leads to a note, or stands in one."""
    return one.kind == "note" or one.telling.said.passage.kind == "note"


def references(bound: Bound) -> tuple[Reference, ...]:
    """Every reference to a kind of part that the report numbers; made once."""
    return bound.once.get("references", lambda: tuple(_references(bound)))


_FEW = 2
"""References to a kind of part of which a draft has none: more of them mean that it numbers what was not read."""


def _references(bound: Bound) -> Iterator[Reference]:
    known = parts_of(bound)
    numbers = {id(one): number for number, one in enumerate(bound.passages)}
    named = _named(known)
    each = [(one, found) for one in tellings(bound) for found in REFERS.finditer(one.text)]
    times = Counter(kind_of(found["kind"]) for _one, found in each)
    absent = _absent(bound, known)
    theirs: set[int] = set()
    for telling, found in each:
        passage, kind = telling.said.passage, kind_of(found["kind"])
        at = numbers[id(passage)]
        own = _OWN_LABEL if at in named and telling.said.start < 2 else 0
        if is_of_others(telling, found):
            theirs.add(id(telling))  # "paragraph 3 of their advice, and in table 5"
        if passage.kind == "quote" or found.start() < own or (id(telling) in theirs and not is_cued(telling, found)):
            continue
        if is_label(telling, found, kind) or not is_meant(telling, found, kind):
            continue
        if _numbered(known, kind) or (_is_only_annex(known, kind) and is_led_there(telling, found)):
            yield _reference(telling, found, kind, known, _place(known, passage, at))
        elif kind in absent and times[kind] <= _FEW and _leads(telling, found, kind):
            yield _nowhere(telling, found, kind)


def _leads(telling: Telling, found: re.Match[str], kind: str) -> bool:
    """Whether a sentence sends to a part of this report; other texts have paragraphs, too, and only "see" is plain."""
    return is_led_there(telling, found) and (kind != "paragraph" or is_cued(telling, found))


def _is_only_annex(known: Parts, kind: str) -> bool:
    """Whether a report has one annex, and it is the first."""
    each = known.by_kind.get(kind, ())
    return kind == "annex" and len(each) == 1 and any(label[0] % 1000 in (0, 1) for label in each[0].labels)


def _absent(bound: Bound, known: Parts) -> frozenset[str]:
    """The kinds of parts of which the report has none, not even one without a number, or with one that was typed."""
    known_kinds = set(known.by_kind)
    for one in bound.passages:
        if one.kind in ("paragraph", "item") and _COUNTED.match(one.masked):
            known_kinds.add("paragraph")
        if one.kind not in ("note", "cell") and _ANNEXED.match(one.masked):
            known_kinds.add("annex")
    return (CAPTIONED | {"annex", "paragraph"}) - known_kinds


_COUNTED = re.compile(r"\s*[(\[]?\d{1,4}[.)\]]?\s")
"""How a paragraph begins whose number was typed."""
_ANNEXED = re.compile(r"(?i)\W*(?:annex(?:es|e)?|appendix|appendices)\b")


_OWN_LABEL = 12
"""How far a caption or heading names itself."""


def _named(known: Parts) -> frozenset[int]:
    """The passages that name themselves: "Table 3. ...", "Chapter IV. ..."."""
    kinds = known.by_kind.keys() - {"paragraph", "note"}
    return frozenset(one.passage for kind in kinds for one in known.by_kind[kind])


def _place(known: Parts, passage: Passage, here: int) -> int:
    """Where a passage stands: a note at its mark."""
    if passage.kind != "note":
        return here
    return next((one.passage for one in known.by_kind.get("note", ()) if one.printed == passage.label), -1)


def _nowhere(telling: Telling, found: re.Match[str], kind: str) -> Reference:
    plural = {"box": "boxes", "annex": "annexes"}.get(kind, f"{kind}s")
    end = found.end("first")
    words = telling.text[found.start() : end]
    return Reference(telling, found.start(), end, words, kind, True, f"it has no {plural} with a number", (), True)


def _numbered(known: Parts, kind: str) -> bool:
    each = known.by_kind.get(kind, ())
    if kind in ("paragraph", "note"):
        return bool(each)
    if kind == "heading":  # a chapter out of a book begins with another number than 1
        begins = not each or any(label[0] % 1000 in (0, 1) for label in each[0].labels)
        return (len(each) > 1 or known.counted > 1) and begins
    firsts = {label[0] % 1000 for one in each for label in one.labels}
    starts = {0, 1} if len(each) == 1 else {0, 1, 2}  # of more than one, the first may be the one that is missing
    return bool(firsts & starts) and (len(each) > 1 or kind in CAPTIONED)


def _reference(telling: Telling, found: re.Match[str], kind: str, known: Parts, here: int) -> Reference:
    numbers, end = _numbers(found)
    word = found["kind"].lower()
    lost = next((one for one in numbers if not _there(known, kind, one, word)), None)
    if lost and word.startswith("sect") and BRACKET.search(telling.text[: found.start()]):
        lost = None  # "(section 63)" may be one of a law that the sentence does not name
    if lost and kind == "heading" and not is_sent(telling, found):
        lost = None  # "acting under Chapter VII"
    parts = _parts_meant(known, kind, numbers, bool(_RANGE.search(found["more"])))
    there = _range(known, kind, word) if lost else _wrong_side(telling, parts, found, here)
    within = IN_CHAPTER.search(telling.text[: found.start()]) if kind == "heading" and "." not in numbers[0] else None
    chapter = (
        known.find("heading", readings(within["of"])) or known.find("annex", readings(within["of"])) if within else None
    )
    if chapter is not None:
        inside = [one for one in known.below_part(chapter) if set(one.labels) & set(readings(numbers[0]))]
        parts, there = tuple(inside), "" if inside else _sections_of(known, chapter)
    own = bool(HERE.match(telling.text[found.end() :]) or _SEE.search(telling.text[: found.start()]))
    words = telling.text[found.start() : end]
    return Reference(telling, found.start(), end, words, kind, bool(there), there, parts, own)


_SEE = re.compile(r"(?i)\bsee\s+(?:also\s+)?\Z")
_RANGE = re.compile(r"–|-|\bto\b")


def _numbers(found: re.Match[str]) -> tuple[list[str], int]:
    """The numbers of a reference, and where its words end: of "chapter 3 and 12 others" the first only."""
    plural = found["kind"].lower().rstrip(".").endswith(("s", "¶¶", "appendices", "nn")) or re.match(
        r"\s*(?:–|-|to)\s", found["more"]
    )
    more = [one for one in _SEP.split(found["more"]) if one] if plural else []
    numbers = [found["first"], *(re.sub(r"\s?\([a-z]\)", "", one) for one in more)]
    return numbers, found.end() if plural else found.end("first")


def _parts_meant(known: Parts, kind: str, numbers: Sequence[str], between: bool) -> tuple[Part, ...]:
    """The parts of the numbers, and of those between two; none where two parts bear one number."""
    each = [known.all(kind, readings(one)) for one in numbers]
    if any(len(one) != 1 for one in each):
        return ()
    ends = [one[0].passage for one in each]
    if between and len(ends) == len(numbers) == 2:
        return tuple(one for one in known.by_kind[kind] if ends[0] <= one.passage <= ends[1])
    return tuple(one[0] for one in each)


def _sections_of(known: Parts, chapter: Part) -> str:
    """What sections a chapter has; nothing where none of them bears a number."""
    inside = known.below_part(chapter)
    return f"chapter {chapter.printed} has sections {inside[0].printed} to {inside[-1].printed}" if inside else ""


def _there(known: Parts, kind: str, number: str, word: str) -> bool:
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
    most = known.counted if each or word.startswith("sect") else known.chapters
    return not (len(label[0]) == 1 and label[0][0] < 1000 and label[0][0] > most)


def _range(known: Parts, kind: str, word: str) -> str:
    each = known.by_kind.get(kind, ())
    name = {"heading": "chapter or section"}.get(kind, kind)
    if not each:
        most = known.counted if word.startswith("sect") else known.chapters
        return f"it has {most} parts of that rank at most"
    if kind in ("paragraph", "note"):
        numbers = [label[0] for one in each for label in one.labels]
        return f"its {name} numbers go from {min(numbers)} to {max(numbers)}"
    return (
        f"it has one {name}"
        if len(each) == 1
        else f"its {name} numbers go from {each[0].printed} to {each[-1].printed}"
    )


def _wrong_side(telling: Telling, parts: Sequence[Part], found: re.Match[str], here: int) -> str:
    """Said of what stands on the other side: "paragraph 12 below" in paragraph 20, "see above, chapter 9"."""
    way = HERE.match(telling.text[found.end() :]) or WAY.search(telling.text[: found.start()])
    if not parts or way is None or -1 in (here, *(one.passage for one in parts)):
        return ""
    told = way["way"].lower()
    if told in ("above", "supra") and all(one.passage > here for one in parts):
        return "it stands below this place"
    below = told in ("below", "infra") and all(max(one.passage, one.until - 1) < here for one in parts)
    return "it stands above this place" if below else ""
