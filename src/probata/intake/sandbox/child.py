"""The child: reads one file, answers, and ends. It is closed in before it looks at the first byte."""

from __future__ import annotations

import errno
import gc
import os
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace

from probata.intake.receipt import REST
from probata.intake.sandbox import walls
from probata.intake.sandbox.frames import Answer, Plain, framed
from probata.intake.sandbox.limits import Limits
from probata.intake.sandbox.unfolded import MOST_CLAIMS, MOST_MARKS
from probata.method.documents import shelf
from probata.method.documents.model import Container, Left, Part, Pictured, Reader, Reading
from probata.record.errors import Unreadable

TOO_MUCH = "Reading it took more memory than a file may."
NO_MEMORY = errno.ENOMEM
"""What a child ends with that has no memory left for an answer."""
NEXT = "If the file is sound: raise PROBATA_READER_MEMORY_MIB, or split the file."
SMALL = 64 * 1024
"""Bytes of a plain text that is read where it came out, since a child of its own would take a hundred times as long."""
STUMBLED = "Save it in another format and add that; the makers of its reader will want to know."


@dataclass(frozen=True, slots=True)
class Errand:
    """What a child is sent to do: the file's name (its suffix breaks ties), whether what it holds is wanted too.

    With ``pages`` it is not read: these pages are wanted as pictures. As a ``draft`` it is read whole, and whether that
    came to an end is all that is wanted.
    """

    name: str
    parts: bool
    limits: Limits
    pages: tuple[int, ...] = ()
    draft: bool = False


def run(fetch: Callable[[], bytes], target: int, errand: Errand) -> None:
    """Closes in, fetches the file's bytes and writes frames to the descriptor; OSError when nobody hears them."""
    walls.close_in(errand.limits)
    _collect_seldom()
    wanted = _drafted if errand.draft else _pictures if errand.pages else _answers
    try:
        for answer in wanted(fetch(), errand):
            _write(target, answer)
    except MemoryError:  # there is not even enough left to say so
        os._exit(NO_MEMORY)


def _collect_seldom() -> None:
    """A reader makes some hundred thousand values and keeps them to its end: a collector that looks at all of them
    again and again takes an eighth of its time. Values that hold each other are still let go of, if later."""
    gc.freeze()
    gc.set_threshold(100_000, 20, 20)


def _answers(data: bytes, errand: Errand) -> Iterator[Answer | None]:
    """The reading, what the file holds, and the end; a refusal and the end instead, where it cannot be read."""
    reader: Reader | None = None
    try:
        reader = shelf.chosen(data, errand.name)
        yield _bounded(shelf.read_by(reader, data, errand.name))
    except Exception as fault:  # noqa: BLE001 (a reader from outside may raise anything; the file ends in a reason)
        yield _refused(fault)
    else:
        if errand.parts and isinstance(reader, Container):
            yield from _parts(reader, data, errand)
    yield None


def _drafted(data: bytes, errand: Errand) -> Iterator[Answer | None]:
    """The end when the whole draft can be read, a refusal and the end when not."""
    from probata.method.documents.word.opening import read_draft

    try:
        read_draft(data, errand.name)
    except Exception as fault:  # noqa: BLE001 (whatever it is, the draft is not to be read outside of here)
        yield _refused(fault)
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


def _bounded(reading: Reading) -> Reading:
    """The reading without marks and claims beyond those that are looked at, which its limits then say."""
    told = [
        f"more than {most:,} {what}: those behind are left out"
        for what, most, found in (
            ("places are marked", MOST_MARKS, reading.marks),
            ("claims are made", MOST_CLAIMS, reading.declared),
        )
        if len(found) > most
    ]
    if not told:
        return reading
    kept = reading.marks[:MOST_MARKS], reading.declared[:MOST_CLAIMS]
    return replace(reading, marks=kept[0], declared=kept[1], limits=(*reading.limits, *told))


def _plain(part: Part) -> Plain | None:
    """A small plain text with its reading, when its text is its bytes; None for anything else.

    Nothing is believed here that whoever hears it could not see in the bytes, so that a file that has taken over this
    child can say no more of it than it could by giving other bytes.
    """
    if len(part.data) > SMALL:
        return None
    try:
        reader = shelf.chosen(part.data, part.path)
        if ".txt" not in reader.SUFFIXES:
            return None
        reading = shelf.read_by(reader, part.data, part.path)
    except Exception:  # noqa: BLE001 (it is read in a child of its own, which says what is wrong with it)
        return None
    alone = reading.exact and not reading.declared and not reading.identities
    return Plain(part, reading) if alone else None


def _parts(reader: Container, data: bytes, errand: Errand) -> Iterator[Part | Plain | Left]:
    limits = errand.limits
    try:
        for number, part in enumerate(reader.parts(data, errand.name)):
            if number == limits.most_parts:
                yield Left(REST, f"The file holds more than {limits.most_parts:,} others.", "Unpack it yourself.")
                return
            if isinstance(part, Part) and len(part.data) > limits.most_bytes:
                yield Left(part.path, "It is larger than a file may be.", "Raise PROBATA_MAX_FILE_MIB.")
            else:
                yield _plain(part) or part if isinstance(part, Part) else part
    except Exception as fault:  # noqa: BLE001 (what came out so far stands; the rest is accounted for)
        refused = _refused(fault)
        yield Left(REST, refused.message, refused.next_step)


def _refused(fault: Exception) -> Unreadable:
    fault.__traceback__ = None  # it holds everything that was at work, and the answer needs memory, too
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
