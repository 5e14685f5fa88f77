"""Numbers that do not agree with one another."""

from __future__ import annotations

import random

from tests.faults.again.changing import Shelf, find, many, put, spots, to
from tests.faults.drafts.planting import Plant, place
from tests.faults.drafts.tree import Table, Tree

_SHELF = Shelf("numbers")
_edits = _SHELF.edits
_TWO = "two figures for one fact"
_PARTS = "parts against the whole"
_PERCENT = "percent against counts"
_WORDS = "words against counts"
_TIMES = "multiple against its operands"
_TABLE = "table sums"
_SUMS = "a sum or difference against its operands"

_edits(
    "interviews_in_the_summary",
    _TWO,
    "the summary counts other interviews than the methodology",
    to(
        "panel",
        "The Panel interviewed 184 persons",
        "The Panel interviewed 194 persons",
        "in-depth interviews with 184",
    ),
    to(
        "salt",
        "based on interviews with 118 people",
        "based on interviews with 128 people",
        "We interviewed 118 people",
    ),
    to(
        "quay",
        "thirty-one were wounded. The government",
        "thirty-four were wounded. The government",
        "Thirty-one others",
    ),
)
_edits(
    "the_dead_in_the_body",
    _TWO,
    "the body counts other deaths than the summary and the table",
    to("panel", "the death of at least 212", "the death of at least 221", "At least 212 civilians, among them"),
    to("salt", "Lanthorn Rights identified 43, and", "Lanthorn Rights identified 47, and", "At least 43 workers died"),
    to(
        "quay",
        "Old Piet, whose name was Pieter Vandersloot and who was 63. Seven were men and two were women",
        "Old Piet, whose name was Pieter Vandersloot and who was 63. Nine were men and two were women",
    ),
)
_edits(
    "figure_in_the_conclusions",
    _TWO,
    "the conclusions give another figure than the findings",
    to("panel", "for 143 of the 212 deaths", "for 153 of the 212 deaths", "Civilians killed in confirmed incidents"),
    to("salt", "deductions of 64 percent, as in", "deductions of 74 percent, as in", "or 64 percent of the wage"),
    to(
        "quay",
        "Karel Dunn’s widow folded the photograph of her husband into a scarf. He had been thirty-eight",
        "Karel Dunn’s widow folded the photograph of her husband into a scarf. He had been forty-eight",
        "Sunniva Roe, 31; Karel Dunn, 38",
    ),
)
_edits(
    "figure_in_a_recommendation",
    _TWO,
    "a recommendation or a late chapter gives another figure than the findings",
    to("panel", "Rebuild the 40 damaged schools", "Rebuild the 46 damaged schools", "Of the 125 schools"),
    to(
        "salt",
        "Compensate the families of the 6 workers",
        "Compensate the families of the 9 workers",
        "Six men died and 15",
    ),
    to(
        "quay",
        "guard nothing but the nine berths",
        "guard nothing but the eleven berths",
        "four of the port’s nine berths",
    ),
)
_edits(
    "figure_in_a_box_or_caption",
    _TWO,
    "a box or a caption gives another figure than the text",
    to(
        "panel",
        "The Ulmet Valley, its three districts",
        "The Ulmet Valley, its four districts",
        "It is divided into three",
    ),
    to("salt", "Forty-eight people in a room", "Fifty-eight people in a room", "48 men were asleep"),
    to(
        "quay",
        "Peer Amsley: six years, for one",
        "Peer Amsley: seven years, for one",
        "Dace Hollin to nine and Constable",
    ),
)
_edits(
    "circles_in_the_caption",
    _TWO,
    "a caption gives another total than the text and the table",
    to("quay", "thirty of the ninety-four cartridge", "thirty of the ninety-nine cartridge", "ninety-four at the foot"),
    to("salt", "the seven companies take", "the nine companies take", "wrote to seven companies"),
)
_edits(
    "requests_and_the_note_that_lists_them",
    _WORDS,
    "the note or the sentence lists another number than is announced",
    to(
        "panel",
        "did not reply to five requests",
        "did not reply to eight requests",
        "Letters of the Panel to the Permanent",
    ),
    to("salt", "Letters from three buyers", "Letters from five buyers", "Three answered. Two of the three"),
)
_edits(
    "sexes_beyond_the_total",
    _PARTS,
    "the parts are more than the whole",
    to("panel", "persons (97 women and 87 men)", "persons (97 women and 92 men)"),
    to("salt", "61 were men and 22 were women", "61 were men and 26 were women"),
    to("quay", "eighty-eight for the prosecution", "ninety-eight for the prosecution"),
)
_edits(
    "parts_short_of_the_total",
    _PARTS,
    "the parts that are all there is come to less than the whole",
    to("panel", "11 patients, 5 members of staff and 3", "11 patients, 3 members of staff and 3"),
    to("salt", "21 about papers, and 17 about violence", "14 about papers, and 17 about violence"),
    to(
        "quay",
        "ninety-four at the foot of the steps, thirty-six",
        "ninety-four at the foot of the steps, twenty-six",
        "Where the cartridge cases were found",
    ),
)
_edits(
    "answers_beyond_the_asked",
    _PARTS,
    "the answers are more than those who were asked",
    to("panel", "9 said that there were none, and 5", "13 said that there were none, and 5"),
    to(
        "salt",
        "Nine kept their papers throughout, and 3",
        "Nineteen kept their papers throughout, and 3",
        "Seventy-one of the 83",
    ),
    to("quay", "Nine of the twenty-six said", "Nineteen of the twenty-six said"),
)
_edits(
    "subset_larger_than_its_set",
    _PARTS,
    "a part is larger than what it is part of",
    to("panel", "injured, of whom 141 lost", "injured, of whom 441 lost"),
    to("salt", "For 22 of those 64, the delay", "For 72 of those 64, the delay"),
    to("quay", "canisters of tear gas, of which two", "canisters of tear gas, of which seven"),
)
_edits(
    "the_rest_does_not_fit",
    _PARTS,
    "those who are left are not what the others leave",
    to(
        "panel",
        "6 died in custody. The other 23 persons",
        "6 died in custody. The other 29 persons",
        "fate and whereabouts",
    ),
    to("salt", "4 did not know how much they owed", "9 did not know how much they owed"),
    to("quay", "bears interest. The other five took it", "bears interest. The other seven took it"),
)
_edits(
    "attribution_does_not_add_up",
    _PARTS,
    "the shares of a count do not add up to it",
    to("panel", "3 were attacks with improvised", "7 were attacks with improvised"),
    to("salt", "the other 8 said that nothing happened", "the other 12 said that nothing happened"),
    to("quay", "assigned to his weapon and five to hers", "assigned to his weapon and nine to hers"),
)
_edits(
    "percentage_moved",
    _PERCENT,
    "the percentage is not that of its counts",
    to("panel", "44 (85 per cent) described beatings", "44 (75 per cent) described beatings"),
    to("salt", "of the 83 workers interviewed (86 percent)", "of the 83 workers interviewed (96 percent)"),
)
_edits(
    "count_behind_a_percentage_moved",
    _PERCENT,
    "the counts do not make the percentage",
    to("panel", "Of the 125 schools in the three districts", "Of the 165 schools in the three districts"),
    to("salt", "Twenty-nine workers (35 percent)", "Nineteen workers (35 percent)"),
)
_edits(
    "percentage_of_a_share",
    _PERCENT,
    "a percentage in running words is not that of its counts",
    to("panel", "2,950 buildings, or 40 per cent, were", "2,950 buildings, or 60 per cent, were"),
    to("salt", "of whom 6,900, or 60 percent, came", "of whom 6,900, or 70 percent, came"),
    to("quay", "7.0 million in 2018, a rise of a fifth", "7.0 million in 2018, a rise of a third"),
)
_edits(
    "fraction_moved",
    _WORDS,
    "the fraction in words is not that of its counts",
    to("panel", "31 of them, or two thirds, occurred", "31 of them, or three quarters, occurred"),
    to(
        "salt", "Twelve, or one in eight, ended", "Twelve, or one in five, ended", "of 96 complaints that workers filed"
    ),
    to("quay", "650 of them, one in four, their jobs", "650 of them, one in three, their jobs"),
)
_edits(
    "half_or_more_than_half",
    _WORDS,
    "a word of quantity does not fit its counts",
    to("panel", "Almost all, 48 in number", "Almost all, 34 in number"),
    to("salt", "Thirty-eight, nearly half, said", "Thirty-eight, well over half, said"),
    many("quay", ("Nine of the twenty-six said that they had heard", "Most of the twenty-six, nine in all, had heard")),
)
_edits(
    "share_of_permits",
    _WORDS,
    "a share in words does not fit its counts",
    to(
        "panel", "for which permission was requested, or one quarter", "for which permission was requested, or one half"
    ),
    to(
        "salt",
        "The average loan was 3,200 orvs, half a month’s wage",
        "The average loan was 3,200 orvs, a fifth of a month’s wage",
        "promise them a wage of 6,400",
    ),
    to("quay", "They had shields for half of their number", "They had shields for two thirds of their number"),
)
_edits(
    "multiple_moved",
    _TIMES,
    "the multiple is not that of its operands",
    to(
        "panel",
        "41,200 persons were displaced in the valley, nearly three times",
        "41,200 persons were displaced in the valley, nearly five times",
        "counted 14,600 displaced persons",
    ),
    to("salt", "2023, two and a half times the 17", "2023, four times the 17"),
    to(
        "quay",
        "is more than twenty-five times as long",
        "is more than fifty times as long",
        "in a judgment of 412 pages",
    ),
)
_edits(
    "operand_of_a_multiple_moved",
    _TIMES,
    "an operand was changed and the multiple was not",
    to("panel", "counted 14,600 displaced", "counted 24,600 displaced"),
    to("salt", "to 54 in 2023, a drop of 75 percent", "to 94 in 2023, a drop of 75 percent", "only 54 times in 2023"),
    to("quay", "training instead of three, twice as long", "training instead of four, twice as long"),
)
_edits(
    "product_moved",
    _SUMS,
    "so much for each of so many does not make the total",
    to("salt", "came to 5,000 orvs each, or 60,000", "came to 7,000 orvs each, or 60,000"),
    to("quay", "it paid 40,000 crowns for each of the nine dead", "it paid 30,000 crowns for each of the nine dead"),
)
_edits(
    "remainder_moved",
    _SUMS,
    "what remains is not the difference",
    to("salt", "paid 40,000 orvs, leaving 132,800", "paid 40,000 orvs, leaving 112,800"),
    to("quay", "by two years, from eight to six", "by three years, from eight to six"),
    to("panel", "8 of the 12 drivers, none of whom", "14 of the 12 drivers, none of whom"),
)
_edits(
    "sum_of_the_sentences",
    _SUMS,
    "a total in words is not the sum of what it sums up",
    to("quay", "Together: twenty-nine years", "Together: thirty-one years"),
    to("salt", "26 dormitories, of which 22 are for men", "26 dormitories, of which 18 are for men"),
    to("panel", "Three were closed for lack of evidence, and 4", "Three were closed for lack of evidence, and 6"),
)
_edits(
    "announced_and_listed",
    _WORDS,
    "the list that follows has another number of members than announced",
    to("panel", "appointed three members: Ms.", "appointed five members: Ms."),
    to(
        "salt",
        "visited five of the nine works: Tamber",
        "visited seven of the nine works: Tamber",
        "At two of the five",
    ),
    to("quay", "Seven were men and two were women. Six worked", "Six were men and two were women. Six worked"),
)
_edits(
    "missions_announced",
    _WORDS,
    "the number of things announced is not the number of those described",
    to(
        "panel",
        "The Panel carried out four missions: from",
        "The Panel carried out five missions: from",
        "It carried out four",
    ),
    to("salt", "two doors, both padlocked at the start", "three doors, both padlocked at the start"),
    to("quay", "She gave a speech of three sentences", "She gave a speech of five sentences"),
)
_edits(
    "mean_outside_its_parts",
    _SUMS,
    "the mean of all lies outside the means of both parts",
    to("salt", "men received about 2,400 orvs", "men received about 2,100 orvs", "received 2,300 on average"),
)
_edits(
    "a_column_moved_with_its_total",
    _TWO,
    "the table adds up, and the text has other figures",
    many(
        "panel", ("=78", "75"), ("=143", "140"), ("=119", "116"), ("=212", "209"), beside=("children. Children thus",)
    ),
    many("salt", ("=13", "15"), ("=43", "45"), beside=("Lanthorn Rights identified 43",)),
    many("quay", ("=18", "28"), ("=148", "158"), beside=("Investigators collected 148",)),
)


