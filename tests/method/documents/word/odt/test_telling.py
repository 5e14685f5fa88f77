import pytest

from probata.method.documents.word.odt import telling
from probata.record.errors import Unreadable

from .making import draft


def test_a_run_is_cut_where_white_space_is_left_out_and_where_the_script_changes() -> None:
    read = draft("<text:p>  one\n   two שלום</text:p>")
    assert [run.span.of(read.text) for run in read.runs] == ["one", " ", "two ", "שלום"]


def test_too_much_text_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(telling, "MAX_TEXT", 100)
    with pytest.raises(Unreadable):
        draft('<text:p>a<text:s text:c="200"/></text:p>')


def test_one_element_stands_for_a_bounded_number_of_spaces() -> None:
    assert len(draft('<text:p><text:s text:c="999999999"/></text:p>').text) == 10_001


def test_a_bookmark_that_never_ends_is_a_point() -> None:
    read = draft('<text:p>a<text:bookmark-start text:name="x"/>b</text:p>')
    assert [(mark.name, mark.span.start, mark.span.end) for mark in read.bookmarks] == [("x", 1, 1)]
