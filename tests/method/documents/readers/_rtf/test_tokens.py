"""Tokens: every byte of text comes out once, and binary stretches are not looked into."""

from hypothesis import given
from hypothesis import strategies as st

from probata.method.documents.readers._rtf.tokens import BINARY, CLOSE, CUT, OPEN, SYMBOL, TEXT, WORD, tokens


def test_words_end_at_a_space_and_hexadecimal_is_text() -> None:
    assert list(tokens(b"{\\b1 a\\'e9\\*\\x-2\r\n}")) == [
        (OPEN, b"", None),
        (WORD, b"b", 1),
        (TEXT, b"a", None),
        (TEXT, b"\xe9", None),
        (SYMBOL, b"*", None),
        (WORD, b"x", -2),
        (CLOSE, b"", None),
    ]


def test_braces_in_binary_are_no_groups() -> None:
    assert list(tokens(b"\\bin3 }}{a")) == [(BINARY, b"}}{", None), (TEXT, b"a", None)]
    assert list(tokens(b"\\bin9 }}{a")) == [(BINARY, b"}}{a", None), (CUT, b"", None)]


@given(st.binary(max_size=200).filter(lambda data: not set(data) & set(b"\\{}\r\n")))
def test_plain_bytes_come_out_as_they_are(data: bytes) -> None:
    assert b"".join(text for _kind, text, _number in tokens(data)) == data


@given(st.binary(max_size=300))
def test_any_bytes_give_tokens_and_groups_are_those_of_the_bytes(data: bytes) -> None:
    found = [kind for kind, _name, _number in tokens(data)]
    assert found.count(OPEN) <= data.count(b"{")
    assert len(found) <= len(data) + 1
