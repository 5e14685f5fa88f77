"""Quotations: one in two wordings, marks, speakers."""

from __future__ import annotations

from tests.faults.again.changing import Shelf, to

_SHELF = Shelf("quotations")
_faulty = _SHELF.edits

_faulty(
    "reworded",
    "one quotation in two wordings",
    "the same words of one person stand in the draft in two wordings",
    to(
        "mission",
        "so that nobody could say they did not see it,” she said",
        "so that no pilot could say he had not seen it,” she said",
        "so that nobody could say they did not see it,” the director",
    ),
    to(
        "care",
        "“If we count them, we own them,” Teague wrote",
        "“If we count them, they are ours,” Teague wrote",
        "“If we count them, we own them,” the memo",
    ),
)
_faulty(
    "reworded_statement",
    "one quotation in two wordings",
    "a statement or a message is quoted twice and not alike",
    to(
        "mission",
        "had been “a lawful strike on a command post of an armed band”",
        "had been “a legitimate strike on the headquarters of an armed band”",
        "described the strike of 9 December as",
    ),
    to(
        "care",
        "“I have not slept since Thursday and she will not let me call,” she wrote",
        "“I have not slept since Tuesday and they will not let me call,” she wrote",
        "=“I have not slept since Thursday and she will not let me call.”",
    ),
)
_faulty(
    "unclosed",
    "a quotation that is not closed",
    "the closing mark is missing",
    to("mission", "“too late, or perhaps not at all”.", "“too late, or perhaps not at all."),
    to("care", "“to replace suspicion with service.”", "“to replace suspicion with service."),
)
_faulty(
    "unattributed",
    "a quotation without a speaker",
    "nobody is named for the words, as somebody is for all the others",
    to("mission", " – LW-018, a nurse", ""),
    to("care", " – Josefa, 55, caregiver in Brandt County since 2013", ""),
)
_faulty(
    "two_speakers",
    "one quotation of two speakers",
    "the words are another person’s elsewhere",
    to(
        "mission",
        "the director of the hospital told the Mission.⟦fn:1⟧",
        "a surgeon of the hospital told the Mission.⟦fn:1⟧",
        "so that nobody could say they did not see it,” she said",
        "=Interview with Dr. Nina Haldi, 8 June 2022.",
    ),
    to(
        "care",
        "we own them,” Teague wrote",
        "we own them,” Crane wrote",
        "in a memo by Warren Teague",
    ),
)
_faulty(
    "slogan",
    "one quotation in two wordings",
    "the slogan is another one than in the heading, or the answer than the one that is quoted",
    to(
        "care",
        "promised “a daughter for every house.”",
        "promised “a nurse for every home.”",
        "“A Daughter for Every House”",
    ),
)

OPERATORS = tuple(_SHELF.operators)
