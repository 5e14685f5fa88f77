"""Compound: the streams of a compound file (MS-CFB) that a workbook needs, opened with care."""

from __future__ import annotations

import io
import struct
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from probata.method.documents.old_formats import OLE2
from probata.method.documents.readers._unread import refuse_ole
from probata.record.errors import Unreadable

if TYPE_CHECKING:
    from olefile import OleFileIO

_BOOKS = ("Workbook", "Book")
_FAULTS: tuple[type[BaseException], ...] = (
    OSError,
    struct.error,
    LookupError,
    ValueError,
    TypeError,
    AttributeError,
    ArithmeticError,
    EOFError,
)
_FAULTS += (MemoryError, RecursionError)
_PROPERTIES = ("\x05SummaryInformation", "\x05DocumentSummaryInformation")


@dataclass(frozen=True, slots=True)
class Compound:
    """The workbook's stream, its property sets, and the names of all streams, each as a path."""

    book: bytes = field(repr=False)
    properties: tuple[bytes, ...] = ()
    names: tuple[str, ...] = ()


def compound(data: bytes, name: str) -> Compound:
    """Open the file; bare records (programs before 1993 wrote no container) are their own stream. Raises Unreadable."""
    if not data.startswith(OLE2):
        return Compound(data)
    import olefile

    try:
        with olefile.OleFileIO(io.BytesIO(data)) as file:
            book = next((_stream(file, each, len(data)) for each in _BOOKS if file.exists(each)), b"")
            sets = tuple(_stream(file, each, len(data)) for each in _PROPERTIES if file.exists(each))
            names = tuple("/".join(path) for path in file.listdir())
    except _FAULTS:
        refuse_locked(data, name)
        raise Unreadable("The workbook is cut off or damaged.", where=name, next_step=DAMAGED) from None
    if not book:
        refuse_ole(data, name)
    return Compound(book, sets, names)


def refuse_locked(data: bytes, name: str) -> None:
    """Raise Unreadable for what is another kind of compound file; a workbook passes."""
    if not any(each.encode("utf-16-le") in data for each in _BOOKS):
        refuse_ole(data, name)


def has_book(data: bytes) -> bool:
    """Whether a directory entry of the file names a workbook; entries hold 64 bytes of name and its length."""
    return any(
        each.encode("utf-16-le").ljust(64, b"\0") + struct.pack("<H", 2 * len(each) + 2) in data for each in _BOOKS
    )


def _stream(file: OleFileIO, path: str, most: int) -> bytes:
    """The bytes of a stream; one that claims to be larger than the whole file (a ring of sectors can) is empty."""
    root = file.root
    if file.get_size(path) > most or root is None or root.size > most:
        raise ValueError(path)
    return bytes(file.openstream(path).read())


DAMAGED = "Open it in the program that wrote it, save it as .xlsx and add that; keep the original beside it."
