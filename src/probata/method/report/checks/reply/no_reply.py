"""PB501: nothing on how the accused party was heard."""

from __future__ import annotations

from collections.abc import Iterator

from probata.method.report.model import Bound, Objection
from probata.method.report.prose.evidence import directives, passages_in, top
from probata.method.report.prose.stand_ins import says_nothing
from probata.method.testimony.model import Use

CODE = "PB501"
SAYS = "An edition leaves the inquiry and does not say how the party that is accused was heard."
WHY = """Whoever is accused is heard before publication: notice, access, time, the answer, what changed because of it.
Where notice would endanger people, the report says that nobody was notified and why; that is a state and not an
omission (the house's method, section 6, a law of the house; OHCHR shares drafts with the State concerned). The
State's advance copy is itself the notice and needs no such part."""
BAD = """---
title: The Season Hostels of Low Reaches
edition: first
audience: public
standard: reasonable grounds to believe
---

The decree asks for permission. {cite}`decree`

:::{limitations}
The Inquiry could not visit the province.
:::
"""
GOOD = """:::{reply}
The Ministry was not notified, because notice would have put people in danger.
:::
"""
_NEXT = "Write :::{reply} and how the party was heard, or that it was not notified and why."


def run(bound: Bound) -> Iterator[Objection]:
    """One objection when nothing is written, one for each part when none of them says anything."""
    if bound.internal or bound.audience is Use.ADVANCE_COPY:
        return
    found = tuple(directives(bound, "reply"))
    if not found:
        message = "The report does not say how the party that is accused was heard."
        yield Objection(CODE, top(bound.manuscript, "audience", "title"), message, _NEXT)
    elif all(says_nothing(passages_in(bound, one)) for one in found):
        for one in found:
            yield Objection(
                CODE, one.at, "The part on how the accused party was heard is empty, or still to be written.", _NEXT
            )
