"""PB152: a note that nothing in the text marks."""

from __future__ import annotations

from collections.abc import Iterator

from probata.method.manuscript.model import At, Block
from probata.method.report.claims.reading.cited import Noted, marks, notes
from probata.method.report.model import Bound, Objection

CODE = "PB152"
WITHOUT_RECORDS = True
SAYS = "A note is written, and nothing in the text marks it."
WHY = """A note without a mark is a source that lost its sentence: the sentence was cut, or moved and its mark left
behind, and something in the report now stands without what bears it (the house's method, section 1, a law of the
house). Notes that mark only each other are not marked by the text. What reading the manuscript has already remarked is
not said again."""
BAD = """The decree asks for permission. {cite}`decree`

[^gate]: The gate is described elsewhere.[^lamp]

[^lamp]: The lamp is described elsewhere.[^gate]
"""
GOOD = "The gate was closed from the outside.[^gate]\n\n[^gate]: The gate is described elsewhere.\n"
_NEXT = "Put its mark where it belongs, or take the note away."


def run(bound: Bound) -> Iterator[Objection]:
    """Every note that no mark in the text leads to, over other notes or by itself."""
    reached = _reached(bound)
    said = [fault.at for fault in bound.manuscript.faults]
    for one in notes(bound):
        at = _at(bound, one)
        if one.label not in reached and at and not any(each.file == at.file and _beside(each, at) for each in said):
            yield Objection(CODE, at, "Nothing in the text marks this note.", _NEXT)


def _reached(bound: Bound) -> frozenset[str]:
    leads: dict[str, set[str]] = {}
    for one in marks(bound):
        passage = bound.passages[one.passage]
        leads.setdefault(passage.label if passage.kind == "note" else "", set()).add(one.label)
    found, new = set[str](), leads.get("", set())
    while new:
        found |= new
        new = {each for label in new for each in leads.get(label, ())} - found
    return frozenset(found)


def _at(bound: Bound, one: Noted) -> At | None:
    if one.passages:
        return one.passages[0].at
    blocks: tuple[Block, ...] = bound.manuscript.notes.get(one.label, ())
    return blocks[0].at if blocks else None


def _beside(fault: At, at: At) -> bool:
    """Whether a fault of reading stands at the note: its own begins at the note's label."""
    return fault.start <= at.start <= fault.end or fault.line == at.line
