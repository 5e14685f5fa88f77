"""Beside: what a sheet's records say beside its cells: formulas, notes, boxes, links, rules, filters, headers."""

from __future__ import annotations

import struct
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from typing import NamedTuple

from probata.method.documents.model import MarkKind
from probata.method.documents.readers._sheets.model import Note
from probata.method.documents.readers._sheets.running import words_of
from probata.method.documents.readers._xls import records
from probata.method.documents.readers._xls.records import Record, substream
from probata.method.documents.readers._xls.strings import bytes_at, unicode_at

CUT = (struct.error, LookupError, ValueError)
"""What reading a field of a record raises when the record is cut or damaged."""
_NOTE_BOX = 0x19


class Tokens(NamedTuple):
    """A formula as the file has it: tokens of a machine with a stack."""

    row: int
    column: int
    data: bytes


@dataclass(slots=True)
class Beside:
    """What stands beside the cells; ``last`` is the highest row with a cell, from 0.

    ``shared`` are formulas that several cells point to, by the place of the first; ``damaged`` counts records that
    could not be read.
    """

    formulas: list[Tokens] = field(default_factory=list)
    shared: dict[tuple[int, int], tuple[bytes, bool]] = field(default_factory=dict)
    notes: list[Note] = field(default_factory=list)
    boxes: list[str] = field(default_factory=list)
    running: list[tuple[MarkKind, str]] = field(default_factory=list)
    rules: int = 0
    links: int = 0
    filtered: bool = False
    last: int = -1
    damaged: int = 0


# Records of cells begin with their row.
_CELLS = frozenset({0x06, 0x206, 0x406, 0x7E, 0x27E, 0x203, 0x204, 0x205, 0xFD, 0xBD, 0xBE, 0xD6, 0x201})
_CELLS |= {0x01, 0x02, 0x03, 0x04, 0x05}


def beside(stream: bytes, at: int, version: int, encoding: str) -> Beside:
    """Walk one sheet. ``version`` is xlrd's (80 for BIFF8); ``encoding`` the code page of older strings."""
    return _Walk(version, encoding).all(stream, at)


