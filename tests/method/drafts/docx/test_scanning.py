"""Elements with the bytes at which they stand."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from probata.method.drafts.docx.scanning import W14, codec_of, encoded, prefix_of, scan
from probata.record.errors import Unreadable
from tests.method.drafts.docx.making import W

ODD = (
    "<?xml version='1.0'?>\n<!-- <w:p/> --><w:d xmlns:w='" + W + "'><w:p a='>' b = \"'/>\" /><w:p>/></w:p><w:p/>"
    "<w:p\n></w:p ><w:p><![CDATA[<w:r/>]]><w:r/></w:p></w:d>"
)


@pytest.mark.parametrize("codec", ["utf-8", "utf-16-le", "utf-16-be", "utf-8-sig"])
def test_each_element_is_at_its_bytes(codec: str) -> None:
    mark = {"utf-16-le": b"\xff\xfe", "utf-16-be": b"\xfe\xff"}.get(codec, b"")
    data = mark + ODD.encode(codec)
    nodes = scan(data, "x", lambda _node: True)
    plain = "utf-8" if codec == "utf-8-sig" else codec
    cut = [data[node.start : node.end].decode(plain) for node in nodes[1:]]
    assert cut == [
        "<w:p a='>' b = \"'/>\" />",
        "<w:p>/></w:p>",
        "<w:p/>",
        "<w:p\n></w:p >",
        "<w:p><![CDATA[<w:r/>]]><w:r/></w:p>",
        "<w:r/>",
    ]
    assert [node.empty for node in nodes] == [False, True, False, True, False, False, True]
    assert nodes[1].attributes == {"a": ">", "b": "'/>"}
    assert nodes[-1].parent is nodes[-2]
    assert [node.elements for node in nodes] == [5, 0, 0, 0, 0, 1, 0]


def test_prefixes_hold_inside_and_not_around() -> None:
    data = f'<a><b xmlns:x="{W}"><x:r xmlns:x="{W14}"/><x:r/></b></a>'.encode()
    _, b, inner, outer = scan(data, "x", lambda _node: True)
    assert (b.around, b.within) == ({}, {"x": W})
    assert (inner.name, outer.name) == ("w14:r", "w:r")
    assert prefix_of(W, inner.around) == "x"
    assert prefix_of(W, inner.within) is None
    assert prefix_of(W, {"": W}) is None


def test_broken_xml_and_document_types_are_unreadable() -> None:
    for broken in (
        b"",
        b"<a>",
        b"<a></b>",
        b"<x:a/>",
        b"<!DOCTYPE a [<!ENTITY e 'e'>]><a>&e;</a>",
        b"\xff\xfe<",
        b"<a>" * 1_001 + b"</a>" * 1_001,
    ):
        with pytest.raises(Unreadable):
            scan(broken, "x", lambda _node: True)


def test_encodings_are_told_from_the_first_bytes() -> None:
    assert codec_of(b"<?xml version='1.0' encoding='ISO-8859-1'?><a/>") == "iso-8859-1"
    assert codec_of(b"\xef\xbb\xbf<a/>") == codec_of(b"<a/>") == "utf-8"
    assert codec_of("<a/>".encode("utf-16-le")) == "utf-16-le"
    assert codec_of(b"<?xml version='1.0' encoding='hex'?><a/>") == "utf-8"
    assert encoded("ω", "iso-8859-1") == b"&#969;"


@given(
    st.recursive(
        st.sampled_from(["<w:r/>", "<w:t>a</w:t>", "/>", "漢", '<w:x a=">\'"/>']),
        lambda inner: st.lists(inner).map(lambda all_: f"<w:p>{''.join(all_)}</w:p>"),
    )
)
def test_elements_nest_as_their_bytes_do(inner: str) -> None:
    data = f'<w:d xmlns:w="{W}">{inner}</w:d>'.encode()
    for node in scan(data, "x", lambda _node: True):
        assert data[node.start : node.start + 1] == b"<"
        assert data[node.end - 1 : node.end] == b">"
        assert node.parent is None or node.parent.start < node.start <= node.close <= node.end <= node.parent.close
