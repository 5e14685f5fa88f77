"""Remarks and ties written into Word files: only insertions, at schema-valid places, with ids of their own."""

from __future__ import annotations

import re
import zipfile

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree

from probata.method.documents.word.model import Bytes, StoryKind
from probata.method.drafts.docx import answer, without_ours
from probata.method.drafts.model import Remark, Reply, Tie
from probata.record.errors import BadInput, BadValue, Unreadable
from probata.record.span import TextSpan
from tests.method.drafts.docx import making
from tests.method.drafts.docx.making import (
    NOW,
    W,
    at,
    body,
    links,
    our_ids,
    paragraph,
    parts_in,
    remark,
    simple_draft,
    stripped,
    tie,
    types,
    word,
    zipped,
)

MAIN = "word/document.xml"
TWO = body(paragraph("The commission heard ", "thirty", " witnesses.") + paragraph("It sat for ten days."))
EMPTY_COMMENTS = f'<w:comments xmlns:w="{W}"/>'
COMMENTS = (
    f'{making.HEAD}<w:comments xmlns:w="{W}" xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml" '
    'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" mc:Ignorable="w14">'
    '<w:comment w:id="41" w:author="Iva Lund"><w:p w14:paraId="50420001"><w:r><w:t>Check.</w:t></w:r></w:p></w:comment>'
    "</w:comments>"
)


def answered(
    data: bytes, *remarks: Remark, ties: tuple[Tie, ...] = (), codec: str = "utf-8", run: str = "w:r"
) -> bytes:
    """The file with remarks, after the laws that hold for each."""
    done = answer(data, simple_draft(data, run=run, codec=codec), remarks, ties, NOW)
    assert done.unplaced == ()
    before, after = parts_in(data), parts_in(done.data)
    assert stripped(after[MAIN], our_ids(done.data), codec) == before[MAIN]
    assert without_ours(done.data) == data
    for part in after.values():
        etree.fromstring(part)
    return done.data


def main_of(data: bytes) -> str:
    return parts_in(data)[MAIN].decode()


def test_a_comment_begins_before_the_first_run_and_ends_behind_the_last() -> None:
    data = word(TWO)
    draft = simple_draft(data)
    written = main_of(answered(data, remark(draft, "thirty witnesses", "PB301 Thirty or more?", "Count them.")))
    around = re.search(r'<w:commentRangeStart w:id="0"/>(.*)<w:commentRangeEnd w:id="0"/>(.*?</w:r>)', written)
    assert around is not None
    assert re.findall(r">([^<]+)</w:t>", around[1]) == ["thirty", " witnesses."]
    assert around[2] == '<w:r><w:commentReference w:id="0"/></w:r>'


def test_the_comment_says_who_when_and_every_line() -> None:
    data = word(TWO)
    draft = simple_draft(data)
    comments = parts_in(answered(data, remark(draft, "ten days", 'PB301 "Ten" & <more>', "Second\tline\nthird")))[
        "word/comments.xml"
    ]
    root = etree.fromstring(comments)
    only = root[0]
    assert only.get(f"{{{W}}}author") == "Probata"
    assert only.get(f"{{{W}}}initials") == "PB"
    assert only.get(f"{{{W}}}date") == NOW
    assert ["".join(line.itertext()) for line in only] == ['PB301 "Ten" & <more>', "Secondlinethird"]
    assert len(only.findall(f".//{{{W}}}tab")) == len(only.findall(f".//{{{W}}}br")) == 1


def test_a_file_without_a_links_part_gets_one_that_goes_again() -> None:
    data = word(TWO, links="")
    done = answered(data, remark(simple_draft(data), "ten days"))
    assert "comments.xml" in parts_in(done)["word/_rels/document.xml.rels"].decode()


@pytest.mark.parametrize("comments", [COMMENTS, EMPTY_COMMENTS, EMPTY_COMMENTS.replace("/>", " ></w:comments >")])
def test_comments_of_people_stay_and_ours_come_behind_them(comments: str) -> None:
    data = word(TWO, comments=comments, links=links(comments="comments.xml"), types=types(comments="comments"))
    done = answered(data, remark(simple_draft(data), "ten days"))
    parts = parts_in(done)
    assert "word/comments1.xml" not in parts
    root = etree.fromstring(parts["word/comments.xml"])
    assert [one.get(f"{{{W}}}author") for one in root][-1] == "Probata"
    ids = [one.get(f"{{{W}}}id") for one in root]
    assert len(set(ids)) == len(ids)
    keys = re.findall(rb'paraId="(\w+)"', parts["word/comments.xml"])
    assert len(set(keys)) == len(keys)


