"""Whether two passages of a draft tell of one fact: what they share, by its weight, and what keeps them apart."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from probata.method.report.claims.reading.acts import meanings
from probata.method.report.claims.reading.contrasts import contrasted, other_labels
from probata.method.report.claims.reading.facts import Fact, bounded_in_time, estimated, others_voice
from probata.method.report.claims.reading.phrase import words_of
from probata.method.report.claims.reading.rarity import Rarity
from probata.method.report.english.said import stem
from probata.method.report.english.small_words import words
from probata.method.report.model import Passage

_GENERAL = re.compile(
    r"(?i)\A\W*(?:[\dIVX.]+\s*)?(?:the\s+)?(?:executive\s+|main\s+|key\s+|general\s+)?(?:summary|introduction|findings|facts|overview|"
    r"method\w*|scope|sources?|approach|conclusions?|abstract|at\s+a\s+glance|limitations|mandate|evidence|about\s+this\s+report|"
    r"recommendations|foreword|preface|background|in\s+brief|concluding\s+\w+|annex\b.{0,40}|inquiry|interviews|events|results|"
    r"press\s+release|how\s+.{1,30}\s+worked)\b.{0,40}\Z"
)
_OWN_WORK = frozenset(
    stem(one)
    for one in words(
        "interviewed visited reviewed received analysed examined heard collected met consulted conducted held sent "
        "obtained spoke travelled gathered"
    )
)
_SIZES = frozenset(
    stem(one) for one in words("lines sheets pages words boxes folders volumes entries columns rows items")
)
"""Nouns by which any document of a report is measured."""
POSTINGS = 40
"""Facts that one stem may tie together; a commoner one ties none (their pairs would grow by the square)."""
_ENOUGH, _MUCH, _FEW, _HEAD = 1.35, 2.1, 4, 0.7
_COVERED, _BOTH = 0.6, 0.28
_NARROW, _NOUNS = 0.35, 0.5


@dataclass(frozen=True, slots=True)
class Alike:
    """Two facts of one kind: the weight of what both say, and of what only the one or the other says."""

    shared: float
    head: float
    mine: float
    theirs: float
    narrow_mine: float
    narrow_theirs: float

    @property
    def covered(self) -> float:
        """How much of the one that says less is said by the other, 0 to 1."""
        return self.shared / (self.shared + min(self.mine, self.theirs)) if self.shared else 0.0

    @property
    def both(self) -> float:
        """How much of the one that says more is said by the other, 0 to 1."""
        return self.shared / (self.shared + max(self.mine, self.theirs)) if self.shared else 0.0


def pairs(each: Sequence[Fact]) -> Iterator[tuple[Fact, Fact]]:
    """Pairs of facts with one head that share a stem which few of them have; each pair once, in the text's order."""
    by_head: dict[object, list[int]] = defaultdict(list)
    for at, one in enumerate(each):
        by_head[one.head, one.unit].append(at)
    for there in by_head.values():
        yield from ((each[one], each[other]) for one, other in sorted(_tied(each, there)))


def _tied(each: Sequence[Fact], there: Sequence[int]) -> set[tuple[int, int]]:
    postings: dict[object, list[int]] = defaultdict(list)
    for at in there:
        for word in keys(each[at].said):
            postings[word].append(at)
        postings[keys(each[at].said)].append(at)  # those that say the very same, however common its words
    found: set[tuple[int, int]] = set()
    for some in postings.values():
        if len(some) <= POSTINGS:
            found |= {(one, other) for n, one in enumerate(some) for other in some[n + 1 :]}
    return found


def keys(said: frozenset[str]) -> frozenset[str]:
    """Stems with those of like meaning as one."""
    return meanings(said)


def alike(one: Fact, other: Fact, weights: Rarity) -> Alike | None:
    """How alike two facts are; None where something says that they are two."""
    if _kept_apart(one, other):
        return None
    mine, theirs = keys(one.said), keys(other.said)
    around_one, around_other = keys(_around(one, other)), keys(_around(other, one))
    only_mine, only_theirs = mine - theirs, theirs - mine
    named_apart = keys(one.names) & only_mine - around_other and keys(other.names) & only_theirs - around_one
    if named_apart or _two_acts(one, other) or _two_parts(one, theirs) or _two_parts(other, mine):
        return None
    nouns = only_mine - keys(one.verbs) - around_other, only_theirs - keys(other.verbs) - around_one
    if min(map(weights.sum, nouns)) > _NOUNS:
        return None
    return Alike(
        weights.sum(mine & theirs) + _shared_time(one, other),
        weights.of(one.head) if one.head not in ("", "*") else 0.0,
        weights.sum(only_mine - around_other),
        weights.sum(only_theirs - around_one),
        weights.sum(only_mine & keys(one.narrow) - around_other),
        weights.sum(only_theirs & keys(other.narrow) - around_one),
    )


