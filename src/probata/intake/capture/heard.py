"""Heard: what the browser tells of its requests (DevTools protocol, domain Network), put together into exchanges.

A request that is redirected keeps its number, so that a number may stand for several; the headers that really went out
and came in arrive as events of their own (ExtraInfo), in the order of the hops and before or after their main event.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from probata.intake.capture.model import Failure, Now

Told = Mapping[str, Any]
"""The parameters of an event, as the protocol documents them."""
EVENTS = (
    "requestWillBeSent",
    "requestWillBeSentExtraInfo",
    "responseReceived",
    "responseReceivedExtraInfo",
    "dataReceived",
    "loadingFinished",
    "loadingFailed",
    "requestServedFromCache",
    "webSocketCreated",
    "webSocketFrameReceived",
    "webSocketFrameSent",
)
_NETWORK = ("http://", "https://")


@dataclass(slots=True)
class Paused:
    """An answer as it was held back (domain Fetch) until its body was read: what was asked and answered, with the body
    as bytes, None where it was not read, and ``lost`` saying why."""

    url: str
    at: str
    request: Told
    sent: bytes
    status: int
    phrase: str
    fields: tuple[tuple[str, str], ...]
    body: bytes | None = None
    truncated: str = ""
    lost: str = ""


@dataclass(slots=True)
class Hop:
    """One request and what was told of its answer. ``response`` and the extras are as the protocol gives them."""

    number: str
    url: str
    at: str
    kind: str
    request: Told
    response: Told | None = None
    extra_request: Told | None = None
    extra_response: Told | None = None
    wants_extra: bool = True
    redirected: bool = False
    of_worker: bool = False
    cached: bool = False
    size: int = 0
    finished: bool = False
    failed: str = ""
    paused: Paused | None = None


@dataclass(slots=True)
class Heard:
    """Feed it the events in the order in which they come."""

    now: Now
    hops: list[Hop] = field(default_factory=list)
    sockets: dict[str, list[Any]] = field(default_factory=dict)
    paused: list[tuple[str, Paused]] = field(default_factory=list)
    _open: dict[str, Hop] = field(default_factory=dict)
    _sent: dict[str, list[Told]] = field(default_factory=lambda: defaultdict(list))
    _came: dict[str, list[Told]] = field(default_factory=lambda: defaultdict(list))

    def hear(self, event: str, told: Told) -> Hop | None:
        """Takes in an event; gives the hop that it was about where there is one."""
        number = str(told.get("requestId", ""))
        match event:
            case "requestWillBeSent":
                return self._begins(number, told)
            case "requestWillBeSentExtraInfo":
                self._sent[number].append(told)
            case "responseReceivedExtraInfo":
                self._came[number].append(told)
            case "webSocketCreated":
                self.sockets[number] = [str(told.get("url", "")), 0]
            case "webSocketFrameReceived" | "webSocketFrameSent" if number in self.sockets:
                self.sockets[number][1] += 1
            case _:
                if hop := self._open.get(number):
                    _goes_on(hop, event, told)
                    return hop
        return None

    def _begins(self, number: str, told: Told) -> Hop:
        before = self._open.get(number)
        if before and "redirectResponse" in told:
            before.response, before.redirected, before.finished = told["redirectResponse"], True, True
            before.wants_extra = bool(told.get("redirectHasExtraInfo", True))
        request = told.get("request", {})
        url = str(request.get("url", "")) + str(request.get("urlFragment", ""))
        hop = Hop(number, url, self.now(), str(told.get("type", "")), request)
        hop.of_worker = not told.get("loaderId")  # of a background script's own file the end is never told
        self._open[number] = hop
        self.hops.append(hop)
        return hop

    def settle(self) -> None:
        """Gives each hop the body and the headers that belong to it; asked once, when nothing more will come.

        An answer that was held back, and of which nothing else was told, is a hop too: scripts in the background
        (workers) fetch like that.
        """
        for number, held in self.paused:
            fitting = [hop for hop in self.hops if hop.number == number and _same(hop.url, held.url)]
            hop = next((hop for hop in fitting if hop.paused is None), None)
            if hop is None:
                hop = Hop(number, held.url, held.at, "Other", held.request, finished=True)
                self.hops.append(hop)
            hop.paused = held
        chains: dict[str, list[Hop]] = defaultdict(list)
        for hop in self.hops:
            chains[hop.number].append(hop)
        for number, chain in chains.items():
            wanting = [hop for hop in chain if hop.wants_extra and not hop.cached]
            for hop, sent in zip(wanting, self._sent.pop(number, ()), strict=False):
                hop.extra_request = sent
            answered = [hop for hop in wanting if hop.response or hop.paused]
            for hop, came in zip(answered, self._came.pop(number, ()), strict=False):
                hop.extra_response = came

    @property
    def orphans(self) -> int:
        """After :meth:`settle`: answers over the net of which the browser told the headers and nothing else."""
        return sum(len(came) for came in self._came.values())

    def failures(self) -> Iterator[Failure]:
        """What did not load, and what the browser says of it."""
        for hop in self.hops:
            if hop.failed and hop.url.startswith((*_NETWORK, "ws://", "wss://")):
                yield Failure(hop.url, hop.failed)

    @property
    def under_way(self) -> int:
        """How many requests are not answered to the end."""
        waiting = (hop for hop in self._open.values() if not (hop.finished or hop.of_worker))
        return sum(1 for hop in waiting if hop.url.startswith(_NETWORK))

    @property
    def in_the_clear(self) -> int:
        """How many answered requests went over the net without encryption."""
        return sum(1 for hop in self.hops if hop.url.startswith("http://") and hop.extra_response and not hop.cached)


def _same(one: str, other: str) -> bool:
    return one.partition("#")[0] == other.partition("#")[0]


def _goes_on(hop: Hop, event: str, told: Told) -> None:
    match event:
        case "responseReceived":
            hop.response = told.get("response", {})
            hop.wants_extra = bool(told.get("hasExtraInfo", True))
            response = hop.response or {}
            hop.cached = hop.cached or bool(response.get("fromDiskCache") or response.get("fromPrefetchCache"))
        case "dataReceived":
            hop.size += int(told.get("dataLength", 0))
        case "loadingFinished":
            hop.finished = True
        case "loadingFailed":
            hop.finished = True
            reason = told.get("blockedReason") or (told.get("corsErrorStatus") or {}).get("corsError") or ""
            hop.failed = f"{told.get('errorText', 'failed')}{f' ({reason})' if reason else ''}"
        case "requestServedFromCache":
            hop.cached = True
