"""Makes the golden and broken containers, byte by byte, so that each can lie as a hostile one does.

``zip_of``, ``tar_of`` and ``record`` are also used by the tests of the readers.
"""

# ruff: noqa: E501 (long lines here are the content of files)
from __future__ import annotations

import base64
import bz2
import gzip
import hashlib
import json
import lzma
import struct
import zlib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

STAMP = (0x4E8C, 0x4BC0)  # 2019-04-12, 09:30:00
APRIL = 1_555_055_400  # the same in UTC: 2019-04-12T07:50:00Z, as seconds since 1970


@dataclass(frozen=True)
class Zipped:
    """A member of a ZIP; what is not None is written instead of what is true."""

    name: bytes
    data: bytes = b""
    flags: int = 0
    method: int = 0
    extra: bytes = b""
    comment: bytes = b""
    mode: int = 0
    system: int = 3
    crc: int | None = None
    size: int | None = None
    packed: bytes | None = None
    local_name: bytes | None = None
    listed: bool = True
    gap: bytes = b""
    local_again: int | None = None


def _packed(one: Zipped) -> bytes:
    if one.packed is not None:
        return one.packed
    if one.method == 8:
        packer = zlib.compressobj(9, zlib.DEFLATED, -15)
        return packer.compress(one.data) + packer.flush()
    packers = {12: bz2.compress, 95: lzma.compress}
    return packers[one.method](one.data) if one.method in packers else one.data


def zip_of(
    members: Iterable[Zipped], comment: bytes = b"", before: bytes = b"", after: bytes = b"", shift: int = 0
) -> bytes:
    """A ZIP; ``before`` and ``after`` stand outside of it, and ``shift`` is added to each offset that is written."""
    out, central, count = bytearray(before), bytearray(), 0
    for one in members:
        packed, crc = _packed(one), zlib.crc32(one.data) if one.crc is None else one.crc
        size = len(one.data) if one.size is None else one.size
        at = len(out) if one.local_again is None else one.local_again
        described = bool(one.flags & 8)
        sizes = (0, 0, 0) if described else (crc, len(packed), size)
        name = one.name if one.local_name is None else one.local_name
        if one.local_again is None:
            out += one.gap
            at = len(out)
            out += struct.pack(
                "<4s5H3L2H",
                b"PK\x03\x04",
                20,
                one.flags,
                one.method,
                STAMP[1],
                STAMP[0],
                *sizes,
                len(name),
                len(one.extra),
            )
            out += name + one.extra + packed
            if described:
                out += struct.pack("<4s3L", b"PK\x07\x08", crc, len(packed), size)
        if one.listed:
            count += 1
            central += struct.pack(
                "<4s6H3L5H2L", b"PK\x01\x02", one.system << 8 | 30, 20, one.flags, one.method, STAMP[1], STAMP[0],
                crc, len(packed), size, len(one.name), len(one.extra), len(one.comment), 0, 0, one.mode << 16, at + shift,
            )  # fmt: skip
            central += one.name + one.extra + one.comment
    end = struct.pack(
        "<4s4H2LH", b"PK\x05\x06", 0, 0, count & 0xFFFF, count & 0xFFFF, len(central), len(out) + shift, len(comment)
    )
    return bytes(out) + bytes(central) + end + comment + after


def tar_block(
    name: bytes, size: int = 0, kind: bytes = b"0", link: bytes = b"", more: Mapping[int, bytes] | None = None
) -> bytes:
    """One header of a TAR; ``more`` is written at its places before the checksum is taken."""
    block = bytearray(512)
    for at, value in ((0, name[:100]), (100, b"0000644\0"), (124, b"%011o\0" % size), (136, b"%011o\0" % APRIL)):
        block[at : at + len(value)] = value
    for at, value in ((156, kind), (157, link[:100]), (257, b"ustar\x0000"), (265, b"otta")):
        block[at : at + len(value)] = value
    for at, value in (more or {}).items():
        block[at : at + len(value)] = value
    block[148:156] = b" " * 8
    block[148:156] = b"%06o\0 " % sum(block)
    return bytes(block)


