"""Numbers: two figures for one fact, parts and wholes, shares, sums, ratios, ranges."""

from __future__ import annotations

from tests.faults.again.changing import Shelf, to
from tests.faults.third.reaching import Cell, cells

_SHELF = Shelf("numbers")
_faulty = _SHELF.edits

_faulty(
    "summary_not_updated",
    "two figures for one fact",
    "the summary or the box has another figure than the body",
    to("mission", "the killing of 212 civilians", "the killing of 217 civilians", "In those attacks 212 civilians"),
    to(
        "care", "16: deaths in the agency’s register", "18: deaths in the agency’s register", "it recorded 16. We found"
    ),
)
_faulty(
    "conclusion_mistaken",
    "two figures for one fact",
    "the conclusion takes a neighbouring figure for the one that it means",
    to("mission", "The detention of 57 inhabitants", "The detention of 53 inhabitants", "the detention of 57 persons"),
    to("care", "24 of 39 are missing", "23 of 39 are missing", "Twenty-four deaths on our list"),
)
_faulty(
    "share_of_a_count",
    "percentage against its count",
    "the share is not that of the two counts in the same sentence",
    to("mission", "187, or 60 per cent,", "187, or 68 per cent,"),
    to("care", "Forty-five of the 64, or 70 percent,", "Forty-five of the 64, or 60 percent,"),
)
_faulty(
    "share_from_a_table",
    "percentage against a table",
    "the share is not the one that the table gives",
    to(
        "mission", "or 37 per cent of the total", "or 27 per cent of the total", "Attacks documented by the Mission, by"
    ),
    to("care", "in 2022, into 15 percent", "in 2022, into 25 percent", "Complaints by live-in caregivers to the"),
)
_SHELF.does(
    "cell_off",
    "sum of a table",
    "one cell no longer fits its row or its column",
    cells(
        Cell("mission", "t_killed", 2, 5, "63", ("followed by Riverside with 61",)),
        Cell("care", "t_complaints", 4, 2, "27"),
    ),
)
_SHELF.does(
    "total_off",
    "sum of a table",
    "the total is not the sum of the rows above it",
    cells(
        Cell("mission", "t_incidents", 7, 2, "189"),
        Cell("care", "t_people", 6, 1, "21"),
    ),
)
_faulty(
    "breakdown_by_sex",
    "sum of a breakdown in prose",
    "the parts by sex do not make the whole",
    to("mission", "97 men, 71 women, 26 boys", "97 men, 77 women, 26 boys", "Civilians killed in Lessik, by quarter"),
    to("care", "34 women and 5 men", "33 women and 5 men", "Deaths of live-in migrant caregivers in Arland"),
)
_faulty(
    "breakdown_by_place",
    "sum of a breakdown in prose",
    "the parts by place do not make the whole",
    to("mission", "followed by Riverside with 61", "followed by Riverside with 65", "Civilians killed in Lessik, by"),
    to("care", "Brandt County, 9 in Mill County", "Brandt County, 11 in Mill County"),
)
_faulty(
    "breakdown_of_interviews",
    "sum of a breakdown in prose",
    "the groups of those interviewed do not make their number",
    to(
        "mission",
        "27 were medical personnel; 19",
        "24 were medical personnel; 19",
        "Persons interviewed by the Mission,",
    ),
    to("care", "7 employers, and 5 doctors", "8 employers, and 5 doctors", "People interviewed, and whether they"),
)
_faulty(
    "words_in_a_breakdown",
    "sum of a breakdown in words",
    "a number in words does not fit the whole beside it",
    to(
        "mission",
        "The remaining six could not",
        "The remaining eight could not",
        "The Mission documented 46 attacks. In",
    ),
    to("care", "Eight caregivers died of falls", "Eleven caregivers died of falls", "The list has 39 names"),
)
_faulty(
    "times_as_much",
    "ratio against its operands",
    "the multiple is not that of the two figures",
    to("mission", "five times as much, where", "four times as much, where"),
    to("care", "it had tripled in five years", "it had doubled in five years"),
)
_faulty(
    "growth_in_the_summary",
    "ratio against its operands",
    "the multiple is not that of the figures in another place",
    to(
        "mission",
        "nearly six times as many",
        "nearly four times as many",
        "Attacks documented by the Mission, by month",
    ),
    to(
        "care",
        "caregivers grew two and a half times",
        "caregivers grew three and a half times",
        "In 2016, 6,200 caregivers",
    ),
)
_faulty(
    "fraction_in_words",
    "fraction against its counts",
    "the fraction is not that of the two counts",
    to("mission", "or close to two thirds, had fled", "or close to half, had fled"),
    to(
        "care",
        "In 26 of the 39 cases, or two-thirds,",
        "In 26 of the 39 cases, or three-quarters,",
        "Two of every three of",
    ),
)
_faulty(
    "more_than_all",
    "part over its whole",
    "a part is larger than what it is a part of",
    to("mission", "Eight described beatings", "Eleven described beatings"),
    to("care", "found three deaths, two of which", "found three deaths, four of which"),
)
_faulty(
    "range_and_member",
    "range against its members",
    "the range leaves out what is said to be in it",
    to("mission", "Between 150 and 200 people were waiting", "Between 50 and 80 people were waiting"),
    to("care", "The youngest was 23; the oldest", "The youngest was 29; the oldest", "They were 31 and 28 years old"),
)
_faulty(
    "range_and_average",
    "range against its average",
    "the average lies outside the range",
    to("care", "from $4,900 to $9,200", "from $6,900 to $9,200"),
)
_faulty(
    "kinds_of_victims",
    "sum of a breakdown in prose",
    "the kinds do not make the number that they break down",
    to("mission", "14 patients, 6 members of staff", "12 patients, 6 members of staff"),
    to("care", "the family paid in 15 cases", "the family paid in 18 cases"),
)
_faulty(
    "running_total",
    "sum over paragraphs",
    "a total so far, or a remainder, does not follow from its parts",
    to("mission", "at the hospital rose to 26", "at the hospital rose to 29", "Twenty-three persons were killed: 14"),
    to("care", "the other seven had been called once", "the other nine had been called once"),
)
_faulty(
    "per_head",
    "quotient against its operands",
    "the quotient is not that of its operands",
    to("mission", "little more than ten kilograms", "little more than four kilograms"),
    to(
        "care",
        "one inspector for about 148 caregivers",
        "one inspector for about 184 caregivers",
        "6,200 divided by 42",
    ),
)
_faulty(
    "share_in_words",
    "fraction against its counts",
    "a share in words is far from its counts",
    to("mission", "just over a third of the requests", "just over half of the requests"),
    to("care", "a cut of almost three-quarters", "a cut of almost one-half", "It lost nearly three-quarters"),
)
_faulty(
    "exchanged",
    "prose against a table",
    "two figures of the table have changed places in the prose",
    to(
        "mission",
        "Riverside with 61, the Station Quarter with 42",
        "Riverside with 42, the Station Quarter with 61",
        "Civilians killed in Lessik, by quarter",
    ),
    to(
        "care",
        "into 44 percent of the complaints; in 2022, into 15 percent",
        "into 15 percent of the complaints; in 2022, into 44 percent",
        "Complaints by live-in caregivers to the",
    ),
)
_faulty(
    "arithmetic_of_a_note",
    "note against the body",
    "the figure in the note does not fit those of the body",
    to("mission", "The remaining 125 items", "The remaining 135 items"),
    to("care", "6,200 divided by 42", "5,200 divided by 42", "In 2016, 6,200 caregivers held"),
)
_faulty(
    "direction",
    "comparison the wrong way",
    "the comparison goes the other way than its figures",
    to("mission", "suffered the heaviest losses, with 83", "suffered the lightest losses, with 83"),
    to(
        "care",
        "it investigated fewer than a quarter",
        "it investigated more than a quarter",
        "It investigated 147 of them",
    ),
)
_faulty(
    "one_case_too_many",
    "result against its operands",
    "the result is not that of the figures it is made of",
    to(
        "mission",
        "in which 87 persons lost their lives",
        "in which 96 persons lost their lives",
        "Taken together, they account",
    ),
    to("care", "it takes two and a half months to earn the fee", "it takes four and a half months to earn the fee"),
)
_faulty(
    "digits_exchanged",
    "two figures for one fact",
    "two digits have changed places or one is mistyped",
    to(
        "mission",
        "which had some 58,000 inhabitants",
        "which had some 85,000 inhabitants",
        "recorded 57,640 inhabitants",
    ),
    to("care", "15,500: caregivers in 2022", "12,500: caregivers in 2022", "By 2022 there were 15,500"),
)
_faulty(
    "authors_of_incidents",
    "count against what is counted",
    "the number is not that of the cases told below",
    to(
        "mission",
        "Five of the six were attributed to government forces and one to the Upland Front",
        "Four of the six were attributed to government forces and two to the Upland Front",
    ),
    to("care", "8 were denied, and 6 had not", "8 were denied, and 16 had not"),
)

OPERATORS = tuple(_SHELF.operators)
