"""capture: one page of the web as it is now, looked at through the system's Chromium, as a package with its custody.

Knows: which addresses may be reached, how a browser is kept to one way out, what goes over it, WARC and WACZ as they
are written, what a custody record has to say.
Does not know: the inquiry, who may capture, what becomes of the package; it asks for nothing unless it is called.
Words defined here:
    route     how a connection is opened: straight to an address that was checked, or through a SOCKS proxy
    exchange  a request and its answer; as sent, or as the browser told it
    hop       one request of a chain of redirects
    rendered  a file made of the page as it stood in the browser
    custody   who captured what, when, with what, and what came of it
"""

from typing import TYPE_CHECKING

from probata.record.lazy import door

if TYPE_CHECKING:
    from probata.intake.capture.capturing import Captured as Captured
    from probata.intake.capture.capturing import capture as capture
    from probata.intake.capture.model import Asked as Asked
    from probata.intake.capture.model import Bounds as Bounds

_OFFERS = {"Asked": "model", "Bounds": "model", "Captured": "capturing", "capture": "capturing"}
__all__ = sorted(_OFFERS)  # noqa: PLE0605 (a test holds it against the table and the type-checking imports)
__getattr__, __dir__ = door(__name__, _OFFERS)
