"""PB512: words from another document are told as the accused party's answer."""

from __future__ import annotations

import re
from collections.abc import Iterator

from probata.method.report.matching.answers_given import is_recorded
from probata.method.report.model import Bound, Objection
from probata.method.report.prose.evidence import directives, documents, passages_in, places
from probata.method.report.prose.pieces import each_piece
from probata.method.report.prose.woven import place_of

CODE = "PB512"
SAYS = (
    "A quotation is told as the party's answer, and it stands in a document that the part on the reply does not know."
)
WHY = """A ministry, a mission, an ambassador and a written response are several voices of one State and stay apart.
What an ambassador said to the press is no answer of the ministry, and an answer that a report quotes is one of those
that it says it received (the house's method, section 6, a law of the house). English wording only."""
BAD = """The Ministry said in its answer: {quote}`tender`

:::{reply}
An extract was sent to the Ministry on {date}`7 February 2022`. Its answer was weighed. {cite}`decree`
:::
"""
GOOD = BAD.replace("`tender`", "`decree`")
_ANSWER = re.compile(
    r"(?i)\b(?:in|by|with|from)\s+(?:its|his|her|their|the(?:\s+\w+)?)\s+(?:\w+\s+){0,2}?(?:answer|response|reply|"
    r"comments|observations)\b"
    r"(?!\s+to\s+(?:a\s+)?(?:questions?|journalists?|reporters?|the\s+press|requests?|letters?))|\b(?:the|"
    r"its)\s+(?:\w+\s+)?(?:answer|response|reply)\s+(?:says|states?|reads|maintains|speaks)\b"
)
_STEMS = ("answer", "response", "reply", "comments", "observations")


def run(bound: Bound) -> Iterator[Objection]:
    """Only where the part on the reply cites documents: those are the answers, and the letters around them."""
    inside = [one for found in directives(bound, "reply") for one in passages_in(bound, found)]
    known = {one.document for one in documents(places(binding for one in inside for binding in one.bindings))}
    for said in each_piece(bound, *_STEMS) if known else ():
        found = said.first(_ANSWER) if not said.inside_any("context") else None
        for role in said.roles if found else ():
            record = place_of(role.binding)
            quoted = role.binding.role.name == "quote" and record is not None and record.interview is None
            if (
                found
                and quoted
                and record is not None
                and record.document not in known
                and not is_recorded(bound, record)
            ):
                message = (
                    f"`{record.handle}` is told as the party's answer, and its document is none that the part "
                    "on the reply cites."
                )
                next_step = "Say whose words these are and where they stand; cite the answer itself in :::{reply}."
                yield said.objection(CODE, found, message, next_step)
                break
