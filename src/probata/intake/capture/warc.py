"""WARC: what went back and forth, as an archive of records, each packed by itself (ISO 28500:2017, WARC 1.1).

Written here and not by a library, since those of today build the messages of a record anew from parsed header fields:
a wire's own bytes have to stay what they were.
"""

from __future__ import annotations

import gzip
import hashlib
import uuid
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass

from probata.intake.capture.model import Exchange

_SOFTWARE = "Probata {} (Playwright {}, Chromium {})"
NewId = Callable[[], str]


@dataclass(frozen=True, slots=True)
class Written:
    """A record of an answer as it lies in the file: for the index."""

    exchange: Exchange
    record: str
    digest: str
    offset: int
    length: int


@dataclass(frozen=True, slots=True)
class Warc:
    """The whole file, and where each answer lies in it."""

    data: bytes
    written: Sequence[Written]


def new_id() -> str:
    """A fresh name for a record."""
    return f"<urn:uuid:{uuid.uuid4()}>"


def digest(data: bytes) -> str:
    """SHA-256 as WARC labels it."""
    return f"sha256:{hashlib.sha256(data).hexdigest()}"


def warc(exchanges: Iterable[Exchange], about: Mapping[str, str], name: str, at: str, ids: NewId = new_id) -> Warc:
    """The file of these exchanges: first who made it with what (``about``), then each answer with its request."""
    info = ids()
    block = b"".join(f"{key}: {_line(value)}\r\n".encode() for key, value in about.items())
    head = {"WARC-Date": at, "WARC-Filename": name, "Content-Type": "application/warc-fields"}
    data = bytearray(_record("warcinfo", info, head, block))
    written = list[Written]()
    for each in exchanges:
        answer, asked = ids(), ids()
        packed, payload = _answer(each, answer, info)
        written.append(Written(each, answer, payload, len(data), len(packed)))
        data += packed
        data += _request(each, asked, answer, info)
    return Warc(bytes(data), tuple(written))


def _answer(each: Exchange, ident: str, info: str) -> tuple[bytes, str]:
    payload = digest(each.response[each.head :])
    fields = {
        **_common(each, info),
        "Content-Type": "application/http; msgtype=response",
        "WARC-Payload-Digest": payload,
        **({"WARC-Truncated": each.truncated} if each.truncated else {}),
        "WARC-Protocol": each.protocol,
        **({"WARC-Protocol-TLS": each.tls} if each.tls else {}),
        "X-Probata-As-Sent": "yes" if each.as_sent else "no",
    }
    return _record("response", ident, fields, each.response), payload


def _request(each: Exchange, ident: str, answer: str, info: str) -> bytes:
    fields = {
        **_common(each, info),
        "Content-Type": "application/http; msgtype=request",
        "WARC-Concurrent-To": answer,
        "X-Probata-As-Sent": "yes" if each.as_sent else "no",
    }
    return _record("request", ident, fields, each.request)


def _common(each: Exchange, info: str) -> dict[str, str]:
    address = {"WARC-IP-Address": each.address} if each.address else {}
    return {"WARC-Target-URI": each.url, "WARC-Date": each.at, **address, "WARC-Warcinfo-ID": info}


def _record(kind: str, ident: str, fields: Mapping[str, str], block: bytes) -> bytes:
    lines = [
        "WARC/1.1",
        f"WARC-Type: {kind}",
        f"WARC-Record-ID: {ident}",
        *(f"{name}: {_line(value)}" for name, value in fields.items()),
        f"WARC-Block-Digest: {digest(block)}",
        f"Content-Length: {len(block)}",
    ]
    head = ("\r\n".join(lines) + "\r\n\r\n").encode()
    return gzip.compress(head + block + b"\r\n\r\n", mtime=0)


def _line(value: str) -> str:
    return " ".join(value.split())
