"""Every picture in a file is a page of its own size; bounds are told, not silent."""

import io
import runpy
from decimal import Decimal
from pathlib import Path

import pytest
from PIL import Image

from probata.method.documents.model import MarkKind
from probata.method.documents.readers import _image_frames
from probata.method.documents.readers._image_frames import opened_heif, walk, walk_heif
from probata.record.errors import Unreadable
from probata.record.span import PageBox, TextSpan

DATA = Path(__file__).parents[3] / "data/documents"
frames = runpy.run_path(str(DATA / "makers/media.py"))["frames"]


def walked(data: bytes) -> _image_frames.Frames:
    with Image.open(io.BytesIO(data)) as picture:
        return walk(picture, "a")


def test_pages_have_their_own_size_in_pixels() -> None:
    found = walked(frames("TIFF", (24, 32), (48, 30)))
    zero = Decimal(0)
    assert [(one.kind, one.span, one.place) for one in found.marks()] == [
        (MarkKind.PAGE, TextSpan(0, 0), PageBox(1, zero, zero, Decimal(24), Decimal(32))),
        (MarkKind.PAGE, TextSpan(0, 0), PageBox(2, zero, zero, Decimal(48), Decimal(30))),
    ]
    assert found.limits == ["holds 2 pages"]


@pytest.mark.parametrize(
    ("format", "limit"), [("GIF", "3 moments"), ("WEBP", "3 moments"), ("PNG", "3 moments"), ("MPO", "3 pictures")]
)
def test_moments_and_pictures_are_counted(format: str, limit: str) -> None:
    found = walked(frames(format, (24, 16), (24, 16), (24, 16)))
    assert len(found.sizes) == 3
    assert limit in found.limits[0]


def test_what_is_not_decoded_any_more_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(_image_frames, "MAX_PIXELS", 500)
    moving = walked(frames("GIF", (24, 16), (24, 16), (24, 16)))
    assert (len(moving.sizes), moving.limits) == (1, ["the moments after the first 1 were not looked at"])
    pages = walked(frames("TIFF", (24, 16), (24, 16), (24, 16)))
    assert len(pages.sizes) == 3
    assert "not decoded" in pages.limits[0]
    monkeypatch.setattr(_image_frames, "MAX_PIXELS", 300)
    with pytest.raises(Unreadable, match="more than 300 pixels"):
        walked(frames("GIF", (24, 16)))


def test_frames_beyond_the_bound_are_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(_image_frames, "MAX_FRAMES", 2)
    assert "more than 2" in walked(frames("TIFF", (4, 4), (4, 4), (4, 4))).limits[0]
    assert walked(frames("TIFF", (4, 4), (4, 4))).limits == ["holds 2 pages"]


def test_pictures_of_a_telephone_are_pages() -> None:
    found = walk_heif(opened_heif((DATA / "good/gate.heic").read_bytes()), "a")
    assert (found.sizes, found.limits) == ([(64, 96), (64, 64)], ["holds 2 pictures"])
