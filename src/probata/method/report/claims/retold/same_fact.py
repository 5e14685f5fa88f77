"""Two figures for one fact: facts that say the same in whatever construction, and whose numbers cannot both be.

What the smaller number says more can make it a part of the larger one; what the larger one says more cannot. Facts of
which the draft tells three figures or more are a series, and are passed over.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from fractions import Fraction
from functools import lru_cache
from itertools import combinations

from probata.method.manuscript.model import At, Heading
from probata.method.report.claims.reading.acts import (
    act_among,
    bare_of_support,
    counted_act,
    lost_lives,
    meaning,
    meanings,
)
from probata.method.report.claims.reading.alike import Alike, alike, enough, may_be_smaller, pairs
from probata.method.report.claims.reading.bounds import apart
from probata.method.report.claims.reading.facts import Fact, facts
from probata.method.report.claims.reading.model import Form, NumberClaim
from probata.method.report.claims.reading.nouns import INTERVIEWEES
from probata.method.report.claims.reading.numbers import read
from probata.method.report.claims.reading.parallel import two_cases
from probata.method.report.claims.reading.rarity import Rarity, rarity
from probata.method.report.claims.retold.aligned import in_two_lists
from probata.method.report.claims.retold.events import two_tolls
from probata.method.report.claims.retold.resumed import resumed
from probata.method.report.claims.retold.stories import two_stories
from probata.method.report.claims.retold.universes import two_universes
from probata.method.report.english.said import stem
from probata.method.report.model import Bound

_FORMS = (Form.DIGITS, Form.WORDS, Form.RANGE, Form.PERCENTAGE)
_MANY_TIMES = 3
_WHOLE = re.compile(
    r"(?i)\s+[\w-]+\s*(?:[,.;:)]|\Z|\s(?:were|was|had|have|said|told|gave|came|described|did|could|reported)\b)"
)
"""Nothing behind the noun makes a smaller group of it ("the 12 interviewees from the East")."""
_OR = re.compile(r"(?i)\bor\b")
_SERIES = 3
_EACH, _MOST = 0.4, 0.8
_NOUN = "*"
"""Marks a fact that counts by the noun of an act."""
_DATED = 1.5
"""What two facts share at least when the day of one of them only says when it was."""
_STEP = Fraction(1, 100)
"""What rounding leaves between two percentages."""


@dataclass(frozen=True, slots=True)
class Clash:
    """Two claims that cannot both be right, in the order of the text, and how each says it."""

    earlier: NumberClaim
    later: NumberClaim

    @property
    def earlier_words(self) -> str:
        """The number of the earlier one with its noun."""
        return _said(self.earlier)

    @property
    def later_words(self) -> str:
        """The number of the later one with its noun."""
        return _said(self.later)


def _said(one: NumberClaim) -> str:
    rough = f"{one.approximate} " if one.approximate else ""
    return f"{rough}{one.words} {one.counted.words}".strip()


@dataclass(frozen=True, slots=True)
class Chapters:
    """Where the chapters of a report begin: its headings of the first level that has several."""

    starts: tuple[At, ...]

    @classmethod
    def of(cls, bound: Bound) -> Chapters:
        """The chapters of a report; one without headings has none."""
        levels: dict[int, list[At]] = defaultdict(list)
        for one in bound.manuscript.blocks:
            if isinstance(one, Heading):
                levels[one.level].append(one.at)
        by_level = [levels[level] for level in sorted(levels)]
        several = (each for each in by_level if len(each) > 1)
        return cls(tuple(next(several, by_level[0] if by_level else [])))

    def same(self, one: Fact, other: Fact) -> bool:
        """Whether two facts are told in one chapter, where reports tell one case after the other."""
        return bool(self.starts) and self._number(one) == self._number(other)

    def _number(self, one: Fact) -> int:
        return bisect_right(self.starts, one.claim.place)


def clashes(bound: Bound) -> tuple[Clash, ...]:
    """Every clash of an English manuscript, one at each later figure; made once."""
    return bound.once.get("clashes", lambda: tuple(_clashes(bound)))


def _clashes(bound: Bound) -> Iterator[Clash]:
    each = [one for one in facts(bound) if one.claim.form in _FORMS and not one.whole]
    weights, chapters = rarity(bound), Chapters.of(bound)
    tied = [*pairs(each)]
    acts = [made for one in each if (made := _as_act(one)) is not None]
    tied += [(one, other) for one, other in pairs(acts) if _NOUN in one.verbs | other.verbs]
    agreeing = Counter(_sentences(one, other) for one, other in tied if _agree(one, other))
    found = [
        (one, other)
        for one, other in tied
        if _clash(one, other, weights, min(_MOST, _EACH * agreeing[_sentences(one, other)]), chapters)
    ]
    told: set[int] = set()
    again = ((one, other) if one.claim.place < other.claim.place else (other, one) for one, other in resumed(bound))
    for one, other in (*_no_series(found), *again, *_of_everybody(facts(bound))):
        if other.claim.place.start not in told:
            told.add(other.claim.place.start)
            yield Clash(one.claim, other.claim)
    for first, second in (*in_two_lists(bound), *two_stories(bound), *two_universes(bound), *two_tolls(bound)):
        if second.place.start not in told:
            told.add(second.place.start)
            yield Clash(first, second)


def _as_act(one: Fact) -> Fact | None:
    """A count of an act, or of those to whom one happened, as a fact of that act; None for every other.

    So that "31 people were arrested at the market" and "31 arrests were made at the market" are held together.
    """
    noun = counted_act(one.claim.counted.words.split()[-1]) if one.claim.counted.words else ""
    lives = lost_lives(one.said, one.head == stem("lives"))
    act = noun or (meaning(stem("died")) if lives else act_among(one.verbs))
    if not act or one.unit != "count" or one.part is not None or one.claim.approximate:
        return None
    to_whom = frozenset() if noun or one.head == "*" else frozenset((one.head,))
    own = meanings(bare_of_support(one.said | (frozenset() if lives else to_whom))) - {act}
    narrow = meanings(bare_of_support(one.narrow)) & own
    return replace(
        one,
        head=act,
        unit="act",
        said=own,
        narrow=narrow,
        verbs=frozenset((_NOUN,)) if noun else frozenset(),
        has=False,
    )


def _sentences(one: Fact, other: Fact) -> tuple[int, int]:
    return one.claim.sentence.at.start, other.claim.sentence.at.start


def _agree(one: Fact, other: Fact) -> bool:
    """Whether they tell one figure: two sentences that share some figures are likely to tell the same."""
    return one.claim.value == other.claim.value and one.claim.value is not None and bool(one.said & other.said)


def _clash(one: Fact, other: Fact, weights: Rarity, more: float, chapters: Chapters) -> bool:
    if not _apart(one, other) or (one.base and other.base and one.base != other.base):
        return False
    if _tell_both(one, other) or _adds_up(one, other) or (chapters.same(one, other) and not one.names & other.names):
        return False
    how = alike(one, other, weights)
    if how is None or not enough(one, other, how, more) or _part_of(one, other, how):
        return False
    return not two_cases(one.claim.text, other.claim.text)


def _tell_both(one: Fact, other: Fact) -> bool:
    """Whether either sentence tells the figure of the other, too: then they are two figures of each."""
    return other.claim.value in _values(one) and one.claim.value in _values(other)


def _adds_up(one: Fact, other: Fact) -> bool:
    """Whether the larger is the smaller and what its sentence tells beside it, or both are the halves of a whole."""
    smaller, larger = sorted((one, other), key=lambda each: each.claim.value or 0)
    both = (one.claim.value or 0) + (other.claim.value or 0)
    if both in (one.base, other.base):  # "seven of the ten were burned", "the three that were not"
        return True
    beside = [each for each in _values(smaller) if each is not None and each != smaller.claim.value]
    rest = (larger.claim.value or Fraction(0)) - (smaller.claim.value or Fraction(0))
    return rest in beside or any(a + b == rest for a, b in combinations(beside, 2))


def _values(one: Fact) -> frozenset[Fraction | None]:
    return _values_of(one.claim.text)


@lru_cache(maxsize=16384)
def _values_of(text: str) -> frozenset[Fraction | None]:
    return frozenset(each.value for each in read(text))


def _apart(one: Fact, other: Fact) -> bool:
    mine, theirs = (one.claim.low, one.claim.high), (other.claim.low, other.claim.high)
    if not apart(mine, theirs):
        return False
    if one.unit == "share" and one.claim.value is not None and other.claim.value is not None:
        return abs(one.claim.value - other.claim.value) > _STEP
    return True


def _part_of(one: Fact, other: Fact, how: Alike) -> bool:
    """Whether the smaller of the two may count a smaller group."""
    smaller_first = (one.claim.low or one.claim.high or 0) < (other.claim.low or other.claim.high or 0)
    narrow = how.narrow_mine if smaller_first else how.narrow_theirs
    smaller, larger = (one, other) if smaller_first else (other, one)
    if one.unit == "share":
        return may_be_smaller(how.narrow_mine) or may_be_smaller(how.narrow_theirs)
    if larger.has and one.unit == "count" and smaller.verbs - larger.said:
        return True
    if _OR.search(larger.claim.text, larger.claim.span.end) and not _OR.search(smaller.claim.text):
        return True  # "seven answered by letter or by telephone", "five answered by letter"
    yearly = all(len(time) == len("2019") for time in smaller.times)  # "in 2019", a part of what was counted in all
    timed = bool(smaller.times) and not larger.times and (yearly or how.shared <= _DATED)
    return (
        may_be_smaller(narrow)
        or timed
        or bool(smaller.base and larger.base is None and smaller.base == larger.claim.value)
    )


def _no_series(found: Iterable[tuple[Fact, Fact]]) -> Iterator[tuple[Fact, Fact]]:
    """Clashes, without those whose facts clash with figures of a third value."""
    values: dict[int, set[object]] = defaultdict(set)
    each = list(found)
    for one, other in each:
        values[id(one)] |= {one.claim.value, other.claim.value}
        values[id(other)] |= {one.claim.value, other.claim.value}
    for one, other in each:
        if len(values[id(one)] | values[id(other)]) < _SERIES:
            yield one, other


def _of_everybody(each: Iterable[Fact]) -> Iterator[tuple[Fact, Fact]]:
    """ "The 42 interviewees" once, where everywhere else there are 40, and nothing else in the report is 42."""
    every = list(each)
    known = [one for one in every if one.claim.counted.head in INTERVIEWEES and one.claim.definite]
    by_value: dict[object, list[Fact]] = defaultdict(list)
    for one in known:
        if not one.claim.approximate and not one.doubtful and _WHOLE.match(one.claim.text, one.claim.span.end):
            by_value[one.claim.value].append(one)
    most = max(by_value.values(), key=len, default=[])
    for value, group in by_value.items() if len(most) >= _MANY_TIMES else ():
        if len(group) == 1 and group is not most and sum(1 for one in every if one.claim.value == value) == 1:
            yield (most[0], group[0]) if most[0].claim.place < group[0].claim.place else (group[0], most[0])
