from probata.method.documents.word.model import Change, ChangeKind

from .making import INSERTED, deleted, draft, region, texts, tracked

_GONE = Change(ChangeKind.DELETED, "Ira Fenn", "2026-01-02T03:04:05")
_NEW = Change(ChangeKind.INSERTED, "Ira Fenn", "2026-01-02T03:04:05")


def _body(*regions: str, words: str) -> str:
    return tracked(*regions) + words


def test_what_was_deleted_is_told_where_it_stood() -> None:
    read = draft(
        _body(
            region("c", deleted("<text:p>gone </text:p>")),
            words='<text:p>a <text:change text:change-id="c"/>b</text:p>',
        )
    )
    assert [(run.span.of(read.text), run.changes) for run in read.runs] == [("a ", ()), ("gone ", (_GONE,)), ("b", ())]


def test_a_deletion_over_paragraphs_joins_the_first_and_leads_into_the_last() -> None:
    gone = deleted("<text:p>end</text:p><text:p>whole</text:p><text:h text:outline-level='2'>start </text:h>")
    read = draft(
        _body(region("c", gone), words='<text:p>a <text:change text:change-id="c"/>b</text:p><text:p>c</text:p>')
    )
    assert texts(read) == ["a end", "whole", "start b", "c"]
    assert [paragraph.end_change for paragraph in read.paragraphs] == [(_GONE,), (_GONE,), (), ()]
    assert [paragraph.level for paragraph in read.paragraphs] == [0, 0, 2, 0]


def test_a_deleted_table_ends_the_paragraph_before_it_and_words_go_on_behind() -> None:
    table = (
        "<table:table><table:table-row><table:table-cell><text:p>t</text:p>"
        "</table:table-cell></table:table-row></table:table>"
    )
    read = draft(_body(region("c", deleted(table)), words='<text:p>a <text:change text:change-id="c"/>b</text:p>'))
    assert texts(read) == ["a", "t", "b"]
    assert [paragraph.cell is not None for paragraph in read.paragraphs] == [False, True, False]


def test_an_insertion_runs_over_the_end_of_a_paragraph() -> None:
    words = (
        '<text:p>a<text:change-start text:change-id="c"/>b</text:p>'
        '<text:p>c<text:change-end text:change-id="c"/>d</text:p>'
    )
    read = draft(_body(region("c", INSERTED), words=words))
    assert [run.inserted for run in read.runs] == [False, True, True, False]
    assert [paragraph.end_change for paragraph in read.paragraphs] == [(_NEW,), ()]


def test_what_was_deleted_of_an_insertion_is_both_the_insertion_outermost() -> None:
    both = region("c", deleted("<text:p>x</text:p>"), INSERTED)
    read = draft(_body(both, words='<text:p>a<text:change text:change-id="c"/></text:p>'))
    assert read.runs[1].changes == (_NEW, _GONE)


def test_changes_of_form_are_a_limit() -> None:
    form = region("c", "<text:format-change/>")
    read = draft(_body(form, words='<text:p><text:change-start text:change-id="c"/>a</text:p>'))
    assert any("changes of form" in limit for limit in read.limits)


def test_a_region_that_holds_its_own_place_is_told_once() -> None:
    ring = region("c", deleted('<text:p>x<text:change text:change-id="c"/></text:p>'))
    assert texts(draft(_body(ring, words='<text:p>a<text:change text:change-id="c"/></text:p>'))) == ["ax"]


def test_unknown_changes_and_ends_without_a_start_change_nothing() -> None:
    words = '<text:p><text:change text:change-id="z"/><text:change-end text:change-id="z"/>a</text:p>'
    assert texts(draft(words)) == ["a"]


def test_a_deletion_between_paragraphs_is_told_there() -> None:
    read = draft(
        _body(region("c", deleted("<text:p>x</text:p>")), words='<text:change text:change-id="c"/><text:p>a</text:p>')
    )
    assert texts(read) == ["x", "a"]
    assert read.runs[0].deleted
    assert read.runs[0].anchor is None
