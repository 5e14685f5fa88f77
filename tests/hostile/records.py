"""Chats, notes and other JSON; transcripts with times; books and rich text: each with what its reader hates."""

# ruff: noqa: E501 (long lines here are the content of files)
from __future__ import annotations

import json
from collections.abc import Iterator

from tests.data.documents.makers import chats
from tests.hostile.golden import good, parts, with_part

_CHAT = '{"name": "x", "type": "personal_chat", "id": 1, "messages": '


def files(_seed: int, url: str) -> Iterator[tuple[str, bytes]]:
    """Every one of them."""
    for name, data in {**_json(), **_telegram(), **_signal()}.items():
        yield f"chats/{name}.json", data
    for name, words in _whatsapp().items():
        yield f"chats/{name}.txt", words.encode("utf-8", "surrogatepass")
    yield from _cues()
    yield from _rich(url)
    yield from _books()


def _json() -> dict[str, bytes]:
    return {
        "lists-deep": _CHAT.encode() + b"[" * 500_000,
        "objects-deep": _CHAT.encode() + b'{"a":' * 500_000,
        "number-long": _CHAT.encode() + b"[" + b"9" * 3_000_000 + b"]}",
        "number-beyond": _CHAT.encode() + b"[1e999999999, NaN, -Infinity]}",
        "keys-alike": b"{" + b'"messages": [], ' * 300_000 + b'"type": "personal_chat", "id": 1}',
        "string-long": _CHAT.encode() + b'["' + b"a" * 20_000_000 + b'"]}',
        "escapes": _CHAT.encode() + b'["' + b"\\ud800\\u0000\\udfff" * 100_000 + b'"]}',
        "two-values": _CHAT.encode() + b"[]}{}",
        "byte-order": b"\xef\xbb\xbf" + _CHAT.encode() + b"[]}",
        "wide": (_CHAT + "[]}").encode("utf-16"),
        "comments": b"/* a */ " + _CHAT.encode() + b"[],}",
        "note-deep": good()["archived.note"].replace(b'"exif": {', b'"exif": {"deep": ' + b"[" * 3_000 + b"]" * 3_000 + b", "),
        "note-kinds": json.dumps({"status": [], "metadata": {"url": 1, "title": None, "_processed_at": {}, "exif": 7}, "media": [None, 1, {"properties": []}]}).encode(),
    }  # fmt: skip


def _telegram() -> dict[str, bytes]:
    message = {
        "id": 1,
        "type": "message",
        "date": "2019-04-12T09:30:00",
        "from": "Heron",
        "from_id": "user1",
        "text": "x",
    }
    odd: dict[str, object] = {
        "text-number": 7, "text-none": None, "text-deep": [[["x"]]], "text-object": {"type": "bold", "text": {"a": 1}}, "text-of-100000": [{"type": "bold", "text": "x"}] * 100_000,
        "text-controls": "\x00\x1b[2J\u202e\ud83d" * 100,
    }  # fmt: skip
    made = {f"telegram-{name}": {**message, "text": told} for name, told in odd.items()}
    for key, told in (
        ("id", 2**200),
        ("id", -1),
        ("id", "1"),
        ("id", None),
        ("date", "9999999-99-99"),
        ("date", 5),
        ("from", ["a"]),
        ("from_id", {}),
        ("reply_to_message_id", 1),
        ("type", []),
        ("photo", "../../etc/passwd"),
        ("file", "/etc/passwd"),
        ("duration_seconds", -(2**70)),
        ("location_information", {"latitude": "x"}),
        ("reactions", [{}]),
        ("poll", 1),
    ):
        made[f"telegram-{key}-{len(made)}"] = {**message, key: told}
    chats_ = {
        name: {"name": "x", "type": "personal_chat", "id": 1, "messages": [message, one, one]}
        for name, one in made.items()
    }
    chats_["telegram-100000"] = {"name": "x", "type": "personal_chat", "id": 1, "messages": [message] * 100_000}
    chats_["telegram-name"] = {"name": "n" * 1_000_000, "type": "personal_chat", "id": 1, "messages": [message]}
    return {name: json.dumps(told, ensure_ascii=True).encode() for name, told in chats_.items()}


def _signal() -> dict[str, bytes]:
    cli, export, main = good()["signal-cli.jsonl"], good()["signal-data.lines"], good()["signal-main.jsonl"]
    return {
        "signal-cli-100000": cli.split(b"\n")[0].join([b"\n"] * 100_000),
        "signal-numbers": cli.replace(b"1555054205000", b"9" * 400),
        "signal-negative": cli.replace(b"1555054205000", b"-9999999999999999"),
        "signal-export-dates": export.replace(b"2019-04-12", b"99999-99-99"),
        "signal-export-twice": export * 2_000,
        "signal-main-circle": main.replace(b'"chatId": "10"', b'"chatId": ["10"]'),
        "signal-main-strange": main.replace(b'"text"', b'"text\\u0000"'),
        "signal-line-long": export + b'{"date": "' + b"a" * 10_000_000,
    }


