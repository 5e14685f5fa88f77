"""PB306: a share in per cent of fewer than twenty people."""

from __future__ import annotations

from collections.abc import Iterator

from probata.method.report.count_roles import asked_for, base_size, bound_count, part, unbound_count
from probata.method.report.model import Binding, Bound, Objection, Records, SavedCount
from probata.method.report.prose.woven import each_binding, objection
from probata.method.testimony.saying import PERCENT_FROM

CODE = "PB306"
LOOKS_AT = "passage"
SAYS = f"A share in per cent of fewer than {PERCENT_FROM} people."
WHY = """Of eighteen people each is more than five per cent. A percentage of so few sounds like a survey and hides that
one person more or less would move it (the house's method, section 4: no percentages below 20 interviewees). "17 of the
18 who answered" hides nothing."""
BAD = "{count}`medicine:percent|answered` of those who answered described pills or injections.\n"
GOOD = "{count}`involved:percent` of the interviewees had been held or had worked in a hostel.\n"


def run(bound: Bound) -> Iterator[Objection]:
    """Bound or not; shares that no role bears are PB301."""
    for passage, _, binding in each_binding(bound):
        count = _share_of(binding, bound.records)
        if count is None:
            continue
        people = base_size(count.count, part(binding.role, 1))
        if people < PERCENT_FROM:
            yield objection(
                CODE,
                binding.role.at,
                f"This is a share in per cent of {people} people, fewer than {PERCENT_FROM}.",
                f"Write the figures: {{count}}`{count.handle}:of`.",
                passage,
            )


def _share_of(binding: Binding, records: Records) -> SavedCount | None:
    """The count whose share a role gives in per cent."""
    if binding.role.name != "count" or asked_for(binding.role)[1] != "percent":
        return None
    found = bound_count(binding)
    return found[1] if found else unbound_count(binding, records)
