"""Pictures: whole or refused; no text; a position is never shown."""

from pathlib import Path
from types import SimpleNamespace

import pytest

from probata.method.documents.readers import _image_frames, image
from probata.record.errors import Unreadable
from probata.record.span import PageBox

GOOD = Path(__file__).parents[3] / "data/documents/good"


@pytest.mark.parametrize("format", ["PNG", "JPEG", "TIFF", "WEBP", "GIF", "AVIF"])
def test_a_picture_has_no_text_and_says_so(make: SimpleNamespace, format: str) -> None:
    reading = image.read(make.picture(format), "a")
    assert (reading.text, len(reading.marks), reading.exact) == ("", 1, False)
    assert reading.limits == ("a picture: the words in it were not read",)
    assert image.recognises(make.picture(format)[:16])


@pytest.mark.parametrize("format", ["PNG", "JPEG", "TIFF", "WEBP", "GIF", "AVIF"])
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
    monkeypatch.setattr(_image_frames, "MAX_PIXELS", 1_000)
    with pytest.raises(Unreadable, match="more than 1,000 pixels"):
        image.read(make.picture(), "a.png")


def test_one_of_several_pictures_of_a_telephone_can_be_cited_and_its_claims_are_read() -> None:
    reading = image.read((GOOD / "gate.heic").read_bytes(), "a.heic")
    assert [mark.place.page for mark in reading.marks if isinstance(mark.place, PageBox)] == [1, 2]
    found = {one.field: one.value for one in reading.declared}
    assert (found["author"], found["orientation"]) == ("Nessa Quorle", "turned by 90 degrees to the right")
    assert found["position"] == "position recorded, not shown"


def test_a_crop_that_left_its_earlier_view_behind_is_told() -> None:
    assert any("may show more" in limit for limit in image.read((GOOD / "cropped.jpg").read_bytes(), "a").limits)
    assert not any("may show more" in limit for limit in image.read((GOOD / "gate.jpg").read_bytes(), "a").limits)


def test_opening_a_picture_of_a_telephone_changes_nothing_for_the_rest_of_the_program() -> None:
    from PIL import Image

    image.read((GOOD / "gate.heic").read_bytes(), "a.heic")
    assert "HEIF" not in Image.OPEN


def test_a_picture_that_this_machine_cannot_open_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    from PIL import features

    monkeypatch.setattr(features, "check", lambda _name: False)
    with pytest.raises(Unreadable, match="cannot be opened on this machine"):
        image.read(b"\x00\x00\x00\x14ftypavif\x00\x00\x00\x00mif1", "a.avif")


def test_what_is_no_picture_is_refused() -> None:
    with pytest.raises(Unreadable, match="no picture of a known format"):
        image.read(b"words", "a.png")