def _whatsapp() -> dict[str, str]:
    head = "12/11/2019, 22:40 - Heron: "
    return {
        "whatsapp-300000": (head + "x\n") * 300_000,
        "whatsapp-almost": "12/11/2019, 22:40 " * 200_000,
        "whatsapp-numbers": "1/1/1 1:1 " * 300_000,
        "whatsapp-brackets": "[" * 500_000 + head + "\n" + head,
        "whatsapp-months": (head + "x\n") * 3 + "de de de de " * 100_000,
        "whatsapp-phone": head + "x\n" + head + "+44 7700 9001" * 100_000 + "\n" + head,
        "whatsapp-digits": head + "x\n" + head + "1 " * 500_000 + "\n" + head,
        "whatsapp-name-long": head + "x\n" + "12/11/2019, 22:40 - " + "n" * 3_000_000 + ": x\n" + head,
        "whatsapp-marks": (head + "\u200e" * 1_000 + "\u202e<attached: ../../etc/passwd>\n") * 200,
        "whatsapp-dates": "".join(
            f"{n % 40}/{n % 20}/{n % 9999}, {n % 30}:{n % 70:02} - Heron: x\n" for n in range(20_000)
        ),
        "whatsapp-one-message": head + "x\n" + head + "line\n" * 500_000,
        "whatsapp-line-ends": (head + "a\u2028b\u0085c\x0bd\x1ce\r").join([""] * 5_000),
        "whatsapp-lone-surrogate": chats.OPEN + head + "\ud800\n",
        "whatsapp-media": (head + chats.LRM + "IMG-20190413-WA0003.jpg (file attached)\n") * 50_000,
    }


def _cues() -> Iterator[tuple[str, bytes]]:
    cue = b"1\n00:00:01,000 --> 00:00:02,000\nINVENTED\n\n"
    yield "cues/srt-200000.srt", cue * 200_000
    yield "cues/srt-hours.srt", cue + b"2\n" + b"9" * 5_000 + b":00:01,000 --> 00:00:02,000\nx\n\n"
    yield "cues/srt-arrows.srt", b"-->" * 1_000_000
    yield "cues/srt-almost.srt", b"00:00:01,000 --> " * 300_000
    yield "cues/srt-tags.srt", b"1\n00:00:01,000 --> 00:00:02,000\n" + b"<i>" * 500_000 + b"\n"
    yield "cues/srt-one.srt", b"1\n00:00:01,000 --> 00:00:02,000\n" + b"INVENTED " * 1_000_000
    yield "cues/vtt-deep.vtt", b"WEBVTT\n\n00:01.000 --> 00:02.000\n" + b"<v a><c.b><b>" * 100_000 + b"x\n"
    yield "cues/vtt-notes.vtt", b"WEBVTT\n\n" + b"NOTE x\n\n" * 300_000
    yield "cues/vtt-entities.vtt", b"WEBVTT\n\n00:01.000 --> 00:02.000\n" + b"&amp;&#x110000;&" * 300_000
    yield "cues/vtt-settings.vtt", b"WEBVTT\n\n00:01.000 --> 00:02.000 " + b"a:b " * 500_000 + b"\nx\n"
    grid = b'File type = "ooTextFile"\nObject class = "TextGrid"\n\n0\n2.5\n<exists>\n'
    yield "cues/grid-tiers.TextGrid", grid + b"999999999999\n"
    yield "cues/grid-intervals.TextGrid", grid + b'1\n"IntervalTier"\n"x"\n0\n2.5\n99999999999\n0\n1\n"a"\n'
    yield (
        "cues/grid-numbers.TextGrid",
        grid + b'1\n"IntervalTier"\n"x"\n0\n2.5\n2\n1e999999\n-1e99999\n"a"\nnan\ninf\n"b"\n',
    )
    yield "cues/grid-quotes.TextGrid", grid + b'1\n"IntervalTier"\n"' + b'""' * 1_000_000
    yield "cues/grid-100000.TextGrid", grid + b'1\n"IntervalTier"\n"x"\n0\n2.5\n100000\n' + b'0\n1\n"a"\n' * 100_000


