import pytest

from probata.method.documents.word.odt import read
from probata.method.drafts.odt import without_ours
from probata.record.errors import Unreadable
from tests.method.documents.word.odt.making import odt

_THEIRS = '<office:annotation office:name="a"><dc:creator>Bo</dc:creator><text:p>x</text:p></office:annotation>'
_RENAMED = '<office:annotation office:name="__1"><dc:creator>Probata</dc:creator><text:p>y</text:p></office:annotation>'
_REPLY = '<office:annotation office:name="b" loext:parent-name="__1"><dc:creator>Bo</dc:creator></office:annotation>'
_ENDS = '<office:annotation-end office:name="__1"/><office:annotation-end office:name="a"/>'


def test_annotations_of_ours_go_by_author_with_their_threads_and_others_stay() -> None:
    left = read(without_ours(odt(f"<text:p>{_THEIRS}{_RENAMED}one{_REPLY}{_ENDS}</text:p>")), "x")
    assert [(comment.id, comment.span.of(left.text)) for comment in left.comments] == [("a", "one")]


def test_only_bookmarks_with_names_of_ours_go() -> None:
    marks = '<text:bookmark text:name="_prbABCDEFGHIJKLMNOP"/><text:bookmark text:name="_prb"/>'
    assert [mark.name for mark in read(without_ours(odt(f"<text:p>{marks}a</text:p>")), "x").bookmarks] == ["_prb"]


def test_a_file_with_nothing_of_ours_comes_back_as_it_is() -> None:
    data = odt(f"<text:p>{_THEIRS}a</text:p>")
    assert without_ours(data) == data


def test_a_damaged_file_is_refused() -> None:
    with pytest.raises(Unreadable):
        without_ours(odt("<text:p>a")[:-40])
