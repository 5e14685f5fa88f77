"""PB401: no limitations."""

from __future__ import annotations

from collections.abc import Iterator

from probata.method.report.claims.sources.owing import Owed, admitted, owed
from probata.method.report.model import Bound, Objection
from probata.method.report.prose.evidence import directives, passages_in, top
from probata.method.report.prose.stand_ins import says_nothing

CODE = "PB401"
WITHOUT_RECORDS = True
SAYS = "The report has no limitations, or a part for them that says none."
WHY = """Every inquiry has been kept from something: places it could not visit, people it could not hear, figures that
were not given. A reader who is not told takes silence for completeness. A report without its limitations fails (the
house's method, sections 3 and 8, a law of the house; commissions of inquiry and OHCHR print theirs with the
methodology). A story that shows its notes owes a sentence that says it ("this account is based on notes, and may
contain errors of memory"); a text without method, findings and recommendations owes none. English headings."""
BAD = """---
title: The Season Hostels of Low Reaches
edition: first
audience: public
standard: reasonable grounds to believe
---

The decree asks for permission. {cite}`decree`

:::{reply}
The Ministry of Settlement was sent an extract of this report.
:::
"""
GOOD = """:::{limitations}
The Inquiry could not visit the province.
:::
"""
_NEXT = "Write :::{limitations} and what the inquiry could not see, hear or establish."


def run(bound: Bound) -> Iterator[Objection]:
    """One objection when no limitations are written, one for each part when none of them says anything."""
    found, due = tuple(directives(bound, "limitations")), owed(bound)
    if not found and due is not Owed.NOTHING and not admitted(bound, due):
        yield Objection(CODE, top(bound.manuscript, "standard", "title"), "The report states no limitations.", _NEXT)
    elif found and all(says_nothing(passages_in(bound, one)) for one in found):
        for one in found:
            yield Objection(CODE, one.at, "The limitations are empty, or still to be written.", _NEXT)
