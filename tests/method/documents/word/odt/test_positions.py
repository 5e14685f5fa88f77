import pytest
from hypothesis import given
from hypothesis import strategies as st

from probata.method.documents.word.odt import positions
from probata.method.documents.word.odt.positions import Node, Words, byte_offsets, parse
from probata.record.errors import Unreadable


def _words(node: Node) -> list[Words]:
    return [piece for each in node.walk() for piece in each.inner if isinstance(piece, Words)]


def test_elements_and_words_know_their_bytes() -> None:
    data = '<?xml version="1.0"?><a x="1>2">é<b/>z<!-- c -->y<c>q</c></a>'.encode()
    root = parse(data, "x")
    assert data[root.start : root.end] == data[21:]
    assert [data[node.start : node.end] for node in root.nodes()] == [b"<b/>", b"<c>q</c>"]
    assert [(each.text, data[each.start : each.end].decode()) for each in _words(root)] == [
        ("é", "é"),
        ("z", "z"),
        ("y", "y"),
        ("q", "q"),
    ]


def test_a_cdata_section_stands_apart_with_its_brackets() -> None:
    data = b"<a>x<![CDATA[<&]]>y</a>"
    assert [(each.text, data[each.start : each.end], each.plain) for each in _words(parse(data, "x"))] == [
        ("x", b"x", True),
        ("<&", b"<![CDATA[<&]]>", False),
        ("y", b"y", True),
    ]


@pytest.mark.parametrize(
    ("raw", "offsets"),
    [
        (b"ab", [0, 1, 2]),
        ("é“".encode(), [0, 2, 5]),
        (b"a&amp;b", [0, 1, 6, 7]),
        (b"&#x201C;\r\nz", [0, 8, 10, 11]),
        (b"", [0]),
    ],
)
def test_letters_know_their_bytes_also_when_written_as_references(raw: bytes, offsets: list[int]) -> None:
    assert byte_offsets(raw) == offsets


@given(st.lists(st.sampled_from(["a", "é", "字", "&amp;", "&#65;", " ", "\U0001f600"]), min_size=1))
def test_one_offset_stands_before_each_letter_and_one_behind_the_last(pieces: list[str]) -> None:
    raw = "".join(pieces).encode()
    words = _words(parse(b"<a>" + raw + b"</a>", "x"))
    assert len(words) == 1
    offsets = byte_offsets(raw)
    assert len(offsets) == len(words[0].text) + 1
    assert offsets[-1] == len(raw)


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"<a>",
        b"<a></b>",
        b"<a>&unknown;</a>",
        b'<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>',
        b'<?xml version="1.0" encoding="ISO-8859-1"?><a/>',
        "<a/>".encode("utf-16"),
        b"<a>\xff</a>",
        b"<b:a/>",
        b"<a>" * 200 + b"</a>" * 200,
    ],
)
def test_what_is_broken_or_brings_a_document_type_is_refused(data: bytes) -> None:
    with pytest.raises(Unreadable):
        parse(data, "x")


def test_too_many_pieces_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(positions, "MAX_PIECES", 10)
    with pytest.raises(Unreadable):
        parse(b"<a>" + b"<b/>" * 20 + b"</a>", "x")
