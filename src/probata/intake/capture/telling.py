"""Telling: why nothing came, in words, from what the browser calls it and from what our proxy knows."""

from __future__ import annotations

from probata.intake.capture.addresses import Target, target
from probata.intake.capture.certificates import chain
from probata.intake.capture.heard import Heard, Told
from probata.intake.capture.proxy import Proxy
from probata.record.errors import BadInput, BadUse

_SAYS = (
    ("timeout", "The server did not begin to answer in time."),
    ("endless", "The server's answer did not come to an end in time."),
    ("net::ERR_TOO_MANY_REDIRECTS", "The address leads from one to the next without an end."),
    ("net::ERR_UNSAFE_REDIRECT", "The address leads on to something that is no page of the web."),
    ("net::ERR_UNSAFE_PORT", "The port of the address belongs to another service: browsers do not ask there."),
    ("net::ERR_SSL", "The server and the browser could not agree on an encryption."),
    ("net::ERR_INVALID_HTTP_RESPONSE", "The server answers with something that is no HTTP."),
    ("net::ERR_EMPTY_RESPONSE", "The server ended the connection without an answer."),
    ("net::ERR_CONNECTION", "The server ended the connection."),
    ("net::ERR_RESPONSE_HEADERS", "The head of the server's answer is malformed or too large."),
    ("net::ERR_CONTENT_LENGTH_MISMATCH", "The server ended the connection before the end of its answer."),
)
_CERTIFICATES = {
    "net::ERR_CERT_AUTHORITY_INVALID": "nobody whom browsers trust has signed it",
    "net::ERR_CERT_DATE_INVALID": "it is not valid at this time (or this machine's clock is wrong)",
    "net::ERR_CERT_COMMON_NAME_INVALID": "it was made for another host",
    "net::ERR_CERT_REVOKED": "it was revoked",
}
_AGAIN = "Try again later, or look whether the address is right. Nothing was stored."


def refused(error: str, aim: Target, heard: Heard, proxy: Proxy, certificate: Told) -> BadInput | BadUse:
    """The error to raise where the page did not come. ``error`` is the browser's word."""
    documents = [hop.url for hop in heard.hops if hop.kind == "Document"]
    url = documents[-1] if documents else ""
    try:
        last = target(url)
    except BadUse:
        last = aim
    if error.startswith("net::ERR_CERT"):
        return _bad_certificate(error, last, certificate)
    if fault := proxy.failed.get(f"{last.host}:{last.port}"):
        if len(documents) > 1 or last != aim:
            return BadInput(f"The page leads on: {fault.message}", where=url, next_step=fault.next_step or _AGAIN)
        return BadInput(fault.message, where=url, next_step=fault.next_step or _AGAIN)
    if proxy.over:
        return BadInput(f"The capture was ended: {proxy.over}.", where=url, next_step=_AGAIN)
    if error == "timeout" and any(held.url == url for _, held in heard.paused):
        error = "endless"
    says = next((words for begin, words in _SAYS if error.startswith(begin)), f"The page did not come ({error}).")
    return BadInput(says, where=url, next_step=_AGAIN)


def _bad_certificate(error: str, last: Target, certificate: Told) -> BadInput:
    shown = chain([str(each) for each in certificate.get("certificate", ())])
    which = f" It is {shown[0].subject}, SHA-256 {shown[0].sha256}." if shown else ""
    return BadInput(
        f"The certificate of '{last.host}' does not hold: {_CERTIFICATES.get(error, error)}.{which}",
        where=last.host,
        next_step="Somebody may stand in between. --accept-bad-certificate captures it all the same and writes down "
        "that it did not hold.",
    )
