"""What a sheet shows beside the number: per cent, currencies, words, zeros; and when it shows nothing."""

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from probata.method.documents.readers._sheets.formats import shown, unseen


@pytest.mark.parametrize(
    ("number", "code", "text"),
    [
        (0.5, "0%", "50%"),
        (0.125, "0.0%", "12.5%"),
        (0.3333, "0%", "33%"),
        (-0.25, "0.0%", "-25.0%"),
        (1200, "#,##0.00 [$€-407]", "1,200.00 €"),
        (1200, '"kr" #,##0', "kr 1,200"),
        (-3, "0.00 [$zł];(0.00 [$zł])", "(3.00 zł)"),
        (7, "00000", "00007"),
        (17, "0", ""),
        (12, '0" persons"', "12 persons"),
        (0, '0;-0;"none"', "none"),
        (1500000, '0.0,,"m"', "1.5m"),
        (12.5, "0.00", ""),
        (12.5, "General", ""),
        (12.5, "[>10]0%;0", ""),
        (2.5, "0.###%", "250%"),
        (3, "x" * 400, ""),
    ],
)
def test_what_is_shown(number: float, code: str, text: str) -> None:
    assert shown(number, code) == text


@pytest.mark.parametrize(
    ("number", "code", "nothing"),
    [
        (5, ";;;", True),
        (0, "0;-0;;@", True),
        (5, "0;-0;;@", False),
        (5, "0", False),
        (None, ";;;", True),
        (None, "@", False),
    ],
)
def test_formats_that_show_nothing(number: float | None, code: str, nothing: bool) -> None:
    assert unseen(number, code) is nothing


@given(st.floats(), st.text(st.sampled_from('0#,.%;"\\[]$€aE?_* -(@'), max_size=20))
def test_any_format_is_answered(number: float, code: str) -> None:
    if math.isfinite(number):
        assert isinstance(shown(number, code), str)
        assert isinstance(unseen(number, code), bool)


@given(st.integers(-(10**6), 10**6))
def test_per_cent_is_a_hundred_times_the_number(number: int) -> None:
    assert shown(number / 100, "0%") == f"{number}%"
