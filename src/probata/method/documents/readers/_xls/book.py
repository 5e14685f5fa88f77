"""Book: a workbook as xlrd reads it: sheets, styles, colours, the calendar; and what its globals link to."""

from __future__ import annotations

import struct
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any, NamedTuple

from probata.method.documents.readers._sheets.model import PLAIN_LOOK, Look
from probata.method.documents.readers._sheets.numbers import built_in
from probata.method.documents.readers._sheets.values import GENERAL
from probata.method.documents.readers._xls import records
from probata.method.documents.readers._xls.beside import CUT
from probata.method.documents.readers._xls.compound import DAMAGED
from probata.method.documents.readers._xls.records import substream, tamed
from probata.method.documents.readers._xls.strings import bytes_at, unicode_at
from probata.record.errors import Unreadable

MAX_SHEETS = 1_000
"""Sheets; programs slow down long before."""
FAULTS: tuple[type[BaseException], ...] = (
    struct.error,
    LookupError,
    ValueError,
    TypeError,
    AttributeError,
    ArithmeticError,
    AssertionError,
)
FAULTS += (MemoryError, RecursionError, OSError, EOFError, NameError)
"""What xlrd raises on damaged records, beside its own error."""
_STATES = ("", "hidden", "very hidden")
_KINDS = {0: "", 1: "a sheet of old macros", 2: "a chart", 6: "a module of macros"}
_OF_THE_READERS_COUNTRY = frozenset({*range(5, 9), *range(37, 45)})


class Listed(NamedTuple):
    """A sheet as the workbook lists it: where it begins in the stream, and what it is when it has no cells."""

    name: str
    state: str
    at: int
    kind: str = ""


class Style(NamedTuple):
    """The format code of a cell style and how its cells look; the number of its font tells runs of text apart."""

    code: str = GENERAL
    look: Look = PLAIN_LOOK


@dataclass(slots=True)
class Book:
    """One workbook.

    Attributes:
        file: xlrd's book.
        stream: the records, untouched.
        sheets: in the workbook's order.
        styles: by number.
        links: what the globals point to outside.
    """

    file: Any = field(repr=False)
    stream: bytes = field(repr=False)
    sheets: list[Listed] = field(default_factory=list)
    styles: list[Style] = field(default_factory=list)
    links: list[str] = field(default_factory=list)

    @property
    def version(self) -> int:
        """Ten times the version of BIFF."""
        return int(self.file.biff_version)

    @property
    def encoding(self) -> str:
        """The code page of strings before BIFF8."""
        return str(self.file.encoding or "latin-1")

    def style(self, number: int) -> Style:
        """The style of this number; plain for one that the workbook does not have."""
        return self.styles[number] if 0 <= number < len(self.styles) else _PLAIN

    def struck(self, font: int) -> bool:
        """Whether letters of this font are struck through."""
        fonts = self.file.font_list
        return 0 <= font < len(fonts) and bool(fonts[font].struck_out)


_PLAIN = Style()


def book_of(stream: bytes, name: str) -> Book:
    """Open the records; raises Unreadable when they are damaged, encrypted or of no workbook."""
    records.first(stream, name)
    file = _opened(stream, name)
    book = Book(file, stream)
    try:
        book.styles = list(_styles(file))
        book.sheets = list(_sheets(book)) if book.version >= 50 else list(_old_sheets(file))
        book.links = list(_links(book)) if book.version >= 80 else []
    except FAULTS:
        raise Unreadable("The workbook is cut off or damaged.", where=name, next_step=DAMAGED) from None
    if len(book.sheets) > MAX_SHEETS:
        raise Unreadable(f"The workbook has more than {MAX_SHEETS:,} sheets.", where=name, next_step=DAMAGED)
    _refuse_crossing(book, name)
    return book


class _Silent:
    """Where xlrd writes what it would tell a person at a terminal."""

    def write(self, _text: str) -> None:
        """Nothing."""

    def flush(self) -> None:
        """Nothing."""


