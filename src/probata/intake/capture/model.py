"""The nouns of a capture: what is asked for, within which bounds, what went back and forth, what came of it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field

MIB = 2**20
Now = Callable[[], str]
"""The clock of whoever captures: UTC, whole seconds, such as ``2022-03-01T10:00:00Z``."""


@dataclass(frozen=True, slots=True)
class Bounds:
    """How much a page may take: seconds to load, bytes in all and of one body, requests."""

    seconds: int = 60
    bytes: int = 256 * MIB
    body: int = 64 * MIB
    requests: int = 2_000


@dataclass(frozen=True, slots=True)
class Asked:
    """What somebody asks for. ``collector`` is their name in the inquiry; ``proxy`` empty or ``socks5://HOST:PORT``;
    ``chromium`` the path of the browser."""

    url: str
    collector: str
    chromium: str
    proxy: str = ""
    language: str = "en"
    user_agent: str = ""
    width: int = 1280
    height: int = 800
    accept_bad_certificate: bool = False
    bounds: Bounds = Bounds()


@dataclass(frozen=True, slots=True)
class Exchange:
    """A request and its answer.

    ``request`` and ``response`` are whole HTTP/1.1 messages; ``head`` is how many bytes of the response come before its
    body. ``as_sent``: these are the bytes that went over the wire; otherwise they were written down from what the
    browser tells. ``protocol`` is what was spoken (``http/1.1``, ``h2``), ``tls`` its encryption, "" for none.
    ``truncated`` is a reason of WARC 1.1 ("length", "time", "disconnect", "unspecified"), "" for a whole body.
    ``note`` says what a reader of the record has to know.
    """

    url: str
    method: str
    status: int
    at: str
    address: str
    request: bytes = field(repr=False)
    response: bytes = field(repr=False)
    head: int = 0
    as_sent: bool = True
    protocol: str = "http/1.1"
    tls: str = ""
    truncated: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True)
class Failure:
    """Something that the page asked for and did not get, and why."""

    url: str
    why: str


@dataclass(frozen=True, slots=True)
class Rendered:
    """A file that was made of the page as it stood in the browser: its path in the WACZ, when, and what to know."""

    path: str
    media_type: str
    at: str
    data: bytes = field(repr=False)
    note: str = ""


@dataclass(frozen=True, slots=True)
class Tools:
    """The versions of what did it."""

    probata: str
    playwright: str
    chromium: str


@dataclass(frozen=True, slots=True)
class Certificate:
    """One certificate of a chain, the server's first: its PEM and what it says of itself."""

    pem: str
    sha256: str
    subject: str
    issuer: str
    begins: str
    ends: str


@dataclass(frozen=True, slots=True)
class Visit:
    """What came of looking at the page.

    ``begun`` and ``ended`` by the collector's clock; ``redirects`` each address on the way, the first asked and the one
    at the end included; ``dialogs``, ``downloads``, ``windows`` what the page tried; ``notes`` sentences on what could
    not be done or ended early; ``hosts`` every host that was connected to, with its addresses.
    """

    begun: str
    ended: str
    final_url: str
    title: str
    status: int
    media_type: str
    user_agent: str
    tools: Tools
    route: str
    redirects: tuple[str, ...] = ()
    exchanges: tuple[Exchange, ...] = ()
    rendered: tuple[Rendered, ...] = ()
    failures: tuple[Failure, ...] = ()
    dialogs: tuple[str, ...] = ()
    downloads: tuple[str, ...] = ()
    windows: tuple[str, ...] = ()
    sockets: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()
    hosts: tuple[tuple[str, tuple[str, ...]], ...] = ()
    tls: tuple[tuple[str, str], ...] = ()
    certificates: tuple[Certificate, ...] = ()
    certificate_error: str = ""
    sandboxed: bool = True
