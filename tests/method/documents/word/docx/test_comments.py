"""Comments with their threads."""

# ruff: noqa: E501 (long lines here are the content of files)

from __future__ import annotations

from probata.method.documents.word.docx import read
from probata.method.documents.word.docx.comments import LIMIT
from probata.method.documents.word.model import Draft
from probata.record.span import TextSpan
from tests.method.documents.word.docx.kit import MAKE, draft, with_parts

W14 = 'xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml"'
W15 = 'xmlns:w15="http://schemas.microsoft.com/office/word/2012/wordml"'
TEXT = "<w:r><w:t>{}</w:t></w:r>"
ABOUT = (
    f'<w:p>{TEXT.format("Forty ")}<w:commentRangeStart w:id="0"/>{TEXT.format("boats")}<w:commentRangeEnd w:id="0"/>'
    '<w:r><w:commentReference w:id="0"/></w:r><w:r><w:commentReference w:id="1"/></w:r></w:p>'
)


def comment(key: int, inside: str, paragraph: str = "") -> str:
    return f'<w:comment w:id="{key}" w:author="V" w:date="2020"><w:p/><w:p w14:paraId="{paragraph}">{inside}</w:p></w:comment>'


def told(*each: str, threads: str = "") -> Draft:
    part = f"<w:comments {MAKE.W} {W14}>{''.join(each)}</w:comments>"
    file = MAKE.docx(ABOUT, comments=part)
    rels = MAKE.relations({"comments.xml": "comments", "ex.xml": "commentsExtended"})
    rels = rels.replace(
        b"openxmlformats.org/officeDocument/2006/relationships/commentsE",
        b"microsoft.com/office/2011/relationships/commentsE",
    )
    extended = f"<w15:commentsEx {W15}>{threads}</w15:commentsEx>".encode()
    return read(with_parts(file, {"word/ex.xml": extended, "word/_rels/document.xml.rels": rels}), "a")


def test_threads_know_their_parents_and_whether_they_are_done() -> None:
    threads = (
        '<w15:commentEx w15:paraId="A" w15:done="1"/><w15:commentEx w15:paraId="B" w15:paraIdParent="A" w15:done="0"/>'
    )
    first, reply = told(
        comment(0, TEXT.format("why?"), "A"), comment(1, TEXT.format("because"), "B"), threads=threads
    ).comments
    assert (first.id, first.parent, first.done, first.by, first.at) == ("0", "", True, "V", "2020")
    assert (reply.parent, reply.done, reply.text) == ("0", False, "because")


def test_comments_know_what_they_are_about() -> None:
    one = told(comment(0, ""), comment(1, ""))
    assert [each.span for each in one.comments] == [TextSpan(6, 11), TextSpan(11, 11)]
    assert one.text == "Forty boats\n"


def test_the_words_of_a_comment_are_those_with_its_changes_accepted() -> None:
    inside = f'{TEXT.format("a")}<w:del w:author="A">{TEXT.format("x")}</w:del><w:ins w:author="A">{TEXT.format("b")}</w:ins><w:r><w:br/></w:r>'
    table = f"<w:tbl><w:tr><w:tc><w:p>{TEXT.format('cell')}</w:p></w:tc></w:tr></w:tbl>"
    part = f'<w:comments {MAKE.W}><w:comment w:id="0"><w:p>{inside}</w:p>{table}</w:comment></w:comments>'
    (one,) = draft(ABOUT, comments=part).comments
    assert one.text == "ab\n\ncell"


def test_a_comment_whose_place_is_missing_is_kept_and_told() -> None:
    one = told(comment(7, TEXT.format("lost")))
    assert (one.comments[0].span, one.comments[0].text) == (TextSpan(0, 0), "lost")
    assert LIMIT in one.limits
