"""Web archives whose records lie about lengths, digests and places, or unfold."""

# ruff: noqa: E501 (long lines here are the content of files)
from __future__ import annotations

import gzip
import json
from collections.abc import Iterator

from tests.data.documents.makers.archives import PAGE, PAGES, SHORE, answer, crawl, digest, record, wacz
from tests.hostile.golden import parts, zipped
from tests.hostile.packed import zlib_of_nothing

HTML = {"Content_Type": "application/http; msgtype=response"}


def files(_seed: int, url: str) -> Iterator[tuple[str, bytes]]:
    """Every one of them."""
    for name, data in {**_lengths(), **_heads(), **_answers(url)}.items():
        yield f"warc/{name}.warc", data
    yield from _packed()
    yield from _wacz(url)


def _one(body: bytes = PAGE.encode(), **more: str) -> bytes:
    return record("response", answer(body), f"{SHORE}/", **{**HTML, **more})


def _lengths() -> dict[str, bytes]:
    whole = _one()
    at = whole.index(b"Content-Length: ")
    end = whole.index(b"\r\n", at)
    lies = (
        "-1",
        "0",
        "1",
        "99999999",
        str(2**63),
        str(2**64),
        "9" * 5_000,
        "",
        "abc",
        "1e3",
        "0x10",
        "+7",
        " 7 ",
        "7, 9",
        "٧",
        "007",
    )
    made = {f"length-{number}": whole[: at + 16] + lie.encode() + whole[end:] for number, lie in enumerate(lies)}
    return {
        **made,
        "length-twice": whole[:at] + b"Content-Length: 5\r\n" + whole[at:],
        "length-missing": whole[:at] + whole[end + 2 :],
        "length-inside": record("response", answer(PAGE.encode(), Content_Length="999999999"), f"{SHORE}/", **HTML),
        "records-in-a-record": record("response", answer(_one() * 50), f"{SHORE}/", **HTML),
        "records-50000": record("resource", b"x", "urn:x", Content_Type="text/plain") * 50_000,
        "records-empty": record("resource", b"", "urn:x") * 10_000,
        "noise-between": (b"noise\r\n" * 50 + _one()) * 20,
    }  # fmt: skip


def _heads() -> dict[str, bytes]:
    whole = _one()
    made = {
        f"version-{number}": whole.replace(b"WARC/1.1", told, 1)
        for number, told in enumerate((b"WARC/0.17", b"WARC/9.9", b"WARC/", b"WARC/1.1 ", b"warc/1.0", b"WARC/1.1\x00"))
    }
    for field in ("WARC-Type", "WARC-Date", "WARC-Record-ID", "WARC-Target-URI", "WARC-Block-Digest", "Content-Type"):
        start = whole.index(field.encode() + b": ")
        end = whole.index(b"\r\n", start)
        for number, lie in enumerate((b"", b"\xff\xfe\x00", b"x" * 1_000_000, b"<" * 50_000)):
            made[f"{field.lower()}-{number}"] = whole[: start + len(field) + 2] + lie + whole[end:]
    return {
        **made,
        "head-without-end": b"WARC/1.1\r\n" + b"X-Field: a\r\n" * 500_000,
        "head-one-line": b"WARC/1.1\r\nX-Field: " + b"a" * 10_000_000,
        "head-line-feeds": whole.replace(b"\r\n", b"\n"),
        "head-carriage-returns": whole.replace(b"\r\n", b"\r"),
        "head-folded": whole.replace(b"WARC-Date:", b"WARC-Date:\r\n \r\n\t", 1),
        "digests": b"".join(_one(WARC_Payload_Digest=told) for told in ("sha1:", "sha999:AAAA", "md5:" + "A" * 9_999, ":", digest(b"another"), "sha1:====")),
        "revisits": b"".join(record("revisit", answer(b""), f"{SHORE}/{n}", WARC_Refers_To_Target_URI=f"{SHORE}/{n + 1}", **HTML) for n in range(2_000)),
        "segments": b"".join(record("continuation", b"x", f"{SHORE}/", WARC_Segment_Number=str(n), WARC_Segment_Origin_ID="<urn:x>") for n in (0, 1, 2, -5, 10**30)),
        "kinds": b"".join(record(kind, b"x", f"{SHORE}/") for kind in ("conversion", "no-such", "", "response\x00", "RESPONSE")),
    }  # fmt: skip


