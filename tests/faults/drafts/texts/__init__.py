"""Long invented drafts, each in its own genre and house style. INVENTED: no person, place or body in them exists."""

from __future__ import annotations

from functools import cache
from importlib import import_module

from tests.faults.drafts.tree import Tree

NAMES = ("commission", "ngo", "office", "newsroom")


@cache
def drafts() -> tuple[Tree, ...]:
    """Every draft. Copy a tree before changing it."""
    return tuple(import_module(f"{__name__}.{name}").build() for name in NAMES)
