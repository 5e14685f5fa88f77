"""The child: reads one file, answers, and ends. It is closed in before it looks at the first byte."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from probata.intake.sandbox import walls
from probata.intake.sandbox.frames import Answer, framed
from probata.intake.sandbox.limits import Limits
from probata.method.documents import shelf
from probata.method.documents.model import Container, Left, Part, Pictured, Reader
from probata.record.errors import Unreadable

REST = "(the rest)"
"""Stands for files inside that cannot be named, since they did not come out."""
TOO_MUCH = "Reading it took more memory than a file may."
NEXT = "If the file is sound: raise PROBATA_READER_MEMORY_MIB, or split the file."
STUMBLED = "Save it in another format and add that; the makers of its reader will want to know."


@dataclass(frozen=True, slots=True)
class Errand:
    """What a child is sent to do: the file's name (its suffix breaks ties), whether what it holds is wanted too.

    With ``pages`` it is not read: these pages are wanted as pictures.
    """

    name: str
    parts: bool
    limits: Limits
    pages: tuple[int, ...] = ()


def run(fetch: Callable[[], bytes], target: int, errand: Errand) -> None:
    """Closes in, fetches the file's bytes and writes frames to the descriptor; OSError when nobody hears them."""
    walls.close_in(errand.limits)
    for answer in (_pictures if errand.pages else _answers)(fetch(), errand):
        _write(target, answer)


def _answers(data: bytes, errand: Errand) -> Iterator[Answer | None]:
    """The reading, what the file holds, and the end; a refusal and the end instead, where it cannot be read."""
    reader: Reader | None = None
    try:
        reader = shelf.chosen(data, errand.name)
        yield shelf.read_by(reader, data, errand.name)
    except Exception as fault:  # noqa: BLE001 (a reader from outside may raise anything; the file ends in a reason)
        yield _refused(fault)
    else:
        if errand.parts and isinstance(reader, Container):
            yield from _parts(reader, data, errand)
    yield None


def _pictures(data: bytes, errand: Errand) -> Iterator[Answer | None]:
    """The pages as pictures, and the end; a refusal and the end where the rest of them cannot be shown."""
    try:
        reader = shelf.chosen(data, errand.name)
        if isinstance(reader, Pictured):
            yield from reader.pictures(data, errand.name, errand.pages)
    except Exception as fault:  # noqa: BLE001 (what came out so far stands; the rest ends in a reason)
        yield _refused(fault)
    yield None


def _parts(reader: Container, data: bytes, errand: Errand) -> Iterator[Part | Left]:
    limits = errand.limits
    try:
        for number, part in enumerate(reader.parts(data, errand.name)):
            if number == limits.most_parts:
                yield Left(REST, f"The file holds more than {limits.most_parts:,} others.", "Unpack it yourself.")
                return
            if isinstance(part, Part) and len(part.data) > limits.most_bytes:
                yield Left(part.path, "It is larger than a file may be.", "Raise PROBATA_MAX_FILE_MIB.")
            else:
                yield part
    except Exception as fault:  # noqa: BLE001 (what came out so far stands; the rest is accounted for)
        refused = _refused(fault)
        yield Left(REST, refused.message, refused.next_step)


def _refused(fault: Exception) -> Unreadable:
    match fault:
        case Unreadable():
            return fault
        case MemoryError():
            return Unreadable(TOO_MUCH, next_step=NEXT)
        case _:
            return Unreadable(f"The reader stumbled over it ({type(fault).__name__}).", next_step=STUMBLED)


def whole(source: int) -> bytes:
    """All bytes behind a descriptor; the descriptor's place is shared with whoever sent it, so it is not relied on."""
    size = os.fstat(source).st_size
    pieces, at = [], 0
    while at < size and (piece := os.pread(source, min(size - at, 2**24), at)):
        pieces.append(piece)
        at += len(piece)
    return b"".join(pieces)


def _write(target: int, answer: Answer | None) -> None:
    for piece in framed(answer):
        view = memoryview(piece)
        while view:
            view = view[os.write(target, view[: 2**20]) :]
