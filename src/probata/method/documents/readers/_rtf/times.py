"""Times of RTF: one number that holds a minute (DTTM), or words for year, month, day, hour and minute."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime


def of_number(number: int) -> str:
    """``YYYY-MM-DDTHH:MM`` of a packed time (specification 1.9.1, ``\\revdttm``); "" for 0 and what is no time."""
    number &= 0xFFFFFFFF
    minute, hour, day = number & 63, number >> 6 & 31, number >> 11 & 31
    return _told(1900 + (number >> 20 & 511), number >> 16 & 15, day, hour, minute) if number else ""


def of_words(found: Mapping[bytes, int]) -> str:
    """The same of ``\\yr2019\\mo4\\dy12\\hr9\\min30``."""
    return _told(*(found.get(name, 0) for name in (b"yr", b"mo", b"dy", b"hr", b"min")))


def _told(year: int, month: int, day: int, hour: int, minute: int) -> str:
    try:
        return datetime(year, month, day, hour, minute).isoformat(timespec="minutes")  # noqa: DTZ001 (it names no zone)
    except (ValueError, OverflowError):
        return ""
