"""Ratios in words against two numbers."""

from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from probata.method.statements.ratios import ratio_fits, whole_numbers_that_fit
from probata.record.errors import BadValue
from tests.method.statements.ratio_set import FALSE, TRUE, UNREAD


@pytest.mark.parametrize(("words", "first", "second"), TRUE)
def test_true_words_fit(words: str, first: Decimal, second: Decimal) -> None:
    assert ratio_fits(words, first, second).fits


@pytest.mark.parametrize(("words", "first", "second"), FALSE)
def test_false_words_do_not_fit(words: str, first: Decimal, second: Decimal) -> None:
    assert not ratio_fits(words, first, second).fits


@pytest.mark.parametrize(("words", "first", "second"), UNREAD)
def test_words_that_cannot_be_read_for_sure_are_refused(words: str, first: Decimal, second: Decimal) -> None:
    with pytest.raises(BadValue):
        ratio_fits(words, first, second)


def test_the_set_holds_all_three_kinds_in_numbers() -> None:
    assert len(TRUE) > 150
    assert len(FALSE) > 80
    assert len(UNREAD) > 60


def test_which_page_count_makes_nearly_three_times_true() -> None:
    fits = {pages: ratio_fits("nearly three times", 131, pages) for pages in (45, 46, 48)}
    assert {pages: str(fit.ratio) for pages, fit in fits.items()} == {45: "2.91", 46: "2.85", 48: "2.73"}
    assert [pages for pages, fit in fits.items() if fit.fits] == [45, 46]
    assert whole_numbers_that_fit("nearly three times", 131) == (44, 46)


def test_three_times_more_has_two_readings_and_says_so() -> None:
    both = [ratio_fits("three times more than", first, 20) for first in (60, 80)]
    assert [fit.fits and fit.ambiguous for fit in both] == [True, True]
    assert len(both[0].readings) == 2
    assert "two readings" in both[0].says
    assert (both[0].low, both[1].low) == (Decimal("2.7"), Decimal("3.7"))
    assert not ratio_fits("three times as many as", 80, 20).fits
    assert not ratio_fits("three times as many as", 80, 20).ambiguous


def test_a_difference_is_marked_and_bounded_as_one() -> None:
    fit = ratio_fits("12 more than", 52, 40)
    assert fit.fits
    assert fit.difference
    assert "52 - 40 = 12" in fit.says
    assert not ratio_fits("twice", 52, 26).difference


def test_percentage_points_are_of_percentages() -> None:
    assert ratio_fits("5 percentage points more", 45, 40).fits
    with pytest.raises(BadValue):
        ratio_fits("5 percentage points more", 245, 240)


@pytest.mark.parametrize(
    "words", ["more than 12 fewer", "at most 12 fewer", "up to 30 per cent more", "less than half"]
)
def test_words_without_one_end_say_what_they_allow(words: str) -> None:
    assert "the words allow" in ratio_fits(words, 10, 40).says


@pytest.mark.parametrize(
    ("words", "first", "second"),
    [
        ("at least two-thirds", 28, 42),
        ("up to a third", 14, 42),
        ("exactly a seventh", 6, 42),
        ("at least a third more", 56, 42),
        ("up to two-thirds fewer", 14, 42),
        ("exactly 33 per cent", 14, 42),
    ],
)
def test_the_end_of_a_range_belongs_to_it_whatever_division_leaves_over(words: str, first: int, second: int) -> None:
    assert ratio_fits(words, first, second).fits


@pytest.mark.parametrize(("words", "a", "b"), [("no ratio", 1, 2), ("twice", 0, 2), ("twice", 1, -1)])
def test_what_is_no_ratio_is_refused(words: str, a: int, b: int) -> None:
    with pytest.raises(BadValue):
        ratio_fits(words, a, b)


@pytest.mark.parametrize("figure", ["NaN", "Infinity", "1e99999", "1e-99999"])
def test_figures_that_are_none_are_refused(figure: str) -> None:
    with pytest.raises(BadValue):
        ratio_fits("twice", Decimal(figure), 2)


