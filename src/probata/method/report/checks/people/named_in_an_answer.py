"""PB622: a paragraph of the answer names somebody, and nothing is removed from it."""

from __future__ import annotations

from collections.abc import Iterator

from probata.method.reply.binding import words_of_paragraph
from probata.method.reply.disposing import names_left
from probata.method.reply.model import AnswerKind, Party, Response
from probata.method.reply.persons import third_persons
from probata.method.reply.ranges import said as ranges
from probata.method.report.examples import INTERNAL
from probata.method.report.matching.heard import replies_of, reply_place
from probata.method.report.model import Bound, Objection

CODE = "PB622"
SAYS = "A paragraph of an answer seems to name a person, and nothing is removed from it."
WHY = """Forty paragraphs of general position are one range and one line, and somebody's neighbour stands in the
thirtieth. Every paragraph that names a person has a disposition, and people named in a State's response are never
published (the house's method, sections 1 and 4, laws of the house); the annex says that they were removed. So nobody
stays whom a title, "who" or a kinship makes a person, and no name in a paragraph that is itself classed "names a
person" or "attack on a witness". Who speaks for the party is one of its voices. No message says the name. English
wording only."""
BAD = """% Paragraphs 1 to 7 of the answer are classed at once, and the sixth names somebody.

The answer was read.
"""
GOOD = f"""{INTERNAL}
% As long as the edition stays inside the inquiry, nobody reads the answer but those who class it.
The answer was read.
"""


def run(bound: Bound) -> Iterator[Objection]:
    """Once a response, at the part on how the party was heard."""
    replies = replies_of(bound)
    for name, response in replies.responses.items() if replies else ():
        found = named_in(response, replies.file.parties.get(response.file.party) if replies else None)
        if found:
            one = len(found) == 1
            message = (
                f"Of the response `{name}`, paragraph{'' if one else 's'} {ranges(found)} "
                f"{'seems' if one else 'seem'} to name a person, and by the dispositions nothing is removed."
            )
            next_step = "Say in its disposition whom: remove = [...]. Who speaks for the party is one of its voices."
            yield Objection(CODE, reply_place(bound), message, next_step)
        for number, kind in by_class(response):
            message = (
                f"Of the response `{name}`, paragraph {number} is classed “{kind}”, and nothing is removed from it."
            )
            yield Objection(CODE, reply_place(bound), message, "Say in its disposition whom: remove = [...].")


def named_in(response: Response, party: Party | None) -> tuple[int, ...]:
    """The numbers of paragraphs beside whose names something says that they are a person's."""
    known = (party.says, *party.voices, *party.aliases) if party else ()
    by_number = {one.number: one for one in response.paragraphs}
    classed = {number for number, _ in by_class(response)}
    return tuple(
        number
        for number in names_left(response)
        if number not in classed and third_persons(words_of_paragraph(response, by_number[number]), known)
    )


def by_class(response: Response) -> tuple[tuple[int, str], ...]:
    """Paragraphs that are said to name or attack somebody, in which a name seems to be left, each with its class."""
    left = names_left(response)
    return tuple(
        (number, one.kind.value)
        for one in response.file.dispositions
        if one.kind in (AnswerKind.ATTACK, AnswerKind.NAMES)
        for number in one.paragraphs
        if number in left
    )
