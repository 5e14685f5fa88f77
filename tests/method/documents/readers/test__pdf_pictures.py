from __future__ import annotations

import io

import pytest
from PIL import Image

from probata.method.documents import scans
from probata.method.documents.model import Left, Picture
from probata.method.documents.readers import pdf
from probata.record.errors import Unreadable


def scan(wide: int, high: int, dots: int) -> bytes:
    out = io.BytesIO()
    page = Image.new("L", (wide, high), 255)
    page.paste(0, (0, 0, wide // 2, high // 2))
    page.save(out, "PDF", resolution=dots)
    return out.getvalue()


def test_a_page_comes_as_it_is_shown_at_300_dots_per_inch() -> None:
    [picture] = pdf.pictures(scan(200, 400, 100), "a.pdf", [1])
    assert isinstance(picture, Picture)
    assert (picture.page, picture.width, picture.height) == (1, 600, 1200)
    assert (picture.grey[0], picture.grey[-1], len(picture.grey)) == (0, 255, 720_000)


def test_a_large_page_is_made_smaller_and_a_page_that_is_not_there_is_told() -> None:
    large, gone = pdf.pictures(scan(2_000, 2_000, 20), "a.pdf", [1, 2])
    assert isinstance(large, Picture)
    assert 0.95 * scans.MOST_PIXELS < large.width * large.height <= scans.MOST_PIXELS
    assert gone == Left("2", "is damaged and could not be read")


def test_what_is_no_pdf_is_refused() -> None:
    with pytest.raises(Unreadable):
        list(pdf.pictures(b"words", "a.pdf", [1]))
