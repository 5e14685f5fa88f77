"""Numbers that do not agree with one another."""

from __future__ import annotations

from tests.faults.again.changing import Shelf, to

_SHELF = Shelf("numbers")
_edits = _SHELF.edits
_TWO = "two figures for one fact"
_WHOLE = "a part over its whole"
_PERCENT = "a percentage against its counts"
_TABLE = "a table against itself"
_SUM = "parts of a sentence that do not add up"
_RATIO = "a ratio against its operands"

_edits(
    "figures_swapped_in_the_summary",
    _TWO,
    "the summary turns two digits of a count of the body round",
    to("wing", "in private with 232 people", "in private with 223 people", "The delegation interviewed 232 people"),
    to("seam", "Of 769 dwellings that stood", "Of 796 dwellings that stood", "Altogether 479 of the 769 dwellings"),
)
_edits(
    "figure_of_the_conclusions_left_behind",
    _TWO,
    "the conclusions or the answer keep a figure that the findings have otherwise",
    to(
        "wing",
        "With 130 posts vacant",
        "With 150 posts vacant",
        "570 were filled and 130 were vacant",
        "Fill the 130 vacant",
    ),
    to("seam", "was imposed on a member", "was imposed on one of the six convicted, a member"),
)
_edits(
    "note_counts_otherwise",
    _TWO,
    "a note gives another count than the text that it stands under",
    to("wing", "Ellerby Moor (38) and", "Ellerby Moor (28) and", "taken together, it was 31 of 88"),
    to(
        "seam",
        "Two former contractors and one official told us",
        "Three former contractors and one official told us",
        "Interviews with two contractors and an official, February",
    ),
)
_edits(
    "count_beside_a_picture_or_table",
    _TWO,
    "a caption, or the line below a table, counts otherwise than the body",
    to("wing", "of which 22 were occupied", "of which 21 were occupied", "there were 22 patients on Ward 9"),
    to("seam", "(left, 60 dwellings)", "(left, 66 dwellings)", "=60"),
)
_edits(
    "digits_of_a_part_turned_round",
    _WHOLE,
    "the part is larger than the whole in the same sentence",
    to("wing", "completed in 26 of the 49 cases", "completed in 62 of the 49 cases"),
    to("seam", "Of the 88, 70 had signed", "Of the 88, 90 had signed"),
)
_edits(
    "subgroup_over_its_group",
    _WHOLE,
    "a group within the group that was just named is larger than that group",
    to(
        "wing",
        "In three of the four self-inflicted deaths the person had been under observation, and in two of those three",
        "In two of the four self-inflicted deaths the person had been under observation, and in three of those",
    ),
    to("seam", "18 of them women; four had", "32 of them women; four had"),
)
_edits(
    "percentage_turned_round",
    _PERCENT,
    "the percentage is not that of the counts beside it",
    to("wing", "49 (23 per cent) alleged", "49 (32 per cent) alleged"),
    to("seam", "only 16 (25%) had", "only 16 (35%) had"),
)
_edits(
    "count_updated_percentage_not",
    _PERCENT,
    "the count was updated and its percentage was not",
    to("wing", "In 58 cases (60 per cent)", "In 48 cases (60 per cent)"),
    to("seam", "89 of the 99 from Ankar (90%)", "79 of the 99 from Ankar (90%)"),
)
_edits(
    "percentage_of_the_others",
    _PERCENT,
    "the percentage is that of the other part",
    to("wing", "498, which is 30 per cent", "498, which is 70 per cent"),
    to("seam", "71% had received no written", "29% had received no written", "Altogether 169 of the 238"),
)
_edits(
    "base_turned_round",
    _TWO,
    "a base is written otherwise than where it was introduced",
    to(
        "wing", "Of the 214 prisoners interviewed, 137", "Of the 241 prisoners interviewed, 137", "214 prisoners and 18"
    ),
    to(
        "seam", "Of the 322 households surveyed, 238", "Of the 332 households surveyed, 238", "Of these, 322 were found"
    ),
)
_edits(
    "sum_of_a_column",
    _TABLE,
    "the last row is not the sum of its column",
    to("wing", "=453", "463"),
    to("seam", "=581", "591"),
)
_edits(
    "cell_turned_round",
    _TABLE,
    "a cell does not agree with its row and its column",
    to("wing", "=371", "317"),
    to("seam", "=76", "67"),
)
_edits(
    "prose_against_its_table",
    "the text against its table",
    "the text gives another figure than the table it speaks about",
    to(
        "wing",
        "Hallowfield, with 54 vacancies",
        "Hallowfield, with 45 vacancies",
        "=54",
        "Posts for prison officers on",
    ),
    to(
        "seam",
        "Ankar lost 186 of its 236 dwellings (79%)",
        "Ankar lost 168 of its 236 dwellings (71%)",
        "=50",
        "Roofed dwellings counted",
    ),
)
_edits(
    "places_over_their_sum",
    _SUM,
    "the figures by place or by year add up to more than the figure they break down",
    to("wing", "six at Hallowfield, three at Brackmere", "six at Hallowfield, four at Brackmere"),
    to("seam", "17 in 2019 and 26 in 2021", "17 in 2019 and 36 in 2021"),
)
_edits(
    "sexes_over_their_sum",
    _SUM,
    "the figures by sex do not add up to the figure they break down",
    to("wing", "21 men and 16 women", "21 men and 26 women"),
    to("seam", "81 girls and 55 boys", "81 girls and 65 boys"),
)
_edits(
    "outcomes_under_their_sum",
    _SUM,
    "the outcomes that are told leave some of the cases over, though all are meant",
    to("wing", "In 22 there was no medical note", "In 12 there was no medical note"),
    to("seam", "nineteen could not be traced", "nine could not be traced"),
)
_edits(
    "words_against_digits",
    "a number in words against its digits",
    "the number at the head of a sentence is not the one that stands elsewhere in digits",
    to("wing", "Forty-nine prisoners alleged", "Thirty-nine prisoners alleged", "49 (23 per cent) alleged"),
    to("seam", "Eighty-eight of the 238", "Eighty-two of the 238", "Of the 88, 70 had signed"),
)
_edits(
    "so_many_times",
    _RATIO,
    "the multiple is not that of the two figures beside it",
    to("wing", "twice the average of 13", "three times the average of 13"),
    to("seam", "three times the median", "four times the median"),
)
_edits(
    "doubled_or_tripled",
    _RATIO,
    "what is said to have doubled has tripled, or the other way round",
    to("wing", "has nearly tripled.", "has nearly doubled.", "rose from 60 to 176", "it denies that the number"),
    to("seam", "their number more than doubled", "their number more than tripled"),
)
_edits(
    "growth_of_the_wrong_base",
    _PERCENT,
    "the percentage of growth or of fall is not that of the two figures",
    to("wing", "an increase of 51 per cent", "an increase of 34 per cent", "Complaints have risen by half in"),
    to("seam", "households fell by 60%", "households fell by 40%", "among the evicted fell from 1,200"),
)
_edits(
    "fraction_against_counts",
    "a fraction against its counts",
    "the fraction in words is not that of the counts",
    to("wing", "had more than two fifths of all", "had more than half of all", "570 were filled and 130"),
    to("seam", "More than half of the evicted", "Fewer than half of the evicted"),
)
_edits(
    "range_without_a_member",
    "a range against its members",
    "a member stands outside the range",
    to(
        "wing",
        "stood between 38 and 45",
        "stood between 38 and 43",
        "=45",
        "Complaints received in the six prisons and",
    ),
    to("seam", "ranged from 18,000 to 65,000", "ranged from 34,000 to 65,000"),
)
_edits(
    "average_against_its_quotient",
    _RATIO,
    "so many for each is not the one figure divided by the other",
    to("wing", "for every 4.2 prisoners", "for every 2.4 prisoners"),
    to("seam", "an average of 32,000 reels", "an average of 42,000 reels"),
)
_edits(
    "difference_of_two_figures",
    _SUM,
    "the difference is not that of the two figures",
    to("wing", "231 too many", "213 too many"),
    to("seam", "but 78 did so", "but 87 did so", "=149", "Roofed dwellings counted"),
)
_edits(
    "more_for_fewer",
    "a direction against its figures",
    "the words say the contrary of what the figures beside them say",
    to("wing", "The proportion was highest at", "The proportion was lowest at"),
    to("seam", "evicted fell too, but by a tenth", "evicted rose, though only by a tenth"),
)
_edits(
    "first_of_its_row",
    "a superlative against its figures",
    "what is called the most is not the most",
    to(
        "wing", "overcrowded, Tallis Quay most", "overcrowded, Hallowfield most", "At Hallowfield the rate of occupancy"
    ),
    to("seam", "worst year was 2021", "worst year was 2020", "=31", "by year of eviction"),
)

OPERATORS = tuple(_SHELF.operators)
