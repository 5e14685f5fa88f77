"""Words in pictures, from the bytes of a file to its Reading, with the tesseract of this machine behind its walls."""

from __future__ import annotations

import io
from decimal import Decimal

import pypdfium2
import pytest
from PIL import Image, ImageFilter, ImageOps

from probata.intake.ocr import recognising
from probata.intake.ocr.recognising import NOT_INSTALLED, How, Recognising
from probata.intake.ocr.tesseract import Installed
from probata.method.documents import places, scans
from probata.method.documents.model import Mark, MarkKind, Reading
from probata.record.span import PageBox
from tests.intake.ocr.drawing import PACKS, TEXTS, Drawn, draw, likeness, png, saved

FLOORS = {"english": 0.99, "spanish": 0.99, "russian": 0.99, "arabic": 0.97, "uyghur": 0.94, "chinese": 0.98}
"""Letters that have to be right on a clean page; they only rise."""


def lines(reading: Reading) -> list[Mark]:
    return [mark for mark in reading.marks if mark.kind is MarkKind.LINE]


def lie_on(reading: Reading, drawn: Drawn, scale: float = 1, slack: float = 0.5) -> bool:
    """Whether the box of each line that was read lies on the line that was drawn, within this part of its height."""
    found = [mark.place for mark in lines(reading)]
    slack *= min(bottom - top for _, top, _, bottom in drawn.boxes) * scale
    return len(found) == len(drawn.boxes) and all(
        isinstance(place, PageBox)
        and all(
            abs(float(side) - there * scale) <= slack
            for side, there in zip((place.left, place.top, place.right, place.bottom), box, strict=True)
        )
        for place, box in zip(found, drawn.boxes, strict=True)
    )


@pytest.mark.parametrize("language", sorted(TEXTS))
def test_a_picture_of_a_page_is_read_in_its_script_and_lines_lie_where_they_were_drawn(
    language: str, box: Recognising
) -> None:
    drawn = draw(language)
    reading = box.read(png(drawn.picture), "page.png")
    assert likeness(reading.text, language) >= FLOORS[language]
    # Tesseract guesses where one Chinese sign ends and the next begins: its boxes may be wrong by a sign.
    assert lie_on(reading, drawn, slack=1.2 if language == "chinese" else 0.5)
    assert PACKS[language] in reading.declared[-1].value.split(",")[0]
    assert reading.reader.name == f"read-image+tesseract-{box.installed.version}"  # type: ignore[union-attr]
    assert scans.UNREAD_PICTURE not in reading.limits
    assert (
        any(f"page 1: {len(reading.text.split())} words" in limit for limit in reading.limits) or language == "chinese"
    )


def test_words_can_be_cited_by_their_region(box: Recognising) -> None:
    drawn = draw("russian")
    reading = box.read(png(drawn.picture), "page.png")
    [span] = places.of_words(reading.text, "районной управы")
    region = places.original(reading.marks, span)
    assert isinstance(region, PageBox)
    left, top, right, bottom = drawn.boxes[2]
    assert (abs(float(region.left) - left), abs(float(region.top) - top)) < (12, 12)
    assert (abs(float(region.right) - right), abs(float(region.bottom) - bottom)) < (12, 12)


@pytest.mark.parametrize("degrees", [90, 180, 270])
def test_a_page_that_lies_on_its_side_is_turned_and_its_boxes_stay(degrees: int, box: Recognising) -> None:
    drawn = draw("english")
    lying = drawn.picture.rotate(degrees, expand=True)
    reading = box.read(png(lying), "page.png")
    assert likeness(reading.text, "english") >= 0.99
    ink = ImageOps.invert(lying)
    for mark in lines(reading):
        place = mark.place
        assert isinstance(place, PageBox)
        sides = int(place.left), int(place.top), int(place.right), int(place.bottom)
        within, around = ink.crop(sides), ink.crop((sides[0] - 6, sides[1] - 6, sides[2] + 6, sides[3] + 6))
        assert within.getbbox() is not None
        assert sum(within.histogram()[128:]) > 0.99 * sum(around.histogram()[128:])


@pytest.mark.parametrize("orientation", [3, 5, 6, 7, 8])
def test_a_photograph_that_asks_to_be_turned_has_boxes_on_its_pixels_as_they_lie(
    orientation: int, box: Recognising
) -> None:
    before = {3: 180, 5: None, 6: 90, 7: None, 8: 270}[orientation]
    upright = draw("english").picture
    turned = {5: Image.Transpose.TRANSPOSE, 7: Image.Transpose.TRANSVERSE}
    lying = upright.transpose(turned[orientation]) if before is None else upright.rotate(before, expand=True)
    exif = Image.Exif()
    exif[0x0112] = orientation
    reading = box.read(saved(lying, "JPEG", quality=92, exif=exif), "photo.jpg")
    assert likeness(reading.text, "english") >= 0.99
    ink = ImageOps.invert(lying)
    for mark in lines(reading):
        assert isinstance(mark.place, PageBox)
        sides = int(mark.place.left), int(mark.place.top), int(mark.place.right), int(mark.place.bottom)
        filled = sum(ink.crop(sides).histogram()[128:])
        assert filled > 0.05 * (sides[2] - sides[0]) * (sides[3] - sides[1])


