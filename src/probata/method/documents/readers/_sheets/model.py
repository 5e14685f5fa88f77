"""A sheet taken apart: cells with what they say, what hides and covers them, and how they look."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from probata.method.documents.model import MarkKind

MAX_ROW, MAX_COLUMN = 1_048_576, 16_384
"""The largest sheet that programs open."""
MAX_PAINTED = 300_000
"""Cells of one sheet without a word whose looks are kept; beyond it only cells that say something are looked at."""


class Rect(NamedTuple):
    """Cells from one corner to the other, both included; rows and columns count from 1."""

    top: int
    left: int
    bottom: int
    right: int


class Look(NamedTuple):
    """How a cell looks, as far as people say something with it; colours are six hexadecimal digits, "" for none."""

    fill: str = ""
    ink: str = ""
    struck: bool = False

    @property
    def vanishes(self) -> bool:
        """Whether the letters have the colour of their ground: on paper nothing stands there."""
        return self != PLAIN_LOOK and (self.ink or "000000") == (self.fill or "FFFFFF")


PLAIN_LOOK = Look()


class Cell(NamedTuple):
    """A cell that says something.

    Attributes:
        value: as it is stored; dates as ISO 8601.
        shown: what the sheet shows instead, where a reader would miss it (per cent, currency, leading zeros).
        formula: without its sign.
        unseen: the cell shows nothing although it holds something (number format, letters in the colour of the ground).
        struck: stretches of the value that are struck through when the whole is not.
    """

    row: int
    column: int
    value: str
    shown: str = ""
    formula: str = ""
    look: Look = PLAIN_LOOK
    unseen: bool = False
    struck: tuple[str, ...] = ()


class Note(NamedTuple):
    """A comment on one cell, with the author and time that it claims."""

    row: int
    column: int
    text: str
    by: str = ""
    at: str = ""


class Before(NamedTuple):
    """What a cell said before somebody changed it under change tracking."""

    row: int
    column: int
    text: str
    by: str = ""
    at: str = ""


class Stretches:
    """Rows or columns as stretches of numbers, so that a million hidden rows cost as little as one."""

    def __init__(self, found: Iterable[tuple[int, int]] = ()) -> None:
        """Stretches may overlap and come in any order."""
        self._all: list[tuple[int, int]] = []
        for low, high in sorted(found):
            if self._all and low <= self._all[-1][1] + 1:
                self._all[-1] = (self._all[-1][0], max(high, self._all[-1][1]))
            else:
                self._all.append((low, high))

    def __contains__(self, number: int) -> bool:
        """Whether a stretch holds this number."""
        at = bisect_right(self._all, (number, MAX_ROW + 1)) - 1
        return at >= 0 and self._all[at][0] <= number <= self._all[at][1]


@dataclass(slots=True)
class Grid:
    """One sheet.

    Attributes:
        state: "" when it is seen, "hidden", or "very hidden" (programs do not even list it).
        cells: in reading order.
        filtered: rows that a filter hides, for themselves; ``hidden_rows`` holds them too.
        painted: looks of cells that say nothing, and of whole rows and columns.
        rules: how many conditional formats it has; their colours are computed and not told.
    """

    name: str
    state: str = ""
    cells: Sequence[Cell] = ()
    hidden_rows: Stretches = field(default_factory=Stretches)
    filtered: Stretches = field(default_factory=Stretches)
    hidden_columns: Stretches = field(default_factory=Stretches)
    merged: Sequence[Rect] = ()
    notes: Sequence[Note] = ()
    before: Sequence[Before] = ()
    boxes: Sequence[str] = ()
    running: Sequence[tuple[MarkKind, str]] = ()
    painted: Sequence[tuple[Rect, Look]] = ()
    rules: int = 0
    links: int = 0
