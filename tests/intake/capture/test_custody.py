"""The custody record: everything that the Berkeley Protocol asks of a capture is in it, and it is JSON."""

from __future__ import annotations

import hashlib
import json
from dataclasses import replace
from typing import Any

from probata.intake.capture.custody import custody
from probata.intake.capture.warc import warc
from tests.intake.capture.making import ASKED, AT, URL, exchange, visit


def record(**more: Any) -> dict[str, Any]:
    seen = visit(exchange(note="cut", truncated="length"), **more)
    made = warc(seen.exchanges, {}, "data.warc.gz", AT)
    found: dict[str, Any] = json.loads(json.dumps(custody(ASKED, seen, made.written, {"b": b"2", "a": b"1"})))
    return found


def test_who_what_when_and_with_what_are_in_it() -> None:
    found = record(notes=("It goes on and on.",), dialogs=("alert: x",))
    assert (found["collector"], found["asked"], found["at_the_end"]) == ("Halla Teveron", URL, URL)
    assert (found["begun"], found["ended"]) == (AT, "2022-03-01T10:00:09Z")
    assert found["tools"] == {"probata": "0.1.0", "playwright": "1.2", "chromium": "3.4"}
    assert found["browser"]["viewport"] == {"width": 1280, "height": 800}
    assert found["way"]["hosts"] == [{"host": "paper.example:80", "addresses": ["198.51.100.7"]}]
    assert found["files"] == [
        {"path": name, "bytes": 1, "sha256": hashlib.sha256(data).hexdigest()}
        for name, data in (("a", b"1"), ("b", b"2"))
    ]
    assert found["did_not_load"] == [{"url": "http://paper.example/gone.png", "why": "net::ERR_FAILED"}]
    assert (found["notes"], found["page_tried"]["dialogs"]) == (["It goes on and on."], ["alert: x"])


def test_each_exchange_is_told_with_its_headers_and_what_is_missing() -> None:
    [one] = record()["exchanges"]
    assert one["headers"] == ["HTTP/1.1 200 OK", "Content-Type: text/html"]
    assert one["request_headers"] == ["GET /article HTTP/1.1", "Host: paper.example"]
    assert (one["truncated"], one["note"], one["body_bytes"], one["address"]) == ("length", "cut", 8, "198.51.100.7")
    assert one["record"].startswith("<urn:uuid:")


def test_a_certificate_that_did_not_hold_is_told_with_whether_it_was_put_up_with() -> None:
    assert record()["encryption"]["bad_certificates_accepted"] is False
    seen = visit(certificate_error="net::ERR_CERT_DATE_INVALID", sandboxed=False)
    found: Any = custody(replace(ASKED, accept_bad_certificate=True), seen, (), {})
    assert found["encryption"]["certificate_error"] == "net::ERR_CERT_DATE_INVALID"
    assert found["encryption"]["bad_certificates_accepted"] is True
    assert "root" in found["browser"]["sandbox"]
