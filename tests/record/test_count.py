from __future__ import annotations

from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from probata.record.count import AtLeastAtMost, Count, Heard
from probata.record.errors import BadValue

PEOPLE = st.lists(st.sampled_from(Heard), max_size=60)


def count_of(heard: list[Heard]) -> Count:
    n = Counter(heard)
    return Count(
        described=n[Heard.DESCRIBED],
        said_no=n[Heard.SAID_NO],
        no_answer=n[Heard.NO_ANSWER],
        not_asked=n[Heard.NOT_ASKED],
        cannot_tell=n[Heard.CANNOT_TELL],
    )


@given(PEOPLE)
def test_the_five_values_add_up_to_everyone(heard: list[Heard]) -> None:
    count = count_of(heard)
    assert count.everyone == len(heard)
    assert count.answered == sum(one in (Heard.DESCRIBED, Heard.SAID_NO) for one in heard)
    assert count.asked == sum(one in (Heard.DESCRIBED, Heard.SAID_NO, Heard.NO_ANSWER) for one in heard)
    assert count.described <= count.answered <= count.asked <= count.everyone


@given(PEOPLE, st.sampled_from([Heard.NO_ANSWER, Heard.NOT_ASKED, Heard.CANNOT_TELL]))
def test_somebody_who_did_not_mention_it_did_not_say_that_it_never_happened(heard: list[Heard], silent: Heard) -> None:
    before, after = count_of(heard), count_of([*heard, silent])
    assert (after.described, after.said_no, after.answered) == (before.described, before.said_no, before.answered)
    assert after.everyone == before.everyone + 1


@pytest.mark.parametrize("part", range(5))
def test_a_count_below_zero_is_refused(part: int) -> None:
    parts = [3, 3, 3, 3, 3]
    parts[part] = -1
    with pytest.raises(BadValue):
        Count(*parts)


def test_a_count_prints_with_both_of_its_bases() -> None:
    assert str(Count(described=17, said_no=1, no_answer=2, not_asked=5, cannot_tell=1)) == (
        "17 of the 18 who answered, of 26"
    )


def test_the_five_values_are_the_words_of_the_method() -> None:
    assert [value.value for value in Heard] == [
        "described",
        "said it did not happen",
        "asked without an answer",
        "not asked",
        "cannot be told",
    ]


@given(st.integers(-5, 5), st.integers(-5, 5))
def test_bounds_run_from_zero_upward(least: int, most: int) -> None:
    if 0 <= least <= most:
        assert AtLeastAtMost(least, most).least == least
    else:
        with pytest.raises(BadValue):
            AtLeastAtMost(least, most)


def test_bounds_print_as_one_number_only_when_they_leave_only_one() -> None:
    assert str(AtLeastAtMost(1, 2)) == "at least 1, at most 2"
    assert str(AtLeastAtMost(2, 2)) == "2"
