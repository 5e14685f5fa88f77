from __future__ import annotations

import pytest
from PIL import Image, ImageOps

from probata.method.documents.turns import BY_DEGREES, ORIENTATIONS, Box, clockwise


@pytest.mark.parametrize("orientation", sorted(ORIENTATIONS))
def test_a_place_on_the_upright_picture_is_found_where_it_lay(orientation: int) -> None:
    lying = Image.new("L", (8, 4), 0)
    lying.putpixel((6, 1), 255)
    exif = Image.Exif()
    exif[0x0112] = orientation
    lying.getexif()[0x0112] = orientation
    upright = ImageOps.exif_transpose(lying)
    left, top, right, bottom = upright.getbbox()  # type: ignore[misc]  # one pixel is white
    wide, high = upright.size
    before = Box(left / wide, top / high, right / wide, bottom / high).before(orientation)
    assert (before.left * 8, before.top * 4, before.right * 8, before.bottom * 4) == pytest.approx((6, 1, 7, 2))


@pytest.mark.parametrize("degrees", [0, 90, 180, 270])
def test_degrees_are_orientations(degrees: int) -> None:
    grey = bytes(range(8))
    turned, wide, _ = clockwise(grey, 4, 2, degrees)
    at = turned.index(6)
    x, y = at % wide, at // wide
    high = len(turned) // wide
    before = Box(x / wide, y / high, (x + 1) / wide, (y + 1) / high).before(BY_DEGREES[degrees])
    assert (before.left * 4, before.top * 2) == pytest.approx((2, 1))
