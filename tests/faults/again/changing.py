"""Small changes to the text of a draft, found by words that stand in one paragraph only."""

from __future__ import annotations

import random
from collections.abc import Iterator
from dataclasses import dataclass, replace

from tests.faults.drafts.planting import Apply, Operator, Plant, place, with_text
from tests.faults.drafts.tree import Para, Table, Tree, paragraphs, plain, texts

Where = tuple[int, int, int]
"""Part, block and text of the block."""


@dataclass(frozen=True, slots=True)
class Edit:
    """What is changed in one draft (old words, new words), and words of other paragraphs where a fault shows too."""

    draft: str
    changes: tuple[tuple[str, str], ...]
    beside: tuple[str, ...] = ()


def to(draft: str, old: str, new: str, *beside: str) -> Edit:
    """One change in one draft."""
    return Edit(draft, ((old, new),), beside)


def many(draft: str, *changes: tuple[str, str], beside: tuple[str, ...] = ()) -> Edit:
    """Several changes that belong together."""
    return Edit(draft, changes, beside)


class Shelf:
    """The operators of one group."""

    def __init__(self, group: str) -> None:
        self.group = group
        self.operators: list[Operator] = []

    def edits(self, name: str, kind: str, why: str, *edits: Edit) -> None:
        """An operator that makes one of these changes, by the draft that it gets."""
        self.operators.append(Operator(name, self.group, kind, why, editing(*edits)))

    def does(self, name: str, kind: str, why: str, apply: Apply) -> None:
        """An operator that works on any draft."""
        self.operators.append(Operator(name, self.group, kind, why, apply))


def editing(*edits: Edit) -> Apply:
    """Makes the change meant for the draft; one of them by chance where there are several."""

    def apply(tree: Tree, rng: random.Random) -> Plant | None:
        mine = [one for one in edits if one.draft == tree.name]
        return made(tree, rng.choice(mine)) if mine else None

    return apply


def made(tree: Tree, edit: Edit) -> Plant:
    """The draft with an edit; places are the changed paragraphs, the marks of changed notes, and what stands beside."""
    changed = [change(tree, old, new) for old, new in edit.changes]
    marked = [one for where in changed if isinstance(where, str) for one in marks_of(tree, where)]
    wheres = [*changed, *marked, *(find(tree, one) for one in edit.beside)]
    return Plant(tree, tuple(dict.fromkeys(one for where in wheres for one in spots(tree, where))))


def marks_of(tree: Tree, note: str) -> list[Where | str]:
    """Where the mark of a note stands."""
    return [where for where, text in every_text(tree) if f"⟦fn:{note}⟧" in text]


def every_text(tree: Tree) -> Iterator[tuple[Where | str, str]]:
    """Every text of the body with where it stands, and of the notes with their keys."""
    for part, chapter in enumerate(tree.parts):
        for block, one in enumerate(chapter.blocks):
            for cell, text in enumerate(texts(one)):
                yield (part, block, cell), text
    yield from tree.notes.items()


def find(tree: Tree, words: str) -> Where | str:
    """Where the one text stands that holds these words. Words that begin with "=" are a whole text, the first one.

    Raises:
        LookupError: no text holds them, or more than one.
    """
    if words.startswith("="):
        return next(where for where, text in every_text(tree) if text == words[1:])
    found = [where for where, text in every_text(tree) for _ in range(text.count(words))]
    if len(found) != 1:
        raise LookupError(f"{tree.name}: {len(found)} times: {words}")
    return found[0]


def text_at(tree: Tree, where: Where | str) -> str:
    """The text, with its tags."""
    if isinstance(where, str):
        return tree.notes[where]
    return texts(tree.parts[where[0]].blocks[where[1]])[where[2]]


def put(tree: Tree, where: Where | str, text: str) -> None:
    """Replaces a text."""
    if isinstance(where, str):
        tree.notes[where] = text
        return
    blocks = tree.parts[where[0]].blocks
    blocks[where[1]] = with_text(blocks[where[1]], where[2], text)


def change(tree: Tree, old: str, new: str) -> Where | str:
    """Replaces words that stand once in the draft; gives back where."""
    where = find(tree, old)
    if old.startswith("="):
        put(tree, where, new)
    else:
        put(tree, where, text_at(tree, where).replace(old, new, 1))
    return where


def spots(tree: Tree, where: Where | str) -> tuple[str, ...]:
    """Places of a text: a snippet of it; of a cell, its whole text and the caption of its table."""
    text = text_at(tree, where)
    if not isinstance(where, str) and where[2]:
        block = tree.parts[where[0]].blocks[where[1]]
        if isinstance(block, Table):
            return ("=" + plain(text), place(tree, block.caption))
    found = place(tree, text)
    alone = sum(found in one for one in paragraphs(tree)) == 1
    return (found,) if alone or len(found) > 20 else ("=" + plain(text),)


def add_after(tree: Tree, words: str, new: str) -> Where:
    """A new paragraph of the same style behind the one that holds these words; gives back where."""
    where = find(tree, words)
    if isinstance(where, str):
        raise LookupError(f"{words} stands in a note")
    part, block, _ = where
    old = tree.parts[part].blocks[block]
    if not isinstance(old, Para):
        raise LookupError(f"{words} does not stand in running text")
    tree.parts[part].blocks.insert(block + 1, replace(old, text=new, key=""))
    return part, block + 1, 0
