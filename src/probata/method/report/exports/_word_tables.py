"""word_tables: tables of Word: a head that each page repeats, rows that do not break, widths by what they hold."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import TypeAlias

from probata.method.report.exports._nodes import Node, words_of
from probata.method.report.exports._word_paragraphs import Form, Place, paragraph
from probata.method.report.exports._word_runs import Look
from probata.method.report.exports._word_xml import Attributes, nodes, numbers, rows, tag, valued

WIDTH = 9_070
"""Twips between the margins of an A4 page."""
_NARROWEST = 3
_WIDEST = 40
"""Letters that a column is taken to need at least and at most; longer words go over more lines."""
_ROOM = 4
"""Letters for the space between columns."""
_LETTER = 130
"""Twips that a letter is taken to need; a table is no wider than its words ask for."""
_LEAST = 3_400
_MOST = 63
_BETWEEN = paragraph("", Form("TableEnd"), Place())
_MANY = 6
"""Tables of more columns are set in small type."""
_ALIGNS = {"right": "right", "center": "center", "left": "left"}

Write: TypeAlias = Callable[[Sequence[Node], Look], str]


def table(node: Node, place: Place, write: Write, look: Look) -> str:
    """The table of a node; ``write`` writes the inlines of a cell.

    Word opens no table of more than 63 columns: a wider one is parted, and each part begins with the first column.
    """
    return _BETWEEN.join(_table(one, place, write, look) for one in _parted(node))


def _parted(node: Node) -> Iterator[Node]:
    head, body = nodes(node, "head"), rows(node, "rows")
    if len(head) <= _MOST:
        yield node
        return
    for start in range(1, len(head), _MOST - 1):
        columns = [0, *range(start, min(len(head), start + _MOST - 1))]
        mine = [[row[at] for at in columns] for row in (head, *body)]
        yield {**node, "head": mine[0], "rows": mine[1:], "widths": []}


def _table(node: Node, place: Place, write: Write, look: Look) -> str:
    widths = _widths(node, WIDTH - place.words_at, whole=place.right)
    head = _row(nodes(node, "head"), widths, write, look, place, head=True)
    body = [_row(row, widths, write, look, place, head=False) for row in rows(node, "rows")]
    grid = tag("w:tblGrid", None, *(tag("w:gridCol", {"w:w": width}) for width in widths))
    return tag("w:tbl", None, _properties(node, place, sum(widths)), grid, head, *body)


def _properties(node: Node, place: Place, width: int) -> str:
    look: Attributes = {
        "w:val": "04A0",
        "w:firstRow": 1,
        "w:lastRow": 0,
        "w:firstColumn": 0,
        "w:lastColumn": 0,
        "w:noHBand": 1,
        "w:noVBand": 1,
    }
    return tag(
        "w:tblPr",
        None,
        valued("w:tblStyle", "ReportTable"),
        "<w:bidiVisual/>" if place.right and not place.english else "",
        tag("w:tblW", {"w:w": width, "w:type": "dxa"}),
        tag("w:tblInd", {"w:w": place.words_at, "w:type": "dxa"}) if place.words_at else "",
        tag("w:tblLayout", {"w:type": "fixed"}),
        tag("w:tblLook", look),
        valued("w:tblCaption", " ".join(filter(None, (f"Table {node['number']}.", str(node["caption"]))))),
    )


def _row(row: Sequence[Node], widths: Sequence[int], write: Write, look: Look, place: Place, *, head: bool) -> str:
    small = "Small" if len(row) > _MANY else ""
    cells = (_cell(one, width, write, look, place, head, small) for one, width in zip(row, widths, strict=True))
    return tag("w:tr", None, tag("w:trPr", None, "<w:cantSplit/>", "<w:tblHeader/>" if head else ""), *cells)


def _cell(one: Node, width: int, write: Write, look: Look, place: Place, head: bool, small: str) -> str:
    form = Form(f"Table{'Head' if head else 'Text'}{small}", align=_ALIGNS.get(str(one["align"]), ""), next=head)
    inner = paragraph(write(nodes(one, "inner"), look), form, Place(english=place.english, right=place.right))
    return tag("w:tc", None, tag("w:tcPr", None, tag("w:tcW", {"w:w": width, "w:type": "dxa"})), inner)


def _widths(node: Node, room: int, *, whole: bool) -> list[int]:
    """Twips for each column: as the node divides the page, or as the words of a column need.

    In a report from right to left a table is as wide as the page, since programs differ on which side it stands else.
    """
    given = numbers(node, "widths")
    parts = list(given) or [_need(node, column) for column in range(len(nodes(node, "head")))]
    if not given and not whole:
        room = min(room, max(_LEAST, sum(parts) * _LETTER))
    return [max(1, room * one // sum(parts)) for one in parts]


def _need(node: Node, column: int) -> int:
    """Letters that a column wants: those of its longest cell, within bounds."""
    cells = (words_of(nodes(row[column], "inner")) for row in (nodes(node, "head"), *rows(node, "rows")))
    return max(_NARROWEST, min(max(map(len, cells)), _WIDEST)) + _ROOM
