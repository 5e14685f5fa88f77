"""Books as a whole: chapters in the order of reading, then what no reader of the book comes by."""

from probata.method.documents.readers import epub
from tests.method.documents.readers.making_texts import TEXTS, typed


def test_chapters_in_the_order_of_reading_and_the_rest_last() -> None:
    reading = epub.read(TEXTS.epub(), "primer.epub")
    assert typed(reading, "heading") == ["The first chapter", "The second chapter"]
    assert typed(reading, "footnote") == ["It stayed shut."]
    assert typed(reading, "furniture") == []
    assert typed(reading, "hidden") == [
        "Editor: check.",
        "Outside of the order.",
        "In nobody's order.",
        "A chapter that is only announced",
    ]
    assert "a chapter that it lists is missing" in reading.limits


def test_an_old_book_with_entities_and_a_broken_chapter() -> None:
    reading = epub.read(TEXTS.old_epub(), "old.epub")
    assert reading.text.startswith("The café\xa0& the lake — INVENTED.\n\nBroken but told\n\nwhole")
    assert typed(reading, "hidden") == ["A title that no chapter has"]


def test_pictures_come_out_and_chapters_and_fonts_do_not() -> None:
    assert [each.path for each in epub.parts(TEXTS.epub(), "a.epub")] == ["OEBPS/gate.png"]
