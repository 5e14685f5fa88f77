"""The receipt of an intake: every file that came in, and what became of it. The sum always holds."""

from __future__ import annotations

from dataclasses import dataclass

from probata.record.canonical import Json
from probata.record.digest import Digest
from probata.record.errors import BadValue

CLUTTER, UNPACKED = "clutter", "unpacked"
"""Left by a desktop; an archive whose files came in and that is not kept."""
QUIET = frozenset({CLUTTER, UNPACKED})
REST = "(the rest)"
"""Stands for files inside another that cannot be named, since they did not come out."""


def rest_of(name: str) -> str:
    """What did not come out of this file, as a receipt names it."""
    return f"{name}/{REST}"


@dataclass(frozen=True, slots=True)
class Taken:
    """A file that was stored: its name here and how many documents it holds."""

    name: str
    documents: int
    limits: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Duplicate:
    """A file whose bytes were stored before, under the name ``of``; ``public`` is the mark that it carries there.

    ``within``: whose compartment it lies in, by code name; empty for a file that lies open. ``moved``: it went there
    just now, and lay open before.
    """

    name: str
    of: str
    public: bool = False
    within: str = ""
    moved: bool = False


@dataclass(frozen=True, slots=True)
class SetAside:
    """A file that was not stored, why, and what to do about it.

    ``code`` is that of the error, or one of QUIET. ``place`` is where it lay on this machine, or nothing; ``inside``
    are the files that hold it and are kept, the outermost first, by name and digest.
    """

    name: str
    code: str
    reason: str
    next_step: str = ""
    place: str = ""
    inside: tuple[tuple[str, Digest], ...] = ()

    @property
    def is_fault(self) -> bool:
        """Whether something went wrong with it: with an archive that was unpacked, and what desktops leave, nothing
        did."""
        return self.code not in QUIET


@dataclass(frozen=True, slots=True)
class Receipt:
    """Items in = stored + duplicates + set aside; making one that does not add up raises BadValue.

    ``without`` says which walls of the sandbox this machine could not build around the readers.
    """

    items_in: int
    stored: tuple[Taken, ...]
    duplicates: tuple[Duplicate, ...]
    set_aside: tuple[SetAside, ...]
    without: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        accounted = len(self.stored) + len(self.duplicates) + len(self.set_aside)
        if self.items_in != accounted:
            raise BadValue(f"{self.items_in} items came in, but {accounted} are accounted for.")

    @property
    def documents(self) -> int:
        """How many documents were stored."""
        return sum(taken.documents for taken in self.stored)

    def as_json(self) -> dict[str, Json]:
        """The documented receipt object."""
        return {
            "items_in": self.items_in,
            "documents": self.documents,
            "stored": [{"name": t.name, "documents": t.documents, "limits": list(t.limits)} for t in self.stored],
            "duplicates": [
                {"name": d.name, "of": d.of, "public": d.public, "within": d.within, "moved": d.moved}
                for d in self.duplicates
            ],
            "set_aside": [
                {"name": s.name, "code": s.code, "reason": s.reason, "next": s.next_step} for s in self.set_aside
            ],
            "without": list(self.without),
        }
