"""Changes and ratios told with both of their numbers: "doubled, from 40 to 80"; "90 inmates, twice the 45 places".

What a ratio may be of is read from where its numbers stand; of several readings the one that fits is taken. English.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from fractions import Fraction
from itertools import combinations, pairwise

from probata.method.manuscript.numbers import Number, numbers
from probata.method.report.claims.figures.compared import behind_seam, named_operands, number_was
from probata.method.report.claims.figures.operands import (
    alike,
    by_itself,
    each_dated,
    in_brackets,
    is_operand,
)
from probata.method.report.claims.figures.ratios import NEVER, UNTOLD, Ratio, ratios_in, verbs_in
from probata.method.report.claims.reading.counts import noun_of
from probata.method.report.claims.reading.dated import dates_in
from probata.method.report.claims.reading.nouns import counted_at
from probata.method.report.claims.reading.wholes import parts_in

_ROUGHLY = (
    r"(?:(?:about|some|around|nearly|almost|just|only|over|an?\s+(?:[a-z]+\s+)?(?:total|average|mean|peak|low|high)\s+of|"
    r"one\s+of|roughly|approximately|as\s+many\s+as)\s+)*"
)
_CURRENCY = r"(?:[$€£¥]|(?:USD|EUR|GBP|US\$|CHF)\s*)?"
_ONE_OF = re.compile(r"(?i)one\s+of\s+[$€£¥\d]")
_FROM = re.compile(rf"(?i)\bfrom\s+{_ROUGHLY}{_CURRENCY}\Z")
_TO = re.compile(rf"(?i)[^.;:]{{0,70}}?,?\s+to\s+{_ROUGHLY}{_CURRENCY}\Z")
_TO_FROM = re.compile(rf"(?i)[^.;:]{{0,50}}?,?\s+(?:up\s+|down\s+)?from\s+{_ROUGHLY}{_CURRENCY}\Z")
_TO_BEFORE = re.compile(rf"(?i)\bto\s+{_ROUGHLY}{_CURRENCY}\Z")
_TO_BEHIND = re.compile(
    rf"(?i)(?:\s+(?:in|by|over|within|during)\s+[^,.;:]{{1,30}}?)?[,–—]?\s*(?:(?:and\s+)?(?:stood|was|came|reached|now\s+stands)\s+at|to|reaching|reached)\s+{_ROUGHLY}{_CURRENCY}\Z"
)
_COMPARED = re.compile(
    r"(?i)[:(]|\b(?:from|against|compared|instead|where|whereas|after|than|before|earlier|previous\w*|preceding|last|year|month|week|originally|formerly|once|"
    r"built\s+for|meant\s+for|intended\s+for|planned|now|then|when|as\s+(?:many|much|high|large|long)|those|that|the|as)\b"
)
_TRAILING = re.compile(
    r"(?i)[,;:(–—]\s*(?:that\s+is,?\s+|or\s+|which\s+is\s+|a\s+|an\s+increase\s+of\s+|so\s+that\s+)?(?:\w+\s+){0,4}\Z"
)
_APART = re.compile(
    r"(?i)\A[^,;:(–—.]{0,40}[,;:(–—]\s*(?:(?:that\s+is,?|or|thus|i\.e\.,?|in\s+other\s+words,?)\s+)?(?:(?:(?:their|its|the)\s+(?:number|figure|total|sum|amount|price|rent|wage)s?|they|it)\s+(?:(?:had|has|have|was|were|thus|been)\s+)*)?(?:(?:an?|the)\s+(?:\w+\s+)?(?:increase|rise|growth|jump|drop|fall|decline|"
    r"decrease|reduction|cut)\s+(?:of|by)\s+)?(?:(?:more|less|about|nearly|almost|some|than|just|over|a|an|up|down|by|plus|minus)\s+)*\Z"
)
_AGAINST = re.compile(r"(?i)\b(?:from|where|against|compared|had\s+been|instead)\b|:")
_OUT_OF = re.compile(r"(?i)(?:\s+[a-z]+){0,2}?\s+(?:out\s+)?of\s+(?:the\s+|a\s+total\s+of\s+)?\Z")
_OTHERWISE = re.compile(
    r"(?i)\b(?:while|whereas|but)\b|,\s+and\s+(?!so\b|thus\b|hence\b|more\s+than\b|nearly\b|almost\b|fell\b|rose\b)"
)
_NAMED = re.compile(
    r"(?i)\b(?:number|count|share|total|sum|price|rate|rent|wage|amount)\s+of\s+(?:the\s+|those\s+|these\s+)?([a-z-]+)"
)
_NUMBER_OF = re.compile(
    r"(?i)(?:[\w-]+\s+){0,2}(?:the\s+)?(?:number|figure|total|amount)\s+of\s+(?:the\s+|those\s+|these\s+)?((?:[a-z-]+\s+){0,3}[a-z-]+)"
)
_HAD_BEEN = re.compile(
    r"(?i)\b(?:from|had\s+(?:been|stood|come)|was|were|stood|against|before|earlier|previous\w*|compared|than|used\s+to)\b|\("
)
_ITS = re.compile(
    r"(?i)\A(?:[^.]*?\b(?:their|its|that|this|the)\s+(?:\w+\s+)?(?:number|figure|total|count|sum|amount|price|rate|share|wage|rent)\b|[^.,]{0,30}\b(?:it|they|this|that)\b|by\b|in\b)"
)
_MILLIONS = re.compile(r"(?i)\s*(?:million|billion|thousand)\b")
_SCALE, _REACH = 100, 90
_APPOSED = re.compile(
    rf"(?i)\s+of\s+(?:[\w-]+\s+){{0,5}}?[\w-]+\s*[,:(–—]\s*(?:or\s+|that\s+is,?\s+)?{_ROUGHLY}{_CURRENCY}\Z"
)
_TIME_TAKEN = re.compile(
    r"(?i)\b(?:in|within|over|after|during)\s+(?:(?:only|just|about|some|the|last|past|these|those|less|more|than)\s+)*\Z"
)
_TIMES = re.compile(r"(?i)\s+(?:days?|weeks?|months?|years?|hours?|minutes?|decades?)\b")
"""How long a change took is none of its numbers: "it had doubled in five years"."""
_PART_OF = re.compile(
    r"(?i)[\w)]\s+of\s+(?:those|these|them|whom|which|the|all|our|its|their)\b[^,;.:()\d]{0,60}[,(–—]\s*(?:(?:or|that\s+is|i\.e\.)\s*,?\s*)?"
    r"(?:(?:about|nearly|almost|just|over|more|less|than|under|close|to|some|roughly|only|around|well)\s+)*\Z"
)
Pair = tuple[Number, Number]


@dataclass(frozen=True, slots=True)
class Change:
    """A ratio at code points ``start`` to ``end``: whether it fits, its operands in words, and what they make.

    ``first``, ``last``: of ratio and operands together.
    """

    start: int
    end: int
    fits: bool
    operands: str
    right: str
    first: int = 0
    last: int = 0


def changes_in(text: str, seam: int = 0) -> tuple[Change, ...]:
    """Every ratio of a text whose two numbers it tells, in order; ``seam``: where its second sentence begins."""
    found = [
        one
        for one in numbers(text)
        if one.value is not None and is_operand(text, one) and not _ONE_OF.match(text, one.span.start)
    ]
    return (*_held(text, found, seam), *_turned(text, found))


def _held(text: str, found: Sequence[Number], seam: int) -> Iterator[Change]:
    ratios = ratios_in(text)
    own = [one for one in found if not any(r.start <= one.span.start < r.end for r in ratios)]
    beside = [one for one in parts_in(text) if one.beside and not _ONE_OF.match(text, one.part.span.start)]
    parts = {span for one in beside for span in (one.part.span, one.whole.span)}
    own = [one for one in own if one.span not in parts]
    for ratio in ratios:
        if _of_a_part(text, ratio):
            continue
        lasting = [one for one in own if not _TIME_TAKEN.search(text[: one.span.start]) or not _lasts(text, one)]
        pairs = [
            (old, new) for old, new in _pairs(text, ratio, ratios, lasting, seam) if _comparable(text, ratio, old, new)
        ]
        if pairs and not NEVER.search(_said_with(text, ratio, pairs, seam)):
            yield _change(text, ratio, pairs)


def _lasts(text: str, one: Number) -> bool:
    return bool(_TIMES.match(text, one.span.end))


def _said_with(text: str, ratio: Ratio, pairs: Sequence[Pair], seam: int) -> str:
    """What is said up to the comma behind a ratio and its numbers: "four times as much, where it could be had"."""
    last = max(ratio.end, *(one.span.end for pair in pairs for one in pair))
    stop = re.compile(r"[,;]\s").search(text, last)
    return text[seam if ratio.start >= seam else 0 : stop.start() if stop else len(text)]


def _of_a_part(text: str, ratio: Ratio) -> bool:
    """ "31 of those attacks, or about two thirds": a share of those attacks, and no ratio to the next number."""
    return ratio.said < 1 and not ratio.of_it and bool(_PART_OF.search(text[: ratio.start]))


def _change(text: str, ratio: Ratio, pairs: Sequence[Pair]) -> Change:
    values = [_values(text, old, new) for old, new in pairs]
    fits = any(ratio.holds(old, new) for old, new in values)
    old, new = pairs[0]
    operands = " and ".join(text[one.span.start : one.span.end] for one in (old, new))
    places = [ratio.start, ratio.end, old.span.start, new.span.start]
    return Change(ratio.start, ratio.end, fits, operands, ratio.told(*values[0]), min(places), max(places))


def _comparable(text: str, ratio: Ratio, old: Number, new: Number) -> bool:
    before, after = _values(text, old, new)
    if not before or (ratio.points and new.kind != "percent"):
        return False
    if (old.approximate in UNTOLD) or (new.approximate in UNTOLD):
        return False
    if not 1 < after / before * _SCALE < _SCALE**2:
        return False  # "from 110 to 165 million" leaves a word out
    return old.kind == new.kind or "percent" not in (old.kind, new.kind) or _shared_percent(text, old, new)


def _shared_percent(text: str, old: Number, new: Number) -> bool:
    """ "From 20 to 30 per cent"."""
    first, last = sorted((old, new), key=lambda one: one.span.start)
    return last.kind == "percent" and bool(
        re.fullmatch(r"(?i)\s+(?:to|and)\s+(?:\w+\s+)?", text[first.span.end : last.span.start])
    )


def _values(text: str, old: Number, new: Number) -> tuple[Fraction, Fraction]:
    """Both as values; "from 2 to 6 million" and "from 20 to 30 per cent" say their last word once."""
    first, second = old.value or Fraction(0), new.value or Fraction(0)
    if old.kind != new.kind and "percent" in (old.kind, new.kind):
        return (first / _SCALE, second) if new.kind == "percent" else (first, second / _SCALE)
    scale = _MILLIONS.search(text[new.span.start : new.span.end])
    if scale and not _MILLIONS.search(text[old.span.start : old.span.end]) and first < _SCALE * 10:
        step = {"thousand": 10**3, "million": 10**6, "billion": 10**9}[scale[0].strip().lower()]
        return first * step, second
    return first, second


def _pairs(text: str, ratio: Ratio, ratios: Sequence[Ratio], own: list[Number], seam: int) -> list[Pair]:
    """The numbers, old and new, that a ratio may be of: the plainest reading that there is."""
    told = [pair for pair in _from_to(text, own) if not seam or min(pair[0].span.start, pair[1].span.start) >= seam]
    if told:
        return told if len(told) == 1 and _near(text, ratio, told) and _nearest(ratio, ratios, told[0]) else []
    mine = [one for one in ratios if one is not ratio and _clause(text, one.start, ratio.start)]
    if mine:
        return []
    behind = [one for one in own if one.span.start >= ratio.end]
    before = [one for one in own if one.span.end <= ratio.start]
    if ratio.change and behind and _TO_BEHIND.fullmatch(text[ratio.end : _start(behind[0])]):
        rest = [one for one in (*before, *behind[1:]) if alike(text, one, behind[0])]
        named = _NAMED.search(text[seam : ratio.start]) if seam else None
        if named:
            head = counted_at(" " + named[1], 0)[0].head
            rest = [one for one in rest if noun_of(text, one).head == head]
        apart = bool(seam) and ratio.start >= seam and not _ITS.match(text[seam:])
        return [(one, behind[0]) for one in rest if seam or _HAD_BEEN.search(text)] if not apart else []
    if seam:
        told = (
            [*named_operands(text, ratio, own, seam), *behind_seam(text, ratio, own, seam)]
            if ratio.compares or number_was(text, seam)
            else []
        )
        return [one for one in told if alike(text, *one)]
    return [*_compared(text, ratio, own, before, behind)]


def _start(one: Number) -> int:
    return one.approximate_span.start if one.approximate_span else one.span.start


def _clause(text: str, one: int, other: int) -> bool:
    return not re.search(r"[.;]", text[min(one, other) : max(one, other)])


def _near(text: str, ratio: Ratio, told: Sequence[Pair]) -> bool:
    """Whether ratio and numbers stand in one clause: no second comma, no verb or subject of its own between."""
    first = min(one.span.start for one in told[0])
    last = max(one.span.end for one in told[0])
    before = ratio.end <= first
    gap = _without_dates(text[ratio.end : first] if before else text[last : ratio.start])
    if len(gap) > _REACH or len(re.findall(r"[,;(–—]", gap)) > 1 or re.search(r"[.;]", gap):
        return False
    if _OTHERWISE.search(gap):
        return False
    return not before or not verbs_in(gap)


def _nearest(ratio: Ratio, ratios: Sequence[Ratio], pair: Pair) -> bool:
    """Whether no other ratio stands nearer to two numbers: "doubled from 20 to 40 in March and tripled by June"."""
    first, last = min(one.span.start for one in pair), max(one.span.end for one in pair)
    return all(_gap(ratio, first, last) <= _gap(one, first, last) for one in ratios)


def _gap(ratio: Ratio, first: int, last: int) -> int:
    return max(first - ratio.end, ratio.start - last, 0)


def _from_to(text: str, own: list[Number]) -> list[Pair]:
    found: list[Pair] = []
    for one, other in pairwise(own):
        gap = _without_dates(text[one.span.end : other.span.start])
        if _FROM.search(text[: one.span.start]) and _TO.fullmatch(gap):
            found.append((one, other))
        elif _TO_BEFORE.search(text[: one.span.start]) and _TO_FROM.fullmatch(gap):
            found.append((other, one))
    return found


def _without_dates(gap: str) -> str:
    for one in dates_in(gap):
        gap = gap[: one.start] + "x" * (one.end - one.start) + gap[one.end :]
    return gap


def _of_another(text: str, ratio: Ratio, own: Sequence[Number]) -> bool:
    """ "Half the number of seats": of something that a noun names, and that neither number counts."""
    named = _NUMBER_OF.match(text, ratio.end) or _NUMBER_OF.match(text, ratio.start)
    head = counted_at(" " + named[1], 0)[0].head if named else ""
    return bool(head) and all(noun_of(text, one).head != head for one in own)


def _compared(text: str, ratio: Ratio, own: list[Number], before: list[Number], behind: list[Number]) -> Iterator[Pair]:
    """Two numbers and no third, with a word that compares them, or the ratio behind both."""
    if len(own) > 2:
        own = _of_its_clause(text, ratio, own)
        before = [one for one in own if one.span.end <= ratio.start]
        behind = [one for one in own if one.span.start >= ratio.end]
    if len(own) != 2 or not alike(text, *own) or _of_another(text, ratio, own):
        return
    gap = text[own[0].span.end : own[1].span.start]
    if _OUT_OF.fullmatch(gap):
        return
    paired = each_dated(text, *own)
    if re.search(r"(?i),?\s+and\s", gap) and not _COMPARED.search(gap) and not ratio.compares and not paired:
        return
    trailing = len(before) == 2 and ratio.compares and _TRAILING.search(text[: ratio.start])
    facing = ratio.compares and behind and _COMPARED.search(text[ratio.end - 4 : behind[-1].span.start])
    told = ratio.change and len(behind) == 2 and bool(re.match(r"\s*[:(,–—]", text[ratio.end :]))
    facts = _COMPARED if ratio.times else _AGAINST
    told = told and (paired or bool(facts.search(text[ratio.end : behind[-1].span.start])))
    told = told or (ratio.change and len(behind) == 2 and all(in_brackets(text, one) for one in own))
    told = told or (ratio.change and len(before) == 2 and bool(_APART.search(text[own[1].span.end : ratio.start])))
    explicit = ratio.of_it or " " in text[ratio.start : ratio.end]
    if ratio.said < 1 and ratio.compares and not explicit and not by_itself(text, own):
        return
    if ratio.of_it and not (len(before) == 2 or _APPOSED.fullmatch(text[ratio.end : behind[0].span.start])):
        return
    if trailing or facing or told or ratio.of_it:
        for old, new in combinations(own, 2):
            yield old, new
            yield new, old


def _of_its_clause(text: str, ratio: Ratio, own: Sequence[Number]) -> list[Number]:
    """The numbers between the semicolons around a ratio."""
    first = max((cut.end() for cut in re.finditer(r";\s", text[: ratio.start])), default=0)
    last = re.search(r";\s", text[ratio.end :])
    return [one for one in own if first <= one.span.start < (ratio.end + last.start() if last else len(text))]


def _turned(text: str, found: Sequence[Number]) -> Iterator[Change]:
    """ "Rose from 60 to 40": a rise that is a fall."""
    if NEVER.search(text):
        return
    for verb in verbs_in(text):
        pairs = [pair for pair in _from_to(text, list(found)) if _from_right_behind(text, verb.end, pair)]
        for old, new in pairs[:1]:
            before, after = _values(text, old, new)
            if _comparable(text, verb, old, new) and (after - before) * (1 if verb.said > 1 else -1) < 0:
                operands = " and ".join(text[one.span.start : one.span.end] for one in (old, new))
                right = "a fall" if after < before else "a rise"
                yield Change(verb.start, verb.end, False, operands, right, verb.start, new.span.start)


def _from_right_behind(text: str, end: int, pair: Pair) -> bool:
    gap = text[end : min(one.span.start for one in pair)]
    return bool(
        re.fullmatch(
            rf"(?i)(?:\s+(?:slightly|steadily|sharply|again|further|back|only))?\s+(?:from|to)\s+{_ROUGHLY}{_CURRENCY}",
            gap,
        )
    )
