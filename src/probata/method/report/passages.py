"""passages: the stretches of prose of a manuscript, with everything around them that rules want to know."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from operator import attrgetter

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
_NOT_BOUND = "[not bound]"
_ENDS = (".", "!", "?", "。", "؟")


def printed(binding: Binding | None) -> str:
    """The words that stand in the report for a role."""
    return binding.printed if isinstance(binding, BoundValue) else _NOT_BOUND


def words_of(inlines: Sequence[Inline], bindings: Mapping[At, Binding]) -> str:
    """The words of inlines as printed, without marks of notes."""
    return "".join(_words(one, bindings) for one in inlines)


def passages(manuscript: Manuscript, bindings: Mapping[At, Binding]) -> tuple[Passage, ...]:
    """Every passage in the order of the text, notes after the body."""
    walk = _Walk(manuscript, bindings, _by_file(manuscript.roles))
    found = [*walk.blocks(manuscript.blocks, ())]
    for label, blocks in manuscript.notes.items():
        found += [replace(one, kind="note", label=label, number=None) for one in walk.blocks(blocks, ())]
    return tuple(found)


def _by_file(roles: Sequence[Role]) -> dict[str, list[Role]]:
    found: dict[str, list[Role]] = {}
    for role in sorted(roles, key=lambda one: one.at.start):
        found.setdefault(role.at.file, []).append(role)
    return found


@dataclass(slots=True)
class _Walk:
    """The walk through the blocks: counts paragraphs and remembers the heading above."""

    manuscript: Manuscript
    bindings: Mapping[At, Binding]
    roles: Mapping[str, list[Role]]
    section: str = ""
    number: int = 0

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
        found = self._passage("paragraph", block.inlines, block.at, inside)
        if any(one.name in UNNUMBERED for one in inside):
            return replace(found, label=block.label)
        self.number += 1
        return replace(found, label=block.label, number=self.number)

    def _cell(self, cell: Cell, inside: tuple[Directive, ...]) -> Passage:
        return self._passage("cell", cell.inlines, cell.at, inside)

    def _passage(self, kind: str, inlines: Sequence[Inline], at: At, inside: tuple[Directive, ...]) -> Passage:
        masked = self.manuscript.masked[at.file][at.start : at.end]
        there, start_of = self.roles.get(at.file, []), attrgetter("at.start")
        roles = there[bisect_left(there, at.start, key=start_of) : bisect_left(there, at.end, key=start_of)]
        cut = tuple(self._sentence(at, span, masked, roles) for span in sentences(self._shape(at, masked, roles)))
        return Passage(kind, "", None, inside, self.section, at, masked, cut, tuple(_note_marks(inlines)))

    def _shape(self, at: At, masked: str, roles: Sequence[Role]) -> str:
        """The prose with a stand-in of the same length for each role, so that sentences end where they end in print."""
        shape = list(masked)
        for role in roles:
            start, end = role.at.start - at.start, role.at.end - at.start
            shape[start:end] = "x" * (end - start)
            words = printed(self.bindings.get(role.at)).strip("“”‘’\"'«» ")
            if not words[:1].islower():
                shape[start] = "X"
            if role.name == "quote" and words.endswith(_ENDS):
                shape[end - 1] = words[-1]
        return "".join(shape)

    def _sentence(self, at: At, span: TextSpan, masked: str, roles: Sequence[Role]) -> Sentence:
        start, end = at.start + span.start, at.start + span.end
        mine = [role for role in roles if start <= role.at.start < end]
        source = self.manuscript.sources[at.file]
        words, here = [], start
        for role in mine:
            words += [_prose(source, masked, at.start, here, role.at.start), printed(self.bindings.get(role.at))]
            here = role.at.end
        words.append(_prose(source, masked, at.start, here, end))
        line, column = _line_and_column(source, at, start)
        bound = tuple(self.bindings[role.at] for role in mine if role.at in self.bindings)
        return Sentence(At(at.file, start, end, line, column), _SPACE.sub(" ", "".join(words)).strip(), bound)


def _prose(source: str, masked: str, offset: int, start: int, end: int) -> str:
    """The prose between two places: what was blanked as markup is left out, what was white space stays."""
    pairs = zip(source[start:end], masked[start - offset : end - offset], strict=True)
    return "".join(shown for there, shown in pairs if shown != " " or there.isspace())


def _line_and_column(source: str, at: At, start: int) -> tuple[int, int]:
    before = source[at.start : start].replace("\r\n", " \n").replace("\r", "\n")
    lines = before.count("\n")
    column = at.column + len(before) if not lines else len(before) - before.rfind("\n")
    return at.line + lines, column


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
