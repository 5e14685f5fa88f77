"""taken_up: sentences that take up the one before them ("these allegations", "that district", "they"). English.

A sentence that points back tells of what was told there; what it points to is read with it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from itertools import pairwise

from probata.method.report.claims.reading.told import Told, told
from probata.method.report.model import Bound

_POINTS = re.compile(
    r"(?i)^\W*(?:(?:but|and|so|yet|all\s+of|none\s+of|most\s+of|some\s+of)\s+)?"
    r"(?:(?:these|those|this|that|such|the\s+(?:latter|former|same))\b|(?:they|it|he|she|them|both)\s|"
    r"(?:its|their|his|her)\s)"
)
_INSIDE = re.compile(
    r"(?i)\b(?:that|this|these|those|such)\s+(?P<what>[a-z]{3,})\b(?!\s+(?:of|who|which|that|whose)\b)"
)
_NO_NOUN = re.compile(
    r"(?i)\b(?:the|they|it|he|she|there|was|were|had|has|have|is|are|may|might|would|could|no|not|an?)\b"
)


def taken_up(bound: Bound) -> Mapping[int, Told]:
    """For each sentence (its id) that points back at its beginning, the sentence before it. Remembered."""
    return bound.once.get("claims: taken up", lambda: {id(one): before for one, before in _each(bound)})


def beside(bound: Bound) -> Mapping[int, Told]:
    """For each sentence (its id) the one before it in its passage. Remembered."""
    return bound.once.get("claims: beside", lambda: {id(one): last for last, one in _pairs(bound)})


def points_inside(words: str) -> bool:
    """Whether words point back at a thing anywhere: "did not visit that district"."""
    return any(not _NO_NOUN.fullmatch(found["what"]) for found in _INSIDE.finditer(words))


def _each(bound: Bound) -> Iterator[tuple[Told, Told]]:
    for last, one in _pairs(bound):
        if _POINTS.match(one.words):
            yield one, last


def _pairs(bound: Bound) -> Iterator[tuple[Told, Told]]:
    return ((last, one) for last, one in pairwise(told(bound)) if last.passage == one.passage)