def _opened(stream: bytes, name: str) -> Any:
    from xlrd.biffh import XLRDError
    from xlrd.book import open_workbook_xls

    try:
        return open_workbook_xls(
            file_contents=tamed(stream),
            logfile=_Silent(),
            use_mmap=False,
            formatting_info=True,
            on_demand=True,
            ragged_rows=True,
        )
    except XLRDError as fault:
        if "encrypted" in str(fault):
            raise Unreadable(
                "The workbook is protected by a password.",
                where=name,
                next_step="Open it with its password, save it without, and add that.",
            ) from None
        raise Unreadable("The workbook is cut off or damaged.", where=name, next_step=DAMAGED) from None
    except FAULTS:
        raise Unreadable("The workbook is cut off or damaged.", where=name, next_step=DAMAGED) from None


def _styles(file: Any) -> Iterator[Style]:
    for style in file.xf_list:
        key, found = style.format_key, file.format_map.get(style.format_key)
        code = str(found.format_str) if found is not None and found.format_str else GENERAL
        yield Style(built_in(key) if key in _OF_THE_READERS_COUNTRY else code, _look(file, style))


def _look(file: Any, style: Any) -> Look:
    ground, fonts = style.background, file.font_list
    fill = ""
    if ground is not None and ground.fill_pattern == 1:
        fill = _rgb(file, ground.pattern_colour_index)
    elif ground is not None and ground.fill_pattern and file.biff_version >= 30:
        fill = _rgb(file, ground.background_colour_index) or _rgb(file, ground.pattern_colour_index)
    font = fonts[style.font_index] if 0 <= style.font_index < len(fonts) else None
    ink = _rgb(file, font.colour_index) if font is not None else ""
    look = Look("" if fill == "FFFFFF" else fill, "" if ink == "000000" else ink, bool(font and font.struck_out))
    return look if look != PLAIN_LOOK else PLAIN_LOOK


def _rgb(file: Any, index: int) -> str:
    """Six hexadecimal digits; "" for colours of the reader's screen."""
    found = file.colour_map.get(index)
    return "".join(f"{part & 255:02X}" for part in found) if found else ""


def _sheets(book: Book) -> Iterator[Listed]:
    """The list of sheets in the globals (MS-XLS 2.4.28)."""
    for _depth, record in substream(book.stream, 0):
        if record.code == records.BOUNDSHEET:
            at, state, kind = struct.unpack_from("<IBB", record.data)
            name = (
                unicode_at(record.data, 6, wide_count=False)[0]
                if book.version >= 80
                else bytes_at(record.data, 6, book.encoding, wide_count=False)
            )
            hidden = _STATES[min(state & 3, 2)]
            yield Listed(name, hidden, at, _KINDS.get(kind & 15, "of an unknown kind"))


def _old_sheets(file: Any) -> Iterator[Listed]:
    """One sheet, or in a bound workbook of BIFF4 several; these programs could not hide them."""
    names = file.sheet_names()
    for name in names:
        yield Listed(str(name), "", 0 if len(names) == 1 else -1)


def _links(book: Book) -> Iterator[str]:
    """Other workbooks and DDE servers (MS-XLS 2.4.271): a link without sheets is one to a program."""
    for _depth, record in substream(book.stream, 0):
        if record.code != records.SUPBOOK or record.data[2:4] == b"\x01\x04" or record.data[:4] == b"\x01\x00\x01\x3a":
            continue
        try:
            path = unicode_at(record.data, 2, wide_count=True)[0]
        except CUT:
            continue
        if record.data[:2] == b"\0\0":
            yield "DDE " + path.replace("\x03", "|")
        else:
            yield path.lstrip("\x01\x02\x05").replace("\x03", "/").replace("\x01", "")


def _refuse_crossing(book: Book, name: str) -> None:
    """Sheets begin where a record begins, each at a place of its own: crossing ones could be read without end."""
    places = [sheet.at for sheet in book.sheets if not sheet.kind and sheet.at >= 0 and book.version >= 50]
    starts = {record.at for record in records.records(book.stream) if record.code in records.BOF}
    if len(set(places)) < len(places) or not starts.issuperset(places):
        raise Unreadable("The workbook is damaged: its sheets begin nowhere.", where=name, next_step=DAMAGED)
