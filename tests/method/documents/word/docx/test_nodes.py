"""Elements know the bytes at which they stand."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree

from probata.method.documents.word.docx.nodes import Node, blocks, root_name, whole, whole_part
from probata.record.errors import Unreadable
from tests.method.documents.word.docx.kit import NS

ENCODINGS = ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "iso-8859-1", "windows-1252"]


def trees(depth: int = 3) -> st.SearchStrategy[str]:
    inner = st.just("") if depth == 0 else st.lists(trees(depth - 1), max_size=3).map("".join)
    fill = st.sampled_from(["", "/>", "<!-- /> -->", "<?x /?>", "<![CDATA[/>]]>", "é >", "\n", "中㸀"])
    return st.builds(
        lambda name, attribute, before, inside, after, end: (
            f"<{name}{attribute}>{before}{inside}{after}</{name}{end}>" if end is not None else f"<{name}{attribute}/>"
        ),
        st.sampled_from(["w:r", "w:t", "x"]),
        st.sampled_from(["", ' a="/"', ' a=">" b="é/>"']),
        fill,
        inner,
        fill,
        st.sampled_from(["", " ", "\n", None]),
    )


@settings(deadline=None)
@given(tree=trees(), encoding=st.sampled_from(ENCODINGS))
def test_the_bytes_of_every_element_are_that_element(tree: str, encoding: str) -> None:
    said = {"utf-8-sig": "utf-8", "utf-16-le": "utf-16", "utf-16-be": "utf-16"}.get(encoding, encoding)
    text = f'<?xml version="1.0" encoding="{said}"?><w:x {NS}>{tree}</w:x>'
    if encoding in ("iso-8859-1", "windows-1252"):
        text = text.replace("中㸀", "")
    mark = {"utf-16-le": b"\xff\xfe", "utf-16-be": b"\xfe\xff"}.get(encoding, b"")
    data = mark + text.encode(encoding)
    spelled = "utf-8" if encoding == "utf-8-sig" else _order(data) if said == "utf-16" else encoding
    (block,) = blocks(data, "a")
    expected = [each.tag for each in etree.fromstring(data)[0].iter() if isinstance(each.tag, str)]
    found = list(block.below())
    assert [node.name.rpartition(":")[2] for node in found] == [tag.rpartition("}")[2] for tag in expected]
    for node in found:
        piece = data[node.start : node.end].decode(spelled)
        element = etree.fromstring(f"<w:x {NS}>{piece}</w:x>")
        assert len(element) == 1
        assert not element.text
        assert not element[0].tail
        assert len(list(node.below())) == sum(isinstance(each.tag, str) for each in element[0].iter())


def _order(data: bytes) -> str:
    return "utf-16-le" if data.startswith(b"\xff\xfe") else "utf-16-be"


def test_the_body_is_no_block_but_what_it_holds_is() -> None:
    data = f"<w:document {NS}><w:background/><w:body><w:p/><w:tbl><w:body/></w:tbl></w:body></w:document>".encode()
    assert [each.name for each in blocks(data, "a")] == ["w:background", "w:p", "w:tbl"]
    assert (root_name(data, "a"), len(whole_part(data, "a").children)) == ("w:document", 3)


def test_properties_are_found_by_path() -> None:
    data = f'<w:x {NS}><w:p><w:pPr><w:a w:val="1"/><w:b w:val="off"/><w:c/></w:pPr></w:p></w:x>'.encode()
    (node,) = blocks(data, "a")
    assert node.value("w:pPr", "w:a") == "1"
    assert node.value("w:pPr", "w:none") == node.value("w:none", "w:a") == ""
    assert [node.switch("w:pPr", name) for name in ("w:a", "w:b", "w:c", "w:d")] == [True, False, True, None]


@pytest.mark.parametrize(
    ("text", "number"), [("12", 12), ("007", 7), ("", -1), ("-3", -1), ("9" * 99, -1), ("٣", -1), ("1.5", -1)]
)
def test_whole_numbers(text: str, number: int) -> None:
    assert whole(text, -1) == number


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"words",
        b"<a>",
        b"<a></b>",
        b"<a/><a/>",
        b"<!DOCTYPE a [<!ENTITY b 'c'>]><a>&b;</a>",
        b'<?xml version="1.0" encoding="nonsense"?><a/>',
        b'<?xml version="1.0" encoding="shift_jis"?><a/>',
        b"<a>" + b"<b>" * 300 + b"</b>" * 300 + b"</a>",
        b"<a>\xff</a>",
        b"<a>&#xD800;</a>",
    ],
)
def test_broken_xml_is_unreadable(data: bytes) -> None:
    with pytest.raises(Unreadable):
        list(blocks(data, "a"))


def test_an_element_is_only_equal_to_itself() -> None:
    assert Node("a", {}, 0) != Node("a", {}, 0)
