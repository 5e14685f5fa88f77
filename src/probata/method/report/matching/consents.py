"""Accounts that a manuscript quotes or cites, with the words for what people said to a use."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from probata.method.report.model import Bound, BoundValue, Passage, SavedPlace
from probata.method.testimony.consent import Permission, permitted
from probata.method.testimony.model import Interview

QUOTING = frozenset({"quote", "figure"})
"""Roles that print words of a place."""


def accounts(bound: Bound) -> Iterator[tuple[BoundValue, SavedPlace, Interview, Passage | None]]:
    """Every role that is bound to an account, in the order of the text, with the passage that it stands in."""
    around = {binding.role.at: passage for passage in bound.passages for binding in passage.bindings}
    for value in bound.values:
        record = value.record
        if isinstance(record, SavedPlace) and record.interview is not None:
            yield value, record, record.interview, around.get(value.role.at)


def use_of(bound: Bound) -> str:
    """The use that this edition makes, in words."""
    return str(bound.audience.value)


def gate(bound: Bound, interview: Interview) -> Permission:
    """What the consent gate says to any use of the interview in this edition."""
    return permitted(interview, bound.audience, bound.records.today, recipient=bound.recipient)


def without_terms(interview: Interview) -> Interview:
    """The interview as if no terms of speaking had been agreed: whether consent itself allows a use."""
    return replace(interview, consent=replace(interview.consent, terms=None, description=""))