def _noisy(picture: Image.Image) -> Image.Image:
    """Askew, in a shadow from left to right, with the noise of a camera, a little out of focus, in few pixels."""
    askew = picture.resize((picture.width * 2 // 3, picture.height * 2 // 3)).rotate(1.5, fillcolor=255, resample=3)
    shadow = Image.linear_gradient("L").rotate(90).resize(askew.size).point(lambda value: 90 + value // 3)
    dark = Image.composite(askew.point(lambda value: value // 2 + 90), shadow, Image.new("L", askew.size, 150))
    noise = Image.effect_noise(askew.size, 30)
    return Image.blend(dark, noise, 0.25).filter(ImageFilter.GaussianBlur(0.8))


def test_a_noisy_photograph_in_a_shadow_is_read(box: Recognising) -> None:
    reading = box.read(saved(_noisy(draw("english").picture), "JPEG", quality=60), "photo.jpg")
    assert likeness(reading.text, "english") >= 0.95


def test_white_words_on_black_are_read(box: Recognising) -> None:
    reading = box.read(png(ImageOps.invert(draw("english").picture)), "screen.png")
    assert likeness(reading.text, "english") >= 0.97


def test_a_small_picture_of_a_screen_is_read(box: Recognising) -> None:
    reading = box.read(png(draw("spanish", 15, 700, 220).picture), "screen.png")
    assert likeness(reading.text, "spanish") >= 0.93


@pytest.mark.parametrize("what", ["blank", "spots"])
def test_a_picture_without_words_says_so_and_stays_empty(what: str, box: Recognising) -> None:
    spots = Image.effect_noise((900, 700), 60).filter(ImageFilter.GaussianBlur(5)).point(lambda v: (v - 128) * 8 + 128)
    page = Image.new("L", (900, 1200), 255) if what == "blank" else spots
    reading = box.read(png(page), "wall.png")
    assert reading.text == ""
    assert reading.reader.name == "read-image"
    assert any("recognised no words there" in limit for limit in reading.limits)


def test_large_signs_are_looked_at_in_half_their_size(box: Recognising) -> None:
    reading = box.read(png(draw("chinese", 100, 2_400, 900).picture), "banner.png")
    assert likeness(reading.text, "chinese") >= 0.96


def test_a_huge_picture_is_made_smaller_and_read(box: Recognising) -> None:
    page = Image.new("L", (10_000, 9_000), 255)
    page.paste(draw("russian").picture.resize((9_000, 2_842)), (300, 300))
    reading = box.read(png(page), "huge.png")
    assert likeness(reading.text, "russian") >= 0.99
    assert lines(reading)[0].place.bottom < Decimal(1_200)  # type: ignore[union-attr]


def _pdf(*pages: Image.Image | str) -> bytes:
    """A PDF whose pages are scans at 200 dots per inch, or text."""
    document = pypdfium2.PdfDocument.new()
    for page in pages:
        if isinstance(page, str):
            document.import_pages(pypdfium2.PdfDocument(_text_page(page)))
        else:
            document.import_pages(pypdfium2.PdfDocument(saved(page, "PDF", resolution=200)))
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


def _text_page(words: str) -> bytes:
    stream = f"BT /F 12 Tf 72 720 Td ({words}) Tj ET".encode()
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents 4 0 R "
        b"/Resources << /Font << /F 5 0 R >> >> >>",
        b"<< /Length %d >>\nstream\n%s\nendstream" % (len(stream), stream),
        b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
    ]
    out, places_at = io.BytesIO(b""), []
    out.write(b"%PDF-1.4\n")
    for number, one in enumerate(objects, start=1):
        places_at.append(out.tell())
        out.write(b"%d 0 obj\n%s\nendobj\n" % (number, one))
    start = out.tell()
    out.write(b"xref\n0 6\n0000000000 65535 f \n" + b"".join(b"%010d 00000 n \n" % at for at in places_at))
    out.write(b"trailer << /Size 6 /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF\n" % start)
    return out.getvalue()


SENTENCE = "The district office answered the letter in April and said that nothing was known."


def test_scanned_pages_get_words_between_pages_that_have_them(box: Recognising) -> None:
    drawn = draw("english")
    data = _pdf(drawn.picture, SENTENCE, draw("uyghur").picture)
    reading = box.read(data, "mixed.pdf")
    first, second, third = [mark for mark in reading.marks if mark.kind is MarkKind.PAGE]
    assert likeness(first.span.of(reading.text), "english") >= 0.99
    assert second.span.of(reading.text) == SENTENCE
    assert likeness(third.span.of(reading.text), "uyghur") >= FLOORS["uyghur"] - 0.02
    assert reading.text == "\n\n".join(page.span.of(reading.text) for page in (first, second, third))
    on_first = Reading(reading.text, reading.reader, tuple(m for m in lines(reading) if first.span.holds(m.span)))
    assert lie_on(on_first, drawn, 72 / 200)
    assert not any("no text layer" in limit for limit in reading.limits)
    assert [each.value.partition(":")[0] for each in reading.declared if each.field == "recognised words"] == [
        "page 1",
        "page 3",
    ]


def test_a_running_number_on_a_scan_does_not_pass_for_its_text(box: Recognising) -> None:
    data = _pdf(draw("english").picture)
    document = pypdfium2.PdfDocument(data)
    page = document[0]
    text = pypdfium2.raw.FPDFPageObj_NewTextObj(document, b"Helvetica", 9.0)
    words = "EX-000123".encode("utf-16-le") + b"\0\0"
    import ctypes

    letters = (ctypes.c_ushort * (len(words) // 2)).from_buffer_copy(words)
    pypdfium2.raw.FPDFText_SetText(text, letters)
    pypdfium2.raw.FPDFPageObj_Transform(text, 1, 0, 0, 1, 20, 10)
    pypdfium2.raw.FPDFPage_InsertObject(page, text)
    pypdfium2.raw.FPDFPage_GenerateContent(page)
    out = io.BytesIO()
    document.save(out)
    reading = box.read(out.getvalue(), "bundle.pdf")
    assert likeness(reading.text.replace("EX-000123", ""), "english") >= 0.97
    assert reading.text.endswith("\n\nEX-000123")


def test_a_page_of_few_words_and_no_picture_is_left_alone(box: Recognising) -> None:
    reading = box.read(_pdf("Annex 4"), "annex.pdf")
    assert reading.text == "Annex 4"
    assert reading.reader.name == "read-pdf"
    assert reading.limits == ()


def test_each_page_of_a_tiff_is_read_and_of_a_moving_picture_only_the_first(box: Recognising) -> None:
    pages = [draw("english").picture, draw("russian").picture]
    both = box.read(saved(pages[0], "TIFF", save_all=True, append_images=pages[1:]), "fax.tiff")
    texts = [mark.span.of(both.text) for mark in both.marks if mark.kind is MarkKind.PAGE]
    assert [likeness(text, of) >= 0.98 for text, of in zip(texts, ("english", "russian"), strict=True)] == [True, True]
    moving = box.read(saved(pages[0], "GIF", save_all=True, append_images=pages[1:]), "moving.gif")
    assert likeness(moving.text, "english") >= 0.98
    assert any(limit.startswith("page 2: not recognised: it is a moment") for limit in moving.limits)


def test_unsure_words_are_marked_with_how_sure_it_was(installed: Installed) -> None:
    with Recognising(how=How(languages="rus")) as box:
        reading = box.read(png(draw("english").picture), "page.png")
    doubtful = [mark for mark in reading.marks if mark.kind is MarkKind.DOUBTFUL]
    assert doubtful
    for mark in doubtful:
        who, _, sure = mark.by.rpartition(": ")
        assert who == installed.title
        assert int(sure.removesuffix(" of 100")) <= 60
        assert isinstance(mark.place, PageBox)
        assert " " not in mark.span.of(reading.text)
    assert any(f"{len(doubtful)} doubtful" in limit for limit in reading.limits)
    assert "page 1 could hardly be recognised: to be read by eye" in reading.limits


def test_more_pages_than_are_wanted_are_told(installed: Installed) -> None:
    with Recognising(how=How(pages=1)) as box:
        reading = box.read(_pdf(*[draw("english").picture] * 3), "long.pdf")
    assert likeness(reading.text, "english") >= 0.99
    assert any(limit.startswith("pages 2-3: not recognised: more than 1 pages") for limit in reading.limits)
    assert scans.unread_page(2) in reading.limits


def test_languages_that_were_asked_for_are_taken_and_missing_ones_told(installed: Installed) -> None:
    with Recognising(how=How(languages="eng+xyz")) as box:
        reading = box.read(png(draw("english").picture), "page.png")
    assert likeness(reading.text, "english") >= 0.99
    assert reading.declared[-1].value.startswith("page 1: eng,")
    assert "tesseract has no pack xyz here (Debian: tesseract-ocr-xyz)" in reading.limits
    with Recognising(how=How(languages="xyz")) as box:
        reading = box.read(png(draw("english").picture), "page.png")
    assert reading.text == ""
    assert "tesseract has no pack xyz here (Debian: tesseract-ocr-xyz)" in reading.limits


def test_without_tesseract_the_file_is_read_and_says_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(recognising, "found", lambda: None)
    with Recognising() as box:
        reading = box.read(png(draw("english").picture), "page.png")
        assert reading.limits == (scans.UNREAD_PICTURE, NOT_INSTALLED)
        assert box.read(b"Words.", "a.txt").limits == ()


def test_the_same_bytes_give_the_same_reading(box: Recognising) -> None:
    data = png(draw("chinese").picture)
    assert box.read(data, "page.png") == box.read(data, "page.png")
