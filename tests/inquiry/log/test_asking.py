"""Asking an authority: its bytes, or that it is out of reach, or that something else answers there."""

from __future__ import annotations

import socket
import threading

import pytest

from probata.inquiry.log.asking import ask
from probata.record.errors import BadInput, BadUse


def answering(data: bytes) -> str:
    """The address of something that takes one call, says this, and hangs up."""
    server = socket.create_server(("127.0.0.1", 0))

    def once() -> None:
        with server, server.accept()[0] as caller:
            caller.recv(65_536)
            caller.sendall(data)

    threading.Thread(target=once, daemon=True).start()
    return f"http://127.0.0.1:{server.getsockname()[1]}/"


def test_the_bytes_of_the_answer_come_back() -> None:
    assert ask(answering(b"HTTP/1.0 200 OK\r\nContent-Length: 3\r\n\r\nyes"), b"asked") == b"yes"


def test_an_authority_that_nobody_reaches_is_no_error() -> None:
    assert ask("http://127.0.0.1:9/", b"asked") is None
    assert ask(answering(b""), b"asked") is None


def test_a_status_that_is_no_answer_is_bad_input() -> None:
    with pytest.raises(BadInput, match="status 503"):
        ask(answering(b"HTTP/1.0 503 Busy\r\n\r\n"), b"asked")


def test_an_answer_that_leads_elsewhere_is_not_followed() -> None:
    with pytest.raises(BadInput, match="status 302"):
        ask(answering(b"HTTP/1.0 302 There\r\nLocation: file:///etc/passwd\r\n\r\n"), b"asked")


@pytest.mark.parametrize("data", [b"SSH-2.0-x\r\n", b"HTTP/1.1 nonsense\r\n\r\n"])
def test_what_is_no_web_server_is_bad_input(data: bytes) -> None:
    with pytest.raises(BadInput, match="no timestamp authority"):
        ask(answering(data), b"asked")


@pytest.mark.parametrize(
    "url", ["", "time", "file:///etc/passwd", "ftp://a/b", "http://", "https://a b/", "http://[", "http://a\n/"]
)
def test_an_address_that_is_none_of_the_web_is_bad_use(url: str) -> None:
    with pytest.raises(BadUse, match="https://"):
        ask(url, b"asked")


def test_a_server_that_cannot_show_who_it_is_is_bad_input() -> None:
    with pytest.raises(BadInput, match="TLS"):
        ask(answering(b"no TLS at all\r\n").replace("http", "https"), b"asked")


@pytest.mark.parametrize("url", [f"http://{'a' * 64}.example/", "http://a..example/"])
def test_a_name_that_no_machine_can_have_is_no_address(url: str) -> None:
    with pytest.raises(BadUse, match="address"):
        ask(url, b"asked")
