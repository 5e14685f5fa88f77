"""Sums that a passage works out by itself: "7,000 each, 84,000 in all"; "by two, from 8 to 6".

Each relation is between numbers of one unit, or of one whose unit is left out; of all numbers that the passage tells
the ones that fit are taken. English.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from fractions import Fraction
from itertools import combinations

from probata.method.manuscript.kept import remembered
from probata.method.manuscript.numbers import Number, numbers
from probata.method.report.claims.reading.dated import dates_in
from probata.method.report.claims.reading.nouns import counted_at

_EACH = re.compile(r"(?i)(?:\s+[a-z]+){0,2}?\s+(?:each|apiece|(?:for|to)\s+(?:each|every))\b")
_EACH_OF = re.compile(
    r"(?i)\b(?:each|every\s+one)\s+of\s+(?:the\s+)?[^.;,]{1,40}\s(?:received|got|paid|was\s+paid|cost|owed|gave|lost|was\s+given)\s+(?:[$€£¥]\s*)?\Z"
)
_IN_ALL = re.compile(r"(?i)(?:\s+[a-z]+){0,2}?,?\s+(?:in\s+all|in\s+total|altogether|all\s+told|together)\b")
_ALL_BEFORE = re.compile(r"(?i)\b(?:a\s+total\s+of|in\s+all|in\s+total|altogether|together),?\s+(?:[$€£¥]\s*)?\Z")
_LEAVING = re.compile(
    r"(?i)\b(?:leaving|which\s+leaves|which\s+left|so\s+that)\s+(?:(?:him|her|it|them|us)\s+(?:with\s+)?)?(?:a\s+(?:rest|balance|debt|remainder)\s+of\s+)?(?:[$€£¥]\s*)?\Z"
)
_BY = re.compile(r"(?i)\bby\s+(?:[$€£¥]\s*)?\Z")
_FROM = re.compile(r"(?i)(?:\s+[a-z-]+){0,3}?\s*[,:(–—]?\s*from\s+(?:[$€£¥]\s*)?\Z")
_TO = re.compile(r"(?i)(?:\s+[a-z-]+){0,3}?\s+to\s+(?:[$€£¥]\s*)?\Z")
_FROM_BEFORE = re.compile(r"(?i)\bfrom\s+(?:[$€£¥]\s*)?\Z")
_THAT_IS = re.compile(
    r"(?i)(?:\s+[a-z-]+){0,3}?\s*[,:(–—]\s*(?:that\s+is,?\s+)?(?:an?|the)\s+(?:[a-z]+\s+)?"
    r"(?:rise|increase|fall|drop|decrease|difference|reduction|decline|gain|loss|cut)\s+of\s+(?:[$€£¥]\s*)?\Z"
)
_SENTENCE = re.compile(r"[.!?]\s+(?=[^\W_a-z])")
_OVER = re.compile(
    r"(?i)\b(?:per\s?cent|percentage|points?|interest|fees?|after|plus|minus|deduct\w*|inflation|tax\w*|another|further)\b|%"
)
_NEAR, _LEAST = 2, 2


@dataclass(frozen=True, slots=True)
class Working:
    """A number at ``start`` to ``end`` that others of the passage do not make, and what they make."""

    start: int
    end: int
    right: Fraction


@remembered
def workings_in(text: str) -> tuple[Working, ...]:
    """Every number of a passage that is told as the result of others and is not."""
    dates = dates_in(text)
    found = [
        one
        for one in numbers(text)
        if one.kind in ("integer", "decimal")
        and one.value is not None
        and not any(d.start < one.span.end and one.span.start < d.end for d in dates)
    ]
    return (*_products(text, found), *_left(text, found), *_steps(text, found))


def _products(text: str, found: Sequence[Number]) -> Iterator[Working]:
    """So much for each, and so much in all: how many there are has to be told."""
    for each in found:
        if (
            not (_EACH.match(text, each.span.end) or _EACH_OF.search(text[: each.span.start]))
            or each.approximate
            or (each.value or 0) <= 1
        ):
            continue
        end = _SENTENCE.search(text, each.span.end)
        last = end.start() if end else len(text)
        for total in found:
            if (
                total is each
                or not each.span.end < total.span.start < last
                or total.approximate
                or not _is_all(text, total)
            ):
                continue
            times = [one.value or Fraction(0) for one in found if one not in (each, total) and one.span.start < last]
            made = [one * _value(each) for one in times if one > 1]
            near = [one for one in made if one / _NEAR < _value(total) < one * _NEAR]
            if _same_unit(text, each, total) and near and _value(total) not in made:
                yield Working(total.span.start, total.span.end, min(near, key=lambda one: abs(one - _value(total))))


def _is_all(text: str, one: Number) -> bool:
    return bool(_IN_ALL.match(text, one.span.end) or _ALL_BEFORE.search(text[: one.span.start]))


def _left(text: str, found: Sequence[Number]) -> Iterator[Working]:
    """ "It had paid 40,000, leaving 132,800": of a sum and what was paid of it."""
    for at, rest in enumerate(found):
        if (
            not _LEAVING.search(text[: rest.span.start])
            or rest.approximate
            or re.match(r"\s*%|\s+[a-z]", text[rest.span.end :])
        ):
            continue
        before = [one for one in found[:at] if not one.approximate and _value(one) >= 100]
        if (
            len(before) < _LEAST
            or len({_unit(text, one) for one in before}) != 1
            or _OVER.search(text[: rest.span.end])
        ):
            continue
        values = [_value(one) for one in before]
        left = {one - sum(some) for one in values for size in (1, 2) for some in combinations(values, size)}
        near = [one for one in left if one > 0 and one / _NEAR < _value(rest) < one * _NEAR]
        if near and _value(rest) not in left:
            yield Working(rest.span.start, rest.span.end, min(near, key=lambda one: abs(one - _value(rest))))


def _steps(text: str, found: Sequence[Number]) -> Iterator[Working]:
    """ "By three years, from eight to six"; "from 140 to 180, a rise of 50"."""
    for one, two, three in zip(found, found[1:], found[2:], strict=False):
        first = text[one.span.end : two.span.start], text[two.span.end : three.span.start]
        if _BY.search(text[: one.span.start]) and _FROM.fullmatch(first[0]) and _TO.fullmatch(first[1]):
            step, ends = one, (two, three)
        elif _FROM_BEFORE.search(text[: one.span.start]) and _TO.fullmatch(first[0]) and _THAT_IS.fullmatch(first[1]):
            step, ends = three, (one, two)
        else:
            continue
        behind = text[step.span.end : step.span.end + 30]
        if any(each.approximate for each in (step, *ends)) or re.match(
            r"(?i)\s*(?:%|per\s?cent|percent|points|to\b|or\b)", behind
        ):
            continue
        right = abs(_value(ends[0]) - _value(ends[1]))
        scaled = re.search(r"(?i)million|billion|thousand|%|per\s?cent", text[one.span.start : three.span.end + 10])
        if right != _value(step) and not scaled and _same_unit(text, step, *ends):
            yield Working(step.span.start, step.span.end, right)


def _value(one: Number) -> Fraction:
    return one.value or Fraction(0)


def _unit(text: str, one: Number) -> str:
    sign = re.search(r"[$€£¥]\s*\Z", text[: one.span.start])
    return sign[0].strip() if sign else counted_at(text, one.span.end)[0].words.split(" ", maxsplit=1)[0]


def _same_unit(text: str, *each: Number) -> bool:
    """Whether all have one unit; behind the first it may be left out."""
    units = {unit.rstrip("s") for one in each if (unit := _unit(text, one)) not in ("", "each", "to")}
    return len(units) <= 1
