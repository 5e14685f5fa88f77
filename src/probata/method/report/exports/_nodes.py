"""nodes: the report as plain data that every page format writes out in its own way.

A node is an object with a ``kind``. Inlines: text, number, emphasis, strong, code, link, value, gap, note, break.
Blocks: heading, paragraph, items, quotation, table, codeblock, line, part, figure. All words in nodes are safe to show
(see _safe.py) and are words only: a format still escapes them.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import TypeAlias, cast

from probata.method.report.exports._safe import shown
from probata.record.canonical import Json

Node: TypeAlias = Mapping[str, Json]
"""One node; only texts, whole numbers, truth values, lists and nodes are in it."""


def text(words: str) -> Node:
    """Words as they are printed."""
    return {"kind": "text", "words": shown(words)}


def number(words: str, mark: str) -> Node:
    """A number that a package signs, under its mark."""
    return {"kind": "number", "words": shown(words), "mark": mark}


def paragraph(words: str) -> Node:
    """A paragraph of plain words without a number."""
    return paragraph_of([text(words)])


def paragraph_of(inner: Sequence[Node]) -> Node:
    """A paragraph of these inlines without a number."""
    return {"kind": "paragraph", "number": None, "id": "", "inner": inner, "objections": []}


def heading(level: int, id_: str, inner: Sequence[Node], objections: Sequence[int] = ()) -> Node:
    """A heading; ``level`` counts from 1 below the title."""
    words = words_of(inner)
    return {
        "kind": "heading",
        "level": level,
        "id": id_,
        "inner": inner,
        "words": words,
        "objections": list(objections),
    }


def table(
    number: int,
    caption: str,
    head: Sequence[Node],
    rows: Sequence[Sequence[Node]],
    note: str = "",
    widths: Sequence[int] = (),
) -> Node:
    """A table of cells (see ``cell``).

    ``widths``: of a table whose cells hold sentences, the parts of the page that its columns get; it may break.
    """
    return {
        "kind": "table",
        "id": f"table-{number}",
        "number": number,
        "caption": shown(caption),
        "note": shown(note),
        "head": head,
        "rows": rows,
        "widths": list(widths),
        "objections": [],
    }


def cell(inner: Sequence[Node], align: str = "") -> Node:
    """A cell of a table; ``align`` is left, right, center or empty."""
    return {"inner": inner, "align": align}


def items(lines: Iterable[str]) -> Node:
    """A list of plain lines."""
    return {"kind": "items", "ordered": False, "start": 1, "items": [[paragraph(line)] for line in lines]}


def words_of(inner: Sequence[Node]) -> str:
    """The words of inlines without marks."""
    return "".join(_words(one) for one in inner)


def _words(inline: Node) -> str:
    if inline["kind"] == "break":
        return " "
    nested = inline.get("inner")
    if nested:
        return words_of(cast("Sequence[Node]", nested))
    return str(inline.get("words", ""))
