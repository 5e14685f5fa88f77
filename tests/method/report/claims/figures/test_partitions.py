"""A number and its parts, told in one passage in whatever words."""

from __future__ import annotations

import pytest

from probata.method.report.claims.figures.partitions import partitions_in


def _found(text: str) -> list[tuple[int, int]]:
    return [(one.whole, one.total) for one in partitions_in(text)]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("It heard 90 people. Forty were former prisoners, 30 were relatives, and 25 were guards.", (90, 95)),
        ("It visited 30 sites. Twelve were in the north, nine in the south and ten in the east.", (30, 31)),
        ("In May, 33 of the 52 had not paid the fee, 15 had paid it, and 9 did not know it.", (52, 57)),
        ("It opened inquiries into 7 of the 18 fires. Three were closed, and 6 are pending.", (7, 9)),
        ("Seven of the 18 inquiries led to a report: three were closed and six are pending.", (7, 9)),
        ("Of the 24 samples, 18 contained lead. The other nine were clean.", (24, 27)),
        ("The club bought 22 boats, fourteen for racing and six for training.", (22, 20)),
        ("Fifty-three of the 70 tenants said that it was broken; twenty-two said that it had not.", (70, 75)),
        ("Thirty-one horses died. Eighteen suffocated, seven were burnt, and the cause of nine deaths was never found.",
         (31, 34)),
        ("The five are Anna Brel, 34; Joss Marten, 41; and Lim Aker, 27. Two are women and four are men.", (5, 6)),
        ("The choir had 38 members, 34 women and 22 men.", (38, 56)),
        ("Thirty of the forty-four panes could be ascribed to one workshop and eight to another; the other nine broke.",
         (44, 47)),
    ],
)  # fmt: skip
def test_parts_of_which_each_thing_is_one_have_to_make_the_whole(text: str, told: tuple[int, int]) -> None:
    assert _found(text) == [told]


@pytest.mark.parametrize(
    "text",
    [
        "It heard 44 witnesses. Twenty were teachers, 14 drivers, and 10 farmers.",
        "In May, 33 of the 52 had not repaid it, 15 had repaid it, and 4 did not know it.",
        "It heard 90 people. Forty described beatings, 30 hunger and 25 cold.",
        "It heard 90 people. Forty were women, 30 were under twenty, and 25 were guards.",
        "The village has 400 houses. Ninety were burned, 60 were looted and 25 were flooded.",
        "In May, 33 of the 52 had a bicycle, 15 had a car, and 9 had a boat.",
        "Of the 45 farmers, 21 said that the well was dry, 16 said that it was salty, and 13 had never used it.",
        "Sixteen of the 20 ships were insured. Nine were not seaworthy.",
        "It spoke to 22 people in Arven, 14 in Belt and 9 in Corre.",
        "Of the 26 guests, 15 were women and 11 were men; 4 were children.",
        "The five goals are (1) peace, (2) order in the port, (3) work, (4) schools, and (5) bread.",
        "Twelve of the 30 pupils failed. The other school had 40 pupils.",
        "The town had 900 inhabitants. Four hundred fled; 300 came back in May, 60 in June.",
        "The list names 40 villages. In twelve, the team met the mayor, in nine the priest and in six both.",
        "Of the 30 companies, 12 replied. Eight of those said that they had not received it, and four that they had.",
    ],
)
def test_parts_that_make_the_whole_or_may_overlap_are_left_alone(text: str) -> None:
    assert _found(text) == []


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("In the raids 90 villagers died: 40 men, 30 women, 12 boys and 6 girls.", (90, 88)),
        ("For the 27 boats, a guild paid in 18 cases; towns paid in 5, owners in 4, and fishers in 3.", (27, 30)),
        ("We filed 33 requests. Nineteen were granted, 8 were denied, and 16 had not been answered.", (33, 43)),
        ("It heard 143 people. Eighty were witnesses; 24 were public officials; 19 were members; and 15 were experts.",
         (143, 138)),
        ("The list has 39 names. It was long in the making. It is not complete. Seventeen died in Arven, 11 in Belt, "
         "7 in Corre, and 6 in Dray.", (39, 41)),
    ],
)  # fmt: skip
def test_a_list_that_is_told_in_one_way_to_its_end_has_to_make_its_whole(text: str, told: tuple[int, int]) -> None:
    assert _found(text) == [told]


@pytest.mark.parametrize(
    "text",
    [
        "In the raids 88 villagers died: 40 men, 30 women, 12 boys and 6 girls.",
        "Twenty-three died: 14 patients, 6 nurses and 3 guests. Nine were men, 8 women, 3 boys and 3 girls.",
        "In 13 cases the heart gave out; in 9, a fever. Eight clerks fell. Five drowned. Two burned. In the remaining "
        "two the cause was not found.",
        "We filed 33 requests. Nineteen were granted, 8 were denied, and 6 had not been answered.",
        "It found 45 pairs among 35 rodents and 7 birds. A book held 10 (40%) of ours, the remaining 15 (60%) not.",
    ],
)
def test_a_piece_of_a_list_or_one_part_of_another_whole_is_no_whole(text: str) -> None:
    assert _found(text) == []
