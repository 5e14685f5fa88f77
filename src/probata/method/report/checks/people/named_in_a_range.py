"""PB622: a paragraph of the answer names somebody, and was classed at once with others."""

from __future__ import annotations

from collections.abc import Iterator

from probata.method.reply.binding import words_of_paragraph
from probata.method.reply.disposing import names_left
from probata.method.reply.model import Party, Response
from probata.method.reply.persons import third_persons
from probata.method.reply.ranges import said as ranges
from probata.method.report.matching.heard import replies_of, reply_place
from probata.method.report.model import Bound, Objection

CODE = "PB622"
SAYS = "A paragraph of an answer that seems to name a person was classed at once with others, and nothing is removed."
WHY = """Forty paragraphs of general position are one range and one line, and somebody's neighbour stands in the
thirtieth. Every paragraph that names a person has a disposition, and people named in a State's response are never
published (the house's method, sections 1 and 4, laws of the house). A paragraph that somebody looked at by itself has a
disposition of its own. No message says the name. English wording only."""
BAD = """% Paragraphs 1 to 7 of the answer are classed at once, and the sixth names somebody.

The answer was read.
"""
GOOD = """---
title: The Season Hostels of Low Reaches
edition: working copy
audience: internal
standard: reasonable grounds to believe
---

% As long as the edition stays inside the inquiry, nobody reads the answer but those who class it.
The answer was read.
"""


def run(bound: Bound) -> Iterator[Objection]:
    """Once a response, at the part on how the party was heard."""
    replies = replies_of(bound)
    for name, response in replies.responses.items() if replies else ():
        found = at_once(response, replies.file.parties.get(response.file.party) if replies else None)
        if found:
            one = len(found) == 1
            message = (
                f"Of the response `{name}`, paragraph{'' if one else 's'} {ranges(found)} "
                f"{'was' if one else 'were'} classed with others and {'seems' if one else 'seem'} to name a person; "
                "by the dispositions nothing is removed."
            )
            next_step = "Look at it, and give it a disposition of its own: remove = [...], or none, with the reason."
            yield Objection(CODE, reply_place(bound), message, next_step)


def at_once(response: Response, party: Party | None) -> tuple[int, ...]:
    """The numbers of those paragraphs: no disposition is theirs alone."""
    known = (party.says, *party.voices, *party.aliases) if party else ()
    by_number = {one.number: one for one in response.paragraphs}
    return tuple(
        number
        for number in names_left(response)
        if all(len(one.paragraphs) > 1 for one in response.of(number))
        and third_persons(words_of_paragraph(response, by_number[number]), known)
    )
