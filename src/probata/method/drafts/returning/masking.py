"""returning_masking: what of a draft is an author's prose, once it is known what roles and the compiler print there."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from probata.method.manuscript.model import At, Block, Directive, Heading, Items, Paragraph, Quote, Table
from probata.record.span import TextSpan


def masked(text: str, parts: Iterable[Sequence[Block]], cut: Sequence[TextSpan]) -> str:
    """Text of the same length in which all but the prose of these blocks is blanked, line ends kept.

    ``cut``: words inside that prose which roles print, or the compiler.
    """
    made = ["\n" if letter == "\n" else " " for letter in text]
    for at in (one for blocks in parts for one in _prose(blocks)):
        made[at.start : at.end] = text[at.start : at.end]
    for span in cut:
        made[span.start : span.end] = ["\n" if letter == "\n" else " " for letter in span.of(text)]
    return "".join(made)


def _prose(blocks: Iterable[Block]) -> Iterator[At]:
    """The places of every paragraph, heading and cell."""
    for block in blocks:
        match block:
            case Paragraph() | Heading():
                yield block.at
            case Quote() | Directive():
                yield from _prose(block.blocks)
            case Items():
                for item in block.items:
                    yield from _prose(item)
            case Table():
                yield from (cell.at for row in (block.head, *block.rows) for cell in row)
            case _:
                pass
