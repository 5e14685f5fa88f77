"""PB364: one event has two dates."""

from __future__ import annotations

from collections.abc import Iterator

from probata.method.report.claims.reading.elsewhere import named_place
from probata.method.report.claims.time.redated import redated
from probata.method.report.claims.time.timetable import otherwise_timed
from probata.method.report.model import Bound, Objection
from probata.method.report.prose.woven import objection

CODE = "PB364"
WITHOUT_RECORDS = True
SAYS = "The report tells two different dates for one event."
WHY = """A reader who finds the 3rd of May in the summary and the 5th in the chapter cannot know which of the two was
checked (the house's method, law 1). Chronologies, and what follows from them, rest on the date of each event."""
BAD = (
    "# Summary\n\nThe mill at Osten burned down on 3 May 2019.\n\n"
    "# The fire\n\nOn 5 May 2019, the mill at Osten burned down.\n"
)
GOOD = (
    "# Summary\n\nThe mill at Osten burned down on {date}`3 May 2019`.\n\n"
    "# The fire\n\nOn {date}`3 May 2019`, the mill at Osten burned down.\n"
)


def run(bound: Bound) -> Iterator[Objection]:
    """Only where both sentences say the same of the event, and nothing says that it happened again."""
    for one, other in redated(bound):
        words, earlier = other.claim.words, one.claim.words
        message = f"“{words}” does not agree with {named_place(one.claim.passage)}, which dates this “{earlier}”."
        yield objection(
            CODE,
            other.claim.place,
            message,
            "Look which date is right, and say it in both places.",
            other.claim.passage,
        )
    for line, telling, hour in otherwise_timed(bound):
        words, where = telling.text[hour.start : hour.end], named_place(telling.said.passage)
        message = f"“{line.time}” does not agree with {where}, which gives another time for this: “{words}”."
        yield objection(CODE, line.at, message, "Look which time is right, and say it in both places.", line.passage)
