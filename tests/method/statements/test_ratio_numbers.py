"""Numbers of ratio phrases: one form for one thing, and ranges."""

from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from probata.method.statements.ratio_numbers import START, Measured, ends_of, plain


@pytest.mark.parametrize(
    ("written", "form"),
    [
        ("40 per cent of", "40% of"),
        ("40 PERCENT", "40%"),
        ("a 40-per-cent rise", "a 40% rise"),
        ("5 percentage points", "5 %points"),
        ("5 per cent points", "5 %points"),
        ("threefold", "three fold"),
        ("10-fold", "10-fold"),
        ("3x", "3 times"),
        ("20\u201330\u00a0%", "20-30%"),
        ("~30 %", "about 30%"),
        ("“twice”", "twice"),
    ],
)
def test_ways_of_writing_one_thing_have_one_form(written: str, form: str) -> None:
    assert plain(written) == form


@pytest.mark.parametrize(
    ("words", "low", "high", "measured"),
    [
        ("two and a half times", "2.5", "2.5", Measured.TIMES),
        ("tenfold", "10", "10", Measured.FOLD),
        ("three-quarters", "0.75", "0.75", Measured.PARTS),
        ("one in four", "0.25", "0.25", Measured.PARTS),
        ("12,5 per cent", "0.125", "0.125", Measured.PERCENT),
        ("5 percentage points", "5", "5", Measured.POINTS),
        ("a dozen", "12", "12", Measured.NUMBER),
        ("two or three times", "2", "3", Measured.TIMES),
        ("20 to 30 per cent", "0.2", "0.3", Measured.PERCENT),
        ("20-30%", "0.2", "0.3", Measured.PERCENT),
        ("two- to threefold", "2", "3", Measured.FOLD),
        ("between two and three times", "2", "3", Measured.TIMES),
    ],
)
def test_a_number_or_the_ends_of_a_range(words: str, low: str, high: str, measured: Measured) -> None:
    bare = plain(words)
    found = START.search(bare)
    assert found
    ends = ends_of(bare, found)
    assert ends
    assert (ends[0].number, ends[1].number, ends[1].measured) == (Decimal(low), Decimal(high), measured)


@pytest.mark.parametrize(
    "words", ["two five times", "three to two times", "four thirds", "five in three", "zero times"]
)
def test_what_is_no_number_and_no_range_is_none(words: str) -> None:
    bare = plain(words)
    found = START.search(bare)
    assert found is None or ends_of(bare, found) is None


@settings(deadline=None)
@given(st.text(max_size=100))
def test_one_form_is_its_own_form(text: str) -> None:
    assert plain(text).strip() == " ".join(plain(text).split())
