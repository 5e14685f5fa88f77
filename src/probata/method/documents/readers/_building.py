"""Building: a canonical text in the making, with the marks that are open at each word."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass

from probata.method.documents.model import Mark, MarkKind
from probata.record.errors import Unreadable
from probata.record.span import Span, TextSpan

MAX_TEXT = 100_000_000
"""Code points; a thousand thick books. A file that expands to more is a bomb or belongs into a database."""
_ORDER = ("", " ", "\t", "\n", "\n\n")


@dataclass(slots=True, eq=False)
class Opened:
    """A mark that began and has not ended; ``start`` is unknown until the first character is written in it.

    Each is only equal to itself: two may look alike and be open at once.
    """

    kind: MarkKind
    place: Span | None = None
    by: str = ""
    at: str = ""
    start: int = -1


class Building:
    """Collects text piece by piece. Gaps between pieces are written late, so that no mark begins or ends in one."""

    def __init__(self, name: str, max_text: int = MAX_TEXT) -> None:
        self.marks: list[Mark] = []
        self.length = 0
        self._name = name
        self._max = max_text
        self._pieces: list[str] = []
        self._gap = ""
        self._firm = False
        self._cells = [0]  # where the present cell began, for each table that is open
        self._open: list[Opened] = []

    @property
    def here(self) -> int:
        """The offset at which the next character will stand."""
        return self.length + (len(self._gap) if self.length else 0)

    @property
    def opened(self) -> tuple[Opened, ...]:
        """The marks that are open now, outermost first."""
        return tuple(self._open)

    def write(self, text: str) -> None:
        """Append text to every open mark; raises Unreadable when the whole grows beyond all reason."""
        if not text:
            return
        if self._gap:
            self._append(self._gap if self.length else "")
            self._gap = ""
        self._firm = False
        for mark in reversed(self._open):
            if mark.start >= 0:
                break
            mark.start = self.length
        self._append(text)

    def gap(self, separator: str) -> None:
        """Ask for at least this separator before the next text: a space, a tab, a line end or an empty line.

        Between cells nothing is added: a paragraph inside a cell would tear its row apart.
        """
        if self._firm:
            return
        if separator in _ORDER and self._gap in _ORDER:
            self._gap = max(self._gap, separator, key=_ORDER.index)
        elif separator.count("\n") > self._gap.count("\n"):
            self._gap += "\n" * (separator.count("\n") - self._gap.count("\n"))

    def line_end(self) -> None:
        """End a line; the second line end in a row makes an empty line."""
        self.gap("\n\n" if self._gap.endswith("\n") else "\n")

    def next_cell(self) -> None:
        """End a table cell: a tab instead of the line end that its last paragraph asked for."""
        self._gap = "\t" if self.length > self._cells[-1] else self._gap + "\t"
        self._firm, self._cells[-1] = True, self.length

    def next_row(self) -> None:
        """End a table row: a line end instead of the tab after its last cell."""
        self._gap = self._gap.rstrip("\t") + "\n" if "\n" not in self._gap else self._gap.rstrip("\t")
        self._firm, self._cells[-1] = True, self.length

    def begin_table(self) -> None:
        """Begin a table, on a new line unless it stands at the beginning of a cell of another one."""
        self.gap("\n\n")
        self._cells.append(self.length)

    def end_table(self) -> None:
        """End a table with an empty line; a cell around it counts as written when the table held a word."""
        if len(self._cells) > 1:
            self._cells.pop()
        self._firm, self._gap = False, "\n\n"

    def tabs(self, count: int) -> None:
        """Exactly this many tabs before the next text."""
        self._gap = "\t" * count

    def open(self, kind: MarkKind, place: Span | None = None, by: str = "", at: str = "") -> Opened:
        """Begin a mark; close it with :meth:`close`, innermost first."""
        mark = Opened(kind, place, by, at)
        self._open.append(mark)
        return mark

    def close(self, mark: Opened, *, even_empty: bool = False) -> None:
        """End a mark; one in which nothing was written leaves no trace, unless it is wanted even when empty."""
        self._open.remove(mark)
        if mark.start < 0 and even_empty:
            mark.start = self.length
        if mark.start >= 0:
            self.marks.append(Mark(mark.kind, TextSpan(mark.start, self.length), mark.place, mark.by, mark.at))

    @contextmanager
    def marked(
        self, kind: MarkKind, place: Span | None = None, by: str = "", at: str = "", *, even_empty: bool = False
    ) -> Iterator[None]:
        """Everything written inside bears this mark."""
        mark = self.open(kind, place, by, at)
        yield
        self.close(mark, even_empty=even_empty)

    def text(self) -> str:
        """The whole text so far."""
        return "".join(self._pieces)

    def sorted_marks(self) -> tuple[Mark, ...]:
        """The marks in reading order, outer before inner."""
        # Inner marks are closed first: backwards, and since sorting keeps the order of equals, outer ones come first.
        ordered = list(reversed(self.marks))
        ordered.sort(key=lambda mark: (mark.span.start, -mark.span.end))
        return tuple(ordered)

    def _append(self, text: str) -> None:
        self.length += len(text)
        if self.length > self._max:
            raise Unreadable(f"{self._name} unfolds to more than {self._max:,} characters.")
        self._pieces.append(text)