def _cell(tree: Tree, rng: random.Random, *, total: bool) -> Plant | None:
    """Moves one number of a table whose last row sums up: in the total row, or above it."""
    found = [
        (part, block, table)
        for part, chapter in enumerate(tree.parts)
        for block, table in enumerate(chapter.blocks)
        if isinstance(table, Table) and table.total
    ]
    part, block, table = rng.choice(found)
    row = len(table.rows) - 1 if total else rng.randrange(1, len(table.rows) - 1)
    column = rng.randrange(1, len(table.rows[0]))
    where = (part, block, 1 + row * len(table.rows[0]) + column)
    put(tree, where, str(int(table.rows[row][column]) + rng.choice((2, 3, 5))))
    spot = tree.parts[part].blocks[block]
    cells = spot.rows if isinstance(spot, Table) else ()
    whole = {"=" + cells[row][column], "=" + cells[-1][column], "=" + cells[row][-1], "=" + cells[row][0]}
    return Plant(tree, (place(tree, table.caption), *sorted(whole)))


def _total(tree: Tree, rng: random.Random) -> Plant | None:
    return _cell(tree, rng, total=True)


def _part(tree: Tree, rng: random.Random) -> Plant | None:
    return _cell(tree, rng, total=False)


def _missions(tree: Tree, rng: random.Random) -> Plant | None:
    """The persons met on the missions, in a table without a total, no longer add up to the total below it."""
    if tree.name != "panel":
        return None
    where = find(tree, "=45")
    put(tree, where, "57")
    return Plant(tree, (*spots(tree, where), *spots(tree, find(tree, "On its four missions the Panel met 112"))))


_SHELF.does("total_of_a_table_moved", _TABLE, "the total is not the sum of its column", _total)
_SHELF.does("cell_of_a_table_moved", _TABLE, "a cell was changed and its total was not", _part)
_SHELF.does("table_without_total_against_the_text", _TABLE, "the text sums a table up to another figure", _missions)

OPERATORS = tuple(_SHELF.operators)
