"""Numbers: what a stored number means by its format (ECMA-376 part 1, 18.8.30, 18.8.31), and its shortest decimal."""

from __future__ import annotations

import math
import re
from datetime import datetime, timedelta
from decimal import Decimal

PLAIN, DATE, TIME, ELAPSED, SHOWN = "plain", "date", "time", "elapsed", "shown otherwise"
LAST_DAY = 2_958_465  # 9999-12-31
SURE_DIGITS = 10**15
"""Whole numbers from here on have more digits than spreadsheet programs keep."""
_FALSE_LEAP_DAY = 60  # 1900-02-29, which never was; the day numbers before it are one too low
_LITERAL = re.compile(r'"[^"]*"|\\.|_.|\*.|\[(?!h+\]|m+\]|s+\])[^\]]*\]', re.IGNORECASE)
_ELAPSED = re.compile(r"\[(?:h+|m+|s+)\]", re.IGNORECASE)
# The built-in formats, the East Asian ones included. The currency of 5 to 8 and 37 to 44 is that of the reader's
# country and stands nowhere in the file.
_DATES = frozenset({14, 15, 16, 17, 22, *range(27, 32), 36, *range(50, 59)})
_TIMES = frozenset({18, 19, 20, 21, *range(32, 36), 45, 47})
_CODES = {1: "0", 2: "0.00", 3: "#,##0", 4: "#,##0.00", 9: "0%", 10: "0.00%", 46: "[h]:mm:ss"}
_CODES |= dict.fromkeys((5, 6, 42), '"currency" #,##0') | dict.fromkeys((7, 8, 44), '"currency" #,##0.00')
_CODES |= dict.fromkeys((37, 38, 41), "#,##0") | dict.fromkeys((39, 40, 43), "#,##0.00")


def built_in(number: int) -> str:
    """The format code of a built-in format; "General" for those that mean nothing."""
    if number in _DATES:
        return "yyyy-mm-dd"
    return "hh:mm:ss" if number in _TIMES else _CODES.get(number, "0.00E+00" if number in (11, 12, 13) else "General")


def meaning_of(code: str) -> str:
    """What a format makes of a number: the letters that are left when quoted and bracketed parts are gone decide."""
    letters = _LITERAL.sub("", code.partition(";")[0]).lower()
    if _ELAPSED.search(letters):
        return ELAPSED
    if "general" in letters or letters in ("", "@", "0"):
        return PLAIN
    if re.search(r"[yd]|mmm|e(?![+-])", letters):
        return DATE
    if re.search(r"[hs]", letters):
        return TIME
    return DATE if "m" in letters else SHOWN


def moment(number: float, means: str, *, from_1904: bool) -> str:
    """A day number as ISO 8601; "" when it is none that a sheet can show."""
    if not math.isfinite(number) or not 0 <= number <= LAST_DAY:
        return ""
    if means == ELAPSED:
        seconds = round(number * 86_400)
        return f"{seconds // 3600}:{seconds // 60 % 60:02}:{seconds % 60:02}"
    if means == TIME and number < 1:
        return str(timedelta(seconds=round(number * 86_400) % 86_400)).zfill(8)
    return _day(number, from_1904=from_1904)


def _day(number: float, *, from_1904: bool) -> str:
    if from_1904:
        start = datetime(1904, 1, 1)  # noqa: DTZ001 (a sheet's dates have no zone, and none is invented)
    else:
        start = datetime(1899, 12, 30)  # noqa: DTZ001 (as above)
        if int(number) == _FALSE_LEAP_DAY:
            return "1900-02-29"
        number += number < _FALSE_LEAP_DAY
    try:
        at = start + timedelta(seconds=round(number * 86_400))
    except OverflowError:
        return ""
    return at.date().isoformat() if number == int(number) else at.isoformat()


def shortest(number: float, raw: str) -> str:
    """The shortest decimal that is this very number (1.1, where some programs store 1.1000000000000001).

    Without an exponent, as far as people write numbers so; a whole number as it stands in ``raw`` when it is longer
    than a sheet's numbers are.
    """
    if not math.isfinite(number):
        return raw
    if len(raw) > 17 and raw.lstrip("-").isdecimal():
        return raw
    text = repr(number + 0.0)  # the sheet knows no negative zero
    if "e" in text:
        return format(Decimal(text), "f") if 1e-15 <= abs(number) < 1e21 else raw
    return text.removesuffix(".0")
