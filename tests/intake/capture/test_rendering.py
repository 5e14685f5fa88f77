"""What is made of a page, looked at again by other libraries."""

from __future__ import annotations

import io

import pypdfium2
from PIL import Image

from probata.intake.capture.rendering import TALLEST
from tests.intake.capture.conftest import Look
from tests.intake.capture.serving import Page, Site

TALL = b"""<!doctype html><html lang=en><title>The season</title><style>
body{margin:0}div{height:20000px;background:#c04020}</style><h1>Doors were locked</h1><div></div>"""


def test_the_picture_of_an_endless_page_is_cut_and_says_so_and_the_print_has_its_words(look: Look, web: Site) -> None:
    web.pages = {"/": Page(TALL)}
    made = {each.media_type: each for each in look(web.url("/"), width=400).rendered}
    picture = Image.open(io.BytesIO(made["image/png"].data)).convert("RGB")
    assert picture.size == (400, TALLEST)
    assert picture.getpixel((200, 8_000)) == (0xC0, 0x40, 0x20)
    assert "cut off at 16,000" in made["image/png"].note
    with pypdfium2.PdfDocument(made["application/pdf"].data) as pdf:
        assert "Doors were locked" in pdf[0].get_textpage().get_text_range()
        assert pdf.get_metadata_value("Title") == "The season"
        assert pdf.is_tagged()
    assert made["multipart/related"].data.startswith(b"From: <Saved by Blink>")
