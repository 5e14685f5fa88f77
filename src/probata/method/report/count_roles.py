"""What a count role asks for, read from its body; also of roles that could not be bound."""

from __future__ import annotations

from probata.method.manuscript.model import Role
from probata.method.report.model import Binding, BoundValue, Faulty, Records, SavedCount, Unbound
from probata.record.count import Count, Heard

PARTS = {
    "k": "described",
    "no": "said_no",
    "silent": "no_answer",
    "unasked": "not_asked",
    "unclear": "cannot_tell",
    "answered": "answered",
    "asked": "asked",
    "n": "everyone",
}
"""Facet of a count role -> the part of :class:`Count` that it prints."""
FIVE = ("described", "said_no", "no_answer", "not_asked", "cannot_tell")
"""The parts that everybody in the base falls into, each into one."""
_FACETS = {"k": Heard.DESCRIBED, "no": Heard.SAID_NO, "silent": Heard.NO_ANSWER, "unasked": Heard.NOT_ASKED}
_VALUES = tuple(Heard)


def asked_for(role: Role) -> tuple[str, str]:
    """Handle and facet of a count role: ``HANDLE:facet``; the facet is empty when none is written."""
    handle, _, facet = (role.parts[0] if role.parts else "").partition(":")
    return handle.strip(), facet.strip()


def part(role: Role, number: int) -> str:
    """A part of the body behind a bar; empty when it is not there."""
    return role.parts[number].strip() if number < len(role.parts) else ""


def unbound_count(binding: Binding, records: Records) -> SavedCount | None:
    """The count of a role whose words are not what the count says; None for every other role."""
    if not isinstance(binding, Unbound) or binding.role.name != "count" or binding.why is not Faulty.VALUE:
        return None
    return records.counts.get(asked_for(binding.role)[0])


def base_size(count: Count, base: str) -> int:
    """How many people a base holds; ``everyone`` for an empty or unknown word."""
    return {"answered": count.answered, "asked": count.asked}.get(base, count.everyone)


def people_of(count: SavedCount, facet: str) -> frozenset[int] | None:
    """Numbers of the interviews (in the order of the records) that a facet counts; None for what is no number."""
    heard = count.heard
    if facet in ("n", "everyone"):
        return frozenset(at for at, value in enumerate(heard) if value >= 0)
    if facet in ("answered", "asked"):
        last = 1 if facet == "answered" else 2
        return frozenset(at for at, value in enumerate(heard) if 0 <= value <= last)
    wanted = Heard.CANNOT_TELL if facet == "unclear" else _FACETS.get(facet)
    return None if wanted is None else frozenset(at for at, value in enumerate(heard) if value == _VALUES.index(wanted))


def silent(count: Count) -> int:
    """How many neither described it nor said that it did not happen."""
    return count.everyone - count.answered


def bound_count(binding: Binding) -> tuple[BoundValue, SavedCount] | None:
    """A bound value with its count, if it has one."""
    if isinstance(binding, BoundValue) and isinstance(binding.record, SavedCount):
        return binding, binding.record
    return None
