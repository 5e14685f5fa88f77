"""The only clock of the house: UTC, whole seconds, SOURCE_DATE_EPOCH honoured."""

from __future__ import annotations

import os
import time
from datetime import UTC, datetime

from probata.record.errors import BadUse


def today() -> str:
    """The day that decides on consent, ``2022-03-01``: the later of the machine's own and the one that it claims.

    Nobody's consent comes back because a build claims an earlier time.
    """
    real = datetime.fromtimestamp(int(time.time()), UTC).strftime("%Y-%m-%d")
    return max(real, now()[:10])


def now() -> str:
    """The time that this machine claims, such as ``2022-03-01T10:00:00Z``."""
    fixed = os.environ.get("SOURCE_DATE_EPOCH")
    if fixed is None:
        seconds = int(time.time())
    elif fixed.isascii() and fixed.isdigit() and len(fixed) < 16 and int(fixed) < 253_402_300_800:
        seconds = int(fixed)
    else:
        raise BadUse("SOURCE_DATE_EPOCH is not a number of seconds.", next_step="Unset it, or give whole seconds.")
    return datetime.fromtimestamp(seconds, UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
