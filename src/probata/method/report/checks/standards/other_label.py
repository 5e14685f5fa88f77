"""PB458: an act bears another legal label than where the report judges it."""

from __future__ import annotations

from collections.abc import Iterator

from probata.method.report.claims.reading.told import where
from probata.method.report.claims.reserves.labelled import mislabelled
from probata.method.report.model import Bound, Objection
from probata.method.report.prose.woven import objection

CODE = "PB458"
WITHOUT_RECORDS = True
SAYS = "An act is given a legal label that the report does not find, or that a court did not convict of."
WHY = """A label of law stands for its elements, and the report has examined those of one label, not of its neighbour
(the house's method, section 3: labels stand with their elements). Told is a label that stands nowhere else but in
accusations and in sentences that it was not found, where the act has another label elsewhere or the label is denied;
and a conviction for what the report says that the court did not convict of. English wording only."""
BAD = """The shelling of the quay may amount to genocide.

The shelling of the quay may amount to war crimes. The Exile Council has accused the army of genocide.
"""
GOOD = """The shelling of the quay may amount to a war crime.

The shelling of the quay may amount to war crimes. The Exile Council has accused the army of genocide.
"""
_NEXT = "Give the act the label under which the report judges it."


def run(bound: Bound) -> Iterator[Objection]:
    """Once a sentence, at the words that give the label."""
    for one in mislabelled(bound):
        said = one.told.said
        message = f"The label “{one.label}” is not what is found {where(one.other.said.passage)}."
        yield objection(CODE, said.at(one.start, one.end), message, _NEXT, said.passage)
