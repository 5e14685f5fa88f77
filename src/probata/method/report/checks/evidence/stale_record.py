"""PB102: the record behind a role is stale."""

from __future__ import annotations

from collections.abc import Iterator

from probata.method.report.model import Bound, Objection
from probata.method.report.prose.evidence import label_at

CODE = "PB102"
LOOKS_AT = "passage"
SAYS = "The record behind a role has changed, or consent to it was taken back, since a person looked at it."
WHY = """A saved count or place is what a person looked at and decided to use. When a coding changes, a document is
replaced or consent is withdrawn, that decision is about something that is no more; withdrawal blocks every use at once
and reaches every number and quotation that rests on it (the house's method, sections 1 and 4, laws of the house; the
Murad Code asks for the same of consent)."""
BAD = "One interviewee remembered a night. {quote}`taken-back`"
GOOD = "One interviewee remembered the light. {quote}`lamp`"


def run(bound: Bound) -> Iterator[Objection]:
    """Every bound value whose record says that it is stale."""
    for value in bound.values:
        if value.record is None or not value.record.stale:
            continue
        message = f"What {value.record.handle!r} names has to be looked at again: {value.record.stale.rstrip('.')}."
        next_step = "Look at it as it is now and save it again under this handle, or take it out of the text."
        yield Objection(CODE, value.role.at, message, next_step, label_at(bound, value.role.at))
