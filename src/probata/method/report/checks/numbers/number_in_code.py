"""PB319: a number or quotation set as code, where nothing is bound."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

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
    Paragraph,
    Quote,
    Styled,
    Table,
    Text,
    ThematicBreak,
)
from probata.method.manuscript.numbers import numbers
from probata.method.report.model import Bound, Objection

CODE = "PB319"
SAYS = "A number or quotation stands in text that is set as code."
WHY = """Text between backticks, and text that is indented by four spaces, is printed as it is: nothing in it is a role,
and nothing in it can be bound. Every number resolves to a record and every quotation to a place (the house's method,
section 1), also one that got there by an indentation that nobody meant."""
BAD = "The list holds `612` names.\n"
GOOD = "The Inquiry calls the file `roster`.\n"
_MARKS = frozenset('“”„«»"')


def run(bound: Bound) -> Iterator[Objection]:
    """Every stretch of code with a number or a quotation mark in it, at the block that holds it."""
    blocks = [*bound.manuscript.blocks, *(one for note in bound.manuscript.notes.values() for one in note)]
    for at, words in _code(blocks):
        if numbers(words) or _MARKS & set(words):
            yield Objection(CODE, at, "What is set as code here is printed unbound.", _NEXT)


_NEXT = "Take the backticks or the indentation away and bind it, or write it with {fixed} and the reason."


def _code(blocks: Sequence[Block]) -> Iterator[tuple[At, str]]:
    for block in blocks:
        match block:
            case CodeBlock():
                yield block.at, block.text
            case Paragraph() | Heading():
                yield from ((block.at, words) for words in _in(block.inlines))
            case Table():
                for cell in (*block.head, *(one for row in block.rows for one in row)):
                    yield from _of_cell(cell)
            case Items():
                for item in block.items:
                    yield from _code(item)
            case Quote() | Directive():
                yield from _code(block.blocks)
            case ThematicBreak():
                continue


def _of_cell(cell: Cell) -> Iterator[tuple[At, str]]:
    return ((cell.at, words) for words in _in(cell.inlines))


def _in(inlines: Sequence[Inline]) -> Iterator[str]:
    for one in inlines:
        if isinstance(one, Styled) and one.style == "code":
            yield "".join(each.words for each in one.children if isinstance(each, Text))
        elif isinstance(one, Styled | Link):
            yield from _in(one.children)
