"""Figures that a definite phrase takes up wrongly: "37 deaths were recorded", and later "the 41 deaths recorded here".

Whoever writes "the 41 deaths" points at 41 deaths that were told. Where nothing in the report tells 41 of them, adds up
to 41 or stands in a table as 41, and one other figure is told for the very same, one of the two is wrong.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from fractions import Fraction
from itertools import combinations

from probata.method.report.claims.reading.acts import act_among, bare_of_support, meaning, meanings
from probata.method.report.claims.reading.alike import around, general, one_time
from probata.method.report.claims.reading.contrasts import contrasted, other_labels
from probata.method.report.claims.reading.facts import Fact, estimated, facts, others_voice
from probata.method.report.claims.reading.model import Form
from probata.method.report.claims.reading.numbers import read
from probata.method.report.claims.reading.phrase import AUXILIARIES, words_of
from probata.method.report.claims.reading.rarity import Rarity, rarity
from probata.method.report.claims.retold.definite import Definite, definite
from probata.method.report.claims.retold.register import Register, register
from probata.method.report.english.said import stem
from probata.method.report.model import Bound

_EXACT = (Form.DIGITS, Form.WORDS)
_FITS, _TIED, _ELSE = 0.35, 0.7, 0.35
_ESTABLISHED = 3
_LEAST = 5
_MANY = 7
_KILL, _DIE = meaning(stem("killed")), meaning(stem("died"))
_OPENING = re.compile(r"\s*(?:In|At|On|From|Among|Near|During|For)\b[^,]*,")
_YEARLY = re.compile(r"(?i)\b(?:the|a|an|our|its)\s+(?:1[89]|20)\d\d\s+[a-z]")
_NEAR = Fraction(2)
"""How far the one figure may be from the other: one that is twice as large is of something else."""


@dataclass(frozen=True, slots=True)
class _Told:
    """Every figure that a report tells, by what it counts."""

    by_head: dict[str, list[Fact]]
    sums: dict[str, frozenset[Fraction]]
    known: Register

    @classmethod
    def of(cls, bound: Bound) -> _Told:
        by_head: dict[str, list[Fact]] = defaultdict(list)
        for one in facts(bound):
            if one.unit != "count" or one.claim.value is None or others_voice(one) or estimated(one):
                continue
            for head in heads(one):
                by_head[head].append(one)
        return cls(by_head, {head: _sums(each) for head, each in by_head.items()}, register(bound))


def heads(one: Fact) -> tuple[str, ...]:
    """What a fact counts: its noun, and the act of which its verb tells ("31 people were arrested", "31 arrests")."""
    act = act_among(one.verbs) if not one.claim.approximate else ""
    found = [meaning(one.head), act, _DIE if act == _KILL else ""]
    return tuple(dict.fromkeys(each for each in found if each))


def _sums(each: Sequence[Fact]) -> frozenset[Fraction]:
    """What figures of one passage add up to, or leave."""
    by_passage: dict[int, set[Fraction]] = defaultdict(set)
    for one in each:
        told = (number.value for number in read(one.claim.text) if number.value)
        by_passage[one.claim.passage.at.start] |= {one.claim.value or Fraction(0), *told}
    found: set[Fraction] = set()
    for some in by_passage.values():
        if 1 < len(some) <= _MANY:
            found |= {a + b for a, b in combinations(some, 2)} | {abs(a - b) for a, b in combinations(some, 2)}
            found |= {a + b + c for a, b, c in combinations(some, 3)}
    return frozenset(found)


def resumed(bound: Bound) -> Iterator[tuple[Fact, Fact]]:
    """Pairs (as told, as taken up) whose figures differ, for every definite phrase at most one."""
    every = [(one, found) for one in facts(bound) if (found := definite(one)) is not None]
    if not every:
        return
    told, weights = _Told.of(bound), rarity(bound)
    for whole, phrase in every:
        head = phrase.act or meaning(phrase.fact.head)
        before = told.by_head.get(head, [])
        if _says_it_elsewhere(whole, phrase, before, told, head) or others_voice(whole) or estimated(whole):
            continue
        others = [one for one in before if one.claim.sentence is not whole.claim.sentence]
        values = {one.claim.value: one for one in reversed(others) if _same(one, phrase, others, weights)}
        if len(values) == 1:
            yield next(iter(values.values())), whole


def _says_it_elsewhere(whole: Fact, phrase: Definite, before: Sequence[Fact], told: _Told, head: str) -> bool:
    value = whole.claim.value
    if value is None or value < _LEAST or told.known.in_table(value, meanings(phrase.fact.said) | {head}):
        return True
    if value in told.sums.get(head, frozenset()):
        return True
    return any(one.claim.value == value for one in before if one.claim is not whole.claim)


def _same(one: Fact, phrase: Definite, every: Sequence[Fact], weights: Rarity) -> bool:
    """Whether a fact tells what the phrase takes up, with another figure."""
    if _two_facts(one, phrase):
        return False
    return _established(one, phrase, every) if phrase.bare else _told_as(one, phrase, every, weights)


def _two_facts(one: Fact, phrase: Definite) -> bool:
    """Whether form, size, kind or time says that they are two."""
    mine, theirs = phrase.fact.claim.value or Fraction(0), one.claim.value or Fraction(0)
    if (
        one.doubtful
        or (one.bare and one.part is None)
        or one.claim.approximate
        or one.claim.form not in _EXACT
        or not theirs
        or theirs == mine
    ):
        return True
    near = 1 / _NEAR < mine / theirs < _NEAR or sorted(str(mine)) == sorted(str(theirs))  # 390 for 930
    if contrasted(one.contrasts, phrase.fact.contrasts) or not (phrase.here or near):
        return True
    if other_labels(one.claim.text, phrase.fact.claim.text) or _of_a_year(one) is not _of_a_year(phrase.fact):
        return True
    return not one_time(phrase.fact, one) or bool(phrase.fact.times and not one.times)


def _of_a_year(one: Fact) -> bool:
    """Whether it is told as counted in a year: "the 1998 census"."""
    return bool(_YEARLY.search(one.claim.text))


def _told_as(one: Fact, phrase: Definite, every: Sequence[Fact], weights: Rarity) -> bool:
    """Whether a fact says all that the phrase says, and nothing that could make a smaller group of the phrase's."""
    more = (phrase.fact.claim.value or 0) > (one.claim.value or 0)
    said, known = meanings(phrase.fact.said), _known(one, phrase)
    if weights.sum(said - known) > _FITS or (not more and said - known):
        return False
    if phrase.here and more:
        return one.part is None and one.base is None and one.claim.value == _most(every, phrase)
    if more and weights.sum(_narrow(one, phrase) - said) > _ELSE:
        return False
    makes = one.part is not None and bool(said) and said <= meanings(one.part)  # "40 of 125 schools were damaged"
    return weights.sum(said & known) >= _TIED * (1 - makes / 2) and (one.part is None or one.whole or makes)


