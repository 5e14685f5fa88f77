"""numbered: numbers of headings, captions and paragraphs that stand twice, or between which one is left out. English.

Only runs that count almost everywhere are read: a list that starts anew, an excerpt, a law that is quoted are no runs.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from probata.method.report.claims.reading.topics import keys
from probata.method.report.claims.structure.parts import Label, Part, parts_of
from probata.method.report.claims.structure.referring import CAPTIONED
from probata.method.report.model import Bound

_FEWEST = {"paragraph": 12}
_FEW = 3
"""Numbers that make a run; paragraphs need more, since lists have numbers, too."""
_ONE_IN = 6
"""One slip in so many numbers is a slip; where there are more, something else is counted."""
_LETTERS = 1000
_FIRST = (0, 1)


@dataclass(frozen=True, slots=True)
class Broken:
    """A part whose number does not follow that of ``before``: ``twice`` if both have it, else one is left out."""

    part: Part
    before: Part
    twice: bool


_Run = list[tuple[int, Part]]
"""Parts that count on, each with its number."""


def broken(bound: Bound) -> Iterator[Broken]:
    """Every slip in the numbers that the report prints."""
    known = parts_of(bound).by_kind
    heads = [one for one in known.get("heading", ()) if bound.passages[one.passage].kind == "heading"]
    for run in (*_of_headings(heads), *_of_captions(known), *_of_paragraphs(known.get("paragraph", ()))):
        yield from (one for one in _slips(run) if one.twice or not _between(bound, one))


def _between(bound: Bound, one: Broken) -> bool:
    """Whether text stands between two paragraphs that may be the one whose number is missing: it was read as a list."""
    there = bound.passages[one.before.passage + 1 : one.part.passage]
    return one.part.kind == "paragraph" and any(each.kind in ("paragraph", "item", "quote") for each in there)


def _of_headings(heads: Sequence[Part]) -> Iterator[_Run]:
    """Headings side by side: those between two of a higher rank, and all of one dotted beginning ("4.1, 4.2")."""
    inside: dict[tuple[int, Label], list[Part]] = {}
    for one in heads:
        outer = max((each.passage for each in heads if each.passage < one.passage < each.until), default=-1)
        dotted = one.labels[0][:-1] if one.labels else ()
        inside.setdefault((-1 if dotted else outer, dotted), []).append(one)
    for each in inside.values():
        yield from _counted(each)


def _counted(each: Iterable[Part]) -> Iterator[_Run]:
    """The runs of one way of counting (I, A or 1): a letter C that follows B is no hundred."""
    runs: dict[str, _Run] = {}
    done: list[_Run] = []
    for part in each:
        ways = {_way(part, label): label[-1] % _LETTERS + (label[-1] >= _LETTERS) for label in part.labels}
        if not ways:
            continue
        follows = [way for way, number in ways.items() if way in runs and number == runs[way][-1][0] + 1]
        opened = [way for way in ways if way in runs]
        way = (follows or opened or sorted(ways, key=lambda each: (ways[each] not in _FIRST, each)))[0]
        if way in runs and ways[way] in _FIRST and runs[way][-1][0] not in _FIRST:
            done.append(runs.pop(way))
        runs.setdefault(way, []).append((ways[way], part))
    yield from (*done, *runs.values())


def _way(part: Part, label: Label) -> str:
    """How a number counts: in figures, letters or Roman numerals."""
    if len(label) == 1 and label[0] >= _LETTERS:
        return "letter"
    return "figure" if part.printed[-1:].isdigit() else "roman"


def _of_captions(known: dict[str, tuple[Part, ...]]) -> Iterator[_Run]:
    """Tables, figures and annexes in the order of the text; one that goes on, or is listed elsewhere, counts once."""
    for kind in (*sorted(CAPTIONED), "annex"):
        each = sorted(known.get(kind, ()), key=lambda one: one.passage)
        grouped: dict[Label, list[Part]] = {}
        for one in each:
            there = grouped.setdefault(one.labels[0][:-1] if one.labels else (), [])
            if not any(set(one.labels) & set(other.labels) and _same(one, other) for other in there):
                there.append(one)
        for there in grouped.values():
            yield from _counted(there)


def _same(one: Part, other: Part) -> bool:
    """Whether two captions of one number are of one thing: "Table 3 (continued)", a line of the list of tables."""
    some, others = keys(one.title), keys(other.title)
    return not some or not others or 2 * len(some & others) >= min(len(some), len(others))


def _of_paragraphs(paragraphs: Sequence[Part]) -> Iterator[_Run]:
    yield [(one.labels[0][0], one) for one in paragraphs]


def _slips(run: _Run) -> Iterator[Broken]:
    """Where a run that else counts by one has a number twice, or leaves out one."""
    kind = run[0][1].kind if run else ""
    if len(run) < _FEWEST.get(kind, _FEW) or run[0][0] not in _FIRST:
        return
    found = list(_steps(run))
    if any(one is None for one in found) or len(found) > max(1, len(run) // _ONE_IN):
        return
    yield from (one for one in found if one is not None)


def _steps(run: _Run) -> Iterator[Broken | None]:
    """Each slip of a run; None for a step that is none of a slip (a new start, a jump)."""
    at = 1
    while at < len(run):
        (before, last), (number, part) = run[at - 1], run[at]
        if number == before:
            yield Broken(part, last, True)
            at += at + 1 < len(run) and run[at + 1][0] == number + 2  # II, II, IV: the third is right
        elif number == before + 2:
            again = at + 1 < len(run) and run[at + 1][0] == number
            at += again
            yield Broken(run[at][1], run[at - 1][1], again)  # VII, IX, IX: one number too often, not one left out
        elif number != before + 1:
            yield None
        at += 1
