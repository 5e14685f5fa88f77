"""Footnotes."""

from lxml import etree

from probata.method.report.exports._word_book import Book
from probata.method.report.exports._word_stories import footnotes
from tests.method.report.exports.opened_word import W


def test_notes_stand_behind_the_lines_that_word_draws_and_in_their_order() -> None:
    book = Book({}, frozenset(), {}, False, False)
    book.notes = {2: "<w:p/>", 1: "<w:p/>"}
    each = list(etree.fromstring(footnotes(book)))
    assert [one.get(f"{W}id") for one in each] == ["-1", "0", "1", "2"]
    assert [one.get(f"{W}type") for one in each] == ["separator", "continuationSeparator", None, None]
