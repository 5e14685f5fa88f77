"""drift: reserve that was lost or put in, and pronouns that turned over."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from probata.method.statements.drift import drift, flipped_pronouns, pronouns_differ


def test_a_qualification_that_was_dropped_raised_or_changed_is_told() -> None:
    assert drift("it may constitute a crime", "it constitutes a crime") == (
        "“may constitute” raised to “constitutes a”",
    )
    assert drift("probably the gate was shut", "the gate was shut") == ("“probably” dropped",)
    assert drift("the gate was shut", "possibly the gate was shut") == ("“possibly” added",)
    assert drift("serious evidence", "credible evidence") == ("“serious evidence” became “credible evidence”",)


def test_equal_qualifications_are_no_drift() -> None:
    assert drift("it may constitute a crime", "this may constitute crimes") == ()
    assert drift("it may constitute a crime", "it may well constitute a crime") == ()


def test_a_qualification_that_both_have_hides_no_other() -> None:
    [told] = drift("allegations of rape appear to be credible", "allegations of rape were confirmed")
    assert told == "“appear to be credible” raised to “were confirmed”"


@pytest.mark.parametrize(
    ("first", "other", "way"),
    [
        ("There is persuasive evidence of it.", "There is some evidence of it.", "lowered"),
        ("There are grave indications of it.", "There is proof of it.", "raised"),
        ("It arguably constitutes persecution.", "It constitutes persecution.", "raised"),
        ("These acts would, if proven, constitute it.", "These acts constitute it.", "raised"),
        ("These acts could amount to it.", "These acts amount to it.", "raised"),
        ("The inquiry was unable to confirm it.", "The inquiry confirmed it.", "dropped"),
        ("There are reasonable grounds to believe it.", "It is beyond doubt.", "raised"),
        ("The evidence tends to show it.", "The evidence shows it.", "dropped"),
    ],
)
def test_words_of_one_family_have_their_order(first: str, other: str, way: str) -> None:
    assert way in " ".join(drift(first, other))


@pytest.mark.parametrize(
    ("first", "other", "way"),
    [
        ("The gates were shut.", "The gates seem shut.", "added"),
        ("It appears that the wells were poisoned.", "The wells were poisoned.", "dropped"),
        ("The wells, it appears, were poisoned.", "The wells were poisoned.", "dropped"),
        ("The raids have elements of persecution.", "The raids are persecution.", "dropped"),
        ("The raids bear hallmarks of persecution.", "The raids constitute persecution.", "raised"),
        ("The claimed attack took place at noon.", "The attack took place at noon.", "dropped"),
        ("There is a potential link to the fire.", "There is a link to the fire.", "dropped"),
        ("The order may be unlawful.", "The order is unlawful.", "dropped"),
    ],
)
def test_reserve_in_plain_words_is_seen(first: str, other: str, way: str) -> None:
    assert way in " ".join(drift(first, other))


@pytest.mark.parametrize(
    "other",
    [
        "The office cannot confirm the figure.",
        "The office was unable to establish the figure.",
        "The office has not been able to verify the figure.",
        "The office had no means of verifying the figure.",
        "The office did not succeed in confirming the figure.",
        "The office failed to verify the figure.",
        "The figure could not be verified.",
    ],
)
def test_a_limit_in_other_words_is_the_same_limit(other: str) -> None:
    told = " ".join(drift("The office is not in a position to confirm the figure.", other))
    assert not any(word in told for word in ("dropped", "added", "raised", "lowered"))


@pytest.mark.parametrize(
    ("first", "other"),
    [
        ("Settlers claimed land along the river.", "Settlers took land along the river."),
        ("The flood claimed nine lives.", "The flood took nine lives."),
        ("The claimed land lies by the lake.", "The land lies by the lake."),
        ("The rule says that residents may leave on Sundays.", "The rule lets residents leave on Sundays."),
        ("A potential buyer visited the mill.", "A buyer visited the mill."),
        ("The valley has great potential.", "The valley is rich."),
        ("They came as soon as possible.", "They came at once."),
        ("Children could play in the yard.", "Children played in the yard."),
        ("The law in effect since 2016 bans it.", "The law of 2016 bans it."),
        ("He appeared before the judge.", "He stood before the judge."),
        ("Nine hostels were closed in May.", "In May nine hostels were closed."),
        ("The month was cold.", "May was cold."),
        ("They could see the river.", "They saw the river."),
        ("He gave evidence on Monday.", "He spoke on Monday."),
    ],
)
def test_the_month_and_what_somebody_saw_are_no_reserve(first: str, other: str) -> None:
    assert drift(first, other) == ()


def test_a_man_here_and_a_woman_there_is_told() -> None:
    assert pronouns_differ("she kept her list", "he kept his list")
    assert not pronouns_differ("she kept her list", "they kept a list")
    assert not pronouns_differ("she kept his list", "he kept the list")


def test_a_pronoun_that_turns_over_behind_the_only_person_named_is_shown_with_its_place() -> None:
    text = "Mara Vell left the office before her term ended. He visited the lake in May."
    [found] = flipped_pronouns(text)
    assert found.of(text) == "He"


def test_somebody_else_of_that_gender_explains_the_pronoun() -> None:
    assert flipped_pronouns("Mara Vell came with her brother. He visited the lake in May.") == ()
    assert flipped_pronouns("Mara Vell met Odo Brandt in her office. He visited the lake.") == ()
    assert flipped_pronouns("Mara Vell left before her term ended. She visited the lake.") == ()


@given(st.text(max_size=300))
@settings(deadline=None)
def test_no_text_is_too_odd(text: str) -> None:
    assert all(one.end <= len(text) for one in flipped_pronouns(text))
    assert drift(text, text) == ()
