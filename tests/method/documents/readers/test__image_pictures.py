from __future__ import annotations

import io

import pytest
from PIL import Image

from probata.method.documents import scans
from probata.method.documents.model import Left, Picture
from probata.method.documents.readers import image
from probata.record.errors import Unreadable


def saved(picture: Image.Image, kind: str = "PNG", **more: object) -> bytes:
    out = io.BytesIO()
    picture.save(out, kind, **more)
    return out.getvalue()


def only(data: bytes) -> Picture:
    [picture] = image.pictures(data, "a picture", [1])
    assert isinstance(picture, Picture)
    return picture


@pytest.mark.parametrize("mode", ["1", "L", "LA", "P", "RGB", "RGBA"])
def test_every_kind_of_pixel_comes_in_grey(mode: str) -> None:
    picture = Image.new("RGB", (4, 2), (255, 255, 255))
    picture.putpixel((0, 0), (0, 0, 0))
    assert only(saved(picture.convert(mode))).grey == bytes([0, *[255] * 7])


def test_sixteen_bits_are_scaled_and_not_cut_off() -> None:
    picture = Image.new("I;16", (2, 1), 0)
    picture.putpixel((1, 0), 40_000)
    assert list(only(saved(picture)).grey) == [0, 255]


def test_what_shines_through_lies_on_white() -> None:
    assert only(saved(Image.new("RGBA", (1, 1), (0, 0, 0, 0)))).grey == b"\xff"


def test_it_is_turned_as_it_asks_and_says_so() -> None:
    exif = Image.Exif()
    exif[0x0112] = 6
    lying = Image.new("L", (4, 2), 255)
    lying.putpixel((0, 0), 0)
    upright = only(saved(lying, exif=exif))
    assert (upright.width, upright.height, upright.orientation) == (2, 4, 6)
    assert upright.grey.index(0) == 1


def test_a_huge_picture_is_made_smaller() -> None:
    picture = only(saved(Image.new("1", (10_000, 4_000), 1)))
    assert 0.95 * scans.MOST_PIXELS < picture.width * picture.height <= scans.MOST_PIXELS


def test_of_moments_only_the_first_comes_and_a_broken_picture_is_refused() -> None:
    moments = [Image.new("L", (4, 4), shade) for shade in (0, 255)]
    first, second = image.pictures(saved(moments[0], "GIF", save_all=True, append_images=moments[1:]), "a.gif", [1, 2])
    assert isinstance(first, Picture)
    assert isinstance(second, Left)
    with pytest.raises(Unreadable):
        list(image.pictures(saved(Image.effect_noise((90, 90), 50))[:4_000], "a.png", [1]))
