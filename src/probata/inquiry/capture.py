"""capture: one page of the web as it is now, taken in with its custody record. Online only when somebody says so."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from probata.inquiry.accounts import echoing, storing
from probata.inquiry.accounts.batch import How, SoFar
from probata.inquiry.entry import clock
from probata.inquiry.entry.door import Opened, authorise, look, record, transact
from probata.inquiry.entry.settings import Settings
from probata.inquiry.files.reading import Read, read_inside, sandbox
from probata.intake.receipt import Receipt
from probata.record.canonical import Json
from probata.record.digest import Digest
from probata.record.errors import BadInput, BadUse
from probata.record.ref import Ref

if TYPE_CHECKING:
    from probata.intake.capture import Asked, Captured
    from probata.intake.capture.routes import Route

MIB = 2**20
SEES = (
    "Whoever runs the page, and everybody from whom it loads parts, then sees this machine's address on the internet, "
    "that somebody looks at this page, when, and with what kind of browser; so does the network in between."
)


@dataclass(frozen=True, slots=True)
class Way:
    """How the page is looked at: through which proxy, in which language, as which browser, and whether a certificate
    that does not hold is put up with."""

    proxy: str = ""
    language: str = "en"
    user_agent: str = ""
    accept_bad_certificate: bool = False


@dataclass(frozen=True, slots=True)
class Kept:
    """What was taken in: the package with its digest and what it says of itself, warnings, and the receipt."""

    captured: Captured
    sha256: str
    receipt: Receipt

    def as_json(self) -> dict[str, Json]:
        """The documented object: the receipt's fields, and the capture."""
        seen = self.captured.visit
        return {
            **self.receipt.as_json(),
            "wacz": {"name": self.captured.name, "bytes": len(self.captured.data), "sha256": self.sha256},
            "at_the_end": seen.final_url,
            "title": seen.title,
            "status": seen.status,
            "begun": seen.begun,
            "ended": seen.ended,
            "exchanges": len(seen.exchanges),
            "did_not_load": [{"url": each.url, "why": each.why} for each in seen.failures],
            "warnings": list(self.captured.warnings),
        }


def capture(
    opened: Opened,
    url: str,
    way: Way,
    *,
    settings: Settings,
    online: bool,
    of: str = "",
    new_source: bool = False,
    route: Route | None = None,
) -> Kept:
    """Looks at the page with the system's Chromium and takes the package in, with everything that it holds behind it.

    It is public, since others published it, unless ``of`` puts all of it into a compartment. ``route`` is for tests.

    Raises BadUse where nobody asked to go online, and for an address that is none, a compartment that is not this
    member's, a missing browser; BadInput where the address may not be reached or nothing came; SystemRefused where the
    browser ended; StorageFull, Busy, Damaged. Nothing is stored then.
    """
    authorise(opened, "add", "capture a page")
    _refuse_offline(settings, online=online)
    storing.sweep(opened)
    into = storing.into(opened, of, public=False, new_source=new_source) if of else None
    storing.look_first(opened, "add")
    captured = _taken(_asked(opened, url, way, settings), route)
    if len(captured.data) > settings.max_file_mib * MIB:
        raise BadInput("The package is larger than a file may be.", next_step="Raise PROBATA_MAX_FILE_MIB.")
    return Kept(captured, Digest.of(captured.data).hex, _stored(opened, captured, into, settings))


def _refuse_offline(settings: Settings, *, online: bool) -> None:
    if not (online or settings.capture):
        raise BadUse(
            f"Capturing goes online, and Probata does so only when it is told to. {SEES}",
            next_step="Add --online for this once, or set PROBATA_CAPTURE=1. --proxy socks5://127.0.0.1:9050 goes "
            "through Tor.",
        )


def _asked(opened: Opened, url: str, way: Way, settings: Settings) -> Asked:
    from probata.intake.capture import Asked, Bounds
    from probata.intake.capture.browser import found

    bounds = Bounds(
        seconds=settings.capture_seconds,
        bytes=settings.capture_mib * MIB,
        body=settings.capture_body_mib * MIB,
        requests=settings.capture_requests,
    )
    return Asked(
        url=url,
        collector=_collector(opened),
        chromium=settings.chromium or found(),
        proxy=way.proxy,
        language=way.language,
        user_agent=way.user_agent,
        accept_bad_certificate=way.accept_bad_certificate,
        bounds=bounds,
    )


def _collector(opened: Opened) -> str:
    """The member's name in the inquiry; their Ref where nobody gave them one."""
    from probata.store import members

    with look(opened) as connection:
        return members.names(connection).get(opened.member, str(opened.member))


def _taken(asked: Asked, route: Route | None) -> Captured:
    from probata.intake.capture import capture as take

    return take(asked, clock.now, route)


def _stored(opened: Opened, captured: Captured, into: Ref | None, settings: Settings) -> Receipt:
    """The package and what comes out of it, as `add` takes files in."""
    public = into is None
    blocked, so_far, box = echoing.blocked(opened) if public else echoing.Blocked(), SoFar(), sandbox(settings)
    for batch in storing.batches(read_inside(box, captured.data, captured.name, together=True)):
        kept_back = {one.digest.hex for one in batch if isinstance(one, Read) and blocked.holds(one.reading.text)}
        storing.store(opened, batch, so_far, How(public, kept_back, blocked.unseen, into))
    taken = tuple(so_far.stored), tuple(so_far.duplicates), tuple(so_far.set_aside)
    receipt = Receipt(so_far.came, *taken, without=box.lacking)
    with transact(opened) as connection:
        record(connection, opened, "receipt", storing.receipt_detail(receipt))
    return receipt
