"""Whether bubblewrap works here: tests of what runs inside of it are left out where it does not."""

from __future__ import annotations

import shutil
import sys
from functools import cache

import pytest

from probata.intake.sandbox.bubble import bubble

MODULE = "probata.intake.sandbox.keeping"


@cache
def lacking() -> str:
    """Why nothing runs in a bubble here; empty where it does."""
    if sys.platform != "linux" or not shutil.which("bwrap"):
        return "needs the Debian package bubblewrap"
    return "" if bubble((), 2**20, MODULE) else "needs a kernel that allows bubblewrap"


bubbled = pytest.mark.skipif(bool(lacking()), reason=lacking() or "bubblewrap works here")
