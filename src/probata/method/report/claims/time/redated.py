"""Events that a report dates twice, and otherwise: the same act of the same things on two days. English."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from itertools import repeat

from probata.method.report.claims.reading.alike import POSTINGS, around, general, keys
from probata.method.report.claims.reading.contrasts import contrasted
from probata.method.report.claims.reading.model import DateClaim
from probata.method.report.claims.reading.rarity import Rarity, rarity
from probata.method.report.claims.time.dated_events import TOOK_PLACE, Event, events
from probata.method.report.claims.time.listed_periods import otherwise_listed
from probata.method.report.claims.time.periods_told import two_periods
from probata.method.report.claims.time.slips import slips
from probata.method.report.english.said import stem
from probata.method.report.english.small_words import words
from probata.method.report.model import Bound

_AGAIN = frozenset(
    stem(one)
    for one in words("""
met meeting visited visit interviewed held hearing session wrote sent letter said stated statement searched inspected
attacked attack shelled raid raided spoke questioned interview report published issued arrived left returned received
arrested detained beaten killed died reached signed rose fell increased decreased grew demonstration protest
reported took place dispersed protested attended spent paid made deposited transferred beat hit threatened called
""")
)
"""Stems of what happens more than once, and to more than one."""
_SAYING = frozenset(map(stem, ("said", "stated", "announced", "claimed", "declared", "told", "reported", "reiterated")))
"""Who says a thing says it more than once."""
_ENOUGH, _MUCH, _MORE, _COVERED, _NOUNS = 1.3, 2.2, 3.0, 0.7, 0.4
_CHRONOLOGY = re.compile(r"(?i)\b(?:chronolog\w+|timeline|dates)\b")
_SAME = 0.6
"""What two sentences have to share that say nothing else."""
_SERIES, _ACTS = 3, 2
_COUNTED = 0.8
"""What a number adds that both tell."""
_RIGHT_BEHIND = 250
"""Code points between two sentences of one story."""


def redated(bound: Bound) -> tuple[tuple[Event, Event], ...]:
    """Pairs of dates of one event that cannot both be right, the one to be looked at last; made once."""
    return bound.once.get("redated", lambda: tuple(_redated(bound)))


def _redated(bound: Bound) -> Iterator[tuple[Event, Event]]:
    each, weights = events(bound), rarity(bound)
    found = [(one, other) for one, other in _tied(each) if _clash(one, other, weights)]
    dates: dict[int, set[object]] = defaultdict(set)
    for pair in found:
        for one in pair:
            dates[id(one)] |= {_parts(each_) for each_ in pair}
    told: set[int] = set()
    for first, second in (*two_periods(bound), *otherwise_listed(bound), *slips(bound)):
        if second.place.start not in told:
            told |= {first.place.start, second.place.start}
            yield _dated(first), _dated(second)
    for one, other in map(_odd_last, found, repeat(Counter(id(one) for pair in found for one in pair))):
        if len(dates[id(one)] | dates[id(other)]) < _SERIES and other.claim.place.start not in told:
            told.add(other.claim.place.start)
            yield one, other


def _odd_last(pair: tuple[Event, Event], against: Counter[int]) -> tuple[Event, Event]:
    """The date that several places contradict stands last, so that it is told once, and not each of them."""
    one, other = pair
    return (other, one) if against[id(one)] > against[id(other)] else pair


def _dated(claim: DateClaim) -> Event:
    """The end of a period, as an event of which nothing else is said."""
    none: frozenset[str] = frozenset()
    return Event(claim, none, none, none, none, none, "", False, frozenset())


def _parts(one: Event) -> tuple[int | None, int | None, int | None]:
    return one.claim.year, one.claim.month, one.claim.day


def _tied(each: Iterable[Event]) -> Iterator[tuple[Event, Event]]:
    every = list(each)
    postings: dict[object, list[int]] = defaultdict(list)
    for at, one in enumerate(every):
        for word in keys(one.said):
            postings[word].append(at)
        postings[("document", one.document) if one.document else ("said", keys(one.said))].append(at)
    found = {
        (one, other)
        for some in postings.values()
        if len(some) <= POSTINGS
        for n, one in enumerate(some)
        for other in some[n + 1 :]
    }
    return ((every[one], every[other]) for one, other in sorted(found))


def differing(one: Event, other: Event) -> int:
    """In how many of year, month and day, as far as both tell them, two dates differ."""
    return sum(1 for mine, theirs in zip(_parts(one), _parts(other), strict=True) if mine and theirs and mine != theirs)


def _years(one: Event, other: Event) -> bool:
    """Whether both tell a year alone: what happens in one year often happens in another, too."""
    return one.claim.month is None or other.claim.month is None


def _two_events(one: Event, other: Event) -> bool:
    """Whether a name, a number, a word of another kind or another act says that they are two."""
    if one.codes != other.codes or contrasted(one.contrasts, other.contrasts) or _each_new(one, other):
        return True
    if one.counts and other.counts and one.counts != other.counts:
        return True
    if ("first" in one.contrasts) is not ("first" in other.contrasts):
        return True
    if _SPOKEN & one.contrasts and _SPOKEN & other.contrasts and not {"cell"} & _kinds(one, other):
        return True  # who speaks once speaks again
    mine, theirs = keys(one.verbs), keys(other.verbs)
    if not mine or not theirs or mine & theirs:
        repeated = mine & theirs <= _AGAIN
        return bool(mine and theirs and repeated and one.names - other.names and other.names - one.names)
    only = mine - keys(other.said) - TOOK_PLACE, theirs - keys(one.said) - TOOK_PLACE
    return any(only)  # also of an act that the other only names: "the notice of the closing was published"


_SPOKEN = words("said stated indicated described announced claimed declared told reported saying reiterated")


def _kinds(one: Event, other: Event) -> frozenset[str]:
    return frozenset((one.claim.passage.kind, other.claim.passage.kind))


def _each_new(one: Event, other: Event) -> bool:
    """Whether each is told as something new: "a fire", and not "a fire" first and "the fire" of that name later."""
    if one.names & other.names and one.counts & other.counts:
        return False
    return other.indefinite or (one.indefinite and not one.names & other.names)


def _clash(one: Event, other: Event, weights: Rarity) -> bool:
    wrong = differing(one, other)
    if not wrong or one.claim.voice is not other.claim.voice or one.claim.sentence is other.claim.sentence:
        return False
    if one.document or other.document:
        return one.document == other.document and wrong == 1
    mine, theirs = keys(one.said), keys(other.said)
    both = mine & theirs
    shared = weights.sum(both) + _COUNTED * len(one.counts & other.counts)
    if shared < _SAME or not one.verbs | other.verbs or (one.verbs & _SAYING and other.verbs & _SAYING):
        return False
    if _two_events(one, other) or (_comes_again(one, other) and (wrong > 1 or _told_in_a_row(one, other))):
        return False
    around_one, around_other = keys(around(one.claim.passage)), keys(around(other.claim.passage))
    if one.claim.passage is other.claim.passage:
        around_one = around_other = frozenset()
    only = (
        mine - theirs - around_other - keys(one.verbs) - TOOK_PLACE,
        theirs - mine - around_one - keys(other.verbs) - TOOK_PLACE,
    )
    nominal = (one.nominal or other.nominal) and "cell" not in _kinds(one, other)
    if (max if nominal else min)(map(weights.sum, only)) > _NOUNS or shared / (
        shared + max(map(weights.sum, only)) or 1
    ) < 0.35:
        return False
    verbal = (keys(one.verbs) | keys(other.verbs)) & both
    return shared >= _wanted(one, other, verbal, wrong)


def _comes_again(one: Event, other: Event) -> bool:
    """Whether what both say happens more than once: it came on two days, where a slip of the pen changes one part."""
    verbal = (keys(one.verbs) | keys(other.verbs)) & keys(one.said) & keys(other.said)
    return not verbal or bool(verbal & _AGAIN)


def _told_in_a_row(one: Event, other: Event) -> bool:
    """Whether one is told right behind the other: a story goes on from day to day."""
    mine, theirs = one.claim.sentence.at, other.claim.sentence.at
    return mine.file == theirs.file and max(theirs.start - mine.end, mine.start - theirs.end) <= _RIGHT_BEHIND


def _wanted(one: Event, other: Event, verbal: frozenset[str], wrong: int) -> float:
    """The weight of what two sentences of one event have to share; ``wrong``: in how many parts their dates differ."""
    if not verbal or verbal & _AGAIN:
        return _MUCH if verbal and wrong == 1 and _one_only(one, other) else _MORE
    if _very_same(one, other):
        return _SAME
    several = max(len(one.verbs), len(other.verbs)) > _ACTS  # the date may be that of another act of its clause
    unsure = (
        wrong > 1
        or several
        or _years(one, other)
        or one.claim.passage is other.claim.passage
        or _two_matters(one, other)
    )
    return _MUCH if unsure else _ENOUGH


def _one_only(one: Event, other: Event) -> bool:
    """Whether one of them tells it as the only one of its kind: "the signing of the Treaty of Orm"."""
    return (one.nominal or other.nominal) and bool(one.names & other.names)


def _very_same(one: Event, other: Event) -> bool:
    """Whether both say the very same with a day, and one of them where a report sums up what it tells elsewhere."""
    days = one.claim.day is not None and other.claim.day is not None
    sums_up = any(
        general(each) or _CHRONOLOGY.search(each.section) for each in (one.claim.passage, other.claim.passage)
    )
    return days and sums_up and keys(one.said) == keys(other.said) and len(one.said) > 1


def _two_matters(one: Event, other: Event) -> bool:
    """Whether each stands in a part of its own, and no name ties them: "the hostel was closed" of two hostels."""
    passages = one.claim.passage, other.claim.passage
    apart = passages[0].section != passages[1].section and not one.names & other.names
    return apart and not any(general(each) or _CHRONOLOGY.search(each.section) for each in passages)
