"""PB529: two dispositions of one paragraph disagree."""

from __future__ import annotations

from collections.abc import Iterator

from probata.method.reply.model import Response
from probata.method.reply.ranges import said as ranges
from probata.method.report.examples import INTERNAL
from probata.method.report.matching.heard import replies_of, reply_place
from probata.method.report.model import Bound, Objection

CODE = "PB529"
SAYS = "Two dispositions of one paragraph of an answer disagree."
WHY = """One person accepted what another rejected: until one of the two is left, nobody has decided, and a report that
prints either is wrong by half of the record (the house's method, sections 1 and 6, law 4)."""
BAD = """% Paragraph 2 of the answer is rejected by one disposition and accepted by another.

The answer was read.
"""
GOOD = f"""{INTERNAL}
% As long as the edition stays inside the inquiry, two people may still disagree.
The answer was read.
"""


def run(bound: Bound) -> Iterator[Objection]:
    """Once a response, at the part on how the party was heard."""
    replies = replies_of(bound)
    for name, response in replies.responses.items() if replies else ():
        conflicts = _conflicts(response)
        if conflicts:
            message = f"Of the response `{name}`, dispositions of paragraph {ranges(conflicts)} disagree."
            yield Objection(
                CODE, reply_place(bound), message, "Leave one of them: decide which, and take the other out."
            )


def _conflicts(response: Response) -> tuple[int, ...]:
    found: dict[int, set[tuple[str, str]]] = {}
    for made in response.file.dispositions:
        for number in made.paragraphs:
            found.setdefault(number, set()).add((made.kind.value, made.answer.value))
    return tuple(sorted(number for number, each in found.items() if len(each) > 1))
