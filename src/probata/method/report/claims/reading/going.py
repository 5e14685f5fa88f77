"""going: the sentences behind one that go on about the same person ("She was kept there for a year"). English."""

from __future__ import annotations

import re

from probata.method.report.claims.reading.told import Told, told
from probata.method.report.model import Bound

GOES_ON = re.compile(
    r"^\W*(?:(?:On|In|At|By|Since|From|Until|When|After|Before|Then|Later)\b[^.]{0,60}?\s)?(?:[Hh]e|[Ss]he|[Hh]is|[Hh]er|[Tt]hey|[Tt]he\s+(?:interviewee|witness|respondent|detainee|woman|man|survivor))\b"
)
"""The beginning of a sentence that goes on about somebody."""


def going_on(bound: Bound) -> dict[int, str]:
    """For each sentence, by its identity, those behind it in its passage that go on about the same person."""
    return bound.once.get("going on about somebody", lambda: _going_on(bound))


def _going_on(bound: Bound) -> dict[int, str]:
    found: dict[int, str] = {}
    later: Told | None = None
    for one in reversed(told(bound)):
        goes_on = later is not None and later.passage == one.passage and GOES_ON.match(later.whole)
        found[id(one)] = f"{later.whole} {found[id(later)]}" if goes_on and later else ""
        later = one
    return found
