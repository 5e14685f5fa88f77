"""Divisions that a note tells for the sentence that marks it: "6,200 divided by 42, 15,500 divided by 11". English."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from fractions import Fraction
from itertools import pairwise

from probata.method.manuscript.numbers import Number, numbers

DIVIDED = re.compile(r"(?i)\bdivided\s+by\b")
_BY = re.compile(r"(?i)(?:\s+[a-z]+){0,3}\s+divided\s+by\s+(?:the\s+)?\Z")
_NEAR = Fraction(1, 50)
"""How far a quotient may lie from the number that it was rounded to."""


@dataclass(frozen=True, slots=True)
class Quotient:
    """A division at ``start`` to ``end`` of a note, and what it makes."""

    start: int
    end: int
    value: Fraction


def untold_quotients(note: str, body: str) -> Iterator[Quotient]:
    """The divisions of a note whose result its passage does not tell, where it tells that of another one."""
    every = tuple(_divisions(note))
    known = [one for one in numbers(body) if one.value is not None]
    told = [one for one in every if _told(one.value, known)]
    if told:
        yield from (one for one in every if one not in told)


def _divisions(note: str) -> Iterator[Quotient]:
    found = [one for one in numbers(note) if one.kind in ("integer", "decimal") and (one.value or 0) > 0]
    for one, other in pairwise(found):
        if _BY.fullmatch(note[one.span.end : other.span.start]):
            yield Quotient(one.span.start, other.span.end, (one.value or Fraction(0)) / (other.value or Fraction(1)))


def _told(value: Fraction, known: Sequence[Number]) -> bool:
    return any(abs((one.value or Fraction(0)) * by - value) <= value * _NEAR for one in known for by in (1, 100))
