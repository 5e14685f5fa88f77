"""A table with a header: its cells by row and header, and its faults, collected and told without telling on anybody.

No message holds a cell of an identity column. Another cell is quoted only when it is short, shares no word with any
identity of the table and holds no long number, since a row may have slipped by one column.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import TypeVar

from probata.method.testimony.mapping import TableMapping
from probata.method.testimony.name_parts import words_of
from probata.method.testimony.toml_shape import composed, nearest
from probata.record.errors import BadInput

T = TypeVar("T")
QUOTED, SHOWN, LONG_NUMBER, NAMED = 40, 10, 5, 5
HIDDEN = "this cell (not shown)"
"""Characters of a quoted cell at most; faults that a message shows; digits that are quoted no more; things told apart
before the rest of them is counted."""


@dataclass(slots=True)
class Table:
    """Rows count from 1, the header's. Cells are trimmed; every run of white space in them is one blank.

    ``whole``: the headers that stand on one line, so that no other row can have run into them.
    """

    mapping: TableMapping
    places: Mapping[str, int]
    rows: Sequence[Sequence[str]]
    faults: list[str] = field(default_factory=list)
    private: frozenset[str] = frozenset()
    whole: frozenset[str] = frozenset()

    def cell(self, row: int, header: str) -> str:
        """One cell; empty where the row is too short or the header is missing."""
        place, cells = self.places.get(header, -1), self.rows[row - 1]
        return cells[place] if 0 <= place < len(cells) else ""

    def blank(self, row: int) -> bool:
        """Whether nothing stands in a row."""
        return not any(self.rows[row - 1])

    def word(self, row: int, header: str, words: Mapping[str, T], otherwise: T, *, show: bool = True) -> T:
        """What a cell means; a fault where no word says so, which quotes the cell only when it may be shown."""
        cell = self.cell(row, header)
        form = cell.casefold()
        if form not in words:
            self.fault(row, header, f"{self.quoted(cell) if show else HIDDEN} has no meaning in the mapping")
        return words.get(form, otherwise)

    def fault(self, row: int, header: str, message: str) -> None:
        """Keep a fault of a cell."""
        self.faults.append(of_cell(row, header, message))

    def quoted(self, cell: str) -> str:
        """A cell for a message, or words in its place where quoting it could tell on somebody."""
        if not cell:
            return "an empty cell"
        return repr(cell) if self._harmless(cell) else HIDDEN

    def showable(self, header: str) -> bool:
        """Whether a message may quote a header that the mapping does not have."""
        return header in self.whole and self._harmless(header)

    def _harmless(self, cell: str) -> bool:
        private = any(word.text in self.private for word in words_of(cell))
        return not private and len(cell) <= QUOTED and sum(map(str.isdecimal, cell)) < LONG_NUMBER

    def stop_at_faults(self) -> None:
        """BadInput with the first faults, when there are any."""
        stop_at(self.faults, self.mapping.name)


def of_cell(row: int, header: str, message: str) -> str:
    """A fault of a cell."""
    return f"row {row}, column {header!r}: {message}"


def stop_at(faults: Sequence[str], mapping: str) -> None:
    """BadInput with the first of these faults, when there are any; ``mapping``: the name of its file."""
    if not faults:
        return
    number = len(faults)
    shown = "; ".join(faults[:SHOWN])
    more = f"; and {number - SHOWN} more" if number > SHOWN else ""
    raise BadInput(
        f"The table has {number} fault{'s' if number > 1 else ''}: {shown}{more}.",
        where=mapping,
        next_step="Mend the table, or say in the mapping what its columns and cells mean. Nothing was taken in.",
    )


def opened(rows: Sequence[Sequence[str]], mapping: TableMapping) -> Table:
    """A table with its faults of columns: doubled, missing, neither mapped nor ignored, rows that are too long.

    Raises BadInput for a table without a row.
    """
    if not rows:
        raise BadInput("The table is empty.", where=mapping.name, next_step="Its first row is the header.")
    cells = _composed(rows)
    headers = cells[0]
    table = Table(mapping, {header: place for place, header in enumerate(headers) if header}, cells)
    identity = (table.cell(row, header) for row in range(2, len(rows) + 1) for header in mapping.identity)
    table.private = frozenset(word.text for cell in identity for word in words_of(cell))
    table.whole = frozenset(composed(cell) for cell in rows[0] if len(cell.strip().splitlines()) == 1)
    _check_headers(table, headers)
    for row, one in enumerate(cells[1:], 2):
        if any(one[len(headers) :]):
            table.faults.append(f"row {row}: it is longer than the header")
    return table


def _composed(rows: Sequence[Sequence[str]]) -> list[tuple[str, ...]]:
    """The cells composed, each different one once."""
    known: dict[str, str] = {}
    found = []
    for row in rows:
        for cell in row:
            if cell not in known:
                known[cell] = composed(cell)
        found.append(tuple([known[cell] for cell in row]))
    return found


def _check_headers(table: Table, headers: Sequence[str]) -> None:
    mapping = table.mapping
    known = {*mapping.headers, *mapping.ignore}
    if not known & set(headers):  # a table without a header begins with a person, whom no message may name
        table.faults.append("its first row has none of the mapped columns; is it the header?")
        return
    seen: set[str] = set()
    strange: list[int] = []
    for place, header in enumerate(headers):
        if not header and any(len(cells) > place and cells[place] for cells in table.rows):
            table.faults.append(f"column {place + 1} has cells but no header")
        elif header and header in seen:
            table.faults.append(f"the header {_called(table, place, header)} stands twice")
        elif header and header not in known:
            strange.append(place)
        seen.add(header)
    table.faults.extend(_neither(table, strange, headers))
    near = [header for header in table.places if header in known or table.showable(header)]
    for header in (*mapping.headers, *mapping.ignore):
        if header not in table.places:
            table.faults.append(f"the mapped column {header!r} is missing. {nearest(header, near)}".rstrip("."))


def _called(table: Table, place: int, header: str) -> str:
    """A column for a message: by its header, where that may be shown."""
    shown = header in table.mapping.headers or header in table.mapping.ignore or table.showable(header)
    return repr(header) if shown else f"{place + 1} (its header is not shown)"


def _neither(table: Table, strange: Sequence[int], headers: Sequence[str]) -> Iterator[str]:
    """The columns that are neither mapped nor ignored, the first of them by name."""
    for place in strange[:NAMED]:
        yield f"the column {_called(table, place, headers[place])} is neither mapped nor in the list 'ignore'"
    if len(strange) > NAMED:
        yield f"{len(strange) - NAMED:,} more columns are neither mapped nor in the list 'ignore'"
