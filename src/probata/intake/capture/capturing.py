"""Capturing: from an address to a package, in one call."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from dataclasses import dataclass, field
from urllib.parse import urlsplit

from probata.intake.capture import browser
from probata.intake.capture.addresses import target
from probata.intake.capture.model import Asked, Now, Visit
from probata.intake.capture.routes import Direct, Route, check_name, socks
from probata.intake.capture.visit import visit
from probata.intake.capture.wacz import wacz
from probata.record.errors import BadUse


@dataclass(frozen=True, slots=True)
class Captured:
    """The package under its name (host and UTC time), and what came of the visit."""

    name: str
    data: bytes = field(repr=False)
    visit: Visit = field(repr=False)

    @property
    def warnings(self) -> Sequence[str]:
        """What whoever captured has to be told at once."""
        seen = self.visit
        told = [*seen.notes]
        if not 200 <= seen.status < 300:
            told.insert(0, f"The server answered with status {seen.status}: this is the page that it gave with it.")
        if seen.certificate_error:
            told.append(
                f"The certificate does not hold ({seen.certificate_error}): somebody may have stood in between."
            )
        if not seen.sandboxed:
            told.append("Chromium ran without its own sandbox, since this is root: better capture as an ordinary user.")
        tried = ("dialog", seen.dialogs), ("download", seen.downloads), ("window", seen.windows)
        told += [f"The page tried to open {_some(len(them), what)}: refused." for what, them in tried if them]
        if seen.sockets:
            told.append(f"The page talked over {_some(len(seen.sockets), 'web socket')}: what was said is not kept.")
        if seen.failures:
            told.append(f"{_some(len(seen.failures), 'request')} of the page failed: custody.json names each.")
        return told


def capture(asked: Asked, now: Now, route: Route | None = None) -> Captured:
    """Looks at the page and packs what came. Nothing is written outside the browser's own folder, which is gone then.

    ``route`` is given by tests alone; otherwise it is straight, or through the proxy that was asked for. Raises BadUse,
    BadInput and SystemRefused as :func:`probata.intake.capture.visit.visit` does.
    """
    aim = target(asked.url)
    if aim.host.endswith(".onion") and not asked.proxy and route is None:
        raise BadUse("An onion address is reached through Tor only.", next_step="Add --proxy socks5://127.0.0.1:9050")
    if route is None:
        check_name(aim.host)
    browser.check(asked.chromium)
    way = route or (socks(asked.proxy) if asked.proxy else Direct())
    seen = asyncio.run(visit(asked, way, now))
    return Captured(name_of(asked.url, seen.begun), wacz(asked, seen), seen)


def name_of(url: str, at: str) -> str:
    """``paper.example-20220301T100000Z.wacz``."""
    host = (urlsplit(url).netloc or "page").rpartition("@")[2]
    plain = "".join(sign if sign.isalnum() or sign in ".-" else "_" for sign in host.lower())
    return f"{plain}-{at.replace('-', '').replace(':', '')}.wacz"


def _some(count: int, noun: str) -> str:
    return f"{count} {noun if count == 1 else noun + 's'}"
