"""Mails, mailboxes and Outlook messages that nest, repeat, lie about their lengths or never end."""

# ruff: noqa: C406, E501 (trees of streams are lists of pairs; long lines here are the content of files)
from __future__ import annotations

import base64
import struct
from collections.abc import Iterator

from tests.data.documents.makers import mail
from tests.hostile.golden import good

HEAD = b"From: clerk@ministry.invalid\r\nSubject: INVENTED\r\nMIME-Version: 1.0\r\n"


def files(_seed: int, url: str) -> Iterator[tuple[str, bytes]]:
    """Every one of them."""
    yield from _nested()
    yield from _headers(url)
    yield from _bodies(url)
    yield from _mailboxes()
    yield from _outlook()


def _nested() -> Iterator[tuple[str, bytes]]:
    deep = b"".join(b"Content-Type: multipart/mixed; boundary=b%d\r\n\r\n--b%d\r\n" % (n, n) for n in range(5_000))
    yield "mail/multiparts-5000-deep.eml", HEAD + deep + b"\r\nINVENTED\r\n"
    yield (
        "mail/one-boundary-deep.eml",
        HEAD + b"Content-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\n" * 5_000 + b"\r\nINVENTED\r\n",
    )
    yield (
        "mail/mails-1000-deep.eml",
        (HEAD + b"Content-Type: message/rfc822\r\n\r\n") * 1_000 + HEAD + b"\r\nINVENTED\r\n",
    )
    yield (
        "mail/parts-50000.eml",
        HEAD + b"Content-Type: multipart/mixed; boundary=b\r\n\r\n" + b"--b\r\n\r\nx\r\n" * 50_000 + b"--b--\r\n",
    )
    yield (
        "mail/files-300.eml",
        HEAD
        + b"Content-Type: multipart/mixed; boundary=b\r\n\r\n"
        + b'--b\r\nContent-Disposition: attachment; filename="a.txt"\r\n\r\nINVENTED\r\n' * 300
        + b"--b--\r\n",
    )
    yield (
        "mail/boundary-nothing.eml",
        HEAD + b'Content-Type: multipart/mixed; boundary=""\r\n\r\n--\r\n\r\nx\r\n----\r\n',
    )
    yield (
        "mail/boundary-long.eml",
        HEAD
        + b"Content-Type: multipart/mixed; boundary="
        + b"b" * 100_000
        + b"\r\n\r\n--"
        + b"b" * 100_000
        + b"\r\n\r\nx\r\n",
    )
    yield (
        "mail/boundaries-alike.eml",
        HEAD + b"Content-Type: multipart/mixed; boundary=b\r\n\r\n" + b"--b" * 500_000 + b"\r\n",
    )
    inner = HEAD + b"\r\nINVENTED\r\n"
    for _ in range(12):
        inner = (
            HEAD
            + b"Content-Type: message/rfc822\r\nContent-Transfer-Encoding: base64\r\n\r\n"
            + base64.encodebytes(inner)
        )
    yield "mail/mails-in-base64.eml", inner