_RATIOS = [(words, first, second) for words, first, second in (*TRUE, *FALSE)]
_SCALED = [one for one in _RATIOS if not ratio_fits(*one).difference]


@given(st.sampled_from(_SCALED), st.integers(1, 10**9))
def test_both_numbers_times_one_number_leave_the_answer_as_it_is(one: tuple[str, Decimal, Decimal], by: int) -> None:
    words, first, second = one
    assert ratio_fits(words, first * by, second * by).fits == ratio_fits(words, first, second).fits


_CORES = st.sampled_from(
    [
        "twice",
        "three times",
        "two and a half times",
        "half",
        "a third",
        "three-quarters",
        "40 per cent",
        "20 per cent more",
    ]
)
_NUMBERS = st.integers(1, 2000)


def _fits(words: str, first: int, second: int) -> bool:
    return ratio_fits(words, first, second).fits


@given(_CORES, _NUMBERS, _NUMBERS)
def test_rougher_words_never_allow_less(core: str, first: int, second: int) -> None:
    steps = [f"exactly {core}", core, f"about {core}"]
    verdicts = [_fits(words, first, second) for words in steps]
    assert verdicts == sorted(verdicts)
    if _fits(f"nearly {core}", first, second) or _fits(f"just over {core}", first, second):
        assert _fits(f"close to {core}", first, second)


@given(_CORES, _NUMBERS, _NUMBERS)
def test_words_that_exclude_each_other_are_never_both_true(core: str, first: int, second: int) -> None:
    below = "less than" if "more" not in core else "under"
    assert not (_fits(f"more than {core}", first, second) and _fits(f"up to {core}", first, second))
    assert not (_fits(f"just under {core}", first, second) and _fits(f"at least {core}", first, second))
    assert not (_fits(f"{below} {core}", first, second) and _fits(f"just over {core}", first, second))
    assert not (_fits(f"well over {core}", first, second) and _fits(f"about {core}", first, second))


@given(st.integers(1, 999), st.integers(2, 40))
def test_a_multiple_is_that_many_times_and_neither_more_nor_less(base: int, times: int) -> None:
    whole = base * times
    assert _fits(f"{times} times", whole, base)
    assert _fits(f"exactly {times} times", whole, base)
    assert _fits(f"at least {times} times", whole, base)
    assert not _fits(f"more than {times} times", whole, base)
    assert not _fits(f"less than {times} times", whole, base)


@given(st.integers(1, 10**6), st.integers(1, 500))
def test_a_percentage_more_and_fewer_are_computed_from_the_second(second: int, percent: int) -> None:
    more = Decimal(second) * (100 + percent) / 100
    assert ratio_fits(f"exactly {percent} per cent more than", more, second).fits
    assert ratio_fits(f"up {percent} %", more, second).fits
    if percent < 100:
        fewer = Decimal(second) * (100 - percent) / 100
        assert ratio_fits(f"exactly {percent} per cent fewer than", fewer, second).fits
        assert not ratio_fits(f"{percent} per cent more than", fewer, second).fits


@given(st.integers(1, 10**6), st.integers(1, 999))
def test_a_difference_is_exact(second: int, more: int) -> None:
    assert _fits(f"{more} more than", second + more, second)
    assert not _fits(f"{more} more than", second + more + 1, second)
    assert not _fits(f"{more} fewer than", second + more, second)


@settings(deadline=None)
@given(
    st.sampled_from(
        ["nearly three times", "half", "20 per cent more", "12 more than", "more than twice", "a third fewer"]
    ),
    st.integers(1, 300),
)
def test_the_whole_numbers_that_fit_are_all_that_fit(words: str, first: int) -> None:
    most = 1000
    fitting = [second for second in range(1, most + 1) if _fits(words, first, second)]
    assert whole_numbers_that_fit(words, first, most) == ((fitting[0], fitting[-1]) if fitting else None)


@settings(deadline=None)
@given(st.text(max_size=100), st.integers(-5, 10**12), st.integers(-5, 10**12))
def test_no_words_raise_anything_but_a_refusal(words: str, first: int, second: int) -> None:
    try:
        fit = ratio_fits(words, first, second)
    except BadValue:
        return
    assert fit.says
