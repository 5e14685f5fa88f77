"""PB146: the report says what a recommendation depends on, and the record does not."""

from __future__ import annotations

import re
from collections.abc import Iterator

from probata.method.recommendations.model import Recommendation
from probata.method.report.matching.recommended import printed, telling
from probata.method.report.model import Bound, Objection
from probata.method.report.prose.needs import told_needs
from probata.method.report.prose.phrases import Said, said_in

CODE = "PB146"
SAYS = "A recommendation is said to depend on somebody else, and its record does not know that."
WHY = """What becomes of a recommendation is followed by its record: a vote that is needed and stands in one sentence of
the report alone is waited for by nobody, and its table prints as if the addressee could do it alone (the house's
method, section 6: "depends on cooperation", "needs a vote of member states"; a law of the house). English wording
only."""
BAD = """:::{recommendation} the Government of Velmarra
Release without delay all persons who are arbitrarily held in the hostels ({ref}`F2`). This depends on the cooperation
of the provincial police.
:::
"""
GOOD = """:::{recommendation} the Assembly of the Coastal Compact
Establish a body to follow the search for the missing ({ref}`F2`). This depends on a vote of the Assembly.
:::
"""


def run(bound: Bound) -> Iterator[Objection]:
    """Once a sentence of a block, where none of the recorded dependencies shares a word with what it says is needed."""
    for each in printed(bound):
        for passage in each.passages if each.one else ():
            for said in said_in(bound, passage):
                found = _unrecorded(said, each.one) if each.one else None
                if found and each.one:
                    message = f"By the record `{each.one.name}` does not depend on this."
                    next_step = f"Write it down: depends_on under [recommendations.{each.one.name}]."
                    yield said.objection(CODE, found, message, next_step)


def _unrecorded(said: Said, one: Recommendation) -> re.Match[str] | None:
    """The first need that a sentence tells and the record lacks."""
    own = telling(one.says) | telling(one.addressee)
    known = [telling(needed) - own or telling(needed) for needed in one.depends_on]
    return next(
        (
            hit
            for hit in told_needs(said.words, one.action)
            if not any(each & telling(said.sentence.printed) for each in known)
        ),
        None,
    )
