"""Records: the stream of a workbook walked once, record by record (MS-XLS 2.1.4), within bounds."""

from __future__ import annotations

import struct
from collections.abc import Iterator
from typing import NamedTuple

from probata.record.errors import Unreadable

BOF = (0x0009, 0x0209, 0x0409, 0x0809)
EOF, CONTINUE, NAME, BOUNDSHEET, SUPBOOK, EXTERNSHEET = 0x0A, 0x3C, 0x18, 0x85, 0x1AE, 0x17
HLINK, QUICKTIP, CONDFMT, CF, CONDFMT12, FILTERMODE, AUTOFILTER = 0x1B8, 0x800, 0x1B0, 0x1B1, 0x879, 0x9B, 0x9E
FORMULA, SHRFMLA, ARRAY, TABLE = (0x06, 0x206, 0x406), 0x4BC, (0x21, 0x221), (0x36, 0x37, 0x236)
NOTE, OBJ, TXO, HEADER, FOOTER, SERIESTEXT, DRAWINGS = 0x1C, 0x5D, 0x1B6, 0x14, 0x15, 0x100D, 0xEB
NOTHING = 0x0FFF
"""A number that no record has: readers skip it."""
# Links and conditional formats, whose areas xlrd would walk cell by cell; what it would refuse a whole sheet for
# although nobody misses it (notes and boxes are read here; views, breaks, widths and labels say nothing).
_KEPT_FROM_XLRD = frozenset({HLINK, QUICKTIP, CONDFMT, CF, NOTE, OBJ, TXO})
_KEPT_FROM_XLRD |= {0x23E, 0xA0, 0x41, 0x1B, 0x1A, 0x872, 0x15F, 0xAB, 0x99, 0x55}


class Record(NamedTuple):
    """One record: where it begins in the stream, its number and its content."""

    at: int
    code: int
    data: bytes


def records(stream: bytes, at: int = 0) -> Iterator[Record]:
    """The records from here to the end of the stream; a cut one ends them."""
    while at + 4 <= len(stream):
        code, length = struct.unpack_from("<HH", stream, at)
        yield Record(at, code, stream[at + 4 : at + 4 + length])
        at += 4 + length


def substream(stream: bytes, at: int) -> Iterator[tuple[int, Record]]:
    """The records of the part that begins here, to its end, each with the depth of parts (charts) inside parts."""
    depth = 0
    for record in records(stream, at):
        depth += record.code in BOF
        if record.code == EOF:
            depth -= 1
        if depth <= 0:
            return
        yield depth, record


def tamed(stream: bytes) -> bytes:
    """The stream as xlrd may read it: some records are numbered as nothing, and names have no formula to evaluate.

    Offsets stay what they are.
    """
    changed = bytearray(stream)
    for record in records(stream):
        if record.code in _KEPT_FROM_XLRD:
            struct.pack_into("<H", changed, record.at, NOTHING)
        elif record.code == NAME and len(record.data) >= 6:
            struct.pack_into("<H", changed, record.at + 8, 0)
    return bytes(changed)


def first(stream: bytes, name: str) -> int:
    """The number of the BIFF version's first record; raises Unreadable when the stream begins otherwise."""
    if len(stream) < 8 or struct.unpack_from("<H", stream)[0] not in BOF:
        raise Unreadable(
            "The file is no binary workbook, whatever its name says.",
            where=name,
            next_step="Look at it in a text editor; of a page or a table as text add a copy named .html or .csv.",
        )
    return int(struct.unpack_from("<H", stream)[0])
