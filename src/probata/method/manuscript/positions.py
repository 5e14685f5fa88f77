"""Where roles stand in a source text."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from probata.method.manuscript.model import (
    Block,
    Directive,
    Fault,
    Heading,
    Inline,
    Items,
    Link,
    Paragraph,
    Quote,
    Role,
    Styled,
    Table,
)
from probata.method.manuscript.onefile import OneFile
from probata.method.manuscript.tree import tree_of


@dataclass(frozen=True, slots=True)
class Scan:
    """The roles of one file in the order of its text (those of notes where the notes stand), and the faults in it."""

    roles: tuple[Role, ...]
    faults: tuple[Fault, ...]


def scan_roles(source: str, file: str = "", blanked: int = 0) -> Scan:
    """Find the roles of one file, without its includes; never raises.

    Args:
        source: the text of the file.
        file: its name, for the places.
        blanked: so many code points at the start are front matter.

    Returns:
        Each role with ``source[role.at.start : role.at.end]`` its own text, ``{name}`` to the last backtick. There is
        none in code, comments, front matter or behind a backslash.
    """
    reading = OneFile(file, source)
    tree = tree_of(reading, blanked)
    found = [*roles_of(tree.blocks), *(role for note in tree.notes for role in roles_of(note.blocks))]
    return Scan(tuple(sorted(found, key=_place)), tuple(sorted(reading.faults, key=lambda fault: fault.at)))


def _place(role: Role) -> int:
    return role.at.start


def roles_of(blocks: Iterable[Block]) -> Iterator[Role]:
    """Every role in these blocks, in the order of the text."""
    for inlines in inlines_in(blocks):
        yield from _roles(inlines)


def inlines_in(blocks: Iterable[Block]) -> Iterator[tuple[Inline, ...]]:
    """The inlines of every paragraph, heading and cell, in the order of the text."""
    for block in blocks:
        match block:
            case Paragraph() | Heading():
                yield block.inlines
            case Quote() | Directive():
                yield from inlines_in(block.blocks)
            case Items():
                for item in block.items:
                    yield from inlines_in(item)
            case Table():
                for row in (block.head, *block.rows):
                    yield from (cell.inlines for cell in row)
            case _:
                pass


def _roles(inlines: Sequence[Inline]) -> Iterator[Role]:
    for inline in inlines:
        if isinstance(inline, Role):
            yield inline
        elif isinstance(inline, Styled | Link):
            yield from _roles(inline.children)
