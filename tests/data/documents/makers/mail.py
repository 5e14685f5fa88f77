"""Mails, mailboxes, Outlook messages and saved pages; everything in them is invented."""

# ruff: noqa: E501 (long lines here are the content of files)
from __future__ import annotations

import base64
import struct
import zlib

HEAD = """Return-Path: <ulla@shore.invalid>
Received: from gate.shore.invalid (gate.shore.invalid [192.0.2.7])
	by post.inquiry.invalid with ESMTP id 4f2a
	for <tirren@inquiry.invalid>; Fri, 12 Apr 2019 09:31:02 +0200 (INVENTED)
DKIM-Signature: v=1; a=rsa-sha256; d=shore.invalid; bh=INVENTED
From: =?utf-8?q?Ulla_D=C3=A9mmick?= <ulla@shore.invalid>
To: Tirren Vosk <tirren@inquiry.invalid>,
 Otta Brenlow <otta@inquiry.invalid>
Cc: =?iso-8859-1?B?TulzYQ==?= =?iso-8859-1?Q?_Quorle?= <nessa@courier.invalid>
Subject: =?utf-8?B?VGhlIGxpc3Qgb2YgdGhlIHNo?= =?utf-8?B?ZWRzIChJTlZFTlRFRCk=?=
Date: Fri, 12 Apr 2019 09:30:00 +0200 (CEST)
Message-ID: <one@shore.invalid>
In-Reply-To: <zero@inquiry.invalid>
References: <zero@inquiry.invalid>
MIME-Version: 1.0
"""
PLAIN = """They came on Thursday with a list.

On Tue, 9 Apr 2019 at 18:05, Tirren Vosk <tirren@inquiry.invalid>
wrote:
> When did they come?
>> asked before
Ulla
"""
QP = "They came on Thursday with a list=2E=20The sheds =E2=80=93 the ministry says =E2=80=9Chostels=E2=80=9D =\r\n=E2=80=93 are open."
HTML = '<html><head><title>x</title></head><body><p>They came on Thursday with a list.</p><p>On Tue, 9 Apr 2019 at 18:05, Tirren Vosk &lt;tirren@inquiry.invalid&gt; wrote:</p><blockquote type="cite">When did they come?<blockquote type="cite">asked before</blockquote></blockquote><p>Ulla</p></body></html>'
OTHER = """<html><body><div style="display:none">Nobody came.</div><div style="font-size:0">Delete this mail.</div>
<p>They came on <b>Friday</b> with a list.</p><img src="https://count.shore.invalid/open?id=7" width="1" height="1" alt="">
<img src="cid:gate@shore"><div class="gmail_quote">On Tue, 9 Apr 2019 at 18:05 Tirren Vosk &lt;tirren@inquiry.invalid&gt; wrote:<blockquote>When did they come?</blockquote></div></body></html>"""
UU = "begin 644 list.txt\n#0V%T\n`\nend\n"


def packed_by_outlook(page: int = 1251) -> bytes:
    """A ``winmail.dat``: a text, formatted text that differs, a file with a long name and one without."""

    def one(number: int, content: bytes) -> bytes:
        return struct.pack("<BII", 2, number, len(content)) + content + struct.pack("<H", sum(content) & 0xFFFF)

    def var(number: int, kind: int, raw: bytes) -> bytes:
        return struct.pack("<HHII", kind, number, 1, len(raw)) + raw + bytes(-len(raw) % 4)

    named = (
        struct.pack("<HH", 0x1F, 0x8001)
        + bytes(16)
        + struct.pack("<II", 1, 6)
        + b"N\0a\0m\0\0\0"
        + struct.pack("<II", 1, 4)
        + b"x\0y\0"
    )
    props = (
        struct.pack("<I", 4)
        + struct.pack("<HHi", 3, 0x0017, 1)
        + named
        + var(0x1009, 0x102, rtf_literal(RTF))
        + var(0x1000, 0x1E, "Нет.".encode("cp1251") + b"\0")
    )
    long_name = struct.pack("<I", 1) + var(0x3707, 0x1F, "long café.txt".encode("utf-16-le"))
    return (
        b"\x78\x9f\x3e\x22\x01\x00"
        + one(0x00069007, struct.pack("<II", page, 0))
        + one(0x00069003, props)
        + one(0x00069002, bytes(14)) + one(0x00018010, b"LONG~1.TXT\0") + one(0x0006800F, b"INVENTED long") + one(0x00069005, long_name)
        + one(0x00069002, bytes(14)) + one(0x0006800F, b"INVENTED nameless")
    )  # fmt: skip


