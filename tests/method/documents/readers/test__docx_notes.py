"""Notes stand after the story, each knowing where it hangs."""

# ruff: noqa: E501 (long lines here are the content of files)

from types import SimpleNamespace

from probata.method.documents.readers import docx
from probata.record.span import TextSpan


def test_notes_know_their_place_and_separators_are_no_notes(make: SimpleNamespace) -> None:
    body = '<w:p><w:r><w:t>One</w:t></w:r><w:r><w:endnoteReference w:id="7"/></w:r><w:r><w:t> two.</w:t></w:r></w:p>'
    notes = (
        f'<w:endnotes {make.W}><w:endnote w:type="separator" w:id="0">{make.paragraph("---")}</w:endnote>'
        f'<w:endnote w:id="7">{make.paragraph("kept")}</w:endnote><w:endnote w:id="8">{make.paragraph("unbound")}</w:endnote>'
        "</w:endnotes>"
    )
    reading = docx.read(make.docx(body, endnotes=notes), "a.docx")
    assert reading.text == "One two.\n\nkept\n\nunbound"
    assert [mark.place for mark in reading.marks] == [TextSpan(3, 3), None]


def test_a_comment_without_a_stretch_of_text_stands_between_two_letters(make: SimpleNamespace) -> None:
    body = '<w:p><w:r><w:t>One</w:t></w:r><w:commentRangeStart w:id="0"/><w:commentRangeEnd w:id="0"/></w:p>'
    comments = (
        f'<w:comments {make.W}><w:comment w:id="0" w:author="V">{make.paragraph("why?")}</w:comment></w:comments>'
    )
    (mark,) = docx.read(make.docx(body, comments=comments), "a.docx").marks
    assert (mark.place, mark.by) == (TextSpan(3, 3), "V")
