"""PB334: an estimate that was refused is printed."""

from __future__ import annotations

from collections.abc import Iterator

from probata.method.report.count_roles import asked_for
from probata.method.report.matching.estimated import NAMED, is_given
from probata.method.report.model import Bound, Objection
from probata.method.report.prose.evidence import label_at

CODE = "PB334"
SAYS = "A number is printed for an estimate that was refused."
WHY = """Lists that were made from one another, that nobody linked, or that fall apart bear no estimate. A refusal
with its reason is a result, and a number in its place is none (the house's method, section 5, a law of the house)."""
BAD = "An estimated {estimate}`west:point` people are missing in the West.\n"
GOOD = "In the West {estimate}`west:documented` people are documented by name; no number of the others can be given.\n"


def run(bound: Bound) -> Iterator[Objection]:
    """Each role that asks for more than those documented."""
    for role in bound.manuscript.roles:
        handle, facet = asked_for(role)
        saved = bound.records.estimates.get(handle) if role.name == "estimate" else None
        if saved is not None and facet != NAMED and not is_given(saved):
            message = f"The estimate `{handle}` was refused, so that it has no number."
            next_step = f"Print {{estimate}}`{handle}:documented`, or say why there is no estimate."
            yield Objection(CODE, role.at, message, next_step, label_at(bound, role.at))
