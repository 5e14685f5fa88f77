"""Made: one file of the pile, what it holds, and what should become of it."""

from __future__ import annotations

import hashlib
import random
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

CLUTTER, UNREADABLE = "clutter", "unreadable"


@dataclass(frozen=True)
class Made:
    """A file at ``path`` in the pile, or inside another one.

    ``aside`` is the code with which it has to be set aside, "" for one that has to be readable. ``at`` is a place that
    can be cited in it, as ``cite`` asks for it; ``document`` is what stands behind the name of the one of several
    documents in it that is cited. ``inside`` are the files that it holds. ``link`` is what a symbolic link points to;
    ``raw`` the name as the disk has it, where that is no UTF-8.
    """

    path: str
    data: bytes = field(repr=False)
    at: Mapping[str, object] = field(default_factory=dict)
    inside: tuple[Made, ...] = ()
    aside: str = ""
    link: str = ""
    raw: bytes = b""
    document: str = ""

    @property
    def digest(self) -> str:
        """Of the bytes: two with the same one are one file for the inquiry."""
        return hashlib.sha256(self.data).hexdigest()

    def all(self, within: str = "") -> Iterator[tuple[str, Made]]:
        """This file and all that it holds, however deep, each by its name in a receipt."""
        name = f"{within}/{self.path}" if within else self.path
        yield name, self
        for one in self.inside:
            yield from one.all(name)


def chance(seed: int, kind: str) -> random.Random:
    """The same choices for the same seed and kind, whatever other kinds there are."""
    return random.Random(f"{seed} {kind}")  # noqa: S311 (an invented pile is no secret)
