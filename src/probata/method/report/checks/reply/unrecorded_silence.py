"""PB534: a silence is printed that nobody wrote down."""

from __future__ import annotations

from collections.abc import Iterator

from probata.method.report.matching.silences import (
    general,
    not_searched,
    on_record,
    says_otherwise,
    told_silences,
    unanswered,
)
from probata.method.report.model import Bound, Objection

CODE = "PB534"
SAYS = "A party is said to have been silent on something, and no record says who looked for an answer and where."
WHY = """"The Inquiry did not identify an answer" needs two persons and the searches kept, because an answer is easily
overlooked: in other words, by another voice, on scanned pages (the house's method, section 6, a law of the house).
That a notice as a whole stayed unanswered is seen from the record of notices and needs no more. English wording
only."""
BAD = "To {ref}`F1` the Inquiry did not identify an answer of Brineworks Ltd; it searched its letters.\n"
GOOD = "To {ref}`F3` the Inquiry did not identify an answer of the State; it searched the answer and its letters.\n"


def run(bound: Bound) -> Iterator[Objection]:
    """Where neither a silence of the record nor a notice without any answer bears it."""
    replies = bound.records.replies
    for told in told_silences(bound, replies) if replies else ():
        if replies is None or says_otherwise(bound, replies, told):
            continue
        if on_record(bound, replies, told):
            left = not_searched(replies, told)
            message = f"No silence on record is about {', '.join(left)}, and none of the findings is excepted here."
        elif unanswered(replies, told) or (general(told) and not told.identified):
            continue
        else:
            left, message = ("",), "No silence of this party on this is on record."
        if left:
            next_step = f'Let two persons search, and write it down: [[silences]] party = "{told.party.name}".'
            yield told.said.objection(CODE, told.found, message, next_step)
