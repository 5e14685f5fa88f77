"""contrary: what a report denies in one place and affirms in another: the same act, of the same people or things.

English. Both are read as typed fields (reading/statements.py). They tell the same when the affirming clause has nearly
all that the denial tells of, one word of it rare in the report, no other name and no other time. Where it is the
report's own work that could not be done for a part ("the cause of four deaths"), "in every case" affirms it.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from math import log

from probata.method.report.claims.reading.meant import meant
from probata.method.report.claims.reading.statements import Affirmed, Denied, Work, affirmations, denials
from probata.method.report.claims.reserves.denied import Gainsaid
from probata.method.report.model import Bound

_COVERED, _COVERED_OF_ALL, _BACK = 0.8, 0.35, 0.5
_RARE, _FEWEST = 6, 3
"""Clauses that may have a word that leads from one to the other; words that clauses without names have to share."""

_CAME = meant("led resulted ended several some many brought followed opened held")
"""What is said of an outcome that came."""


def contraries(bound: Bound) -> Iterator[Gainsaid]:
    """Every plain clause that another one denies, with the first that does."""
    plain = affirmations(bound)
    bearing: Mapping[str, list[int]] = defaultdict(list)
    for number, one in enumerate(plain):
        for key in one.keys:
            bearing[key].append(number)
    weight = {key: log(1 + len(plain) / len(places)) for key, places in bearing.items()}
    for denial in denials(bound):
        for one in _candidates(denial, plain, bearing):
            if one.told is not denial.told and _same(denial, one, weight, bearing):
                words = denial.told.words[denial.start : denial.end]
                yield Gainsaid(one.told, one.start, one.end, denial.told, words)


def _candidates(denial: Denied, plain: Sequence[Affirmed], bearing: Mapping[str, list[int]]) -> Iterator[Affirmed]:
    """The clauses that have the act, or its value, and a word of what it is of."""
    counted: Counter[int] = Counter()
    for key in denial.of | denial.around | (denial.acts if denial.bare else frozenset()):
        counted.update(bearing.get(key, ()))
    for number in sorted(counted):
        one = plain[number]
        if denial.acts & one.keys or (denial.work is Work.LEARN and one.value):
            yield one


def _same(denial: Denied, one: Affirmed, weight: Mapping[str, float], bearing: Mapping[str, list[int]]) -> bool:
    apart = denial.times and one.times and not denial.times & one.times
    if apart or not denial.names <= one.names | denial.names & _around(one):
        return False
    if denial.bare:
        return one.keys - denial.acts <= _CAME
    theirs = one.keys | one.around
    shared = denial.of & theirs
    both = shared | (denial.around & one.keys)
    covered = _weigh(shared, weight) / max(_weigh(denial.of, weight), 0.001)
    if one.every is not None and denial.ours:
        head = not one.every or bool(one.every & denial.of) or denial.partial
        return bool(shared) and head and covered >= _COVERED_OF_ALL
    if denial.work is Work.REACH and denial.ours and denial.there and not denial.names and denial.of & one.keys:
        return bool(denial.there & (one.names | one.there)) and covered >= _COVERED
    if denial.partial and one.every is None:
        return False
    told = frozenset(key for key in one.keys if not (one.value and key[0].isdigit()))
    rare = any(len(bearing.get(key, ())) <= _RARE for key in both - denial.acts)
    back = _weigh(told & (denial.of | denial.acts | denial.around), weight) / max(_weigh(told, weight), 0.001)
    enough = bool(denial.names & one.names) or len(both) >= (
        _FEWEST - 1 if denial.ours or one.every is not None else _FEWEST
    )
    return rare and enough and covered >= _COVERED and back >= _BACK


def _around(one: Affirmed) -> frozenset[str]:
    return frozenset(key.title() for key in one.around)


def _weigh(keys: frozenset[str], weight: Mapping[str, float]) -> float:
    return sum(weight.get(key, 3.0) for key in keys)
