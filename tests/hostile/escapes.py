"""Files whose inner names lead elsewhere: up, to the root, to drives and devices, along links, past a reader's eye."""

from __future__ import annotations

import json
from collections.abc import Iterator

from tests.data.documents.makers.archives import NOTE, Zipped, answer, pax, record, tar_of, tarred, wacz, zip_of
from tests.data.documents.makers.mail import crlf
from tests.hostile.golden import good, parts, zipped

PATHS: dict[str, bytes] = {
    "up": b"../" * 12 + b"escaped/kept.txt",
    "up-inside": b"a/b/../../../../escaped/kept.txt",
    "root": b"/tmp/escaped.txt",
    "home": b"~/escaped.txt",
    "backslashes": b"..\\..\\..\\escaped.txt",
    "drive": b"C:\\Windows\\escaped.txt",
    "drive-relative": b"C:escaped.txt",
    "share": b"\\\\host.invalid\\share\\escaped.txt",
    "device": b"NUL",
    "device-with-suffix": b"CON.txt",
    "port": b"aux/COM1.txt",
    "long-device": b"\\\\?\\C:\\escaped.txt",
    "stream": b"note.txt:hidden:$DATA",
    "proc": b"/proc/self/mem",
    "dots": b"./.././/...//escaped.txt",
    "only-dots": b"..",
    "one-dot": b".",
    "nothing": b"",
    "slash": b"/",
    "nul": b"note.txt\x00.exe",
    "line-end": b"note\n2019-04-12 stored.txt",
    "carriage": b"note\r\n\r\nforged: yes.txt",
    "escape-signs": b"\x1b[2J\x1b]0;owned\x07note.txt",
    "backspaces": b"note.exe\x08\x08\x08\x08.txt",
    "bidi": "note\u202etxt.exe".encode(),
    "isolates": "\u2066note\u2069\u200f.txt".encode(),
    "zero-width": "no\u200bte\u2060.txt".encode(),
    "composed": "cafe\u0301.txt".encode(),
    "overlong": b"..\xc0\xaf..\xc0\xafescaped.txt",
    "surrogate": b"note\xed\xa0\x80.txt",
    "no-utf-8": b"\xff\xfe\x80note.txt",
    "per-cent": b"%2e%2e/%2e%2e/escaped.txt",
    "double-per-cent": b"%252e%252e%252fescaped.txt",
    "long": b"n" * 4_000 + b".txt",
    "deep": b"d/" * 2_000 + b"x.txt",
    "wide-slash": "..\uff0f..\uff0fescaped.txt".encode(),
    "spaces": b" . . /escaped.txt ",
    "end-dot": b"escaped.txt. . .",
    "markup": b"<script>alert(1)</script>.txt",
    "formula": b"=cmd|' /C calc'!A0.txt",
    "shell": b"$(touch escaped);`touch escaped`|touch escaped.txt",
    "inquiry": b"inquiry/keyring.json",
    "template": b"{{7*7}}%s%n${jndi:ldap://host.invalid/a}.txt",
}


def files(_seed: int) -> Iterator[tuple[str, bytes]]:
    """Each path in a ZIP, a TAR, a mail and a package; links of a TAR; the same name many times."""
    for name, path in PATHS.items():
        yield f"escapes/zip-{name}.zip", zip_of([Zipped(path, NOTE), Zipped(b"sound.txt", NOTE)])
        yield f"escapes/tar-{name}.tar", tar_of(pax(path=path), tarred(b"x", NOTE), tarred(b"sound.txt", NOTE))
        yield f"escapes/mail-{name}.eml", _mail(path)
    yield from _links()
    yield from _packages()
    yield from _crawls()


def _mail(path: bytes) -> bytes:
    told = path.decode("latin-1").replace("\\", "\\\\").replace('"', "'").replace("\n", "\n ").replace("\r", "")
    return crlf(f"""From: clerk@ministry.invalid
Subject: INVENTED
MIME-Version: 1.0
Content-Type: multipart/mixed; boundary=x

--x

A file.
--x
Content-Type: text/plain
Content-Disposition: attachment; filename="{told}"

INVENTED
--x--
""")


def _links() -> Iterator[tuple[str, bytes]]:
    for kind, letter in (("hard", b"1"), ("symbolic", b"2")):
        for name, target in (
            ("up", b"../../../../etc/passwd"),
            ("root", b"/etc/shadow"),
            ("itself", b"link"),
            ("inquiry", b"probata.toml"),
        ):
            through = tarred(b"link/kept.txt", NOTE)
            yield f"escapes/tar-{kind}-{name}.tar", tar_of(tarred(b"link", kind=letter, link=target), through)
    loop = [Zipped(b"a", b"b", mode=0o120777), Zipped(b"b", b"a", mode=0o120777), Zipped(b"a/kept.txt", NOTE)]
    yield "escapes/zip-links-in-a-circle.zip", zip_of(loop)
    yield (
        "escapes/zip-link-to-root.zip",
        zip_of([Zipped(b"out", b"/", mode=0o120777), Zipped(b"out/tmp/escaped.txt", NOTE)]),
    )
    yield "escapes/zip-set-user.zip", zip_of([Zipped(b"run.sh", b"#!/bin/sh\ntouch escaped\n", mode=0o104777)])


def _packages() -> Iterator[tuple[str, bytes]]:
    """Office packages whose links lead out of them."""
    for name in ("statement.docx", "register.xlsx", "briefing.pptx"):
        inside = parts(good()[name])
        for what, target in (
            ("up", "../../../../../../etc/passwd"),
            ("root", "/etc/passwd"),
            ("file", "file:///etc/passwd"),
            ("itself", "_rels/.rels"),
        ):
            spoiled = {
                part: data.replace(b'Target="', f'Target="{target}" Was="'.encode()) if part.endswith(".rels") else data
                for part, data in inside.items()
            }
            yield f"escapes/{what}-{name}", zipped(spoiled)
        more = {
            path.decode("utf-8", "replace"): b"INVENTED"
            for key, path in PATHS.items()
            if key in ("up", "root", "backslashes", "device", "long")
        }
        folder = {"statement.docx": "word/media/", "register.xlsx": "xl/media/", "briefing.pptx": "ppt/media/"}[name]
        yield f"escapes/media-{name}", zipped({**inside, **{folder + path: data for path, data in more.items()}})
    book = parts(good()["primer.epub"])
    for what, target in (
        ("up", "../../../etc/passwd"),
        ("file", "file:///etc/passwd"),
        ("far", "OEBPS/%2e%2e/%2e%2e/x"),
    ):
        yield (
            f"escapes/{what}-primer.epub",
            zipped(
                {
                    **book,
                    "META-INF/container.xml": book["META-INF/container.xml"].replace(
                        b"OEBPS/book.opf", target.encode()
                    ),
                }
            ),
        )


def _crawls() -> Iterator[tuple[str, bytes]]:
    html = {"Content_Type": "application/http; msgtype=response"}
    for name, path in PATHS.items():
        told = path.decode("latin-1").replace("\n", "%0a").replace("\r", "%0d")
        yield (
            f"escapes/warc-{name}.warc",
            record("response", answer(b"<p>INVENTED"), f"https://shore.invalid/{told}", **html),
        )
    listed = json.dumps(
        {
            "profile": "data-package",
            "wacz_version": "1.1.1",
            "resources": [{"name": "x", "path": "../../../etc/passwd", "hash": "sha256:0", "bytes": -1}] * 50,
        }
    ).encode()
    yield "escapes/listed.wacz", zipped({**parts(wacz(good()["shore.warc.gz"], b"{}\n")), "datapackage.json": listed})
