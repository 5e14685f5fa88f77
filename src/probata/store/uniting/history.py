"""What whoever did something knew of when they did it: the log of two copies says who had seen what."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import Any, TypeAlias

from probata.signing.model import Checkpoint
from probata.store.strands import History, Kept, Log, head_of, histories, joined_head
from probata.store.uniting.model import Act

Keys: TypeAlias = Callable[[str, Mapping[str, Any]], Iterable[str]]
"""Act and detail of an entry -> the things that it is about, if it is of the kind that is asked about."""


def unanswered(log: Log, first: Keys, second: Keys) -> dict[str, set[bytes]]:
    """Thing -> the leaves of those entries of the first kind that nobody saw who made one of the second kind.

    So what two copies did by themselves at one time answers neither of them.
    """
    paths = list(histories(log).values())
    brought = joins(paths)
    found: dict[str, set[bytes]] = {}
    answered: dict[str, set[bytes]] = {}
    for path in paths:
        seen: dict[str, set[bytes]] = {}
        for kept, fresh in _seeing(path, brought):
            for key in second(*act_of(kept)):
                answered.setdefault(key, set()).update(seen.get(key, ()))
            for one in fresh:
                for key in first(*act_of(one)):
                    seen.setdefault(key, set()).add(one.leaf)
        for key, leaves in seen.items():
            found.setdefault(key, set()).update(leaves)
    left = {key: leaves - answered.get(key, set()) for key, leaves in found.items()}
    return {key: leaves for key, leaves in left.items() if leaves}


def act_of(kept: Kept) -> Act:
    """Act and detail of an entry."""
    return kept.entry.act, kept.entry.detail if isinstance(kept.entry.detail, Mapping) else {}


def joins(paths: Sequence[History]) -> dict[bytes, History]:
    """Leaf of each join -> the history that it names, as far as it went then."""
    heads = {kept.leaf: joined_head(kept.entry) for path in paths for kept in path}
    return {leaf: _named(head, paths) for leaf, head in heads.items() if head is not None}


def _named(head: Checkpoint, paths: Sequence[History]) -> History:
    return next((p[: head.size] for p in paths if len(p) >= head.size and head_of(p[: head.size]) == head), ())


def _seeing(path: History, brought: Mapping[bytes, History]) -> Iterator[tuple[Kept, list[Kept]]]:
    """Each entry of a history, and those that are known from then on: itself, and what a join brought."""
    seen: set[bytes] = set()
    for kept in path:
        yield kept, list(_fresh(kept, brought, seen))


def _fresh(kept: Kept, brought: Mapping[bytes, History], seen: set[bytes]) -> Iterator[Kept]:
    if kept.leaf in seen:
        return
    seen.add(kept.leaf)
    for one in brought.get(kept.leaf, ()):
        yield from _fresh(one, brought, seen)
    yield kept
