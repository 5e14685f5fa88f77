"""The blocks of one file: directives as a tree, notes apart; includes stay directives (reading.py opens them)."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from probata.method.manuscript.blocks import block_tokens
from probata.method.manuscript.directives import Opened, closing, opening
from probata.method.manuscript.kept import Kept
from probata.method.manuscript.model import Block
from probata.method.manuscript.onefile import OneFile
from probata.method.manuscript.portions import FenceLine, Portion, portions
from probata.method.manuscript.tokens import Note, Tokens

if TYPE_CHECKING:
    from markdown_it.token import Token


DEEPEST = 16
"""Directives nested deeper are a fault, and are read as if they were not there."""


@dataclass(slots=True)
class Tree:
    """The blocks and notes of one file, in order."""

    blocks: list[Block] = field(default_factory=list)
    notes: list[Note] = field(default_factory=list)


def tree_of(file: OneFile, blanked: int = 0, kept: Kept | None = None) -> Tree:
    """Read one file, its first ``blanked`` code points apart. Never raises; faults are noted in the file.

    With ``kept`` only those portions of it are read that were not read before; the tree is the same.
    """
    builder = _Builder(file)
    if kept is None:
        builder.read(block_tokens(file.source, blanked))
    else:
        for portion in portions(file, blanked, kept):
            builder.take(portion)
    return builder.done()


class _Builder:
    """Keeps the directives that are open. Their fence lines come flat from the machine, one token each."""

    def __init__(self, file: OneFile) -> None:
        self.file = file
        self.tree = Tree()
        self.opened: list[Opened] = []
        self.colons: Counter[int] = Counter()
        """How many open directives have so many colons."""

    def read(self, flat: list[Token]) -> None:
        tokens = Tokens(self.file, flat)
        for token in tokens.rest:
            if token.type == "directive":
                self._fence(*token.meta["place"])
            else:
                self._here.extend(tokens.block(token))
        self.tree.notes += tokens.notes

    def take(self, portion: Portion) -> None:
        self.file.faults += portion.faults
        self.file.marks += portion.marks
        self.file.prose += portion.prose
        self.tree.notes += portion.notes
        for part in portion.parts:
            if isinstance(part, FenceLine):
                self._fence(part.start, part.end)
            else:
                self._here.append(part)

    def done(self) -> Tree:
        while self.opened:
            self._unclosed()
        return self.tree

    @property
    def _here(self) -> list[Block]:
        return self.opened[-1].blocks if self.opened else self.tree.blocks

    def _fence(self, start: int, end: int) -> None:
        made = opening(self.file, start, end)
        colons = closing(self.file, start, end)
        if made:
            self._open(made)
        elif not colons:
            advice = "Write :::{name} argument, or ::: alone to close one; for the signs themselves write \\:::."
            self.file.fault(start, end, "A line begins like a directive but names none.", advice)
        elif not self.colons[colons]:
            advice = "Delete this line, or write as many colons as its opening line has."
            self.file.fault(start, end, "Nothing is open that this line could close.", advice)
        else:
            self._close(colons, end)

    def _open(self, made: Opened) -> None:
        if len(self.opened) == DEEPEST:
            self.file.fault(made.start, made.end, "Directives are nested too deep.", "Write them with fewer levels.")
        if len(self.opened) >= DEEPEST:
            made.blocks = self.opened[-1].blocks
        self.opened.append(made)
        self.colons[made.colons] += 1

    def _close(self, colons: int, end: int) -> None:
        while self.opened[-1].colons != colons:
            self._unclosed()
        self._end(end)

    def _unclosed(self) -> None:
        last = self.opened[-1]
        advice = f"Put a line {':' * min(last.colons, 9)} behind its content."
        self.file.fault(last.start, last.end, "This directive is never closed.", advice)
        self._end(last.end)

    def _end(self, end: int) -> None:
        made = self.opened.pop()
        self.colons[made.colons] -= 1
        if len(self.opened) < DEEPEST:
            self._here.append(made.closed(self.file, end))