def _known(one: Fact, phrase: Definite) -> frozenset[str]:
    """What a fact says, with what its heading and the names around it say."""
    own = meanings(one.said) | {meaning(one.head)}
    return own | (meanings(around(one.claim.passage)) & meanings(phrase.fact.names))


def _narrow(one: Fact, phrase: Definite) -> frozenset[str]:
    """What a fact says that could make a smaller group of it; of an act neither who did it nor to whom or what."""
    found = bare_of_support(one.narrow)
    if phrase.act:
        text, at = one.claim.text, one.claim.span.end
        first = _OPENING.match(text)
        behind = {word.stem for word in words_of(text) if word.start >= at or (first and word.start < first.end())}
        found &= behind
    found -= frozenset(_subject(one)) - one.names  # who did it makes no smaller group of them
    return meanings(found) - {meaning(one.head), phrase.act} - ({_KILL} if phrase.act == _DIE else set())


def _subject(one: Fact) -> Iterator[str]:
    """The stems of what stands before the verb that a number follows."""
    before = [word for word in words_of(one.claim.text) if word.end <= one.claim.span.start]
    verb = next((word for word in before if word.verb and word.plain not in AUXILIARIES), None)
    if verb is not None:
        yield from (word.stem for word in before if word.end <= verb.start)


def _most(every: Sequence[Fact], phrase: Definite) -> Fraction | None:
    return max((one.claim.value or Fraction(0) for one in every if one.claim is not phrase.fact.claim), default=None)


def _established(one: Fact, phrase: Definite, every: Sequence[Fact]) -> bool:
    """Whether a figure is told again and again, also as that of those whom the report is about."""
    if not general(phrase.fact.claim.passage):
        return False
    again = [each for each in every if each.claim.value == one.claim.value]
    return len(again) >= _ESTABLISHED and any(each.ours or each.whole for each in again)
