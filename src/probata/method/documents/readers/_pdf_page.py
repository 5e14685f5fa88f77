"""One page of a PDF: its characters from PDFium, as words with boxes, as lines."""

from __future__ import annotations

import ctypes
from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache, partial
from itertools import repeat
from typing import Protocol

from probata.method.documents.readers._pdf_layout import Line, Word, lines_of
from probata.method.documents.readers._pdf_notes import Note, notes_of
from probata.method.documents.readers._pdf_words import (
    MAX_CHARACTERS,
    UNTOLD,
    Sides,
    boxes,
    is_unseen,
    letters,
    runs,
    unseen,
)
from probata.record.span import PageBox

_WORD = partial(tuple.__new__, Word)  # as Word._make, in a third of the time
_TEXT_OBJECT, _IMAGE_OBJECT, _FORM_OBJECT = 1, 3, 5


class Document(Protocol):
    """What is used of ``pypdfium2.PdfDocument``."""

    def __len__(self) -> int: ...
    def get_page(self, index: int) -> object: ...
    def count_attachments(self) -> int: ...
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
        left, top = _points(max(0.0, line.left)), _points(max(0.0, line.top))
        # What lies miles away counts as lying at 0, and a box has no side behind another.
        return PageBox(self.number, left, top, max(left, _points(line.right)), max(top, _points(line.bottom)))


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
    frame, held = _Frame.of(page), _Held.of(page)
    signs = letters(text)
    return Page(
        number,
        frame.width,
        frame.height,
        lines_of(_words(text, signs, frame, held)),
        notes_of(page),
        len(held.kinds),
        bool(held.kinds - {_TEXT_OBJECT}) and _IMAGE_OBJECT in held.kinds,
        signs.count(UNTOLD),
    )


@dataclass(frozen=True, slots=True)
class _Held:
    """What a page holds: the kinds of its objects, and whether one may be text that is not seen."""

    kinds: frozenset[int]
    hides: bool

    @classmethod
    def of(cls, page: object) -> _Held:
        """Forms may hold any text, and objects beyond the bound are not looked at: of both it is not known."""
        from pypdfium2 import raw

        count = max(0, int(raw.FPDFPage_CountObjects(page)))
        objects = [raw.FPDFPage_GetObject(page, at) for at in range(min(MAX_CHARACTERS, count))]
        each = [raw.FPDFPageObj_GetType(one) for one in objects]
        unknown = _FORM_OBJECT in each or count > MAX_CHARACTERS
        hides = unknown or any(is_unseen(one) for one, kind in zip(objects, each, strict=True) if kind == _TEXT_OBJECT)
        return cls(frozenset(each), hides)


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

    def turn(self, boxes: Sides) -> tuple[list[float], list[float], list[float], list[float]]:
        """Lefts, tops, rights, bottoms from the top left corner of the page as it is shown."""
        lefts, bottoms, rights, tops = boxes
        if self.quarters == 1:
            across, along = (_since(self.bottom, bottoms, tops), _since(self.left, lefts, rights))
        elif self.quarters == 2:
            across, along = (_until(self.right, rights, lefts), _since(self.bottom, bottoms, tops))
        elif self.quarters == 3:
            across, along = (_until(self.top, tops, bottoms), _until(self.right, rights, lefts))
        else:
            across, along = (_since(self.left, lefts, rights), _until(self.top, tops, bottoms))
        return across[0], along[0], across[1], along[1]


def _since(edge: float, near: list[float], far: list[float]) -> tuple[list[float], list[float]]:
    return [place - edge for place in near], [place - edge for place in far]


def _until(edge: float, near: list[float], far: list[float]) -> tuple[list[float], list[float]]:
    return [edge - place for place in near], [edge - place for place in far]


def _words(text: object, signs: str, frame: _Frame, held: _Held) -> list[Word]:
    """The words of the page in the order of its content."""
    found = runs(signs)
    hidden = unseen(text, found) if held.hides else repeat(False, len(found.texts))
    columns = zip(found.texts, *frame.turn(boxes(text, found)), found.ends, hidden, strict=True)
    return list(map(_WORD, columns))


@lru_cache(maxsize=4096)
def _points(value: float) -> Decimal:
    return Decimal(str(round(value, 2))) if abs(value) < 1e7 else Decimal(0)
