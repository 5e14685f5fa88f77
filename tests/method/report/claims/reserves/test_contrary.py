"""The same act denied in one place and affirmed in another."""

from __future__ import annotations

import pytest

from probata.method.report.claims.reserves.contrary import contraries
from tests.method.report.world import bound


@pytest.mark.parametrize(
    ("denied", "affirmed"),
    [
        ("The panel did not visit Upper Brann.", "During its stay the panel visited Upper Brann."),
        (
            "Letters about Lower Kesh were not answered. The team therefore did not enter that district.",
            "The team was granted access to the district of Lower Kesh.",
        ),
        (
            "We could not establish the cause of the remaining three fires.",
            "The cause was established in every case of fire.",
        ),
        ("None of the four officers has been suspended.", "All four officers have been suspended."),
        (
            "The mission is not in a position to confirm the number of drowned children.",
            "The number of drowned children was 14.",
        ),
        ("The dam at Orvel was not inspected in 2015.", "The dam at Orvel was inspected in 2015."),
    ],
)
def test_an_act_denied_and_affirmed_is_found_in_whatever_words(denied: str, affirmed: str) -> None:
    (one,) = contraries(bound(f"{denied}\n\n{affirmed}\n"))
    assert one.told.words in affirmed


@pytest.mark.parametrize(
    ("denied", "affirmed"),
    [
        ("The panel did not visit Upper Brann.", "The panel visited Lower Kesh."),
        ("The dam at Orvel was not inspected in 2015.", "The dam at Orvel was inspected in 2017."),
        ("Some of the officers were not suspended.", "The officers were suspended in May."),
        ("The cause of four deaths could not be established.", "The cause of nine deaths was established."),
        (
            "Captain Rusk said that he did not order the evacuation of the tannery.",
            "Captain Rusk ordered the evacuation of the tannery.",
        ),
        ("The harbour was not closed until the evening.", "The harbour was closed in the evening."),
        ("The number of wounded could not be confirmed.", "The number of prisoners was 40."),
    ],
)
def test_another_name_time_part_or_voice_is_no_contrary(denied: str, affirmed: str) -> None:
    assert not list(contraries(bound(f"{denied}\n\n{affirmed}\n")))
