"""Of how many something is said, and whether another wording says it of more."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from probata.method.statements.scope import reach, widened


@pytest.mark.parametrize(
    ("first", "other"),
    [
        ("Some of those held were beaten.", "All those held were beaten."),
        ("Almost all interviewees described it.", "All interviewees described it."),
        ("Most of the women described injections.", "The women described injections."),
        ("Those arbitrarily detained should be released.", "All detainees should be released."),
        ("In some cases families were told.", "In all cases families were told."),
        ("Guards often beat the men.", "Guards always beat the men."),
        ("Men of the valley were taken.", "The whole population of the valley was taken."),
        ("Parts of the village were burnt.", "The entire village was burnt."),
    ],
)
def test_a_wider_reach_is_told(first: str, other: str) -> None:
    assert widened(first, other)


@pytest.mark.parametrize(
    ("first", "other"),
    [
        ("All those held were beaten.", "Everyone held was beaten."),
        ("Some 40 people left.", "About 40 people left."),
        ("After all, he left.", "In the end he left."),
        ("All in all nine left.", "Altogether nine left."),
        ("They were not heard at all.", "They were never heard."),
        ("Several hostels were burnt.", "A number of hostels were burnt."),
        ("She was most kind.", "She was very kind."),
        ("More than half of the men left.", "Most of the men left."),
        ("Some day he will answer.", "One day he will answer."),
        ("People arbitrarily deprived of liberty should go.", "Persons arbitrarily detained should go."),
    ],
)
def test_the_same_reach_in_other_words_is_not(first: str, other: str) -> None:
    assert widened(first, other) == ()


@pytest.mark.parametrize(
    ("first", "other"),
    [
        ("Men were beaten in the hostel of Oster.", "Men were beaten in hostels."),
        ("A village was burnt on Monday.", "Villages were burnt on Monday."),
        ("They searched the old quarry.", "They searched the quarries of the coast."),
        ("One facility held nine women.", "Facilities held nine women."),
        ("Shots were fired at a checkpoint.", "Shots were fired at checkpoints of the road."),
    ],
)
def test_one_place_that_becomes_several_is_told(first: str, other: str) -> None:
    assert any("became" in one for one in widened(first, other))


@pytest.mark.parametrize(
    ("first", "other"),
    [
        ("Men were beaten in the hostels.", "Men were beaten in hostels."),
        ("In the village as in other villages wells were poisoned.", "In these villages wells were poisoned."),
        ("The hostel was shut.", "The hostel, like hostels elsewhere, was shut."),
        ("Several villages were burnt.", "Several villages lay in ashes."),
        ("The village was burnt.", "The place was burnt."),
    ],
)
def test_places_that_stay_as_many_are_not(first: str, other: str) -> None:
    assert not any("became" in one for one in widened(first, other))


@settings(deadline=None)
@given(st.text())
def test_no_text_is_wider_than_itself(text: str) -> None:
    assert widened(text, text) == ()
    assert reach(text).rank == 0 or reach(text).words in text
