"""What is left open in one place and told as so in another."""

from __future__ import annotations

import pytest

from probata.method.report.claims.reserves.settled import settled
from tests.method.report.world import bound

_BETWEEN = "\n\nThe bridge at Orvel is old, and wool was sold by the sack in its market.\n\n"


@pytest.mark.parametrize(
    ("left", "told"),
    [
        (
            "There is no evidence that the gifts of Varn swayed the board.",
            "Swayed by the gifts of Varn, the board agreed.",
        ),
        ("Whether the clerk had read the warning is in dispute.", "The clerk, who had read the warning, went home."),
        (
            "The purpose was to empty the valley of farmers, it was said. "
            "We received information that guards had drowned the sheep of Orrin, but could not verify it.",
            "The guards, having drowned the sheep of Orrin, rode home.",
        ),
        (
            "On 4 March 2019 a pump failed. We were unable to establish who had stopped the pump.",
            "The pump had been stopped by a foreman on 4 March 2019.",
        ),
        ("The cause of the second fire remains unknown.", "The second fire was caused by a cigarette."),
    ],
)
def test_an_open_matter_is_settled_in_any_part_of_a_sentence(left: str, told: str) -> None:
    assert any(one.told.words in told for one in settled(bound(left + _BETWEEN + told + "\n")))


@pytest.mark.parametrize(
    ("left", "told"),
    [
        ("There is no evidence that the gifts of Varn swayed the board.", "Varn gave gifts to the board."),
        ("Whether the clerk had read the warning is in dispute.", "A warning was read out by the clerk, she said."),
        ("We do not know whether the roof had been mended.", "The roof of the stable had been mended."),
        (
            "On 4 March 2019 a pump failed. We were unable to establish who had stopped the pump.",
            "The pump had been oiled by a foreman on 4 March 2019.",
        ),
        ("The cause of the second fire remains unknown.", "The first fire was caused by a cigarette."),
    ],
)
def test_what_leaves_it_open_or_is_of_something_else_is_let_be(left: str, told: str) -> None:
    assert not list(settled(bound(left + _BETWEEN + told + "\n")))