def from_outlook() -> bytes:
    """A mail whose text and files lie in a ``winmail.dat``."""
    return crlf(f"""From: clerk@ministry.invalid
Date: Sat, 13 Apr 2019 08:00:00 GMT
Subject: packed, INVENTED
MIME-Version: 1.0
Content-Type: multipart/mixed; boundary=x

--x
Content-Type: text/plain; charset=utf-8

The gate was closed at nine.
--x
Content-Type: application/ms-tnef; name="winmail.dat"
Content-Transfer-Encoding: base64

{lines64(packed_by_outlook())}
--x--
""")


def crlf(text: str) -> bytes:
    """Line ends as mail has them."""
    return text.replace("\r\n", "\n").replace("\n", "\r\n").encode()


def png() -> bytes:
    """A picture of one point."""

    def chunk(kind: bytes, content: bytes) -> bytes:
        return struct.pack(">I", len(content)) + kind + content + struct.pack(">I", zlib.crc32(kind + content))

    header = struct.pack(">IIBBBBB", 1, 1, 8, 0, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", header) + chunk(b"IDAT", zlib.compress(b"\0\7")) + chunk(b"IEND", b"")


def lines64(data: bytes) -> str:
    """Base64 in lines."""
    return base64.encodebytes(data).decode()


def letter() -> bytes:
    """A mail whose plain and HTML versions say the same, with files of every kind of name, and a signature."""
    return crlf(f"""{HEAD}Content-Type: multipart/signed; micalg=pgp-sha256;
 protocol="application/pgp-signature"; boundary="outer"

This is an OpenPGP/MIME signed message (RFC 4880 and 3156)
--outer
Content-Type: multipart/mixed; boundary="mixed"

--mixed
Content-Type: multipart/alternative; boundary="alt"

--alt
Content-Type: text/plain; charset=utf-8

{PLAIN}
--alt
Content-Type: text/html; charset=utf-8
Content-Transfer-Encoding: base64

{lines64(HTML.encode())}
--alt--

--mixed
Content-Type: text/csv; charset=utf-8
Content-Disposition: attachment; filename*0*=utf-8''list%20of%20;
 filename*1*=caf%C3%A9; filename*2=".csv"; modification-date="Thu, 11 Apr 2019 08:00:00 +0200"
Content-Transfer-Encoding: quoted-printable

name;boat
Harn;Q=2D14

--mixed
Content-Type: image/png; name="=?utf-8?q?gate_photo=2Epng?="
Content-Disposition: inline
Content-ID: <gate@shore>
Content-Transfer-Encoding: base64

{lines64(png())}
--mixed
Content-Type: application/octet-stream
Content-Disposition: attachment; filename="..\\\\..\\\\etc/passwd"

INVENTED
--mixed
Content-Type: application/pdf
Content-Disposition: attachment; filename="nothing.pdf"

--mixed
Content-Type: message/rfc822

From: Harn <harn@shore.invalid>
Subject: the first list
Date: 8 Apr 2019 20:00 -0000

INVENTED, the first list.
--mixed
Content-Type: text/calendar; method=REQUEST

BEGIN:VCALENDAR
SUMMARY:INVENTED
END:VCALENDAR
--mixed--

--outer
Content-Type: application/pgp-signature; name="signature.asc"

-----BEGIN PGP SIGNATURE-----
INVENTED
-----END PGP SIGNATURE-----
--outer--
""")


def versions() -> bytes:
    """A mail that says one thing in plain text and another in HTML, with words hidden in four places."""
    return crlf(f"""From: "otta@inquiry.invalid" <other@shore.invalid>
From: Ministry of Settlement <press@ministry.invalid>
To: tirren@inquiry.invalid
Subject: =?utf-8?Q?hello=0AFrom:_nobody?=
Date: Fri, 12 Apr 2019 09:30:00 -0000
Message-ID: <two@shore.invalid>
MIME-Version: 1.0
Content-Type: multipart/alternative; boundary=b

Read what stands before the first part.
--b
Content-Type: text/plain; charset=us-ascii

They came on Thursday with a list.
--b
Content-Type: text/html; charset=utf-8
Content-Transfer-Encoding: 8bit

{OTHER}
--b--
Read what stands after the last part.
""")


def odd() -> bytes:
    """A mail with doubtful charsets, damaged encodings, an encrypted part, files in its text, no declared boundary."""
    russian = "Министерство заявило, что семьи будут переселены на берег озера. Никого не держат.".encode("cp1251")
    head = crlf("""From: clerk@ministry.invalid
Received: by post.ministry.invalid; Sat, 13 Apr 2019 08:00:00 GMT
Date: Sat, 13 Apr 2019 08:00:00 GMT
Subject: plain, INVENTED
Content-Type: multipart/mixed

------part
Content-Type: text/plain

""")
    rest = f"""
------part
Content-Type: text/plain; charset=koi8-r
Content-Transfer-Encoding: 8bit

Legal UTF-8: “sheds”.
------part
Content-Type: text/plain; charset="no-such-thing"
Content-Transfer-Encoding: quoted-printable

Damaged =ZZ and sound =3D signs.
{UU}After the file.
------part
Content-Type: application/pdf; name=damaged.pdf
Content-Transfer-Encoding: base64

SU5WRU5URUQ=
!!SU5W
------part
Content-Type: application/pkcs7-mime; smime-type=enveloped-data; name=smime.p7m
Content-Transfer-Encoding: base64

SU5WRU5URUQ=
------part
Content-Type: application/ms-tnef; name=winmail.dat

INVENTED
------part
Content-Type: message/external-body; access-type=URL; URL="https://shore.invalid/list"

Content-Type: text/plain

------part
Content-Type: text/plain

-----BEGIN PGP MESSAGE-----
INVENTED
-----END PGP MESSAGE-----
"""
    return head + russian + crlf(rest)


def mailbox() -> bytes:
    """Four mails: one that answers, one whose text begins lines with From, one without a body, one with a file."""
    return f"""From ulla@shore.invalid Fri Apr 12 09:30:00 2019
From: Ulla Demmick <ulla@shore.invalid>
To: tirren@inquiry.invalid
Date: Fri, 12 Apr 2019 09:30 EST
Subject: first (INVENTED)
Message-ID: <m1@shore.invalid>
X-Gmail-Labels: Inbox

The gate was closed at nine.

>From the landing one sees it.
From the shed one does not.

From nobody can one learn more, it is Friday Apr 12 at 10:00.

From - Sat Apr 13 10:00:00 2019
X-Mozilla-Status: 0001
From: Tirren Vosk <tirren@inquiry.invalid>
To: ulla@shore.invalid
Date: Sat, 13 Apr 2019 10:00:00 +0300
Subject: Re: first
In-Reply-To: <m1@shore.invalid>

Thank you.

-----Original Message-----
From: Ulla Demmick
Sent: Friday, 12 April 2019
Subject: first

The gate was closed at nine.

From clerk@ministry.invalid Sun Apr 14 10:00:00 +0000 2019
From: clerk@ministry.invalid
Subject: They are at the gate

From harn@shore.invalid  Mon Apr 15 10:00:00 2019
From: Harn <harn@shore.invalid>
Date: Mon, 15 Apr 2019 10:00:00 +0200
Subject: Fwd: list
MIME-Version: 1.0
Content-Type: multipart/mixed; boundary="x"

--x
Content-Type: text/plain; charset=utf-8

See below – INVENTED.

---------- Forwarded message ---------
From: Ulla Demmick <ulla@shore.invalid>
Date: Thu, 11 Apr 2019

Seven boats.
--x
Content-Type: text/plain; name="list.txt"
Content-Disposition: attachment
Content-Transfer-Encoding: base64

{lines64(b"INVENTED list")}
--x--
""".encode()


def saved() -> bytes:
    """A page as a browser saves it: with a style sheet, a picture, a script and a frame."""
    page = """<html><head><title>Lake level (INVENTED)</title><meta name=3D"author" content=3D"Nessa Quorle"></head><body><h1>Lake at its lowest</h1><p>The lake stood at forty-one, the clerk said =E2=80=93 lower than ever=
.</p><p hidden>Editor: check.</p><img src=3D"https://courier.invalid/pictures/a.png?w=3D1"></body></html>"""
    return crlf(f"""From: <Saved by Blink>
Snapshot-Content-Location: https://courier.invalid/lake
Subject: =?utf-8?Q?Lake=20level=20=E2=80=93=20Courier?=
Date: Mon, 15 Apr 2019 06:00:00 +0200
MIME-Version: 1.0
Content-Type: multipart/related;
	type="text/html";
	boundary="----MultipartBoundary--a1"


------MultipartBoundary--a1
Content-Type: text/html
Content-ID: <frame-1@mhtml.blink>
Content-Transfer-Encoding: quoted-printable
Content-Location: https://courier.invalid/lake

{page}
------MultipartBoundary--a1
Content-Type: text/css
Content-Transfer-Encoding: quoted-printable
Content-Location: https://courier.invalid/a.css

p {{ color: red }}
------MultipartBoundary--a1
Content-Type: image/png
Content-Transfer-Encoding: base64
Content-Location: https://courier.invalid/pictures/a.png?w=1

{lines64(png())}
------MultipartBoundary--a1
Content-Type: text/html
Content-ID: <frame-2@mhtml.blink>
Content-Transfer-Encoding: quoted-printable
Content-Location: https://letters.invalid/frame

<html><body>A letter in a frame, INVENTED.</body></html>
------MultipartBoundary--a1
Content-Type: application/javascript
Content-Location: https://courier.invalid/x.js

run()
------MultipartBoundary--a1--
""")


Tree = dict[str, "bytes | Tree"]
NONE = 0xFFFFFFFF


def compound(tree: Tree) -> bytes:
    """A compound file (MS-CFB, version 3) of streams and storages; all streams lie in the mini stream or in sectors."""
    entries: list[list[object]] = [["Root Entry", 5, 0, b"", NONE]]
    _entries(tree, entries, 0)
    mini, big, mini_fat, fat = bytearray(), bytearray(), [], []
    starts, sizes = [0] * len(entries), [0] * len(entries)
    for number, (_name, kind, _child, data, _right) in enumerate(entries):
        if kind != 2 or not isinstance(data, bytes) or not data:
            continue
        sizes[number] = len(data)
        held, table, sector = (mini, mini_fat, 64) if len(data) < 4096 else (big, fat, 512)
        starts[number] = len(table)
        _chain(table, -(-len(data) // sector))
        held += data + bytes(-len(data) % sector)
    return _sectors(entries, starts, sizes, mini, big, mini_fat, fat)


def _chain(table: list[int], count: int) -> int:
    start = len(table)
    table += [start + step + 1 for step in range(count - 1)] + [0xFFFFFFFE] * bool(count)
    return start


def _entries(tree: Tree, entries: list[list[object]], parent: int) -> None:
    """Each storage's children as a list to the right: a tree of the laziest kind, which is allowed."""
    last = -1
    for name in sorted(tree, key=lambda each: (len(each), each.upper())):
        inside = tree[name]
        number = len(entries)
        entries.append(
            [name, 2 if isinstance(inside, bytes) else 1, 0, inside if isinstance(inside, bytes) else b"", NONE]
        )
        if last < 0:
            entries[parent][2] = number
        else:
            entries[last][4] = number
        last = number
        if isinstance(inside, dict):
            _entries(inside, entries, number)


def _sectors(
    entries: list[list[object]],
    starts: list[int],
    sizes: list[int],
    mini: bytearray,
    big: bytearray,
    mini_fat: list[int],
    fat: list[int],
) -> bytes:
    mini += bytes(-len(mini) % 512)
    starts[0], sizes[0] = _chain(fat, len(mini) // 512), len(mini)
    packed_mini_fat = _packed(mini_fat)
    mini_start = _chain(fat, len(packed_mini_fat) // 512)
    directory = b"".join(_entry(each, starts[at], sizes[at]) for at, each in enumerate(entries))
    directory += bytes(-len(directory) % 512)
    directory_start = _chain(fat, len(directory) // 512)
    count = 1
    while (len(fat) + count) * 4 > count * 512:
        count += 1
    first_fat = len(fat)
    fat += [0xFFFFFFFD] * count
    packed = _packed(fat)
    header = bytes.fromhex("d0cf11e0a1b11ae1") + bytes(16) + struct.pack("<HHHHH", 0x3E, 3, 0xFFFE, 9, 6) + bytes(6)
    header += struct.pack(
        "<IIIIIIIII",
        0,
        count,
        directory_start,
        0,
        4096,
        mini_start if mini_fat else 0xFFFFFFFE,
        len(packed_mini_fat) // 512,
        0xFFFFFFFE,
        0,
    )
    header += struct.pack(f"<{count}I", *range(first_fat, first_fat + count)) + b"\xff" * (436 - 4 * count)
    return header + bytes(big) + bytes(mini) + packed_mini_fat + directory + packed


def _packed(table: list[int]) -> bytes:
    raw = struct.pack(f"<{len(table)}I", *table)
    return raw + b"\xff" * (-len(raw) % 512)


def _entry(each: list[object], start: int, size: int) -> bytes:
    name, kind, child = str(each[0]), int(str(each[1])), int(str(each[2]))
    right = int(str(each[4]))
    raw = name.encode("utf-16-le")
    head = raw + bytes(64 - len(raw)) + struct.pack("<HBB", len(raw) + 2, kind, 1)
    links = struct.pack("<III", NONE, right, child or NONE)
    return head + links + bytes(36) + struct.pack("<IQ", start, size)


def prop(number: int, value: str | bytes) -> tuple[str, bytes]:
    """A property of words or bytes as a stream."""
    kind, raw = ("001F", value.encode("utf-16-le")) if isinstance(value, str) else ("0102", value)
    return f"__substg1.0_{number:04X}{kind}", raw


def properties(head: int, *fixed: tuple[int, int, int]) -> bytes:
    """The stream of properties of fixed size: (number, kind, value)."""
    return bytes(head) + b"".join(struct.pack("<HHIQ", kind, number, 6, value) for number, kind, value in fixed)


SENT = (131_995_278_000_000_000, 131_995_278_600_000_000)
"""12 April 2019, 07:30 and 07:31 UTC, in ticks of 100 nanoseconds since 1601."""


def rtf_literal(rtf: bytes) -> bytes:
    """RTF "packed" without a single reference: flags of nothing but literal bytes, and a reference that ends it."""
    write, out = 207, bytearray()
    for at in range(0, len(rtf), 8):
        out += b"\0" + rtf[at : at + 8]
    if len(rtf) % 8:
        out[-(len(rtf) % 8) - 1] = 1 << (len(rtf) % 8)
    else:
        out += b"\1"
    end = (write + len(rtf)) % 4096
    out += struct.pack(">H", end << 4)
    return struct.pack("<II4sI", len(out) + 12, len(rtf), b"LZFu", 0) + bytes(out)


RTF = rb"""{\rtf1\ansi\ansicpg1251\fromhtml1 \deff0{\fonttbl{\f0\fswiss\fcharset204 Arial;}}{\colortbl\red0;}
{\*\htmltag19 <html>}{\*\htmltag50 <body>}{\*\htmltag64 <p>}\htmlrtf {\par hidden from HTML\htmlrtf0 \htmlrtf }\htmlrtf0
The gate was closed at ten. \'cd\'e5\'f2 \u8211?{\*\htmltag72 </p>}{\*\htmltag58 </body>}{\*\htmltag27 </html>}}"""


def outlook() -> bytes:
    """An Outlook message: two kinds of recipients, three versions of its body, a file, a reference, another message."""
    inner: Tree = dict([
        prop(0x001A, "IPM.Note"), prop(0x0037, "the first list (INVENTED)"), prop(0x0C1A, "Harn"),
        prop(0x0C1F, "harn@shore.invalid"), prop(0x0E04, "Ulla Demmick"), prop(0x1000, "Seven boats."),
        ("__properties_version1.0", properties(24, (0x0039, 0x0040, SENT[0]))),
        ("__attach_version1.0_#00000000", dict([
            prop(0x3707, "seven.txt"), prop(0x3701, b"INVENTED seven"),
            ("__properties_version1.0", properties(8, (0x3705, 3, 1))),
        ])),
    ])  # fmt: skip

    def person(name: str, address: str, kind: int) -> Tree:
        return dict(
            [prop(0x3001, name), prop(0x39FE, address), ("__properties_version1.0", properties(8, (0x0C15, 3, kind)))]
        )

    return compound(dict([
        prop(0x001A, "IPM.Note"), prop(0x0037, "Re: list (INVENTED)"), prop(0x0042, "Ministry of Settlement"),
        prop(0x5D02, "press@ministry.invalid"), prop(0x0C1A, "Clerk"), prop(0x5D01, "clerk@ministry.invalid"),
        prop(0x1035, "<msg1@ministry.invalid>"), prop(0x0070, "list (INVENTED)"), prop(0x3FFA, "Clerk"),
        prop(0x007D, "Received: from a.invalid by b.invalid; Fri, 12 Apr 2019 07:31:00 +0000\r\nX-Mailer: INVENTED\r\n"),
        prop(0x1000, "The gate was closed at nine.\r\n\r\nFrom: Ulla Demmick\r\nSent: Thursday\r\nTo: Clerk\r\nSubject: list\r\n\r\nWhen?\r\n"),
        prop(0x1009, rtf_literal(RTF)),
        ("__properties_version1.0", properties(32, (0x0039, 0x0040, SENT[0]), (0x0E06, 0x0040, SENT[1]), (0x3FDE, 3, 65001))),
        ("__recip_version1.0_#00000000", person("Tirren Vosk", "tirren@inquiry.invalid", 1)),
        ("__recip_version1.0_#00000001", person("Otta Brenlow", "otta@inquiry.invalid", 3)),
        ("__attach_version1.0_#00000000", dict([
            prop(0x3707, "long name.txt"), prop(0x3704, "LONGNA~1.TXT"), prop(0x370E, "text/plain"), prop(0x3701, b"INVENTED " * 600),
            ("__properties_version1.0", properties(8, (0x3705, 3, 1))),
        ])),
        ("__attach_version1.0_#00000001", dict([
            prop(0x3001, "on the server"), prop(0x370D, "\\\\ministry.invalid\\lists\\a.xlsx"),
            ("__properties_version1.0", properties(8, (0x3705, 3, 2))),
        ])),
        ("__attach_version1.0_#00000002", dict([
            prop(0x3001, "the first list"), ("__substg1.0_3701000D", inner),
            ("__properties_version1.0", properties(8, (0x3705, 3, 5))),
        ])),
        ("__nameid_version1.0", dict([prop(0x0002, b"")])),
    ]))  # fmt: skip


def good() -> dict[str, bytes]:
    """Files that are read, by name."""
    return {
        "letter.eml": letter(),
        "versions.eml": versions(),
        "odd.eml": odd(),
        "yard.mbox": mailbox(),
        "lake.mhtml": saved(),
        "packed.eml": from_outlook(),
        "list.msg": outlook(),
    }


def broken() -> dict[str, bytes]:
    """Files that are refused with a reason, by name."""
    return {
        "bare.eml": b"From what I saw\r\n\r\nthis is no mail at all. INVENTED.\r\n",
        "letter.mbox": crlf("From the landing one sees it.\n\nINVENTED, no mailbox.\n"),
        "styles.mht": crlf(
            "MIME-Version: 1.0\nContent-Type: multipart/related; boundary=x\n\n--x\nContent-Type: text/css\n\np {}\n--x--\n"
        ),
        "text.msg": b"namespace eval INVENTED {}",
        "cut.msg": outlook()[:3000],
        "letter.msg": bytes.fromhex("d0cf11e0a1b11ae1") + bytes(504) + "WordDocument".encode("utf-16-le"),
    }
