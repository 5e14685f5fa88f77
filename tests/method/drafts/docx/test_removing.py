"""What is ours goes, what is others' stays, in files that were saved since, too."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from probata.method.drafts.docx import answer, without_ours
from probata.method.drafts.model import Remark, Reply
from probata.record.errors import BadInput, Unreadable
from tests.method.drafts.docx.making import (
    NOW,
    W,
    at,
    body,
    links,
    paragraph,
    parts_in,
    remark,
    simple_draft,
    tie,
    types,
    word,
    zipped,
)

W14 = "http://schemas.microsoft.com/office/word/2010/wordml"
W15 = "http://schemas.microsoft.com/office/word/2012/wordml"
CID = "http://schemas.microsoft.com/office/word/2016/wordml/cid"
CEX = "http://schemas.microsoft.com/office/word/2018/wordml/cex"
MAIN = "word/document.xml"


def comment(number: int, author: str, key: str) -> str:
    return (
        f'<w:comment w:author="{author}" w:initials="x" w:id="{number}"><w:p w14:paraId="{key}" w:rsidR="1">'
        "<w:r><w:annotationRef/></w:r><w:r><w:t>Words.</w:t></w:r></w:p></w:comment>"
    )


def saved() -> bytes:
    """As a word processor may have saved it: other order of attributes, formatted marks, newer parts."""
    reference = (
        '<w:r w:rsidR="1"><w:rPr><w:rStyle w:val="CommentReference"/></w:rPr><w:commentReference w:id="{}"/>{}</w:r>'
    )
    marks = "".join(f'<w:commentRangeStart w:id="{n}"/>' for n in (1, 2, 3))
    ends = "".join(
        f'<w:commentRangeEnd w:id="{n}"/>' + reference.format(n, "<w:t>!</w:t>" * (n == 2)) for n in (1, 2, 3)
    )
    ties = '<w:bookmarkStart w:name="_prbabcdefghijklmnop" w:colFirst="0" w:id="5"/>'
    main = body(
        f'<w:p>{ties}{marks}<w:r><w:t>x</w:t></w:r>{ends}<w:bookmarkEnd w:id="5"/><w:bookmarkEnd w:id="5"/></w:p>'
    )
    comments = (
        comment(1, "Probata", "0000AAAA") + comment(2, "Iva Lund", "0000BBBB") + comment(3, "Iva Lund", "0000CCCC")
    )
    return word(
        main,
        comments=f'<w:comments xmlns:w="{W}" xmlns:w14="{W14}">{comments}</w:comments>',
        extended=f'<e:commentsEx xmlns:e="{W15}"><e:commentEx e:paraId="0000AAAA" e:done="0"/>'
        '<e:commentEx e:paraIdParent="0000aaaa" e:paraId="0000BBBB"/><e:commentEx e:paraId="0000CCCC"/></e:commentsEx>',
        ids=f'<c:commentsIds xmlns:c="{CID}"><c:commentId c:paraId="0000AAAA" c:durableId="1A"/>'
        '<c:commentId c:paraId="0000CCCC" c:durableId="1C"/></c:commentsIds>',
        extensible=f'<x:commentsExtensible xmlns:x="{CEX}"><x:commentExtensible x:durableId="1A"/>'
        '<x:commentExtensible x:durableId="1C"/></x:commentsExtensible>',
        links=links(
            comments="comments.xml",
            commentsExtended="extended.xml",
            commentsIds="ids.xml",
            commentsExtensible="extensible.xml",
        ),
        types=types(comments="comments"),
    )


def test_a_saved_file_loses_our_threads_and_keeps_those_of_others() -> None:
    parts = parts_in(without_ours(saved()))
    main = parts[MAIN].decode()
    assert [f'commentRangeStart w:id="{n}"' in main for n in (1, 2, 3)] == [False, False, True]
    assert [f'commentReference w:id="{n}"' in main for n in (1, 2, 3)] == [False, False, True]
    assert "<w:t>!</w:t>" in main
    assert main.count("CommentReference") == 2
    assert main.count('<w:bookmarkEnd w:id="5"/>') == 1
    assert "_prb" not in main
    assert [b"AAAA" in parts[name] or b"BBBB" in parts[name] for name in parts] == [False] * len(parts)
    assert b"CCCC" in parts["word/extended.xml"]
    assert parts["word/ids.xml"].count(b"durableId") == parts["word/extensible.xml"].count(b"durableId") == 1


def test_a_file_with_nothing_of_ours_is_given_back_as_it_is() -> None:
    for data in (word(body(paragraph("a"))), without_ours(saved())):
        assert without_ours(data) == data


def test_bookmarks_and_comments_go_together_and_twice_is_once() -> None:
    data = word(body(paragraph("one ", "two")))
    draft = simple_draft(data)
    full = answer(
        data,
        draft,
        (Remark(at(draft, "two"), ("x",), (Reply("Iva Lund", "", ("No.",)),), True),),
        (tie(draft, "one"),),
        NOW,
    ).data
    assert without_ours(full) == without_ours(without_ours(full)) == data


def test_a_bookmark_moved_into_a_note_is_found() -> None:
    note = '<w:bookmarkStart w:id="1" w:name="_prbabcdefghijklmnop"/><w:bookmarkEnd w:id="1"/>'
    data = word(
        body(""),
        footnotes=f'<w:footnotes xmlns:w="{W}">{note}</w:footnotes>',
        links=links(footnotes="footnotes.xml"),
        types=types(footnotes="footnotes"),
    )
    assert b"bookmark" not in parts_in(without_ours(data))["word/footnotes.xml"]


def test_what_cannot_be_read_is_unreadable() -> None:
    good = word(body(paragraph("a ", "b")))
    draft = simple_draft(good)
    full = answer(good, draft, (remark(draft, "b"),), (), NOW).data
    broken = zipped({**parts_in(full), "word/comments.xml": b"<w:comments"})
    for data in (b"", full[:-9], broken, zipped({"a": b""})):
        with pytest.raises(Unreadable):
            without_ours(data)


@given(st.integers(0, 10**6), st.integers(1, 255), st.sampled_from(["cut", "flip", "xml"]))
def test_whatever_happened_to_a_file_it_is_read_or_refused(place: int, other: int, how: str) -> None:
    data = saved()
    if how == "xml":
        parts = parts_in(data)
        name = sorted(parts)[place % len(parts)]
        at_byte = place % len(parts[name])
        part = parts[name]
        data = zipped({**parts, name: part[:at_byte] + bytes([part[at_byte] ^ other]) + part[at_byte + 1 :]})
    else:
        at_byte = place % len(data)
        data = data[:at_byte] + (b"" if how == "cut" else bytes([data[at_byte] ^ other]) + data[at_byte + 1 :])
    try:
        rest = without_ours(data)
    except BadInput:
        return
    assert rest.startswith(b"PK")


def test_a_file_signed_since_is_left_alone() -> None:
    signed = zipped({**parts_in(saved()), "_xmlsignatures/sig1.xml": b"<S/>"})
    with pytest.raises(BadInput, match="signature"):
        without_ours(signed)
    plain = zipped({**parts_in(word(body(""))), "_xmlsignatures/sig1.xml": b"<S/>"})
    assert without_ours(plain) == plain
