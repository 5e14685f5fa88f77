"""Notes of Bellingcat's auto-archiver (``metadata.json``): what it archived, when, and the digests of the files.

The files that it names lie beside it and are read for themselves; its pages (.html), tables (.csv) and WACZ files go to
the readers of those formats.
"""

from __future__ import annotations

from probata.method.documents.decode import decode
from probata.method.documents.model import MarkKind, Reading
from probata.method.documents.readers._archive.auto_archiver import (
    BEGIN,
    MAX_LINES,
    NOT_SHOWN,
    OWN,
    NoArchive,
    claims,
    lines,
    media,
    parsed,
)
from probata.method.documents.readers._building import Building
from probata.record.basis import Method
from probata.record.errors import Unreadable

METHOD = Method("read-auto-archiver", 1)
SUFFIXES: tuple[str, ...] = ()
SAYS = "Notes of auto-archiver (metadata.json): address, times and digests as claims, every value as a line."
_NEXT = "Add it as .txt to have its words, or get a sound copy of it."


def recognises(head: bytes) -> bool:
    """Whether the file begins as auto-archiver begins its notes; a mark of its own has to be among the first values."""
    return bool(BEGIN.match(head)) and OWN in head


def read(data: bytes, name: str) -> Reading:
    """A line for each value, words of a post as they were written; raises Unreadable."""
    if not BEGIN.match(data[:4096]):
        raise Unreadable("The file is no note of auto-archiver.", where=name, next_step=_NEXT)
    decoded = decode(data, name)
    to, hidden = Building(name), False
    try:
        told = parsed(decoded.text.lstrip("\ufeff"))
        for number, (way, value) in enumerate(lines(told)):
            if number == MAX_LINES:
                raise NoArchive(f"holds more than {MAX_LINES:,} values")
            hidden = hidden or value == NOT_SHOWN
            _line(way, value, to)
    except NoArchive as fault:
        raise Unreadable(f"The file {fault}.", where=name, next_step=_NEXT) from None
    limits = list(decoded.limits)
    if hidden:
        limits.append("where something was taken is noted in it and not shown")
    if media(told):
        limits.append(f"files that it names and that lie beside it: {len(media(told)):,}; compare their digests")
    return Reading(to.text(), METHOD, to.sorted_marks(), tuple(claims(told)), tuple(limits))


def _line(way: str, value: str, to: Building) -> None:
    with to.marked(MarkKind.LINE):
        to.write(f"{way}: {_writable(value)}")
    to.gap("\n")


def _writable(value: str) -> str:
    """JSON can spell half a letter, which no file can hold."""
    return value.encode("utf-8", "replace").decode("utf-8").replace("\x00", "\ufffd")
