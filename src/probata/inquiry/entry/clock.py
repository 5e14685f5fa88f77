"""The only clock of the house: UTC, whole seconds, SOURCE_DATE_EPOCH honoured."""

from __future__ import annotations

import os
import time
from datetime import UTC, datetime, timedelta

from probata.record.errors import BadUse

_FURTHEST_EAST = timedelta(hours=14)
_FURTHEST_WEST = timedelta(hours=12)


def today() -> str:
    """The day that decides on consent, ``2022-03-01``: the later of the machine's own and the one that it claims.

    Nobody's consent comes back because a build claims an earlier time.
    """
    real = datetime.fromtimestamp(int(time.time()), UTC).strftime("%Y-%m-%d")
    return max(real, now()[:10])


def last_day(seen: str = "") -> str:
    """The latest date that it is anywhere on earth (UTC+14), by the machine's clock, the time that it claims, or
    ``seen``, a time such as :func:`now` gives.

    Consent that holds until a day is over ends as soon as that day is over somewhere: nobody wrote down where.
    """
    last = max(_stamp(int(time.time())), now(), seen)
    try:
        return (datetime.fromisoformat(last) + _FURTHEST_EAST).strftime("%Y-%m-%d")
    except OverflowError:  # the calendar ends on that day
        return last[:10]


def first_day() -> str:
    """The earliest date that it is anywhere on earth (UTC-12), by the machine's clock or the time that it claims: a ban
    that holds until a day is over ends when that day is over everywhere, and by no clock that runs ahead."""
    first = min(_stamp(int(time.time())), now())
    try:
        return (datetime.fromisoformat(first) - _FURTHEST_WEST).strftime("%Y-%m-%d")
    except OverflowError:  # the calendar begins on that day
        return first[:10]


def now() -> str:
    """The time that this machine claims, such as ``2022-03-01T10:00:00Z``."""
    fixed = os.environ.get("SOURCE_DATE_EPOCH")
    if fixed is None:
        seconds = int(time.time())
    elif fixed.isascii() and fixed.isdigit() and len(fixed) < 16 and int(fixed) < 253_402_300_800:
        seconds = int(fixed)
    else:
        raise BadUse("SOURCE_DATE_EPOCH is not a number of seconds.", next_step="Unset it, or give whole seconds.")
    return _stamp(seconds)


def _stamp(seconds: int) -> str:
    return datetime.fromtimestamp(seconds, UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
