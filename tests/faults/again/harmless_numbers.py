"""Numbers and dates in another form that are right."""

from __future__ import annotations

from tests.faults.again.changing import Edit, Shelf, to

_SHELF = Shelf("harmless")


def _same(name: str, why: str, *edits: Edit) -> None:
    _SHELF.edits(name, "", why, *edits)


_same(
    "number_in_words",
    "the same number in words",
    to("panel", "At least 212 civilians, among", "At least two hundred and twelve civilians, among"),
    to("salt", "based on interviews with 118 people", "based on interviews with one hundred and eighteen people"),
    to(
        "quay", "Investigators collected 148 cartridge", "Investigators collected one hundred and forty-eight cartridge"
    ),
)
_same(
    "number_in_digits",
    "the same number in digits",
    to("panel", "Nineteen persons died: 11", "In all, 19 persons died: 11"),
    to("salt", "Sixty-four of the 83 workers interviewed said", "Of the 83 workers interviewed, 64 said"),
    to("quay", "eighty-eight for the prosecution and thirty-eight for", "88 for the prosecution and 38 for"),
)
_same(
    "rounded_and_said_so",
    "a rounded figure beside the exact one",
    to(
        "panel",
        "41,200 persons were displaced in the valley, nearly",
        "some 41,000 persons were displaced in the valley, nearly",
    ),
    to(
        "salt",
        "between 2018 and 2023, and the",
        "between 2018 and 2023, from more than 200 a year to little over 50, and the",
    ),
    to("quay", "Eleven minutes later nine people were", "Some eleven minutes later nine people were"),
)
_same(
    "percentage_for_a_fraction",
    "the fraction of the same counts in another form",
    to("panel", "31 of them, or two thirds, occurred", "31 of them, or 67 per cent, occurred"),
    to("salt", "Twelve, or one in eight, ended", "Twelve, or 12.5 percent, ended"),
    to("quay", "650 of them, one in four, their jobs", "650 of them, a quarter, their jobs"),
)
_same(
    "more_decimals",
    "the same percentage with a decimal",
    to("panel", "44 (85 per cent) described beatings", "44 (84.6 per cent) described beatings"),
    to("salt", "of the 83 workers interviewed (86 percent)", "of the 83 workers interviewed (85.5 percent)"),
)
_same(
    "multiple_in_figures",
    "the same multiple in figures",
    to("panel", "displaced in the valley, nearly three times as many", "displaced in the valley, 2.8 times as many"),
    to("salt", "2023, two and a half times the 17", "2023, about 2.5 times the 17"),
    to("quay", "is more than twenty-five times as long", "is nearly twenty-six times as long"),
)
_same(
    "another_base",
    "a share of another base",
    to(
        "panel",
        "All interviewees gave informed",
        "Of the 97 women, 41 had been displaced; of the 87 men, 39 had. All interviewees gave informed",
    ),
    to(
        "salt",
        "No one was paid; 19 people",
        "Of the 22 women, 12 had worked at more than one works, and of the 61 men, 20. No one was paid; 19 people",
    ),
    to(
        "quay",
        "One, a crane driver, has had nine",
        "Of those twelve, five live with their parents. One, a crane driver, has had nine",
    ),
)
_same(
    "another_year",
    "a figure of another year",
    to("panel", "It is divided into three districts", "In 2005 it had 288,000. It is divided into three districts"),
    to(
        "salt",
        "In 2023 the works employed 11,500 people",
        "In 2016 the works employed 9,800 people; in 2023 they employed 11,500 people",
    ),
    to(
        "quay",
        "about 1,500 of them came to the quay",
        "about 1,500 of them came to the quay, after 1,900 the year before",
    ),
)
_same(
    "a_number_seen_before",
    "a number that stands for something else elsewhere",
    to("panel", "who have represented 29 of the 52", "who have worked for 31 months and represented 29 of the 52"),
    to(
        "salt", "congress for the first time.", "congress for the first time. There were 43 speakers, 17 of them women."
    ),
    to("quay", "It sat eleven times, heard nineteen people", "It sat eleven times in 148 days, heard nineteen people"),
)
_same(
    "answers_that_overlap",
    "answers of which one person may give several",
    to(
        "salt",
        "said that drinking water ran out at least once a week.",
        "said that drinking water ran out at least once a week; 49 spoke of the lack of shade, and 40 of both.",
    ),
    to(
        "panel",
        "Medical certificates were available",
        "Thirty-one described two or more of these kinds. Medical certificates were available",
    ),
)
_same(
    "counted_in_both",
    "parts that overlap, with the overlap said",
    to(
        "salt",
        "20 had a mother or father on the coast from",
        "20 had a mother (12) or a father (11) on the coast, 3 of them both, from",
    ),
    to(
        "quay",
        "Most of them said that they had believed",
        "Fifteen had stood on the steps and fourteen by the Weigh House, three of them on both. Most of them "
        "said that they had believed",
    ),
)
_same(
    "part_of_a_part",
    "a part that leaves a rest unsaid",
    to(
        "salt", "12 of the 29 showed researchers scars", "12 of the 29 showed researchers scars, 7 of them on the hands"
    ),
    to("panel", "the other 12 drivers were released", "the other 12 drivers, 5 of them after a beating, were released"),
    to("quay", "heard nineteen people, no policeman", "heard nineteen people, four of them twice, no policeman"),
)
_same(
    "another_page_count",
    "another paper has another number of pages",
    to(
        "panel",
        "It does not comment on the movement orders.",
        "An earlier letter, of 12 pages, had dealt with access only. It does not comment on the movement orders.",
    ),
    to("salt", "In its four-page reply of", "It had sent a two-page letter in 2022. In its four-page reply of"),
    to("quay", "It costs twelve crowns.", "It costs twelve crowns; a summary of 24 pages is free."),
)
_same(
    "thousands_otherwise",
    "the same number with another separator or unit",
    to("panel", "show that 1,180 of their 2,950 buildings", "show that 1180 of their 2950 buildings"),
    to("salt", "exports about 2.1 million tons", "exports about 2,100,000 tons"),
    to(
        "quay",
        "40,000 crowns for each of the nine dead, 360,000 crowns in all",
        "40 000 crowns for each of the nine dead, 360 000 crowns in all",
    ),
)
_same(
    "weekday_added",
    "the right day of the week",
    to("panel", "Meroth District Hospital on 14 May 2022, in", "Meroth District Hospital on Saturday, 14 May 2022, in"),
    to("salt", "in the early hours of February 12, 2023", "in the early hours of Sunday, February 12, 2023"),
    to("quay", "The afternoon of 7 June 2019. 15.58", "The afternoon of Friday, 7 June 2019. 15.58"),
)
_same(
    "days_later",
    "a later date with the right distance",
    to(
        "panel",
        "A nurse recalled that the clinic",
        "The market reopened eight days later, on Thursday, 30 September 2021. A nurse recalled that the clinic",
    ),
    to(
        "salt",
        "As of January 15, 2024, it",
        "The dormitory was sealed on the following day, February 13, 2023. As of January 15, 2024, it",
    ),
    to(
        "quay",
        "Thirty-one others were wounded, twelve",
        "They were buried a week later, on Friday, 14 June 2019. Thirty-one others were wounded, twelve",
    ),
)
_same(
    "looking_back",
    "an earlier date told later",
    to(
        "panel",
        "A red crescent measuring",
        "Two years earlier, in May 2020, the roof had been renewed. A red crescent measuring",
    ),
    to(
        "salt",
        "The youngest of the dead was 19.",
        "The youngest of the dead was 19. The dormitory had been built in 1999, after another had burned in 1997.",
    ),
    to(
        "quay",
        "There was no laughter, though",
        "Fourteen years earlier, in 2009, the two had sat at one school concert. There was no laughter, though",
    ),
)
_same(
    "dates_in_another_form",
    "the same date in another form",
    to(
        "panel",
        "Letter of the Military Prosecutor, 27 February 2023",
        "Letter of the Military Prosecutor, 27 Feb. 2023",
    ),
    to("salt", "Statement on the Brine Coast,” October 9, 2023", "Statement on the Brine Coast,” Oct. 9, 2023"),
    to("quay", "minutes of 11 May 2021", "minutes of 11.5.2021"),
)
_same(
    "clock_in_another_form",
    "the same time in another form",
    to("panel", "at about 3.15 p.m., three projectiles", "at about 15:15, three projectiles"),
    to(
        "salt",
        "The first fire engine arrived at 3:25 a.m., 75 minutes",
        "The first fire engine arrived at 3:25, an hour and a quarter",
    ),
    to("quay", "16.18: the last shot. 16.41", "4.18 p.m.: the last shot. 16.41"),
)
_same(
    "span_in_another_unit",
    "the same span in another unit",
    to("panel", "on 18 August 2023, four weeks after", "on 18 August 2023, 28 days after"),
    to("salt", "2022, three months before the fire", "2022, some fourteen weeks before the fire"),
    to("quay", "Four and a half years earlier, on", "Fifty-four months earlier, on"),
)

OPERATORS = tuple(_SHELF.operators)
