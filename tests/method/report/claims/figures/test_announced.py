from __future__ import annotations

import pytest

from probata.method.report.claims.figures.announced import announced
from tests.method.report.world import bound


@pytest.mark.parametrize(
    ("text", "listed"),
    [
        (
            "It made four visits: from 2 to 9 May 2019, from 4 to 8 June 2019 and from 1 to 3 July 2019 to Cor.",
            3,
        ),
        ("It burned on four days: on 3 May 2019, 5 May 2019 and 9 May 2019.", 3),
        ("The shed had three doors, both padlocked from outside.", 2),
        ("She gave a speech of five sentences. “He lent me his boat. I have it. Whose is it?”", 3),
    ],
)
def test_another_number_than_is_listed_is_found(text: str, listed: int) -> None:
    assert [one.listed for one in announced(bound(f"{text}\n"))] == [listed]


@pytest.mark.parametrize(
    "text",
    [
        "The team made two visits: from 2 to 9 May 2019 to Arn and from 4 to 8 June 2019 to Bel.",
        "The team made five visits, among them one from 2 to 9 May 2019.",
        "The shed had two doors, both padlocked from outside.",
        "The shed had three doors, all padlocked.",
        "There were four rules: pay, wait, sign and leave.",
        "She gave a speech of three sentences. “He lent me his boat. I have it. Whose is it?”",
    ],
)
def test_lists_that_are_whole_or_of_other_things_are_left_alone(text: str) -> None:
    assert not [*announced(bound(f"{text}\n"))]
