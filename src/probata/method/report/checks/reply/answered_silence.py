"""PB533: a party is said to be silent on what it answered."""

from __future__ import annotations

from collections.abc import Iterator

from probata.method.report.matching.silences import says_otherwise, told_silences
from probata.method.report.model import Bound, Objection

CODE = "PB533"
SAYS = "A party is said not to have answered, and by the record it did."
WHY = """An answer comes in other words than the question, and in another paragraph than one looked at. A person read
it and said what it answers; to print silence over that is untrue, and takes the answer away (the house's method,
sections 1 and 6, laws of the house). English wording only."""
BAD = "The State did not answer the question to whom the use of water was granted.\n"
GOOD = "On the use of water the State does answer, in other words.{cite}`answer-water`\n"


def run(bound: Bound) -> Iterator[Objection]:
    """By the dispositions of the party's answer; where it is said that nothing came back, by the answer itself."""
    replies = bound.records.replies
    for told in told_silences(bound, replies) if replies else ():
        message = says_otherwise(bound, replies, told) if replies else ""
        if message:
            yield told.said.objection(CODE, told.found, message, _NEXT)


_NEXT = "Say what it answers, and cite the paragraph; it can be weighed or rejected, with a reason."
