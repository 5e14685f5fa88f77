"""Events of the report by their dates, and spans that name them."""

from __future__ import annotations

import pytest

from probata.method.report.claims.time.events import apart, events_of
from tests.method.report import world

FIRE = "Before dawn on Sunday, 12 February 2023, 48 men slept in the barn when a stove set fire to the straw.\n\n"
DEED = "The minister signed the deed on 2 March 2018.\n\nThe union learned of it on "
SECOND = "The barn burned on 3 May 2011. A second fire, on 9 May 2013, destroyed the mill. "


@pytest.mark.parametrize(
    ("source", "fits"),
    [
        (FIRE + "It was warned on 8 November 2022, seven months before the fire.\n", [False]),
        (FIRE + "It was warned on 8 November 2022, three months before the fire.\n", [True]),
        (FIRE + "It was photographed on 14 February 2023, nine days after the fire.\n", [False]),
        (FIRE + "It was warned on 8 November 2022, seven months before the flood.\n", []),
        (FIRE + "It was warned on 8 November 2022, seven months before the war.\n", []),
        ("They met on 5 May 2019 to discuss the fire. On 3 June 2019, two months after the fire, it was shut.\n", []),
        (SECOND + "On 11 May 2013, two days after the fire, the miller left.\n", [True]),
        (DEED + "12 June 2018, a fortnight after the minister had signed the deed.\n", [False]),
        (DEED + "16 March 2018, a fortnight after the minister had signed the deed.\n", [True]),
        (
            "A draft was shared with the ministry and, by courier, with the union on 21 July 2023.\n\n"
            "The ministry replied on 18 August 2023, nine weeks after it had received the draft.\n",
            [False],
        ),
    ],
)
def test_a_span_is_held_against_the_event_that_it_names(source: str, fits: list[bool]) -> None:
    assert [one.fits for one in apart(world.bound(source))] == fits


def test_an_event_is_known_by_its_verb_and_its_subject_and_not_by_what_it_is_about() -> None:
    (one,) = events_of(world.bound("They met on 5 May 2019 to discuss the robbery.\n"))
    assert "robb" not in " ".join(one.stems)


def test_a_date_on_the_wrong_side_of_its_event_is_turned() -> None:
    (one,) = apart(world.bound(FIRE + "It was warned on 8 May 2023, three months before the fire.\n"))
    assert one.turned