def tarred(name: bytes, data: bytes = b"", kind: bytes = b"0", link: bytes = b"") -> bytes:
    """A member of a TAR: header, data, padding."""
    return tar_block(name, len(data), kind, link) + data + bytes(-len(data) % 512)


def pax(kind: bytes = b"x", **keys: bytes) -> bytes:
    """An extended header; ``__`` in a key stands for a dot."""
    content = b""
    for key, value in keys.items():
        body = b" " + key.replace("__", ".").encode() + b"=" + value + b"\n"
        length = len(body) + 1
        while len(str(length)) + len(body) != length:
            length = len(str(length)) + len(body)
        content += str(length).encode() + body
    return tarred(b"PaxHeaders/x", content, kind)


def tar_of(*members: bytes) -> bytes:
    """Members and the end mark."""
    return b"".join(members) + bytes(1024)


def digest(data: bytes, name: str = "sha256") -> str:
    """A digest as WARC writes it."""
    return f"{name}:{base64.b32encode(hashlib.new(name, data).digest()).decode()}"


def record(kind: str, block: bytes, uri: str = "", length: int | None = None, **fields: str) -> bytes:
    """A WARC record with the digest of its block; ``length`` is written instead of the true one."""
    lines = [
        f"WARC-Type: {kind}",
        "WARC-Date: 2019-04-12T07:50:00Z",
        f"WARC-Record-ID: <urn:uuid:{zlib.crc32(block):08x}>",
    ]
    lines += [f"WARC-Target-URI: {uri}"] if uri else []
    lines += [f"{key.replace('_', '-')}: {value}" for key, value in fields.items()]
    lines += [f"WARC-Block-Digest: {digest(block)}", f"Content-Length: {len(block) if length is None else length}"]
    return b"WARC/1.1\r\n" + "\r\n".join(lines).encode() + b"\r\n\r\n" + block + b"\r\n\r\n"


def answer(body: bytes, media_type: str = "text/html", status: str = "200 OK", **headers: str) -> bytes:
    """What a server sends."""
    lines = [f"HTTP/1.1 {status}", f"Content-Type: {media_type}", "Date: Fri, 12 Apr 2019 07:50:00 GMT"]
    lines += [f"{key.replace('_', '-')}: {value}" for key, value in headers.items()]
    return "\r\n".join(lines).encode() + b"\r\n\r\n" + body


PAGE = "<!doctype html><title>Shore Mirror (INVENTED)</title><p>Buses came before light, a clerk in Quessim said."
SHORE = "https://shore-mirror.invalid"


def crawl() -> list[bytes]:
    """Records with one of everything."""
    page = PAGE.encode()
    chunked = b"%x\r\n" % len(page) + page + b"\r\n0\r\n\r\n"
    table = b'{"boats": 14, "note": "INVENTED"}'
    html = {"Content_Type": "application/http; msgtype=response"}
    return [
        record("warcinfo", b"software: invented crawler 1.0\r\noperator: Otta Brenlow (INVENTED)\r\nisPartOf: shore\r\n", WARC_Filename="shore.warc", Content_Type="application/warc-fields"),
        record("request", b"GET / HTTP/1.1\r\nHost: shore-mirror.invalid\r\nCookie: secret\r\n\r\n", f"{SHORE}/", Content_Type="application/http; msgtype=request"),
        record("response", answer(page, "text/html; charset=utf-8", Last_Modified="Thu, 11 Apr 2019 20:00:00 GMT"), f"{SHORE}/", WARC_Payload_Digest=digest(page, "sha1"), WARC_IP_Address="192.0.2.7", **html),
        record("response", answer(chunked, Transfer_Encoding="chunked"), f"{SHORE}/levels/?day=12", WARC_Payload_Digest=digest(page, "sha1"), **html),
        record("response", answer(gzip.compress(table, mtime=0), "application/json", Content_Encoding="gzip"), f"{SHORE}/api/boats", **html),
        record("response", answer(b"", status="301 Moved", Location="/new"), f"{SHORE}/old", **html),
        record("response", answer(b"<p>No such page.", status="404 Not Found"), f"{SHORE}/gone", **html),
        record("response", answer(b"let a = 1", "application/javascript"), f"{SHORE}/a.js", **html),
        record("response", answer(page, status="206 Partial", Content_Range="bytes 0-9/1000"), f"{SHORE}/film", **html),
        record("response", answer(b"other words"), f"{SHORE}/changed", WARC_Payload_Digest=digest(b"the first words", "sha1"), **html),
        record("response", answer(page[:60]), f"{SHORE}/short", WARC_Truncated="length", **html),
        record("revisit", answer(b""), f"{SHORE}/", WARC_Refers_To_Target_URI=f"{SHORE}/", WARC_Refers_To_Date="2019-04-11T07:50:00Z", **html),
        record("metadata", b"via: https://search.invalid/\r\nhopsFromSeed: L\r\n", f"{SHORE}/", Content_Type="application/warc-fields"),
        record("resource", b"The clerk counted fourteen boats. (INVENTED)", "urn:text:https://shore-mirror.invalid/", Content_Type="text/plain"),
        record("response", answer(page), "https://shore-mirror.invalid/%2e%2e/%2e%2e/etc/passwd", **html),
    ]  # fmt: skip


