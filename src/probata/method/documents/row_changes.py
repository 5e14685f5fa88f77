"""row_changes: what changed between two versions of one list.

Lists of victims or detainees come again, longer and corrected. With a key a row is followed through its changes;
without one, rows are compared whole, and a corrected row is one that went and one that came.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter, deque
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from probata.method.documents.rows import Row, Sheet, keys_of


@dataclass(frozen=True, slots=True)
class Changed:
    """One row in two versions: column name -> value before and after; a column that a version lacks is empty there."""

    key: tuple[str, ...]
    before: Row
    after: Row
    values: dict[str, tuple[str, str]]


@dataclass(frozen=True, slots=True)
class Differences:
    """What changed. ``moved``: rows that say the same and stand in another order; ``doubled``: keys of several rows
    in one version, whose rows are compared whole; ``new_columns`` and ``gone_columns`` are names."""

    added: tuple[Row, ...] = ()
    removed: tuple[Row, ...] = ()
    changed: tuple[Changed, ...] = ()
    moved: tuple[tuple[Row, Row], ...] = ()
    doubled: tuple[tuple[str, ...], ...] = ()
    new_columns: tuple[str, ...] = ()
    gone_columns: tuple[str, ...] = ()

    @property
    def none(self) -> bool:
        """Whether the two versions hold the same rows; their order does not count."""
        return not (self.added or self.removed or self.changed or self.new_columns or self.gone_columns)


def differences(old: Sheet, new: Sheet, key: Sequence[str] = ()) -> Differences:
    """What changed from one version of a list to the next.

    Args:
        old, new: the two versions.
        key: the columns that name a row (``identity`` proposes them); without any, rows are compared whole.

    Raises:
        BadInput: a version lacks a column of the key.
    """
    names = {**dict.fromkeys(old.columns.values()), **dict.fromkeys(new.columns.values())}
    before, after = _contents(old, names), _contents(new, names)
    pairs, doubled = _paired(old, new, key) if key else ([], ())
    left = _rest(len(old.rows), (pair[0] for pair in pairs))
    right = _rest(len(new.rows), (pair[1] for pair in pairs))
    same, removed, added = _whole(before, after, left, right)
    keys = keys_of(old, key) if key else []
    changed = tuple(
        Changed(keys[a], old.rows[a], new.rows[b], _values(list(names), before[a], after[b]))
        for a, b in pairs
        if before[a] != after[b]
    )
    kept = sorted([*((a, b) for a, b in pairs if before[a] == after[b]), *same])
    return Differences(
        tuple(new.rows[at] for at in added),
        tuple(old.rows[at] for at in removed),
        changed,
        tuple((old.rows[a], new.rows[b]) for a, b in _moved(kept)),
        doubled,
        tuple(name for name in new.columns.values() if name not in old.columns.values()),
        tuple(name for name in old.columns.values() if name not in new.columns.values()),
    )


def _contents(sheet: Sheet, names: Iterable[str]) -> list[tuple[str, ...]]:
    """What each row says, in one order of columns for both versions."""
    numbers = {name: column for column, name in sheet.columns.items()}
    columns = [numbers.get(name, 0) for name in names]
    return [tuple([row.text(column) for column in columns]) for row in sheet.rows]


def _paired(old: Sheet, new: Sheet, key: Sequence[str]) -> tuple[list[tuple[int, int]], tuple[tuple[str, ...], ...]]:
    """Rows of one key in both versions, and the keys that several rows of a version share (the empty one too)."""
    before, after = keys_of(old, key), keys_of(new, key)
    counts = Counter(before), Counter(after)
    doubled = {each: None for count in counts for each, times in count.items() if times > 1 or not any(each)}
    places = {each: at for at, each in enumerate(after)}
    pairs = [(at, places[each]) for at, each in enumerate(before) if each in places and each not in doubled]
    return pairs, tuple(doubled)


def _rest(count: int, taken: Iterable[int]) -> list[int]:
    known = set(taken)
    return [at for at in range(count) if at not in known]


def _whole(
    before: Sequence[tuple[str, ...]], after: Sequence[tuple[str, ...]], left: Sequence[int], right: Sequence[int]
) -> tuple[list[tuple[int, int]], list[int], list[int]]:
    """Rows that say the same, matched one to one in their order; and those of either version that are left."""
    waiting: dict[tuple[str, ...], deque[int]] = {}
    for at in right:
        waiting.setdefault(after[at], deque()).append(at)
    same, removed = [], []
    for at in left:
        found = waiting.get(before[at])
        if found:
            same.append((at, found.popleft()))
        else:
            removed.append(at)
    return same, removed, sorted(at for each in waiting.values() for at in each)


def _values(names: Sequence[str], before: tuple[str, ...], after: tuple[str, ...]) -> dict[str, tuple[str, str]]:
    return {name: (a, b) for name, a, b in zip(names, before, after, strict=True) if a != b}


def _moved(kept: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
    """The fewest rows that have to move for the others to stand in order: all but a longest rising run."""
    ends: list[int] = []
    at_end: list[int] = []
    before: list[int] = []
    for number, (_, place) in enumerate(kept):
        at = bisect_left(ends, place)
        before.append(at_end[at - 1] if at else -1)
        ends[at : at + 1], at_end[at : at + 1] = [place], [number]
    steady: set[int] = set()
    number = at_end[-1] if at_end else -1
    while number >= 0:
        steady.add(number)
        number = before[number]
    return [pair for number, pair in enumerate(kept) if number not in steady]
