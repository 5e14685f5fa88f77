"""returning_tables: cells of a draft as tables of the report language, with the caption above them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from probata.method.drafts.returning.base import Base
from probata.method.drafts.returning.inlines import words_of
from probata.method.drafts.returning.model import Left
from probata.method.drafts.returning.pieces import Nodes, Part, Piece
from probata.method.manuscript.model import At, Block, Cell, Inline, Table, Text
from probata.record.span import SheetCell

CAPTION = re.compile(r"\s*(?:table|figure|fig\.|tableau|tabla|figura)\s*[0-9]+(?:[.:)–—-]+|(?=\s|$))\s*", re.IGNORECASE)
"""What is printed before the words of a caption, and is counted anew."""


@dataclass(slots=True)
class Tables(Base):
    """Turns cells into tables."""

    def _captioned(self, cells: Sequence[Piece], nodes: Nodes, at: int) -> list[Block]:
        """The tables of these cells (one inside another's cell behind it), in a directive where there is a caption."""
        named: dict[str, list[Piece]] = {}
        for one in cells:
            named.setdefault(_cell(one).sheet, []).append(one)
        if len(named) > 1 and not _in_turn(cells):
            self._lose("A table inside a cell of another stands behind that one.", "")
        tables: list[Block] = [table for group in named.values() if (table := self._table(group))]
        caption = self._caption(nodes, at)
        if caption and tables and isinstance(first := tables[0], Table):
            tables[0] = self._directive("table", caption, [first], first.at)
        return tables

    def _caption(self, nodes: Nodes, at: int) -> str:
        """The words of the caption above a table, without its number, which is printed anew."""
        before = nodes[at - 1] if at else None
        if not isinstance(before, Piece) or before.kind != "caption" or before.read is None:
            return ""
        words = self._words(before)
        found = CAPTION.match(words)
        number = found.end() if found else 0
        if number:
            self.left.append(Left("A caption's number is counted anew.", words[:number], ours=True))
        if words_of(self._inner(before.read)) != words:
            self._lose("Notes, links and emphasis in a table's caption are plain words.", "")
        return " ".join(words[number:].split())

    def _table(self, cells: Sequence[Piece]) -> Table | None:
        placed: dict[tuple[int, int], list[Piece]] = {}
        for one in cells:
            placed.setdefault((_cell(one).row, _cell(one).column), []).append(one)
        rows = sorted({row for row, _column in placed})
        wide = sorted({column for _row, column in placed})
        if not any(one.read for one in cells):
            return None
        grid = [[placed.get((row, column), []) for column in wide] for row in rows]
        aligns = [next((one.written.align for one in cell if one.written), "") for cell in grid[0]]
        made = [
            tuple(self._in_cell(cell, align, head=not number) for cell, align in zip(row, aligns, strict=True))
            for number, row in enumerate(grid)
        ]
        return Table(made[0], tuple(made[1:]), self._at(next(one for one in cells if one.read)))

    def _in_cell(self, cell: Sequence[Piece], align: str, *, head: bool) -> Cell:
        inner: list[Inline] = []
        for one in cell:
            if one.read:
                inner += [Text(" "), *self._inner(one.read, plain=head)] if inner else self._inner(one.read, plain=head)
        read = [one for one in cell if one.read]
        if len(read) > 1:
            self._lose("Paragraphs in a cell of a table are one.", "")
        return Cell(tuple(inner), align, self._at(read[0] if read else cell[0]) if cell else At("", 0, 0, 1, 1))


def is_cell(node: Piece | Part) -> bool:
    return isinstance(node, Piece) and node.kind == "cell"


def _cell(piece: Piece) -> SheetCell:
    cell = piece.written.cell if piece.written else None
    if cell is None:
        raise TypeError("Only paragraphs of a table make a table.")
    return cell


def _in_turn(cells: Sequence[Piece]) -> bool:
    """Whether the tables follow each other, none inside a cell of another."""
    seen: list[str] = []
    for one in cells:
        if not seen or seen[-1] != _cell(one).sheet:
            seen.append(_cell(one).sheet)
    return len(set(seen)) == len(seen)