def wacz(warc: bytes | None, pages: bytes, lie: bool = False) -> bytes:
    """A WACZ with this WARC."""
    files = {"pages/pages.jsonl": pages, "indexes/index.cdx": b"INVENTED index\n"}
    if warc is not None:
        files["archive/data.warc.gz"] = warc
    told = {path: b"another" if lie and path.startswith("pages") else data for path, data in files.items()}
    package = {
        "profile": "data-package",
        "wacz_version": "1.1.1",
        "title": "Shore Mirror (INVENTED)",
        "created": "2019-04-12T08:00:00Z",
        "software": "invented crawler 1.0",
        "mainPageUrl": f"{SHORE}/",
        "resources": [
            {"name": path, "path": path, "hash": f"sha256:{hashlib.sha256(data).hexdigest()}", "bytes": len(data)}
            for path, data in told.items()
        ],
    }
    files["datapackage.json"] = json.dumps(package).encode()
    claim = {"path": "datapackage.json", "hash": f"sha256:{hashlib.sha256(files['datapackage.json']).hexdigest()}"}
    files["datapackage-digest.json"] = json.dumps(claim).encode()
    return zip_of(Zipped(path.encode(), data) for path, data in files.items())


PAGES = (
    '{"format": "json-pages-1.0", "id": "pages", "title": "All pages"}\n'
    f'{{"id": "1", "url": "{SHORE}/", "title": "Shore Mirror (INVENTED)", "ts": "2019-04-12T07:50:00Z", "text": "Buses"}}\n'
).encode()


def archived() -> bytes:
    """A note of auto-archiver."""
    note = {
        "status": "generic_extractor: success",
        "metadata": {
            "_processed_at": "2019-04-13 06:00:00+00:00",
            "url": "https://nettle.invalid/post/17",
            "title": "Buses at the weighing shed (INVENTED)",
            "content": "They read out the number of the lease first.\nNobody asked.",
            "timestamp": "2019-04-12T09:30:00+00:00",
            "author": "shore_walker",
            "exif": {"GPSPosition": "1.0, 2.0", "Make": "Invented"},
        },
        "media": [
            {
                "filename": "/tmp/otta/work/video_1.mp4",  # noqa: S108 (content, not a path that is used)
                "urls": [],
                "properties": {"hash": "SHA-256:" + hashlib.sha256(b"film").hexdigest(), "id": "video_1"},
                "_mimetype": "video/mp4",
            }
        ],
    }
    return json.dumps(note, indent=4, ensure_ascii=False).encode()


NOTE = b"Fourteen boats at the landing on Monday. (INVENTED)\n"
UNIX = struct.pack("<HHBl", 0x5455, 5, 1, APRIL)


