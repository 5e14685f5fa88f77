"""Bookmarks and the stretches of comments."""

from __future__ import annotations

from probata.method.documents.word.docx.places import Places
from probata.record.span import TextSpan
from tests.method.documents.word.docx.kit import draft

TEXT = "<w:r><w:t>{}</w:t></w:r>"


def start(key: str, name: str) -> str:
    return f'<w:bookmarkStart w:id="{key}" w:name="{name}"/>'


def end(key: str) -> str:
    return f'<w:bookmarkEnd w:id="{key}"/>'


def test_bookmarks_overlap_and_run_across_paragraphs() -> None:
    body = (
        f"<w:p>{start('1', 'a')}{TEXT.format('One')}{start('2', 'b')}{TEXT.format(' two')}{end('1')}</w:p>"
        f"<w:p>{TEXT.format('three')}{end('2')}</w:p>{start('3', 'c')}<w:p>{TEXT.format('four')}</w:p>{end('3')}"
    )
    told = draft(body)
    assert [(one.name, one.span.of(told.text)) for one in told.bookmarks] == [
        ("a", "One two"),
        ("b", " two\nthree"),
        ("c", "four\n"),
    ]


def test_a_bookmark_without_end_is_a_place_and_an_end_alone_nothing() -> None:
    told = draft(f"<w:p>{end('9')}{TEXT.format('One')}{start('1', 'a')}{TEXT.format(' two')}</w:p>")
    assert [(one.name, one.span) for one in told.bookmarks] == [("a", TextSpan(3, 3))]


def test_two_bookmarks_of_one_id_are_both_kept() -> None:
    told = draft(f"<w:p>{start('1', 'a')}{start('1', 'b')}{TEXT.format('x')}{end('1')}</w:p>")
    assert [(one.name, one.span.length) for one in told.bookmarks] == [("b", 0), ("a", 1)]


def test_an_end_never_stands_before_its_beginning_nor_behind_the_text() -> None:
    places = Places()
    places.bookmark("p", "1", "a", 5)
    places.bookmark_end("p", "1", 3)
    places.comment("1", 5)
    places.comment_end("1", 3)
    assert places.bookmarks(4)[0].span == TextSpan(4, 4)
    assert places.commented("1", 10) == TextSpan(3, 3)
    assert places.commented("2", 10) is None
