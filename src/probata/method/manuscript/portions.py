"""Portions: a file cut where nothing can go on, so that each portion is read by itself and for as long as it stands.

A cut is behind an empty line, before a line that begins like no continuation of anything: neither indented nor with a
sign that a list or a quotation goes on with. What can still be open there, a block of code say, is tried out: words
that stand behind a portion have to be read as a paragraph of their own, or the portion is made longer.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from probata.method.manuscript.blocks import block_tokens
from probata.method.manuscript.kept import Kept
from probata.method.manuscript.model import Block, Fault, NoteMark
from probata.method.manuscript.onefile import OneFile
from probata.method.manuscript.shifting import Shift
from probata.method.manuscript.tokens import Note, Tokens

if TYPE_CHECKING:
    from markdown_it.token import Token

_LINE_END = r"(?:\r\n|\r(?!\n)|\n)"
_CUT = re.compile(rf"{_LINE_END}[ \t]*{_LINE_END}(?=[^\W\d_]|[\[#:{{])")
_WORDS_BEHIND = "x"


@dataclass(frozen=True, slots=True)
class FenceLine:
    """A line of colons: its place."""

    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Portion:
    """What is read of some lines; places count from their beginning, or from that of the file once it is placed."""

    parts: tuple[Block | FenceLine, ...]
    notes: tuple[Note, ...]
    faults: tuple[Fault, ...]
    marks: tuple[NoteMark, ...]
    prose: tuple[tuple[int, int], ...]
    too_deep: bool

    def placed(self, name: str, offset: int, lines: int) -> Portion:
        """The same where it stands: behind ``offset`` code points and ``lines`` lines of the file ``name``."""
        shift = Shift(name, offset, lines)
        return Portion(
            tuple(
                FenceLine(one.start + offset, one.end + offset) if isinstance(one, FenceLine) else shift.block(one)
                for one in self.parts
            ),
            tuple(Note(one.label, shift.blocks(one.blocks), shift.at(one.at)) for one in self.notes),
            tuple(Fault(shift.at(one.at), one.message, one.next_step) for one in self.faults),
            tuple(NoteMark(one.label, shift.at(one.at)) for one in self.marks),
            tuple((start + offset, end + offset) for start, end in self.prose),
            self.too_deep,
        )


@dataclass(slots=True)
class _Known:
    """A portion that was read, and how it was placed last; None when something stays open at its end."""

    portion: Portion | None
    where: tuple[str, int, int] | None = None
    placed: Portion | None = None

    def at(self, name: str, offset: int, lines: int) -> Portion | None:
        if self.portion is not None and self.where != (name, offset, lines):
            self.where, self.placed = (name, offset, lines), self.portion.placed(name, offset, lines)
        return self.placed


def portions(file: OneFile, blanked: int, kept: Kept) -> list[Portion]:
    """The portions of a file behind its first ``blanked`` code points, each read once for as long as it is kept."""
    cuts = [blanked, *(found.end() for found in _CUT.finditer(file.source, blanked)), len(file.source)]
    found = list(_placed(file, cuts, kept))
    if any(one.too_deep for one in found):  # said once for a file, so it is read as one
        return list(_placed(file, [blanked, len(file.source)], kept))
    return found


def _placed(file: OneFile, cuts: list[int], kept: Kept) -> Iterator[Portion]:
    at, more, last = 0, 1, len(cuts) - 1
    while at < last:
        to = min(at + more, last)
        start, text = cuts[at], file.source[cuts[at] : cuts[to]]
        known = kept.get(("portion", text, to == last), lambda: _Known(_read(text, to == last)))  # noqa: B023 (asked at once)
        placed = known.at(file.name, start, file.line_of(start))
        if placed is None:
            more *= 2
        else:
            yield placed
            at, more = to, 1


def _read(text: str, last: bool) -> Portion | None:
    flat = block_tokens(text, 0) if last else _closed(block_tokens(text + _WORDS_BEHIND, 0))
    if flat is None:
        return None
    file = OneFile("", text)
    tokens = Tokens(file, flat)
    parts: list[Block | FenceLine] = []
    for token in tokens.rest:
        parts += [FenceLine(*token.meta["place"])] if token.type == "directive" else tokens.block(token)
    return Portion(
        tuple(parts), tuple(tokens.notes), tuple(file.faults), tuple(file.marks), tuple(file.prose), tokens.too_deep
    )


def _closed(flat: list[Token]) -> list[Token] | None:
    """The tokens before the words behind, when these are a paragraph of their own."""
    opened, words = flat[-3:-1] if len(flat) > 2 else (None, None)
    alone = opened and words and opened.type == "paragraph_open" and not opened.level and words.content == _WORDS_BEHIND
    return flat[:-3] if alone else None
