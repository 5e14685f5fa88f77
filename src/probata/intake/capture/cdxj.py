"""CDXJ: the index of an archive, a line for each answer in the order of its address (CDXJ 0.1.0, Webrecorder)."""

from __future__ import annotations

import json
from collections.abc import Iterable
from urllib.parse import urlsplit

from probata.intake.capture.http_wire import Head
from probata.intake.capture.warc import Written


def index(written: Iterable[Written], filename: str) -> bytes:
    """The lines, sorted by their bytes."""
    lines = sorted(_line(each, filename) for each in written)
    return "".join(f"{line}\n" for line in lines).encode()


def _line(each: Written, filename: str) -> str:
    exchange = each.exchange
    told = {
        "url": exchange.url,
        "mime": Head(exchange.response[: exchange.head]).field("content-type").partition(";")[0].strip().lower(),
        "status": str(exchange.status),
        "digest": each.digest,
        "length": str(each.length),
        "offset": str(each.offset),
        "filename": filename,
    }
    stamp = "".join(sign for sign in exchange.at if sign.isdigit())
    return f"{surt(exchange.url)} {stamp} {json.dumps(told)}"


def surt(url: str) -> str:
    """The address turned about so that hosts of one domain stand together: ``example,paper)/a?b=c`` (SURT)."""
    split = urlsplit(url)
    host = (split.hostname or "").removeprefix("www.")
    is_number = ":" in host or host.replace(".", "").isdigit()
    turned = host if is_number else ",".join(reversed(host.split(".")))
    port = f":{split.port}" if split.port not in (None, 80, 443) else ""
    query = "?" + "&".join(sorted(split.query.split("&"))) if split.query else ""
    path = (split.path or "/") + query
    return f"{turned}{port}){path.lower()}".replace(" ", "%20")
