from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st
from PIL import Image

from probata.intake.ocr.pixels import Pixels


@st.composite
def pictures(draw: st.DrawFn) -> Pixels:
    width, height = draw(st.integers(2, 9)), draw(st.integers(2, 9))
    return Pixels(draw(st.binary(min_size=width * height, max_size=width * height)), width, height)


def test_grey_on_grey_becomes_black_on_white() -> None:
    faint = Pixels(bytes([120] * 20_000 + [160] * 80_000), 1_000, 100)
    stretched = faint.stretched()
    assert (stretched.grey[0], stretched.grey[-1]) == (0, 255)
    assert (stretched.width, stretched.height) == (1_000, 100)


@given(pictures())
def test_what_was_darker_stays_darker(picture: Pixels) -> None:
    pairs = sorted(zip(picture.grey, picture.stretched().grey, strict=True))
    assert [after for _, after in pairs] == sorted(after for _, after in pairs)


def test_a_page_of_one_grey_stays_it() -> None:
    assert Pixels(bytes([7] * 100), 10, 10).stretched().grey == bytes([7] * 100)


@given(pictures())
def test_half_its_size_is_the_mean_of_four(picture: Pixels) -> None:
    half = picture.halved()
    assert (half.width, half.height) == (picture.width // 2, picture.height // 2)
    at = picture.width
    four = [picture.grey[0], picture.grey[1], picture.grey[at], picture.grey[at + 1]]
    assert half.grey[0] == sum(four) // 4
    assert len(half.grey) == half.width * half.height


def test_the_band_is_where_dark_and_bright_change_and_a_low_picture_has_none() -> None:
    plain, lines = bytes([255]) * 200, bytes([0] * 15 + [255] * 5) * 10
    page = Pixels(plain * 700 + lines * 300 + plain * 1_000, 200, 2_000)
    band = page.band()
    assert band is not None
    assert (band.width, band.height) == (200, 333)
    assert band.grey.count(lines) == 300
    assert Pixels(page.grey[: 200 * 899], 200, 899).band() is None


def test_the_dots_of_a_print_count_no_more_than_writing() -> None:
    lines, dots = bytes([255] * 5 + [0] * 5) * 20, bytes([255, 0]) * 100
    band = Pixels(lines * 800 + dots * 400, 200, 1_200).band()
    assert band is not None
    assert band.grey == lines * 300


@given(pictures(), st.sampled_from([0, 90, 180, 270]))
def test_a_turn_is_clockwise(picture: Pixels, degrees: int) -> None:
    theirs = Image.frombytes("L", (picture.width, picture.height), picture.grey).rotate(-degrees, expand=True)
    turned = picture.turned(degrees)
    assert (turned.width, turned.height, turned.grey) == (*theirs.size, theirs.tobytes())
