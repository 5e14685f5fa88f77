"""Two manuscripts compared as trees: their places, and what Word cannot tell, left out."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from probata.method.manuscript.model import (
    Block,
    Break,
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
)

Tree = tuple[object, ...]


def tree(manuscript: Manuscript) -> Tree:
    """The blocks, each note in place of its first mark: labels of notes are no part of it."""
    return _Telling(manuscript.notes).blocks(manuscript.blocks)


class _Telling:
    """Left out, since Word or the export tell them otherwise:

    - the names of notes: they are the numbers that are printed;
    - where a soft line break stands (it prints a space), white space at the ends of words and beside a citation;
    - which of two kinds of emphasis around the same words stands outside, and emphasis of notes' marks and in heads;
    - levels of headings that jump: the export never skips one (told here by ``level``);
    - emphasis of a heading in a note, which is printed as strong words;
    - white space in a block of code, which the export sets as one space;
    - an empty directive that prints nothing.
    """

    def __init__(self, notes: Mapping[str, Sequence[Block]]) -> None:
        self.notes = notes
        self.told: dict[str, int] = {}
        self.level = 0
        self.below = 0

    def blocks(self, blocks: Sequence[Block]) -> Tree:
        return tuple(one for block in blocks for one in self.block(block))

    def block(self, block: Block) -> Iterator[object]:
        match block:
            case Heading():
                self.level = max(1, min(block.level + self.below, self.level + 1, 5))
                yield "heading", self.level - self.below, self.inlines(block.inlines, bare=True)
            case Paragraph():
                yield "paragraph", block.label, self.inlines(block.inlines)
            case Items():
                start = block.start if block.ordered else 1
                yield "items", block.ordered, start, tuple(self.blocks(item) for item in block.items)
            case Quote():
                yield "quote", self.blocks(block.blocks)
            case Table():
                heads = tuple((self.inlines(one.inlines, bare=True), one.align) for one in block.head)
                yield "table", heads, tuple(tuple(self.inlines(one.inlines) for one in row) for row in block.rows)
            case CodeBlock():
                yield "code", [line.split() for line in block.text.splitlines()]
            case Directive():
                yield self.directive(block)
            case _:
                yield ("line",)

    def directive(self, block: Directive) -> object:
        if block.name == "methodology":
            self.level = 2
        if block.name == "annex":
            self.level, self.below = 1, self.below + 1
        inner = self.blocks(block.blocks)
        self.below -= block.name == "annex"
        return "directive", block.name, " ".join(block.argument.split()), inner

    def inlines(self, inlines: Sequence[Inline], *, bare: bool = False) -> Tree:
        """Stretches of words with their look, and what stands between them."""
        made: list[object] = []
        for what, look in self.atoms(inlines, frozenset()):
            seen = frozenset(one for one in look if isinstance(one, tuple)) if bare else look
            if isinstance(what, str) and made and isinstance(made[-1], list) and made[-1][1] == seen:
                made[-1][0] += what
            elif isinstance(what, str):
                made.append([what, seen])
            else:
                made.append((what, seen))
        return tuple(_settled(made))

    def atoms(
        self, inlines: Sequence[Inline], look: frozenset[object]
    ) -> Iterator[tuple[str | Tree, frozenset[object]]]:
        for one in inlines:
            match one:
                case Text(words):
                    yield words, look
                case Styled(style, children):
                    yield from self.atoms(children, look | {style})
                case Link(target, children):
                    yield from self.atoms(children, look | {("to", target)})
                case Break(hard=True):
                    yield ("break",), frozenset()
                case Break():
                    yield " ", look
                case NoteMark(label):
                    yield ("note", *self.note(label)), frozenset()
                case Role():
                    styles = frozenset() if one.name == "cite" else look
                    yield ("role", one.name, one.parts), styles

    def note(self, label: str) -> Tree:
        if label in self.told:
            return ("again", self.told[label])
        self.told[label] = len(self.told) + 1
        return self.blocks(self.notes.get(label, ()))


def _settled(made: Sequence[object]) -> Iterator[object]:
    """Words without white space at the ends, beside breaks and beside citations."""
    for at, one in enumerate(made):
        if not isinstance(one, list):
            yield one
            continue
        words, look = re.sub(r"\s+", " ", one[0]), one[1]
        before = made[at - 1] if at else None
        behind = made[at + 1] if at + 1 < len(made) else None
        if not at or _loose(before):
            words = words.lstrip()
        if behind is None or _loose(behind):
            words = words.rstrip()
        if words:
            yield words, look


def _loose(one: object) -> bool:
    if not isinstance(one, tuple) or not isinstance(one[0], tuple):
        return False
    return one[0][0] == "break" or one[0][:2] == ("role", "cite")
