"""PB610: a number counts people who did not allow to be one of a number."""

from __future__ import annotations

from collections.abc import Iterator

from probata.method.report.count_roles import bound_count
from probata.method.report.model import Bound, Objection
from probata.method.report.prose.woven import each_binding, objection

CODE = "PB610"
LOOKS_AT = "passage"
SAYS = "A number counts people who did not allow that."
WHY = """To be one of a number is a use of an account like any other; the codebook declares which consent it needs
(the house's method, section 4; law 3: nothing is published beyond consent). A count that holds people who said no, or
were never asked, has to be made without them."""
BAD = "{count}`worked:k` of {count}`worked:n` interviewees had worked in a hostel.\n"
GOOD = "{count}`held:k` of {count}`held:n` interviewees had been held.\n"


def run(bound: Bound) -> Iterator[Objection]:
    """Once for each role, since each has to go; inside the inquiry numbers are analysis."""
    if bound.internal:
        return
    for passage, _, binding in each_binding(bound):
        found = bound_count(binding)
        if found is None or not found[1].refused:
            continue
        count = found[1]
        people = "person" if count.refused == 1 else "people"
        yield objection(
            CODE,
            binding.role.at,
            f"`{count.handle}` counts {count.refused} {people} who did not allow to be part of its numbers.",
            f"Count again without them and save that as `{count.handle}`, or ask them for this use.",
            passage,
        )
