"""Answers of servers: status, type, and the body without its wrappings."""

import gzip
import sys
import zlib

import brotli
import pytest
from hypothesis import given
from hypothesis import strategies as st

from probata.method.documents.readers._archive.members import Damaged, TooMuch
from probata.method.documents.readers._archive.warc_http import Answer, unchunked
from tests.method.documents.readers._archive.kit import MAKE

WORDS = b"Fourteen boats. (INVENTED) " * 20


def answer(body: bytes, status: str = "200 OK", **headers: str) -> Answer:
    return Answer(memoryview(MAKE.answer(body, "text/html; charset=x", status, **headers)))


def deflated(data: bytes) -> bytes:
    packer = zlib.compressobj(9, zlib.DEFLATED, -15)
    return packer.compress(data) + packer.flush()


@pytest.mark.parametrize(
    ("body", "encoding"),
    [
        (WORDS, ""),
        (WORDS, "identity"),
        (gzip.compress(WORDS, mtime=0), "gzip"),
        (WORDS, "gzip"),  # some programs unpack and leave the header
        (zlib.compress(WORDS), "deflate"),
        (deflated(WORDS), "deflate"),
        (brotli.compress(WORDS), "br"),
        (gzip.compress(zlib.compress(WORDS), mtime=0), "deflate, gzip"),
    ],
)
def test_a_body_is_unwrapped(body: bytes, encoding: str) -> None:
    assert answer(body, Content_Encoding=encoding).body(10_000) == WORDS
    chunked = b"%x;note=1\r\n" % len(body) + body + b"\r\n0\r\n\r\n"
    assert answer(chunked, Content_Encoding=encoding, Transfer_Encoding="chunked").body(10_000) == WORDS


@pytest.mark.parametrize(
    ("body", "encoding", "fault"),
    [
        (gzip.compress(WORDS, mtime=0)[:-5], "gzip", Damaged),
        (brotli.compress(WORDS)[:-5], "br", Damaged),
        (b"\xff" * 30, "br", Damaged),
        (gzip.compress(bytes(20_000), mtime=0), "gzip", TooMuch),
        (brotli.compress(bytes(20_000)), "br", TooMuch),
        (bytes(20_000), "", TooMuch),
        (WORDS, "zstd", TooMuch),
        (WORDS, "gzip, gzip, gzip, gzip, gzip", TooMuch),
    ],
)
def test_what_cannot_be_unwrapped_says_so(body: bytes, encoding: str, fault: type[Exception]) -> None:
    with pytest.raises(fault):
        answer(body, Content_Encoding=encoding).body(10_000)


def test_without_the_library_brotli_is_left(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "brotli", None)
    with pytest.raises(TooMuch, match="not installed"):
        answer(brotli.compress(WORDS), Content_Encoding="br").body(10_000)


@given(st.lists(st.binary(min_size=1, max_size=50), max_size=5))
def test_chunks_are_put_together(chunks: list[bytes]) -> None:
    sent = b"".join(b"%x\r\n" % len(each) + each + b"\r\n" for each in chunks) + b"0\r\n\r\n"
    assert b"".join(unchunked(memoryview(sent))) == b"".join(chunks)


@given(st.binary(max_size=60))
def test_what_is_not_chunked_stays_as_it_is_or_is_chunks(sent: bytes) -> None:
    assert len(b"".join(unchunked(memoryview(sent)))) <= len(sent)


def test_a_body_that_only_says_it_is_chunked_stays_whole() -> None:
    assert b"".join(unchunked(memoryview(b"<p>words"))) == b"<p>words"


def test_status_type_and_pieces() -> None:
    found = answer(b"x")
    assert (found.status, found.media_type, found.whole) == (200, "text/html", True)
    assert not answer(b"x", "206 Partial", Content_Range="bytes 0-9/100").whole
    assert not answer(b"x", "206 Partial").whole
    assert answer(b"x", "206 Partial", Content_Range="bytes 0-9/10").whole
    assert Answer(memoryview(b"no answer")).status == 0