def _rich(url: str) -> Iterator[tuple[str, bytes]]:
    head = rb"{\rtf1\ansi "
    yield "rtf/groups-deep.rtf", head + b"{" * 1_000_000 + b"x" + b"}" * 1_000_000
    yield "rtf/groups-many.rtf", head + b"{a}" * 500_000 + b"}"
    yield "rtf/bytes-beyond.rtf", head + rb"\bin2147483647 abc}"
    yield "rtf/bytes-negative.rtf", head + rb"\bin-5 abc}"
    yield "rtf/letters.rtf", head + rb"\uc99999 \u-99999999999? " * 1_000 + b"}"
    yield "rtf/words.rtf", head + b"\\" + b"a" * 3_000_000 + b"}"
    yield "rtf/numbers.rtf", head + rb"\fs" + b"9" * 1_000_000 + b" x}"
    yield (
        "rtf/object.rtf",
        head
        + rb"{\object\objautlink\objupdate{\*\objclass Word.Document.8}{\*\objdata "
        + b"01050000"
        + b"ff" * 500_000
        + b"}}x}",
    )
    yield (
        "rtf/equation.rtf",
        head
        + rb"{\object\objemb{\*\objclass Equation.3}{\*\objdata 0105000002000000ffffff7f"
        + b"41" * 2_000
        + b"}}x}",
    )
    yield (
        "rtf/template.rtf",
        head
        + rb"{\*\template "
        + url.encode()
        + rb"rtf}{\field{\*\fldinst INCLUDEPICTURE "
        + url.encode()
        + rb"picture \\d}{\fldrslt x}}}",
    )
    yield (
        "rtf/calls.rtf",
        head
        + rb"{\field{\*\fldinst DDEAUTO c:\\windows\\system32\\cmd.exe "
        + b'"/k calc"'
        + rb"}{\fldrslt INVENTED}}}",
    )
    yield "rtf/picture.rtf", head + rb"{\pict\pngblip\picw2147483647\pich2147483647 " + b"0" * 5_000_001 + b"}x}"
    yield "rtf/fonts.rtf", head + rb"{\fonttbl" + b"".join(rb"{\f%d x;}" % n for n in range(200_000)) + b"}x}"
    yield "rtf/table.rtf", head + rb"\trowd" + rb"\cellx1" * 300_000 + rb"\intbl x\cell\row}"
    yield "rtf/nested-tables.rtf", head + b"".join(rb"\itap%d x\nestcell" % n for n in (1, 2, 10**9, -1)) + b"}"
    yield "rtf/never-closed.rtf", head + b"x " * 1_000_000


def _books() -> Iterator[tuple[str, bytes]]:
    book = good()["primer.epub"]
    inside = parts(book)
    listed = inside["OEBPS/book.opf"]
    yield (
        "books/order-million.epub",
        with_part(
            book, "OEBPS/book.opf", listed.replace(b"</spine>", b'<itemref idref="i0"/>' * 300_000 + b"</spine>")
        ),
    )
    yield (
        "books/items-100000.epub",
        with_part(
            book,
            "OEBPS/book.opf",
            listed.replace(
                b"</manifest>",
                b'<item id="i0" href="one.xhtml" media-type="application/xhtml+xml"/>' * 100_000 + b"</manifest>",
            ),
        ),
    )
    yield (
        "books/itself.epub",
        with_part(
            book,
            "META-INF/container.xml",
            inside["META-INF/container.xml"].replace(b"OEBPS/book.opf", b"META-INF/container.xml"),
        ),
    )
    yield (
        "books/chapter-deep.epub",
        with_part(
            book, "OEBPS/one.xhtml", b'<html xmlns="http://www.w3.org/1999/xhtml"><body>' + b"<div>" * 20_000 + b"x"
        ),
    )
    yield (
        "books/chapter-bomb.epub",
        with_part(
            book,
            "OEBPS/one.xhtml",
            b'<html xmlns="http://www.w3.org/1999/xhtml"><body>' + b"<p>x</p>" * 3_000_000 + b"</body></html>",
        ),
    )
    slides = good()["briefing.pptx"]
    shape = parts(slides)["ppt/slides/slide1.xml"]
    yield (
        "books/slides-groups-deep.pptx",
        with_part(slides, "ppt/slides/slide1.xml", shape.replace(b"<p:grpSp>", b"<p:grpSp>" * 200, 1)),
    )
    yield (
        "books/slides-in-a-circle.pptx",
        with_part(
            slides,
            "ppt/slides/_rels/slide1.xml.rels",
            parts(slides)["ppt/slides/_rels/slide1.xml.rels"].replace(
                b"../slideLayouts/slideLayout1.xml", b"slide1.xml"
            ),
        ),
    )
    letter = good()["letter.odt"]
    body = parts(letter)["content.xml"]
    yield (
        "books/spaces.odt",
        with_part(
            letter, "content.xml", body.replace(b"<text:p>", b'<text:p><text:s text:c="2147483647"/><text:tab/>', 3)
        ),
    )
    yield "books/objects-in-a-circle.odt", with_part(letter, "content.xml", body.replace(b"./Object 1", b"./"))
    docx = good()["statement.docx"]
    word = parts(docx)["word/document.xml"]
    yield (
        "books/tables-deep.docx",
        with_part(
            docx,
            "word/document.xml",
            word.replace(b"<w:body>", b"<w:body>" + b"<w:tbl><w:tr><w:tc>" * 80, 1).replace(
                b"</w:body>", b"</w:tc></w:tr></w:tbl>" * 80 + b"</w:body>"
            ),
        ),
    )
    yield (
        "books/paragraphs-million.docx",
        with_part(docx, "word/document.xml", word.replace(b"</w:body>", b"<w:p/>" * 1_000_000 + b"</w:body>")),
    )
    yield (
        "books/notes-in-a-circle.docx",
        with_part(
            docx,
            "word/footnotes.xml",
            parts(docx)["word/footnotes.xml"].replace(
                b"He kept the list.", b'</w:t><w:footnoteReference w:id="2"/><w:t>x'
            ),
        ),
    )
