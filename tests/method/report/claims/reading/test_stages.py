"""Words for events and the stages that they are of."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from probata.method.report.claims.reading.stages import order_of, staged_in


@pytest.mark.parametrize(
    ("first", "second", "matter"),
    [
        ("he was arrested", "he was released", "custody"),
        ("the camp opened", "the camp closed", "doors"),
        ("he died", "he was buried", "grave"),
        ("the questions", "the answer", "letters"),
        ("the decree was adopted", "it was repealed", "law"),
        ("he came", "he went", ""),
    ],
)
def test_a_later_stage_comes_behind_an_earlier_one(first: str, second: str, matter: str) -> None:
    one, other = (tuple(stage for each in staged_in(text) for stage in each.stages) for text in (first, second))
    assert order_of(one, other) == matter
    assert order_of(other, one) == ""


def test_a_word_that_is_both_is_a_noun_behind_an_article() -> None:
    assert [one.noun for one in staged_in("the release")] == [True]
    assert [one.noun for one in staged_in("to release him")] == [False]


@settings(deadline=None)
@given(st.text(max_size=100))
def test_words_are_found_in_order_and_inside(text: str) -> None:
    found = [(one.start, one.end) for one in staged_in(text)]
    assert found == sorted(found)
    assert all(text[one.start : one.end] == one.words for one in staged_in(text))
