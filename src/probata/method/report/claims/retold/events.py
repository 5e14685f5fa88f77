"""How many one event befell: "the nine workers who died in the Averil fire", "six died in the fire at Averil". English.

A figure that counts those to whom something happened and names the event is held against the figure that the report
tells for the event elsewhere, in whatever words; and a figure that one passage alone tells of an act against a close
one that the report tells again and again.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from fractions import Fraction
from functools import lru_cache

from probata.method.report.claims.reading.acts import COUNTED, bare_of_support, meaning, meanings
from probata.method.report.claims.reading.alike import around
from probata.method.report.claims.reading.contrasts import contrasted, other_labels
from probata.method.report.claims.reading.dated import dates_in
from probata.method.report.claims.reading.facts import EVERYBODY, NOT, noun_at
from probata.method.report.claims.reading.model import Form, NumberClaim, Voice
from probata.method.report.claims.reading.parallel import two_cases
from probata.method.report.claims.reading.phrase import words_of
from probata.method.report.claims.reading.rarity import Rarity, rarity
from probata.method.report.claims.retold.definite import phrase_end, stands_as_object
from probata.method.report.claims.retold.register import SOMEBODY, Quantity, Register, register
from probata.method.report.english.said import stem
from probata.method.report.english.small_words import words
from probata.method.report.model import Bound, Passage

_DIE = meaning(stem("died"))
_DEATHS = meanings(frozenset(map(stem, words("dead toll fatalities killed drowned drownings murdered executed"))))
_LIVES = "lif"
_LOST = meanings(frozenset(map(stem, words("lost claimed cost took"))))
_ACTS = COUNTED | meanings(frozenset(map(stem, words("injured wounded displaced missing rescued hospitalised"))))
_GENERIC = meanings(EVERYBODY) | meanings(frozenset(map(stem, words("victims lives dead ones others inhabitants"))))
_PART = re.compile(
    r"(?i)\b(?:including|among|of\s+whom|of\s+which|of\s+them|other|than|only|were|was)\s+(?:\w+\s+)?\Z|[(]\Z"
)
_BEHIND = re.compile(r"(?i)\s+(?:[\w-]+\s+)?(?:of|among)\s+(?:them|these|those|whom|the|this)\b")
_KINDS = meanings(frozenset(map(stem, words("men women boys girls children child adults"))))
"""Those of whom a list tells what part of all they were."""
_VERB = re.compile(r"(?i)\s+(?:(?:people|persons)\s+)?(?:(?:were|was|had|have|been|are)\s+)*(?P<act>[a-z]+)")
_LEAST, _DAY = 3, 0.9
_ANCHOR, _RARE_WORD = 0.9, 0.72
_UNSAID, _MORE = 0.35, 1.3
_NEAR, _CLOSE, _MANY, _AGAIN = Fraction(2), Fraction(5, 4), 20, 2


@dataclass(frozen=True, slots=True)
class _Count:
    """A figure with the acts that befell those whom it counts, what else is said with it, and its sentence's days."""

    one: Quantity
    acts: frozenset[str]
    noun: str
    said: frozenset[str]
    days: frozenset[str]

    @property
    def value(self) -> Fraction:
        return self.one.value

    @property
    def passage(self) -> Passage:
        return self.one.claim.passage


def two_tolls(bound: Bound) -> Iterator[tuple[NumberClaim, NumberClaim]]:
    """Pairs of figures that one event or act has in two places, in the order of the text."""
    known, weights = register(bound), rarity(bound)
    by_act: dict[frozenset[str], list[_Count]] = defaultdict(list)
    for passage in known.passages:
        for one in passage:
            made = _count(one)
            if made is not None:
                by_act[made.acts].append(made)
    for each in by_act.values():
        yield from _clashing(each, known, weights)


def _clashing(each: Sequence[_Count], known: Register, weights: Rarity) -> Iterator[tuple[NumberClaim, NumberClaim]]:
    found = [
        (one, other)
        for at, one in enumerate(each)
        for other in each[at + 1 :]
        if _may_be(one, other) and (_one_event(one, other, each, weights) or _lonely(one, other, known, weights))
    ]
    told: set[int] = set()
    for one, other in found:
        values = {each.value for pair in found if {id(one), id(other)} & set(map(id, pair)) for each in pair}
        if len(values) > len((one, other)) or {id(one), id(other)} & told or _told_of_both(one, other, each):
            continue
        told |= {id(one), id(other)}
        yield one.one.claim, other.one.claim


def _count(one: Quantity) -> _Count | None:
    claim = one.claim
    exact = claim.form in (Form.DIGITS, Form.WORDS) and not claim.approximate and claim.voice is Voice.OWN
    if one.unit != "count" or not exact or one.value < _LEAST or one.apart or _is_part(claim):
        return None
    if one.head not in ("", SOMEBODY, _LIVES) or one.noun in _KINDS or claim.passage.kind == "note":
        return None
    if NOT.search(re.split(r"[,;:.(]", claim.text[claim.span.start :])[0]):
        return None
    lives = _LIVES in one.label | {one.head}
    acts = frozenset(_DIE if each in _DEATHS else each for each in one.label) & _ACTS
    acts |= {_DIE} if lives and one.label & _LOST else set()
    if len(acts) != 1 or not (one.head or lives or _right_behind(claim, acts)):
        return None
    said = meanings(bare_of_support(one.label & _of_phrase(one))) - acts - _DEATHS - _GENERIC - {one.noun}
    return _Count(one, acts, one.noun, said, _days(claim.text))


