"""The parts of a package by their relationships."""

from __future__ import annotations

import pytest

from probata.method.documents.word.docx.parts import Parts
from probata.record.errors import Unreadable
from tests.method.documents.word.docx.kit import MAKE, with_parts


def test_parts_are_found_by_kind_each_once_and_spelled_as_in_the_package() -> None:
    rels = MAKE.relations(
        {"Header1.xml": "header", "header1.xml": "header", "gone.xml": "header", "/word/H2.xml": "header"}
    )
    parts = {"word/Header1.xml": b"<a/>", "word/H2.xml": b"<b/>", "word/_rels/document.xml.rels": rels}
    told = Parts(with_parts(MAKE.docx(""), parts), "a")
    assert list(told.linked("header")) == [("word/Header1.xml", b"<a/>"), ("word/H2.xml", b"<b/>")]
    assert told.first("footer") == ("", b"")


def test_links_of_the_file_to_itself_are_bookmarks() -> None:
    rels = MAKE.relations({"#Place": "hyperlink"})
    told = Parts(with_parts(MAKE.docx(""), {"word/_rels/document.xml.rels": rels}), "a")
    assert told.targets(told.main) == {"r1": "#place"}


def test_the_main_part_can_stand_anywhere() -> None:
    parts = {
        "_rels/.rels": MAKE.relations({"My/Main.xml": "officeDocument"}),
        "My/Main.xml": b"<w:document xmlns:w='http://purl.oclc.org/ooxml/wordprocessingml/main'/>",
    }
    assert Parts(MAKE.zipped(parts), "a").main == "My/Main.xml"


def test_two_main_parts_of_one_name_are_refused() -> None:
    with pytest.raises(Unreadable, match="two parts of one name"):
        Parts(MAKE.zipped({"word/document.xml": b"<a/>", "Word/Document.xml": b"<b/>"}), "a")