def _answers(url: str) -> dict[str, bytes]:
    packed = PAGE.encode()
    for _ in range(20):
        packed = gzip.compress(packed, mtime=0)
    bomb = zlib_of_nothing(300)

    def told(body: bytes, **headers: str) -> bytes:
        return record("response", answer(body, **headers), f"{SHORE}/", **HTML)

    return {
        "packed-bomb": told(bomb, Content_Encoding="deflate"),
        "packed-twenty-times": told(packed, Content_Encoding=", ".join(["gzip"] * 20)),
        "packed-in-no-way": told(b"x", Content_Encoding="no-such, br, zstd, compress"),
        "packed-brotli": told(b"\xff" * 100, Content_Encoding="br"),
        "chunks-beyond": told(b"ffffffffffffffff\r\nx\r\n0\r\n\r\n", Transfer_Encoding="chunked"),
        "chunks-negative": told(b"-5\r\nx\r\n0\r\n\r\n", Transfer_Encoding="chunked"),
        "chunks-500000": told(b"1\r\na\r\n" * 500_000 + b"0\r\n\r\n", Transfer_Encoding="chunked"),
        "chunk-line-long": told(b"1;" + b"a" * 5_000_000 + b"\r\na\r\n0\r\n\r\n", Transfer_Encoding="chunked"),
        "status": b"".join(record("response", f"HTTP/1.1 {line}\r\n\r\nx".encode(), f"{SHORE}/", **HTML) for line in ("", "abc", "-1", "999999999999", "200" * 50_000)),
        "no-answer": record("response", b"", f"{SHORE}/", **HTML) + record("response", b"\r\n\r\n", f"{SHORE}/", **HTML),
        "headers-500000": record("response", b"HTTP/1.1 200 OK\r\n" + b"X: a\r\n" * 500_000 + b"\r\nx", f"{SHORE}/", **HTML),
        "fetches": told(f'<img src="{url}warc"><script src="{url}js"></script><p>INVENTED'.encode(), Location=url, Refresh=f"0; {url}", Link=f"<{url}>; rel=preload"),
        "kinds-lie": b"".join(record("response", answer(b"<p>INVENTED", media_type), f"{SHORE}/{n}", **HTML) for n, media_type in enumerate(("application/pdf", "image/png", "../../x", "a" * 9_999, "", "application/zip; a=b", "text/html; charset=no-such"))),
    }  # fmt: skip


def _packed() -> Iterator[tuple[str, bytes]]:
    records = crawl()
    whole = b"".join(gzip.compress(each, mtime=0) for each in records)
    yield "warc/one-stream.warc.gz", gzip.compress(b"".join(records) * 20, mtime=0)
    yield (
        "warc/split-in-a-record.warc.gz",
        gzip.compress(records[2][:50], mtime=0) + gzip.compress(records[2][50:], mtime=0),
    )
    yield "warc/noise-between.warc.gz", b"noise".join(gzip.compress(each, mtime=0) for each in records)
    yield "warc/plain-behind.warc.gz", whole + records[2]
    yield (
        "warc/record-bomb.warc.gz",
        gzip.compress(record("resource", bytes(20_000_000), "urn:x", Content_Type="text/plain"), mtime=0) * 10,
    )
    yield "warc/wrong-sums.warc.gz", whole.replace(whole[-8:-4], b"\0\0\0\0")


def _wacz(url: str) -> Iterator[tuple[str, bytes]]:
    whole = wacz(b"".join(gzip.compress(each, mtime=0) for each in crawl()), PAGES)
    inside = parts(whole)
    resources = [{"name": "x", "path": "archive/data.warc.gz", "hash": "sha256:" + "0" * 64, "bytes": 2**70}]
    lists: dict[str, object] = {
        "nothing": {}, "list": [], "number": 1, "deep": None, "resources-number": {"resources": 5}, "resources-million": {"resources": [{}] * 200_000},
        "lies": {"profile": "data-package", "resources": resources * 2}, "kinds": {"profile": 1, "wacz_version": [], "title": {"a": 1}, "created": -1, "mainPageUrl": url, "resources": [1, None, "x"]},
    }  # fmt: skip
    for name, told in lists.items():
        data = b"[" * 200_000 if name == "deep" else json.dumps(told).encode()
        yield f"warc/listed-{name}.wacz", zipped({**inside, "datapackage.json": data})
    yield (
        "warc/pages-million.wacz",
        zipped({**inside, "pages/pages.jsonl": PAGES + b'{"url": "x", "title": "y"}\n' * 300_000}),
    )
    yield (
        "warc/pages-damaged.wacz",
        zipped(
            {
                **inside,
                "pages/pages.jsonl": b'{"format": 5}\n{"url": {"a": [1]}, "title": 7}\n[]\n"x"\n' + b"{" * 100_000,
            }
        ),
    )
    yield (
        "warc/archives-300.wacz",
        zipped({**inside, **{f"archive/{n}.warc.gz": inside["archive/data.warc.gz"] for n in range(300)}}),
    )
    yield "warc/no-archive.wacz", zipped({name: data for name, data in inside.items() if "archive" not in name})
    yield "warc/archive-is-wacz.wacz", zipped({**inside, "archive/data.warc.gz": whole})
