"""WACZ as it is written, judged by our reader: every digest holds, nothing lies in it undescribed."""

from __future__ import annotations

import hashlib
import io
import json
import zipfile

from probata.intake.capture.wacz import wacz
from probata.method.documents.model import Part
from probata.method.documents.readers import wacz as reader
from tests.intake.capture.making import ASKED, URL, exchange, visit

SEEN = visit(
    exchange(), exchange("http://paper.example/a.css", b"p{}", b"HTTP/1.1 200 OK\r\nContent-Type: text/css\r\n\r\n")
)
MADE = wacz(ASKED, SEEN)
NAMES = [
    "archive/data.warc.gz",
    "indexes/index.cdx",
    "pages/pages.jsonl",
    "rendered/page.html",
    "custody.json",
    "datapackage.json",
    "datapackage-digest.json",
]


def files(data: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(data)) as packed:
        return {name: packed.read(name) for name in packed.namelist()}


def test_our_reader_finds_every_digest_right_and_nothing_undescribed() -> None:
    reading = reader.read(MADE, "paper.example-20220301T100000Z.wacz")
    assert reading.limits == ("its indexes and lists serve programs: they are listed, not taken out",)
    said = {one.field: one.value for one in reading.declared}
    assert said["main page"] == URL
    assert said["software"] == "Probata 0.1.0 (Playwright 1.2, Chromium 3.4)"
    assert "Halla Teveron" in said["description"]
    assert reading.text.startswith(f"page\tThe season\t{URL}\t2022-03-01T10:00:00Z")


def test_a_byte_that_changes_in_any_file_is_noticed() -> None:
    for changed in NAMES:
        found = files(MADE)
        data = found[changed]
        found[changed] = (
            data[:-1] + bytes([data[-1] ^ 1])
            if changed != "datapackage-digest.json"
            else data.replace(b"sha256:", b"sha256:0")
        )
        out = io.BytesIO()
        with zipfile.ZipFile(out, "w") as packed:
            for name, content in found.items():
                packed.writestr(name, content)
        limits = reader.read(out.getvalue(), "a.wacz").limits
        assert any("digest" in limit or "description" in limit for limit in limits), changed


def test_what_it_holds_comes_out() -> None:
    found = [one for one in reader.parts(MADE, "a.wacz") if isinstance(one, Part)]
    assert [one.path for one in found] == ["archive/data.warc.gz", "rendered/page.html", "custody.json"]
    assert json.loads(found[-1].data)["collector"] == "Halla Teveron"


def test_it_is_stored_and_not_packed_again_with_what_the_specification_asks_for() -> None:
    with zipfile.ZipFile(io.BytesIO(MADE)) as packed:
        assert packed.namelist() == NAMES
        assert {one.compress_type for one in packed.infolist()} == {zipfile.ZIP_STORED}
        assert {one.date_time for one in packed.infolist()} == {(1980, 1, 1, 0, 0, 0)}
    found = files(MADE)
    told = json.loads(found["datapackage.json"])
    assert (told["profile"], told["wacz_version"], told["mainPageUrl"]) == ("data-package", "1.1.1", URL)
    assert [one["path"] for one in told["resources"]] == NAMES[:5]
    head, page = map(json.loads, found["pages/pages.jsonl"].splitlines())
    assert head["format"] == "json-pages-1.0"
    assert (page["url"], page["ts"], page["title"]) == (URL, "2022-03-01T10:00:00Z", "The season")
    assert json.loads(found["datapackage-digest.json"]) == {
        "path": "datapackage.json",
        "hash": f"sha256:{hashlib.sha256(found['datapackage.json']).hexdigest()}",
    }
