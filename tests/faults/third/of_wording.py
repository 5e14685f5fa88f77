"""Wording: reserves, alternatives and limits that get lost, said and gainsaid, all against some, who did what."""

from __future__ import annotations

from tests.faults.again.changing import Shelf, to

_SHELF = Shelf("wording")
_faulty = _SHELF.edits

_LEAD = "being used for military purposes. The attack may amount to the war crime of intentionally directing attacks"

_faulty(
    "reserve_lost",
    "a reserve lost in the summary",
    "the summary says for certain what the body leaves open",
    to(
        "mission",
        "being used for military purposes. The attack may amount to",
        "being used for military purposes. The attack amounts to",
        "at the time. The attack may amount to",
    ),
    to("care", "it may have chosen not to know", "it chose not to know", "We do not know whether Crane saw"),
)
_faulty(
    "alternative_lost",
    "an alternative lost in the summary",
    "the summary keeps one of two possibilities",
    to(
        "mission",
        _LEAD + " against hospitals or, at the least, to that of launching an indiscriminate attack.",
        _LEAD + " against hospitals.",
        "at the time. The attack may amount to",
    ),
    to(
        "care",
        "described as possibly or probably preventable",
        "described as probably preventable",
        "considered the death possibly or probably",
    ),
)
_faulty(
    "purpose_as_a_finding",
    "an accusation told as a finding",
    "the conclusion finds what the body could not establish or has no evidence for",
    to(
        "mission",
        "The arbitrary refusal of relief, nine of 14 requests having come to nothing, aggravated",
        "The refusal of relief, by which the Government sought to starve the town into surrender, aggravated",
        "it could not establish that purpose to the required",
    ),
    to(
        "care",
        "It did not enforce the limit on fees.",
        "Swayed by the company’s contributions, it did not enforce the limit on fees.",
        "There is no evidence that the contributions",
    ),
)
_faulty(
    "completeness",
    "said and gainsaid",
    "what is incomplete in one place is complete in another",
    to(
        "mission",
        "has no doubt that the true number is higher",
        "has no doubt that this is the final number",
        "to be read as minimum figures",
    ),
    to("care", "Our list is incomplete.", "Our list is complete.", "the real number was likely to be higher"),
)
_faulty(
    "all_of_them",
    "all against some",
    "all are said to be what one or some are said not to be",
    to(
        "mission",
        "that detainees in the sugar factory were tortured",
        "that all detainees in the sugar factory were tortured",
        "the ninth said that he had been treated",
    ),
    to("care", "Not every story is of this kind.", "Every story is of this kind."),
)
_faulty(
    "not_lost",
    "said and gainsaid",
    "the negation is gone in one place",
    to(
        "mission",
        "which did not grant the Mission access to its territory",
        "which granted the Mission access to its territory",
        "the Government did not allow it to enter",
    ),
    to("care", "The match was not repeated.", "The match was repeated every quarter.", "the match had been dropped"),
)
_faulty(
    "exchanged_parties",
    "who or where exchanged",
    "the act is another party’s, or in another place, than elsewhere",
    to(
        "mission",
        "that government forces carried out 31 of those attacks, or about two thirds, and that the armed group known"
        " as the Upland Front carried out nine",
        "that the armed group known as the Upland Front carried out 31 of those attacks, or about two thirds, and that"
        " government forces carried out nine",
        "The Mission attributed nine attacks to the Upland",
    ),
    to(
        "care",
        "a house on Miller Lane in Lorne County",
        "a house on Miller Lane in Estuary County",
        "The district attorney of Lorne County",
    ),
)
_faulty(
    "concluded_after_all",
    "said and gainsaid",
    "what could not be established, or was not agreed upon, is settled in another place",
    to(
        "mission",
        "the Mission reached no conclusion about its author",
        "the Mission concluded that it, too, had been fired by government forces",
        "The Mission was unable to establish from which",
    ),
    to("care", "They did not always agree: In 6", "They always agreed: In 6"),
)
_faulty(
    "unanimity",
    "all against some",
    "all agree, and the next sentence names one who does not",
    to(
        "mission",
        "The Mission received conflicting information as to whether fighters were present.",
        "All those whom the Mission interviewed stated that no fighters had been present at any time on that day.",
    ),
    to("care", "Two law professors whom we consulted, one of", "All the law professors whom we consulted, one of"),
)
_faulty(
    "finding_reversed",
    "said and gainsaid",
    "the finding goes against its own reason",
    to(
        "mission",
        "In any event the hospital had not, on the evidence before the Mission, lost",
        "In any event the hospital had, on the evidence before the Mission, lost",
        "being used for military purposes at the time",
    ),
    to(
        "care",
        "more than three-quarters of the complaints that it received were never investigated",
        "fewer than a quarter of the complaints that it received were never investigated",
        "It investigated 147 of them",
    ),
)
_faulty(
    "state_of_things",
    "said and gainsaid",
    "a fact on which the account rests is told the other way round",
    to(
        "mission",
        "The unit had left again during the night.",
        "The unit was still there when the rockets fell.",
        "he had been informed of the departure",
    ),
    to(
        "care", "Firefighters found the door locked.", "Firefighters found the door unlocked.", "had the door been open"
    ),
)
_faulty(
    "allegation_hardened",
    "an accusation told as a finding",
    "the conclusion tells as fact what was alleged or is not known",
    to(
        "mission",
        "the uncertainty about the fate of 19 of them call",
        "the removal of 19 of them to the east of the country call",
        "it was unable to verify them",
    ),
    to(
        "care",
        "The agency did not count the dead: 24",
        "On Crane’s orders, the agency did not count the dead: 24",
        "We do not know whether Crane saw",
    ),
)
_faulty(
    "counted_in",
    "scope against scope",
    "what is left out by the method is counted in",
    to(
        "mission",
        "Those deaths are not included in the figure of 212.",
        "Those deaths are included in the figure of 212.",
        "and neither are the patients who died",
    ),
    to("care", "in the islands; we did not count her", "in the islands; we counted her, too"),
)
_faulty(
    "only_one",
    "only one against several",
    "the only or the largest one is not that elsewhere",
    to(
        "mission",
        "is the only one in the district",
        "is one of two in the district",
        "the destruction of its only hospital",
    ),
    to("care", "It is the largest of the four agencies", "It is the smallest of the four agencies"),
)
_faulty(
    "material_in_support",
    "said and gainsaid",
    "what was not given in one place was given in another",
    to(
        "mission",
        "The Government offered neither names nor images.",
        "The Government offered names and images.",
        "It furnished no material in support",
    ),
)

OPERATORS = tuple(_SHELF.operators)
