"""lifecycle: the beginning and the end of one thing, wherever the report tells them: "the trial opened", "the verdict".

English. Only what begins once in a report, by a date of its own, and whose every end is dated before it.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator

from probata.method.report.claims.reading.stages import LETTERS
from probata.method.report.claims.reading.telling import Telling, tellings
from probata.method.report.claims.time.happened import Happened, foreign, happened_in
from probata.method.report.english.said import stem
from probata.method.report.model import Bound

_LEFT_OUT = frozenset((LETTERS, "journey", "harm", "sending", "call", "suit", "appeal", "law", "wed"))
"""Matters that come more than once to one party, or that order and chains read."""
_ANEW = re.compile(r"(?i)\b(?:again|anew|once\s+more|re-?open\w*|second|another|new)\b")
_TRIAL = frozenset({stem("trial")})

Told = tuple[Telling, Happened]


def beyond_their_end(bound: Bound) -> Iterator[tuple[Told, Told]]:
    """The one beginning of a thing that every end of it precedes, with the last of these ends."""
    begun: dict[object, list[Told]] = defaultdict(list)
    ended: dict[object, list[Told]] = defaultdict(list)
    for telling in tellings(bound):
        for one in happened_in(telling):
            for key, is_end in _keys(one):
                (ended if is_end else begun)[key].append((telling, one))
    for key, each in begun.items():
        first = {one.date.first for _, one in each}
        if len(first) == 1 and ended[key] and all(_over(other, each[0][1]) for _, other in ended[key]):
            yield each[0], ended[key][-1]


def _keys(one: Happened) -> Iterator[tuple[object, bool]]:
    """The matter and the thing of an event, and whether the event ends it."""
    if one.date.first is None or one.ahead or one.perfect or foreign(one) or _ANEW.search(one.date.text):
        return
    opens = one.verb is not None and any(stage == ("doors", 0) for stage in one.verb.stages)
    for matter, rank in one.stages:
        if matter == "court" and (rank or (opens and one.subject == _TRIAL)):
            yield "court", bool(rank)
        elif one.subject and one.verb is not None and (matter, rank) in one.verb.stages and matter not in _LEFT_OUT:
            yield (matter, one.subject), bool(rank)


def _over(end: Happened, begin: Happened) -> bool:
    return bool(end.date.last and begin.date.first and end.date.last < begin.date.first)
