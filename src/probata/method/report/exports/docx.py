"""docx: a report as a Word file, with footnotes, numbers, contents and references of Word's own.

Office Open XML (ISO/IEC 29500-1, transitional), written without a template. What may not be printed never reaches it:
it is laid from the same sheet as the page (see html.py). Each role that was given a name stands in a bookmark of that
name, so that whoever keeps the names finds it again in the file that comes back; nothing else of a record is in it.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import cast

from probata.method.manuscript.model import At
from probata.method.report.annex import Annex
from probata.method.report.exports import _word_parts as parts
from probata.method.report.exports._nodes import Node
from probata.method.report.exports._sheet import printed_pictures
from probata.method.report.exports._word_behind import behind
from probata.method.report.exports._word_blocks import Blocks
from probata.method.report.exports._word_book import Book, places_of, pointed_notes
from probata.method.report.exports._word_front import front
from probata.method.report.exports._word_package import packed
from probata.method.report.exports._word_pages import section
from probata.method.report.exports._word_paragraphs import Place
from probata.method.report.exports._word_sheet import OWN, mark, word_sheet
from probata.method.report.exports._word_stories import footnotes
from probata.method.report.exports._word_styles import Speech, styles
from probata.method.report.exports._word_xml import nodes, part, tag
from probata.method.report.model import Bound, Objection


def to_docx(
    bound: Bound,
    annex: Annex,
    objections: Sequence[Objection],
    *,
    draft: bool,
    pictures: Mapping[str, bytes],
    now: str,
    names: Mapping[At, str] | None = None,
) -> bytes:
    """The report as a Word file; the same inputs give the same bytes.

    Args:
        bound, annex, objections, draft, pictures: as for ``to_html``.
        now: the document's date, a second in UTC (``2022-03-01T09:00:00Z``).
        names: place of a role -> the name of the bookmark around what it prints: ``_prb`` and sixteen of a-z and 2-7;
            place of a directive -> ``_part_finding_`` (its name) and sixteen of these. They are drawn by chance and for
            this file alone, since a name that stands in two files joins them. A directive without one is counted.

    Raises:
        BadValue: ``now`` is no such second; a name is none, or given twice; a picture cannot be read.
    """
    laid = word_sheet(bound, annex, objections, draft=draft, names=names or {})
    meta = cast("Node", laid["meta"])
    speech = Speech(str(meta["language"]), meta["direction"] == "rtl")
    shown = printed_pictures(laid, pictures)
    book = Book(places_of(laid["blocks"]), pointed_notes(laid["blocks"]), shown, speech.right, not speech.english)
    book.relations["document"] = parts.fixed_relations()
    text = _text(laid, book)
    return packed(
        {
            "[Content_Types].xml": parts.content_types(),
            "_rels/.rels": parts.package_relations(),
            "docProps/core.xml": parts.core(meta, now, draft=draft),
            "docProps/app.xml": parts.app(),
            "word/document.xml": text,
            "word/_rels/document.xml.rels": parts.part_relations(book.relations["document"].found),
            "word/footnotes.xml": footnotes(book),
            "word/_rels/footnotes.xml.rels": parts.part_relations(book.relations["footnotes"].found),
            "word/styles.xml": styles(speech),
            "word/numbering.xml": book.numbering.part(),
            "word/settings.xml": parts.settings(speech),
            f"word/{parts.HEADER}": parts.header(meta, speech),
            f"word/{parts.FIRST_HEADER}": parts.first_header(speech),
            f"word/{parts.FOOTER}": parts.footer(speech, draft=draft),
            **{f"word/{file}": shown[name].content for name, file in book.media.items()},
        }
    )


def _text(laid: Node, book: Book) -> bytes:
    """document.xml. The report is written before what stands before it, so that numbers of places are known there."""
    report = Blocks(book).write(nodes(laid, "blocks"), Place(right=book.right))
    rest = book.marked(mark(OWN, "behind"), behind(nodes(laid, "openings"), book))
    before = book.marked(mark(OWN, "front"), front(laid, book, section(book, first=True)))
    return part("w:document", tag("w:body", None, before, report, rest, section(book, first=False)))
