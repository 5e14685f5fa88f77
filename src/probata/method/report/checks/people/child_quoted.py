"""PB603: words of a child are printed."""

from __future__ import annotations

from collections.abc import Iterator

from probata.method.report.matching.consents import QUOTING, accounts
from probata.method.report.model import Bound, Objection
from probata.method.report.prose.woven import objection

CODE = "PB603"
LOOKS_AT = "passage"
SAYS = "A child is quoted."
WHY = """Somebody who was under 18 at the interview or at the event cannot foresee what a printed sentence may do
years later, and a guardian's consent is not theirs (the house's method, section 4: no quotation of children by
default). The account may still be counted, and cited where that was allowed."""
BAD = "A boy said: {quote}`boards`\n"
GOOD = "Children slept without beds. {cite}`boards`\n"


def run(bound: Bound) -> Iterator[Objection]:
    """Ages that were not recorded are not guessed; the consent gate says so where it allows a quotation."""
    for value, place, interview, passage in accounts(bound):
        if interview.child and value.role.name in QUOTING and not interview.consent.withdrawn:
            yield objection(
                CODE,
                value.role.at,
                f"`{place.handle}` are words of somebody who was under 18 at the interview or at the event.",
                "Say it in your own words without quotation marks, and cite it only where that was allowed.",
                passage,
            )
