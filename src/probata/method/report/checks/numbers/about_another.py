"""PB369: a reference leads to a part that is about something else."""

from __future__ import annotations

from collections.abc import Iterator

from probata.method.report.claims.structure.figured import figured
from probata.method.report.claims.structure.parts import Part
from probata.method.report.claims.structure.subjects import Astray, astray
from probata.method.report.model import Bound, Objection

CODE = "PB369"
WITHOUT_RECORDS = True
SAYS = (
    "A reference leads to a part that is about something else: another part, or none, is about what the sentence says."
)
WHY = """Numbers of tables, figures and chapters move when one is put in or taken out. The reference then still leads
somewhere, and the reader who follows it finds other figures than those that the sentence rests on (the house's method,
law 1: everything can be traced). Said only where the clause has next to no word in common with the title, the text or
the table that it leads to, while another part of the kind tells it, or a sentence announces what a table or figure
shows and no other place of the report tells of that either. English wording only."""
BAD = """The interviews by month are shown in table {fixed}`2|a part of this report`.

Table 1. Interviews by month

Table 2. Water in the wells
"""
GOOD = """The interviews by month are shown in table {fixed}`1|a part of this report`.

Table {fixed}`1|a part of this report`. Interviews by month

Table {fixed}`2|a part of this report`. Water in the wells
"""

_NEXT = "Look which part the sentence means."


def run(bound: Bound) -> Iterator[Objection]:
    """Chapters, annexes and paragraphs by their text; tables, figures and boxes by their titles and cells."""
    said: set[tuple[int, int]] = set()
    for one in astray(bound):
        ref = one.reference
        said.add((id(ref.telling), ref.start))
        yield ref.telling.objection(CODE, ref.start, ref.end, _message(one), _NEXT)
    for each in figured(bound):
        ref = each.reference
        if (id(ref.telling), ref.start) not in said:
            message = f"“{ref.words}” has none of the figures of this sentence; table {each.other.printed} has them."
            yield ref.telling.objection(CODE, ref.start, ref.end, message, _NEXT)


def _message(one: Astray) -> str:
    """What stands where the reference leads, and where what it says is told."""
    words, title = one.reference.words, " ".join(one.part.title.split())[:80]
    if one.better is None:
        return f"“{words}” is headed “{title}”, and nothing there is about what is said here."
    other = " ".join(one.better.title.split())[:80]
    if title and other:
        return f"“{words}” is headed “{title}”; {_name(one.better)} is headed “{other}”."
    name = f"{_name(one.better)}, “{other}”," if other else _name(one.better)
    return f"“{words}” has no word of what is said here; {name} has some."


def _name(part: Part) -> str:
    """What a part is called: "table 3", "paragraph 12"; chapters and sections by their number alone."""
    return f"part {part.printed}" if part.kind == "heading" else f"{part.kind} {part.printed}"