@dataclass(slots=True)
class _Walk:
    version: int
    encoding: str
    to: Beside = field(default_factory=Beside)
    box: tuple[int, int] = (0, 0)
    texts: dict[int, str] = field(default_factory=dict)
    pending: list[tuple[int, Note]] = field(default_factory=list)
    wanted: int = 0
    letters: list[str] = field(default_factory=list)

    def all(self, stream: bytes, at: int) -> Beside:
        does = self._does()
        for depth, record in substream(stream, at):
            if record.code != records.CONTINUE:
                self._end_box()
            step = does.get(record.code)
            if depth > 1 and record.code not in (records.SERIESTEXT, records.TXO, records.CONTINUE, records.OBJ):
                continue
            if record.code in _CELLS and len(record.data) > 1:
                self.to.last = max(self.to.last, struct.unpack_from("<H", record.data)[0])
            if step is not None:
                try:
                    step(record)
                except CUT:
                    self.to.damaged += 1
        self._end_box()
        self._notes()
        return self.to

    def _does(self) -> dict[int, Callable[[Record], None]]:
        new = self.version >= 80
        does: dict[int, Callable[[Record], None]] = {}
        for codes, step in ((records.FORMULA, self._formula), (records.ARRAY, self._array)):
            for code in codes:
                does[code] = step
        does |= {records.SHRFMLA: self._shared, records.NOTE: self._note if new else self._old_note}
        does |= {records.HEADER: self._header, records.FOOTER: self._footer}
        does |= {records.FILTERMODE: self._filter, records.AUTOFILTER: self._filter}
        if new:
            does |= {records.OBJ: self._obj, records.TXO: self._txo, records.CONTINUE: self._more}
            does |= {records.SERIESTEXT: self._title, records.HLINK: self._link}
            does |= {records.CONDFMT: self._rule, records.CONDFMT12: self._rule}
        return does

    def _formula(self, record: Record) -> None:
        row, column = struct.unpack_from("<HH", record.data)
        head = 20 if self.version >= 50 else 16
        (size,) = struct.unpack_from("<H" if self.version >= 30 else "<B", record.data, head)
        start = head + (2 if self.version >= 30 else 1)
        self.to.formulas.append(Tokens(row, column, record.data[start : start + size]))

    def _shared(self, record: Record) -> None:
        (size,) = struct.unpack_from("<H", record.data, 8)
        if self.to.formulas:
            first = self.to.formulas[-1]
            self.to.shared[first.row, first.column] = (record.data[10 : 10 + size], True)

    def _array(self, record: Record) -> None:
        top, _bottom, left = struct.unpack_from("<HHB", record.data)
        at = 12 if self.version >= 50 else 8
        (size,) = struct.unpack_from("<H", record.data, at)
        self.to.shared[top, left] = (record.data[at + 2 : at + 2 + size], False)

    def _header(self, record: Record) -> None:
        self._runs(MarkKind.HEADER, record)

    def _footer(self, record: Record) -> None:
        self._runs(MarkKind.FOOTER, record)

    def _runs(self, kind: MarkKind, record: Record) -> None:
        if not record.data:
            return
        new = self.version >= 80
        words = (
            unicode_at(record.data, 0, wide_count=True)[0]
            if new
            else bytes_at(record.data, 0, self.encoding, wide_count=False)
        )
        if said := words_of(words):
            self.to.running.append((kind, said))

    def _filter(self, _record: Record) -> None:
        self.to.filtered = True

    def _rule(self, _record: Record) -> None:
        self.to.rules += 1

    def _link(self, _record: Record) -> None:
        self.to.links += 1

    def _title(self, record: Record) -> None:
        words = unicode_at(record.data, 2, wide_count=False)[0]
        if words.strip():
            self.to.boxes.append(words)

    def _obj(self, record: Record) -> None:
        first, kind, number = struct.unpack_from("<H2xHH", record.data)
        self.box = (kind, number) if first == 0x15 else (0, 0)

    def _txo(self, record: Record) -> None:
        (self.wanted,) = struct.unpack_from("<H", record.data, 10)

    def _more(self, record: Record) -> None:
        """The letters of a box, in as many records as they need."""
        if self.wanted > 0 and record.data:
            wide = record.data[0] & 1
            words = record.data[1:].decode("utf-16-le" if wide else "latin-1", "replace")[: self.wanted]
            self.wanted -= len(words)
            self.letters.append(words)

    def _end_box(self) -> None:
        words, (kind, number) = "".join(self.letters), self.box
        if self.letters:
            self.letters, self.wanted, self.box = [], 0, (0, 0)
            if kind == _NOTE_BOX:
                self.texts[number] = words
            elif words.strip():
                self.to.boxes.append(words)

    def _note(self, record: Record) -> None:
        row, column, _flags, number = struct.unpack_from("<HHHH", record.data)
        by = unicode_at(record.data, 8, wide_count=True)[0].strip("\0 ")
        self.pending.append((number, Note(row + 1, column + 1, "", by)))

    def _old_note(self, record: Record) -> None:
        row, column = struct.unpack_from("<HH", record.data)
        words = record.data[6:].decode(self.encoding, "replace")
        if row == 0xFFFF and self.to.notes:
            last = self.to.notes[-1]
            self.to.notes[-1] = last._replace(text=last.text + words)
        else:
            self.to.notes.append(Note(row + 1, column + 1, words))

    def _notes(self) -> None:
        self.to.notes += self._with_texts()
        self.to.notes.sort(key=lambda note: (note.row, note.column))

    def _with_texts(self) -> Iterator[Note]:
        """Notes with their words; the words of a box that no note asks for are those of a box."""
        asked = set()
        for number, note in self.pending:
            asked.add(number)
            yield note._replace(text=self.texts.get(number, ""))
        self.to.boxes += [words for number, words in self.texts.items() if number not in asked and words.strip()]
