"""What the browser told, as messages: nothing in the head contradicts the body, and what is missing is typed."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as some

from probata.intake.capture.heard import Hop, Paused
from probata.intake.capture.http_wire import Head
from probata.intake.capture.retold import NOTE, exchange
from tests.intake.capture.making import AT

URL = "https://paper.example/a?b#c"


def hop(body: bytes | None = b"body", headers: dict[str, str] | None = None, **more: Any) -> Hop:
    made = Hop("1", URL, AT, "Document", {"method": "GET", "headers": {"Accept": "*/*"}}, finished=True)
    made.response = {"status": 200, "protocol": "h2", "headers": {}, "securityDetails": {"protocol": "TLS 1.3"}}
    made.extra_request = {"headers": {":path": "/a", "accept": "*/*", "cookie": "a=1"}}
    made.extra_response = {"statusCode": 200, "headers": headers or {"content-type": "text/html"}}
    if body is not None:
        made.paused = Paused(URL, AT, {}, b"", 200, "", (), body)
    for name, value in more.items():
        setattr(made, name, value)
    return made


def made(one: Hop) -> tuple[Head, bytes, Any]:
    found = exchange(one, "198.51.100.7")
    assert found is not None
    return Head(found.response[: found.head]), found.response[found.head :], found


def test_fields_that_would_contradict_the_body_go_by_another_name() -> None:
    headers = {
        "content-encoding": "br",
        "Transfer-Encoding": "chunked",
        "content-length": "2",
        "set-cookie": "a=1\nb=2",
    }
    head, body, found = made(hop(headers=headers))
    assert body == b"body"
    assert head.field("Content-Length") == "4"
    assert (head.field("content-encoding"), head.field("transfer-encoding")) == ("", "")
    assert (head.field("x-orig-content-encoding"), head.field("x-orig-content-length")) == ("br", "2")
    assert head.field("set-cookie") == "a=1, b=2"
    assert head.raw.startswith(b"HTTP/1.1 200 OK\r\n")
    assert (found.url, found.tls, found.protocol) == ("https://paper.example/a?b", "TLS 1.3", "h2")
    assert NOTE in found.note
    assert "h2 has no text form" in found.note


def test_the_request_has_the_fields_that_went_out_and_no_pseudo_fields() -> None:
    one = hop()
    assert one.paused is not None
    one.paused.sent = b"q=1"
    request = made(one)[2].request
    assert request == b"GET /a?b HTTP/1.1\r\nHost: paper.example\r\naccept: */*\r\ncookie: a=1\r\n\r\nq=1"


def test_text_of_the_wire_is_taken_where_the_browser_has_it() -> None:
    text = "HTTP/1.1 200 Fine by me\r\nA:1\r\nB: 2\r\n\r\n"
    head, _, _ = made(hop(extra_response={"headersText": text, "headers": {"wrong": "1"}}))
    assert head.raw.startswith(b"HTTP/1.1 200 Fine by me\r\nA: 1\r\nB: 2\r\n")


def test_a_line_end_in_a_value_makes_no_field_of_its_own() -> None:
    one = hop(
        extra_response=None, response={"status": 200, "statusText": "OK\r\nX-Evil: 1", "headers": {"a": "b\rX: 1"}}
    )
    head, _, _ = made(one)
    assert head.field("x-evil") == ""
    assert head.field("x") == ""


@pytest.mark.parametrize(
    ("one", "truncated"),
    [
        (hop(), ""),
        (hop(b""), ""),
        (hop(None), "unspecified"),
        (hop(None, {"content-length": "0"}), ""),
        (hop(None, failed="net::ERR_FAILED"), "disconnect"),
        (hop(None, finished=False), "time"),
        (hop(None, extra_response={"statusCode": 304, "headers": {}}), ""),
        (hop(None, request={"method": "HEAD"}), ""),
    ],
    ids=["whole", "empty", "not given", "none", "failed", "late", "not modified", "head"],
)
def test_a_body_that_is_not_whole_is_typed(one: Hop, truncated: str) -> None:
    assert made(one)[2].truncated == truncated


def test_a_body_that_was_not_read_is_typed_by_who_did_not_read_it() -> None:
    held = Paused(URL, AT, {}, b"", 200, "", (), None, "length", "too much")
    found = made(hop(paused=held))[2]
    assert (found.truncated, "too much" in found.note) == ("length", True)


def test_what_never_went_over_the_net_is_no_exchange() -> None:
    assert exchange(hop(cached=True), "") is None
    assert exchange(Hop("1", URL, AT, "Document", {}), "") is None


@given(some.dictionaries(some.text(max_size=8), some.text(max_size=20), max_size=5), some.binary(max_size=50))
def test_a_head_ends_once_whatever_its_fields_hold(headers: dict[str, str], body: bytes) -> None:
    head, found, _ = made(hop(body, headers or {"a": "b"}))
    assert head.raw.count(b"\r\n\r\n") == 1
    assert head.raw.endswith(b"\r\n\r\n")
    assert found == body
