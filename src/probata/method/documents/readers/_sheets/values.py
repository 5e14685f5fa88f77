"""Values: what a number in a cell says by its format: value, what is shown beside it, whether it shows at all."""

from __future__ import annotations

import math
from dataclasses import dataclass
from functools import lru_cache
from typing import NamedTuple

from probata.method.documents.readers._sheets.formats import shown, unseen
from probata.method.documents.readers._sheets.numbers import (
    DATE,
    ELAPSED,
    SHOWN,
    SURE_DIGITS,
    TIME,
    meaning_of,
    moment,
    shortest,
)

ROUNDED = "numbers stand as they are stored, not as the sheet shows them (rounding, thousands)"
GENERAL = "General"


class Said(NamedTuple):
    """What a cell says: its value, what the sheet shows instead, whether it shows nothing."""

    value: str
    shown: str = ""
    unseen: bool = False


@dataclass(slots=True)
class Numbers:
    """Numbers of one workbook; counts those that may be wrong and remembers whether any is shown otherwise."""

    from_1904: bool
    long: int = 0
    rounded: bool = False

    def said(self, number: float, raw: str, code: str) -> Said:
        """A number as its format means it: a moment, or the number with what the sheet shows of it."""
        if not math.isfinite(number):
            return Said(raw)
        means = _meaning(code)
        hidden = code != GENERAL and unseen(number, code)
        if means in (DATE, TIME, ELAPSED) and (at := moment(number, means, from_1904=self.from_1904)):
            return Said(at, "", hidden)
        extra = shown(number, code) if code != GENERAL else ""
        self.rounded |= means == SHOWN and not extra
        self.long += abs(number) >= SURE_DIGITS and number == int(number)
        return Said(shortest(number, raw), extra, hidden)

    def limits(self) -> list[str]:
        """That numbers are shown otherwise, when any is."""
        return [ROUNDED] if self.rounded else []


@lru_cache(maxsize=1024)
def _meaning(code: str) -> str:
    return meaning_of(code[:255])
