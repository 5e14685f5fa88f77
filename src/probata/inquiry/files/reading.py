"""Reading: files of strangers, each in the sandbox, and the files inside them as files of their own.

A file inside another is whole in two places from then on, and both go into a compartment together. An archive may hold
what many people told, which can never lie together. It has no words of its own: unless all of it was published, or
belongs to one person, it is unpacked and not kept.
"""

from __future__ import annotations

import os
from collections import deque
from collections.abc import Callable, Generator, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field, replace
from itertools import chain
from typing import TYPE_CHECKING, TypeVar

from probata.inquiry.entry.settings import Settings
from probata.inquiry.files.remembering import Remembering
from probata.intake.pile import Found, is_clutter, place_of, read_whole
from probata.intake.receipt import CLUTTER, REST, UNPACKED, SetAside
from probata.method.documents import shelf
from probata.method.documents.model import Declared, Left, Part, Reading
from probata.record.digest import Digest
from probata.record.errors import Unreadable, Vanished

if TYPE_CHECKING:
    from probata.intake.sandbox.clock import Clock
    from probata.intake.sandbox.frames import Plain
    from probata.intake.sandbox.limits import Limits
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
_TOGETHER = "with --public if others published it, or with --of CODE_NAME if one person gave it."


@dataclass(frozen=True, slots=True)
class Read:
    """A file that was read, with what its reader made of it.

    ``place`` is where it lay on this machine, or nothing; ``inside`` are the files that hold it and are kept, the
    outermost first, by name and digest.
    """

    name: str
    data: bytes = field(repr=False)
    digest: Digest
    reading: Reading = field(repr=False)
    place: str = ""
    inside: tuple[tuple[str, Digest], ...] = ()


@dataclass(frozen=True, slots=True)
class _At:
    """Where a file lies: its name here, how deep in others, and which of them are kept."""

    name: str
    place: str = ""
    depth: int = 0
    inside: tuple[tuple[str, Digest], ...] = ()
    declared: tuple[Declared, ...] = ()

    def within(self, part: Part | Left, holder: Digest | None) -> _At:
        """The place of a file that this one holds, with what this one claims of it."""
        kept = ((self.name, holder),) if holder else ()
        said = part.declared if isinstance(part, Part) else ()
        return _At(f"{self.name}/{part.path}", self.place, self.depth + 1, (*self.inside, *kept), said)

    def aside(self, code: str, reason: str, next_step: str = "") -> SetAside:
        """The file that was set aside there."""
        return SetAside(self.name, code, reason, next_step, self.place, self.inside)

    def read(self, data: bytes, digest: Digest, reading: Reading) -> Read:
        """The file that was read there."""
        said = replace(reading, declared=(*reading.declared, *self.declared)) if self.declared else reading
        return Read(self.name, data, digest, said, self.place, self.inside)


@dataclass(slots=True)
class _Left:
    """What may still come out of one file of the pile, and how long it may be read."""

    clock: Clock
    files: int = MOST
    size: int = MOST_BYTES

    def takes(self, part: Part) -> bool:
        self.files, self.size = self.files - 1, self.size - len(part.data)
        self.clock.out += len(part.data)
        return not self.is_spent

    @property
    def is_spent(self) -> bool:
        return self.files < 0 or self.size < 0 or self.clock.is_spent

    def why(self, at: _At) -> SetAside:
        """Why a file is not read for which nothing is left."""
        if self.files < 0 or self.size < 0:
            return at.aside("unreadable", "More came out of this file than out of any honest one.", _UNPACK)
        return _faulty(at, self.clock.spent(at.name))


def sandbox(settings: Settings, heard: Callable[[str, int, int], None] = lambda _name, _done, _all: None) -> Sandbox:
    """What reads files for this command, by way of LibreOffice where no reader does, and recognises words in pictures
    of pages unless it is told not to; ``heard`` is told how many pages of a file were looked at, of how many."""
    from probata.intake.ocr.recognising import How, Recognising
    from probata.intake.office.converting import Converting
    from probata.intake.sandbox.reading import Sandbox

    most = limits(settings)
    if settings.ocr == "off":
        return Converting(Sandbox(most))
    how = How(settings.ocr_languages, settings.ocr_seconds, most.memory, settings.ocr_pages)
    return Converting(Recognising(most, how=how, heard=heard))


