"""Summing up: what the browser told and what our proxy saw, made one list of what came and one of what did not."""

from __future__ import annotations

import contextlib

from probata.intake.capture.addresses import target
from probata.intake.capture.heard import Heard
from probata.intake.capture.http_wire import Head
from probata.intake.capture.model import Exchange, Failure
from probata.intake.capture.proxy import Proxy
from probata.intake.capture.retold import exchange
from probata.record.errors import BadUse


def media_type(last: Exchange | None) -> str:
    """The media type that an answer declares, "" for none."""
    head = Head(last.response[: last.head]) if last else Head(b"")
    return head.field("content-type").partition(";")[0].strip().lower()


def exchanges(heard: Heard, proxy: Proxy) -> list[Exchange]:
    """Everything that was answered: in the clear as it went over the wire, the rest as the browser tells it."""
    told = (hop for hop in heard.hops if hop.url.startswith("https://"))
    return [*proxy.exchanges, *(made for hop in told if (made := exchange(hop, _address(hop.url, proxy))))]


def _address(url: str, proxy: Proxy) -> str:
    """The address that an encrypted exchange went to, where all connections to its host went to one."""
    try:
        aim = target(url)
    except BadUse:
        return ""
    known = proxy.hosts.get(f"{aim.host}:{aim.port}", [])
    return known[0] if len(known) == 1 else ""


def failures(heard: Heard, proxy: Proxy) -> list[Failure]:
    """What did not load; where our proxy refused it, in its words."""
    made: list[Failure] = []
    for failure in heard.failures():
        why = failure.why
        with contextlib.suppress(BadUse):
            aim = target(failure.url.replace("ws", "http", 1) if failure.url.startswith("ws") else failure.url)
            fault = proxy.failed.get(f"{aim.host}:{aim.port}")
            why = fault.message if fault else why
        made.append(Failure(failure.url, why))
    return made
