from __future__ import annotations

import io

from hypothesis import given
from hypothesis import strategies as st
from PIL import Image

from probata.intake.ocr.bitmap import spelled


@given(st.integers(1, 9), st.integers(1, 9), st.data())
def test_another_reader_of_bitmaps_sees_the_same_pixels(width: int, height: int, data: st.DataObject) -> None:
    grey = data.draw(st.binary(min_size=width * height, max_size=width * height))
    with Image.open(io.BytesIO(spelled(grey, width, height, 300)), formats=("BMP",)) as picture:
        assert picture.size == (width, height)
        assert picture.convert("L").tobytes() == grey
        assert round(picture.info["dpi"][0]) == 300