def _right_behind(claim: NumberClaim, acts: frozenset[str]) -> bool:
    """ "Six died", "nine were arrested": the act is told right behind a number without a noun."""
    behind = _VERB.match(claim.text, claim.span.end)
    act = meaning(stem(behind["act"].casefold())) if behind else ""
    return (_DIE if act in _DEATHS else act) in acts


def _of_phrase(one: Quantity) -> frozenset[str]:
    """What is said with it; of a phrase that takes up what was told ("the nine who died") what the phrase says."""
    text, end = one.claim.text, one.claim.span.end
    if not one.claim.definite:
        return one.label
    last = phrase_end(text, noun_at(text, end)[1], stands_as_object(text, one.claim.span.start))
    return meanings(frozenset(word.stem for word in words_of(text) if end <= word.start < last))


def _is_part(claim: NumberClaim) -> bool:
    before = claim.text[: claim.span.start]
    return claim.base is not None or bool(_PART.search(before)) or bool(_BEHIND.match(claim.text, claim.span.end))


@lru_cache(maxsize=16384)
def _days(text: str) -> frozenset[str]:
    return frozenset(each.iso for each in dates_in(text))


def _may_be(one: _Count, other: _Count) -> bool:
    """Whether nothing in size, noun, section, words or dates says that the two are of two matters."""
    if one.value == other.value or not 1 / _NEAR < one.value / other.value < _NEAR:
        return False
    if one.passage.section == other.passage.section or contrasted(one.one.contrasts, other.one.contrasts):
        return False
    smaller, larger = sorted((one, other), key=lambda each: each.value)
    if smaller.noun and smaller.noun not in _GENERIC and smaller.noun != larger.noun:
        return False
    texts = one.one.claim.text, other.one.claim.text
    return not (other_labels(*texts) or two_cases(*texts) or _other_days(one, other))


def _other_days(one: _Count, other: _Count) -> bool:
    mine, theirs = one.days, other.days
    return bool(mine and theirs) and not any(a.startswith(b) or b.startswith(a) for a in mine for b in theirs)


def _one_event(one: _Count, other: _Count, each: Sequence[_Count], weights: Rarity) -> bool:
    """Whether one names the event, and the other, or its passage if that tells one such figure, names it, too."""
    return _names(one, other, each, weights) or _names(other, one, each, weights)


def _names(one: _Count, other: _Count, each: Sequence[_Count], weights: Rarity) -> bool:
    near = meanings(around(other.passage))
    alone = len({two.value for two in each if two.passage is other.passage}) == 1
    shared = one.said & (near if alone else other.said)
    names = meanings(one.one.names)
    rare = [word for word in shared if word in names or weights.of(word) >= _RARE_WORD]
    day = _DAY if any(len(two) > len("2019-05") and two in _passage_days(other) for two in one.days) else 0.0
    if not (rare or day) or weights.sum(shared) + day < _ANCHOR:
        return False
    smaller, larger = sorted((one, other), key=lambda two: two.value)
    less = weights.sum(smaller.said - meanings(around(larger.passage)))
    more = weights.sum(larger.said - meanings(around(smaller.passage)))
    return less <= _UNSAID and more <= _MORE and weights.sum(one.said - near) <= _UNSAID


def _passage_days(one: _Count) -> frozenset[str]:
    return frozenset(day for sentence in one.passage.sentences for day in _days(sentence.printed))


def _lonely(one: _Count, other: _Count, known: Register, weights: Rarity) -> bool:
    """Whether one figure is told of all again and again, and the other, close to it, once in the whole report."""
    if one.noun != other.noun or not one.noun or min(one.value, other.value) < _MANY:
        return False
    if not 1 / _CLOSE < one.value / other.value < _CLOSE or max(map(weights.sum, (one.said, other.said))) > _MORE:
        return False
    often = [len(known.by_value["count", two.value]) for two in (one, other)]
    once = one if often[0] == 1 else other
    if min(often) > 1 or max(often) < _AGAIN or once.value in known.cells:
        return False
    return max(weights.sum(one.said - other.said), weights.sum(other.said - one.said)) <= _UNSAID + 0.2


def _told_of_both(one: _Count, other: _Count, each: Sequence[_Count]) -> bool:
    """Whether both figures are told again of the act, or a passage tells both or what makes up the difference."""
    again = all(any(two.value == mine.value and two is not mine for two in each) for mine in (one, other))
    gap = abs(one.value - other.value)
    beside = {two.value for two in each for mine in (one, other) if two.passage is mine.passage and two is not mine}
    return again or gap in beside or {one.value, other.value} <= beside | {gap}
