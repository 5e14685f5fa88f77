"""RTF bodies of Outlook, unpacked and as words or HTML."""

import struct

import pytest
from hypothesis import given
from hypothesis import strategies as st

from probata.method.documents.readers._mail.rtf import MAX_RAW, unpacked, words

EXAMPLE = bytes.fromhex(
    "2d0000002b0000004c5a4675f1c5c7a703000a007263706731323542320af32068656c090020627705b06c647d0a800fa0"
)
"""The first example of MS-OXRTFCP, 3.1."""


def packed(raw: bytes, kind: bytes = b"LZFu", claimed: int = -1) -> bytes:
    out = b"".join(b"\0" + raw[at : at + 8] for at in range(0, len(raw), 8))
    return struct.pack("<II4sI", len(out) + 12, claimed if claimed >= 0 else len(raw), kind, 0) + out


def test_the_example_of_the_specification() -> None:
    assert unpacked(EXAMPLE) == b"{\\rtf1\\ansi\\ansicpg1252\\pard hello world}\r\n"


@given(st.binary(min_size=1, max_size=9000))
def test_bytes_without_references_come_back(raw: bytes) -> None:
    assert unpacked(packed(raw)) == raw
    assert unpacked(struct.pack("<II4sI", 0, len(raw), b"MELA", 0) + raw) == raw


@given(st.binary(max_size=200))
def test_any_bytes_unfold_within_what_they_claim(raw: bytes) -> None:
    found = unpacked(b"\0\0\0\0\x64\0\0\0LZFu\0\0\0\0" + raw)
    assert found is not None
    assert len(found) <= 100


@pytest.mark.parametrize("data", [b"", b"short", packed(b"x", b"ABCD"), packed(b"x", claimed=MAX_RAW + 1)])
def test_what_is_no_body_is_none(data: bytes) -> None:
    assert unpacked(data) is None


@pytest.mark.parametrize(
    ("rtf", "text"),
    [
        (rb"{\rtf1\ansi one\par two\tab x\{y\}}", "one\ntwo\tx{y}"),
        (rb"{\rtf1\ansi\ansicpg1251 \'cd\'e5\'f2}", "Нет"),
        (rb"{\rtf1{\fonttbl{\f1\fcharset204 A;}}\f1 \'cd\f0 \'e9}", "Нé"),
        (rb"{\rtf1\uc1 \u8211?x \uc0\u233 y}", "–x éy"),
        (rb"{\rtf1 \u-10179?\u-8704?}", "😀"),
        (rb"{\rtf1{\*\generator x;}{\info{\title no}}yes}", "yes"),
        (rb"{\rtf1 \'93q\'94 \emdash}", "“q” —"),
    ],
)
def test_words(rtf: bytes, text: str) -> None:
    assert words(rtf) == (text, False)


def test_html_in_rtf_comes_out_and_what_is_only_for_rtf_does_not() -> None:
    rtf = rb"{\rtf1\fromhtml1{\*\htmltag64 <p>}\htmlrtf \par only rtf\htmlrtf0 a{\*\htmltag84 &lt;}b{\*\mhtmltag x}}"
    assert words(rtf) == ("<p>a&lt;b", True)


@given(st.text(st.sampled_from("{}\\u'*ab1 -;"), max_size=80))
def test_any_rtf_gives_text_that_can_be_written(text: str) -> None:
    words(text.encode())[0].encode("utf-8")
