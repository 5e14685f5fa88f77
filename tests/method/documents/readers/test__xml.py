"""XML is parsed without entities, network or documents types."""

import pytest

from probata.method.documents.readers._xml import attribute, child, parse, short
from probata.record.errors import Unreadable

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
STRICT = "http://purl.oclc.org/ooxml/wordprocessingml/main"


@pytest.mark.parametrize(
    "xml",
    [
        b"<a",
        b"",
        b"<a></b>",
        b"<!DOCTYPE a><a/>",
        b'<!DOCTYPE a [<!ENTITY x "y">]><a>&x;</a>',
        b'<!DOCTYPE a SYSTEM "http://host.invalid/a.dtd"><a/>',
        b'<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/hostname">]><a>&x;</a>',
        b"<a>" * 1000 + b"</a>" * 1000,
        b"\xff\xfe<",
    ],
)
def test_broken_deep_or_dangerous_xml_is_refused(xml: bytes) -> None:
    with pytest.raises(Unreadable):
        parse(xml, "a.docx")


def test_comments_do_not_split_text() -> None:
    assert parse(b"<a>one<!-- x -->two<?pi?>three</a>", "a").text == "onetwothree"


def test_both_spellings_of_a_namespace_are_one_name() -> None:
    assert short(f"{{{W}}}p") == short(f"{{{STRICT}}}p") == "w:p"
    assert short("{urn:other}p") == "p"
    assert short("plain") == "plain"
    assert short(len) == ""


def test_children_and_attributes_are_found_by_short_names() -> None:
    root = parse(f'<w:p xmlns:w="{STRICT}"><w:pPr><w:pStyle w:val="H1"/></w:pPr></w:p>'.encode(), "a")
    found = child(root, "w:pPr", "w:pStyle")
    assert found is not None
    assert attribute(found, "w:val") == "H1"
    assert attribute(found, "val") == ""
    assert child(root, "w:rPr", "w:pStyle") is None
