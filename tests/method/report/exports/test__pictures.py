"""Pictures lose everything but their pixels."""

import io

import pytest
from PIL import Image
from PIL.PngImagePlugin import PngInfo

from probata.method.report.exports import _pictures
from probata.method.report.exports._pictures import plain
from probata.record.errors import BadValue
from tests.method.report.exports.samples import picture

MARKER = "MARKER-4711"


def _exif(orientation: int = 1) -> Image.Exif:
    exif = Image.Exif()
    exif[0x010E] = MARKER  # description
    exif[0x0112] = orientation
    return exif


@pytest.mark.parametrize("form", ["JPEG", "PNG", "WEBP"])
def test_what_a_camera_wrote_is_gone(form: str) -> None:
    content = picture(form, exif=_exif())
    assert MARKER.encode() in content
    assert MARKER.encode() not in plain("a", content).content


def test_words_in_a_png_are_gone() -> None:
    info = PngInfo()
    info.add_text("Author", MARKER)
    content = picture("PNG", pnginfo=info)
    assert MARKER.encode() in content
    assert MARKER.encode() not in plain("a", content).content


def test_a_comment_in_a_jpeg_and_bytes_behind_its_end_are_gone() -> None:
    content = picture("JPEG", comment=MARKER.encode()) + MARKER.encode()
    assert MARKER.encode() not in plain("a.jpg", content).content


def test_a_picture_is_turned_as_its_camera_said() -> None:
    made = plain("a.jpg", picture("JPEG", exif=_exif(6)))
    assert (made.width, made.height) == (20, 40)


@pytest.mark.parametrize(("form", "media"), [("JPEG", "jpeg"), ("PNG", "png"), ("GIF", "png"), ("WEBP", "png")])
def test_a_jpeg_stays_one_and_others_become_png(form: str, media: str) -> None:
    made = plain("a", picture(form))
    assert made.media == f"image/{media}"
    with Image.open(io.BytesIO(made.content)) as opened:
        assert opened.size == (made.width, made.height) == (40, 20)


def test_a_png_keeps_its_pixels_and_its_clear_ones() -> None:
    image = Image.new("RGBA", (3, 2), (10, 20, 30, 0))
    written = io.BytesIO()
    image.save(written, "PNG")
    with Image.open(io.BytesIO(plain("a", written.getvalue()).content)) as opened:
        assert opened.getpixel((0, 0)) == (10, 20, 30, 0)


@pytest.mark.parametrize(
    "content", [b"", b"<svg xmlns='http://www.w3.org/2000/svg'/>", picture()[:60], b"\x89PNG\r\n\x1a\n"]
)
def test_what_is_no_picture_is_refused_by_name(content: bytes) -> None:
    with pytest.raises(BadValue) as caught:
        plain("shed.png", content)
    assert caught.value.where == "shed.png"


def test_a_picture_of_too_many_pixels_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(_pictures, "MAX_PIXELS", 100)
    with pytest.raises(BadValue):
        plain("huge.png", picture())


def test_the_same_picture_gives_the_same_bytes() -> None:
    assert plain("a", picture("JPEG")) == plain("a", picture("JPEG"))
