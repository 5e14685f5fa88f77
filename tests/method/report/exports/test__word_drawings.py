"""Pictures: fitted to the page, described, and without their own names."""

from probata.method.report.exports._pictures import Picture
from probata.method.report.exports._word_book import Book
from probata.method.report.exports._word_drawings import drawing
from tests.method.report.exports.opened_word import exported, parts, tree

PLACE = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}"


def test_a_picture_is_described_and_bears_no_name_of_its_own() -> None:
    (about,) = tree(exported()).iter(f"{PLACE}docPr")
    assert about.get("descr") == "The shed in 2016."
    assert "word/media/picture1.png" in parts(exported())
    assert not any(b"shed.png" in content for content in parts(exported()).values())


def test_a_large_picture_fits_between_the_margins_in_its_shape() -> None:
    book = Book({}, frozenset(), {}, False, False)
    written = drawing(book, "a.png", Picture("image/png", 4000, 1000, b""), 1, "words")
    assert '<wp:extent cx="5759450" cy="1439862"/>' in written


def test_a_picture_shown_twice_is_in_the_file_once() -> None:
    book = Book({}, frozenset(), {}, False, False)
    one = Picture("image/png", 4, 4, b"")
    first, second = (drawing(book, "a.png", one, number, "words") for number in (1, 2))
    assert len(book.media) == 1
    assert 'id="1"' in first
    assert 'id="2"' in second
