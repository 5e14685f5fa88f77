"""PB541: the record holds a public statement to answer what its speaker could not have read."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby

from probata.method.manuscript.model import At
from probata.method.reply.fits import Fitting, no_answers
from probata.method.reply.model import Fits, PartyStatement
from probata.method.report.examples import INTERNAL
from probata.method.report.matching.heard import replies_of, reply_place
from probata.method.report.model import Bound, BoundValue, Objection, SavedPlace

CODE = "PB541"
SAYS = "By the record a public statement answers a finding, and its speaker could not have read it, or perhaps not."
WHY = """A statement answers content only if that party had access to it by then and does not say otherwise. A record
that holds older words to be an answer closes the question for whoever reads it: nobody searches any more, and the
party counts as heard (the house's method, section 6, a law of the house). What the report makes of the words is
another matter (PB526)."""
BAD = """% By the record the ambassador's words of 2 February 2022 answer F1; the State could read it on 7 February.

The decree was read.
"""
GOOD = f"""{INTERNAL}
% As long as the edition stays inside the inquiry, the record can still be mended.
The decree was read.
"""


def run(bound: Bound) -> Iterator[Objection]:
    """Once a statement, where the report first uses its words; else at the part on how the party was heard."""
    replies = replies_of(bound)
    held = list(no_answers(replies.file)) if replies else []
    for _, each in groupby(held, key=lambda one: id(one[0])):
        pairs = list(each)
        at = _used(bound, pairs[0][0]) or reply_place(bound)
        yield Objection(
            CODE, at, _message(pairs), "Take the finding out of its answers, or mend the day of the record."
        )


def _message(pairs: list[tuple[PartyStatement, Fitting]]) -> str:
    statement, first = pairs[0]
    findings = ", ".join(fitting.finding for _, fitting in pairs)
    can = "can be none" if any(one.fits is Fits.NO for _, one in pairs) else "is perhaps none"
    return f"By the record the statement `{statement.place}` is an answer to {findings}, and it {can}: {first.why}."


def _used(bound: Bound, statement: PartyStatement) -> At | None:
    for passage in bound.passages:
        for one in passage.bindings:
            record = one.record if isinstance(one, BoundValue) else None
            if isinstance(record, SavedPlace) and record.handle == statement.place:
                return one.role.at
    return None
