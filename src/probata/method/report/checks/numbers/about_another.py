"""PB369: a reference leads to a part that is about something else."""

from __future__ import annotations

from collections.abc import Iterator

from probata.method.report.claims.subjects import astray
from probata.method.report.model import Bound, Objection

CODE = "PB369"
WITHOUT_RECORDS = True
SAYS = (
    "A reference leads to a part whose title is about something else, and another part is about what the sentence says."
)
WHY = """Numbers of tables, figures and chapters move when one is put in or taken out. The reference then still leads
somewhere, and the reader who follows it finds other figures than those that the sentence rests on (the house's method,
law 1: everything can be traced). Said only where the clause has no word in common with the title that it leads to, and
most words of one other title of the same kind."""
BAD = """The interviews by month are shown in table {fixed}`2|a part of this report`.

Table 1. Interviews by month

Table 2. Water in the wells
"""
GOOD = """The interviews by month are shown in table {fixed}`1|a part of this report`.

Table {fixed}`1|a part of this report`. Interviews by month

Table {fixed}`2|a part of this report`. Water in the wells
"""


def run(bound: Bound) -> Iterator[Objection]:
    """Tables, figures, boxes, annexes, chapters and the like that have titles."""
    for one in astray(bound):
        its, other = (" ".join(part.title.split())[:80] for part in (one.part, one.better))
        told = f"“{one.reference.words}” is headed “{its}”; {one.better.printed} is headed “{other}”."
        bare = f"“{one.reference.words}” has no word of what is said here; {one.better.printed} tells of it."
        message = told if its else bare
        ref = one.reference
        yield ref.telling.objection(CODE, ref.start, ref.end, message, "Look which of them the sentence means.")
