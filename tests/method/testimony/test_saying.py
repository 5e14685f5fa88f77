from __future__ import annotations

from fractions import Fraction

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from probata.method.testimony.saying import FRACTIONS, TOLERANCE, Base, judge, percent, sayings
from probata.record.count import Count
from probata.record.errors import BadValue
from probata.signing.scale import HOUSE_SCALE, Scale, fits

GOLDEN = Count(described=17, said_no=1, no_answer=2, not_asked=6, cannot_tell=0)
TWELVE = Count(described=12, said_no=1, no_answer=0, not_asked=27, cannot_tell=0)
COUNTS = st.builds(Count, *[st.integers(0, 30)] * 5)


def test_almost_all_of_whom() -> None:
    plain = judge("almost all", GOLDEN)
    assert (plain.fits, plain.phrase) == (False, "")
    assert "17 of 20 is 85 %, under 90 %" in plain.why
    answered = judge("almost all", GOLDEN, "answered")
    assert (answered.fits, answered.phrase) == (True, "almost all of the 18 who answered, of 26")
    assert not judge("almost all", GOLDEN, "asked").fits
    assert str(GOLDEN) == "17 of the 18 who answered, of 26"


def test_most_needs_no_base() -> None:
    assert judge("most", GOLDEN).phrase == "most"
    assert judge("Most", GOLDEN, "asked").phrase == "Most of the 20 who were asked, of 26"
    assert sayings(GOLDEN).plain.strongest == "most"
    assert sayings(GOLDEN).of(Base.ANSWERED).strongest == "almost all"


def test_not_asked_is_not_said_no() -> None:
    refused = judge("almost all", TWELVE)
    assert not refused.fits
    assert "Of everyone: 12 of 40 is 30 %, under 90 %" in refused.why
    assert judge("almost all", TWELVE, "asked").fits


@pytest.mark.parametrize("word", ["none", "Nobody", "no one"])
def test_none_is_said_only_of_people_who_said_no(word: str) -> None:
    assert judge(word, Count(0, 9, 0, 0, 0)).fits
    for silent in (Count(0, 9, 1, 0, 0), Count(0, 9, 0, 1, 0), Count(0, 9, 0, 0, 1), Count(1, 9, 0, 0, 0)):
        refused = judge(word, silent)
        assert not refused.fits
        assert "9 of" in refused.why
    assert judge(word, Count(0, 9, 1, 3, 0), "answered").fits
    assert not judge(word, Count(0, 9, 1, 3, 0), "asked").fits
    assert not judge(word, Count(0, 0, 0, 9, 0)).fits


def test_a_small_base_is_told_in_figures_only() -> None:
    small = Count(12, 1, 0, 6, 0)
    for one in (*sayings(small).plain.words, *sayings(small).of(Base.ASKED).fractions):
        assert "%" not in one.why
    assert judge("almost all", small, "asked").why == "Of those asked: 12 of 13, not under 12 of 13."
    assert percent(12, 19) is None


@pytest.mark.parametrize(
    ("k", "n", "text"),
    [
        (17, 26, "65.4 %"),
        (26, 26, "100 %"),
        (0, 26, "0 %"),
        (1999, 2000, "more than 99.9 %"),
        (1, 5000, "less than 0.1 %"),
    ],
)
def test_a_share_in_per_cent_never_rounds_to_everybody_or_nobody(k: int, n: int, text: str) -> None:
    assert percent(k, n) == text


@pytest.mark.parametrize("word", ["two-thirds", "Two thirds", "TWO‑THIRDS"])
def test_a_fraction_lies_within_its_tolerance(word: str) -> None:
    assert judge(word, Count(20, 10, 0, 0, 0)).fits
    assert judge(word, Count(17, 9, 0, 0, 0)).fits
    assert not judge(word, Count(18, 12, 0, 0, 0)).fits
    assert not judge(word, Count(20, 10, 0, 9, 0)).fits


@pytest.mark.parametrize(("word", "same"), [("one half", "half"), ("one third", "a third"), ("a fourth", "a quarter")])
def test_other_spellings_of_a_fraction(word: str, same: str) -> None:
    count = Count(8, 16, 0, 0, 0)
    assert judge(word, count).fits == judge(same, count).fits


@pytest.mark.parametrize("word", ["several", "", "almost"])
def test_a_word_that_no_scale_declares_is_refused(word: str) -> None:
    with pytest.raises(BadValue) as caught:
        judge(word, GOLDEN)
    assert caught.value.next_step


def test_a_base_that_is_none_is_refused() -> None:
    with pytest.raises(BadValue):
        judge("most", GOLDEN, "people")


def test_of_nobody_no_word_is_right() -> None:
    nobody = Count(0, 0, 0, 0, 0)
    assert sayings(nobody).plain.strongest is None
    for word in (*HOUSE_SCALE, *FRACTIONS, "none"):
        assert not judge(word, nobody).fits


def test_another_scale_rules_over_the_house() -> None:
    scale: Scale = {"almost all": {"share_at_least": "0.8"}, "a few": {"count_at_least": 2, "share_at_most": "0.2"}}
    assert judge("almost all", Count(17, 3, 0, 0, 0), scale=scale).fits
    assert not judge("A few", Count(17, 3, 0, 0, 0), scale=scale).fits
    with pytest.raises(BadValue):
        judge("most", GOLDEN, scale=scale)


@settings(deadline=None)
@given(COUNTS, st.sampled_from([*HOUSE_SCALE, *FRACTIONS]))
def test_the_plain_word_fits_when_it_fits_who_was_asked_and_everyone(count: Count, word: str) -> None:
    def right(n: int) -> bool:
        if word in HOUSE_SCALE:
            return fits(HOUSE_SCALE[word], count.described, n)
        return n > 0 and abs(Fraction(count.described, n) - FRACTIONS[word]) <= TOLERANCE

    assert judge(word, count).fits == (right(count.asked) and right(count.everyone))
    assert judge(word, count, "everyone") == judge(word, count)
    assert judge(word, count, "asked").fits == right(count.asked)
    assert judge(word, count, "answered").fits == right(count.answered)


@settings(deadline=None)
@given(COUNTS)
def test_every_word_has_a_reason_and_the_strongest_is_one_that_fits(count: Count) -> None:
    found = sayings(count)
    for base in (*found.bases, found.plain):
        assert all(one.why for one in (*base.words, *base.fractions))
        fitting = [one.word for one in base.words if one.fits]
        assert (base.strongest in fitting) if fitting else base.strongest is None
        if "all" in fitting:
            assert base.strongest == "all"
        assert all("%" not in one.why for one in base.words) or base.people >= 20 or count.everyone >= 20


@pytest.mark.parametrize(
    ("k", "n", "said"),
    [(8, 9, "about nine-tenths"), (9, 10, "nine-tenths"), (2, 3, "two-thirds"), (17, 26, "about two-thirds")],
)
def test_a_fraction_that_is_near_the_share_and_not_it_is_said_with_about(k: int, n: int, said: str) -> None:
    fitting = sayings(Count(k, n - k, 0, 0, 0)).plain.fitting
    assert said in fitting
    assert ("almost all" in fitting) == (10 * k >= 9 * n)
