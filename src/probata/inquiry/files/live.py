"""live: how far a command is that takes files in, for whoever watches it: kept up to date here, and only read by faces.

No call for each change: a face looks a few times a second, however many thousand messages come out of one mailbox.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Protocol, TypeVar

from probata.intake.pile import Found
from probata.intake.receipt import SetAside
from probata.record import interrupt

_LATEST = 8
"""Files of which it is kept how many pages were looked at: those that are read at once, and some."""


class _Named(Protocol):
    @property
    def name(self) -> str: ...


class _Counted(Protocol):
    """What became of files so far."""

    @property
    def stored(self) -> Sequence[object]: ...

    @property
    def duplicates(self) -> Sequence[object]: ...

    @property
    def set_aside(self) -> Sequence[object]: ...


_File = TypeVar("_File", bound=_Named)


@dataclass(slots=True)
class Live:
    """``done`` of ``all`` files that were named, ``size_done`` of ``size_all`` bytes of them; ``name`` is the one that
    is waited for. Of it ``inside`` files came out so far, the last called ``within``. ``stored``, ``duplicates`` and
    ``set_aside`` count what is whole on the disk: what a stop leaves.
    """

    all: int = 0
    done: int = 0
    size_all: int = 0
    size_done: int = 0
    name: str = ""
    inside: int = 0
    within: str = ""
    stored: int = 0
    duplicates: int = 0
    set_aside: int = 0
    _pages: dict[str, tuple[int, int]] = field(default_factory=dict)
    _sizes: list[int] = field(default_factory=list)

    def begin(self, found: Sequence[Found | SetAside]) -> None:
        """These are to be taken in."""
        self.all = len(found)
        self._sizes = [_size(one) for one in found]
        self.size_all = sum(self._sizes)

    def next(self, number: int, one: Found | SetAside) -> None:
        """From here on this one is waited for; those before it were read."""
        self.size_done += sum(self._sizes[self.done : number])
        self.done = number
        self.name, self.inside, self.within = one.name, -1, ""

    def came(self, one: _File) -> _File:
        """The file that is waited for, or the next of those inside it.

        Raises KeyboardInterrupt for one that was asked for and dropped on its way, as SQLite drops them.
        """
        interrupt.again()
        self.inside += 1
        self.within = one.name if self.inside else ""
        return one

    def looked(self, name: str, done: int, every: int) -> None:
        """So many pages of this file were looked at for words; told from other threads."""
        self._pages[name] = (done, every)
        for old in list(self._pages)[:-_LATEST]:
            self._pages.pop(old, None)

    def count(self, so_far: _Counted) -> None:
        """What became of the files of the last batch."""
        self.stored, self.duplicates = len(so_far.stored), len(so_far.duplicates)
        self.set_aside = len(so_far.set_aside)

    def end(self) -> None:
        """Everything was read."""
        self.done, self.size_done, self.name, self.within = self.all, self.size_all, "", ""

    @property
    def pages(self) -> tuple[int, int] | None:
        """Pages that were looked at, of how many, in the file that is waited for; None where none has to be."""
        return self._pages.get(self.within or self.name) or self._pages.get(self.name)


def _size(one: Found | SetAside) -> int:
    """Bytes, as far as the disk says so; a file that is gone, or was set aside, counts for nothing."""
    try:
        return one.path.stat().st_size if isinstance(one, Found) else 0
    except OSError:
        return 0
