"""Retold: a hop that the browser told of (heard.py), written as HTTP/1.1 messages.

Of an encrypted exchange nobody but the browser sees the bytes, and it gives bodies with content and transfer encodings
undone. So fields that would contradict the body go by another name (``X-Orig-Content-Encoding``), and a note says so.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from http import HTTPStatus
from typing import Any
from urllib.parse import urlsplit

from probata.intake.capture.heard import Hop
from probata.intake.capture.model import Exchange

_UNDONE = ("content-encoding", "transfer-encoding", "content-length")
NOTE = (
    "Encrypted in transit: these are not the bytes of the wire but what the browser told. Content and transfer "
    "encodings of the body were undone; the header fields that tell of them are kept with X-Orig- before their name."
)
_NO_TEXT = "{} has no text form: start line and order of the fields were written by Probata."
_NOT_GIVEN = "The browser gives no body of an answer that leads elsewhere, or that it did not read to the end."
Fields = Sequence[tuple[str, str]]


def exchange(hop: Hop, address: str) -> Exchange | None:
    """The exchange of a hop; None for one that was not answered over the net."""
    response = hop.response or {}
    if hop.cached or not (response or hop.paused):
        return None
    start, fields = _told(hop)
    held = (hop.paused.body if hop.paused else None) or b""
    truncated = _truncated(hop, fields)
    kept = [(f"X-Orig-{name}" if name.lower() in _UNDONE else name, value) for name, value in fields]
    head = _lines(start, [*kept, ("Content-Length", str(len(held)))])
    protocol = str(response.get("protocol") or "unknown").lower()
    return Exchange(
        url=hop.url.partition("#")[0],
        method=str(hop.request.get("method", "GET")),
        status=_status(hop),
        at=hop.at,
        address=address,
        request=_request(hop),
        response=head + held,
        head=len(head),
        as_sent=False,
        protocol=protocol,
        tls=str((response.get("securityDetails") or {}).get("protocol", "")),
        truncated=truncated,
        note=" ".join(filter(None, _notes(hop, protocol, truncated))),
    )


def _notes(hop: Hop, protocol: str, truncated: str) -> Iterator[str]:
    yield NOTE
    yield "" if protocol.startswith("http/1") else _NO_TEXT.format(protocol)
    lost = hop.paused.lost if hop.paused else ""
    yield lost or (_NOT_GIVEN if truncated == "unspecified" else "")


def _status(hop: Hop) -> int:
    if hop.extra_response and hop.extra_response.get("statusCode"):
        return int(hop.extra_response["statusCode"])
    return int((hop.response or {}).get("status", 0)) or (hop.paused.status if hop.paused else 0)


def _truncated(hop: Hop, fields: Fields) -> str:
    """Why the body is not whole, in a word of WARC 1.1; "" for a whole one."""
    held = hop.paused
    if held and held.body is not None:
        return held.truncated
    if _field(fields, "content-length") == "0" or _status(hop) in (204, 304) or hop.request.get("method") == "HEAD":
        return ""
    if held and held.truncated:
        return held.truncated
    return "disconnect" if hop.failed else "unspecified" if hop.finished else "time"


def _request(hop: Hop) -> bytes:
    split = urlsplit(hop.url)
    told = _pairs((hop.extra_request or hop.request).get("headers", {}))
    fields = [(name, value) for name, value in told if not name.startswith(":")]
    if not _field(fields, "host"):
        fields.insert(0, ("Host", split.netloc))
    path = (split.path or "/") + (f"?{split.query}" if split.query else "")
    head = _lines(f"{hop.request.get('method', 'GET')} {path} HTTP/1.1", fields)
    return head + (hop.paused.sent if hop.paused else b"")


def _told(hop: Hop) -> tuple[str, Fields]:
    """Start line and fields, from whoever tells them closest to the wire."""
    response, extra, status = hop.response or {}, hop.extra_response or {}, _status(hop)
    text = str(extra.get("headersText") or "")
    if text.startswith("HTTP/1"):
        start, *rest = text.replace("\r\n", "\n").rstrip("\n").split("\n")
        return start, [_split(line) for line in rest if line]
    said = str(response.get("statusText") or (hop.paused.phrase if hop.paused else "") or _phrase(status))
    start = f"HTTP/1.1 {status} {said}"
    if hop.paused and not extra.get("headers"):
        return start, hop.paused.fields
    return start, _pairs(extra.get("headers") or response.get("headers", {}))


def _split(line: str) -> tuple[str, str]:
    name, _, value = line.partition(":")
    return name, value.strip()


def _phrase(status: int) -> str:
    try:
        return HTTPStatus(status).phrase
    except ValueError:
        return ""


def _pairs(fields: Mapping[str, Any]) -> list[tuple[str, str]]:
    """Fields as they come from the browser, which puts several of one name into lines of one value."""
    return [(name, each) for name, value in fields.items() for each in str(value).split("\n")]


def _field(fields: Iterable[tuple[str, str]], name: str) -> str:
    return next((value.strip() for each, value in fields if each.lower() == name), "")


def _lines(start: str, fields: Iterable[tuple[str, str]]) -> bytes:
    def safe(text: str) -> str:
        return text.replace("\r", " ").replace("\n", " ")

    lines = [safe(start), *(f"{safe(name)}: {safe(value)}" for name, value in fields)]
    return ("\r\n".join(lines) + "\r\n\r\n").encode("utf-8", "replace")