def _kept_apart(one: Fact, other: Fact) -> bool:
    """Whether sentence, voice, kind or time says that they are two."""
    if one.claim.sentence is other.claim.sentence or one.doubtful or other.doubtful or one.denied != other.denied:
        return True
    if others_voice(one) != others_voice(other) or estimated(one) != estimated(other):
        return True
    if contrasted(one.contrasts, other.contrasts) or other_labels(one.claim.text, other.claim.text):
        return True
    return not one_time(one, other)


def _two_acts(one: Fact, other: Fact) -> bool:
    """Whether each says an act that the other does not."""
    mine, theirs = keys(one.verbs), keys(other.verbs)
    return bool(mine and theirs) and not mine & keys(other.said) and not theirs & keys(one.said)


def _two_parts(one: Fact, theirs: frozenset[str]) -> bool:
    """Whether what is said of a part is not said of the other: "40 porters", "16 of the porters were fined"."""
    return one.part is not None and bool(keys(one.part)) and not keys(one.part) & theirs


def _shared_time(one: Fact, other: Fact) -> float:
    """The weight of a date that both tell: of a day most."""
    return max((len(time) / 12 for time in one.times & other.times), default=0.0)


def _around(one: Fact, other: Fact) -> frozenset[str]:
    """What stands around a fact; of two in one passage only the heading."""
    if one.claim.passage is other.claim.passage:
        return frozenset(word.stem for word in words_of(one.claim.passage.section))
    return around(one.claim.passage)


def around(passage: Passage) -> frozenset[str]:
    """Stems of the heading and of the names in a passage: what its sentences need not say again."""
    found = {one.stem for one in words_of(passage.section)}
    for sentence in passage.sentences:
        found |= {one.stem for one in words_of(sentence.printed)}
    return frozenset(found)


def one_time(one: Fact, other: Fact) -> bool:
    """Whether the dates of two facts can be of one time; what is told of one only has to be told around the other."""
    if bounded_in_time(one) != bounded_in_time(other):
        return False
    if not one.times and not other.times:
        return True
    if one.times and other.times:
        return any(_meet(first, second) for first in one.times for second in other.times)
    return True


def _meet(one: str, other: str) -> bool:
    if one.startswith("--") or other.startswith("--"):
        return one.lstrip("-").split("-")[-1] in other or other.lstrip("-").split("-")[-1] in one
    return one.startswith(other) or other.startswith(one)


def enough(one: Fact, other: Fact, how: Alike, more: float = 0.0) -> bool:
    """Whether two facts are one: enough is shared, hardly anything is said by both sides alone.

    ``more``: what else ties their sentences together, as a weight.
    """
    if how.covered < _COVERED or how.both < _BOTH:
        return False
    wanted = _wanted(one, other) - more
    if _strict(one, other):
        return how.shared >= wanted and max(how.mine, how.theirs) <= _NARROW
    if _own_work(one) and _own_work(other) and _general(one) + _general(other) >= 1 and wanted < _MUCH:
        return how.shared > 0 and how.covered > _COVERED
    return how.shared + _HEAD * how.head >= wanted


def _strict(one: Fact, other: Fact) -> bool:
    """Whether only the very same words make one fact of them: measures, sizes of documents, numbers without a noun."""
    if one.unit not in ("count", "any", "share", "act") or one.head in _SIZES or one.bare or other.bare:
        return not (one.base or other.base)
    return (
        one.claim.passage.section == other.claim.passage.section and not _general(one) and not (one.base and other.base)
    )


def _wanted(one: Fact, other: Fact) -> float:
    if one.claim.passage is other.claim.passage:
        return _MUCH + (1.0 if how_small(one, other) else 0.0)
    if how_small(one, other) or bool(one.times) != bool(other.times):
        return _MUCH
    if one.claim.passage.section != other.claim.passage.section and not _general(one) and not _general(other):
        return _MUCH
    return _ENOUGH


def how_small(one: Fact, other: Fact) -> bool:
    """Whether both are numbers such as every scene has: "two guards stood at the gate"."""
    return all(
        each.unit == "count" and each.claim.value is not None and each.claim.value <= _FEW for each in (one, other)
    )


def _own_work(one: Fact) -> bool:
    return one.ours and bool(one.said & _OWN_WORK)


def _general(one: Fact) -> bool:
    return general(one.claim.passage)


def general(passage: Passage) -> bool:
    """Whether a passage stands where a report sums up or speaks of itself, not of one of its matters."""
    section = passage.section
    return not section.strip() or bool(_GENERAL.match(section))


def may_be_smaller(less: float) -> bool:
    """Whether what only the smaller number says can make it a part of the larger one."""
    return less > _NARROW
