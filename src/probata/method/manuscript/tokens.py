"""Block tokens of the machine, turned into blocks with their places."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from probata.method.manuscript.blocks import DEEPEST, NOTE, is_comment
from probata.method.manuscript.inlines import read_inlines
from probata.method.manuscript.labels import take_label
from probata.method.manuscript.model import (
    At,
    Block,
    Cell,
    CodeBlock,
    Heading,
    Items,
    Paragraph,
    Quote,
    Table,
    ThematicBreak,
)
from probata.method.manuscript.onefile import OneFile
from probata.method.manuscript.stretches import Stretch, stretch_of

if TYPE_CHECKING:
    from markdown_it.token import Token

_DEFINITION = re.compile(r"\[[^\[\]\\]*(?:\\.[^\[\]\\]*)*\]:(?:\s|\Z)", re.DOTALL)
_NO_HTML = "Write Markdown; a line that begins with % is a comment; for the sign itself write \\<."


@dataclass(frozen=True, slots=True)
class Note:
    """A note as defined in one file; ``at`` is the place of its ``[^label]:``."""

    label: str
    blocks: tuple[Block, ...]
    at: At


class Tokens:
    """The stream of a file's block tokens. Each kind of block takes its first token, and from ``rest`` its own."""

    def __init__(self, file: OneFile, tokens: list[Token]) -> None:
        self.file = file
        self.rest = iter(tokens)
        self.notes: list[Note] = []
        self.too_deep = False
        self.kinds: dict[str, Callable[[Token], Block | None]] = {
            "paragraph_open": self._paragraph, "heading_open": self._heading, "bullet_list_open": self._items,
            "ordered_list_open": self._items, "blockquote_open": self._quote, "note_open": self._note,
            "cells": self._table, "fence": self._fence, "code_block": self._code, "hr": self._line_across,
            "directive": self._stray_directive, "html_block": self._html,
        }  # fmt: skip

    def block(self, token: Token) -> tuple[Block, ...]:
        """The block that begins with this token; nothing for what prints nothing (notes go to ``notes``)."""
        if token.nesting > 0 and token.level >= DEEPEST:
            self._say_too_deep(token)
        found = self.kinds[token.type](token)
        return () if found is None else (found,)

    def _until(self, closing_type: str) -> tuple[Block, ...]:
        made: list[Block] = []
        for token in self.rest:
            if token.type == closing_type:
                break
            made.extend(self.block(token))
        return tuple(made)

    def _say_too_deep(self, token: Token) -> None:
        if not self.too_deep:
            start, end = self._place(token)
            self.file.fault(start, end, "Lists and quotations are nested too deep.", "Write it with fewer levels.")
        self.too_deep = True

    def _place(self, token: Token) -> tuple[int, int]:
        first, behind = token.map or [0, 1]
        last = behind - 1
        while last > first and self.file.line(last)[0] == self.file.line(last)[1]:
            last -= 1
        return self.file.line(first)[0], self.file.line(last)[1]

    def _at(self, token: Token) -> At:
        return self.file.at(*self._place(token))

    def _paragraph(self, _token: Token) -> Paragraph | None:
        stretch = self._stretch(next(self.rest))
        next(self.rest)
        if stretch is None:
            return None
        self._look_like_definition(stretch)
        kept, label = take_label(stretch, self.file)
        if kept is None:
            return None
        place = self.file.at(kept.place(0), kept.end(len(kept.text)))
        return Paragraph(read_inlines(kept, self.file), label, place)

    def _stretch(self, inline: Token) -> Stretch | None:
        lines = [line for line in inline.meta["lines"] if not is_comment(self.file.source, line[0])]
        return stretch_of(self.file.source, lines)

    def _look_like_definition(self, stretch: Stretch) -> None:
        if not stretch.text.startswith("["):
            return
        place = stretch.place(0)
        if NOTE.match(stretch.text):
            advice = "Write [^a]: at the very beginning of a line, outside lists and quotations."
            self.file.fault(place, place + 1, "The words of a note stand where they are not read as one.", advice)
        elif _DEFINITION.match(stretch.text):
            advice = "Write the address in its place, [words](address); for the signs themselves write \\[."
            self.file.fault(place, place + 1, "Addresses are not defined on lines of their own.", advice)

    def _heading(self, token: Token) -> Heading | None:
        inline = next(self.rest)
        next(self.rest)
        level = int(token.tag[1:])
        stretch = self._stretch(inline) if token.markup in ("=", "-") else self._atx(token, level)
        if stretch is None:
            start, end = self._place(token)
            self.file.fault(start, end, "A heading has no words.", "Write them behind the signs, or delete the line.")
            return None
        place = self.file.at(stretch.place(0), stretch.end(len(stretch.text)))
        return Heading(level, read_inlines(stretch, self.file), place)

    def _atx(self, token: Token, level: int) -> Stretch | None:
        start, end = token.meta["first"]
        words = self.file.source[start + level : end].rstrip()
        bare = words.rstrip("#")
        if bare != words and (not bare or bare[-1] in " \t"):
            words = bare
        return stretch_of(self.file.source, [(start + level, start + level + len(words))])

    def _items(self, token: Token) -> Items:
        items: list[tuple[Block, ...]] = []
        for inner in self.rest:
            if inner.type != "list_item_open":
                break
            items.append(self._until("list_item_close"))
        start = token.attrs.get("start", 1)
        return Items(token.type.startswith("ordered"), int(start), tuple(items), self._at(token))

    def _quote(self, token: Token) -> Quote:
        return Quote(self._until("blockquote_close"), self._at(token))

    def _note(self, token: Token) -> None:
        blocks = self._until("note_close")
        start, end = token.meta["place"]
        if not blocks:
            self.file.fault(start, end, "A note has no words.", "Write them behind the colon, or delete the note.")
        self.notes.append(Note(token.meta["label"], blocks, self.file.at(start, end)))

    def _stray_directive(self, token: Token) -> None:
        start, end = token.meta["place"]
        advice = "Put it at the beginning of a line, outside lists, quotations and notes."
        self.file.fault(start, end, "A directive stands inside another block.", advice)

    def _html(self, token: Token) -> None:
        start, end = self._place(token)
        self.file.fault(start, end, "HTML is no part of the report language.", _NO_HTML)

    def _code_lines(self, token: Token, skipped: int) -> CodeBlock:
        first = (token.map or [0, 0])[0] + skipped
        lines = token.content.split("\n")
        kept = [
            line[:-1] if self._two_ends(first + at) and line.endswith(" ") else line for at, line in enumerate(lines)
        ]
        return CodeBlock("\n".join(kept), self._at(token))

    def _two_ends(self, line: int) -> bool:
        end = self.file.line(line)[1]
        return self.file.source[end : end + 2] == "\r\n"

    def _fence(self, token: Token) -> CodeBlock:
        return self._code_lines(token, 1)

    def _code(self, token: Token) -> CodeBlock:
        return self._code_lines(token, 0)

    def _line_across(self, token: Token) -> ThematicBreak:
        return ThematicBreak(self._at(token))

    def _table(self, token: Token) -> Table:
        rows: list[list[tuple[int, int]]] = token.meta["rows"]
        aligns: tuple[str, ...] = token.meta["aligns"]
        head, *body = [self._row(list(row), aligns) for row in rows]
        return Table(head, tuple(body), self._at(token))

    def _row(self, places: list[tuple[int, int]], aligns: tuple[str, ...]) -> tuple[Cell, ...]:
        if len(places) > len(aligns):
            start, end = places[len(aligns)][0], places[-1][1]
            advice = "Write the bars that belong to the words as \\|, or widen the head."
            self.file.fault(start, end, "This row has more cells than the head of its table.", advice)
        last = places[-1][1]
        padded = [*places, *((last, last) for _ in aligns[len(places) :])]
        return tuple(self._cell(place, align) for place, align in zip(padded, aligns, strict=False))

    def _cell(self, place: tuple[int, int], align: str) -> Cell:
        stretch = stretch_of(self.file.source, [place])
        return Cell(read_inlines(stretch, self.file) if stretch else (), align, self.file.at(*place))
