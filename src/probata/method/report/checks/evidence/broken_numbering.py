"""PB158: numbers of chapters, paragraphs, tables or figures that stand twice or leave one out."""

from __future__ import annotations

from collections.abc import Iterator

from probata.method.report.claims.structure.numbered import Broken, broken
from probata.method.report.model import Bound, Objection

CODE = "PB158"
WITHOUT_RECORDS = True
SAYS = "Two chapters, paragraphs, tables or figures have one number, or a number is left out."
WHY = """People cite a report by its numbers: where two chapters are chapter IX, or table 4 follows table 2, nobody can
tell what a reference leads to, or whether something was taken out (the house's method, law 1: everything can be
traced). Said only where a run begins with 1 and counts on nearly everywhere else; lists, quotations and numbers that
a manuscript is given when it is compiled are let be. English wording only."""
BAD = """# I. The hostels

The doors were locked.

# II. The office

Papers were kept there.

# II. The road

It was closed.
"""
GOOD = BAD.replace("# II. The road", "# III. The road")
_NEXT = "Number on from the part before, and look at the references that lead here."


def run(bound: Bound) -> Iterator[Objection]:
    """At the part whose number does not follow."""
    for one in broken(bound):
        yield Objection(CODE, bound.passages[one.part.passage].at, _message(one), _NEXT)


def _message(one: Broken) -> str:
    """What stands twice, or what is left out between."""
    kind, number = one.part.kind, one.part.printed
    if one.twice:
        return f"The {kind} before this one has the number {number}, too."
    return f"The {kind} before this one has the number {one.before.printed}, and this one has {number}."
