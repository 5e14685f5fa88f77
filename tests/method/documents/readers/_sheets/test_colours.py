"""Colours have the names that people would give them; shades are those of workbooks."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from probata.method.documents.readers._sheets.colours import name_of, rgb_of, tinted

RGB = st.integers(0, 0xFFFFFF).map(lambda number: f"{number:06X}")


@pytest.mark.parametrize(
    ("rgb", "name"),
    [
        ("FFFF00", "yellow"),
        ("FF0000", "red"),
        ("92D050", "green"),
        ("00B050", "green"),
        ("FFC000", "yellow"),
        ("ED7D31", "orange"),
        ("00B0F0", "blue"),
        ("4472C4", "blue"),
        ("7030A0", "purple"),
        ("C6EFCE", "light green"),
        ("800000", "dark red"),
        ("000000", "black"),
        ("808080", "grey"),
        ("D9D9D9", "light grey"),
        ("FFFFFF", "white"),
    ],
)
def test_colours_of_palettes_have_plain_names(rgb: str, name: str) -> None:
    assert name_of(rgb) == name


@given(RGB)
def test_every_colour_has_a_name(rgb: str) -> None:
    assert name_of(rgb).replace(" ", "").isalpha()


@given(RGB, st.floats(-1, 1))
def test_a_tint_is_a_colour_and_none_is_the_same(rgb: str, tint: float) -> None:
    assert rgb_of(tinted(rgb, tint)) == tinted(rgb, tint) != ""
    assert tinted(rgb, 0) == rgb


def test_a_tint_makes_lighter_or_darker() -> None:
    assert tinted("4472C4", 1) == "FFFFFF"
    assert tinted("4472C4", -1) == "000000"
    assert tinted("808080", 0.5) == "C0C0C0"


@pytest.mark.parametrize(
    ("written", "rgb"), [("#ffff00", "FFFF00"), ("80FF0000", "FF0000"), ("transparent", ""), ("", "")]
)
def test_colours_as_files_write_them(written: str, rgb: str) -> None:
    assert rgb_of(written) == rgb
