"""Around a cell: the words at the head of its column and at the beginning of its row, which a reader reads with it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from probata.method.manuscript.model import At, Block, Cell, Directive, Items, Quote, Table
from probata.method.report.model import Bound, Passage
from probata.method.report.passages import words_of


def around_cell(bound: Bound, passage: Passage) -> str:
    """The words of column head and row head behind a space; empty for everything that is no cell."""
    return "".join(f" {words}" for words in heads_of_cell(bound, passage))


def heads_of_cell(bound: Bound, passage: Passage) -> tuple[str, ...]:
    """The words of column head and row head, each for itself; none for everything that is no cell."""
    if passage.kind != "cell":
        return ()
    for table in tables(bound):
        if table.at.file == passage.at.file and table.at.start <= passage.at.start < table.at.end:
            return tuple(words_of(cell.inlines, bound.bindings) for cell in _heads(table, passage.at))
    return ()


def counted_row(bound: Bound, passage: Passage) -> bool:
    """Whether a cell stands in a row with a count: its words are what is counted there."""
    counts = {role.at for role in bound.manuscript.roles if role.name == "count"} if passage.kind == "cell" else set()
    rows = (row for table in tables(bound) if table.at.file == passage.at.file for row in table.rows) if counts else ()
    mine = next((row for row in rows if any(cell.at == passage.at for cell in row)), ())
    return any(cell.at.file == at.file and cell.at.start <= at.start < cell.at.end for cell in mine for at in counts)


def tables(bound: Bound) -> Iterator[Table]:
    """Every table of the manuscript, those in notes too."""
    for blocks in (bound.manuscript.blocks, *bound.manuscript.notes.values()):
        yield from _in(blocks)


def _in(blocks: Sequence[Block]) -> Iterator[Table]:
    for block in blocks:
        if isinstance(block, Table):
            yield block
        elif isinstance(block, Quote | Directive):
            yield from _in(block.blocks)
        elif isinstance(block, Items):
            for item in block.items:
                yield from _in(item)


def _heads(table: Table, at: At) -> Iterator[Cell]:
    for row in table.rows:
        for column, cell in enumerate(row):
            if cell.at == at:
                yield table.head[column]
                if column:
                    yield row[0]