def test_replies_and_resolved_threads_are_written_as_threads() -> None:
    data = word(TWO)
    draft = simple_draft(data)
    replies = (Reply("Reviewer of tests", "2026-05-05T10:00:00Z", ("No.",)), Reply("Reviewer of tests", "soon", ()))
    done = answered(data, Remark(at(draft, "thirty"), ("PB301", "why"), replies, True), remark(draft, "ten days"))
    parts = parts_in(done)
    w15 = "{http://schemas.microsoft.com/office/word/2012/wordml}"
    first, second, third = etree.fromstring(parts["word/commentsExtended.xml"])
    assert first.get(f"{w15}done") == "1"
    assert first.get(f"{w15}paraIdParent") is None
    assert {second.get(f"{w15}paraIdParent"), third.get(f"{w15}paraIdParent")} == {first.get(f"{w15}paraId")}
    last_lines = re.findall(r'paraId="(\w+)"(?:(?!paraId).)*?</w:comment>', parts["word/comments.xml"].decode())
    assert [one.get(f"{w15}paraId") for one in (first, second, third)] == last_lines[:3]
    assert b"soon" not in parts["word/comments.xml"]
    assert main_of(done).count("commentRangeStart") == 4


def test_ids_never_collide_with_any_in_the_package() -> None:
    noted = f'<w:footnotes xmlns:w="{W}"><w:footnote w:id="70"><w:p/></w:footnote></w:footnotes>'
    main = TWO.replace(
        "<w:body>", '<w:body><w:bookmarkStart w:id="2147483647" w:name="a"/><w:bookmarkEnd w:id="2147483647"/>'
    )
    data = word(main, footnotes=noted, links=links(footnotes="footnotes.xml"), types=types(footnotes="footnotes"))
    draft = simple_draft(data)
    done = answered(data, remark(draft, "thirty"), ties=(tie(draft, "ten days"),))
    assert our_ids(done) == {"71"}
    assert '<w:bookmarkStart w:id="72" w:name="_prbaaaaaaaaaaaaaaaa"/>' in main_of(done)


def test_a_tie_is_a_bookmark_around_its_runs() -> None:
    data = word(TWO)
    draft = simple_draft(data)
    done = answered(data, ties=(tie(draft, "thirty"),))
    assert re.search(
        r'<w:bookmarkStart w:id="0" w:name="_prba{16}"/><w:r><w:t[^>]*>thirty</w:t></w:r><w:bookmarkEnd w:id="0"/>',
        main_of(done),
    )
    assert set(parts_in(done)) == set(parts_in(data))


def test_a_tie_whose_name_stands_there_already_is_not_written_twice() -> None:
    data = word(TWO)
    draft = making.bookmarked(simple_draft(data), "_prb" + "a" * 16)
    assert answer(data, draft, (), (tie(draft, "thirty"),), NOW).data == data


def test_words_of_a_note_are_reached_at_its_mark() -> None:
    data = word(TWO)
    plain = simple_draft(data)
    draft = making.added(plain, "Minutes of 3 May.", StoryKind.FOOTNOTE, "f1", plain.runs[1].anchor)
    done = answer(data, draft, (remark(draft, "3 May"),), (), NOW)
    assert re.search(
        r'<w:commentRangeStart w:id="0"/><w:r><w:t[^>]*>thirty</w:t></w:r><w:commentRangeEnd', main_of(done.data)
    )
    assert without_ours(done.data) == data


@pytest.mark.parametrize(
    ("story", "said"), [(StoryKind.HEADER, "in the header: Draft of 3 May"), (StoryKind.DRAWN, "in a chart or diagram")]
)
def test_words_that_have_no_place_are_named_at_the_first_run(story: StoryKind, said: str) -> None:
    data = word(TWO)
    draft = making.added(simple_draft(data), "Draft of 3 May", story)
    done = answer(data, draft, (remark(draft, "Draft of 3 May", "PB301 Which year?"),), (tie(draft, "3 May"),), NOW)
    assert "<w:p><w:commentRangeStart" in main_of(done.data)
    assert "bookmark" not in main_of(done.data)
    lines = re.findall(r"preserve\">([^<]*)<", parts_in(done.data)["word/comments.xml"].decode())
    assert lines[0].startswith(said)
    assert lines[1] == "PB301 Which year?"


def test_ids_of_paragraphs_begin_where_ours_do_and_pass_those_that_stand_there() -> None:
    data = word(TWO, comments=COMMENTS, links=links(comments="comments.xml"), types=types(comments="comments"))
    written = parts_in(answered(data, remark(simple_draft(data), "ten days", "PB301", "why")))["word/comments.xml"]
    assert re.findall(rb'paraId="(\w+)"', written) == [b"50420001", b"50420002", b"50420003"]


