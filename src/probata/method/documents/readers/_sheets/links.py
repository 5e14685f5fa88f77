"""Links: what a workbook points to outside itself, named in its limits since values may come from there."""

from __future__ import annotations

from collections.abc import Collection

MAX_NAMED = 12
"""Targets that are named; the rest is counted."""
_LONG = 200


def links_told(targets: Collection[str]) -> list[str]:
    """One limit that names the targets; none without targets. What begins with ``DDE`` would start a program."""
    named = [_printable(target) for target in targets if target.strip()]
    if not named:
        return []
    more = f" and {len(named) - MAX_NAMED:,} more" if len(named) > MAX_NAMED else ""
    return ["links to data outside it, which were not followed: " + ", ".join(named[:MAX_NAMED]) + more]


def _printable(target: str) -> str:
    """On one line, without control signs; Excel writes them between the steps of a path."""
    words = " ".join("".join(sign if sign.isprintable() else " " for sign in target).split())
    return words if len(words) <= _LONG else words[: _LONG - 1] + "…"
