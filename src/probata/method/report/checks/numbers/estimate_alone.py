"""PB331: an estimate is printed without its interval."""

from __future__ import annotations

from collections.abc import Iterator

from probata.method.report.matching.estimated import NUMBER, RANGE, SUM, WHOLE, estimated, facets_beside
from probata.method.report.model import Bound, Objection
from probata.method.report.prose.woven import objection, shelf

CODE = "PB331"
LOOKS_AT = "passage"
SAYS = "An estimate stands in a sentence without its interval."
WHY = """An estimate is a range with a middle. The middle alone is read as a count of people, and the next report
copies it as one; so the interval prints in the same breath (the house's method, section 5, a law of the house)."""
BAD = (
    "An estimated {estimate}`east:point` people are missing, of whom {estimate}`east:documented` are documented by "
    "name; of those who could have been recorded.\n"
)
GOOD = BAD.replace(
    "`east:point`", "`east:point` ({fixed}`95 %|the level of the interval` interval {estimate}`east:interval`)"
)


def run(bound: Bound) -> Iterator[Objection]:
    """Each point, and each sum with one, whose sentence (of a cell: whose table) has no interval of it."""
    for one in shelf(bound):
        for woven in one.sentences:
            each = list(estimated(woven.roles))
            for role, saved, facet in each:
                if facet not in (NUMBER, SUM):
                    continue
                here = {other for _, also, other in each if also.handle == saved.handle}
                if one.passage.kind == "cell":
                    here |= facets_beside(bound, one.passage, saved.handle)
                if not here & {RANGE, WHOLE}:
                    message = f"The estimate `{saved.handle}` stands in this sentence without its interval."
                    next_step = (
                        f"Add {{estimate}}`{saved.handle}:interval`, or write {{estimate}}`{saved.handle}:headline`."
                    )
                    yield objection(CODE, role.binding.role.at, message, next_step, one.passage)
