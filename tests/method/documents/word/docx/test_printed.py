"""The printed numbers of notes."""

# ruff: noqa: E501 (long lines here are the content of files)

from __future__ import annotations

from probata.method.documents.word.docx.printed import LIMIT
from probata.method.documents.word.model import Draft
from tests.method.documents.word.docx.kit import MAKE, draft


def note(key: int, more: str = "", kind: str = "footnote", behind: str = "") -> str:
    return f'<w:r><w:{kind}Reference {more} w:id="{key}"/>{behind}</w:r>'


def section(properties: str) -> str:
    return f"<w:sectPr>{properties}</w:sectPr>"


def printed(told: Draft) -> list[str]:
    return [one.printed for one in told.marks]


def test_footnotes_are_digits_and_endnotes_small_roman_numbers() -> None:
    told = draft(f"<w:p>{note(9)}{note(2, kind='endnote')}{note(4)}{note(3, kind='endnote')}</w:p>")
    assert [(one.label, one.printed) for one in told.marks] == [("f9", "1"), ("e2", "i"), ("f4", "2"), ("e3", "ii")]


def test_a_sign_of_its_own_is_printed_and_does_not_count() -> None:
    own = note(1, 'w:customMarkFollows="1"', behind="<w:t>*</w:t>")
    later = note(5, 'w:customMarkFollows="1"') + "<w:r><w:t>**</w:t></w:r><w:r><w:t>words</w:t></w:r>"
    told = draft(f"<w:p>{own}{note(2)}{later}{note(6)}</w:p>")
    assert printed(told) == ["*", "1", "**", "2"]
    assert told.text == "***words\n"


def test_notes_that_are_deleted_do_not_count() -> None:
    assert printed(
        draft(f'<w:p>{note(1)}<w:del w:author="A">{note(2)}</w:del><w:ins w:author="A">{note(3)}</w:ins></w:p>')
    ) == ["1", "", "2"]


def test_sections_can_begin_anew_in_a_form_of_their_own() -> None:
    anew = section('<w:footnotePr><w:numFmt w:val="lowerLetter"/><w:numRestart w:val="eachSect"/></w:footnotePr>')
    body = (
        f"<w:p>{note(1)}{note(2)}</w:p><w:p><w:pPr>{section('')}</w:pPr>{note(3)}</w:p>"
        f"<w:p>{note(4)}</w:p><w:p>{note(5)}</w:p>{anew}"
    )
    assert printed(draft(body)) == ["1", "2", "3", "a", "b"]


def test_the_file_says_what_its_sections_do_not() -> None:
    settings = f'<w:settings {MAKE.W}><w:footnotePr><w:numFmt w:val="chicago"/><w:numStart w:val="2"/></w:footnotePr></w:settings>'
    assert printed(draft(f"<w:p>{note(1)}{note(2)}</w:p>", settings=settings)) == ["†", "‡"]


def test_notes_that_begin_anew_on_each_page_cannot_be_numbered() -> None:
    told = draft(
        f"<w:p>{note(1)}</w:p>{section('<w:footnotePr><w:numRestart w:val=' + chr(34) + 'eachPage' + chr(34) + '/></w:footnotePr>')}"
    )
    assert (printed(told), LIMIT in told.limits) == ([""], True)


def test_marks_know_their_place_run_and_changes() -> None:
    told = draft(
        f"<w:p><w:r><w:t>One</w:t></w:r><w:ins w:author='A'>{note(1)}</w:ins><w:r><w:t> two.</w:t></w:r></w:p>"
    )
    (mark,) = told.marks
    assert (mark.at, [one.by for one in mark.changes]) == (3, ["A"])
    assert mark.anchor is not None
    assert mark.anchor.part == "word/document.xml"
