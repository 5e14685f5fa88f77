"""PB604: a crossed number is under the threshold, or so is what it leaves."""

from __future__ import annotations

from collections.abc import Iterator

from probata.method.report.cells import Cell, cells_of, threshold
from probata.method.report.count_roles import bound_count
from probata.method.report.model import Bound, Objection
from probata.method.report.prose.woven import each_binding, objection

CODE = "PB604"
SAYS = "A number of people who share something recognisable is under the threshold, or leaves fewer than that."
WHY = """Who knows the district, the sex and one more thing of a group of three knows the three. Cells that are
crossed with a quasi-identifier are printed from the declared threshold up, zero included; at 100 % everybody in the
group is known to have said it, so that what is left over counts as a cell too (the house's method, section 4; the
practice of statistical offices)."""
BAD = "{count}`upper-held:k` interviewee from the upper shore had been held.\n"
GOOD = "{count}`women-held:k` women had been held.\n"


def run(bound: Bound) -> Iterator[Objection]:
    """Each number for itself; what several give away together is PB605. Inside the inquiry nothing is published."""
    if bound.internal or not any(one.crossed for one in bound.records.counts.values()):
        return
    least = threshold(bound)
    printed: dict[str, set[str]] = {}
    for _, _, binding in each_binding(bound):
        if found := bound_count(binding):
            printed.setdefault(found[1].handle, set()).update(found[0].numbers)
    for passage, _, binding in each_binding(bound):
        found = bound_count(binding)
        if found is None or not found[1].crossed:
            continue
        small = next((cell for cell in cells_of(*found, bound, printed[found[1].handle]) if cell.value < least), None)
        if small:
            yield objection(CODE, binding.role.at, _message(found[1].handle, small, least), _NEXT, passage)


_NEXT = "Leave it out, or count a wider group (without the attribute, or over several of its values) and print that."


def _message(handle: str, cell: Cell, least: int) -> str:
    return (
        f"`{handle}` is about people who share something recognisable, and {cell.says} under the threshold of {least}."
    )
