"""Files of a mail as parts: one after the other, under a cleaned name, or left with the reason."""

from __future__ import annotations

from collections.abc import Iterator

from probata.method.documents.model import Declared, Left, Part
from probata.method.documents.readers._mail.model import Held, Mail
from probata.method.documents.readers._paths import Paths

MAX_FILES = 50_000
"""Files of one mailbox."""


class Files:
    """Gives the files of one mail after the other, each with a path of its own; counts them."""

    def __init__(self) -> None:
        self._paths = Paths()
        self._count = 0

    @property
    def full(self) -> bool:
        """Whether no more may come."""
        return self._count > MAX_FILES

    def of(self, mail: Mail, before: str = "") -> Iterator[Part | Left]:
        """The files of this mail; ``before`` is put before their names (a folder of its own for each mail)."""
        for held in mail.held:
            if held.told:
                continue
            self._count += 1
            path = self._paths.distinct(f"{before}{_flat(held.name)}")
            if self.full:
                yield Left(path, f"The file holds more than {MAX_FILES:,} files; the rest was left.")
                return
            yield _one(held, path)


def _flat(name: str) -> str:
    """A file name is no path: a mail that sends one with folders in it sends a file of that name."""
    return name.replace("\\", "/").rpartition("/")[2].strip() or "part.bin"


def _one(held: Held, path: str) -> Part | Left:
    if held.take is None:
        return Left(path, held.reason, held.next_step)
    data, limits = held.take()
    if not data:
        return Left(path, "It is empty.")
    return Part(path, data, (*held.declared, *(Declared("damage", each, "mail part") for each in limits)))