def handover() -> bytes:
    """A ZIP as a source hands it over: sound, and untidy."""
    link = Zipped(b"latest.txt", b"notes/monday.txt", mode=0o120777)
    return zip_of(
        [
            Zipped(b"notes/", mode=0o40755),
            Zipped(b"notes/monday.txt", NOTE, method=8, extra=UNIX, comment=b"seen by T. V."),
            Zipped("notes/Überfahrt – März.txt".encode(), NOTE, flags=0x800),
            Zipped(b"photos\\gate.txt", NOTE, system=0),
            Zipped(b"../../outside.txt", NOTE),
            Zipped(b"C:/drive.txt", NOTE),
            Zipped("gate\u202etxt.exe".encode(), NOTE, flags=0x800),
            Zipped(b"notes/monday.txt", NOTE + b"Corrected.\n", flags=8),
            Zipped(b"nothing.txt"),
            link,
            Zipped(b"__MACOSX/notes/._monday.txt", b"\x00\x05\x16\x07"),
            Zipped(b"photos/Thumbs.db", b"\xd0\xcf"),
            Zipped(b"tab\tand\nline.txt", NOTE),
            Zipped(b"packed.bz2.txt", NOTE * 20, method=12),
        ],
        comment=b"packed in Quessim, INVENTED",
    )


def russian() -> bytes:
    """A ZIP whose names stand in the code page of a Russian DOS, as its archivers still write them."""
    names = ("отчёт о перевозке семей.txt", "список семей с берега озера.txt", "показания водителя автобуса.txt")
    return zip_of(Zipped(name.encode("cp866"), NOTE, system=0) for name in names)


def troubled() -> bytes:
    """A ZIP with everything that is wrong with one, after a line that is no part of it."""
    return zip_of(
        [
            Zipped(b"sound.txt", NOTE),
            Zipped(b"locked.txt", b"xxxxxxxxxxxx", flags=1),
            Zipped(b"damaged.txt", NOTE, crc=1),
            Zipped(b"shown.txt", NOTE, local_name=b"meant.txt"),
            Zipped(b"hidden.txt", b"Nobody lists this. (INVENTED)\n", listed=False),
            Zipped(b"after a gap.txt", NOTE, gap=b"words between"),
            Zipped(b"same bytes.txt", NOTE, local_again=37),
            Zipped(b"other.zst", b"x" * 20, method=93),
            Zipped(b"bomb.txt", bytes(20_000_000), method=8),
        ],
        before=b"A line before the archive (INVENTED).",
        after=b"and words behind it",
        shift=-37,
    )


def tape() -> bytes:
    """A TAR with every kind of member."""
    return tar_of(
        tarred(b"notes/", kind=b"5"),
        tarred(b"notes/monday.txt", NOTE),
        tarred(b"../../outside.txt", NOTE),
        pax(path="notes/Überfahrt – März.txt".encode(), mtime=b"1555055400.25"),
        tarred(b"notes/x", NOTE),
        tarred(b"././@LongLink", b"deep/" * 40 + b"note.txt\0", b"L"),
        tarred(b"deep/", NOTE),
        tarred(b"second name.txt", kind=b"1", link=b"notes/monday.txt"),
        tarred(b"latest", kind=b"2", link=b"/etc/passwd"),
        tarred(b"device", kind=b"3"),
        pax(GNU__sparse__major=b"1", GNU__sparse__name=b"holes.bin"),
        tarred(b"GNUSparseFile.0/holes.bin", NOTE),
        tarred(b"empty.txt"),
        tar_block(b"two sizes.txt", 10) + NOTE[:10] + bytes(502),
    )


