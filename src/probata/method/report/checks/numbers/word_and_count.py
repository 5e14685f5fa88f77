"""PB355: a word for a number that does not fit the count beside it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction

from probata.method.manuscript.numbers import Number, approximation_before, numbers, quantifiers
from probata.method.report.claims.shares import agrees, word_fits
from probata.method.report.claims.telling import Telling, tellings
from probata.method.report.claims.wholes import PartOf, parts_in
from probata.method.report.model import Bound, Objection
from probata.record.span import TextSpan

CODE = "PB355"
LOOKS_AT = "passage"
WITHOUT_RECORDS = True
SAYS = "A word such as “almost all”, “most” or “half” does not fit the count that stands beside it."
WHY = """Words for shares are figures in other clothes, and the report's scale says which figure each may stand for (the
house's method, section 4). A reader remembers the word and not the count behind it."""
BAD = "Almost all interviewees (21 of 40) described beatings.\n"
GOOD = "{count}`held:words|A majority` of the interviewees ({count}`held:of`) had been held in a hostel.\n"
_TO_PAIR = re.compile(
    r"(?i)(?:\s+(?:of\s+)?(?:the\s+|those\s+|these\s+|all\s+)?[\w'-]+(?:\s+[\w'-]+){0,5}?)?"
    r"\s*(?:[(\[,–—:]|,\s*that\s+is,?)\s*\Z"
)
_TO_PART = re.compile(r"(?i)(?:\s+of\s+them)?\s*[(\[]\s*\Z")
_NOT_BEFORE = re.compile(r"(?i)\b(?:not|nor|if|whether|did|do|does|in|at|after|for|above)\s+\Z")
_BUT = re.compile(r"(?i)\s+(?:but|except|other\s+than|save)\b")
_CLOSED = re.compile(r"(?i)(?:\s+[\w'-]+){0,3}?\s*(?:[)\],.;–—]|\Z)")


@dataclass(frozen=True, slots=True)
class _Word:
    """A word for a share: its place; ``fraction`` for half, two-thirds and their like."""

    span: TextSpan
    words: str
    fraction: Number | None


def run(bound: Bound) -> Iterator[Objection]:
    """The scale is the report's own, as everywhere; "half" and other fractions have its tolerance."""
    for telling in tellings(bound):
        pairs = [one for one in parts_in(telling.text) if not one.part.approximate and not one.whole.approximate]
        for word in _words(telling.text) if pairs else ():
            pair = _pair_of(telling.text, word, pairs)
            if pair is not None and not _fits(bound, telling.text, word, pair):
                yield _objection(telling, word, pair)


def _words(text: str) -> Iterator[_Word]:
    for one in quantifiers(text):
        if not _NOT_BEFORE.search(text[: one.span.start]) and not _BUT.match(text, one.span.end):
            yield _Word(one.span, one.words, None)
    for part in numbers(text):
        if part.kind == "fraction" and part.value and not text[part.span.start].isdigit():
            yield _Word(part.span, text[part.span.start : part.span.end], part)


def _pair_of(text: str, word: _Word, pairs: list[PartOf]) -> PartOf | None:
    for one in pairs:
        first = one.part.span.start
        if first < word.span.end:
            continue
        to = _TO_PAIR if one.beside else _TO_PART
        last = max(one.part.span.end, one.whole.span.end) if one.beside else one.part.span.end
        if to.fullmatch(text[word.span.end : first]) and _CLOSED.match(text, last):
            return one
    return None


def _fits(bound: Bound, text: str, word: _Word, pair: PartOf) -> bool:
    k, n = int(pair.part.value or 0), int(pair.whole.value or 0)
    if word.fraction is not None:
        return agrees(text, word.fraction, Fraction(k, n)) if n else True
    if word.words in ("half of", "half the"):
        before = approximation_before(text, word.span.start)
        return before is not None or abs(Fraction(k, n or 1) - Fraction(1, 2)) <= Fraction(1, 50)
    return word_fits(word.words, k, n, bound.records.scale)


def _objection(telling: Telling, word: _Word, pair: PartOf) -> Objection:
    text = telling.text
    part, whole = (text[one.span.start : one.span.end] for one in (pair.part, pair.whole))
    message = f"“{word.words}” stands beside {part} of {whole}, which it does not fit."
    return telling.objection(
        CODE, word.span.start, word.span.end, message, "Take the word that the count bears, or look at the count again."
    )
