"""Everything that is printed as prose: passages, and the titles of annexes and tables on the lines of directives."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from probata.method.manuscript.model import Block, Directive, Items, Quote
from probata.method.report.model import Bound, Passage

_TITLED = frozenset({"annex", "table", "recommendation"})
FRONT = ("title", "edition", "inquiry")
"""Front matter that is printed."""


@dataclass(frozen=True, slots=True)
class Printed:
    """Prose at ``start`` of ``file``, all else blanked; ``passage`` is None for the title of a directive."""

    kind: str
    file: str
    start: int
    masked: str
    passage: Passage | None


def printed_passages(bound: Bound) -> Iterator[Printed]:
    """Every passage."""
    for one in bound.passages:
        yield Printed(one.kind, one.at.file, one.at.start, one.masked, one)


def captions(bound: Bound) -> Iterator[Printed]:
    """The titles of annexes and tables."""
    for blocks in (bound.manuscript.blocks, *bound.manuscript.notes.values()):
        for one in _directives(blocks):
            at = one.argument_at
            if one.name in _TITLED and one.argument.strip():
                yield Printed("title", at.file, at.start, bound.manuscript.masked[at.file][at.start : at.end], None)


def _directives(blocks: Sequence[Block]) -> Iterator[Directive]:
    for block in blocks:
        if isinstance(block, Directive):
            yield block
        if isinstance(block, Directive | Quote):
            yield from _directives(block.blocks)
        elif isinstance(block, Items):
            for item in block.items:
                yield from _directives(item)
