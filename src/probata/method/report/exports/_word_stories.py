"""word_stories: the footnotes of a report, with the two lines that Word draws above them."""

from __future__ import annotations

from probata.method.report.exports._word_book import Book
from probata.method.report.exports._word_xml import part, tag

_LINES = (("separator", -1, "separator"), ("continuationSeparator", 0, "continuationSeparator"))


def footnotes(book: Book) -> bytes:
    """footnotes.xml: the separators, then the notes by number."""
    lines = (tag("w:footnote", {"w:type": kind, "w:id": number}, _line(f"w:{sign}")) for kind, number, sign in _LINES)
    notes = (tag("w:footnote", {"w:id": number}, book.notes[number]) for number in sorted(book.notes))
    return part("w:footnotes", *lines, *notes)


def _line(sign: str) -> str:
    about = tag("w:pPr", None, tag("w:spacing", {"w:after": 0, "w:line": 240, "w:lineRule": "auto"}))
    return tag("w:p", None, about, tag("w:r", None, tag(sign)))
