"""Tables (GitHub's, as in GFM section 4.10), cut into cells with their places.

Two things differ from GFM, on purpose: a bar inside a role or inside code does not end a cell, and a row with more
cells than the head is a fault, because GFM drops what is too much without a word.
"""

from __future__ import annotations

import re
from itertools import pairwise

from probata.method.manuscript.roles import role_at

_STEP = re.compile(r"\\.|\||`+|\{")
_RULE = re.compile(r"[ \t]*:?-+:?[ \t]*")
MOST_COLUMNS = 100


def cells_of(source: str, start: int, end: int) -> tuple[tuple[int, int], ...]:
    """The places of the cells of the row at ``start`` to ``end``, white space around their words left out."""
    bars, at = [], start
    while found := _STEP.search(source, at, end):
        at = found.end()
        if found[0] == "|":
            bars.append(found.start())
        elif found[0][0] in "`{":
            at = _over(source, found.start(), at, end)
    edges = [start - 1, *bars, end]
    places = [_trimmed(source, left + 1, right) for left, right in pairwise(edges)]
    if len(places) > 1 and places[0][0] == places[0][1]:
        places = places[1:]
    if len(places) > 1 and places[-1][0] == places[-1][1]:
        places = places[:-1]
    return tuple(places)


def aligns_of(source: str, start: int, end: int) -> tuple[str, ...] | None:
    """The alignments that a line under a head gives; None when the line is none (it needs at least one bar)."""
    line = source[start:end].strip()
    if "|" not in line or line.strip("|:- \t"):
        return None
    cells = line.removeprefix("|").removesuffix("|").split("|")
    if not all(_RULE.fullmatch(cell) for cell in cells):
        return None
    return tuple(_align(cell.strip()) for cell in cells)


def _align(rule: str) -> str:
    if rule.startswith(":"):
        return "center" if rule.endswith(":") else "left"
    return "right" if rule.endswith(":") else ""


def _over(source: str, start: int, at: int, end: int) -> int:
    """Where what begins at ``start`` ends: a role or code that is closed on this line; else just its mark."""
    if source[start] == "{":
        role = role_at(source, start, end)
        return role.end if role and role.end else at
    ticks = source[start:at]
    close = re.compile(r"(?<!`)" + ticks + r"(?!`)").search(source, at, end)
    return close.end() if close else at


def _trimmed(source: str, start: int, end: int) -> tuple[int, int]:
    words = source[start:end]
    return (start + len(words) - len(words.lstrip()), start + len(words.rstrip())) if words.strip() else (start, start)
