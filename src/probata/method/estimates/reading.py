"""Reading a table of capture histories: one 0/1 column a list, then ``count``."""

from __future__ import annotations

import csv
from collections.abc import Iterator, Sequence

from probata.method.estimates.model import CaptureTable
from probata.record.errors import BadInput

MAX_LISTS = 16
MAX_COUNT = 10_000_000_000
"""More people than live; sums stay exact."""
COUNT = "count"
_SHAPE = "A table has one column for each list, with 0 or 1, and then a column named count."
_DELIMITERS = ",;\t"


def read_table(text: str, name: str) -> CaptureTable:
    """The table of a CSV text (comma, semicolon or tab; a byte order mark and any line ends are fine).

    Lines before the names of the lists that begin with ``#`` are remarks. A capture history that is absent has count 0.
    Raises BadInput, with ``name:line:column``, for anything else than ``_SHAPE`` says: it is never guessed what a cell
    may have meant.
    """
    rows = _rows(text.removeprefix("\ufeff"), name)
    line, head = next(rows, (1, []))
    if not head:
        raise BadInput("The table is empty.", where=name, next_step=_SHAPE)
    lists = _lists(head, name, line)
    counts = [0] * (1 << len(lists))
    seen: dict[int, int] = {}
    for at, row in rows:
        history, count = _row(row, lists, f"{name}:{at}")
        if history in seen:
            raise BadInput(
                f"This capture history stands already in line {seen[history]}.",
                where=f"{name}:{at}:1",
                next_step="Add the two up, or correct one.",
            )
        seen[history] = at
        counts[history] = count
    if not any(counts):
        raise BadInput("The table counts nobody.", where=name, next_step="Check that it is the right file.")
    return CaptureTable(lists, tuple(counts))


def _rows(text: str, name: str) -> Iterator[tuple[int, list[str]]]:
    """Line number and cells of every line that is neither blank nor a remark at the head."""
    lines = text.splitlines(keepends=True)
    skipped = next((at for at, line in enumerate(lines) if line.strip() and not line.startswith("#")), len(lines))
    first = lines[skipped] if skipped < len(lines) else ""
    delimiter = max(_DELIMITERS, key=first.count)
    reader = csv.reader(lines[skipped:], delimiter=delimiter, strict=True)
    while True:
        try:
            row = next(reader, None)
        except csv.Error as fault:
            raise BadInput(
                f"Not a table: {fault}.", where=f"{name}:{skipped + reader.line_num}", next_step=_SHAPE
            ) from None
        if row is None:
            return
        cells = [cell.strip() for cell in row]
        if any(cells):
            yield skipped + reader.line_num, cells


def _lists(head: Sequence[str], name: str, line: int) -> tuple[str, ...]:
    _check_head(head, name, line)
    *lists, _ = head
    if not lists:
        raise BadInput("There is a count but no list.", where=f"{name}:{line}:1", next_step=_SHAPE)
    if len(lists) > MAX_LISTS:
        raise BadInput(
            f"There are {len(lists)} lists; more than {MAX_LISTS} are not taken.",
            where=f"{name}:{line}:{MAX_LISTS + 1}",
            next_step="Merge lists that come from one source.",
        )
    return tuple(lists)


def _check_head(head: Sequence[str], name: str, line: int) -> None:
    """A name in every column, none twice, and ``count`` in the last one."""
    known: dict[str, int] = {}
    for column, title in enumerate(head, 1):
        where = f"{name}:{line}:{column}"
        if not title:
            raise BadInput("This column has no name.", where=where, next_step=_SHAPE)
        if title.casefold() in known:
            raise BadInput(
                f"This column has the name of column {known[title.casefold()]}.",
                where=where,
                next_step="Give each list a name of its own.",
            )
        if COUNT in known:
            raise BadInput("An unknown column after the count.", where=where, next_step=_SHAPE)
        known[title.casefold()] = column
    if COUNT not in known:
        raise BadInput("There is no column named count.", where=f"{name}:{line}:{len(head)}", next_step=_SHAPE)


def _row(row: Sequence[str], lists: Sequence[str], where: str) -> tuple[int, int]:
    if len(row) != len(lists) + 1:
        raise BadInput(
            f"This line has {len(row)} cells, not {len(lists) + 1}.",
            where=f"{where}:{min(len(row), len(lists) + 1)}",
            next_step=_SHAPE,
        )
    history = 0
    for number, cell in enumerate(row[:-1]):
        if cell not in ("0", "1"):
            raise BadInput("On a list or not is written 1 or 0.", where=f"{where}:{number + 1}", next_step=_SHAPE)
        history |= int(cell) << number
    if history == 0:
        raise BadInput(
            "A row of people who stand on no list: how many they are is what is to be estimated.",
            where=f"{where}:1",
            next_step="Leave this line out.",
        )
    return history, _count(row[-1], f"{where}:{len(row)}")


def _count(cell: str, where: str) -> int:
    if not (cell.isascii() and cell.isdigit()):
        raise BadInput("A count is a whole number from 0 up, in digits only.", where=where, next_step="Correct it.")
    if len(cell) > len(str(MAX_COUNT)) or int(cell) > MAX_COUNT:
        raise BadInput("This count is larger than any number of people.", where=where, next_step="Correct it.")
    return int(cell)
