"""PB351: two figures for one fact."""

from __future__ import annotations

from collections.abc import Iterator

from probata.method.report.claims.reading.elsewhere import named_place
from probata.method.report.claims.retold.same_fact import clashes
from probata.method.report.model import Bound, Objection
from probata.method.report.prose.woven import objection

CODE = "PB351"
WITHOUT_RECORDS = True
SAYS = "The report tells two different figures for one fact."
WHY = """The summary says 40 and the method 42: a reader cannot know which of the two was checked, and stops believing
both (the house's method, law 1). It happens when a figure is updated in one place."""
BAD = (
    "# Summary\n\nThe Inquiry visited {fixed}`seven|an example` archives.\n\n"
    "# Method\n\nThe Inquiry visited {fixed}`9|an example` archives.\n"
)
GOOD = (
    "# Summary\n\nThe Inquiry visited {fixed}`nine|an example` archives.\n\n"
    "# Method\n\nThe Inquiry visited {fixed}`9|an example` archives.\n"
)


def run(bound: Bound) -> Iterator[Objection]:
    """Only where noun, predicate, place and time agree; approximations and ranges have to leave room for both."""
    for one in clashes(bound):
        where = named_place(one.earlier.passage)
        message = f"“{one.later_words}” does not agree with {where}, which says “{one.earlier_words}”."
        yield objection(
            CODE, one.later.place, message, "Look which is right, and say it in both places.", one.later.passage
        )
