"""Notes of a PDF page: what its readers attached (comments, marked passages) and what stands in its form fields."""

from __future__ import annotations

import ctypes
from dataclasses import dataclass

from probata.method.documents.model import MarkKind
from probata.method.documents.readers._building import Building

MAX_NOTES = 10_000
"""Notes of one page that are read."""
MAX_BYTES = 1_000_000
"""Bytes of one note."""
_WIDGET = 20
_SILENT = frozenset({2, 16, 21, 22})  # links, pop-up windows of other notes, screens, printer's marks


@dataclass(frozen=True, slots=True)
class Note:
    """A note: what it is, its words, who it says wrote it and when."""

    kind: MarkKind
    text: str
    by: str
    at: str


def notes_of(page: object) -> tuple[Note, ...]:
    """The notes of a page in the order in which they were attached."""
    from pypdfium2 import raw

    count = min(MAX_NOTES, max(0, int(raw.FPDFPage_GetAnnotCount(page))))
    notes = []
    for at in range(count):
        annotation = raw.FPDFPage_GetAnnot(page, at)
        if annotation:
            note = _note(annotation)
            raw.FPDFPage_CloseAnnot(annotation)
            if note.text.strip():
                notes.append(note)
    return tuple(notes)


def write(notes: tuple[Note, ...], building: Building) -> None:
    """Write notes after the text of their page."""
    for note in notes:
        building.gap("\n\n")
        with building.marked(note.kind, None, note.by, note.at):
            building.write(note.text.strip())
        building.gap("\n\n")


def _note(annotation: object) -> Note:
    from pypdfium2 import raw

    subtype = int(raw.FPDFAnnot_GetSubtype(annotation))
    if subtype in _SILENT:
        return Note(MarkKind.COMMENT, "", "", "")
    if subtype == _WIDGET:
        return Note(MarkKind.CONTROL, _value(annotation, b"V"), "", "")
    return Note(MarkKind.COMMENT, _value(annotation, b"Contents"), _value(annotation, b"T"), _value(annotation, b"M"))


def _value(annotation: object, key: bytes) -> str:
    """A text of the annotation's dictionary; "" when it has none."""
    from pypdfium2 import raw

    size = int(raw.FPDFAnnot_GetStringValue(annotation, key, None, 0))
    if not 2 < size <= MAX_BYTES:
        return ""
    buffer = ctypes.create_string_buffer(size)
    raw.FPDFAnnot_GetStringValue(annotation, key, ctypes.cast(buffer, ctypes.POINTER(ctypes.c_ushort)), size)
    return (
        buffer.raw[: size - 2]
        .decode("utf-16-le", "replace")
        .replace("\x00", "")
        .replace("\r\n", "\n")
        .replace("\r", "\n")
    )
