"""pointed: "the following table", "the table below": tables pointed at without a number that are not there.

English. Figures and maps are left out: an image without a caption is not read.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from probata.method.report.claims.reading.telling import Telling, tellings
from probata.method.report.model import Bound

_POINTED = re.compile(
    r"(?i)\b(?:the|this|a)\s+(?:(?P<next>following|next)\s+tables?\b|tables?\s+(?P<side>below|above)\b|(?P<first>above)\s+table\b)"
)
_SHOWS = re.compile(
    r"(?i)\b(?:shows?n?|gives?n?|lists?|listed|sets?\s+out|presents?|presented|contains?|summari[sz]e[sd]?|see|in|according\s+to|"
    r"from|illustrates?d?|provides?|breaks?\s+down|compares?|details?)\b"
)
_NEAR = 30
"""Passages in which "the following table" has to begin."""
_CAPTION = re.compile(r"(?i)\A\s*tables?\s+[\dIVX]")


@dataclass(frozen=True, slots=True)
class Pointed:
    """A table that a sentence points at from ``start`` to ``end``, and that does not stand ``where``."""

    telling: Telling
    start: int
    end: int
    where: str


def without_table(bound: Bound) -> Iterator[Pointed]:
    """Every sentence that points at a table above or below where there is none."""
    there = [_is_table(bound, number) for number in range(len(bound.passages))]
    numbers = {id(one): number for number, one in enumerate(bound.passages)}
    for telling in tellings(bound):
        passage = telling.said.passage
        if passage.kind not in ("paragraph", "item") or telling.said.inside_any("reply", "response"):
            continue
        here = numbers[id(passage)]
        for found in _POINTED.finditer(telling.text):
            around = telling.text[: found.start()] + telling.text[found.end() :]
            above = (found["side"] or found["first"] or "").lower() == "above"
            near = there[:here] if above else there[here + 1 : here + 1 + _NEAR] if found["next"] else there[here + 1 :]
            if _SHOWS.search(around) and not any(near):
                yield Pointed(telling, *found.span(), "above" if above else "behind this place")


def _is_table(bound: Bound, number: int) -> bool:
    one = bound.passages[number]
    return one.kind == "cell" or bool(_CAPTION.match(one.masked)) or one.within("table")
