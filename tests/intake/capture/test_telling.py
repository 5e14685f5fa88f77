"""Why nothing came, in sentences."""

from __future__ import annotations

import pytest

from probata.intake.capture.addresses import Target
from probata.intake.capture.heard import Heard
from probata.intake.capture.model import Bounds
from probata.intake.capture.proxy import Proxy
from probata.intake.capture.routes import Direct
from probata.intake.capture.telling import refused
from probata.record.errors import BadInput, ProbataError
from tests.intake.capture.making import AT
from tests.intake.capture.test_heard import begins, heard

AIM = Target("https", "paper.example", 443)


def told(error: str, made: Heard | None = None, **failed: BadInput) -> ProbataError:
    proxy = Proxy(Direct(), Bounds(), lambda: AT)
    proxy.failed = {name.replace("_", ".") + ":443": fault for name, fault in failed.items()}
    return refused(error, AIM, made or heard(begins("1")), proxy, {})


@pytest.mark.parametrize(
    ("error", "says"),
    [
        ("timeout", "did not begin to answer in time"),
        ("net::ERR_TOO_MANY_REDIRECTS", "from one to the next without an end"),
        ("net::ERR_CONNECTION_RESET", "ended the connection."),
        ("net::ERR_SSL_PROTOCOL_ERROR", "could not agree on an encryption"),
        ("net::ERR_CERT_DATE_INVALID", "this machine's clock is wrong"),
        ("net::ERR_CERT_WEAK_KEY", "net::ERR_CERT_WEAK_KEY"),
        ("net::ERR_SOMETHING_NEW", "(net::ERR_SOMETHING_NEW)"),
    ],
)
def test_what_the_browser_calls_it_is_put_into_words(error: str, says: str) -> None:
    found = told(error)
    assert says in found.message
    assert found.next_step


def test_what_our_proxy_refused_is_told_in_its_words_and_said_to_be_a_redirect_where_it_is_one() -> None:
    fault = BadInput("'paper.example' leads to 10.0.0.1.")
    assert told("net::ERR_TUNNEL_CONNECTION_FAILED", paper_example=fault).message == fault.message
    moved = heard(begins("1"), begins("1", "https://inner.example/", redirectResponse={}))
    found = told("net::ERR_TUNNEL_CONNECTION_FAILED", moved, inner_example=fault)
    assert (found.message, found.where) == (f"The page leads on: {fault.message}", "https://inner.example/")
