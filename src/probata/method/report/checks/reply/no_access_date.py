"""PB507: nowhere is it said when the accused party could read the content."""

from __future__ import annotations

from collections.abc import Iterator

from probata.method.report.matching.reply import NOT_NOTIFIED, NOTICE, heard_by_others, reply_pieces
from probata.method.report.model import Bound, Objection
from probata.method.report.prose.evidence import directives
from probata.method.report.prose.stand_ins import says_nothing

CODE = "PB507"
SAYS = "The report tells how the accused party was heard and nowhere on which day it had access to the content."
WHY = """Whether words answer a report depends on when their speaker could read it, and whether a party had time
depends on it, too. A notice has a version, the day of access, a deadline (the house's method, section 6, a law of the
house). English wording only."""
BAD = """:::{reply}
The Ministry of Settlement answered in writing; the Inquiry has considered its answer.
:::
"""
GOOD = """:::{reply}
The Ministry of Settlement was sent an extract on {date}`7 February 2022` and answered in writing; the Inquiry has
considered its answer.
:::
"""


def run(bound: Bound) -> Iterator[Objection]:
    """Once, at the first part on it; the front matter's ``access`` says the day, and so does a notice with a date."""
    found = tuple(directives(bound, "reply"))
    each = reply_pieces(bound) if found and heard_by_others(bound) and "access" not in bound.manuscript.front else ()
    if not each or says_nothing({one.passage.at: one.passage for one in each}.values()):
        return
    if any(said.first(NOT_NOTIFIED) for said in each):
        return
    if any(said.first(NOTICE) and any(one.binding.role.name == "date" for one in said.roles) for said in each):
        return
    message = "Nowhere does the report say on which day the accused party had access to its content."
    next_step = "Write access: into the front matter, or the day on which it was sent: {date}`7 February 2022`."
    yield Objection(CODE, found[0].at, message, next_step)
