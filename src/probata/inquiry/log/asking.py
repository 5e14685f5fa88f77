"""Asking a timestamp authority over the network (RFC 3161, section 3.4). Nothing else in the house asks anybody.

What is sent is the digest of a signed checkpoint; who asks and when is known to the authority and to who listens.
"""

from __future__ import annotations

import http.client
import ssl
import urllib.error
import urllib.parse
import urllib.request as web

from probata.record.errors import BadInput, BadUse

WAIT_S = 30.0
"""Seconds until an authority counts as out of reach."""


def ask(url: str, request: bytes) -> bytes | None:
    """The bytes of its answer; None when it cannot be reached from here.

    Raises BadUse for an address that is none of the web, BadInput when something else than an answer comes back.
    """
    from probata.signing.timestamp import REQUEST_TYPE, RESPONSE_LIMIT

    _of_the_web(url)
    asked = web.Request(url, request, {"Content-Type": REQUEST_TYPE})  # noqa: S310 (looked at above)
    try:
        with _opener().open(asked, timeout=WAIT_S) as answer:
            data: bytes = answer.read(RESPONSE_LIMIT + 1)
            return data
    except urllib.error.HTTPError as fault:
        fault.close()
        raise BadInput(f"The timestamp authority answered with status {fault.code}.", where=url) from None
    except urllib.error.URLError as fault:
        if isinstance(fault.reason, ssl.SSLError):
            raise BadInput("What answers there cannot show that it is who it should be (TLS).", where=url) from None
        return None
    except OSError:  # whoever hangs up is no more there than who never answered
        return None
    except http.client.HTTPException:
        raise BadInput("What answers there is no timestamp authority.", where=url) from None


def _opener() -> web.OpenerDirector:
    """For HTTP and HTTPS alone, so that no answer can lead anywhere else; through the proxy that the system names."""
    made = web.OpenerDirector()
    for handler in (
        web.ProxyHandler(),
        web.HTTPHandler(),
        web.HTTPSHandler(),
        web.HTTPDefaultErrorHandler(),
        web.HTTPErrorProcessor(),
    ):
        made.add_handler(handler)
    return made


def _of_the_web(url: str) -> None:
    try:
        parts = urllib.parse.urlsplit(url)
        fine = parts.scheme in ("http", "https") and bool(parts.hostname) and url.isascii() and url.isprintable()
        (parts.hostname or "").encode("idna")  # a part of a name that is empty or too long is refused nowhere below
    except ValueError:
        fine = False
    if not fine or " " in url:
        raise BadUse("A timestamp authority has an address that begins with https:// or http://.", where=url)
