"""Handles: the short names under which counts and places are saved for use in reports."""

from __future__ import annotations

import re

from probata.record.errors import BadUse

HANDLE = re.compile(r"[a-z][a-z0-9-]{0,63}")


def check_handle(handle: str) -> None:
    """Raises BadUse for what is no handle."""
    if not HANDLE.fullmatch(handle):
        raise BadUse(
            "A handle is small letters, digits and hyphens, beginning with a letter.",
            where=handle,
            next_step="Choose one that says what it is and names nobody, such as lamp or held-or-worked.",
        )
