"""Rewrites that look like faults to a machine and are none."""

from __future__ import annotations

from tests.faults.again.changing import Shelf, to

_SHELF = Shelf("harmless")


def _same(name: str, why: str, *edits: tuple[str, str, str]) -> None:
    _SHELF.edits(name, "", why, *(to(*one) for one in edits))


_same(
    "another_scope",
    "another count, of other people",
    (
        "mission",
        "It put the number of civilians killed in Lessik at 64",
        "It put the number of its own soldiers killed at Lessik at 212 and that of civilians at 64",
    ),
    (
        "care",
        "We left out 11 further deaths",
        "We left out 39 deaths of caregivers who lived elsewhere and 11 further deaths",
    ),
)
_same(
    "part_of_the_whole",
    "a part of the number that stands elsewhere",
    (
        "mission",
        "The youngest victim was a girl",
        "During the siege alone 198 of them died. The youngest victim was a girl",
    ),
    (
        "care",
        "The list has 39 names:",
        "Twelve of those on it had been in the country for less than a year. The list has 39 names:",
    ),
)
_same(
    "corrected_figure",
    "another figure that is said to be superseded",
    (
        "mission",
        "In those attacks 212 civilians were killed:",
        "In its oral update of September 2022 the Mission had given the figure of 187 civilians killed; that figure is"
        " superseded. In those attacks 212 civilians were killed:",
    ),
    (
        "care",
        "The list has 39 names:",
        "An early version of the list had 41 names, two of which turned out to be the same two women under their"
        " maiden names. The list has 39 names:",
    ),
)
_same(
    "rounded",
    "a rounded figure beside the exact one",
    ("mission", "the injury of 538 others", "the injury of more than 500 others"),
    ("care", "We obtained 1,140 pages of records", "We obtained more than a thousand pages of records"),
)
_same(
    "another_day",
    "another event of the same kind on another day",
    (
        "mission",
        "There was no military objective within 400",
        "Shells had fallen near the station once before, on 14 November 2021, without hurting anybody. There was no"
        " military objective within 400",
    ),
    (
        "care",
        "The agency’s register has no entry for the fire.",
        "A smaller fire on Miller Lane, on June 3, 2018, had hurt no one. The agency’s register has no entry for the"
        " fatal fire.",
    ),
)
_same(
    "claim_of_a_party",
    "a person’s figure that differs and is told as theirs",
    (
        "mission",
        "It did not comment on the attack on the railway depot.",
        "It claimed that 400 civilians had been killed by government forces. It did not comment on the attack on the"
        " railway depot.",
    ),
    (
        "care",
        "Most borrowed the money.",
        "One of them believed that more than a hundred caregivers had died. Most borrowed the money.",
    ),
)
_same(
    "words_for_digits",
    "the same number in the other form",
    (
        "mission",
        "The Mission documented the detention of 57 persons",
        "The Mission documented the detention of fifty-seven persons",
    ),
    ("care", "Seventeen died in Brandt County", "In all, 17 died in Brandt County"),
)
_same(
    "fraction_for_share",
    "the same share as a fraction, rounded",
    ("mission", "or 45 per cent (see table", "or just under half (see table"),
    ("care", "its share of the deaths is 54 percent", "its share of the deaths is somewhat more than half"),
)
_same(
    "rest_named",
    "the complement of a figure, which is right",
    (
        "mission",
        "of which it was able to authenticate 187, or 60 per cent,",
        "of which it was able to authenticate 187, leaving 40 per cent aside,",
    ),
    ("care", "In 18 cases it imposed a penalty.", "In 18 cases it imposed a penalty; in the other 129 it did not."),
)
_same(
    "span_counted_otherwise",
    "the same span in other units",
    ("mission", "Over seventy-seven days, the civilian", "For eleven weeks, the civilian"),
    ("care", "She had been dead for twelve days.", "She had been dead for almost two weeks."),
)
_same(
    "day_told_by_distance",
    "the same day, told by its distance from another",
    (
        "mission",
        "The attack of 3 January 2022 took place",
        "The attack of the third day of the following year took place",
    ),
    ("care", "She called again on January 22. This", "She called again seventeen days later. This"),
)
_same(
    "date_after_the_period",
    "a later event, told as one",
    (
        "mission",
        "It did not comment on the attack on the railway depot.",
        "It did not comment on the attack on the railway depot. In May 2022 it announced that the two men had been"
        " dismissed.",
    ),
    (
        "care",
        "The match was not repeated.",
        "The match was not repeated. A graduate student made one of her own in August 2023, but for nursing homes.",
    ),
)
_same(
    "softer_of_another",
    "a reserve about something else",
    (
        "mission",
        "photograph authenticated by the Mission",
        "photograph authenticated by the Mission; the smoke on the left may be that of a stove",
    ),
    (
        "care",
        "It is the largest of the four agencies",
        "It may be the best known and is certainly the largest of the four agencies",
    ),
)
_same(
    "some_of_other_all",
    "all of one group and some of another",
    (
        "mission",
        "The dead included three generations of one family.",
        "All those who had slept near the stage survived. The dead included three generations of one family.",
    ),
    (
        "care",
        "Most borrowed the money.",
        "All 29 had paid before they saw a contract. Most borrowed the money.",
    ),
)
_same(
    "doubt_of_a_witness",
    "a witness who contradicts another, told as such",
    (
        "mission",
        "A reconnaissance drone had been circling",
        "A fifth witness thought that the sound had come from the river; the imagery does not bear that out. A"
        " reconnaissance drone had been circling",
    ),
    (
        "care",
        "The old man wandered.",
        "The daughter remembers it otherwise and says that the night nurse stayed until January. The old man wandered.",
    ),
)
_same(
    "quoted_in_part",
    "a part of a quotation, in its own words",
    (
        "mission",
        "The attack of 3 January 2022 took place",
        "Nobody, in the words of its director, “could say they did not see” the cross. The attack of 3 January 2022"
        " took place",
    ),
    ("care", "He did not defend the memo.", "He did not defend the memo, least of all the words “we own them.”"),
)
_same(
    "quotation_inside",
    "a quotation inside a quotation",
    (
        "mission",
        "He read mine and said, there has been a mistake, go home.",
        "He read mine and said, ‘There has been a mistake, go home.’",
    ),
    ("care", "A machine told me that my call was important.", "A machine told me, ‘Your call is important.’"),
)
_same(
    "source_with_reason",
    "one source for two passages, on another page or with a reason",
    ("mission", "Interview LW-019.", "Interview LW-019, who also spoke of the move to the music school."),
    (
        "care",
        "Hotline log, entry of January 22, 2021.",
        "Hotline log, entry of January 22, 2021; compare the entry of January 5.",
    ),
)
_same(
    "code_with_harmless_detail",
    "a detail that fits many people",
    ("mission", " – LW-018, a nurse", " – LW-018, a nurse at Lessik District Hospital"),
    ("care", "Marites, 38, cares for", "Marites, 38, who has a daughter, cares for"),
)
_same(
    "list_in_a_sentence",
    "the same list, with a sentence more that is no item",
    (
        "mission",
        "The figures in the present report are therefore to be read as minimum figures.",
        "Two of the three were known to the Mission from the beginning. The figures in the present report are"
        " therefore to be read as minimum figures.",
    ),
    (
        "care",
        "Nobody could. Her bill",
        "Nobody could. Two of the five people at the table had not read the report. Her bill",
    ),
)
_same(
    "first_and_second_name",
    "one person by title, then by name",
    (
        "mission",
        "On 24 August 2022, Major General Kessian was promoted",
        "On 24 August 2022, the former commander of the brigade, Kessian, was promoted",
    ),
    ("care", "Dunleavy, the acting commissioner, agreed", "The acting commissioner, Peter J. Dunleavy, agreed"),
)

REWRITES = tuple(_SHELF.operators)
