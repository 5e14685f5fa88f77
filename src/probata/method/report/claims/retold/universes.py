"""How many there are of a kind in all: "the nine berths", "all nine berths", "divided into three districts". English.

Such a phrase speaks of every one of a kind, so that a report has one number for it. One that one passage tells
alone, where others tell another number for all of the kind, is a slip.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from fractions import Fraction

from probata.method.report.claims.reading.acts import meaning
from probata.method.report.claims.reading.contrasts import contrasted
from probata.method.report.claims.reading.dated import dates_in
from probata.method.report.claims.reading.model import NumberClaim, Voice
from probata.method.report.claims.reading.phrase import AUXILIARIES, words_of
from probata.method.report.claims.retold.register import SOMEBODY, Quantity, Register, register
from probata.method.report.english.small_words import words
from probata.method.report.model import Bound

_ALL = re.compile(r"(?i)(?:\b(?:the|all|its|their|our)|[a-z]['’]s)\s+\Z")
_MADE_OF = re.compile(
    r"(?i)\b(?:divided\s+into|consist(?:s|ed)?\s+of|compris(?:es?|ed|ing)|made\s+up\s+of|composed\s+of)\s+\Z"
)
_SMALLER = words(
    "of in at from with on near along who whom whose which that where under about against without between for so"
)
"""Behind the noun they may make a smaller group of them."""
_LEAST, _ESTABLISHED, _NEAR = 3, 2, 2


@dataclass(frozen=True, slots=True)
class _Kind:
    """The quantities of one noun, and those of them that speak of all."""

    every: Sequence[Quantity]
    whole: Sequence[Quantity]


def two_universes(bound: Bound) -> Iterator[tuple[NumberClaim, NumberClaim]]:
    """Pairs (as told elsewhere, as told once)."""
    known = register(bound)
    by_noun: dict[str, list[Quantity]] = defaultdict(list)
    for passage in known.passages:
        for one in passage:
            if one.noun and one.unit == "count" and not one.claim.approximate:
                by_noun[one.noun].append(one)
    for noun, every in by_noun.items():
        whole = [one for one in every if _is_whole(one)]
        if whole and len({one.value for one in every}) > 1:
            yield from _lonely(_Kind(every, whole), noun, known)


def _is_whole(one: Quantity) -> bool:
    """Whether it speaks of all of a kind, and says nothing more of them."""
    text, span = one.claim.text, one.claim.span
    before = text[: span.start]
    noun = next((word for word in words_of(text) if word.start >= span.end), None)
    if (
        noun is None
        or one.claim.passage.kind == "note"  # it speaks of all that the sentence at its mark speaks of
        or meaning(noun.stem) != one.noun
        or one.value < _LEAST
        or not (_ALL.search(before) or _MADE_OF.search(before))
    ):
        return False
    if text[span.end : noun.start].strip() or noun.name or one.apart:
        return False
    behind = next((word for word in words_of(text) if word.start > noun.start), None)
    if behind is None or text[noun.end : behind.start].strip():
        return True
    return behind.plain in AUXILIARIES or not (behind.plain in _SMALLER or behind.plain.endswith("ed"))


def _lonely(kind: _Kind, noun: str, known: Register) -> Iterator[tuple[NumberClaim, NumberClaim]]:
    whole = {id(one) for one in kind.whole}
    again = Counter(one.value for one in kind.every)
    for one in kind.every:
        if again[one.value] > 1 or one.value < _LEAST or one.claim.voice is not Voice.OWN or one.apart:
            continue
        if known.in_table(one.value, frozenset((noun,))) or _sum_of(one, kind) or _said_beside(one, known):
            continue
        other = _of_all(one, kind, id(one) in whole)
        if other is not None:
            yield other.claim, one.claim


def _of_all(one: Quantity, kind: _Kind, whole: bool) -> Quantity | None:
    """What the report tells for all of a kind, where that is less than one more number of them, or is told again."""
    others = [each for each in kind.whole if each.value != one.value and not _apart(one, each)]
    if not others and whole:  # "wrote to seven companies", "the nine companies"
        others = [each for each in kind.every if each is not one and not _apart(one, each)]
        return others[0] if others and len({each.value for each in kind.every}) == 2 and _more(one, others[0]) else None
    if len({each.value for each in others}) != 1:
        return None
    told = sum(1 for each in kind.every if each.value == others[0].value)
    more = _more(one, others[0])
    again = told > 1 and one.value > others[0].value / _NEAR
    return others[0] if (whole and (more or again)) or (more and told >= _ESTABLISHED and _plain(one)) else None


def _plain(one: Quantity) -> bool:
    """Whether no noun before its noun makes another kind of it ("construction sites"); people are of many kinds."""
    text, behind = one.claim.text, one.claim.span.end
    first = next((word for word in words_of(text) if word.start >= behind), None)
    return (
        one.head != SOMEBODY and first is not None and (meaning(first.stem) == one.noun or first.plain.endswith("ed"))
    )


def _more(one: Quantity, other: Quantity) -> bool:
    return other.value < one.value < other.value * _NEAR and other.value >= _LEAST


def _apart(one: Quantity, other: Quantity) -> bool:
    if one.claim.passage is other.claim.passage or contrasted(one.contrasts, other.contrasts):
        return True
    mine, theirs = ({each.iso[:4] for each in dates_in(two.claim.text)} for two in (one, other))
    return bool(mine and theirs) and not mine & theirs


def _sum_of(one: Quantity, kind: _Kind) -> bool:
    """Whether two numbers that one passage tells add up to it."""
    by_passage: dict[int, set[Fraction]] = defaultdict(set)
    for each in kind.every:
        by_passage[id(each.claim.passage)].add(each.value)
    return any(one.value - each in values for values in by_passage.values() for each in values)


def _said_beside(one: Quantity, known: Register) -> bool:
    """Whether a passage of the same section tells the number without a noun, or of another."""
    section = one.claim.passage.section
    told = known.by_value.get((one.unit, one.value), ())
    each = [each for at in told for each in known.passages[at] if each.value == one.value and each is not one]
    return any(two.claim.passage.section == section and not two.noun for two in each)
