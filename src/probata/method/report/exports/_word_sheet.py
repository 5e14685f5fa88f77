"""word_sheet: the sheet of a report in which each role that has a name stands under it.

Two nodes more than in other sheets: ``bound`` (``name``, ``inner``), around what a role prints; ``marked`` (``mark``,
``blocks``), around the blocks of a directive, and of lists and quotations that could not be told apart without it. And
what a {ref} prints is a ``reference`` (``to``, ``inner``) and no ``link``.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, fields
from typing import cast

from probata.method.drafts.house import seal
from probata.method.manuscript.model import At, Block, Directive, Items, Paragraph, Quote, Role
from probata.method.report.annex import Annex
from probata.method.report.exports._annexed import annex_nodes
from probata.method.report.exports._blocks import Blocks, methodology_part
from probata.method.report.exports._inlines import Inlines
from probata.method.report.exports._nodes import Node, words_of
from probata.method.report.exports._sheet import sheet
from probata.method.report.exports._word_xml import nodes
from probata.method.report.model import Bound, BoundValue, Objection
from probata.record.canonical import Json
from probata.record.errors import BadValue

_NAME = re.compile(r"_prb[a-z2-7]{16}|_part_[a-z]+_[a-z2-7]{16}")
OWN = "own"
"""The mark of what the compiler fills in by itself: nothing of it comes from the manuscript."""


def word_sheet(
    bound: Bound, annex: Annex, objections: Sequence[Objection], *, draft: bool, names: Mapping[At, str]
) -> Node:
    """The sheet as ``sheet`` lays it, with names. Raises BadValue for a name that is none, or is given twice."""
    _check(names)
    laid = sheet(bound, annex, objections, draft=draft)
    writer = _Marked(bound, tuple(objections) if draft else (), names=names)
    blocks = writer.write(bound.manuscript.blocks)
    made = list(annex_nodes(annex, len(objections), writer.heading, writer.tables))
    if writer.methodology_at is not None:
        writer.methodology_at.extend(made)
    else:
        blocks.append(_marked(mark(OWN, "end"), [methodology_part(made)]))
    return {**laid, "blocks": cast("Json", blocks)}


def _check(names: Mapping[At, str]) -> None:
    """Opaque names only: whatever else stood in them would be in the file."""
    given = list(names.values())
    if len(set(given)) < len(given) or not all(_NAME.fullmatch(name) for name in given):
        raise BadValue("A name is _prb, or _part_ and a directive's, and sixteen of a-z and 2-7; each is given once.")


def mark(kind: str, key: str | int) -> str:
    """The name of the bookmark around a part of this kind."""
    return f"_part_{kind}_{key}"


def _marked(name: str, blocks: Sequence[Node]) -> Node:
    return {"kind": "marked", "mark": name, "blocks": list(blocks)}


@dataclass(slots=True)
class _Marked(Blocks):
    """Blocks that tell where each directive begins and ends.

    A directive's argument can be the name of a record, so it stands nowhere; whoever gave its bookmark a name keeps it.
    """

    names: Mapping[At, str] = field(default_factory=dict)
    _marks: int = 0

    def __post_init__(self) -> None:
        Blocks.__post_init__(self)
        self.inlines = _Named(self.inlines, self.names)

    def write(self, blocks: Sequence[Block]) -> list[Node]:
        """The nodes of these blocks; a list right behind another of its kind is marked."""
        found: list[Node] = []
        last: Block | None = None
        for block in blocks:
            made = self._one(block)
            if isinstance(block, Items) and isinstance(last, Items) and last.ordered == block.ordered:
                made = [self._under("list", made)]
            found += made
            last = block
        return found

    def _one(self, block: Block) -> list[Node]:
        if isinstance(block, Directive):
            name = self.names.get(block.at)
            made = Blocks._one(self, block)
            return [_marked(name, made) if name else self._under(block.name, made)]
        if isinstance(block, Quote):
            return [self._under("quote", Blocks._one(self, block))]
        return Blocks._one(self, block)

    def _items(self, block: Items) -> Node:
        listed = [self._item(item) for item in block.items]
        return {"kind": "items", "ordered": block.ordered, "start": block.start, "items": listed}

    def _item(self, item: Sequence[Block]) -> list[Node]:
        """An item that is more than a paragraph with lists in it is marked; indents alone would not tell its end."""
        made = self.write(item)
        plain = item and isinstance(item[0], Paragraph) and all(isinstance(one, Items) for one in item[1:])
        return made if plain else [self._under("item", made)]

    def _under(self, kind: str, made: Sequence[Node]) -> Node:
        self._marks += 1
        return _marked(mark(kind, self._marks), made)


class _Named(Inlines):
    """Inlines that tell which role stands where."""

    __slots__ = ("names",)

    def __init__(self, like: Inlines, names: Mapping[At, str]) -> None:
        Inlines.__init__(self, **{one.name: getattr(like, one.name) for one in fields(Inlines)})
        self.names = names

    def _role(self, role: Role) -> Node:
        found = Inlines._role(self, role)
        name = self.names.get(role.at)
        return {"kind": "bound", "name": name, "inner": [found]} if name else found

    def _cite(self, value: BoundValue) -> Node:
        """A note that a citation makes is marked, and its words sealed: none are the author's until he edits it."""
        found = Inlines._cite(self, value)
        if found["kind"] != "note":
            return found
        inner = nodes(found, "blocks")
        words = " ".join(words_of(nodes(one, "inner")) for one in inner)
        return {**found, "blocks": [_marked(mark(OWN, f"cited{found['number']}x{seal(words)}"), inner)]}

    def _reference(self, binding: BoundValue) -> Node:
        found = Inlines._reference(self, binding)
        return {**found, "kind": "reference"} if found["kind"] == "link" else found
