"""What a browser tells of its requests, in whatever order, comes together by hop."""

from __future__ import annotations

from itertools import permutations
from typing import Any

from probata.intake.capture.heard import Heard, Paused
from tests.intake.capture.making import AT

URL = "https://paper.example/"


def begins(number: str, url: str = URL, **more: Any) -> tuple[str, dict[str, Any]]:
    told = {
        "requestId": number,
        "loaderId": "L",
        "type": "Document",
        "request": {"url": url, "method": "GET", "headers": {}},
    }
    return "requestWillBeSent", {**told, **more}  # fmt: skip


def came(number: str, status: int) -> tuple[str, dict[str, Any]]:
    return "responseReceivedExtraInfo", {"requestId": number, "statusCode": status, "headers": {"n": str(status)}}


def sent(number: str, name: str) -> tuple[str, dict[str, Any]]:
    return "requestWillBeSentExtraInfo", {"requestId": number, "headers": {"n": name}}


def answered(number: str, **more: Any) -> tuple[str, dict[str, Any]]:
    return "responseReceived", {"requestId": number, "hasExtraInfo": True, "response": {"status": 200, **more}}


def heard(*events: tuple[str, dict[str, Any]]) -> Heard:
    made = Heard(lambda: AT)
    for name, told in events:
        made.hear(name, told)
    return made


def test_extras_belong_to_their_hop_whenever_they_arrive() -> None:
    events = [begins("1"), sent("1", "a"), came("1", 302)]
    more = [begins("1", URL + "b", redirectResponse={"status": 302}), answered("1")]
    extras = [sent("1", "b"), came("1", 200)]
    for order in permutations(range(2)):
        made = heard(*events, *more, *(extras[each] for each in order))
        made.settle()
        first, last = made.hops
        assert (first.extra_response or {})["statusCode"] == 302
        assert (last.extra_response or {})["statusCode"] == 200
        assert [(hop.extra_request or {})["headers"]["n"] for hop in made.hops] == ["a", "b"]
        assert (first.redirected, last.redirected) == (True, False)
        assert made.orphans == 0


def test_what_came_out_of_a_cache_takes_no_extras_of_others() -> None:
    made = heard(begins("1"), answered("1", fromDiskCache=True), begins("2"), came("2", 200), answered("2"))
    made.settle()
    assert [bool(hop.extra_response) for hop in made.hops] == [False, True]


def test_an_answer_of_which_only_headers_were_told_is_counted() -> None:
    made = heard(begins("1"), answered("1"), came("1", 200), came("9", 200))
    made.settle()
    assert made.orphans == 1


def test_an_answer_that_was_held_back_is_a_hop_even_if_nothing_else_was_told() -> None:
    made = heard(begins("1"), answered("1"), came("9", 200))
    for number in ("1", "9"):
        made.paused.append((number, Paused(URL, AT, {"url": URL}, b"", 200, "OK", (), b"body")))
    made.settle()
    assert [(hop.number, hop.paused and hop.paused.body) for hop in made.hops] == [("1", b"body"), ("9", b"body")]
    assert made.orphans == 0


def test_what_failed_is_told_with_the_reason_and_local_things_are_not() -> None:
    failed = {"errorText": "net::ERR_FAILED", "corsErrorStatus": {"corsError": "MissingAllowOriginHeader"}}
    made = heard(
        begins("1"),
        ("loadingFailed", {"requestId": "1", **failed}),
        begins("2", "data:text/plain,x"),
        ("loadingFailed", {"requestId": "2", "errorText": "net::ERR_FAILED"}),
    )
    assert [(one.url, one.why) for one in made.failures()] == [(URL, "net::ERR_FAILED (MissingAllowOriginHeader)")]


def test_it_waits_for_what_is_under_way_but_not_for_the_file_of_a_background_script() -> None:
    made = heard(begins("1"), begins("2", loaderId=""), begins("3", "data:,x"))
    assert made.under_way == 1
    made.hear("loadingFinished", {"requestId": "1"})
    assert made.under_way == 0


def test_messages_of_web_sockets_are_counted() -> None:
    made = heard(
        ("webSocketCreated", {"requestId": "1", "url": "wss://paper.example/"}),
        ("webSocketFrameReceived", {"requestId": "1"}),
        ("webSocketFrameSent", {"requestId": "1"}),
        ("webSocketFrameSent", {"requestId": "unknown"}),
    )
    assert [*made.sockets.values()] == [["wss://paper.example/", 2]]
