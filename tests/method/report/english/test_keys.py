"""What two sentences have in common."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from probata.method.report.english.keys import changes, closeness, in_order, key, keys, keys_with_people, share

WORDS = st.lists(
    st.sampled_from(
        ["the", "gate", "was", "not", "closed", "by", "a", "guard", "in", "2019,", "and", "residents", "waited."]
    ),
    max_size=9,
)


@pytest.mark.parametrize(
    ("one", "other"), [("confined", "confinement"), ("credible", "credibly"), ("held", "holding"), ("2019", "2019")]
)
def test_forms_of_a_word_have_one_key(one: str, other: str) -> None:
    assert key(one) == key(other)


def test_words_of_strength_and_for_people_carry_nothing() -> None:
    assert keys("The Inquiry finds that people may have been there") == frozenset()
    assert keys_with_people("all residents") == {key("residents")}


def test_a_share_counts_the_words_that_mean_something() -> None:
    assert share("The gate was closed from the outside.", "A gate, closed by guards, stood there.") == pytest.approx(
        2 / 3
    )
    assert share("It is.", "The gate was closed.") == 0.0


def test_words_stand_in_order_with_others_between_them() -> None:
    assert in_order("appear to be credible", "they appear, to the Inquiry, to be credible")
    assert not in_order("appear to be credible", "it is credible that they appear")


def test_a_change_has_what_went_out_and_what_was_put_in() -> None:
    (one,) = changes("the gate was not closed", "the gate was closed")
    assert [each.word for each in one.out] == ["not"]
    assert one.put == ()
    assert "the gate was closed"[one.start : one.end] == "was closed"


@settings(deadline=None)
@given(WORDS, WORDS)
def test_a_share_lies_between_none_and_all_and_a_text_says_itself(one: list[str], other: list[str]) -> None:
    mine, theirs = " ".join(one), " ".join(other)
    assert 0.0 <= share(mine, theirs) <= 1.0
    assert 0.0 <= closeness(mine, theirs) <= 1.0
    assert share(mine, mine) == (1.0 if keys(mine) else 0.0)
    assert changes(mine, mine) == ()


@settings(deadline=None)
@given(WORDS, WORDS)
def test_changes_lead_from_one_sentence_to_the_other(one: list[str], other: list[str]) -> None:
    before, after = " ".join(one), " ".join(other)
    for each in changes(before, after):
        assert 0 <= each.start <= each.end <= len(after)
        assert all(after[word.start : word.end].casefold().startswith(word.word) for word in each.put)
