"""PB605: numbers that are harmless one by one give a small group away together."""

from __future__ import annotations

from collections.abc import Iterator

from probata.method.report.model import Bound, Objection
from probata.method.report.prose.woven import objection
from probata.method.report.published import GivenAway, given_away, numbers_of

CODE = "PB605"
SAYS = "Numbers that are harmless one by one give a small group away together."
WHY = """Twenty-one were held, twenty of them in the East: one was held elsewhere, and everybody there knows who. Sums
and differences of printed numbers are printed numbers too, across sections and across editions (the house's method,
section 4: complementary suppression and differencing). What is possible in whole numbers is worked out; what cannot
be settled in time counts as unsafe."""
BAD = "{count}`held:k` interviewees had been held, {count}`east-held:k` of them in the eastern district.\n"
GOOD = "{count}`held:k` interviewees had been held, {count}`women-held:k` of them women.\n"


def run(bound: Bound) -> Iterator[Objection]:
    """Over every number of this edition and of earlier ones; where none is crossed nothing is worked out."""
    if bound.internal:
        return
    places, numbers = numbers_of(bound)
    labels = {binding.role.at: passage for passage in bound.passages for binding in passage.bindings}
    told: set[frozenset[str]] = set()
    for one in given_away(bound, numbers):
        here = [places[name] for name in one.names if name in places]
        if not here or frozenset(one.names) in told:
            continue
        told.add(frozenset(one.names))
        last = max(here, key=lambda role: (role.at.file, role.at.start))
        yield objection(CODE, last.at, _message(one), _NEXT, labels.get(last.at))


def _message(one: GivenAway) -> str:
    listed = ", ".join(sorted(one.names))
    if not one.proven:
        return f"It could not be ruled out in time that {listed}, with what else is printed, give a small group away."
    return f"With what else is printed, {listed} give away a group that is under the threshold."


_NEXT = "Leave one of them out, or print it over a wider group; of an earlier edition's number, leave out the new one."
