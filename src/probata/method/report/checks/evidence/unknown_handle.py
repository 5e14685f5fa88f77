"""PB101: a role names nothing that is saved."""

from __future__ import annotations

from collections.abc import Iterator

from probata.method.report.model import Bound, Faulty, Objection, Unbound
from probata.method.report.prose.evidence import label_at

CODE = "PB101"
LOOKS_AT = "passage"
SAYS = "A role names no count, place, paragraph or finding, or names one of another kind."
WHY = """Every number of the prose resolves to a count, an estimate or a cited figure, and every quotation to a place
or an account. A role that resolves to nothing is a number or quotation without evidence behind it (the house's method,
section 1, a law of the house)."""
BAD = "{count}`involvd:k` of the people interviewed had been held or had worked in a hostel."
GOOD = "{count}`involved:of` people interviewed had been held or had worked in a hostel."
_HERE = (Faulty.UNKNOWN, Faulty.WRONG_KIND, Faulty.FORM)


def run(bound: Bound) -> Iterator[Objection]:
    """Every role that could not be bound for its handle, its kind or its form."""
    for role in bound.manuscript.roles:
        binding = bound.bindings.get(role.at)
        if isinstance(binding, Unbound) and binding.why in _HERE:
            yield Objection(CODE, role.at, binding.message, binding.next_step, label_at(bound, role.at))
