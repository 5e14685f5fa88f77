"""WARC as it is written, judged by our reader and by warcio, which know nothing of the writer."""

from __future__ import annotations

import gzip
import io
from typing import Any

from hypothesis import given
from hypothesis import strategies as some
from warcio.archiveiterator import ArchiveIterator
from warcio.checker import Checker

from probata.intake.capture.model import Exchange
from probata.intake.capture.warc import Warc, warc
from probata.method.documents.readers import warc as reader
from tests.intake.capture.making import AT, URL, exchange

ABOUT = {"software": "Probata 0", "operator": "Halla\r\nTeveron: X"}


def written(*exchanges: Exchange) -> Warc:
    return warc(exchanges, ABOUT, "data.warc.gz", AT)


def records(made: Warc) -> list[Any]:
    found = []
    for record in ArchiveIterator(io.BytesIO(made.data), check_digests="raise"):
        found.append((record.rec_type, dict(record.rec_headers.headers), record.raw_stream.read()))
    return found


bodies = some.binary(max_size=300)


@given(some.lists(bodies, max_size=4))
def test_what_went_in_comes_out_byte_by_byte_and_every_digest_holds(parts: list[bytes]) -> None:
    made = written(*(exchange(f"{URL}&n={n}", body) for n, body in enumerate(parts)))
    kinds = [kind for kind, _, _ in records(made)]
    assert kinds == ["warcinfo", *["response", "request"] * len(parts)]
    found = [part for kind, _, part in records(made) if kind == "response"]
    assert found == parts
    reading = reader.read(made.data, "data.warc.gz")
    assert reading.text.count("digest holds") == 1 + 2 * len(parts)
    assert not any("digest" in limit for limit in reading.limits)


def test_a_byte_that_changes_afterwards_is_noticed() -> None:
    made = written(exchange(body=b"Doors were locked"))
    [one] = made.written
    packed = made.data[one.offset : one.offset + one.length]
    changed = gzip.compress(gzip.decompress(packed).replace(b"locked", b"opened"), mtime=0)
    broken = made.data[: one.offset] + changed + made.data[one.offset + one.length :]
    reading = reader.read(broken, "data.warc.gz")
    assert any("not what its digest says" in limit for limit in reading.limits)


def test_the_checker_of_warcio_passes_it(tmp_path: Any) -> None:
    (tmp_path / "data.warc.gz").write_bytes(written(exchange(), exchange(body=b"")).data)
    checker = Checker(type("Asked", (), {"inputs": [str(tmp_path / "data.warc.gz")], "verbose": False})())
    checker.process_all()
    assert checker.exit_value == 0


def test_each_answer_lies_where_the_index_will_say_packed_by_itself() -> None:
    made = written(exchange(), exchange(body=b"another"))
    for one in made.written:
        record = gzip.decompress(made.data[one.offset : one.offset + one.length])
        assert record.startswith(b"WARC/1.1\r\nWARC-Type: response\r\nWARC-Record-ID: " + one.record.encode())
        assert one.exchange.response in record


def test_records_say_what_belongs_together_where_it_came_from_and_what_is_missing() -> None:
    made = written(exchange(truncated="length", tls="TLS 1.3", protocol="h2", as_sent=False))
    (_, info, block), (_, answer, _), (_, request, _) = (
        (kind, dict(fields), part) for kind, fields, part in records(made)
    )
    assert block == b"software: Probata 0\r\noperator: Halla Teveron: X\r\n"
    assert request["WARC-Concurrent-To"] == answer["WARC-Record-ID"]
    assert answer["WARC-Warcinfo-ID"] == request["WARC-Warcinfo-ID"] == info["WARC-Record-ID"]
    assert (answer["WARC-IP-Address"], answer["WARC-Target-URI"], answer["WARC-Date"]) == ("198.51.100.7", URL, AT)
    assert (answer["WARC-Truncated"], answer["WARC-Protocol"], answer["X-Probata-As-Sent"]) == ("length", "h2", "no")
    assert "1 record: shortened when fetched; the end is missing" in reader.read(made.data, "a.warc.gz").limits
    assert "WARC-Truncated" not in dict(records(written(exchange(address="")))[1][1])
    assert "WARC-IP-Address" not in dict(records(written(exchange(address="")))[1][1])
