"""word_sheet: the sheet of a report in which each role that has a name stands under it.

A node more than in other sheets: ``bound`` (``name``, ``inner``), around what a role prints; and what a {ref} prints is
a ``reference`` (``to``, ``inner``) and no ``link``.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import fields
from typing import cast

from probata.method.manuscript.model import At, Role
from probata.method.report.annex import Annex
from probata.method.report.exports._annexed import annex_nodes
from probata.method.report.exports._blocks import Blocks, methodology_part
from probata.method.report.exports._inlines import Inlines
from probata.method.report.exports._nodes import Node
from probata.method.report.exports._sheet import sheet
from probata.method.report.model import Bound, BoundValue, Objection
from probata.record.canonical import Json
from probata.record.errors import BadValue

_NAME = re.compile(r"_prb[a-z2-7]{16}")


def word_sheet(
    bound: Bound, annex: Annex, objections: Sequence[Objection], *, draft: bool, names: Mapping[At, str]
) -> Node:
    """The sheet as ``sheet`` lays it, with names. Raises BadValue for a name that is none, or is given twice."""
    _check(names)
    laid = sheet(bound, annex, objections, draft=draft)
    writer = Blocks(bound, tuple(objections) if draft else ())
    writer.inlines = _Named(writer.inlines, names)
    blocks = writer.write(bound.manuscript.blocks)
    made = list(annex_nodes(annex, len(objections), writer.heading, writer.tables))
    if writer.methodology_at is not None:
        writer.methodology_at.extend(made)
    else:
        blocks.append(methodology_part(made))
    return {**laid, "blocks": cast("Json", blocks)}


def _check(names: Mapping[At, str]) -> None:
    """Opaque names only: whatever else stood in them would be in the file."""
    given = list(names.values())
    if len(set(given)) < len(given) or not all(_NAME.fullmatch(name) for name in given):
        raise BadValue("A binding's name is _prb and sixteen of a-z and 2-7, and each is given once.")


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

    def _reference(self, binding: BoundValue) -> Node:
        found = Inlines._reference(self, binding)
        return {**found, "kind": "reference"} if found["kind"] == "link" else found
