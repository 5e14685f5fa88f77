"""PDF: the text layer of every page, grouped to lines and paragraphs, with boxes (ISO 32000-2, 9).

The text says what the page says: a word cut at a line end stays cut. Pages are never merged, notes that readers of the
file attached stand after their page, and what has no text is named in the limits.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from typing import TYPE_CHECKING, cast

from probata.method.documents import scans
from probata.method.documents.model import Left, MarkKind, Picture, Reading
from probata.method.documents.readers import _pdf_notes, _pdf_page, _pdf_pictures
from probata.method.documents.readers._building import Building
from probata.method.documents.readers._pdf_claims import claims_of
from probata.method.documents.readers._pdf_layout import Line, paragraphs, running
from probata.record.basis import Method
from probata.record.errors import Unreadable

if TYPE_CHECKING:
    from probata.method.documents.readers._pdf_page import Page

METHOD = Method("read-pdf", 1)
SUFFIXES = (".pdf",)
SAYS = (
    "PDF files with a text layer: pages, lines and their boxes, attached notes; scanned pages are named, not guessed."
)
LOADS = ("pypdfium2", "pypdfium2.raw")
MAX_PAGES = 20_000
"""Pages; a whole court record. Beyond it a file is a database."""
_TAIL = 2_048
"""Bytes at the end in which the end marker must stand (readers in use look at the last 1,024)."""
_START = re.compile(rb"startxref\s+(\d{1,12})\s+%%EOF")
_PASSWORD = 4


def recognises(head: bytes) -> bool:
    """Whether the header stands in the first 1,024 bytes, as readers in use allow."""
    return b"%PDF-" in head[:1024]


def read(data: bytes, name: str) -> Reading:
    """Text, page marks, line marks, notes and claims; raises Unreadable when cut off, locked or broken."""
    _whole(data, name)
    with _document(data, name) as document:
        pages = _pages(document)
        if pages and all(page is None for page in pages):
            raise Unreadable("None of the pages can be read: the file is damaged.", where=name)
        building = Building(name)
        _write(pages, building)
        declared, unread = claims_of(document)
        limits = (*_damage(data), *_about_pages(pages), *_about_file(document), *unread)
        return Reading(building.text(), METHOD, building.sorted_marks(), declared, limits)


def pictures(data: bytes, name: str, pages: Sequence[int]) -> Iterator[Picture | Left]:
    """Each of these pages as it is shown, at 300 dots per inch where that is no more than a page may have.

    A page that has a text layer, if a short one, and no picture is left alone. Raises Unreadable where ``read`` does.
    """
    _whole(data, name)
    with _document(data, name) as document:
        for number in pages:
            yield _pdf_pictures.of_page(document, number)


def _whole(data: bytes, name: str) -> None:
    if not recognises(data[:1024]):
        raise Unreadable("The file is no PDF: its header is missing.", where=name)
    if b"%%EOF" not in data.rstrip(b"\x00\r\n \t")[-_TAIL:]:
        raise Unreadable("The file is cut off: the end marker of a PDF is missing.", where=name)


@contextmanager
def _document(data: bytes, name: str) -> Iterator[_pdf_page.Document]:
    import pypdfium2

    try:
        document = pypdfium2.PdfDocument(data)
    except pypdfium2.PdfiumError as fault:
        raise _refusal(getattr(fault, "err_code", None), name) from None
    try:
        if not 0 < len(document) <= MAX_PAGES:
            raise Unreadable(f"The file has {len(document):,} pages; 1 to {MAX_PAGES:,} can be read.", where=name)
        yield cast(_pdf_page.Document, document)
    finally:
        document.close()


def _pages(document: _pdf_page.Document) -> list[Page | None]:
    """All pages. A file that asks to be shown from right to left makes PDFium turn around its left-to-right lines, too;
    its pages are read from a copy that does not ask."""
    import pypdfium2

    if not _pdf_page.turned(document):
        return [_pdf_page.read(document, number) for number in range(len(document))]
    copy = pypdfium2.PdfDocument.new()
    try:
        copy.import_pages(document)
        return [_pdf_page.read(copy, number) for number in range(len(copy))]
    except pypdfium2.PdfiumError:  # one page that cannot be copied is enough for that
        return [_alone(document, number) for number in range(len(document))]
    finally:
        copy.close()


def _alone(document: _pdf_page.Document, number: int) -> Page | None:
    """One page from a copy of it; None when there can be none."""
    import pypdfium2

    copy = pypdfium2.PdfDocument.new()
    try:
        copy.import_pages(document, [number])
        page = _pdf_page.read(copy, 0)
    except pypdfium2.PdfiumError:
        return None
    finally:
        copy.close()
    return page and replace(page, number=number + 1)


def _refusal(code: int | None, name: str) -> Unreadable:
    if code == _PASSWORD:
        return Unreadable(
            "The file is encrypted and needs a password.",
            where=name,
            next_step="Open it with its password, save it without, and add that.",
        )
    return Unreadable("The file is damaged: no reader of PDF files can open it.", where=name)


def _write(pages: list[Page | None], building: Building) -> None:
    ruled = running([page.lines if page else () for page in pages])
    for page, kinds in zip(pages, ruled, strict=True):
        if page is None:
            continue
        building.gap("\n\n")
        with building.marked(MarkKind.PAGE, page.box, even_empty=True):
            for paragraph in paragraphs(page.lines):
                _paragraph(paragraph, kinds, page, building)
            _pdf_notes.write(page.notes, building)


def _paragraph(lines: tuple[Line, ...], kinds: dict[Line, MarkKind], page: Page, building: Building) -> None:
    building.gap("\n\n")
    for line in lines:
        building.gap("\n")
        marks = [building.open(kinds[line])] if kinds and line in kinds else []
        marks += [building.open(MarkKind.HIDDEN)] if line.invisible and not page.pictured else []
        marks.append(building.open(MarkKind.LINE, page.place(line)))
        building.write(line.text)
        for mark in reversed(marks):
            building.close(mark)


def _damage(data: bytes) -> list[str]:
    """PDFium mends a broken table of contents in silence, and pages can be missing then."""
    found = _START.search(data.rstrip(b"\x00\r\n \t")[-_TAIL:])
    header = data.find(b"%PDF-")
    if found:
        for base in {0, max(header, 0)}:
            target = data[int(found[1]) + base :][:40].lstrip()
            if target.startswith(b"xref") or re.match(rb"\d+\s+\d+\s+obj", target):
                return []
    return ["its table of contents (cross references) is damaged; it was mended by search, and pages may be missing"]


def _about_pages(pages: list[Page | None]) -> list[str]:
    limits = []
    for number, page in enumerate(pages, start=1):
        if page is None:
            limits.append(f"page {number} is damaged and could not be read")
        elif not page.lines and page.objects:
            limits.append(scans.unread_page(number))
        elif not page.lines:
            limits.append(scans.empty_page(number))
        elif page.pictured and all(line.invisible for line in page.lines):
            limits.append(f"page {number} is a picture with text recognised by a machine, which can have misread it")
        if page and any(line.right_to_left for line in page.lines):
            limits.append(f"page {number} has right-to-left text: its order of signs can differ from the page")
        if page and page.unmapped:
            limits.append(f"page {number} has {page.unmapped:,} signs whose letters its fonts do not tell")
    return limits


def _about_file(document: _pdf_page.Document) -> list[str]:
    attached = document.count_attachments()
    return [f"holds {attached} attached files, which were not read"] if attached else []