def test_words_of_a_box_are_remarked_around_it_and_tied_nowhere() -> None:
    data = word(TWO)
    plain = simple_draft(data)
    draft = making.added(plain, "Of 26 people.", StoryKind.TEXT_BOX, "", plain.runs[1].anchor)
    done = answer(data, draft, (remark(draft, "26"),), (tie(draft, "26"),), NOW)
    assert "bookmark" not in main_of(done.data)
    assert "commentRangeStart" in main_of(done.data)
    assert len(done.untied) == 1
    assert without_ours(done.data) == data


def test_a_file_without_any_run_gives_its_remarks_back() -> None:
    data = word(body("<w:p/>"))
    draft = making.added(simple_draft(data), "Draft", StoryKind.HEADER)
    wanted = remark(draft, "Draft")
    done = answer(data, draft, (wanted,), (), NOW)
    assert done.unplaced == (wanted,)
    assert done.data == data


def test_a_picture_alone_is_a_place_too() -> None:
    data = word(body("<w:p><w:r><w:drawing/></w:r></w:p>"))
    draft = making.added(simple_draft(data), "Draft", StoryKind.HEADER)
    assert answer(data, draft, (remark(draft, "Draft"),), (), NOW).unplaced == ()


@pytest.mark.parametrize("codec", ["utf-16", "utf-16-le", "utf-16-be", "utf-8-sig", "iso-8859-1", "windows-1252"])
def test_insertions_are_in_the_parts_own_encoding(codec: str) -> None:
    name = "utf-16" if "16" in codec else "utf-8" if codec == "utf-8-sig" else codec
    document = body(paragraph("Zoë was heard.", " In 2019.")).replace("UTF-8", name).encode(codec)
    if codec.startswith("utf-16-"):
        document = (b"\xff\xfe" if codec.endswith("le") else b"\xfe\xff") + document
    data = word(document)
    reading = "utf-16" if codec.startswith("utf-16-") else codec
    written = parts_in(_answered_raw(data, document, reading))[MAIN]
    assert written.decode(reading).count("commentRangeStart") == 1
    assert etree.fromstring(written).tag == f"{{{W}}}document"


def _answered_raw(data: bytes, document: bytes, codec: str) -> bytes:
    """With a draft whose only run is found in the encoded bytes."""
    wide = "utf-16-le" if document[:2] == b"\xff\xfe" else "utf-16-be" if document[:2] == b"\xfe\xff" else codec
    narrow = "utf-8" if codec == "utf-8-sig" else wide
    start = document.index("<w:r>".encode(narrow))
    end = document.index("</w:r>".encode(narrow)) + len("</w:r>".encode(narrow))
    made = simple_draft(word(body(paragraph("Zoë was heard.", " In 2019."))))
    run = type(made.runs[0])(made.runs[0].span, Bytes(MAIN, start, end), Bytes(MAIN, start, end))
    draft = type(made)("draft.docx", "docx", made.text, made.paragraphs, (run,), main=MAIN)
    done = answer(data, draft, (remark(draft, "Zoë", "PB301 Ω?"),), (tie(draft, "Zoë"),), NOW)
    assert without_ours(done.data) == data
    return done.data


@pytest.mark.parametrize("uri", [W, making.STRICT])
@pytest.mark.parametrize("prefix", ["v", "w", ""])
def test_the_prefix_is_the_one_that_is_bound_there(uri: str, prefix: str) -> None:
    colon = f"{prefix}:" if prefix else ""
    bound = f"xmlns:{prefix}" if prefix else "xmlns"
    document = (
        f'<{colon}document {bound}="{uri}"><{colon}body><{colon}p><{colon}r><{colon}t>Ten days.</{colon}t></{colon}r>'
        f"</{colon}p></{colon}body></{colon}document>"
    )
    data = word(document)
    draft = simple_draft(data, run=f"{colon}r")
    done = answered(data, remark(draft, "Ten"), ties=(tie(draft, "Ten"),), run=f"{colon}r")
    root = etree.fromstring(parts_in(done)[MAIN])
    assert len(root.findall(f".//{{{uri}}}commentRangeStart[@{{{uri}}}id]")) == 1
    assert len(root.findall(f".//{{{uri}}}bookmarkStart[@{{{uri}}}name]")) == 1
    assert etree.fromstring(parts_in(done)["word/comments.xml"]).tag == f"{{{uri}}}comments"
    kind = b"purl.oclc.org" if uri == making.STRICT else b"schemas.openxmlformats.org/officeDocument"
    assert kind in re.search(rb'rIdPrb1" Type="([^"]*)', parts_in(done)["word/_rels/document.xml.rels"])[1]


