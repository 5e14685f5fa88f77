"""One list of what came and one of what did not, from two who saw different things."""

from __future__ import annotations

from probata.intake.capture.heard import Paused
from probata.intake.capture.model import Bounds
from probata.intake.capture.proxy import Proxy
from probata.intake.capture.routes import Direct
from probata.intake.capture.summing import exchanges, failures, media_type
from probata.record.errors import BadInput
from tests.intake.capture.making import AT, exchange
from tests.intake.capture.test_heard import answered, begins, heard

URL = "https://paper.example/"


def proxy() -> Proxy:
    return Proxy(Direct(), Bounds(), lambda: AT)


def test_an_encrypted_answer_has_the_address_of_its_host_where_there_is_but_one() -> None:
    made, way = heard(begins("1"), answered("1"), begins("2", "http://paper.example/"), answered("2")), proxy()
    made.paused.append(("1", Paused(URL, AT, {}, b"", 200, "", (), b"body")))
    made.settle()
    way.hosts["paper.example:443"].append("198.51.100.7")
    [one] = exchanges(made, way)
    assert (one.url, one.address, one.as_sent) == (URL, "198.51.100.7", False)
    way.hosts["paper.example:443"].append("198.51.100.8")
    assert exchanges(made, way)[0].address == ""


def test_what_our_proxy_refused_is_told_in_its_words_and_the_rest_in_the_browser_s() -> None:
    failed = {"errorText": "net::ERR_TUNNEL_CONNECTION_FAILED"}
    made, way = (
        heard(
            *(begins("1"), ("loadingFailed", {"requestId": "1", **failed})),
            *(begins("2", "wss://paper.example/s"), ("loadingFailed", {"requestId": "2", **failed})),
            *(
                begins("3", "http://other.example/"),
                ("loadingFailed", {"requestId": "3", "errorText": "net::ERR_FAILED"}),
            ),
        ),
        proxy(),
    )
    way.failed["paper.example:443"] = BadInput("It is private.")
    assert [one.why for one in failures(made, way)] == ["It is private.", "It is private.", "net::ERR_FAILED"]


def test_the_media_type_comes_without_its_parameters() -> None:
    assert media_type(exchange(head=b"HTTP/1.1 200 OK\r\nContent-Type: Text/HTML; charset=x\r\n\r\n")) == "text/html"
    assert media_type(None) == ""
