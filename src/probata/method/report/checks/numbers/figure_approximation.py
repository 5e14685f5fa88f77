"""PB307: a figure of somebody else is printed otherwise than it stands at its place, "about" included."""

from __future__ import annotations

from collections.abc import Iterator

from probata.method.manuscript.numbers import approximation_before, numbers
from probata.method.report.model import Bound, BoundValue, Faulty, Objection, SavedPlace, Unbound
from probata.method.report.prose.woven import Placed, Woven, each_sentence, objection, woven_place

CODE = "PB307"
LOOKS_AT = "passage"
SAYS = "A figure that somebody else gives is printed otherwise than it stands there; “about” was dropped or added."
WHY = """"About 12,000" is an estimate and "12,000" is a count. On the way from text to text the "about" gets lost, and
a guess becomes a fact that everybody cites (the house's method, section 8: "about 40" never becomes 40). What
approximates is part of the figure."""
BAD = "The province ordered {figure}`tender|12,000` places.\n"
GOOD = "The province ordered {figure}`tender|about 12,000` places.\n"


def run(bound: Bound) -> Iterator[Objection]:
    """Figures that do not stand at their place, and approximations before figures that stand there without."""
    for passage, _, woven in each_sentence(bound):
        for role in woven.roles:
            binding = role.binding
            if binding.role.name != "figure":
                continue
            if isinstance(binding, Unbound) and binding.why is Faulty.VALUE:
                handle = binding.role.parts[0]
                yield objection(CODE, binding.role.at, f"`{handle}`: {binding.message}", binding.next_step, passage)
            elif isinstance(binding, BoundValue):
                yield from _added(bound, woven, role, binding)


def _added(bound: Bound, woven: Woven, role: Placed, value: BoundValue) -> Iterator[Objection]:
    """An approximation in the prose before a figure that has none of its own; English only."""
    before = approximation_before(woven.text, role.start)
    place = value.record
    own = [one for one in numbers(value.printed) if one.approximate]
    if before is None or own or not isinstance(place, SavedPlace):
        return
    words, span = before
    at = woven_place(bound, woven, span.start, role.end)
    message = f"“{words}” stands before this figure, and not at `{place.handle}`."
    yield objection(CODE, at, message, "Take it out, or quote the place.")