def test_parts_with_odd_names_and_a_prefix_in_the_package_parts_are_understood() -> None:
    content = types().replace("<Types xmlns=", "<ct:Types xmlns:ct=").replace("</Types", "</ct:Types")
    content = content.replace("<Default", "<ct:Default").replace("<Override", "<ct:Override")
    relations = f"<r:Relationships xmlns:r='{making.RELATIONS}'/>"
    root = making.ROOT_LINKS.replace('"word/document.xml"', '"/Word/Document.XML"')
    data = zipped(
        {
            "word/document.xml": TWO,
            "word/_rels/document.xml.rels": relations,
            "_rels/.rels": root,
            "[content_types].xml": content,
        }
    )
    done = answered(data, remark(simple_draft(data), "ten days"))
    parts = parts_in(done)
    assert b'<ct:Override PartName="/word/comments.xml"' in parts["[content_types].xml"]
    assert b'<r:Relationship Id="rIdPrb1"' in parts["word/_rels/document.xml.rels"]


def test_a_part_that_bears_our_name_already_is_left_alone() -> None:
    data = word(TWO, comments="<stray/>")
    done = answered(data, remark(simple_draft(data), "ten days"))
    assert parts_in(done)["word/comments.xml"] == b"<stray/>"
    assert "word/comments1.xml" in parts_in(done)


def test_a_signed_file_is_refused_with_what_can_be_done() -> None:
    data = zipped({**parts_in(word(TWO)), "_xmlsignatures/sig1.xml": b"<Signature/>"})
    with pytest.raises(BadInput, match="signature") as refused:
        answer(data, simple_draft(data), (), (), NOW)
    assert "copy" in refused.value.next_step


def test_a_damaged_file_is_unreadable() -> None:
    data = word(TWO)
    draft = simple_draft(data)
    for broken in (b"", b"PK", data[:-30], data[:200], b"x" + data, data.replace(b"document.xml", b"dokument.xml")):
        with pytest.raises(Unreadable):
            answer(broken, draft, (remark(draft, "ten days"),), (), NOW)


def test_a_draft_of_another_file_is_refused() -> None:
    data = word(TWO)
    draft = simple_draft(data)
    other = word(body(paragraph("Something else stands here now.", "And more.", "Much more.")))
    with pytest.raises(BadInput, match="elsewhere"):
        answer(other, draft, (remark(draft, "ten days"),), (), NOW)


def test_bad_spans_times_and_names_are_refused() -> None:
    data = word(TWO)
    draft = simple_draft(data)
    with pytest.raises(BadValue, match="characters"):
        answer(data, draft, (Remark(TextSpan(0, 9_999), ("x",)),), (), NOW)
    with pytest.raises(BadValue, match="time"):
        answer(data, draft, (), (), "today")
    with pytest.raises(BadValue, match="tie"):
        answer(data, draft, (), (Tie("_prb1", at(draft, "thirty")),), NOW)


def test_nothing_to_say_gives_the_file_back() -> None:
    data = word(TWO)
    assert answer(data, simple_draft(data), (), (), NOW).data == data


TEXTS = st.lists(
    st.lists(st.text(st.sampled_from("ab 1é–漢"), min_size=1, max_size=4), min_size=1, max_size=4),
    min_size=1,
    max_size=4,
)


@settings(deadline=None, max_examples=60)
@given(TEXTS, st.data())
def test_whatever_is_remarked_comes_out_again_without_a_trace(texts: list[list[str]], chance: st.DataObject) -> None:
    method = chance.draw(st.sampled_from([zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED]))
    data = zipped(parts_in(word(body("".join(paragraph(*runs) for runs in texts)))), method)
    draft = simple_draft(data)
    whole = len(draft.text)
    spans = st.integers(0, whole - 1).flatmap(lambda a: st.integers(a + 1, whole).map(lambda b: TextSpan(a, b)))
    remarks = [
        Remark(span, ("PB999",), done=chance.draw(st.booleans())) for span in chance.draw(st.lists(spans, max_size=5))
    ]
    ties = [Tie(f"_prb{'abcdefgh'[n] * 16}", span) for n, span in enumerate(chance.draw(st.lists(spans, max_size=3)))]
    done = answer(data, draft, remarks, ties, NOW)
    after = parts_in(done.data)
    assert stripped(after[MAIN], our_ids(done.data)) == parts_in(data)[MAIN]
    assert without_ours(done.data) == data
    again = answer(done.data, simple_draft(done.data), remarks, (), NOW)
    assert without_ours(again.data) == data