def _headers(url: str) -> Iterator[tuple[str, bytes]]:
    body = b"\r\n\r\nINVENTED\r\n"
    yield "mail/header-of-10-mib.eml", HEAD + b"X-Long: " + b"a" * 10_000_000 + body
    yield "mail/header-folded.eml", HEAD + b"X-Long: a\r\n" + b" a\r\n" * 500_000 + body
    yield "mail/headers-500000.eml", HEAD + b"Received: from a by b; x\r\n" * 500_000 + body
    yield "mail/header-without-end.eml", b"From: a@b.invalid\r\nSubject: " + b"x" * 5_000_000
    yield "mail/words-encoded.eml", HEAD + b"X-Words: " + b"=?utf-8?Q?=41?= " * 200_000 + body
    yield "mail/words-damaged.eml", HEAD + b"X-Words: " + b"=?utf-8?Q?" * 200_000 + body
    yield (
        "mail/words-in-no-charset.eml",
        HEAD
        + b"To: =?no-such?B?////?= =?utf-7?Q?+ADw-?= =?unicode_escape?Q?=5Cx41?= =?rot13?Q?a?= =?zlib?B?eJw=?="
        + body,
    )
    yield "mail/address-brackets.eml", HEAD + b"To: " + b"<" * 500_000 + body
    yield "mail/address-comments.eml", HEAD + b"To: " + b"(" * 500_000 + b"a@b.invalid" + body
    yield "mail/addresses-200000.eml", HEAD + b"To: " + b"a@b.invalid, " * 200_000 + body
    yield (
        "mail/file-name-in-pieces.eml",
        HEAD
        + b"Content-Disposition: attachment"
        + b"".join(b";\r\n filename*%d*=utf-8''a" % n for n in range(20_000))
        + body,
    )
    yield "mail/parameters.eml", HEAD + b"Content-Type: text/plain" + b'; a="b' * 200_000 + body
    yield (
        "mail/dates.eml",
        b"Date: 99 Xyz 99999999999999999 99:99:99 +9999999\r\nFrom: a@b.invalid\r\nSubject: x" + body,
    )
    yield "mail/injected.eml", HEAD + b"Message-ID: <a>\x00\x0bBcc: b\r\nX: \x1b[2J\r\n" + body
    yield (
        "mail/calls.eml",
        HEAD
        + f'Content-Type: message/external-body; access-type=URL; URL="{url}body"\r\nList-Unsubscribe: <{url}list>\r\nDisposition-Notification-To: a@b.invalid\r\nX-Face: {url}face'.encode()
        + body,
    )


def _bodies(url: str) -> Iterator[tuple[str, bytes]]:
    html = f'<img src="{url}mail"><link rel=stylesheet href="{url}css"><iframe src="{url}frame"></iframe><object data="{url}o"></object><p>INVENTED'.encode()
    yield "mail/html-calls.eml", HEAD + b"Content-Type: text/html\r\n\r\n" + html
    yield "mail/base64-damaged.eml", HEAD + b"Content-Transfer-Encoding: base64\r\n\r\n" + b"=A=" * 1_000_000
    yield (
        "mail/quoted-damaged.eml",
        HEAD + b"Content-Transfer-Encoding: quoted-printable\r\n\r\n" + b"=\r\n=Z" * 1_000_000,
    )
    yield "mail/packed-in-text.eml", HEAD + b"\r\n" + b"begin 644 ../../x\n" * 100_000
    yield (
        "mail/packed-in-text-long.eml",
        HEAD
        + b"\r\nbegin 644 x\n"
        + b"M"
        + b"`" * 60
        + b"\n" * 10
        + (b"M" + b"`" * 60 + b"\n") * 200_000
        + b"`\nend\n",
    )
    yield "mail/answers-deep.eml", HEAD + b"\r\n" + b"".join(b">" * n + b" INVENTED\r\n" for n in range(2_000))
    yield "mail/answers-long.eml", HEAD + b"\r\n" + b"On Tue, 9 Apr 2019 at 18:05, a wrote:\r\n> x\r\n" * 50_000
    yield (
        "mail/versions-1000.eml",
        HEAD
        + b"Content-Type: multipart/alternative; boundary=b\r\n\r\n"
        + b"".join(b"--b\r\nContent-Type: text/html\r\n\r\n<p>INVENTED %d\r\n" % n for n in range(1_000))
        + b"--b--",
    )
    yield "mail/partial.eml", HEAD + b"Content-Type: message/partial; id=a; number=1; total=999999999\r\n\r\nINVENTED"
    yield (
        "mail/saved-parts.mhtml",
        b"MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary=b\r\n\r\n"
        + b"--b\r\nContent-Type: text/html\r\nContent-Location: file:///etc/passwd\r\n\r\n<p>INVENTED\r\n" * 5_000,
    )
    tnef = mail.packed_by_outlook()
    for at in (6, 15, 30, 60, 100):
        spoiled = tnef[:at] + b"\xff\xff\xff\x7f" + tnef[at + 4 :]
        yield (
            f"mail/winmail-{at}.eml",
            HEAD
            + b"Content-Type: application/ms-tnef; name=winmail.dat\r\nContent-Transfer-Encoding: base64\r\n\r\n"
            + base64.encodebytes(spoiled),
        )


