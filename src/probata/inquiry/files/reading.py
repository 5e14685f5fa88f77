"""Reading: files of strangers, each in the sandbox, and the files inside them as files of their own."""

from __future__ import annotations

import os
from collections import deque
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from itertools import chain
from typing import TYPE_CHECKING, TypeVar

from probata.inquiry.entry.settings import Settings
from probata.intake.pile import Found, is_clutter, read_whole
from probata.intake.receipt import SetAside
from probata.method.documents.model import Left, Part, Reading
from probata.record.digest import Digest
from probata.record.errors import Unreadable, Vanished

if TYPE_CHECKING:
    from probata.intake.sandbox.reading import Sandbox

_In = TypeVar("_In")
_Out = TypeVar("_Out")
_MIB = 2**20
_AT_ONCE = 4
"""Files that are read at once; each may fill the memory that one file may."""
DEEPEST = 8
"""Files inside files inside files: nobody packs deeper, but for a bomb."""
MOST = 100_000
"""Files that may come out of one, at whatever depth."""
MOST_BYTES = 16 * 1024 * _MIB
_UNPACK = "Unpack it and add the files that it holds."


@dataclass(frozen=True, slots=True)
class Read:
    """A file that was read, with what its reader made of it."""

    name: str
    data: bytes = field(repr=False)
    digest: Digest
    reading: Reading = field(repr=False)


@dataclass(slots=True)
class _Left:
    """What may still come out of one file of the pile."""

    files: int = MOST
    size: int = MOST_BYTES

    def takes(self, part: Part) -> bool:
        self.files, self.size = self.files - 1, self.size - len(part.data)
        return self.files >= 0 and self.size >= 0


def sandbox(settings: Settings) -> Sandbox:
    """What reads files for this command."""
    from probata.intake.sandbox.limits import Limits
    from probata.intake.sandbox.reading import Sandbox

    return Sandbox(
        Limits(
            seconds=settings.reader_seconds,
            memory=settings.reader_memory_mib * _MIB,
            most_bytes=settings.max_file_mib * _MIB,
        )
    )


def read_all(box: Sandbox, found: Sequence[Found | SetAside]) -> Iterator[Iterator[Read | SetAside]]:
    """For each file its reading and those of all files inside it, or why not: the first is read ahead, the others when
    they are asked for."""
    return _ahead(lambda one: _begun(box, one), found)


def _begun(box: Sandbox, found: Found | SetAside) -> Iterator[Read | SetAside]:
    if isinstance(found, SetAside):
        return iter((found,))
    try:
        data = read_whole(found, box.limits.most_bytes)
    except (Unreadable, Vanished) as fault:
        return iter((_aside(found.name, fault),))
    rest = _whole(box, data, found.name, _Left(), 0)
    return chain([one for one in (next(rest, None), next(rest, None)) if one is not None], rest)


def _whole(box: Sandbox, data: bytes, name: str, left: _Left, depth: int) -> Iterator[Read | SetAside]:
    """The file, and what it holds, each behind what holds it."""
    answers = box.whole(data, name)
    try:
        for one in answers:
            if isinstance(one, Reading):
                yield Read(name, data, Digest.of(data), one)
                continue
            inside = f"{name}/{one.path}"
            if isinstance(one, Left):
                yield SetAside(inside, "clutter" if is_clutter(one.path) else "unreadable", one.reason, one.next_step)
            elif is_clutter(one.path):
                yield SetAside(inside, "clutter", "Left by a desktop; holds no evidence.")
            elif not left.takes(one):
                yield SetAside(inside, "unreadable", "More came out of this file than out of any honest one.", _UNPACK)
                return
            elif depth == DEEPEST:
                yield SetAside(inside, "unreadable", f"It lies more than {DEEPEST} files deep inside others.", _UNPACK)
            else:
                yield from _whole(box, one.data, inside, left, depth + 1)
    except Unreadable as fault:
        yield _aside(name, fault)
    finally:
        answers.close()


def _aside(name: str, fault: Unreadable | Vanished) -> SetAside:
    return SetAside(name, fault.code, fault.message, fault.next_step)


def _ahead(act: Callable[[_In], _Out], things: Sequence[_In]) -> Iterator[_Out]:
    """The act on each, in order, with as many at work as there are processors, and no more done than are waited for."""
    with ThreadPoolExecutor(at_once := max(1, min(_AT_ONCE, os.cpu_count() or 1))) as pool:
        waiting = deque(pool.submit(act, thing) for thing in things[:at_once])
        try:
            for number in range(len(things)):
                done = waiting.popleft().result()
                if number + at_once < len(things):
                    waiting.append(pool.submit(act, things[number + at_once]))
                yield done
        finally:
            for one in waiting:
                one.cancel()
