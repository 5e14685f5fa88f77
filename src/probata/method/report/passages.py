"""passages: the stretches of prose of a manuscript, with everything around them that rules want to know."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from probata.method.manuscript.kept import Kept
from probata.method.manuscript.model import (
    At,
    Block,
    Cell,
    CodeBlock,
    Directive,
    Heading,
    Inline,
    Items,
    Link,
    Manuscript,
    NoteMark,
    Paragraph,
    Quote,
    Role,
    Styled,
    Table,
    Text,
    ThematicBreak,
)
from probata.method.manuscript.sentences import sentences
from probata.method.report.model import Binding, BoundValue, Passage, Sentence
from probata.record.span import TextSpan

UNNUMBERED = frozenset({"plain", "table", "figure", "methodology"})
"""Directives whose paragraphs bear no number."""
_SPACE = re.compile(r"\s+")
_LINE_END = re.compile(r"\r\n|\r|\n")
_NOT_BOUND = "[not bound]"
_LONGEST_NUMBER = 6
_ENDS = (".", "!", "?", "。", "؟")


def printed(binding: Binding | None) -> str:
    """The words that stand in the report for a role."""
    return binding.printed if isinstance(binding, BoundValue) else _NOT_BOUND


def words_of(inlines: Sequence[Inline], bindings: Mapping[At, Binding]) -> str:
    """The words of inlines as printed, without marks of notes."""
    return "".join(_words(one, bindings) for one in inlines)


def passages(manuscript: Manuscript, bindings: Mapping[At, Binding], kept: Kept | None = None) -> tuple[Passage, ...]:
    """Every passage in the order of the text, notes after the body; ``kept`` saves work and changes nothing."""
    walk = _Walk(manuscript, bindings, _by_file(manuscript.roles), kept or Kept())
    found = [*walk.blocks(manuscript.blocks, ())]
    for label, blocks in manuscript.notes.items():
        walk.note = label
        found += walk.blocks(blocks, ())
    return tuple(found)


@dataclass(frozen=True, slots=True)
class _Roles:
    """The roles of one file in the order of its text, and where each begins."""

    roles: Sequence[Role]
    starts: Sequence[int]


_NO_ROLES = _Roles((), ())


def _by_file(roles: Sequence[Role]) -> dict[str, _Roles]:
    found: dict[str, list[Role]] = {}
    for role in roles:
        found.setdefault(role.at.file, []).append(role)
    each = {file: sorted(there, key=_start) for file, there in found.items()}
    return {file: _Roles(there, [role.at.start for role in there]) for file, there in each.items()}


def _start(role: Role) -> int:
    return role.at.start


@dataclass(slots=True)
class _Walk:
    """The walk through the blocks: counts paragraphs and remembers the heading above."""

    manuscript: Manuscript
    bindings: Mapping[At, Binding]
    roles: Mapping[str, _Roles]
    kept: Kept
    section: str = ""
    number: int = 0
    note: str | None = None
    """The label of the note that is walked through."""

    def blocks(self, blocks: Sequence[Block], inside: tuple[Directive, ...]) -> Iterator[Passage]:
        for block in blocks:
            yield from self._block(block, inside)

    def _block(self, block: Block, inside: tuple[Directive, ...]) -> Iterator[Passage]:
        match block:
            case Heading():
                self.section = words_of(block.inlines, self.bindings)
                yield self._passage("heading", block.inlines, block.at, inside)
            case Paragraph():
                yield self._paragraph(block, inside)
            case Items():
                for item in block.items:
                    yield from self._within("item", item, inside)
            case Quote():
                yield from self._within("quote", block.blocks, inside)
            case Table():
                for cell in (*block.head, *(cell for row in block.rows for cell in row)):
                    yield self._cell(cell, inside)
            case Directive():
                yield from self.blocks(block.blocks, (*inside, block))
            case CodeBlock() | ThematicBreak():
                return

    def _within(self, kind: str, blocks: Sequence[Block], inside: tuple[Directive, ...]) -> Iterator[Passage]:
        for block in blocks:
            if isinstance(block, Paragraph):
                yield self._passage(kind, block.inlines, block.at, inside)
            else:
                yield from self._block(block, inside)

    def _paragraph(self, block: Paragraph, inside: tuple[Directive, ...]) -> Passage:
        number = None
        if block.stated is not None:
            number = _stated(block.stated)
        elif not any(one.name in UNNUMBERED for one in inside):
            self.number += 1
            number = self.number
        return self._passage("paragraph", block.inlines, block.at, inside, block.label, number)

    def _cell(self, cell: Cell, inside: tuple[Directive, ...]) -> Passage:
        return self._passage("cell", cell.inlines, cell.at, inside)

    def _passage(
        self,
        kind: str,
        inlines: Sequence[Inline],
        at: At,
        inside: tuple[Directive, ...],
        label: str = "",
        number: int | None = None,
    ) -> Passage:
        if self.note is not None:
            kind, label, number = "note", self.note, None
        masked = self.manuscript.masked[at.file][at.start : at.end]
        source = self.manuscript.sources[at.file][at.start : at.end]
        there = self.roles.get(at.file, _NO_ROLES)
        roles = there.roles[bisect_left(there.starts, at.start) : bisect_left(there.starts, at.end)]
        filled = tuple([self._filled(role, at.start) for role in roles])
        cuts = self.kept.get(("sentences", source, masked, filled), lambda: tuple(_cut(source, masked, filled)))
        sentences_ = tuple([self._sentence(at, one, roles) for one in cuts])
        return Passage(kind, label, number, inside, self.section, at, masked, sentences_, tuple(_note_marks(inlines)))

    def _filled(self, role: Role, offset: int) -> _Filled:
        return _Filled(role.name, role.at.start - offset, role.at.end - offset, printed(self.bindings.get(role.at)))

    def _sentence(self, at: At, cut: _Cut, roles: Sequence[Role]) -> Sentence:
        start, end = at.start + cut.span.start, at.start + cut.span.end
        mine = roles[cut.roles]
        bound = tuple([self.bindings[role.at] for role in mine if role.at in self.bindings])
        column = cut.column if cut.lines else at.column + cut.column
        return Sentence(At(at.file, start, end, at.line + cut.lines, column), cut.printed, bound)


def _stated(printed: str) -> int | None:
    """The number that a source prints at a paragraph; None for anything but a plain one ("4.2" names a part)."""
    digits = printed.strip("()[]. \t§¶")
    return int(digits) if digits.isascii() and digits.isdecimal() and len(digits) <= _LONGEST_NUMBER else None


class _Filled(NamedTuple):
    """A role in a passage: its name, its place there, and the words that stand for it."""

    name: str
    start: int
    end: int
    printed: str


class _Cut(NamedTuple):
    """A sentence as it stands in its passage.

    ``lines`` below the first; ``column`` is how far right of the passage's beginning, or the column in a later line.
    """

    span: TextSpan
    printed: str
    roles: slice
    lines: int
    column: int


def _cut(source: str, masked: str, roles: Sequence[_Filled]) -> Iterator[_Cut]:
    """The sentences of a passage; everything about them that does not change with its place."""
    starts, ends = [role.start for role in roles], [found.end() for found in _LINE_END.finditer(source)]
    for span in sentences(_shape(masked, roles)):
        mine = slice(bisect_left(starts, span.start), bisect_left(starts, span.end))
        words, here = [], span.start
        for role in roles[mine]:
            words += [_prose(source, masked, here, role.start), role.printed]
            here = role.end
        words.append(_prose(source, masked, here, span.end))
        yield _Cut(span, _SPACE.sub(" ", "".join(words)).strip(), mine, *_lines_and_column(ends, span.start))


def _shape(masked: str, roles: Sequence[_Filled]) -> str:
    """The prose with a stand-in of the same length for each role, so that sentences end where they end in print."""
    shape = list(masked)
    for role in roles:
        shape[role.start : role.end] = "x" * (role.end - role.start)
        words = role.printed.strip("“”‘’\"'«» ")
        if words and not words[0].islower():  # a note belongs to the sentence before it
            shape[role.start] = "X"
        if role.name == "quote" and words.endswith(_ENDS):
            shape[role.end - 1] = words[-1]
        if not words and role.start and shape[role.start - 1] in _ENDS:  # a note right behind a full stop
            shape[role.end - 1] = shape[role.start - 1]
    return "".join(shape)


def _prose(source: str, masked: str, start: int, end: int) -> str:
    """The prose between two places: what was blanked as markup is left out, what was white space stays."""
    if source[start:end] == masked[start:end]:
        return source[start:end]
    pairs = zip(source[start:end], masked[start:end], strict=True)
    return "".join([shown for there, shown in pairs if shown != " " or there.isspace()])


def _lines_and_column(ends: Sequence[int], start: int) -> tuple[int, int]:
    """How many lines end before a place, and how far right of the passage's beginning, or in its line, it stands."""
    lines = bisect_right(ends, start)
    return lines, start - ends[lines - 1] + 1 if lines else start


def _words(inline: Inline, bindings: Mapping[At, Binding]) -> str:
    match inline:
        case Text():
            return inline.words
        case Role():
            return printed(bindings.get(inline.at))
        case Styled() | Link():
            return words_of(inline.children, bindings)
        case NoteMark():
            return ""
        case _:
            return " "


def _note_marks(inlines: Sequence[Inline]) -> Iterator[str]:
    for inline in inlines:
        if isinstance(inline, NoteMark):
            yield inline.label
        elif isinstance(inline, Styled | Link):
            yield from _note_marks(inline.children)