def limits(settings: Settings) -> Limits:
    """What one file may cost, as a person has set it."""
    from probata.intake.sandbox.limits import Limits

    return Limits(
        seconds=settings.reader_seconds,
        memory=settings.reader_memory_mib * _MIB,
        most_bytes=settings.max_file_mib * _MIB,
    )


def read_all(box: Sandbox, found: Sequence[Found | SetAside], *, together: bool) -> Iterator[Iterator[Read | SetAside]]:
    """For each file its reading and those of the files inside it, or why not: the first is read ahead, the others when
    they are asked for.

    ``together``: all of it was published, or belongs to one person. Otherwise archives are unpacked and not kept.
    """
    known = Remembering(box)
    return _ahead(lambda one: _begun(known, one, together=together), found)


def read_inside(
    box: Sandbox, data: bytes, name: str, *, together: bool, place: str = ""
) -> Generator[Read | SetAside, None, None]:
    """The same of one file whose bytes are here."""
    return _outermost(Remembering(box), data, _At(name, place), together=together)


def _outermost(known: Remembering, data: bytes, at: _At, *, together: bool) -> Generator[Read | SetAside, None, None]:
    from probata.intake.sandbox.clock import Clock

    return _whole(known, data, at, _Left(Clock(known.box.limits.seconds, len(data))), together=together)


def _begun(known: Remembering, found: Found | SetAside, *, together: bool) -> Iterator[Read | SetAside]:
    if isinstance(found, SetAside):
        return iter((found,))
    try:
        data = read_whole(found, known.box.limits.most_bytes)
    except (Unreadable, Vanished) as fault:
        return iter((_faulty(_At(found.name, place_of(found.path)), fault),))
    rest = _outermost(known, data, _At(found.name, place_of(found.path)), together=together)
    return chain([one for one in (next(rest, None), next(rest, None)) if one is not None], rest)


def _whole(
    known: Remembering, data: bytes, at: _At, left: _Left, *, together: bool
) -> Generator[Read | SetAside, None, None]:
    """The file, and what it holds, each behind what holds it."""
    digest = Digest.of(data)
    answers = known.whole(data, digest, at.name, left.clock)
    unpacked = False
    try:
        for one in answers:
            if isinstance(one, Reading):
                unpacked = not together and shelf.is_pack(one.reader)
                yield _unpacked(at, one) if unpacked else at.read(data, digest, one)
                continue
            yield from _inside(known, one, at, None if unpacked else digest, left, together=together)
            if left.is_spent:
                if next(answers, None) is not None:
                    yield left.why(at.within(Left(REST, ""), None if unpacked else digest))
                return
    except Unreadable as fault:
        yield _faulty(at, fault)
    finally:
        answers.close()


def _inside(
    known: Remembering, one: Part | Plain | Left, at: _At, holder: Digest | None, left: _Left, *, together: bool
) -> Generator[Read | SetAside, None, None]:
    """A file that another holds, with what it holds in its turn, or why not."""
    from probata.intake.sandbox.frames import Plain

    held = one.part if isinstance(one, Plain) else one
    part = at.within(held, holder)
    if (why := _why_not(held, part, left)) is not None:
        yield why
    elif isinstance(one, Plain):
        yield part.read(one.part.data, Digest.of(one.part.data), one.reading)
    else:
        assert isinstance(held, Part)  # noqa: S101 (what is left has a reason)
        yield from _whole(known, held.data, part, left, together=together)


def _why_not(one: Part | Left, at: _At, left: _Left) -> SetAside | None:
    """Why a file inside another is not read, whatever it is."""
    if isinstance(one, Left):
        return at.aside(CLUTTER if is_clutter(one.path) else "unreadable", one.reason, one.next_step)
    if is_clutter(one.path):
        return at.aside(CLUTTER, "Left by a desktop; holds no evidence.")
    if not left.takes(one):
        return left.why(at)
    if at.depth > DEEPEST:
        return at.aside("unreadable", f"It lies more than {DEEPEST} files deep inside others.", _UNPACK)
    return None


def _unpacked(at: _At, reading: Reading) -> SetAside:
    reason = (
        "Its files were taken in; the archive itself is not kept here, since one of them may turn out to be somebody's "
        "account."
    )
    said = " ".join((reason, *(f"It {limit}." for limit in reading.limits)))
    return at.aside(UNPACKED, said, f"To keep it, too: add it {_TOGETHER}")


def _faulty(at: _At, fault: Unreadable | Vanished) -> SetAside:
    return at.aside(fault.code, fault.message, fault.next_step)


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
