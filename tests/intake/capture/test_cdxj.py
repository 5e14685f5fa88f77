"""The index: sorted, and every line leads to its record."""

from __future__ import annotations

import gzip
import json

import pytest

from probata.intake.capture.cdxj import index, surt
from probata.intake.capture.warc import warc
from tests.intake.capture.making import AT, exchange


def test_every_line_leads_to_its_record() -> None:
    urls = ["http://paper.example/b", "http://paper.example/a", "https://a.example/"]
    made = warc([exchange(url) for url in urls], {}, "data.warc.gz", AT)
    lines = index(made.written, "data.warc.gz").decode().splitlines()
    assert lines == sorted(lines)
    assert [line.split(" ")[0] for line in lines] == ["example,a)/", "example,paper)/a", "example,paper)/b"]
    for line in lines:
        _, stamp, told = line.split(" ", 2)
        found = json.loads(told)
        begin = int(found["offset"])
        record = gzip.decompress(made.data[begin : begin + int(found["length"])])
        assert f"WARC-Target-URI: {found['url']}\r\n".encode() in record
        assert f"WARC-Payload-Digest: {found['digest']}\r\n".encode() in record
        assert (stamp, found["status"], found["mime"]) == ("20220301100000", "200", "text/html")


@pytest.mark.parametrize(
    ("url", "turned"),
    [
        ("https://www.Paper.Example/A?z=1&b=2", "example,paper)/a?b=2&z=1"),
        ("http://paper.example:8080", "example,paper:8080)/"),
        ("http://198.51.100.7/x", "198.51.100.7)/x"),
    ],
)
def test_addresses_are_turned_about(url: str, turned: str) -> None:
    assert surt(url) == turned
