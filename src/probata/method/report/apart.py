"""apart: what rules say of a passage by itself, asked once for as long as nothing changes that they may look at.

A rule that declares ``LOOKS_AT = PASSAGE`` decides on each passage from this alone: the passage (not the number that
it bears), the notes that it marks, of a cell the table around it, the values of the front matter, and the records. What
it says of lines that are no passage (titles of annexes, the front matter) it says without looking at any passage.

So such a rule can be asked about the passages that changed, in a report that holds nothing else; what it said of the
others stands, moved to where they are now. Everything a rule may look at is in the key, by value, or the same object.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Hashable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Protocol, TypeVar, cast

from probata.method.manuscript.model import At, Block, Directive, Items, Quote, Table
from probata.method.report.model import Binding, Bound, BoundValue, Objection, Passage, Records

PASSAGE = "passage"
_NOWHERE = At("", 0, 0, 0, 0)
_Key = tuple[Hashable, ...]
_T = TypeVar("_T")


class Asked(Protocol):
    """A rule that looks at one passage."""

    def run(self, bound: Bound) -> Iterator[Objection]:
        """What it objects to."""
        ...


def said_apart(bound: Bound, rules: Sequence[Asked]) -> list[Objection]:
    """What these rules object to, as if each had been asked about the whole; the order is of no meaning."""
    standing, rest = _standing(bound), _without_passages(bound)
    new = [one for one in bound.passages if standing[id(one)].said is None]
    said = _grouped(new, _asked(bound, new, rules)) if new else {}
    for one in new:
        standing[id(one)].said = tuple([_moved(each, one.at, -1) for each in said[id(one)]])
    found = [each for rule in rules for each in rule.run(rest)]
    return [*found, *(_moved(each, one.at, 1) for one in bound.passages for each in standing[id(one)].said or ())]


def told(bound: Bound, passage: Passage, work: Callable[[Bound, Passage], _T]) -> _T:
    """What a function says of one passage of the report, asked once for as long as the passage stands as it is.

    It may look at what a rule may that looks at a passage, and may say no place.
    """
    one = _standing(bound)[id(passage)]
    if work not in one.told:
        one.told[work] = work(bound, passage)
    return cast("_T", one.told[work])


@dataclass(slots=True, eq=False)
class _Standing:
    """What was said of a passage with some content: objections, whose places count from its beginning, and answers."""

    said: tuple[Objection, ...] | None = None
    told: dict[object, object] = field(default_factory=dict)


@dataclass(slots=True)
class _Memory:
    """The passages of the last round by all that may be looked at."""

    records: Records | None = None
    rest: Hashable = None
    standing: dict[_Key, _Standing] = field(default_factory=dict)

    def of(self, bound: Bound) -> dict[int, _Standing]:
        """Each passage of a report by its ``id``; known are those of the same records, audience and front matter."""
        rest = (bound.audience, tuple((key, one.value) for key, one in sorted(bound.manuscript.front.items())))
        if self.records is not bound.records or self.rest != rest:
            self.records, self.rest, self.standing = bound.records, rest, {}
        before, self.standing = self.standing, {}
        found: dict[int, _Standing] = {}
        for one, key in _keyed(bound):
            known = before.get(key)
            found[id(one)] = self.standing.setdefault(key, _Standing() if known is None else known)
        return found


def _standing(bound: Bound) -> dict[int, _Standing]:
    return bound.once.get("standing", lambda: bound.kept.get(("standing",), _Memory).of(bound))


def _keyed(bound: Bound) -> list[tuple[Passage, _Key]]:
    """Every passage with all that a rule may look at."""
    own = [_own(bound, one) for one in bound.passages]
    notes: dict[str, list[_Key]] = {}
    for one, key in zip(bound.passages, own, strict=True):
        if one.kind == "note":
            notes.setdefault(one.label, []).append(key)
    tables = _Tables(bound, own)
    each = zip(bound.passages, own, strict=True)
    return [
        (one, (key, *(note for label in one.notes for note in notes.get(label, ())), *tables.around(one)))
        for one, key in each
    ]


def _own(bound: Bound, one: Passage) -> _Key:
    at = one.at
    return (
        bound.manuscript.sources[at.file][at.start : at.end],
        one.masked,
        one.kind,
        one.label,
        one.number is None,
        one.section,
        at.column,
        tuple([(each.name, each.argument) for each in one.inside]) if one.inside else (),
        one.notes,
        tuple([_bound_to(each, at.start) for each in one.bindings]) if one.bindings else (),
    )


def _bound_to(one: Binding, start: int) -> _Key:
    """A binding with what is not plain from its role, the records and the audience: what it refers to."""
    role = one.role
    where = (role.name, role.body, role.at.start - start, role.at.end - start)
    return (*where, one.printed) if isinstance(one, BoundValue) else (*where, one.why, one.message, one.next_step)


class _Tables:
    """The tables of a report, and which cells are in each."""

    def __init__(self, bound: Bound, own: Sequence[_Key]) -> None:
        self._starts: dict[str, list[int]] = {}
        self._each: dict[str, list[Table]] = {}
        self._keys: dict[At, _Key] = {}
        for table in sorted(_tables_in(bound), key=lambda one: one.at):
            self._starts.setdefault(table.at.file, []).append(table.at.start)
            self._each.setdefault(table.at.file, []).append(table)
        cells: dict[At, list[_Key]] = {}
        for one, key in zip(bound.passages, own, strict=True) if self._each else ():
            if (table_ := self.of(one)) is not None:
                cells.setdefault(table_.at, []).append(key)
        for at, keys in cells.items():  # the same object each time, so that it is compared by where it lies
            self._keys[at] = (bound.kept.get(("table", tuple(keys)), _Token),)

    def of(self, one: Passage) -> Table | None:
        """The table that a passage is a cell of."""
        starts = self._starts.get(one.at.file)
        number = bisect_right(starts, one.at.start) - 1 if starts else -1
        found = self._each[one.at.file][number] if number >= 0 else None
        return found if found is not None and one.at.start < found.at.end else None

    def around(self, one: Passage) -> _Key:
        """What stands for all the words of the table around a cell."""
        table = self.of(one) if self._each else None
        return () if table is None else (*self._keys[table.at], one.at.start - table.at.start)


class _Token:
    """Stands for one content of a table."""


def _tables_in(bound: Bound) -> Iterator[Table]:
    for blocks in (bound.manuscript.blocks, *bound.manuscript.notes.values()):
        yield from _tables(blocks)


def _tables(blocks: Sequence[Block]) -> Iterator[Table]:
    for block in blocks:
        if isinstance(block, Table):
            yield block
        elif isinstance(block, Quote | Directive):
            yield from _tables(block.blocks)
        elif isinstance(block, Items):
            for item in block.items:
                yield from _tables(item)


def _asked(bound: Bound, new: Sequence[Passage], rules: Sequence[Asked]) -> list[Objection]:
    """What the rules say of these passages, in a report that holds them, and what belongs to them, alone."""
    part = _part(bound, new)
    return [each for rule in rules for each in rule.run(part)]


def _part(bound: Bound, new: Sequence[Passage]) -> Bound:
    labels, asked = {label for one in new for label in one.notes}, {one.at for one in new}
    tables = _Tables(bound, [(None,)] * len(bound.passages))
    around = {table.at: table for one in new if (table := tables.of(one)) is not None}
    each = [
        one
        for one in bound.passages
        if one.at in asked
        or (one.kind == "note" and one.label in labels)
        or (around and (table := tables.of(one)) is not None and table.at in around)
    ]
    bindings = {binding.role.at: binding for one in each for binding in one.bindings}
    manuscript = replace(
        bound.manuscript,
        blocks=tuple(around.values()),
        notes={},
        roles=tuple([binding.role for one in each for binding in one.bindings]),
        faults=(),
    )
    return Bound(manuscript, bound.records, bound.audience, tuple(map(_bare, each)), bindings, bound.kept)


def _bare(one: Passage) -> Passage:
    """A passage without its number, and of the directives around it their names and arguments alone."""
    inside = tuple([Directive(each.name, each.argument, (), _NOWHERE, _NOWHERE) for each in one.inside])
    return replace(one, number=None if one.number is None else 0, inside=inside)


def _without_passages(bound: Bound) -> Bound:
    """What is no passage."""
    return Bound(replace(bound.manuscript, roles=()), bound.records, bound.audience, (), {}, bound.kept)


def _grouped(new: Sequence[Passage], objections: Sequence[Objection]) -> Mapping[int, list[Objection]]:
    """Objections by the passage that they stand in; what stands in none of these was said of something else."""
    found: dict[int, list[Objection]] = {id(one): [] for one in new}
    starts: dict[str, list[tuple[int, int]]] = {}
    for number, one in enumerate(new):
        starts.setdefault(one.at.file, []).append((one.at.start, number))
    for places in starts.values():
        places.sort()
    for each in objections:
        places = starts.get(each.at.file, [])
        at = bisect_right(places, (each.at.start, len(new))) - 1
        if at >= 0 and each.at.end <= new[places[at][1]].at.end:
            found[id(new[places[at][1]])].append(each)
    return found


def _moved(one: Objection, to: At, by: int) -> Objection:
    """An objection whose places count from the passage's beginning (``by`` -1) or from the file's (1)."""
    at = one.at
    moved = At(
        to.file if by > 0 else "", at.start + by * to.start, at.end + by * to.start, at.line + by * to.line, at.column
    )
    return replace(one, at=moved)
