"""What lasted until a date that lies before it began: "shells hit the school on 14 May 2022. It remained closed until
8 April 2022". English."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from probata.method.report.claims.reading.dates import dates_of
from probata.method.report.claims.reading.model import DateClaim
from probata.method.report.claims.reading.telling import Telling, tellings
from probata.method.report.model import Bound

_REMAINED = re.compile(
    r"(?i)\b(?:remained|stayed|(?:was|were)\s+(?:then\s+|thus\s+|since\s+)?(?:kept|held|closed|shut|blocked|sealed|out\s+of\s+(?:use|service|order)|without))\b"
    r"(?P<gap>[^.;:]{0,70}?)\b(?:until|till)\s+(?:the\s+)?\Z"
)
_EARLIER = re.compile(r"(?i)\b(?:had|earlier|previously|before|already|once|first|formerly|at\s+that\s+time|since)\b")

_NEAR = 12
"""Code points before a verb in which "had" or "already" belongs to it."""


@dataclass(frozen=True, slots=True)
class Lasted:
    """The end of a state in ``telling`` and the event before it in the passage that is later than this end."""

    telling: Telling
    until: DateClaim
    since: DateClaim


def too_short(bound: Bound) -> Iterator[Lasted]:
    """Every state whose end is over before all that its passage has dated up to there."""
    before: list[tuple[Telling, DateClaim]] = []
    for telling in tellings(bound):
        if before and before[-1][0].said.passage is not telling.said.passage:
            before = []
        for one in dates_of(telling):
            last = one.last
            if last and before and _lasts(telling, one) and all(each.first and last < each.first for _, each in before):
                yield Lasted(telling, one, before[-1][1])
            before.append((telling, one))


def _lasts(telling: Telling, one: DateClaim) -> bool:
    clause = re.split(r"[.;:]\s", telling.text[: one.span.start])[-1]
    found = _REMAINED.search(clause)
    return found is not None and not _EARLIER.search(clause[max(0, found.start() - _NEAR) :])
