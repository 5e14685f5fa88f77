"""A smaller view of another shape is told; bars and quarter turns are no other shape."""

import io
import runpy
from pathlib import Path

import pytest
from PIL import Image

from probata.method.documents.readers._image_views import other_shape, shows_more

_MEDIA = runpy.run_path(str(Path(__file__).parents[3] / "data/documents/makers/media.py"))


def view(bars: int = 0) -> bytes:
    made = Image.new("RGB", (160, 120), (120, 130, 140))
    made.paste((0, 0, 0), (0, 0, 160, bars))
    made.paste((0, 0, 0), (0, 120 - bars, 160, 120))
    out = io.BytesIO()
    made.save(out, "JPEG")
    return out.getvalue()


@pytest.mark.parametrize(
    ("size", "bars", "more"),
    [
        ((400, 300), 0, False),
        ((300, 400), 0, False),
        ((400, 150), 0, True),
        ((480, 320), 7, False),
        ((480, 320), 0, True),
    ],
)
def test_a_view_of_another_shape_shows_more(size: tuple[int, int], bars: int, more: bool) -> None:
    data = _MEDIA["_with_view"](size, view(bars))
    with Image.open(io.BytesIO(data)) as picture:
        assert shows_more(picture) is more


def test_a_view_that_is_broken_or_not_there_shows_nothing() -> None:
    for data in (_MEDIA["_with_view"]((400, 150), view()[:40]), _MEDIA["frames"]("PNG", (4, 4))):
        with Image.open(io.BytesIO(data)) as picture:
            assert not shows_more(picture)


def test_the_view_of_a_program_is_compared_too() -> None:
    picture = Image.new("RGB", (400, 150))
    picture.info["photoshop"] = {
        0x040C: b"\x00\x00\x00\x01" + (160).to_bytes(4, "big") + (120).to_bytes(4, "big") + bytes(20)
    }
    assert shows_more(picture)


def test_rounding_is_no_other_shape() -> None:
    assert not other_shape((160, 106), (4000, 2667))
    assert not other_shape((0, 0), (4000, 2667))
