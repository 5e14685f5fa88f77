"""Compared: "a 131-page answer, nearly three times the length of the report": with which page counts is that true?"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from probata.method.statements.measuring import Measure, key
from probata.method.statements.quantities import quantities
from probata.method.statements.ratios import ratio_fits, whole_numbers_that_fit
from probata.method.statements.renderings import Source
from probata.record.errors import BadValue
from probata.record.ref import Ref

_OF_WHAT = re.compile(
    r"\s+(?:(?:the|its|their)\s+[\w-]+\s+(?:of|in)\s+|as\s+[\w-]+\s+as\s+)?(?:the|that|its|their|her|his)\s+([a-z][\w-]*)",
    re.IGNORECASE,
)
_Places = dict[tuple[Ref, int], list[Measure]]
_Heads = dict[tuple[str, str], list[Measure]]


@dataclass(frozen=True, slots=True)
class Ratio:
    """A ratio in words, the number that it is said of, and the whole numbers (low to high) with which it is true.

    ``beside`` are the numbers that the documents give for what it is compared with, each with whether it fits.
    """

    says: str
    number: Measure
    of: str
    low: int
    high: int
    beside: tuple[tuple[Measure, bool], ...]


def ratios(sources: Sequence[Source], measured: Sequence[Measure]) -> tuple[Ratio, ...]:
    """Every ratio of which the sentence says of what and of which number; copies of a sentence once.

    ``measured``: the measures of these sources. A sentence with two numbers that describe a noun, or one that does not
    say what it compares with, gives none. Raises nothing.
    """
    here: _Places = {}
    heads: _Heads = {}
    for one in measured:
        if one.head:
            here.setdefault((one.of, one.sentence.start), []).append(one)
            heads.setdefault((one.unit, one.head), []).append(one)
    texts = {one.ref: one.text for one in sources}
    found: dict[tuple[str, str, str], Ratio] = {}
    for (of, _), several in sorted(here.items()):
        if len(several) == 1:
            for made in _in_sentence(texts[of], several[0], heads):
                found.setdefault((made.says, made.number.words, made.of), made)
    return tuple(found[at] for at in sorted(found))


def _in_sentence(text: str, number: Measure, heads: _Heads) -> Iterator[Ratio]:
    words = number.sentence.of(text)
    for ratio in quantities(words):
        of = _OF_WHAT.match(words, ratio.span.end) if ratio.times else None
        if of and _whole(number):
            first = int(number.extent.low / number.extent.step)
            fits = _fits(ratio.words, first)
            if fits:
                beside = heads.get((number.unit, key(of[1])), ())
                yield Ratio(ratio.words, number, of[1], *fits, tuple(_beside(ratio.words, first, beside)))


def _fits(words: str, first: int) -> tuple[int, int] | None:
    try:
        return whole_numbers_that_fit(words, first)
    except BadValue:
        return None


def _whole(one: Measure) -> bool:
    value = one.extent.low / one.extent.step
    return one.extent.low == one.extent.high and value > 0 and value == int(value)


def _beside(words: str, first: int, others: Iterable[Measure]) -> Iterator[tuple[Measure, bool]]:
    seen: set[str] = set()
    for one in sorted(others, key=lambda each: (each.words, str(each.of), each.span)):
        if one.words not in seen and _whole(one):
            seen.add(one.words)
            yield one, ratio_fits(words, first, int(one.extent.low / one.extent.step)).fits
