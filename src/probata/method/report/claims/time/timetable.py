"""timetable: what a report dates to the minute: lists whose lines begin with a time of day, in a table or a box, and
every sentence with times of day. English.

Knows the words beside each time, so that another place can point at it: "twenty-three minutes after the last shot".
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import combinations

from probata.method.manuscript.model import At
from probata.method.report.claims.reading.cells import grids
from probata.method.report.claims.reading.hours import Hour, hours_in
from probata.method.report.claims.reading.phrase import words_of
from probata.method.report.claims.reading.rarity import rarity
from probata.method.report.claims.reading.telling import Telling, tellings
from probata.method.report.model import Bound, Passage

_LEADS = re.compile(r"(?i)\W*(?:at\s+)?\Z")
_CLOSED = re.compile(r"\s*(?:[:,–—|(]|\.\s|-\s|\Z)")
LEAST = 4
"""Lines that a list of times has at least."""
_SAID, _TIED = 2, 1.0
_FIGURE = re.compile(r"\d{1,2}[.:]\d\d")


@dataclass(frozen=True, slots=True)
class Line:
    """A line of a timetable: its time, its place, the words that say what happened then and their stems."""

    at: At
    passage: Passage
    hour: Hour
    time: str
    words: str
    stems: frozenset[str]


def timed(bound: Bound) -> tuple[tuple[Telling, tuple[Hour, ...]], ...]:
    """Every sentence with a time of day, those of tables left out, in the order of the text; made once."""
    return bound.once.get("timed sentences", lambda: tuple(_timed(bound)))


def _timed(bound: Bound) -> Iterator[tuple[Telling, tuple[Hour, ...]]]:
    for one in tellings(bound):
        if one.said.passage.kind not in ("cell", "quote", "note") and (found := hours_in(one.text)):
            yield one, found


def timetables(bound: Bound) -> tuple[tuple[Line, ...], ...]:
    """Every list of at least four lines that begin with a time of day; made once."""
    return bound.once.get("timetables", lambda: tuple(_timetables(bound)))


def _timetables(bound: Bound) -> Iterator[tuple[Line, ...]]:
    each = ((*_in_tables(bound),), (*_in_passages(bound),))
    yield from (one for lists in each for one in lists if len(one) >= LEAST)


def _in_tables(bound: Bound) -> Iterator[tuple[Line, ...]]:
    by_place = bound.once.get("cells by place", lambda: {one.at: one for one in bound.passages if one.kind == "cell"})
    for grid in grids(bound):
        lines = []
        for row, cells in enumerate(grid.words):
            hour = _leading(cells[0]) if cells else None
            passage = by_place.get(grid.at(row, 0)) if hour and hour.end >= len(cells[0].rstrip(" .")) else None
            if hour and passage:
                lines.append(_line(grid.at(row, 0), passage, hour, cells[0], " ".join(cells[1:])))
        yield tuple(lines)


def _in_passages(bound: Bound) -> Iterator[tuple[Line, ...]]:
    """Runs of sentences, items or short paragraphs that begin with a time."""
    run: list[Line] = []
    for one in tellings(bound):
        if one.said.passage.kind in ("cell", "quote", "note"):
            continue
        hour = _leading(one.text)
        if hour is not None:
            words = one.text[hour.end :]
            run.append(_line(one.at(0, len(one.text)), one.said.passage, hour, one.text[hour.start : hour.end], words))
        elif run:
            yield tuple(run)
            run = []
    yield tuple(run)


def _leading(text: str) -> Hour | None:
    """The time that a line begins with, where a sign or nothing stands behind it."""
    first = hours_in(text[:40])[:1] if any(sign.isdigit() for sign in text[:12]) else ()
    for one in first:
        if _LEADS.fullmatch(text[: one.start]) and _CLOSED.match(text, one.end):
            return one
    return None


def _line(at: At, passage: Passage, hour: Hour, time: str, words: str) -> Line:
    return Line(at, passage, hour, time.strip(), words, said(words))


def said(text: str) -> frozenset[str]:
    """Stems of what words say, without what only tells the time."""
    return frozenset(one.stem for one in words_of(text) if one.meant and one.plain not in _OF_TIME)


_OF_TIME = frozenset(
    (
        "minute",
        "minutes",
        "hour",
        "hours",
        "past",
        "later",
        "morning",
        "afternoon",
        "evening",
        "night",
        "quarter",
        "half",
    )
)


def disordered(bound: Bound) -> Iterator[tuple[Line, Line]]:
    """Of each timetable the one line that breaks its order, with the one before it."""
    for lines in timetables(bound):
        breaks = [n for n in range(1, len(lines)) if not _follows(lines[n - 1].hour, lines[n].hour)]
        if len(breaks) == 1:
            yield lines[breaks[0]], lines[breaks[0] - 1]


def _follows(one: Hour, other: Hour) -> bool:
    """Whether a time can lie within half a day (or half of half a day, if that is not told) behind another."""
    whole = 1440 if one.sure and other.sure else 720
    return (other.minutes - one.minutes) % whole <= whole // 2


def otherwise_timed(bound: Bound) -> Iterator[tuple[Line, Telling, Hour]]:
    """Sentences that say all that a line says, with other times only; with the time that they give."""
    weights = rarity(bound)
    known = [(one, found, said(one.text)) for one, found in timed(bound) if _leading(one.text) is None]
    for line in (one for lines in timetables(bound) for one in lines):
        if len(line.stems) < _SAID or weights.sum(line.stems) < _TIED:
            continue
        telling = [(one, found) for one, found, stems in known if line.stems <= stems]
        if any(hour.same(line.hour) for _, found in telling for hour in found):
            continue
        near = [(one, hour) for one, found in telling for hour in found if _is_slip(line.hour, hour)]
        if near:
            yield line, *near[0]


def _is_slip(one: Hour, other: Hour) -> bool:
    """Whether two times differ by less than an hour, or by whole hours."""
    length = (one.minutes - other.minutes) % 720
    return length % 60 == 0 or min(length, 720 - length) < 60


def lengths_between(lines: tuple[Line, ...]) -> frozenset[int]:
    """Minutes between any two lines of a timetable."""
    return frozenset(length for one, other in combinations(lines, 2) for length in other.hour.later(one.hour))
