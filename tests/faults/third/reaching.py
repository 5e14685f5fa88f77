"""Changes that a small edit of words cannot make: a cell of a table, a whole block, a note."""

from __future__ import annotations

import random
from dataclasses import dataclass

from tests.faults.again.changing import Edit, Where, add_after, change, every_text, find, marks_of, put, spots
from tests.faults.drafts.planting import ANYWHERE, Apply, Plant
from tests.faults.drafts.tree import Table, Tree


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell of a table of one draft (row and column from 0, the head included), what it shall hold, what is beside."""

    draft: str
    table: str
    row: int
    column: int
    new: str
    beside: tuple[str, ...] = ()


def _table(tree: Tree, key: str) -> tuple[int, int, Table]:
    for part, chapter in enumerate(tree.parts):
        for block, one in enumerate(chapter.blocks):
            if isinstance(one, Table) and one.key == key:
                return part, block, one
    raise LookupError(f"{tree.name}: no table {key}")


def cells(*meant: Cell) -> Apply:
    """Puts another text into the cell that is meant for the draft."""

    def apply(tree: Tree, rng: random.Random) -> Plant | None:
        mine = [one for one in meant if one.draft == tree.name]
        if not mine:
            return None
        one = rng.choice(mine)
        part, block, table = _table(tree, one.table)
        where = (part, block, 1 + one.row * len(table.rows[0]) + one.column)
        put(tree, where, one.new)
        return _at(tree, where, *(find(tree, words) for words in one.beside))

    return apply


def _at(tree: Tree, *wheres: Where | str) -> Plant:
    return Plant(tree, tuple(dict.fromkeys(spot for one in wheres for spot in spots(tree, one))))


def without_note(*meant: tuple[str, str]) -> Apply:
    """Drops the text of a note (draft, key) and leaves its mark."""

    def apply(tree: Tree, rng: random.Random) -> Plant | None:
        keys = [key for draft, key in meant if draft == tree.name]
        if not keys:
            return None
        key = rng.choice(keys)
        places = _at(tree, *marks_of(tree, key)).places
        del tree.notes[key]
        return Plant(tree, places)

    return apply


def without_block(*meant: tuple[str, str, str]) -> Apply:
    """Drops the block (draft, its words, words of another place where that shows)."""

    def apply(tree: Tree, rng: random.Random) -> Plant | None:
        mine = [(words, beside) for draft, words, beside in meant if draft == tree.name]
        if not mine:
            return None
        words, beside = rng.choice(mine)
        where = find(tree, words)
        assert not isinstance(where, str)
        del tree.parts[where[0]].blocks[where[1]]
        return _at(tree, find(tree, beside))

    return apply


def with_block(*meant: tuple[str, str, str, str]) -> Apply:
    """Adds a paragraph (draft, words of the one before it, its text, words of another place)."""

    def apply(tree: Tree, rng: random.Random) -> Plant | None:
        mine = [one[1:] for one in meant if one[0] == tree.name]
        if not mine:
            return None
        after, text, beside = rng.choice(mine)
        return _at(tree, add_after(tree, after, text), find(tree, beside))

    return apply


def without_words_of_limits(edits: tuple[Edit, ...], drop: dict[str, tuple[str, ...]]) -> Apply:
    """Drops every block that holds one of these words and, first, what elsewhere leads to them."""

    def apply(tree: Tree, rng: random.Random) -> Plant | None:
        for edit in edits:
            if edit.draft == tree.name:
                for old, new in edit.changes:
                    change(tree, old, new)
        for words in drop.get(tree.name, ()):
            found = [where for where, text in every_text(tree) if words in text and not isinstance(where, str)]
            part, block, _ = found[0]
            del tree.parts[part].blocks[block]
        return Plant(tree, (ANYWHERE,)) if tree.name in drop else None

    return apply
