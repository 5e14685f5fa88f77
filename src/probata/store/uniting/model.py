"""What uniting works on: two copies with what each did since they parted, and what comes out."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, TypeAlias

from probata.store.removals import Removal
from probata.store.strands import Log

AnyRow: TypeAlias = dict[str, Any]  # a row as the database gives it: names of columns, values of any of its types
AnyRows: TypeAlias = list[AnyRow]
Keyed: TypeAlias = Callable[[str, str], str]
"""(compartment, digest of a text) -> the digest that stands for it outside; raises BadUse where the key is not held."""
Texts: TypeAlias = Callable[[str, str], Iterable[str]]
"""(file, its compartment) -> the digests that stand for its texts outside; raises BadUse where the key is not held."""
Act: TypeAlias = tuple[str, Mapping[str, Any]]
"""What was done, and the detail of its entry."""


@dataclass(frozen=True, slots=True)
class Copy:
    """One copy: its log, its rows, table by table, in their order, and its list of removals; ``own`` are the acts that
    only it has."""

    log: Log
    rows: Mapping[str, AnyRows]
    own: Sequence[Act] = ()
    removals: tuple[Removal, ...] = ()

    def did(self, *acts: str) -> bool:
        """Whether it did one of these since the copies parted."""
        return any(act in acts for act, _ in self.own)

    def touched(self, act: str, word: str, ref: str) -> bool:
        """Whether it did this act to this thing since the copies parted."""
        return any(done == act and detail.get(word) == ref for done, detail in self.own)

    def refs(self, table: str) -> set[str]:
        """The Refs in a table."""
        return {row["ref"] for row in self.rows[table]}

    def by_ref(self, table: str) -> dict[str, AnyRow]:
        """Ref -> row."""
        return {row["ref"]: row for row in self.rows[table]}


@dataclass(frozen=True, slots=True)
class Pair:
    """Two copies of one inquiry, their logs as one, and the place of every entry (by its leaf) in the merged order."""

    one: Copy
    other: Copy
    log: Log
    at: Mapping[bytes, int]
    keyed: Keyed
    texts: Texts

    @property
    def both(self) -> tuple[Copy, Copy]:
        """One, and the other."""
        return self.one, self.other

    def each(self, table: str) -> Iterable[AnyRow]:
        """The rows of one copy, then those of the other."""
        return (row for side in self.both for row in side.rows[table])


@dataclass(frozen=True, slots=True)
class Conflict:
    """Something that both copies say differently: what kind of thing, which, and what stands."""

    kind: str
    what: str
    stands: str


@dataclass(frozen=True, slots=True)
class Part:
    """Some tables of the merged inquiry, and what was in conflict."""

    rows: Mapping[str, AnyRows]
    conflicts: Sequence[Conflict] = ()


@dataclass(frozen=True, slots=True)
class United:
    """The merged log, rows and list of removals, and what a person has to look at. ``destroyed``: the compartments of
    everybody whom a copy erased; ``gone``: the files, also those that lay open in a copy."""

    log: Log
    rows: dict[str, AnyRows]
    conflicts: tuple[Conflict, ...]
    removals: tuple[Removal, ...] = ()
    destroyed: frozenset[str] = frozenset()
    gone: frozenset[str] = frozenset()
