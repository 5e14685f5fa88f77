"""Which records are files, under which path, with which claims; whose digests hold."""

import pytest

from probata.method.documents.readers._archive.members import Member
from probata.method.documents.readers._archive.paths import Paths
from probata.method.documents.readers._archive.warc_members import Told, digests, member, told
from probata.method.documents.readers._archive.warc_records import Warc
from tests.method.documents.readers._archive.kit import MAKE


def item(record: bytes) -> Told:
    return told(next(iter(Warc(record).walk())))


def response(
    body: bytes = b"<p>words", media_type: str = "text/html", uri: str = "https://a.invalid/x", **more: str
) -> Told:
    status = more.pop("status", "200 OK")
    return item(MAKE.record("response", MAKE.answer(body, media_type, status), uri, **more))


@pytest.mark.parametrize(
    ("media_type", "status", "kind"),
    [
        ("text/html", "200 OK", "file"),
        ("image/jpeg", "203 OK", "file"),
        ("", "200 OK", "file"),
        ("text/html", "301 Moved", "moved"),
        ("text/html", "404 Not Found", "failed"),
        ("text/html", "500 Oh", "failed"),
        ("text/css", "200 OK", "fitting"),
        ("application/x-javascript; a=b", "200 OK", "fitting"),
        ("font/woff2", "200 OK", "fitting"),
    ],
)
def test_success_is_a_file_unless_it_is_a_fitting(media_type: str, status: str, kind: str) -> None:
    assert response(media_type=media_type, status=status).kind == kind


@pytest.mark.parametrize(
    ("record", "kind"),
    [
        (MAKE.record("warcinfo", b"software: x"), "note"),
        (MAKE.record("request", b"GET /"), "request"),
        (MAKE.record("revisit", b"HTTP/1.1 200 OK\r\n\r\n"), "again"),
        (MAKE.record("metadata", b"via: x", Content_Type="application/warc-fields"), "note"),
        (MAKE.record("metadata", b"x" * 5_000, Content_Type="application/warc-fields"), "file"),
        (MAKE.record("metadata", b"{}", Content_Type="application/json"), "file"),
        (MAKE.record("resource", b"x", Content_Type="image/png"), "file"),
        (MAKE.record("conversion", b"x", Content_Type="text/plain"), "file"),
        (MAKE.record("continuation", b"x", WARC_Segment_Number="2"), "piece"),
        (MAKE.record("response", b"x", "dns:a.invalid", Content_Type="text/dns"), "other"),
        (MAKE.record("invented", b"x"), "other"),
    ],
)
def test_each_kind_of_record_is_known(record: bytes, kind: str) -> None:
    assert item(record).kind == kind


@pytest.mark.parametrize(
    ("uri", "media_type", "path"),
    [
        ("https://a.invalid/", "text/html", "a.invalid/index.html"),
        ("https://a.invalid", "text/html", "a.invalid/index.html"),
        ("https://user@a.invalid:8080/b/c.php?id=1", "text/html", "a.invalid_8080/b/c.php?id=1.html"),
        ("https://a.invalid/p.JPEG", "image/jpeg", "a.invalid/p.JPEG"),
        ("https://a.invalid/%2e%2e/x", "application/pdf", "a.invalid/x.pdf"),
        ("https://a.invalid/M%C3%A4rz", "", "a.invalid/März"),
        ("urn:text:https://a.invalid/", "text/plain", "urn/text/https/a.invalid/index.txt"),
        ("http://[broken", "text/html", "unnamed/http/[broken.html"),
        ("", "text/html", "unnamed/index.html"),
    ],
)
def test_an_address_becomes_a_path(uri: str, media_type: str, path: str) -> None:
    found = member(response(media_type=media_type, uri=uri), Paths())
    assert isinstance(found, Member)
    assert found.path == path


def test_claims_name_address_time_status_type_and_doubts() -> None:
    found = member(response(WARC_Truncated="time", WARC_IP_Address="192.0.2.7"), Paths())
    assert found is not None
    assert [(each.field, each.value) for each in found.claims] == [
        ("url", "https://a.invalid/x"),
        ("fetched", "2019-04-12T07:50:00Z"),
        ("status", "200"),
        ("media type", "text/html"),
        ("server address", "192.0.2.7"),
        ("server date", "Fri, 12 Apr 2019 07:50:00 GMT"),
        ("doubt", "shortened when it was fetched (time)"),
    ]


def test_digests_hold_or_do_not_or_are_unknown() -> None:
    assert digests(response())[0] is True
    assert digests(response(b"x", WARC_Payload_Digest=MAKE.digest(b"y")))[0] is False
    assert digests(response(b"x", WARC_Payload_Digest="crc9:12"))[0] is None
    changed = MAKE.record("resource", b"words", "urn:x").replace(b"\r\n\r\nwords", b"\r\n\r\nwordy")
    assert digests(item(changed)) == (False, "digest does not hold")
    chunked = b"5\r\nwords\r\n0\r\n\r\n"
    for claim in (chunked, b"words"):
        assert digests(response(chunked, WARC_Payload_Digest=MAKE.digest(claim)))[0] is True
    assert digests(item(b"WARC/1.1\r\nWARC-Type: resource\r\nContent-Length: 1\r\n\r\nx\r\n\r\n")) == (None, "")