SEVEN = (
    "N3q8ryccAASFAOOn1AAAAAAAAAAWAAAAAAAAAHLEvGbgAFYASV0AIxvKp0cIDJqIxkemuXk3E6rlgki9Tk0tI/CgmwwcL8wpuFh1cJ7JWz75lN"
    "coffGhIvLsDNuhYNrvGh2C1WznKqnLSGBaDzmoAADgAMIAe10AAIEzB64P0s5XPUC7lGQcfutiY/a5l5Iq3OVNDXM1qR2yJVD264moBgM88/D4"
    "e9HbRJUep765hOzi3h49jt4A18qphrc9shDdyUF5An6MpzfKt7DnNFkicwKxIMJdfkd15Vwu8KQe6Y8kx8iUpJjVQJgeEOeDHhKVAAAAABcGUQ"
    "EJgIMABwsBAAEhIQEYDIDDAAA="
)
LOCKED_SEVEN = (
    "N3q8ryccAATpOu2qgAAAAAAAAAAoAAAAAAAAAMHBoHUtJhXEOdWCfKRHbm9g6JT1GBBaRCDLs/JNWpQVWyIuG6D+JNQc7xga46nToiVjaLCL0N"
    "kFkgBi6x9WlzpFz0Q0zUznUFPnT4Qb0dpqfwypGwWLwaungnShZSIjPUJvaIPRAtGLW23egJIjsBy+rdZfGTKq+ShXOd7yYa0rNqk2ZhcGEAEJ"
    "cAAHCwEAASQG8QcBElMPBeCgg+2f0yAITtxgmzImqgxlAAA="
)


def good() -> dict[str, bytes]:
    """Every good file by name."""
    records = crawl()
    packed = [gzip.compress(each, mtime=0) for each in records]
    return {
        "handover.zip": handover(),
        "russian.zip": russian(),
        "troubled.zip": troubled(),
        "cut-but-saved.zip": b"PK00" + handover()[:1_200],
        "handover.7z": base64.b64decode(SEVEN),
        "tape.tar": tape(),
        "tape.tar.gz": gzip.compress(tape(), mtime=0),
        "tape.tar.xz": lzma.compress(tape()),
        "note.txt.gz": gzip.compress(NOTE, mtime=APRIL) + gzip.compress(NOTE, mtime=0) + b"\0\0",
        "note.txt.bz2": bz2.compress(NOTE) + b"words behind",
        "note.txt.xz": lzma.compress(NOTE),
        "shore.warc": b"".join(records) + record("response", answer(PAGE.encode()), f"{SHORE}/cut")[:-90],
        "shore.warc.gz": b"".join(packed) + packed[2][:-20],
        "together.warc.gz": gzip.compress(b"".join(records[:3]), mtime=0),
        "liar.warc": records[0]
        + record("response", answer(PAGE.encode()), f"{SHORE}/lie", 99_999)
        + records[1]
        + records[2],
        "shore.wacz": wacz(b"".join(packed), PAGES),
        "hollow.wacz": wacz(None, PAGES, lie=True),
        "archived.note": archived(),
    }


def broken() -> dict[str, bytes]:
    """Every broken file by name; each must be refused with a reason."""
    return {
        "empty.zip": zip_of([]),
        "no.zip": b"This is no ZIP archive at all.",
        "no.tar": b"This is no TAR archive at all.",
        "cut.tar.gz": gzip.compress(tape(), mtime=0)[:60],
        "cut.txt.gz": gzip.compress(NOTE * 50, mtime=0)[:-12],
        "bomb.txt.gz": gzip.compress(bytes(40_000_000), mtime=0),
        "bomb.txt.xz": lzma.compress(bytes(40_000_000)),
        "empty.txt.gz": gzip.compress(b"", mtime=0),
        "no.warc": b"This is no web archive at all.",
        "headless.warc": b"WARC/1.1\r\nWARC-Type: response\r\n",
        "no.wacz": b"This is no WACZ at all.",
        "cut.7z": base64.b64decode(SEVEN)[:-20],
        "locked.7z": base64.b64decode(LOCKED_SEVEN),
        "cut.json": archived()[:-100],
        "packed.zst": b"\x28\xb5\x2f\xfd" + bytes(20),
        "packed.rar": b"Rar!\x1a\x07\x01\x00" + bytes(20),
    }
