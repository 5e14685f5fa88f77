"""Transfer encodings: sound ones come back to the byte, damaged ones as far as they go."""

import base64 as b64
import binascii
import quopri

import pytest
from hypothesis import given
from hypothesis import strategies as st

from probata.method.documents.readers._mail.transfer import base64, plain, quoted_printable, uuencoded


@given(st.binary(max_size=400))
def test_what_was_encoded_comes_back(data: bytes) -> None:
    assert plain(b64.encodebytes(data).replace(b"\n", b"\r\n"), "Base64 ") == (data, ())
    assert plain(data, "8bit") == (data, ())
    text = data.hex(" ").encode()
    assert quoted_printable(quopri.encodestring(text)) == (text, ())


@given(st.binary(max_size=300))
def test_any_bytes_are_taken(data: bytes) -> None:
    for encoding in ("base64", "quoted-printable", "x-uuencode", "no-such"):
        plain(data, encoding)


@pytest.mark.parametrize(
    ("body", "data", "said"),
    [
        (b"SU5W!!RU5U", b"INVENT"[:6], "2 signs"),
        (b"SU4=SU4=", b"ININ", "2 pieces"),
        (b"SU5WR", b"INV", "cut-off end"),
        (b"SU5WRU5URU", b"INVENTE", "cut-off end"),
    ],
)
def test_damaged_base64_gives_what_it_holds(body: bytes, data: bytes, said: str) -> None:
    found, limits = base64(body)
    assert found == data
    assert "damaged" in limits[0]
    assert said in limits[0]


def test_damaged_quoted_printable_is_counted() -> None:
    assert quoted_printable(b"a=ZZ b=3D c=\r\nd") == (
        b"a=ZZ b= cd",
        ("quoted-printable is damaged in 1 places; they stand as they are",),
    )


def test_an_unknown_encoding_is_named() -> None:
    assert "x-own" in plain(b"abc", "x-own")[1][0]


def uu(data: bytes) -> str:
    lines = [binascii.b2a_uu(data[at : at + 45]).decode() for at in range(0, len(data), 45)]
    return "".join(lines) + "`\n"


@given(st.binary(min_size=1, max_size=200))
def test_a_uuencoded_file_is_found_in_a_text(data: bytes) -> None:
    text = f"before\nbegin 644 a list.bin\n{uu(data)}end\nafter"
    (found,) = uuencoded(text)
    assert (found.name, found.data, found.limits) == ("a list.bin", data, ())
    assert text[: found.start] == "before\n"
    assert text[found.end :] == "\nafter"


def test_base64_between_such_lines_is_one_too() -> None:
    (found,) = uuencoded("begin-base64 644 a.txt\nSU5W\n====\n")
    assert found.data == b"INV"


@pytest.mark.parametrize("text", ["begin 644 nothing\nend\n", "begin 644 x\nno end here", "begin again\nend\n"])
def test_text_that_only_begins_so_stays_text(text: str) -> None:
    assert uuencoded(text) == []


def test_damaged_lines_are_counted() -> None:
    (found,) = uuencoded("begin 644 x\n#0V%T\nM~~~~\nend\n")
    assert found.data.startswith(b"Cat")
    assert found.limits == ("1 of its uuencoded lines are damaged",)
