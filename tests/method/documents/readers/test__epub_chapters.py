"""Chapters: entities, empty elements, broken ones mended; notes typed."""

import pytest

from probata.method.documents.model import MarkKind
from probata.method.documents.readers import _html_story
from probata.method.documents.readers._building import Building
from probata.method.documents.readers._epub_chapters import Roles, lines_of, parsed, title_of
from tests.method.documents.readers.making_texts import TEXTS


def told(body: str) -> Building:
    to = Building("a")
    _html_story.tell(parsed(body.encode(), "a"), to, Roles())
    return to


@pytest.mark.parametrize(
    ("body", "text"),
    [
        ("<html><head><title/></head><body><p>told</p></body></html>", "told"),
        ("<!DOCTYPE html><html><body><p>&eacute;&amp;&nbsp;&lt;</p></body></html>", "é&\xa0<"),
        ("<html><body><p>broken<p>twice</body>", "broken\n\ntwice"),
        ("<html xmlns='http://www.w3.org/1999/xhtml'><body><script>no</script><p>yes</p></body></html>", "yes"),
    ],
)
def test_chapters_are_read_whole(body: str, text: str) -> None:
    assert told(body).text() == text


@pytest.mark.parametrize(
    ("attribute", "kind"),
    [
        ('epub:type="footnote"', MarkKind.FOOTNOTE),
        ('epub:type="rearnote x" hidden=""', MarkKind.ENDNOTE),
        ('role="doc-endnote"', MarkKind.ENDNOTE),
        ('hidden=""', MarkKind.HIDDEN),
    ],
)
def test_notes_are_typed(attribute: str, kind: MarkKind) -> None:
    to = told(f"<html {TEXTS.OPS}><body><aside {attribute}>n</aside></body></html>")
    assert [mark.kind for mark in to.marks] == [kind]


def test_titles_and_entries_of_contents() -> None:
    root = parsed(b"<html><head><title> A  title </title></head><body><a>x</a><p>y</p></body></html>", "a")
    assert (title_of(root), lines_of(root)) == ("A title", ["x"])
