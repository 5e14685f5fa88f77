"""The third suite: clean drafts, drafts with one fault each, drafts with one harmless rewrite each.

Same seeds, same bytes. Trees are cheap and made at once; the bytes of a draft are written when they are asked for.
"""

from __future__ import annotations

import random
from functools import cache

from tests.faults.drafts.suite import Harmless, Planted
from tests.faults.drafts.tree import pages
from tests.faults.drafts.writing import docx
from tests.faults.third.harmless import REWRITES
from tests.faults.third.operators import OPERATORS
from tests.faults.third.texts import drafts

SEED = "third"
"""What the chance of every operator begins with; another seed plants other faults where an operator has a choice."""


def clean() -> list[tuple[str, bytes, int]]:
    """Every draft without a fault: name, Word file, pages of 400 words."""
    return [(one.name, docx(one), pages(one)) for one in drafts()]


def _chance(*names: str) -> random.Random:
    return random.Random(" ".join(names))  # noqa: S311 # which fault goes where, not a secret


@cache
def _faults(seed: str) -> tuple[Planted, ...]:
    found = []
    for one in OPERATORS:
        for draft in drafts():
            plant = one.apply(draft.copy(), _chance(seed, one.name, draft.name))
            if plant:
                found.append(Planted(one.name, one.group, one.kind, draft.name, plant.places, one.why, plant.tree))
    return tuple(found)


def faults(seed: str = SEED) -> list[Planted]:
    """Every operator on every draft that has something for it."""
    return list(_faults(seed))


@cache
def _rewritten(seed: str) -> tuple[Harmless, ...]:
    found = []
    for one in REWRITES:
        for draft in drafts():
            plant = one.apply(draft.copy(), _chance(seed, one.name, draft.name))
            if plant:
                found.append(Harmless(one.name, draft.name, plant.places, one.why, plant.tree))
    return tuple(found)


def harmless(seed: str = SEED) -> list[Harmless]:
    """Every harmless rewrite on every draft that has something for it."""
    return list(_rewritten(seed))
