"""Shifting: blocks as they are when their lines stand further down, or in another file."""

from __future__ import annotations

from dataclasses import dataclass, replace

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
    NoteMark,
    Paragraph,
    Quote,
    Role,
    Styled,
    Table,
    ThematicBreak,
)


@dataclass(frozen=True, slots=True)
class Shift:
    """To the file ``name``, ``offset`` code points and ``lines`` whole lines further down."""

    name: str
    offset: int
    lines: int

    def at(self, at: At) -> At:
        """The place there."""
        return At(self.name, at.start + self.offset, at.end + self.offset, at.line + self.lines, at.column)

    def blocks(self, blocks: tuple[Block, ...]) -> tuple[Block, ...]:
        """These blocks there."""
        return tuple([self.block(one) for one in blocks])

    def block(self, block: Block) -> Block:  # noqa: PLR0911 (one return a kind of block)
        """This block there, with all that is in it."""
        at = self.at(block.at)
        match block:
            case Paragraph():
                return Paragraph(self.inlines(block.inlines), block.label, at)
            case Heading():
                return Heading(block.level, self.inlines(block.inlines), at)
            case Items():
                return Items(block.ordered, block.start, tuple([self.blocks(item) for item in block.items]), at)
            case Quote():
                return Quote(self.blocks(block.blocks), at)
            case Table():
                return Table(self._cells(block.head), tuple([self._cells(row) for row in block.rows]), at)
            case Directive():
                argument_at = self.at(block.argument_at)
                return replace(block, blocks=self.blocks(block.blocks), at=at, argument_at=argument_at)
            case CodeBlock() | ThematicBreak():
                return replace(block, at=at)

    def _cells(self, cells: tuple[Cell, ...]) -> tuple[Cell, ...]:
        return tuple([Cell(self.inlines(one.inlines), one.align, self.at(one.at)) for one in cells])

    def inlines(self, inlines: tuple[Inline, ...]) -> tuple[Inline, ...]:
        """These inlines there."""
        return tuple([self._inline(one) for one in inlines])

    def _inline(self, inline: Inline) -> Inline:
        match inline:
            case Role():
                return Role(inline.name, inline.body, inline.parts, self.at(inline.at))
            case NoteMark():
                return NoteMark(inline.label, self.at(inline.at))
            case Styled():
                return Styled(inline.style, self.inlines(inline.children))
            case Link():
                return Link(inline.target, self.inlines(inline.children))
            case _:
                return inline
