"""A sentence of a document, and the patterns that sentences are written after.

In a pattern a capital letter is a place for a word: N noun, V verb in the past, I infinitive, G -ing form, A
adjective, D adverb, P full name, S surname, L place, W weekday, F a figure of the event with its noun, X a loose
figure, O organisation, Y what somebody is, K a stock phrase. All else is a function word.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import IntEnum
from typing import Final

from benchmarks.independence.scripts import Form


class Sort(IntEnum):
    """What a piece of a document is. Only words that somebody wrote for a story make a text derive from another."""

    BODY = 0
    QUOTATION = 1
    BACKGROUND = 2
    FURNITURE = 3
    CREDIT = 4


@dataclass(slots=True)
class Sentence:
    """A piece of text. ``unit`` stays through all copying, editing and paraphrasing: pieces of one unit are planted.

    ``parts`` are its clauses as words; ``text`` is how they are set.
    """

    unit: int
    sort: Sort
    parts: list[list[str]]
    form: Form
    text: str


MAIN: Final = (
    "the N V the A N of L",
    "P V the N after the A N",
    "the Y of the O V that the N V D",
    "F were V in L by the N",
    "S told the N that no N had V the A N",
    "officials in L V F and V the N",
    "the A N V a N against the N of the O",
    "more than X N were G in the A N",
    "the O V its N on the N and the A N",
    "residents V that the N had V them to I the N",
    "S had D V the N before the N",
    "a A N V when the N of L V the N",
    "the N and the N V to I F",
    "it was not clear whether the N V the A N",
    "P V a N with the Y of the O",
    "about X N V near the A N",
    "no N of the N has V the N since the N",
    "the N K and V the N",
    "the government of L D V the A N of N",
    "witnesses V F and a A N in the N",
    "N from the O V the N of S",
    "the Y V G the N and V his N",
    "she V the N as a A N of the N",
    "G the N is a N for the O",
    "they would I the A N and the N of L",
    "the N of F V the N for the A N",
    "S and P V over the A N of the O",
    "an N of the O V X N and a A N",
    "the A A N V from L to the N",
    "what V the N was a N of the A N",
    "nobody V the N of P",
    "there V no A N between L and the A N",
    "a N of X N D V to the O",
    "the N has V the N twice this year",
    "D V by the N was the A N of S",
    "both N V that F had been V",
    "in the N of L stood a A N with X N",
    "P did not I the N but V a A N",
    "at least X of the N were V to I the N",
    "the A N and its N are still G",
    "her N in L V only a N of the A N",
    "whoever V the N V it D",
    "under a N of the O every N has to I its N",
    "it V the N a N to I F",
    "S will V the N if the O V no A N",
    "not one of the A N V was G the N",
)
AFTER: Final = (
    "after a A N in L",
    "while the N V the N",
    "because the N of the O had V",
    "which V the A N",
    "G the N of S",
    "as the A N V D",
    "according to the O",
    "with F in the N",
    "in what the N V a A N",
    "and the N V",
    "but S V the N",
    "and F were V",
    "where the N K",
    "a N that the Y V",
)
BEFORE: Final = (
    "on W",
    "in L",
    "early on W",
    "last year",
    "for the first time",
    "in the A N",
    "until then",
    "by the end of the N",
    "two days after the N",
)
QUOTED: Final = (
    "we V the N and nobody V us to I the A N",
    "there was no N in the N when we V",
    "the N is A and it will I the N of L",
    "I V the A N with my own N",
    "nobody should I a N that V the N",
    "they V F and D V the N",
    "this N is not what the O V",
    "we will I every N until the N is A",
    "it was the A N that V G the N",
    "our N V the N without a A N",
)
SAID: Final = (
    "P said",
    "said P",
    "S told reporters in L",
    "S added on W",
    "P said|a Y of the O",
    "said the Y of the O",
    "S said in a statement",
    "according to P|who is a Y of the O",
)
HEADLINES: Final = (
    "N V N in L",
    "S G A N after N",
    "F V as O V N",
    "O V A N of L",
    "A N V in L|Y V",
)
ROLES: Final = (
    "spokesman", "spokeswoman", "minister", "governor", "lawyer", "mayor", "doctor", "judge", "teacher", "official",
    "researcher", "deputy", "witness", "envoy", "engineer",
)  # fmt: skip
ORGANISATIONS: Final = ("Council", "Institute", "Ministry", "Commission", "Union", "Committee", "Court", "Foundation")
WEEKDAYS: Final = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
