"""PB308: figures that cannot be, or that belong to different counts."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from probata.method.manuscript.numbers import Number, numbers
from probata.method.report.count_roles import people_of
from probata.method.report.matching.bearing import PART_OF
from probata.method.report.model import Bound, Objection, Passage
from probata.method.report.prose.woven import QUOTED, Placed, Woven, each_sentence, objection, woven_place

CODE = "PB308"
LOOKS_AT = "passage"
SAYS = "A part is larger than its whole, or part and whole belong to different counts."
WHY = """"26 of 18" is a slip that everybody sees and that costs a report its credit. Worse is the slip that nobody
sees: the people of one count over the base of another (the house's method, section 4: the base of a count is defined).
A stranger who adds up has to arrive where the report does."""
BAD = "{count}`held:k` of the {count}`medicine:n` people had been held.\n"
GOOD = "{count}`held:k` of the {count}`held:n` interviewees had been held.\n"
_NOT_COUNTED = frozenset({"date", "law", "ref", "fixed", "quote"})
_YEARS = range(1900, 2101)


def run(bound: Bound) -> Iterator[Objection]:
    """In every sentence, bound or not. The words between part and whole are English."""
    for passage, _, woven in each_sentence(bound):
        found = [one for one in numbers(woven.text) if not _elsewhere(woven, one)]
        yield from (fault for one in found for fault in _stretched(bound, passage, woven, one))
        for part, whole in pairwise(found):
            if PART_OF.fullmatch(woven.text[part.span.end : whole.span.start]):
                faults = [*_larger(bound, passage, woven, part, whole), *_different(bound, passage, woven, part, whole)]
                yield from faults[:1]


def _elsewhere(woven: Woven, one: Number) -> bool:
    role = _role(woven, one)
    return role is not None and role.binding.role.name in _NOT_COUNTED


def _role(woven: Woven, one: Number) -> Placed | None:
    return woven.inside_role(one.span.start, one.span.end)


def _stretched(bound: Bound, passage: Passage, woven: Woven, one: Number) -> Iterator[Objection]:
    """Words right beside a role that make another number of it: "17" becomes "17 per cent"."""
    role = _role(woven, one)
    if role is None or role.count is None or (role.start <= one.span.start and one.span.end <= role.end):
        return
    message = f"The words around this role make another number of it: “{woven.text[one.span.start : one.span.end]}”."
    at = woven_place(bound, woven, one.span.start, one.span.end)
    yield objection(
        CODE, at, message, f"Write {{count}}`{role.count.handle}:percent`, or move the words away.", passage
    )


def _larger(bound: Bound, passage: Passage, woven: Woven, part: Number, whole: Number) -> Iterator[Objection]:
    if part.value is None or whole.value is None or part.value <= whole.value:
        return
    if not {part.kind, whole.kind} <= {"integer"} or (whole.value in _YEARS and _role(woven, whole) is None):
        return
    said = woven.text[part.span.start : whole.span.end].replace(QUOTED, "")
    at = woven_place(bound, woven, part.span.start, whole.span.end)
    yield objection(
        CODE, at, f"“{said}”: the part is larger than the whole.", "Look which of the two is wrong.", passage
    )


def _different(bound: Bound, passage: Passage, woven: Woven, part: Number, whole: Number) -> Iterator[Objection]:
    """Right is a whole that is a base of the part's own count, or that is known to hold everybody of the part."""
    first, second = _role(woven, part), _role(woven, whole)
    if first is None or second is None or first is second or first.value is None or second.value is None:
        return
    one, other = first.count, second.count
    if one is None or other is None:
        return
    inside, around = people_of(one, first.value.facet), people_of(other, second.value.facet)
    if inside is None or around is None:
        return
    bases = [people_of(one, base) for base in ("n", "asked", "answered")]
    if inside <= around and (around in bases or second.value.facet == "k"):
        return
    at = woven_place(bound, woven, part.span.start, whole.span.end)
    message = f"The part is `{one.handle}:{first.value.facet}`, and the whole `{other.handle}:{second.value.facet}`."
    if one is other:
        message = f"`{one.handle}`: who is counted in {first.value.facet!r} is not among {second.value.facet!r}."
    yield objection(CODE, at, message, f"Take both from one count: {{count}}`{one.handle}:of`.", passage)
