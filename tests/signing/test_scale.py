"""Words for figures, as METHOD section 4 declares them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from probata.record.canonical import Json
from probata.signing.scale import HOUSE_SCALE, WORD, fits


@pytest.mark.parametrize(
    ("word", "k", "n", "right"),
    [
        ("all", 26, 26, True),
        ("all", 25, 26, False),
        ("almost all", 9, 10, True),
        ("almost all", 89, 100, False),
        ("almost all", 17, 18, True),
        ("almost all", 17, 26, False),
        ("almost all", 12, 40, False),
        ("most", 17, 26, True),
        ("most", 13, 26, False),
        ("a majority", 14, 26, True),
        ("many", 5, 20, True),
        ("many", 4, 16, False),
        ("many", 5, 21, False),
        ("some", 2, 40, True),
        ("some", 1, 40, False),
        ("one", 1, 40, True),
        ("one", 2, 40, False),
        ("one", 0, 40, False),
    ],
)
def test_the_house_scale(word: str, k: int, n: int, right: bool) -> None:
    assert fits(HOUSE_SCALE[word], k, n) is right


@pytest.mark.parametrize("word", HOUSE_SCALE)
def test_no_word_is_right_of_nobody(word: str) -> None:
    assert not fits(HOUSE_SCALE[word], 0, 0)


@pytest.mark.parametrize("word", HOUSE_SCALE)
def test_the_house_scale_has_the_shape_of_the_format(word: str) -> None:
    conditions: dict[str, Json] = {**HOUSE_SCALE[word]}
    assert not list(WORD(conditions, ""))


def test_a_fraction_is_a_word_with_a_declared_tolerance() -> None:
    two_thirds = {"share_at_least": "0.63", "share_at_most": "0.70"}
    assert [k for k in range(31) if fits(two_thirds, k, 30)] == [19, 20, 21]


@given(st.integers(0, 1000), st.integers(1, 1000))
def test_shares_are_compared_exactly(k: int, n: int) -> None:
    assert fits({"share_at_least": "0.9"}, k, n) == (10 * k >= 9 * n)
    assert fits({"share_above": "0.5"}, k, n) == (2 * k > n)
    assert fits({"share_at_most": "0.000000000000000001"}, k, n) == (k * 10**18 <= n)
