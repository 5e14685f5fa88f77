"""Custody: who captured what, when, how, and what came of it, for whoever has to judge it later.

What is written down follows chapter VI C ("Preservation") of the Berkeley Protocol on Digital Open Source
Investigations (United Nations and UC Berkeley, 2022): address, source, collector, times, addresses on the net, tools,
digests, and everything that stands around the content.
"""

from __future__ import annotations

import hashlib
from collections.abc import Mapping, Sequence

from probata.intake.capture.browser import SWITCHED_OFF
from probata.intake.capture.http_wire import Head
from probata.intake.capture.model import Asked, Visit
from probata.intake.capture.warc import Written
from probata.record.canonical import Json

FORMAT = "probata-custody/0"
_WIRE = (
    "Exchanges in the clear (http) are the bytes of the wire, headers and bodies as they were sent, written down "
    "between browser and server; one request a connection was asked for. Encrypted ones (https) are what the browser "
    "told: content and transfer encodings of their bodies were undone; HTTP/2 has no text form, and its start lines "
    "were written by Probata."
)
_TIMES = "Times are by the clock of the collector's machine, UTC, whole seconds."
_ROOTS = (
    "Certificates were judged by Chromium with the list of authorities that it brings; authorities that were added to "
    "this machine were not asked."
)


def custody(asked: Asked, visit: Visit, written: Sequence[Written], files: Mapping[str, bytes]) -> dict[str, Json]:
    """The record as JSON; ``files`` are all files of the package but itself and what describes it, by path."""
    return {
        "format": FORMAT,
        "collector": asked.collector,
        "asked": asked.url,
        "at_the_end": visit.final_url,
        "redirects": list(visit.redirects),
        "begun": visit.begun,
        "ended": visit.ended,
        "times": _TIMES,
        "title": visit.title,
        "status": visit.status,
        "media_type": visit.media_type,
        "tools": {
            "probata": visit.tools.probata,
            "playwright": visit.tools.playwright,
            "chromium": visit.tools.chromium,
        },
        "browser": _browser(asked, visit),
        "way": {
            "route": visit.route,
            "hosts": [{"host": host, "addresses": list(addresses)} for host, addresses in visit.hosts],
        },
        "encryption": _encryption(asked, visit),
        "wire": _WIRE,
        "exchanges": [_exchange(each) for each in written],
        "page_tried": {
            "dialogs": list(visit.dialogs),
            "downloads": list(visit.downloads),
            "windows": list(visit.windows),
            "sockets": list(visit.sockets),
        },
        "did_not_load": [{"url": each.url, "why": each.why} for each in visit.failures],
        "notes": list(visit.notes),
        "rendered": [{"path": each.path, "at": each.at, "note": each.note} for each in visit.rendered],
        "files": [
            {"path": path, "bytes": len(data), "sha256": hashlib.sha256(data).hexdigest()}
            for path, data in sorted(files.items())
        ],
    }


def _browser(asked: Asked, visit: Visit) -> dict[str, Json]:
    return {
        "user_agent": visit.user_agent,
        "viewport": {"width": asked.width, "height": asked.height},
        "language": asked.language,
        "time_zone": "UTC",
        "profile": "new, private, removed at the end; no cookies were brought or kept",
        "switched_off": SWITCHED_OFF,
        "scrolled": "once to the end and back, so that pictures load which wait for being seen",
        "sandbox": "its own" if visit.sandboxed else "none: it ran as root, under which Chromium cannot have one",
    }


def _encryption(asked: Asked, visit: Visit) -> dict[str, Json]:
    return {
        **dict(visit.tls),
        "certificate_error": visit.certificate_error,
        "bad_certificates_accepted": asked.accept_bad_certificate and bool(visit.certificate_error),
        "judged_by": _ROOTS,
        "certificates": [
            {
                "sha256": each.sha256,
                "subject": each.subject,
                "issuer": each.issuer,
                "valid_from": each.begins,
                "valid_to": each.ends,
                "pem": each.pem,
            }
            for each in visit.certificates
        ],
    }


def _exchange(each: Written) -> dict[str, Json]:
    exchange = each.exchange
    return {
        "record": each.record,
        "url": exchange.url,
        "method": exchange.method,
        "status": exchange.status,
        "at": exchange.at,
        "address": exchange.address,
        "protocol": exchange.protocol,
        "tls": exchange.tls,
        "as_sent": exchange.as_sent,
        "headers": _fields(exchange.response[: exchange.head]),
        "request_headers": _fields(Head(exchange.request.partition(b"\r\n\r\n")[0] + b"\r\n\r\n").raw),
        "body_bytes": len(exchange.response) - exchange.head,
        "payload_digest": each.digest,
        "truncated": exchange.truncated,
        "note": exchange.note,
    }


def _fields(head: bytes) -> list[Json]:
    """Start line and fields, each as it stands."""
    return [line.decode("utf-8", "replace") for line in head.split(b"\r\n") if line]
