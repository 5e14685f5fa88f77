"""What a part says of its people or things."""

from __future__ import annotations

import pytest

from probata.method.report.claims.figures.kinds import Kind, exclusive, kind_of, mixed, way_of
from probata.method.report.claims.figures.quantities import quantities_in


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("The other six were dry.", Kind.REST),
        ("In nine cases the cause remains unclear.", Kind.UNKNOWN),
        ("Seven had not.", Kind.NOT),
        ("Nine were women.", Kind.SEX),
        ("Twelve were former drivers.", Kind.ROLE),
        ("Fourteen in the north.", Kind.PLACE),
        ("Three are still closed.", Kind.STATE),
        ("Eight spoke of hunger.", Kind.OTHER),
    ],
)
def test_a_part_is_read_by_its_plainest_sign(text: str, kind: Kind) -> None:
    assert kind_of(quantities_in(text)[0]) is kind


def test_what_may_be_true_of_one_and_the_same_is_not_exclusive() -> None:
    row = quantities_in("Eight spoke of hunger, nine of cold and ten of fear.")
    assert exclusive(row, [kind_of(one) for one in row], apposed=False, apart=True) is None
    assert mixed("eight of them twice")
    assert not mixed("eight in Arven")


def test_a_place_is_told_by_its_preposition() -> None:
    assert [way_of(one) for one in quantities_in("It met 22 people in Arven, 14 were by the sea and 9 slept.")] == [
        "in",
        "by",
        "",
    ]