def _mailboxes() -> Iterator[tuple[str, bytes]]:
    line = b"From ulla@shore.invalid Fri Apr 12 09:30:00 2019\n"
    yield "mail/mailbox-of-100000.mbox", (line + b"From: a@b.invalid\nSubject: x\n\nINVENTED\n\n") * 100_000
    yield "mail/mailbox-without-end.mbox", line + b"From: a@b.invalid\n\n" + b"INVENTED words of a mail\n" * 2_000_000
    yield "mail/mailbox-of-lines.mbox", line * 500_000
    yield "mail/mailbox-one-line.mbox", line + b"From: a@b.invalid\n\n" + b"x" * 30_000_000
    yield (
        "mail/mailbox-files.mbox",
        b"".join(line + good()["letter.eml"].replace(b"\r\n", b"\n") + b"\n\n" for _ in range(30)),
    )
    yield "mail/mailbox-nuls.mbox", line + b"From: a@b.invalid\n\n" + bytes(5_000_000)
    yield "mail/mailbox-dates.mbox", b"From a Xxx Yyy 99 99:99:99 9999999999\nFrom: a@b.invalid\n\nINVENTED\n\n" * 1_000


def _outlook() -> Iterator[tuple[str, bytes]]:
    whole = good()["list.msg"]
    for at, name in (
        (30, "sector"),
        (44, "tables"),
        (48, "directory"),
        (60, "small"),
        (68, "more"),
        (72, "count"),
        (76, "first"),
        (516, "entry"),
        (640, "name"),
    ):
        for lie in (0, 1, 0xFFFFFFFE, 0x7FFFFFFF):
            yield f"mail/outlook-{name}-{lie}.msg", whole[:at] + struct.pack("<I", lie) + whole[at + 4 :]
    deep: mail.Tree = dict(
        [mail.prop(0x001A, "IPM.Note"), mail.prop(0x0037, "INVENTED"), ("__properties_version1.0", mail.properties(24))]
    )
    for _ in range(60):
        attached: mail.Tree = dict(
            [("__substg1.0_3701000D", deep), ("__properties_version1.0", mail.properties(8, (0x3705, 3, 5)))]
        )
        deep = dict(
            [
                mail.prop(0x001A, "IPM.Note"),
                mail.prop(0x0037, "INVENTED"),
                ("__properties_version1.0", mail.properties(24)),
                ("__attach_version1.0_#00000000", attached),
            ]
        )
    yield "mail/outlook-60-deep.msg", mail.compound({**deep, "__properties_version1.0": mail.properties(32)})
    rtf = b"\xff\xff\xff\x7f" + struct.pack("<I4sI", 2**31 - 1, b"LZFu", 0) + b"\xff\x00\x10" * 100_000
    yield (
        "mail/outlook-packed-rtf.msg",
        mail.compound(
            dict(
                [
                    mail.prop(0x001A, "IPM.Note"),
                    mail.prop(0x1009, rtf),
                    ("__properties_version1.0", mail.properties(32)),
                ]
            )
        ),
    )
    at, circle = whole.index("R\0o\0o\0t\0".encode("latin-1")), bytearray(whole)
    circle[at + 128 + 68 : at + 128 + 80] = struct.pack("<III", 1, 1, 1)
    yield "mail/outlook-entries-in-a-circle.msg", bytes(circle)
