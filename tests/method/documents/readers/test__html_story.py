"""HTML as text: borders of elements, white space, and what a caller says that an element is."""

from lxml.etree import _Element

from probata.method.documents.model import MarkKind
from probata.method.documents.readers import _html_story
from probata.method.documents.readers._building import Building


class Notes:
    """Every ``aside`` is a footnote."""

    def of(self, element: _Element) -> MarkKind | None:
        return MarkKind.FOOTNOTE if element.tag == "aside" else None

    def in_body(self, element: _Element) -> bool:
        return element.getparent() is not None


def test_the_caller_says_what_an_element_is() -> None:
    to = Building("a")
    page = "<p>one <b>two</b>\n three<br>four</p><aside><p>note</p></aside><table><tr><td>a</td><td>b</td></tr></table>"
    _html_story.tell(_html_story.parse(page, "a"), to, Notes())
    assert to.text() == "one two three\nfour\n\nnote\n\na\tb"
    assert [mark.kind for mark in to.sorted_marks()] == [
        MarkKind.FOOTNOTE,
        MarkKind.TABLE_CELL,
        MarkKind.TABLE_CELL,
    ]
