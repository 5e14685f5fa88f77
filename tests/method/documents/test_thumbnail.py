"""Small pictures: PNG that any program reads, with the right greys, never larger than asked."""

from __future__ import annotations

import io

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image

from probata.method.documents.model import Picture
from probata.method.documents.thumbnail import png
from tests.picturing import pixels, scene


def opened(data: bytes) -> Image.Image:
    made = Image.open(io.BytesIO(data))
    made.load()
    return made


def test_it_looks_like_what_it_is_of() -> None:
    made = opened(png(pixels(scene(1)), 120))
    assert (made.format, made.mode, made.size) == ("PNG", "L", (120, 80))
    wanted = scene(1).convert("L").resize((120, 80), Image.Resampling.BOX)
    differ = [abs(a - b) for a, b in zip(made.tobytes(), wanted.tobytes(), strict=True)]
    assert max(differ) <= 1


@pytest.mark.parametrize("size", [(1, 1), (3, 500), (500, 3), (280, 280), (281, 281)])
def test_no_side_is_longer_and_none_is_nothing(size: tuple[int, int]) -> None:
    made = opened(png(Picture(1, *size, bytes(size[0] * size[1])), 280))
    assert max(made.size) <= 280
    assert min(made.size) >= 1


@given(st.integers(1, 40), st.integers(1, 40), st.data())
def test_what_is_small_enough_keeps_every_pixel(wide: int, high: int, data: st.DataObject) -> None:
    grey = data.draw(st.binary(min_size=wide * high, max_size=wide * high))
    made = opened(png(Picture(1, wide, high, grey), 40))
    assert (made.size, made.tobytes()) == ((wide, high), grey)
