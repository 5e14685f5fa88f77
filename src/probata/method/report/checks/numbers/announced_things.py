"""PB372: a sentence announces another number of things than it lists."""

from __future__ import annotations

from collections.abc import Iterator

from probata.method.report.claims.figures.announced import announced
from probata.method.report.model import Bound, Objection
from probata.method.report.prose.woven import objection

CODE = "PB372"
WITHOUT_RECORDS = True
SAYS = "A sentence announces another number of days, periods or sentences than it lists."
WHY = """Lists grow and shrink while a report is written, and the number before the colon stays. A reader who counts
asks what was taken out (the house's method, law 1)."""
BAD = "The lamp was lit on four days: on 3 May 2019, 5 May 2019 and 9 May 2019.\n"
GOOD = (
    "The lamp was lit on {fixed}`three|an example` days: on {date}`3 May 2019`, {date}`5 May 2019` and "
    "{date}`9 May 2019`.\n"
)


def run(bound: Bound) -> Iterator[Objection]:
    """Only of what can be counted without doubt: days, periods, the sentences of a quotation, and "both"."""
    for one in announced(bound):
        message = f"“{one.claim.words}” are announced here, and {one.listed} are listed."
        yield objection(
            CODE, one.claim.place, message, "Count them, and mend the number or the list.", one.claim.passage
        )
