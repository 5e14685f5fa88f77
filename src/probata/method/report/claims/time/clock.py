"""clock: lengths in minutes and hours against the times of day that they lead from and to. English.

"Received it at 9.52 a.m., that is, 12 minutes later": the length ties its time to one told before. "Ten minutes after
the last shot" ties it to the time of what is named, wherever that is told.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from probata.method.report.claims.reading.hours import Hour
from probata.method.report.claims.reading.telling import Telling, tellings
from probata.method.report.claims.time.spans_of_time import Duration, holds, minutes_in
from probata.method.report.claims.time.timetable import lengths_between, said, timed, timetables
from probata.method.report.model import Bound

_LATER = re.compile(
    r"(?i)\s+(?P<way>later|afterwards|after\s+(?:that|this)|earlier|before\s+(?:that|this))\b(?!\s+than)"
)
_NAMED = re.compile(r"(?i)\s+(?P<way>after|before)\s+(?P<what>(?:the|its|his|her|their)\s+[^,;.:()]{3,60})")
_PASSED = re.compile(
    r"(?i)\s+(?:had\s+)?(?:passed|went\s+by|elapsed|lay|were\s+lost)\s+(?P<way>before|until|between)\b"
)
_BESIDE = re.compile(
    r"(?i)\s*[,(–—:]?\s*(?:(?:that\s+is|i\.e\.|or|and|only|just|some|about|nearly|almost|exactly|barely|more\s+than|less\s+than|at\s+least|"
    r"around|roughly|a\s+full|not\s+even|thus|fully|over|under|well)\s*,?\s*)*"
)
_TO_IT = re.compile(
    r"(?i)\s*[,(–—:]?\s*(?:and\s+)?(?:only\s+|exactly\s+|shortly\s+)?(?:at|by|about|around)?\s*(?:about\s+|a\s+)?"
)
_FAR = 2
"""Sentences between a time and "forty minutes later"."""
_ABOVE = 4
"""Passages that an announcement may stand above its timetable."""


@dataclass(frozen=True, slots=True)
class OffTheClock:
    """A length at ``start`` to ``end`` of ``telling`` that does not lead to its time; ``to`` as written, or nothing."""

    telling: Telling
    start: int
    end: int
    to: str


def off_the_clock(bound: Bound) -> Iterator[OffTheClock]:
    """Every length that fits none of the times that it can count from."""
    hours = {one.index: found for one, found in timed(bound)}
    for telling in tellings(bound):
        if "minute" not in telling.text and "hour" not in telling.text:
            continue
        for one in minutes_in(telling.text):
            yield from _misfit(bound, telling, one, hours)


def _misfit(bound: Bound, telling: Telling, one: Duration, hours: dict[int, tuple[Hour, ...]]) -> Iterator[OffTheClock]:
    text = telling.text
    if (passed := _PASSED.match(text, one.end)) and passed["way"].lower() == "between":
        if _off_the_table(bound, telling, one):
            yield OffTheClock(telling, one.start, one.end, "")
        return
    found = passed or _LATER.match(text, one.end) or _NAMED.match(text, one.end)
    own = _own(text, one, found, hours.get(telling.index, ())) if found else None
    if not found or own is None:
        return
    back = found["way"].lower().startswith(("earlier", "before")) and not passed
    anchors = (
        _of_named(bound, found["what"], telling, own)
        if found.re is _NAMED
        else _before(telling, own, hours, len(hours) if passed else _FAR)
    )
    if own.vague or any(each.vague for each in anchors):
        return
    lengths = {span for each in anchors for span in (each.later(own) if back else own.later(each))}
    if lengths and not any(holds(one, length) for length in lengths):
        yield OffTheClock(telling, one.start, one.end, text[own.start : own.end])


def _own(text: str, one: Duration, found: re.Match[str], hours: Sequence[Hour]) -> Hour | None:
    """The time of the clause that a length stands in."""
    before = [each for each in hours if each.end <= one.start]
    if before and found.re is not _PASSED:
        last = before[-1]
        if _BESIDE.fullmatch(text[last.end : one.start]):
            return last
        opens = not text[: last.start].strip() and text[last.end : last.end + 1] in (":", ",")
        if opens and len(before) == 1 and not re.search(r"[;.]\s", text[last.end : one.start]):
            return last  # a line of a timetable
    behind = [each for each in hours if each.start >= found.end()]
    if not behind or re.search(r"[;.]\s", text[found.end() : behind[0].start]):
        return None
    if found.re is _PASSED:
        return behind[0]
    beside = found.re is _LATER and _TO_IT.fullmatch(text[found.end() : behind[0].start])
    return behind[0] if beside else None


def _before(telling: Telling, own: Hour, hours: dict[int, tuple[Hour, ...]], far: int) -> list[Hour]:
    """The times told before, in the sentence and in its passage, if the last of them is near."""
    found = [each for each in hours.get(telling.index, ()) if each.start < own.start]
    near = bool(found)
    for index in range(telling.index - 1, -1, -1):
        each = _every(telling)[index]
        if each.said.passage is not telling.said.passage:
            break
        if index in hours:
            near = near or telling.index - index <= far + 1
            found += hours[index]
    return found if near else []


def _every(telling: Telling) -> tuple[Telling, ...]:
    return tellings(telling.said.bound)


def _of_named(bound: Bound, what: str, telling: Telling, own: Hour) -> list[Hour]:
    """The times of the sentences that say what is named."""
    wanted = said(what)
    if not wanted:
        return []
    return [
        hour
        for one, found in timed(bound)
        if wanted <= said(one.text)
        for hour in found
        if not (one.index == telling.index and hour.start == own.start)
    ]


def _off_the_table(bound: Bound, telling: Telling, one: Duration) -> bool:
    """Whether a timetable right below has no two lines so far apart."""
    at = bound.passages.index(telling.said.passage)
    below = bound.passages[at + 1 : at + 1 + _ABOVE]
    for lines in timetables(bound):
        if any(line.passage in below for line in lines[:1]):
            return not any(holds(one, length) for length in lengths_between(lines))
    return False
