"""Structure: chapters, announced lists, findings and recommendations."""

from __future__ import annotations

from tests.faults.again.changing import Shelf, to
from tests.faults.third.reaching import with_block, without_block, without_words_of_limits

_SHELF = Shelf("structure")
_faulty = _SHELF.edits

_SHELF.does(
    "no_limits",
    "no limitations",
    "nothing is said any more of what the work could not do",
    without_words_of_limits(
        (
            to(
                "mission",
                "given the limits set out in paragraph ⟦ref:p_limits|⟧, has no doubt",
                "given what witnesses said, has no doubt",
            ),
        ),
        {
            "mission": ("C. Limits", "Three circumstances limited the work"),
            "care": ("What We Do Not Know", "Our list is incomplete.", "The findings of the three physicians rest"),
        },
    ),
)
_faulty(
    "remedy_for_nothing",
    "a recommendation without a finding",
    "nothing in the draft bears on what is recommended",
    to(
        "mission",
        "Refrain from transferring guided bombs and other aerial munitions to Dorvan;",
        "Finance the clearance of landmines from the vineyards along the border;",
    ),
    to(
        "care",
        "Enforce the fee. Refund to caregivers everything that was charged in excess of $1,200.",
        "Vaccinate. Offer every caregiver free vaccination against influenza and hepatitis on arrival.",
        "It did not enforce the limit on fees.",
    ),
)
_SHELF.does(
    "one_item_short",
    "an announced list that is shorter",
    "the list has one item fewer than announced",
    without_block(
        ("mission", "Rebuild the hospital and the pumping station;", "take the following six measures"),
        ("care", "Enforce the fee. Refund to caregivers", "For each of the five failures, those whom"),
    ),
)
_SHELF.does(
    "one_item_more",
    "an announced list that is longer",
    "the list has one item more than announced",
    with_block(
        (
            "mission",
            "Release all children from its ranks;",
            "Refrain from preventing residents from leaving their houses;",
            "the Upland Front take the following three",
        ),
        (
            "care",
            "Staff the hotline around the clock",
            "Prosecute. Refer every death in a locked room to the district attorney.",
            "For each of the five failures, those whom",
        ),
    ),
)
_faulty(
    "sum_announced",
    "an announced number of items",
    "the summary or the announcement counts otherwise than the list",
    to("mission", "The report ends with 12 recommendations", "The report ends with 14 recommendations"),
    to("care", "Our reporting points to five failures.", "Our reporting points to four failures.", "=Five Failures"),
)
_faulty(
    "reasons_announced",
    "an announced list that is longer or shorter",
    "the sentence announces another number than it then gives",
    to("mission", "Three circumstances limited the work", "Two circumstances limited the work"),
    to("care", "Three reporters, Joan Tarrow", "Four reporters, Joan Tarrow"),
)
_faulty(
    "members_announced",
    "an announced list that is longer or shorter",
    "more are announced than are named",
    to("mission", "appointed three members on 29 April", "appointed four members on 29 April"),
)

OPERATORS = tuple(_SHELF.operators)
