"""Numbers and quantifiers in prose: where a sentence says how many."""

from __future__ import annotations

import re
from dataclasses import dataclass
from fractions import Fraction

from probata.method.manuscript.digit_numbers import digit_numbers
from probata.method.manuscript.kept import remembered
from probata.method.manuscript.other_numerals import other_numerals
from probata.method.manuscript.quantity_words import APPROXIMATE, QUANTIFIERS
from probata.method.manuscript.spelled_numbers import NEAR, Said, spelled_numbers
from probata.record.span import TextSpan


def _any_of(phrases: tuple[str, ...]) -> str:
    """A pattern for these words, the longest first."""
    longest = sorted(phrases, key=len, reverse=True)
    return "|".join(re.escape(words).replace(re.escape(" "), NEAR) for words in longest)


_LAST_WORDS = frozenset(words.split()[-1] for words in APPROXIMATE)
_SIGNS = "~≈<>≤≥±"
_MARKS_BEFORE = re.compile(r".*[\W_](?=[^\W_])", re.DOTALL)
_APPROXIMATE_BEFORE = re.compile(
    rf"(?<![^\W_])({_any_of(APPROXIMATE)})"
    rf"(?:{NEAR})?(?:the{NEAR})?\Z",
    re.IGNORECASE,
)
_WINDOW = 48
_QUANTIFIER = re.compile(
    rf"(?<![^\W_])(?:{_any_of(QUANTIFIERS)})(?![^\W_])",
    re.IGNORECASE,
)
_NOT_BEFORE = re.compile(rf"(?<![^\W_])(?:at|after|above|first{NEAR}of|how|as|the){NEAR}\Z", re.IGNORECASE)
_SUPERLATIVE = re.compile(
    rf"{NEAR}(?:likely|recent|recently|important|importantly|notably|serious|probably)(?![^\W_])", re.I
)
_EACH_OTHER = re.compile(rf"{NEAR}other(?![^\W_])", re.IGNORECASE)
_SPACE = re.compile(r"\s+")


@dataclass(frozen=True, slots=True)
class Number:
    """A number in prose.

    Attributes:
        span: its place in the masked text, code points.
        value: exact; per cent as a share (17 % is 17/100); None where it says none (hundreds, 2-3, 2019-04-12).
        kind: ``integer``, ``decimal``, ``percent``, ``fraction``, ``multiple`` (twice, tenfold), ``ordinal`` (4th),
            ``range`` (also chains such as 2019-04-12), ``vague`` (hundreds).
        approximate: the words of approximation right before it, in lower case; empty when there are none.
        approximate_span: their place; None when there are none.
    """

    span: TextSpan
    value: Fraction | None
    kind: str
    approximate: str = ""
    approximate_span: TextSpan | None = None


@dataclass(frozen=True, slots=True)
class Quantifier:
    """Words that stand for a share or a number of people: their place, and themselves in lower case."""

    span: TextSpan
    words: str


@remembered
def numbers(masked: str) -> tuple[Number, ...]:
    """Every number in prose, in order, none overlapping another. Digits in any language, words in English only.

    Chinese numerals, and Roman ones where they say how many, are numbers, too.

    Args:
        masked: a text such as ``Manuscript.masked`` gives, or any words.
    """
    digits = digit_numbers(masked)
    words = spelled_numbers(masked, digits)
    taken = {one.start for one in words}
    merged = [one for one in digits if one.start not in taken] + words
    others = other_numerals(masked)
    if others:
        merged = [one for one in merged if not any(_meet(one, other) for other in others)] + others
    return tuple(_number(masked, one) for one in sorted(merged, key=_start))


def _meet(one: Said, other: Said) -> bool:
    return one.start < other.end and other.start < one.end


def _start(one: Said) -> int:
    return one.start


def _number(masked: str, said: Said) -> Number:
    found = approximation_before(masked, said.start)
    words, place = found or ("", None)
    return Number(TextSpan(said.start, said.end), said.value, said.kind, words, place)


def approximation_before(masked: str, at: int) -> tuple[str, TextSpan] | None:
    """The words of approximation ("about", "at least") right before ``at``, in lower case, and their place."""
    near = masked[max(0, at - _WINDOW) : at].lower().split()[-2:]
    if not any(word[-1] in _SIGNS or _MARKS_BEFORE.sub("", word) in _LAST_WORDS for word in near):
        return None  # quick, for the many numbers that have none
    found = _APPROXIMATE_BEFORE.search(masked, max(0, at - _WINDOW), at)
    return (_SPACE.sub(" ", found[1].lower()), TextSpan(*found.span(1))) if found else None


@remembered
def quantifiers(masked: str) -> tuple[Quantifier, ...]:
    """Every English word that stands for a share or number of people, in order; "some 26" and "at all" hold none."""
    before_numbers = {one.approximate_span.start for one in numbers(masked) if one.approximate_span}
    return tuple(
        Quantifier(TextSpan(*found.span()), _SPACE.sub(" ", found[0].lower()))
        for found in _QUANTIFIER.finditer(masked)
        if found.start() not in before_numbers and not _other_use(masked, found)
    )


def _other_use(masked: str, found: re.Match[str]) -> bool:
    words = found[0].lower()
    if words in ("all", "most", "many", "few") and _NOT_BEFORE.search(
        masked, max(0, found.start() - _WINDOW), found.start()
    ):
        return True
    if words == "most":
        return bool(_SUPERLATIVE.match(masked, found.end()))
    return words == "each" and bool(_EACH_OTHER.match(masked, found.end()))
