"""Local servers for captures: pages by path, over http and over https, raw answers, listeners that only count."""

from __future__ import annotations

import datetime
import socket
import ssl
import threading
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from ipaddress import IPv4Address
from pathlib import Path
from typing import Any


@dataclass(frozen=True, slots=True)
class Page:
    """What a path answers: headers beside the length, body, status. ``raw`` is written instead, byte by byte."""

    body: bytes = b""
    kind: str = "text/html; charset=utf-8"
    status: int = 200
    fields: Sequence[tuple[str, str]] = ()
    raw: Callable[[socket.socket], None] | None = None


@dataclass(slots=True)
class Site:
    """A server at work: change ``pages`` as you like; ``asked`` are request line and headers of what came."""

    port: int
    scheme: str
    pages: dict[str, Page] = field(default_factory=dict)
    asked: list[tuple[str, str, dict[str, str], bytes]] = field(default_factory=list)

    def url(self, path: str = "/", host: str = "paper.example") -> str:
        return f"{self.scheme}://{host}:{self.port}{path}"

    @property
    def paths(self) -> list[str]:
        return [path for _, path, _, _ in self.asked]


class _Server(ThreadingHTTPServer):
    daemon_threads = True
    block_on_close = False
    site: Site

    def handle_error(self, request: Any, client_address: Any) -> None:
        """A browser that hangs up is no fault."""


class _Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    server: _Server

    def log_message(self, *said: object) -> None:
        """Nothing: the site keeps what was asked."""

    def _answer(self) -> None:
        sent = self.rfile.read(int(self.headers.get("Content-Length") or 0))
        self.server.site.asked.append((self.command, self.path, dict(self.headers), sent))
        page = self.server.site.pages.get(self.path.partition("?")[0]) or Page(b"There is no such page.", status=404)
        if page.raw:
            self.close_connection = True
            page.raw(self.connection)
            return
        self.send_response(page.status)
        for name, value in (("Content-Type", page.kind), *page.fields):
            self.send_header(name, value)
        self.send_header("Content-Length", str(len(page.body)))
        self.end_headers()
        self.wfile.write(page.body)

    do_GET = do_POST = do_OPTIONS = _answer


@contextmanager
def site(certificate: Path | None = None) -> Iterator[Site]:
    """A server on loopback; with a certificate (PEM with its key) it speaks TLS."""
    server = _Server(("127.0.0.1", 0), _Handler)
    if certificate:
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        context.load_cert_chain(certificate)
        server.socket = context.wrap_socket(server.socket, server_side=True, do_handshake_on_connect=False)
    server.site = Site(server.server_address[1], "https" if certificate else "http")
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    try:
        yield server.site
    finally:
        server.shutdown()
        server.server_close()
        thread.join()


def certificate(folder: Path, host: str = "paper.example") -> Path:
    """A self-signed certificate of a host with its key, in one PEM file."""
    from cryptography import x509
    from cryptography.hazmat.primitives import hashes, serialization
    from cryptography.hazmat.primitives.asymmetric import ec

    key = ec.generate_private_key(ec.SECP256R1())
    name = x509.Name([x509.NameAttribute(x509.NameOID.COMMON_NAME, host)])
    now = datetime.datetime.now(datetime.UTC)
    names = x509.SubjectAlternativeName([x509.DNSName(host), x509.IPAddress(IPv4Address("127.0.0.1"))])
    made = (
        x509.CertificateBuilder()
        .subject_name(name)
        .issuer_name(name)
        .public_key(key.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(now - datetime.timedelta(days=1))
        .not_valid_after(now + datetime.timedelta(days=1))
        .add_extension(names, critical=False)
        .sign(key, hashes.SHA256())
    )
    private = key.private_bytes(
        serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, serialization.NoEncryption()
    )
    path = folder / "certificate.pem"
    path.write_bytes(private + made.public_bytes(serialization.Encoding.PEM))
    return path


@contextmanager
def counting(kind: socket.SocketKind) -> Iterator[tuple[int, list[bytes]]]:
    """A listener on loopback that answers nothing: its port, and what came, "" for a connection without words."""
    came: list[bytes] = []
    with socket.socket(socket.AF_INET, kind) as listener:
        listener.bind(("127.0.0.1", 0))
        listener.settimeout(0.1)
        stop = threading.Event()
        if kind == socket.SOCK_STREAM:
            listener.listen()

        def listen() -> None:
            while not stop.is_set():
                try:
                    if kind == socket.SOCK_DGRAM:
                        came.append(listener.recv(2048))
                    else:
                        connection, _ = listener.accept()
                        came.append(b"")
                        connection.close()
                except TimeoutError:
                    continue

        thread = threading.Thread(target=listen, daemon=True)
        thread.start()
        try:
            yield listener.getsockname()[1], came
        finally:
            stop.set()
            thread.join()


def endless(begin: bytes) -> Callable[[socket.socket], None]:
    """Answers that begin like this and never end, slowly."""

    def write(connection: socket.socket) -> None:
        connection.sendall(begin)
        try:
            for _ in range(600):
                connection.sendall(b"more ")
                time.sleep(0.1)
        except OSError:
            return

    return write


def silent(connection: socket.socket) -> None:
    """Says nothing for as long as the browser listens."""
    connection.settimeout(30)
    try:
        connection.recv(1)
    except OSError:
        return


def slowly(connection: socket.socket) -> None:
    """Hangs up after some seconds, so that a page has not loaded before."""
    time.sleep(5)


def exactly(answer: bytes) -> Callable[[socket.socket], None]:
    """Writes these bytes and hangs up."""

    def write(connection: socket.socket) -> None:
        connection.sendall(answer)

    return write


async def here(host: str, port: int) -> list[str]:
    """A resolver to which every name is this machine."""
    return ["127.0.0.1"]
