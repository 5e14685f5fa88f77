"""Makes the golden and broken files of this folder, and small files for tests: ``python make.py`` rewrites the folder.

Everything in the files is invented. Good files have beside them what their reader must always make of them
(``NAME.json``); ``python make.py --expect`` rewrites those, and a person reads the difference before it is committed.
A file of ``makers/`` adds more: its ``good()`` and ``broken()`` give names and bytes, the same bytes each time.
"""

# ruff: noqa: E501 (long lines here are the content of files)
from __future__ import annotations

import hashlib
import io
import json
import runpy
import sys
import zipfile
from collections.abc import Mapping
from pathlib import Path

HERE = Path(__file__).parent
W = (
    'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" '
    'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" '
    'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" '
    'xmlns:v="urn:schemas-microsoft-com:vml" '
    'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" '
    'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"'
)
_KIND = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"


def zipped(parts: Mapping[str, bytes]) -> bytes:
    """A ZIP of parts, the same bytes each time."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in parts.items():
            archive.writestr(zipfile.ZipInfo(name, (2019, 4, 12, 0, 0, 0)), data, zipfile.ZIP_DEFLATED)
    return out.getvalue()


def relations(targets: Mapping[str, str]) -> bytes:
    """A part with relationships: target -> kind."""
    each = "".join(
        f'<Relationship Id="r{number}" Type="{_KIND}{kind}" Target="{target}"/>'
        for number, (target, kind) in enumerate(targets.items(), start=1)
    )
    head = '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
    return f"{head}{each}</Relationships>".encode()


def docx(body: str, **parts: str) -> bytes:
    """A Word file with this body; further parts by kind (footnotes, comments, header, styles, ...) as whole roots."""
    targets = {f"{kind}.xml": kind for kind in parts}
    files = {
        "[Content_Types].xml": b"<Types/>",
        "_rels/.rels": relations({"word/document.xml": "officeDocument"}),
        "word/document.xml": f"<w:document {W}><w:body>{body}</w:body></w:document>".encode(),
        "word/_rels/document.xml.rels": relations(targets),
    }
    return zipped(files | {f"word/{kind}.xml": root.encode() for kind, root in parts.items()})


def paragraph(text: str) -> str:
    """A paragraph of one run."""
    return f'<w:p><w:r><w:t xml:space="preserve">{text}</w:t></w:r></w:p>'


def statement() -> bytes:
    """A Word file with one of everything."""
    box = f"<w:txbxContent>{paragraph('Boxed: gate closed at nine.')}</w:txbxContent>"
    drawing = (
        '<mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wp:inline><wp:docPr id="1" name="b" '
        f'descr="A closed gate"/><wps:txbx>{box}</wps:txbx></wp:inline></w:drawing></mc:Choice>'
        f"<mc:Fallback><w:pict><v:textbox>{box}</v:textbox></w:pict></mc:Fallback></mc:AlternateContent>"
    )
    cell = "<w:tc>{}</w:tc>"
    inner = f"<w:tbl><w:tr>{cell.format(paragraph('inner 1'))}{cell.format(paragraph('inner 2'))}</w:tr></w:tbl><w:p/>"
    body = f"""
    <w:p><w:pPr><w:pStyle w:val="H1"/></w:pPr><w:r><w:t>Statement of the lock keeper (INVENTED)</w:t></w:r></w:p>
    <w:p><w:r><w:t xml:space="preserve">They came </w:t></w:r>
      <w:del w:id="1" w:author="Ulla Demmick" w:date="2020-01-02T10:00:00Z"><w:r><w:delText>on Friday</w:delText></w:r></w:del>
      <w:ins w:id="2" w:author="Ulla Demmick" w:date="2020-01-02T10:00:05Z"><w:r><w:t>on Thursday</w:t></w:r></w:ins>
      <w:commentRangeStart w:id="0"/><w:r><w:t xml:space="preserve"> with a list</w:t></w:r><w:commentRangeEnd w:id="0"/>
      <w:r><w:footnoteReference w:id="2"/></w:r><w:r><w:t>.</w:t></w:r>
      <w:r><w:rPr><w:vanish/></w:rPr><w:t xml:space="preserve"> Not for print.</w:t></w:r>
      <w:r>{drawing}</w:r></w:p>
    <w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> DATE </w:instrText></w:r>
      <w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>3 May 2019</w:t></w:r>
      <w:r><w:fldChar w:fldCharType="end"/></w:r><w:hyperlink><w:r><w:t xml:space="preserve"> at the landing</w:t></w:r></w:hyperlink></w:p>
    <w:tbl><w:tr>{cell.format(paragraph("Name"))}{cell.format("<w:p/>")}{cell.format(paragraph("Boat"))}</w:tr>
      <w:tr>{cell.format(paragraph("Harn"))}{cell.format(inner)}{cell.format(paragraph("Q-14"))}</w:tr></w:tbl>
    <w:sdt><w:sdtPr><w:alias w:val="place"/></w:sdtPr><w:sdtContent>{paragraph("Quessim, Low Reaches")}</w:sdtContent></w:sdt>
    """
    parts = {
        "styles": f'<w:styles {W}><w:style w:styleId="H1"><w:name w:val="heading 1"/></w:style></w:styles>',
        "footnotes": f'<w:footnotes {W}><w:footnote w:type="separator" w:id="0"><w:p/></w:footnote>'
        f'<w:footnote w:id="2">{paragraph("He kept the list.")}</w:footnote></w:footnotes>',
        "endnotes": f'<w:endnotes {W}><w:endnote w:id="1">{paragraph("End of notes.")}</w:endnote></w:endnotes>',
        "comments": f'<w:comments {W}><w:comment w:id="0" w:author="Tirren Vosk" w:date="2020-01-03T08:00:00Z">'
        f"{paragraph('Whose list?')}</w:comment></w:comments>",
        "header": f"<w:hdr {W}>{paragraph('INVENTED, page header')}</w:hdr>",
        "footer": f"<w:ftr {W}>{paragraph('INVENTED, page footer')}</w:ftr>",
    }
    made = docx(body, **parts)
    core = (
        '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" '
        'xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/">'
        "<dc:creator>Otta Brenlow</dc:creator><dcterms:created>2019-12-30T12:00:00Z</dcterms:created></cp:coreProperties>"
    )
    with zipfile.ZipFile(io.BytesIO(made)) as archive:
        return zipped({name: archive.read(name) for name in archive.namelist()} | {"docProps/core.xml": core.encode()})


def xlsx(rows: str, **more: str) -> bytes:
    """A workbook of one sheet "S" with these rows of sheetData; ``after`` follows sheetData, ``before`` precedes it,
    ``workbook`` goes into workbookPr, ``styles`` and ``strings`` are whole parts."""
    main = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'
    rel = 'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
    targets = {"worksheets/sheet1.xml": "worksheet"}
    files = {
        "_rels/.rels": relations({"xl/workbook.xml": "officeDocument"}),
        "xl/workbook.xml": f"<workbook {main} {rel}><workbookPr {more.get('workbook', '')}/><sheets>"
        f'<sheet name="S" sheetId="1" {more.get("state", "")} r:id="r1"/></sheets></workbook>'.encode(),
        "xl/worksheets/sheet1.xml": f"<worksheet {main} {rel}>{more.get('before', '')}<sheetData>{rows}</sheetData>"
        f"{more.get('after', '')}</worksheet>".encode(),
    }
    for kind, part in (("styles", "styles"), ("sharedStrings", "strings")):
        if part in more:
            targets[f"{kind}.xml"] = kind
            files[f"xl/{kind}.xml"] = more[part].replace("<root", f"<root {main}").encode()
    return zipped(files | {"xl/_rels/workbook.xml.rels": relations(targets)})


def names() -> bytes:
    """A messy workbook, written by openpyxl: hidden sheet, row and column, comment, formula, dates, merged cells."""
    import datetime as dt

    from openpyxl import Workbook
    from openpyxl.comments import Comment

    book = Workbook()
    sheet = book.active
    sheet.title = "Names"
    for row in (["Name", "Age", "Taken"], ["Ulla D. (INVENTED)", 33, dt.date(2019, 4, 12)], ["Harn", None, "April?"]):
        sheet.append(row)
    sheet["B4"], sheet["D2"], sheet["D3"] = "=SUM(B2:B3)", 0.25, True
    sheet["A2"].comment = Comment("heard twice", "Tirren Vosk")
    sheet.row_dimensions[3].hidden = True
    sheet.column_dimensions["D"].hidden = True
    sheet["F1"] = "left"
    sheet.merge_cells("F1:G2")
    hidden = book.create_sheet("Really hidden")
    hidden.sheet_state = "veryHidden"
    hidden["A1"] = "the second list"
    hidden["B3"] = dt.datetime(2019, 4, 12, 9, 30)  # noqa: DTZ001 (a sheet knows no zone)
    stamp = dt.datetime(2019, 12, 30, 12)  # noqa: DTZ001 (as above)
    book.properties.creator, book.properties.created, book.properties.modified = "Otta Brenlow", stamp, stamp
    out = io.BytesIO()
    book.save(out)
    with zipfile.ZipFile(out) as archive:
        return zipped({name: archive.read(name) for name in archive.namelist() if not name.startswith("docProps/")})


def pdf(pages: list[list[tuple[float, float, str]]], info: str = "", mode: int = 0, extra: str = "") -> bytes:
    """A PDF with lines of text at places (points from the lower left corner of A4), in Helvetica 11."""
    objects = ["<< /Type /Catalog /Pages 2 0 R >>", ""]
    kids = []
    for page in pages:
        lines = "".join(f"1 0 0 1 {x} {y} Tm ({_escaped(text)}) Tj\n" for x, y, text in page)
        stream = f"BT /F1 11 Tf {mode} Tr\n{lines}ET" if page else ""
        objects.append(f"<< /Length {len(stream)} >>\nstream\n{stream}\nendstream")
        kids.append(len(objects) + 1)
        objects.append(
            f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents {len(objects)} 0 R {extra} "
            "/Resources << /Font << /F1 << /Type /Font /Subtype /Type1 /BaseFont /Helvetica "
            "/Encoding /WinAnsiEncoding >> >> >> >>"
        )
    objects[1] = f"<< /Type /Pages /Count {len(kids)} /Kids [{' '.join(f'{k} 0 R' for k in kids)}] >>"
    objects.append(f"<< {info} >>")
    return _assembled(objects)


def _assembled(objects: list[str]) -> bytes:
    out, offsets = b"%PDF-1.4\n", []
    for number, content in enumerate(objects, start=1):
        offsets.append(len(out))
        out += f"{number} 0 obj\n{content}\nendobj\n".encode("cp1252")
    table = "".join(f"{offset:010} 00000 n \n" for offset in offsets)
    size = len(objects) + 1
    trailer = f"trailer << /Size {size} /Root 1 0 R /Info {len(objects)} 0 R >>\nstartxref\n{len(out)}\n%%EOF\n"
    return out + f"xref\n0 {size}\n0000000000 65535 f \n{table}{trailer}".encode()


def _escaped(text: str) -> str:
    return text.replace("\\", r"\\").replace("(", r"\(").replace(")", r"\)")


def column(left: float, top: float, lines: list[str]) -> list[tuple[float, float, str]]:
    """Lines one below the other, 14 points apart."""
    return [(left, top - 14 * number, line) for number, line in enumerate(lines)]


def decree() -> bytes:
    """A PDF of two pages of text and one without any."""
    first = column(72, 770, ["Decree on Seasonal Skills (INVENTED)"])
    first += column(
        72, 730, ["1. The Ministry may direct to a place of instruc-", "tion any person whose circumstances"]
    )
    first += column(72, 690, ["disturb the settled order of the shore."])
    second = column(72, 770, ["2. The lease of a household is suspended."])
    info = "/Title (Decree) /Author (Ministry of Settlement) /CreationDate (D:20190302093000+02'00')"
    return pdf([first, second, []], info)


def picture(format: str = "PNG", **options: object) -> bytes:
    """A small picture of one colour and a line."""
    from PIL import Image

    image = Image.new("RGB", (48, 32), (30, 60, 90))
    for x in range(48):
        image.putpixel((x, x % 32), (250, 240, 10))
    out = io.BytesIO()
    image.save(out, format, **options)
    return out.getvalue()


def photo() -> bytes:
    """A JPEG whose EXIF claims an author, a time and a place."""
    from PIL import Image

    exif = Image.Exif()
    exif[0x013B], exif[0x0132] = "Nessa Quorle", "2019:04:12 09:30:00"
    exif.get_ifd(0x8825).update({1: "N", 2: (1.0, 2.0, 3.0)})
    return picture("JPEG", exif=exif, quality=80)


PRESS = (
    "Buses came before light, a clerk in Quessim said. “They read out the number of the lease first.” "
    "Sign up now for FREE unlimited access to shore-mirror.invalidSign up A second bus followed. read more Nobody asked.\n"
    "WATER\nThe sheds stand on the sites of net stores, he added. Reporting by Tirren Vosk in Dremmoth."
)
PAGE = """<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>The bell stayed on its hook | Courier (INVENTED)</title>
<meta name="author" content="Nessa Quorle"><meta property="article:published_time" content="2019-04-15T06:00:00Z">
<script type="application/ld+json">{"@type": "NewsArticle", "author": [{"name": "Nessa Quorle"}], "datePublished": "2019-04-15"}</script>
<style>.x { color: red }</style></head>
<body><nav><a href="/">Front</a> <a href="/tides">Tides</a></nav>
<div class="cookie-banner"><p>We keep two small cookies. <button>Accept</button></p></div>
<article><h1>The bell stayed on its hook</h1>
<p>On a usual Monday the weighing shed is so loud that the clerk calls the prices with a hand bell. Today the bell
stayed on its hook, and of <b>forty-one</b> boats that sell here, the clerk counted fourteen.</p>
<figure><img src="a.jpg" alt="A hand bell"><figcaption>The bell. Courier, INVENTED</figcaption></figure>
<p hidden>Editor: check the number.</p>
<table><tr><th>Day</th><th>Boats</th></tr><tr><td>Monday</td><td>14</td></tr></table>
<p>Line one<br>line two &amp; the rest.</p><noscript>Switch on scripts.</noscript>
<p class="more"><a href="/levels">Read more: lake at its lowest level</a></p>
</article><aside>Get the Courier before breakfast.</aside><footer>Letters are shortened.</footer></body></html>
"""
MATTER = "title: “The Shore {0}” ShowToc: true date: “2019-11-0{0}” author: “Jo Doe {0}”"


def good() -> dict[str, bytes]:
    """Every good file by name."""
    collapsed = "\n".join([PRESS, MATTER.format(1), PRESS, MATTER.format(2), PRESS])
    markdown = (
        "---\ntitle: 'Two notes'\ndate: 2019-04-14\ntags:\n  - inland\n  - INVENTED\n---\n\n# First\n\nText of one.\n\n---\n\n"
        'Still one.\n\n+++\ntitle = "Second"\ndate = 2019-05-02\n+++\n\nText of two.\n\n```yaml\n---\ntitle: x\ndate: 1\n---\n```\n'
    )
    return {
        "press.txt": collapsed.encode(),
        "transcript.txt": "\ufeffBRENLOW: And in April?\r\n\r\nDRIVER: They didn’t ask.\r\n".encode(),
        "geneva.txt": "Les familles seraient logées près du lac, à côté. L’été précède la récolte où tout a été dit.\n".encode("cp1252"),
        "message-ru.txt": "Министерство заявило, что семьи будут переселены на берег озера. Никого не держат.\n".encode("cp1251"),
        "notes.md": markdown.encode(),
        "page.html": PAGE.encode(),
        "boats.csv": "Landing;Boats;Note\r\nQuessim;14;\"he said \"\"few\"\"; then left\"\r\nTovrik;;\r\n".encode("utf-16"),
        "leases.tsv": b"lease\tname\n17\tUlla\n18\tHarn\n",
        "statement.docx": statement(),
        "names.xlsx": names(),
        "decree.pdf": decree(),
        "gate.jpg": photo(),
        "gate.png": picture("PNG"),
        "gate.tif": picture("TIFF"),
        "gate.webp": picture("WEBP", lossless=True),
    }  # fmt: skip


def broken() -> dict[str, bytes]:
    """Every broken file by name; each must be refused with a reason."""
    noise = bytes((i * i * 31 + i * 7) % 256 for i in range(600))
    dtd = '<!DOCTYPE w:document [<!ENTITY a "x"><!ENTITY b "&a;&a;&a;">]>'
    bomb = zipped({"word/document.xml": f"<w:document {W}>{' ' * 60_000_000}</w:document>".encode()})
    entities = zipped({"word/document.xml": f"{dtd}<w:document {W}>&b;</w:document>".encode()})
    return {
        "empty.txt": b"",
        "blank.txt": b" \r\n\t \n",
        "noise.txt": noise,
        "noise.bin": noise,
        "cut-in-a-letter.txt": "Zażółć gęślą jaź".encode()[:-1],
        "two-encodings.txt": "Zażółć gęślą jaźń. ".encode() * 3 + "déjà".encode("latin-1"),
        "doubtful.txt": "Nuñez, Gulyás, Kovačič.".encode("cp1250", "replace"),
        "locked.pdf": _locked(decree()),
        "cut.pdf": decree()[:-700],
        "no.pdf": b"This is not a PDF at all.",
        "no-zip.docx": b"This is not a ZIP at all.",
        "cut.docx": statement()[:-300],
        "bomb.docx": bomb,
        "entities.docx": entities,
        "workbook.docx": zipped({"word/other.xml": b"<a/>"}),
        "old.doc": bytes.fromhex("d0cf11e0a1b11ae1") + bytes(504) + "WordDocument".encode("utf-16-le"),
        "locked.docx": bytes.fromhex("d0cf11e0a1b11ae1") + bytes(504) + "EncryptedPackage".encode("utf-16-le"),
        "cut.xlsx": names()[:900],
        "cut.jpg": photo()[:-60],
        "cut.png": picture("PNG")[:-40],
        "huge.png": _huge_png(),
        "deep.html": b"<!doctype html>" + b"<div>" * 3_000 + b"deep" + b"</div>" * 3_000,
    }


def _locked(data: bytes) -> bytes:
    """The PDF under a password, with encryption whose bytes do not change: made once and kept in the folder."""
    kept = HERE / "broken" / "locked.pdf"
    if kept.exists():
        return kept.read_bytes()
    import pikepdf

    out = io.BytesIO()
    with pikepdf.open(io.BytesIO(data)) as document:
        document.save(out, encryption=pikepdf.Encryption(owner="owner", user="user"))
    return out.getvalue()


def _huge_png() -> bytes:
    """A PNG that claims 60,000 x 60,000 pixels."""
    import struct
    import zlib

    def chunk(kind: bytes, content: bytes) -> bytes:
        return struct.pack(">I", len(content)) + kind + content + struct.pack(">I", zlib.crc32(kind + content))

    header = struct.pack(">IIBBBBB", 60_000, 60_000, 1, 0, 0, 0, 0)
    packed = zlib.compress(bytes(100_000))
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", header) + chunk(b"IDAT", packed) + chunk(b"IEND", b"")


def expectation(data: bytes, name: str) -> str:
    """What the shelf makes of a file, as JSON for people to read."""
    from probata.method.documents.bodies import bodies
    from probata.method.documents.model import Container
    from probata.method.documents.shelf import read, readers

    reading = read(data, name)
    reader = next(each for each in readers() if reading.reader == each.METHOD)
    inside = list(reader.parts(data, name)) if isinstance(reader, Container) else []
    shown = {
        "reader": str(reading.reader),
        "exact": reading.exact,
        "limits": list(reading.limits),
        "declared": [[each.field, each.value, each.source] for each in reading.declared],
        "bodies": [
            [each.span.start, each.span.end, [[d.field, d.value] for d in each.declared]] for each in bodies(reading)
        ],
        "marks": [
            [mark.kind.value, mark.span.of(reading.text), str(mark.place or ""), mark.by, mark.at]
            for mark in reading.marks
        ],
        "text": reading.text,
        **({"parts": [_part(each) for each in inside]} if inside else {}),
    }
    return json.dumps(shown, ensure_ascii=False, indent=1) + "\n"


def _part(each: object) -> list[object]:
    """A file inside, or why it did not come out."""
    if hasattr(each, "reason"):
        return [each.path, "left", each.reason, each.next_step]  # type: ignore[attr-defined]
    claims = [[claim.field, claim.value] for claim in each.declared]  # type: ignore[attr-defined]
    return [each.path, len(each.data), hashlib.sha256(each.data).hexdigest(), claims]  # type: ignore[attr-defined]


def _more(which: str) -> dict[str, bytes]:
    """The files that the makers beside this one add."""
    found: dict[str, bytes] = {}
    for maker in sorted((HERE / "makers").glob("[a-z]*.py")):
        made = runpy.run_path(str(maker)).get(which, dict)()
        assert not found.keys() & made.keys(), f"two makers of one file: {maker.name}"
        found |= made
    return found


def main() -> None:
    """Rewrite the folder; with ``--expect`` also what the readers make of the good files."""
    for folder, files in (("good", good() | _more("good")), ("broken", broken() | _more("broken"))):
        for name, data in files.items():
            (HERE / folder / name).write_bytes(data)
            if folder == "good" and "--expect" in sys.argv:
                (HERE / folder / f"{name}.json").write_text(expectation(data, name), encoding="utf-8")


if __name__ == "__main__":
    main()
