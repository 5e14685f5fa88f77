"""Web archives as a reader gives them back."""

import gzip

import pytest

from probata.method.documents.model import Left, MarkKind, Part
from probata.method.documents.readers import warc as reader
from probata.method.documents.shelf import read
from probata.record.errors import Unreadable
from tests.method.documents.readers._archive.kit import MAKE

WHOLE = b"".join(MAKE.crawl())


def test_every_record_has_a_line_and_nothing_is_dropped_in_silence() -> None:
    reading = reader.read(WHOLE, "a.warc")
    lines = [mark.span.of(reading.text).split("\t") for mark in reading.marks if mark.kind is MarkKind.LINE]
    assert len(lines) == len(MAKE.crawl())
    assert lines[5][1:5] == ["https://shore-mirror.invalid/old", "2019-04-12T07:50:00Z", "301", "text/html"]
    assert "leads to /new" in lines[5][6]
    assert "  hopsFromSeed: L" in reading.text
    assert "secret" not in reading.text
    for kind in ("scripts", "crawler asked", "refused", "leads elsewhere", "same as before", "shortened"):
        assert any(kind in limit for limit in reading.limits)


def test_a_digest_that_does_not_hold_names_its_address() -> None:
    (limit,) = (each for each in reader.read(WHOLE, "a").limits if "digest" in each)
    assert limit.endswith("https://shore-mirror.invalid/changed")


def test_what_was_fetched_comes_out_unwrapped() -> None:
    found = {each.path: each for each in reader.parts(WHOLE, "a")}
    page = found["shore-mirror.invalid/index.html"]
    chunked = found["shore-mirror.invalid/levels/?day=12.html"]
    table = found["shore-mirror.invalid/api/boats.json"]
    assert isinstance(page, Part)
    assert isinstance(chunked, Part)
    assert isinstance(table, Part)
    assert page.data == chunked.data == MAKE.PAGE.encode()
    assert table.data.startswith(b"{")
    assert isinstance(found["shore-mirror.invalid/film.html"], Left)
    assert not any("a.js" in path or "gone" in path for path in found)


def test_packed_or_not_the_words_are_the_same() -> None:
    packed = b"".join(gzip.compress(each) for each in MAKE.crawl())
    assert read(packed, "a.warc.gz").text == reader.read(WHOLE, "a").text
    assert read(packed, "a.warc.gz").limits == reader.read(WHOLE, "a").limits
    assert list(reader.parts(packed, "a")) == list(reader.parts(WHOLE, "a"))
    assert "packed as a whole" in reader.read(gzip.compress(WHOLE), "a").limits[-1]


def test_a_lost_record_is_left_by_name() -> None:
    packed = [gzip.compress(each, mtime=0) for each in MAKE.crawl()[:3]]
    found = list(reader.parts(packed[0] + packed[1][:-9] + packed[2], "a"))
    assert [type(each) for each in found] == [Part, Left]
    assert found[1].path == "(lost record 1)"


@pytest.mark.parametrize(
    "data", [b"<html>", b"WARC/1.1 and words", b"WARC/1.1\r\nno end", gzip.compress(b"x", mtime=0)]
)
def test_what_is_no_web_archive_is_refused(data: bytes) -> None:
    with pytest.raises(Unreadable) as refusal:
        reader.read(data, "a.warc")
    assert refusal.value.next_step
