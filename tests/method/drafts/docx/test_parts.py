"""Which part is which."""

from __future__ import annotations

import pytest

from probata.method.drafts.docx.parts import parts_of, refuse_signed
from probata.record.errors import BadInput, Unreadable
from tests.method.drafts.docx.making import ROOT_LINKS, body, links, types, word, zipped


def test_the_main_part_is_found_by_its_link_or_its_usual_name() -> None:
    odd = zipped({"_rels/.rels": ROOT_LINKS.replace("word/document.xml", "./text/Main.XML"), "text/main.xml": "<a/>"})
    assert parts_of(odd, "x").main == "text/main.xml"
    assert parts_of(zipped({"word/document.xml": "<a/>"}), "x").main == "word/document.xml"
    with pytest.raises(Unreadable):
        parts_of(zipped({"other.xml": "<a/>"}), "x")


@pytest.mark.parametrize("target", ["comments.xml", "/word/comments.xml", "../word/./Comments.xml", "comm%65nts.xml"])
def test_links_are_followed_however_they_are_written(target: str) -> None:
    data = word(body(""), comments="<c/>", links=links(comments=target, header="header1.xml", hyperlink="x"))
    parts = parts_of(data, "x")
    assert parts.linked("comments") == "word/comments.xml"
    assert parts.linked("header") == ""
    assert parts.stories() == ["word/document.xml"]


def test_links_outside_are_no_parts() -> None:
    outside = links(comments="comments.xml").replace("Target=", 'TargetMode="External" Target=')
    assert parts_of(word(body(""), comments="<c/>", links=outside), "x").linked("comments") == ""


def test_a_part_is_added_with_its_link_and_type_and_dropped_with_both() -> None:
    data = word(body(""), links=links(styles="styles.xml"))
    parts = parts_of(data, "x")
    name = parts.add_linked("comments.xml", "urn:x/comments", "a/b", b"<c/>")
    again = parts_of(parts.written(), "x")
    assert again.linked("comments") == name == "word/comments.xml"
    again.drop(name)
    assert again.written() == data


def test_a_content_type_that_names_no_part_is_not_taken_for_ours() -> None:
    data = word(body(""), types=types(comments="comments"))
    parts = parts_of(data, "x")
    assert parts.add_linked("comments.xml", "urn:x/comments", "a/b", b"<c/>") == "word/comments1.xml"


def test_a_file_without_content_types_is_unreadable() -> None:
    parts = parts_of(zipped({"word/document.xml": "<a/>"}), "x")
    with pytest.raises(Unreadable, match="content types"):
        parts.add_linked("comments.xml", "urn:x/comments", "a/b", b"<c/>")


def test_a_signature_is_seen_whatever_its_case() -> None:
    with pytest.raises(BadInput):
        refuse_signed(parts_of(zipped({"word/document.xml": "<a/>", "_XMLSignatures/origin.sigs": ""}), "x"))
    refuse_signed(parts_of(word(body("")), "x"))
