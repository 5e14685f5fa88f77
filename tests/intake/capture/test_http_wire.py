"""HTTP/1.1 on the wire: a message ends where RFC 9112 says, and its bytes stay what they were."""

from __future__ import annotations

import asyncio

import pytest
from hypothesis import given
from hypothesis import strategies as some

from probata.intake.capture.http_wire import Head, NotHttp, body, for_server, read_head

AFTER = b"HTTP/1.1 200 OK\r\n"


def _read(data: bytes, method: str = "GET") -> tuple[bytes, bytes, bytes, bool]:
    """Head, body, what is left behind it, and whether the body broke off."""

    async def act() -> tuple[bytes, bytes, bytes, bool]:
        reader = asyncio.StreamReader()
        reader.feed_data(data)
        reader.feed_eof()
        head, pieces = await read_head(reader), bytearray()
        try:
            async for piece in body(head, method, reader):
                pieces.extend(piece)
        except EOFError:
            return head.raw, bytes(pieces), b"", True
        return head.raw, bytes(pieces), await reader.read(), False

    return asyncio.run(act())


@given(some.lists(some.binary(min_size=1, max_size=40), max_size=5), some.sampled_from(["", ";name=value"]))
def test_chunks_are_kept_with_their_sizes_and_end_where_they_end(chunks: list[bytes], extension: str) -> None:
    sent = (
        b"".join(b"%x%s\r\n%b\r\n" % (len(one), extension.encode(), one) for one in chunks) + b"0\r\nX-End: 1\r\n\r\n"
    )
    head = b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n"
    assert _read(head + sent + AFTER) == (head, sent, AFTER, False)
    assert _read(head + sent[:-4])[3]


@given(some.binary(max_size=100))
def test_a_length_is_kept_to_and_without_one_the_end_is_the_end(data: bytes) -> None:
    head = b"HTTP/1.1 200 OK\r\ncontent-LENGTH:  %d \r\n\r\n" % len(data)
    assert _read(head + data + AFTER) == (head, data, AFTER, False)
    assert _read(b"HTTP/1.0 200 OK\r\n\r\n" + data)[1] == data
    if data:
        assert _read(head + data[:-1])[1:] == (data[:-1], b"", True)


@pytest.mark.parametrize(("status", "method"), [(204, "GET"), (304, "GET"), (200, "HEAD")])
def test_some_answers_have_no_body_whatever_they_say(status: int, method: str) -> None:
    head = b"HTTP/1.1 %d X\r\nContent-Length: 5\r\n\r\n" % status
    assert _read(head + AFTER, method)[2] == AFTER


def test_a_chunk_without_a_size_breaks_off() -> None:
    assert _read(b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\nabc")[3]


def test_what_does_not_end_is_no_head() -> None:
    with pytest.raises(NotHttp):
        _read(b"GET / HTTP/1.1\r\nHost: paper.example\r\n")
    assert Head(b"220 mail.example\r\n\r\n").status == 0


def test_a_request_loses_what_was_meant_for_the_proxy_and_nothing_else() -> None:
    raw = (
        b"GET http://paper.example/a?b HTTP/1.1\r\nHost: paper.example\r\nProxy-Connection: keep-alive\r\n"
        b"Proxy-Authorization: x\r\naccept:  */*\r\nConnection: keep-alive\r\n\r\n"
    )
    sent = b"GET /a?b HTTP/1.1\r\nHost: paper.example\r\naccept:  */*\r\nConnection: close\r\n\r\n"
    assert for_server(Head(raw), "/a?b") == sent


def test_fields_of_one_name_are_joined() -> None:
    head = Head(b"HTTP/1.1 200 OK\r\nA: 1\r\nB: 2\r\na: 3\r\n\r\n")
    assert (head.field("A"), head.field("c"), head.status, head.start) == ("1, 3", "", 200, ["HTTP/1.1", "200", "OK"])
