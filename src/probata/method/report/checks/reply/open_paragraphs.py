"""PB528: paragraphs of an answer that nobody disposed of."""

from __future__ import annotations

from collections.abc import Iterator

from probata.method.reply.disposing import open_paragraphs
from probata.method.reply.model import Response
from probata.method.reply.ranges import said as ranges
from probata.method.report.examples import INTERNAL
from probata.method.report.matching.heard import replies_of, reply_place
from probata.method.report.model import Bound, Objection

CODE = "PB528"
SAYS = "A paragraph of an answer that answers a finding, or names a person, has no disposition."
WHY = """Every paragraph of a response that answers a finding or names a person has a disposition; ranges may be classed
at once (the house's method, section 1, law 4). What nobody decided on was received and not heard. Whether a paragraph
that shares a rare word with a finding answers it is for a person to say, and a disposition says it."""
BAD = """% Paragraph 5 of the answer responds to F2, and nobody disposed of it.

The answer was read.
"""
GOOD = f"""{INTERNAL}
% As long as the edition stays inside the inquiry, paragraphs may be open.
The answer was read.
"""


def run(bound: Bound) -> Iterator[Objection]:
    """Once a response, at the part on how the party was heard; without one at the top."""
    replies = replies_of(bound)
    for name, response in replies.responses.items() if replies else ():
        left = undecided(response)
        if left:
            message = (
                f"Of the response `{name}`, {_named(left)} no disposition, and may answer findings or name somebody."
            )
            yield Objection(
                CODE, reply_place(bound), message, "Dispose of them: probata reply, or [[responses.dispositions]]."
            )


def undecided(response: Response) -> tuple[int, ...]:
    """The numbers of paragraphs that need a disposition, or may need one, and have none: as ``probata reply`` says."""
    return tuple(sorted(open_paragraphs(response)))


def _named(numbers: tuple[int, ...]) -> str:
    return f"paragraph{'s' if len(numbers) > 1 else ''} {ranges(numbers)} {'have' if len(numbers) > 1 else 'has'}"
