"""A suite of draft faults: clean drafts, drafts with one fault each, drafts with one harmless rewrite each.

Same seeds, same bytes. Trees are cheap and made at once; the bytes of a draft are written when they are asked for.
"""

from __future__ import annotations

import random
from collections.abc import Callable
from dataclasses import dataclass, field
from functools import cached_property

from tests.faults.drafts.planting import Operator
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


@dataclass(frozen=True)
class DraftSuite:
    """What one author planted in which drafts.

    Attributes:
        seed: what the chance of every operator begins with; another plants other faults where an operator has a choice.
        drafts: the clean drafts, made anew.
        in_turn: whether each rewrite is tried on one draft, the next on the next, and not on all of them.
    """

    seed: str
    drafts: Callable[[], tuple[Tree, ...]]
    operators: tuple[Operator, ...]
    rewrites: tuple[Operator, ...]
    in_turn: bool = False

    def clean(self) -> list[tuple[str, bytes, int]]:
        """Every draft without a fault: name, Word file, pages of 400 words."""
        return [(one.name, docx(one), pages(one)) for one in self.drafts()]

    def faults(self) -> list[Planted]:
        """Every operator on every draft that has something for it."""
        return list(self._faults)

    def harmless(self) -> list[Harmless]:
        """Every harmless rewrite on its drafts, as far as they have something for it."""
        return list(self._rewritten)

    @cached_property
    def _faults(self) -> tuple[Planted, ...]:
        found = []
        for one in self.operators:
            for draft in self.drafts():
                if plant := one.apply(draft.copy(), self._chance(one, draft)):
                    found.append(Planted(one.name, one.group, one.kind, draft.name, plant.places, one.why, plant.tree))
        return tuple(found)

    @cached_property
    def _rewritten(self) -> tuple[Harmless, ...]:
        every = self.drafts()
        found = []
        for at, one in enumerate(self.rewrites):
            for draft in (every[at % len(every)],) if self.in_turn else every:
                if plant := one.apply(draft.copy(), self._chance(one, draft)):
                    found.append(Harmless(one.name, draft.name, plant.places, one.why, plant.tree))
        return tuple(found)

    def _chance(self, operator: Operator, draft: Tree) -> random.Random:
        # Which fault goes where, not a secret.
        return random.Random(f"{self.seed} {operator.name} {draft.name}".lstrip())  # noqa: S311
