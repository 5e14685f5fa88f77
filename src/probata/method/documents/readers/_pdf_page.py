"""One page of a PDF: its characters from PDFium, as words with boxes, as lines."""

from __future__ import annotations

import ctypes
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from typing import Protocol

from probata.method.documents.readers._pdf_layout import Line, Word, lines_of
from probata.method.documents.readers._pdf_notes import Note, notes_of
from probata.record.span import PageBox

MAX_CHARACTERS = 1_000_000
"""Characters of one page; a page of a telephone book has some ten thousand."""
_HYPHEN = "\x02"  # PDFium's sign for a hyphen at which a line ends; it swallows the line end
_INVISIBLE = 3
_TEXT_OBJECT, _IMAGE_OBJECT = 1, 3
_UNTOLD = "\ufffd"


class Document(Protocol):
    """What is used of ``pypdfium2.PdfDocument``."""

    def __len__(self) -> int: ...
    def get_page(self, index: int) -> object: ...
    def count_attachments(self) -> int: ...
    def get_metadata_dict(self, skip_empty: bool = False) -> dict[str, str]: ...
    def close(self) -> None: ...


@dataclass(frozen=True, slots=True)
class Page:
    """Lines in reading order, the page's own box, notes attached to it, and what it holds beside text."""

    number: int
    width: float
    height: float
    lines: tuple[Line, ...]
    notes: tuple[Note, ...]
    objects: int
    pictured: bool
    unmapped: int

    @property
    def box(self) -> PageBox:
        """The whole page, as it is shown."""
        return PageBox(self.number, Decimal(0), Decimal(0), _points(self.width), _points(self.height))

    def place(self, line: Line) -> PageBox:
        """The box of a line, in points from the page's top left corner."""
        left, top = max(0.0, line.left), max(0.0, line.top)
        right, bottom = max(left, line.right), max(top, line.bottom)
        return PageBox(self.number, _points(left), _points(top), _points(right), _points(bottom))


def turned(document: Document) -> bool:
    """Whether the file asks to be shown from right to left (ISO 32000-2, 12.2, Direction)."""
    from pypdfium2 import raw

    buffer = ctypes.create_string_buffer(8)
    raw.FPDF_VIEWERREF_GetName(document, b"Direction", buffer, len(buffer))
    return buffer.value == b"R2L"


def read(document: Document, index: int) -> Page | None:
    """The page at this index (from 0), or None when PDFium cannot load it."""
    import pypdfium2

    try:
        page = document.get_page(index)
    except pypdfium2.PdfiumError:
        return None
    try:
        text = page.get_textpage()  # type: ignore[attr-defined]  # pypdfium2 ships no types
    except pypdfium2.PdfiumError:
        page.close()  # type: ignore[attr-defined]  # as above
        return None
    try:
        return _page(page, text, index + 1)
    finally:
        text.close()
        page.close()  # type: ignore[attr-defined]  # as above


def _page(page: object, text: object, number: int) -> Page:
    from pypdfium2 import raw

    frame = _Frame.of(page)
    words, unmapped = _words(text, frame)
    kinds = {raw.FPDFPageObj_GetType(raw.FPDFPage_GetObject(page, at)) for at in range(_objects(page))}
    return Page(
        number,
        frame.width,
        frame.height,
        lines_of(words),
        notes_of(page),
        len(kinds),
        bool(kinds - {_TEXT_OBJECT}) and _IMAGE_OBJECT in kinds,
        unmapped,
    )


def _objects(page: object) -> int:
    from pypdfium2 import raw

    return min(MAX_CHARACTERS, max(0, int(raw.FPDFPage_CountObjects(page))))


@dataclass(frozen=True, slots=True)
class _Frame:
    """The visible part of the page in its own coordinates, and its rotation in quarter turns."""

    left: float
    bottom: float
    right: float
    top: float
    quarters: int

    @classmethod
    def of(cls, page: object) -> _Frame:
        from pypdfium2 import raw

        box = raw.FS_RECTF()
        raw.FPDF_GetPageBoundingBox(page, box)
        return cls(box.left, box.bottom, box.right, box.top, int(raw.FPDFPage_GetRotation(page)) % 4)

    @property
    def width(self) -> float:
        return abs(self.top - self.bottom if self.quarters % 2 else self.right - self.left)

    @property
    def height(self) -> float:
        return abs(self.right - self.left if self.quarters % 2 else self.top - self.bottom)

    def turn(self, left: float, bottom: float, right: float, top: float) -> tuple[float, float, float, float]:
        """Left, top, right, bottom from the top left corner of the page as it is shown."""
        if self.quarters == 1:
            return bottom - self.bottom, left - self.left, top - self.bottom, right - self.left
        if self.quarters == 2:
            return self.right - right, bottom - self.bottom, self.right - left, top - self.bottom
        if self.quarters == 3:
            return self.top - top, self.right - right, self.top - bottom, self.right - left
        return left - self.left, self.top - top, right - self.left, self.top - bottom


def _words(text: object, frame: _Frame) -> tuple[list[Word], int]:
    """The words of the page in the order of its content, and how many of its signs have no letter."""
    from pypdfium2 import raw

    count = min(MAX_CHARACTERS, max(0, int(raw.FPDFText_CountChars(text))))
    letters = [_letter(raw.FPDFText_GetUnicode(text, at)) for at in range(count)]
    words = []
    for start, end, breaks in _runs(letters):
        left, top, right, bottom = frame.turn(*_box(text, start, end))
        written = "".join(letters[start:end]).replace(_HYPHEN, "-")
        words.append(Word(written, left, top, right, bottom, breaks, _unseen(text, start)))
    return words, letters.count(_UNTOLD)


def _letter(code: int) -> str:
    """One character; what is no character is U+FFFD, so that its place is kept and can be counted."""
    if code in (0, 0xFFFE, 0xFFFF) or 0xD800 <= code < 0xE000 or code > 0x10FFFF:
        return _UNTOLD
    return chr(code)


def _runs(letters: list[str]) -> Iterator[tuple[int, int, bool]]:
    """Start, end and "a line ends here" of every run of characters without white space; a line-end hyphen ends one."""
    start = 0
    for at, letter in enumerate([*letters, "\n"]):
        if letter == _HYPHEN:
            yield start, at + 1, True
            start = at + 1
        elif letter.isspace():
            if at > start:
                yield start, at, _line_ends(letters, at)
            start = at + 1


def _line_ends(letters: list[str], at: int) -> bool:
    while at < len(letters) and letters[at].isspace():
        if letters[at] in "\r\n":
            return True
        at += 1
    return at >= len(letters)


def _box(text: object, start: int, end: int) -> tuple[float, float, float, float]:
    """Left, bottom, right, top around the first and the last character of a word, in the page's own coordinates."""
    from pypdfium2 import raw

    first, last = raw.FS_RECTF(), raw.FS_RECTF()
    raw.FPDFText_GetLooseCharBox(text, start, first)
    raw.FPDFText_GetLooseCharBox(text, end - 1, last)
    return (
        min(first.left, last.left),
        min(first.bottom, last.bottom),
        max(first.right, last.right),
        max(first.top, last.top),
    )


def _unseen(text: object, at: int) -> bool:
    """Whether the character is drawn in the invisible mode, as the text under scans is."""
    from pypdfium2 import raw

    drawn = raw.FPDFText_GetTextObject(text, at)
    return bool(drawn) and raw.FPDFTextObj_GetTextRenderMode(drawn) == _INVISIBLE


def _points(value: float) -> Decimal:
    return Decimal(str(round(value, 2))) if abs(value) < 1e7 else Decimal(0)
