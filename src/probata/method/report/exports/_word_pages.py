"""word_pages: the pages of a report: A4, its margins, header and footer."""

from __future__ import annotations

from probata.method.report.exports._word_book import Book
from probata.method.report.exports._word_parts import FIRST_HEADER, FOOTER, HEADER
from probata.method.report.exports._word_xml import tag, valued

_SIZE = {"w:w": 11_906, "w:h": 16_838}
"""A4 in twips."""
_MARGINS = {
    "w:top": 1_530,
    "w:right": 1_418,
    "w:bottom": 1_418,
    "w:left": 1_418,
    "w:header": 709,
    "w:footer": 624,
    "w:gutter": 0,
}


def section(book: Book, *, first: bool) -> str:
    """``w:sectPr``: that of the pages before the report (``first``), or of the report."""
    relation = book.relations["document"].to
    return tag(
        "w:sectPr",
        None,
        *([_reference("w:headerReference", "first", relation("header", FIRST_HEADER))] if first else []),
        _reference("w:headerReference", "default", relation("header", HEADER)),
        *([_reference("w:footerReference", "first", relation("footer", FOOTER))] if first else []),
        _reference("w:footerReference", "default", relation("footer", FOOTER)),
        valued("w:type", "nextPage"),
        tag("w:pgSz", _SIZE),
        tag("w:pgMar", _MARGINS),
        "<w:titlePg/>" if first else "",
        "<w:bidi/>" if book.right else "",
    )


def _reference(name: str, kind: str, id_: str) -> str:
    return tag(name, {"w:type": kind, "r:id": id_})
