"""PB441: what a recommendation depends on is told as certain."""

from __future__ import annotations

import re
from collections.abc import Iterator

from probata.method.report.matching.recommended import printed, telling
from probata.method.report.model import Bound, Objection
from probata.method.report.prose.phrases import Said, negated, said_in

CODE = "PB441"
SAYS = "A recommendation tells what it depends on as if it had happened, or were sure to."
WHY = """A vote that is still to be taken can be lost: a debate on an assessment was once voted down by those whom it
concerned. What depends on others is told as what it needs, not as what will come (the house's method, sections 6 and 8,
a law of the house). English wording only."""
BAD = """:::{recommendation} the Assembly of the Coastal Compact
Establish a body to follow the search for the missing ({ref}`F2`). The Assembly will vote for it.
:::
"""
GOOD = """:::{recommendation} the Assembly of the Coastal Compact
Establish a body to follow the search for the missing ({ref}`F2`), which needs a vote of the Assembly.
:::
"""
_CERTAIN = re.compile(
    r"(?i)\b(?:will|shall|is\s+(?:going\s+to|sure|certain|assured|guaranteed|settled|given|secured)|"
    r"are\s+(?:going\s+to|sure|certain|assured|guaranteed)|"
    r"certainly|surely|undoubtedly|(?:has|have)\s+(?:already\s+|since\s+|now\s+)?(?:agreed|approved|voted|"
    r"promised|consented|decided|undertaken|"
    r"committed|pledged|been\s+(?:given|secured|assured|taken|obtained|granted))|has\s+been\s+\w+ed|"
    r"can\s+be\s+(?:counted|relied)\s+on|won['’]t\s+fail)\b"
)
_NOBODY = re.compile(
    r"(?i)\b(?:needs?|requires?|takes|(?:depends?|hinges?)\s+(?:up)?on)\s+(?:no(?:body|thing|ne)?|neither)\b|"
    r"\b(?:does|do|will)\s+not\s+(?:need|require|take|depend|hinge)\b|\bno\s+[\w\s]{1,30}\s+(?:is|are)\s+(?:needed|required)\b"
)
_OPEN = re.compile(
    r"(?i)\b(?:if|once|unless|depend\w*|need\w*|requir\w+|subject\s+to|provided|whether|would|until|only|"
    r"condition\w*|presuppos\w+|as\s+soon\s+as|should|"
    r"must|hop\w+|ask\w*|call\w*|before|when)\b"
)


def run(bound: Bound) -> Iterator[Objection]:
    """In the block, and in what follows it there, where a sentence has words of the dependency and no condition."""
    for each in printed(bound):
        for needed in each.one.depends_on if each.one else ():
            for passage in each.passages:
                for said in said_in(bound, passage):
                    found = _certain(said, needed)
                    if found:
                        message = f"This depends on {needed}, by the record, and is told as certain."
                        yield said.objection(CODE, found, message, f"Say what it needs: that it depends on {needed}.")


def _certain(said: Said, needed: str) -> re.Match[str] | None:
    """Words that tell it as sure, or that nobody else is needed."""
    nobody = _NOBODY.search(said.words)
    if nobody and telling(needed) & telling(said.words[nobody.start() :]):
        return nobody
    found = _CERTAIN.search(said.words)
    if found is None or _OPEN.search(said.words) or negated(said.words, found.end()):
        return None
    return found if telling(needed) & telling(said.words) else None
