"""Pictures: whole or refused; no text; a position is never shown."""

from types import SimpleNamespace

import pytest

from probata.method.documents.readers import image
from probata.record.errors import Unreadable


@pytest.mark.parametrize("format", ["PNG", "JPEG", "TIFF", "WEBP"])
def test_a_picture_has_no_text_and_says_so(make: SimpleNamespace, format: str) -> None:
    reading = image.read(make.picture(format), "a")
    assert (reading.text, reading.marks, reading.exact) == ("", (), False)
    assert reading.limits == ("a picture: the words in it were not read",)
    assert image.recognises(make.picture(format)[:16])


@pytest.mark.parametrize("format", ["PNG", "JPEG", "TIFF", "WEBP"])
def test_a_cut_picture_is_refused(make: SimpleNamespace, format: str) -> None:
    data = make.picture(format)
    for length in (len(data) // 3, len(data) // 2, len(data) - 20):
        with pytest.raises(Unreadable):
            image.read(data[:length], "a")


def test_every_page_of_a_scan_is_decoded(make: SimpleNamespace) -> None:
    from PIL import Image

    more = [Image.new("L", (400, 300), shade) for shade in (10, 200)]
    data = make.picture("TIFF", save_all=True, append_images=more)
    assert image.read(data, "a.tif").limits
    with pytest.raises(Unreadable, match="cut off or damaged"):
        image.read(data[:-100_000], "a.tif")


def test_what_unfolds_beyond_reason_is_refused(make: SimpleNamespace, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(image, "MAX_PIXELS", 1_000)
    with pytest.raises(Unreadable, match="more than 1,000 pixels"):
        image.read(make.picture(), "a.png")


def test_too_many_frames_are_refused(make: SimpleNamespace, monkeypatch: pytest.MonkeyPatch) -> None:
    from PIL import Image

    monkeypatch.setattr(image, "MAX_FRAMES", 2)
    more = [Image.new("RGB", (4, 4), (shade, 0, 0)) for shade in (10, 100, 200)]
    with pytest.raises(Unreadable, match="more than 2 frames"):
        image.read(make.picture("TIFF", save_all=True, append_images=more), "a.tif")


def test_what_is_no_picture_is_refused() -> None:
    with pytest.raises(Unreadable, match="no picture of a known format"):
        image.read(b"words", "a.png")
