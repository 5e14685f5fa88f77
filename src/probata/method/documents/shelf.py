"""The shelf: which reader a file goes to. Readers are found by looking, in the folder and among entry points."""

from __future__ import annotations

from dataclasses import replace
from functools import cache
from importlib import import_module
from importlib.metadata import entry_points
from pkgutil import iter_modules
from typing import cast

from probata.method.documents.model import Reader, Reading
from probata.record.basis import Method
from probata.record.errors import Unreadable

HEAD = 4096
"""Bytes that a reader looks at to recognise its format."""
GROUP = "probata.readers"
"""Entry points of this group are readers from outside: modules or objects with the same five names."""


@cache
def readers() -> tuple[Reader, ...]:
    """Every reader there is, in the order of its method's name."""
    from probata.method.documents import readers as folder

    inside = [
        import_module(f"{folder.__name__}.{found.name}")
        for found in iter_modules(folder.__path__)
        if not found.name.startswith("_")
    ]
    outside = [found.load() for found in entry_points(group=GROUP)]
    return tuple(sorted((cast(Reader, each) for each in [*inside, *outside]), key=lambda each: each.METHOD.name))


def read(data: bytes, name: str) -> Reading:
    """Read a file with the reader that its content asks for; its name only decides where the content leaves it open.

    Args:
        data: the whole file.
        name: the file's name; its suffix breaks ties, and messages name it.

    Raises:
        Unreadable: no reader takes it, or the one that does cannot read it.
    """
    return read_by(chosen(data, name), data, name)


def chosen(data: bytes, name: str) -> Reader:
    """The reader that ``read`` would take; raises Unreadable when there is none."""
    from probata.method.documents.readers._unread import refuse_known

    if not data:
        raise Unreadable("The file is empty.", where=name)
    signed = _signed(data)
    if not signed:
        refuse_known(data, name)
    return _choose(signed, suffix_of(name), data, name)


def read_by(reader: Reader, data: bytes, name: str) -> Reading:
    """What this reader makes of the file, with a limit when the name promised another format; raises Unreadable."""
    reading, suffix = reader.read(data, name), suffix_of(name)
    told_by_name = not reader.SUFFIXES or suffix in reader.SUFFIXES or name.lower().endswith(tuple(reader.SUFFIXES))
    return reading if told_by_name else _with_limit(reading, reader, suffix)


def is_pack(method: Method) -> bool:
    """Whether what this reader reads holds files and no words of its own (an archive, a packed file)."""
    return any(bool(getattr(reader, "PACK", False)) for reader in readers() if method == reader.METHOD)


def _signed(data: bytes) -> list[Reader]:
    """The readers whose signature the file bears; where several do, those that its parts fit."""
    head = data[:HEAD]
    found = [reader for reader in readers() if reader.recognises(head)]
    if len(found) > 1:
        found = [reader for reader in found if _fits(reader, data)]
    special = [reader for reader in found if not _general(reader)]
    # What is too damaged to tell fits several; then its name decides, else the general reader, which saves what it can.
    return special if len(special) == 1 else sorted(found, key=lambda reader: not _general(reader))


def _general(reader: Reader) -> bool:
    """Whether a reader takes only what no other one fits: a ZIP that is no Office file, a gzip that holds no TAR."""
    return bool(getattr(reader, "GENERAL", False))


def _fits(reader: Reader, data: bytes) -> bool:
    fits = getattr(reader, "fits", None)
    return fits is None or bool(fits(data))


def _choose(signed: list[Reader], suffix: str, data: bytes, name: str) -> Reader:
    named = next((reader for reader in readers() if suffix in reader.SUFFIXES), None)
    if named in signed:
        return named
    if signed:
        return signed[0]
    return named or _plain(data, name)


def _plain(data: bytes, name: str) -> Reader:
    """The plain-text reader for text under a name that nobody claims; raises Unreadable for anything else."""
    from probata.method.documents.decode import looks_like_text

    if not looks_like_text(data[:HEAD]):
        raise Unreadable(
            f"No reader for this kind of file ({suffix_of(name) or 'no suffix'}).",
            where=name,
            next_step="Save it as one of: " + ", ".join(sorted({s for r in readers() for s in r.SUFFIXES})) + ".",
        )
    return next(reader for reader in readers() if ".txt" in reader.SUFFIXES)


def suffix_of(name: str) -> str:
    """The last suffix in small letters, with its dot; nothing for a name that has none."""
    stem, dot, last = name.replace("\\", "/").rpartition("/")[2].rpartition(".")
    return f".{last.lower()}" if dot and stem else ""


def _with_limit(reading: Reading, reader: Reader, suffix: str) -> Reading:
    kind = reader.SUFFIXES[0]
    told = f"its name ends in {suffix}" if suffix else "its name has no suffix"
    limit = f"read as {kind} because of its content; {told}"
    return replace(reading, limits=(*reading.limits, limit))
