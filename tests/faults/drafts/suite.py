"""The suite: clean drafts, drafts with one fault each, drafts with one harmless rewrite each. Same seeds, same bytes.

Trees are cheap and made at once; the bytes of a draft are written when they are asked for.
"""

from __future__ import annotations

import random
from dataclasses import dataclass, field
from functools import cache

from tests.faults.drafts.harmless import REWRITES
from tests.faults.drafts.operators import OPERATORS
from tests.faults.drafts.texts import drafts
from tests.faults.drafts.tree import Tree, pages
from tests.faults.drafts.writing import docx


@dataclass(frozen=True, slots=True)
class Planted:
    """A draft with one fault. ``places``: an objection of the group in a paragraph that holds one of them is right."""

    operator: str
    group: str
    kind: str
    draft: str
    places: tuple[str, ...]
    why: str
    tree: Tree = field(repr=False, compare=False)

    @property
    def data(self) -> bytes:
        """The Word file."""
        return docx(self.tree)

    def seen_in(self, paragraph: str) -> bool:
        """Whether an objection at a paragraph of this text is at the fault.

        A place that begins with "=" is the whole of a paragraph (a cell); the empty place is anywhere.
        """
        return any(paragraph.strip() == one[1:] if one.startswith("=") else one in paragraph for one in self.places)


@dataclass(frozen=True, slots=True)
class Harmless:
    """A draft with a rewrite that looks like a fault and is none. ``places`` hold it."""

    rewrite: str
    draft: str
    places: tuple[str, ...]
    why: str
    tree: Tree = field(repr=False, compare=False)

    @property
    def data(self) -> bytes:
        """The Word file."""
        return docx(self.tree)


def clean() -> list[tuple[str, bytes, int]]:
    """Every draft without a fault: name, Word file, pages of 400 words."""
    return [(one.name, docx(one), pages(one)) for one in drafts()]


def _chance(*names: str) -> random.Random:
    return random.Random(" ".join(names))  # noqa: S311 # which fault goes where, not a secret


@cache
def _faults() -> tuple[Planted, ...]:
    found = []
    for one in OPERATORS:
        for draft in drafts():
            plant = one.apply(draft.copy(), _chance(one.name, draft.name))
            if plant:
                found.append(Planted(one.name, one.group, one.kind, draft.name, plant.places, one.why, plant.tree))
    return tuple(found)


def faults() -> list[Planted]:
    """Every operator on every draft that has something for it."""
    return list(_faults())


@cache
def _rewritten() -> tuple[Harmless, ...]:
    every = drafts()
    found = []
    for at, one in enumerate(REWRITES):
        draft = every[at % len(every)]
        plant = one.apply(draft.copy(), _chance(one.name, draft.name))
        if plant:
            found.append(Harmless(one.name, draft.name, plant.places, one.why, plant.tree))
    return tuple(found)


def harmless() -> list[Harmless]:
    """Every harmless rewrite, on one draft each in turn."""
    return list(_rewritten())
