"""What is true of a made corpus: families, parents, kinds, and which bytes of two documents are the same planted text.

Every piece of text (a sentence, a quotation, a line of a site) has a unit; copying, editing and paraphrasing keep it.
What two documents share is therefore read off their units, for any two of them, siblings as well.
"""

from __future__ import annotations

from array import array
from collections.abc import Iterable
from dataclasses import dataclass, field

import numpy as np

from benchmarks.independence.families import Kind, Member
from benchmarks.independence.sentences import Sort

LOST = -2
NONE = -1


@dataclass(frozen=True, slots=True)
class Passage:
    """Bytes of one document and the bytes of another that are the same planted text. ``sorts``: what stands in it."""

    start_a: int
    end_a: int
    start_b: int
    end_b: int
    sorts: frozenset[Sort]


@dataclass(frozen=True, slots=True, eq=False)
class Truth:
    """Arrays with one value a document, in the order of the corpus; places are numbers of documents.

    ``parent``: what it was copied from, NONE for an original, LOST where that is not in the corpus. ``ancestor``: the
    nearest in the corpus up its line, or NONE. ``source``: what a partial inclusion took its paragraphs from, NONE or
    LOST as above. ``pieces``: rows of first byte, byte after the last, unit and sort; those of document n are rows
    ``offsets[n]`` to ``offsets[n + 1]``.
    """

    family: np.ndarray
    kind: np.ndarray
    event: np.ndarray
    parent: np.ndarray
    ancestor: np.ndarray
    source: np.ndarray
    signs: np.ndarray
    offsets: np.ndarray
    pieces: np.ndarray

    def __len__(self) -> int:
        return len(self.family)

    def of(self, place: int) -> np.ndarray:
        """The pieces of one document."""
        return self.pieces[self.offsets[place] : self.offsets[place + 1]]  # type: ignore[no-any-return]

    def places(self, *kinds: Kind) -> list[int]:
        """The documents made in these ways."""
        return np.flatnonzero(np.isin(self.kind, kinds)).tolist()  # type: ignore[no-any-return]

    def ancestors(self, place: int) -> set[int]:
        """All documents of the corpus up its line."""
        above: set[int] = set()
        while (place := int(self.ancestor[place])) >= 0:
            above.add(place)
        return above

    def shared(self, a: int, b: int) -> list[Passage]:
        """The planted passages of two documents, in the order of ``a``; neighbours in both are one passage."""
        return joined(_common(self.of(a).tolist(), self.of(b).tolist()))


def _common(a: list[list[int]], b: list[list[int]]) -> list[tuple[int, int, int, int, int]]:
    """Pieces with one unit, as bytes of both and the sort; a quotation may stand twice in a document."""
    there: dict[int, list[tuple[int, int]]] = {}
    for start, end, unit, _ in b:
        there.setdefault(unit, []).append((start, end))
    return [(start, end, *place, sort) for start, end, unit, sort in a for place in there.get(unit, ())]


def joined(pieces: Iterable[tuple[int, int, int, int, int]]) -> list[Passage]:
    """Neighbours in both documents as one passage: between them stand at most three bytes (a space, two line ends)."""
    runs: list[list[int | set[int]]] = []
    for start_a, end_a, start_b, end_b, sort in pieces:
        last = runs[-1] if runs else None
        if last is not None and _next(last[1], start_a) and _next(last[3], start_b):
            last[1], last[3] = end_a, end_b
            last[4].add(sort)  # type: ignore[union-attr]
        else:
            runs.append([start_a, end_a, start_b, end_b, {sort}])
    return [Passage(*run[:4], frozenset(Sort(one) for one in run[4])) for run in runs]  # type: ignore[arg-type, union-attr]


def _next(end: object, start: int) -> bool:
    return isinstance(end, int) and 0 <= start - end <= 3


@dataclass(slots=True)
class Gathering:
    """Takes in members in the order of their making, and gives the truth in the order of the corpus."""

    members: int = 0
    columns: list[array[int]] = field(default_factory=lambda: [array("q") for _ in range(7)])
    lengths: array[int] = field(default_factory=lambda: array("q"))
    pieces: array[int] = field(default_factory=lambda: array("i"))

    def take(self, member: Member, units: list[int]) -> None:
        """One document; its ancestors have been taken before."""
        own = (
            member.family,
            member.kind,
            member.event,
            _place(member.parent),
            NONE if member.ancestor is None else member.ancestor.place,
            _place(member.source),
            member.signs,
        )
        for column, value in zip(self.columns, own, strict=True):
            column.append(value)
        self.lengths.append(len(units) // 4)
        self.pieces.extend(units)
        self.members += 1

    def truth(self, places: np.ndarray) -> Truth:
        """``places[n]`` is the place in the corpus of the n-th taken."""
        order = np.argsort(places)
        lengths = np.frombuffer(self.lengths, dtype=np.int64)
        starts = np.cumsum(lengths) - lengths
        offsets = np.concatenate(([0], np.cumsum(lengths[order])))
        within = np.arange(offsets[-1]) - np.repeat(offsets[:-1], lengths[order])
        rows = np.frombuffer(self.pieces, dtype=np.int32).reshape(-1, 4)
        columns = [np.frombuffer(column, dtype=np.int64)[order] for column in self.columns]
        return Truth(*columns, offsets, rows[np.repeat(starts[order], lengths[order]) + within])


def _place(member: Member | None) -> int:
    return NONE if member is None else LOST if member.lost else member.place
