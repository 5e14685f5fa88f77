"""Makes the golden and broken spreadsheets: a register of boats and people, coloured, merged, struck and hidden.

One table is written as .xlsx (by openpyxl), .xls (records of BIFF8 in a compound file, by hand), .ods and .fods (by
hand) and .csv: the same cells say the same in each, and the tests compare them. Two files of LibreOffice Calc 7.4 were
made once from the .xlsx and are kept. Everything in them is invented.
"""

# ruff: noqa: E501 (long lines here are the content of files)
from __future__ import annotations

import datetime as dt
import io
import struct
import zipfile
from collections.abc import Sequence
from pathlib import Path
from xml.sax.saxutils import escape

GOOD = Path(__file__).parents[1] / "good"
KEPT = ("register-calc.xls", "register-calc.ods")
TABLE: tuple[tuple[object, ...], ...] = (
    ("Plate", "Name", "Taken", "Age", "Share", "Held", "Note"),
    ("0017", "Ulla Demmick", dt.date(2019, 4, 12), 33, 0.5, True, "heard, twice"),
    ("0018", "Harn Ostrel", dt.datetime(2019, 4, 12, 9, 30), 41, 0.333333333333333, False, 'he said "few"'),  # noqa: DTZ001 (a sheet knows no zone)
    ("0019", "Senna Vark", dt.date(2019, 5, 2), 1.1, 1, True, "Ünal é 湖"),
    ("+00 17", "Bel Ruun", dt.date(2020, 2, 29), 28, -0.25, None, "=not a formula"),
    ("0021", "Ino Kast", dt.date(2020, 6, 3), 1234567890123, 1e-07, True, None),
)
YELLOW, RED = "FFFF00", "FF0000"
FILLED = {(3, column): YELLOW for column in range(1, 8)} | {(5, 1): YELLOW, (4, 2): RED, (2, 9): YELLOW, (3, 9): RED}
LEGEND = {(2, 10): "released", (3, 10): "dead"}
STRUCK = (4, 2)
_STAMP = (2019, 12, 30, 12, 0, 0)


def zipped(parts: dict[str, bytes], stored: str = "") -> bytes:
    """A ZIP, the same bytes each time; ``stored`` is not packed."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in parts.items():
            kind = zipfile.ZIP_STORED if name == stored else zipfile.ZIP_DEFLATED
            archive.writestr(zipfile.ZipInfo(name, _STAMP), data, kind)
    return out.getvalue()


def xlsx() -> bytes:
    """The register, by openpyxl, with a note, hidden sheets, rows and columns, a filter, rules and merged cells."""
    from openpyxl import Workbook
    from openpyxl.cell.rich_text import CellRichText, TextBlock
    from openpyxl.cell.text import InlineFont
    from openpyxl.comments import Comment
    from openpyxl.formatting.rule import CellIsRule
    from openpyxl.styles import Font, PatternFill

    book = Workbook()
    sheet = book.active
    sheet.title = "Register"
    for number, row in enumerate(TABLE, start=1):
        for column, value in enumerate(row, start=1):
            cell = sheet.cell(number, column, value)
            if isinstance(value, str):
                cell.data_type = "s"  # also of what begins like a formula
    for (number, column), colour in FILLED.items():
        sheet.cell(number, column).fill = PatternFill("solid", fgColor=f"FF{colour}")
    for (number, column), words in LEGEND.items():
        sheet.cell(number, column, words)
    for number in range(2, 7):
        sheet.cell(number, 5).number_format = "0.0%"
    sheet.cell(*STRUCK).font = Font(strike=True)
    sheet["A8"] = "Quessim"
    sheet.merge_cells("A8:A10")
    for number, words in enumerate(("one", "two", "three"), start=8):
        sheet.cell(number, 2, words)
    sheet["B11"] = CellRichText("Mara ", TextBlock(InlineFont(strike=True), "Lind"), " Lund")
    sheet["A12"], sheet["A12"].font = "ghost", Font(color="FFFFFFFF")
    sheet["B12"], sheet["B12"].number_format = 5, ";;;"
    sheet["C12"], sheet["C12"].number_format = 7, "00000"
    sheet["D12"], sheet["D12"].number_format = 1200, "#,##0.00 [$€-407]"
    sheet["E12"], sheet["E12"].hyperlink = "link", "https://harbour.invalid/x"
    sheet["F12"] = "=SUM(D2:D6)"
    sheet["A2"].comment = Comment("Whose list?", "Tirren Vosk")
    sheet.row_dimensions[5].hidden = True
    sheet.column_dimensions["G"].hidden = True
    sheet.conditional_formatting.add("D2:D6", CellIsRule(operator="greaterThan", formula=["30"]))
    sheet.oddHeader.center.text, sheet.oddFooter.left.text = "Register &P", "INVENTED"
    other, deep, filtered = (book.create_sheet(name) for name in ("Second", "Third", "Filtered"))
    other.sheet_state, other["A1"] = "hidden", "the second list"
    deep.sheet_state, deep["A1"] = "veryHidden", "the third list"
    for row in (["boat", "n"], ["Q-14", 1], ["T-02", 2], ["T-03", 3]):
        filtered.append(row)
    filtered.auto_filter.ref = "A1:B4"
    filtered.auto_filter.add_filter_column(0, ["Q-14", "T-03"])
    filtered.row_dimensions[3].hidden = True
    out = io.BytesIO()
    book.save(out)
    with zipfile.ZipFile(out) as archive:
        return zipped({name: archive.read(name) for name in archive.namelist() if not name.startswith("docProps/")})


def csv() -> bytes:
    """The table alone, as Excel writes it: semicolons, UTF-16, CRLF."""
    lines = [";".join(_quoted(spelled(value)) for value in row) for row in TABLE]
    return ("sep=;\r\n" + "".join(f"{line}\r\n" for line in lines)).encode("utf-16")


def spelled(value: object) -> str:
    """What every reader makes of a value."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return str(value).upper()
    if isinstance(value, float):
        return f"{value:.7f}" if value == 1e-07 else repr(value)
    return value.isoformat() if isinstance(value, dt.date) else str(value)


def _quoted(words: str) -> str:
    return '"' + words.replace('"', '""') + '"' if set(words) & {";", '"', "\n"} else words


# The old binary format (MS-XLS), as far as the register needs it.


def record(code: int, data: bytes = b"") -> bytes:
    """One record."""
    return struct.pack("<HH", code, len(data)) + data


def words16(words: str, wide_count: bool = True) -> bytes:
    """A counted string of two bytes a letter."""
    return struct.pack("<HB" if wide_count else "<BB", len(words), 1) + words.encode("utf-16-le")


def _font(colour: int = 0x7FFF, struck: bool = False) -> bytes:
    head = struct.pack("<HHHHHBBBB", 200, 8 if struck else 0, colour, 400, 0, 0, 0, 0, 0)
    return record(0x31, head + words16("Arial", wide_count=False))


def _style(font: int = 0, code: int = 0, fill: int = 0) -> bytes:
    """A cell style; ``fill`` is a number of the palette, from 8."""
    pattern = (1 << 26) if fill else 0
    data = struct.pack("<HHHBBBBIIH", font, code, 0x0001, 0x20, 0, 0, 0xFC, 0, pattern, (fill or 64) | (65 << 7))
    return record(0xE0, data)


def _format(number: int, code: str) -> bytes:
    return record(0x41E, struct.pack("<H", number) + words16(code))


# Style numbers of the register: plain, day, moment, per cent, struck, white letters, nothing shown, zeros, euros; then
# the same first four in yellow, one in red and struck, a bare red.
_STYLES = [(0, 0, 0), (0, 14, 0), (0, 22, 0), (0, 164, 0), (5, 0, 10), (6, 0, 0), (0, 165, 0), (0, 166, 0), (0, 167, 0)]
_STYLES += [(0, 0, 13), (0, 14, 13), (0, 22, 13), (0, 164, 13), (0, 0, 10)]


def globals_of(sheets: Sequence[tuple[str, int, int]], body: bytes, extra: bytes = b"") -> bytes:
    """The globals; ``sheets`` are name, state and kind, ``body`` the sheets one after the other (each ends with EOF)."""
    fonts = b"".join([_font() for _ in range(4)] + [_font(struck=True), _font(colour=9)])
    formats = _format(164, "0.0%") + _format(165, ";;;") + _format(166, "00000") + _format(167, "#,##0.00 [$€-407]")
    styles = b"".join(_style(*each) for each in _STYLES)
    head = record(0x809, struct.pack("<HHHHII", 0x600, 5, 4000, 1997, 0, 0)) + record(0x42, struct.pack("<H", 1200))
    head += record(0x22, struct.pack("<H", 0)) + fonts + formats + styles + extra
    lists = [
        record(0x85, struct.pack("<IBB", 0, state, kind) + words16(name, wide_count=False))
        for name, state, kind in sheets
    ]
    size = len(head) + sum(map(len, lists)) + 4
    starts, at = [], size
    for part in _parts(body):
        starts.append(at)
        at += len(part)
    placed = b"".join(each[:4] + struct.pack("<I", start) + each[8:] for each, start in zip(lists, starts, strict=True))
    return head + placed + record(0x0A) + body


def _parts(body: bytes) -> list[bytes]:
    found, start, at, depth = [], 0, 0, 0
    while at < len(body):
        code, length = struct.unpack_from("<HH", body, at)
        depth += (code == 0x809) - (code == 0x0A)
        at += 4 + length
        if code == 0x0A and depth == 0:
            found.append(body[start:at])
            start = at
    return found


def sheet_of(records: bytes, kind: int = 0x10) -> bytes:
    """One sheet with these records."""
    return record(0x809, struct.pack("<HHHHII", 0x600, kind, 4000, 1997, 0, 0)) + records + record(0x0A)


def cell(row: int, column: int, value: object, style: int = 0) -> bytes:
    """One cell, places from 1; text stands in it and not in a shared table."""
    place = struct.pack("<HHH", row - 1, column - 1, style)
    if value is None:
        return record(0x201, place)
    if isinstance(value, bool):
        return record(0x205, place + struct.pack("<BB", value, 0))
    if isinstance(value, str):
        return record(0x204, place + words16(value))
    if isinstance(value, dt.date):
        value = _serial(value)
    return record(0x203, place + struct.pack("<d", value))


def _serial(value: dt.date) -> float:
    moment = value if isinstance(value, dt.datetime) else dt.datetime(value.year, value.month, value.day)  # noqa: DTZ001 (as above)
    return (moment - dt.datetime(1899, 12, 30)) / dt.timedelta(days=1)  # noqa: DTZ001 (as above)


def formula(row: int, column: int, result: float, tokens: bytes) -> bytes:
    """A formula with its stored result."""
    return record(0x06, struct.pack("<HHHdHIH", row - 1, column - 1, 0, result, 0, 0, len(tokens)) + tokens)


def _styled(value: object, column: int, colour: str | None) -> int:
    base = 2 if isinstance(value, dt.datetime) else 1 if isinstance(value, dt.date) else 3 if column == 5 else 0
    return base + 9 if colour == YELLOW else 13 if colour == RED else base


def _register() -> bytes:
    cells = b""
    for number, row in enumerate(TABLE, start=1):
        for column, value in enumerate(row, start=1):
            colour = FILLED.get((number, column))
            style = 4 if (number, column) == STRUCK else _styled(value, column if number > 1 else 0, colour)
            if value is not None or colour:
                cells += cell(number, column, value, style)
    cells += cell(2, 9, None, 9) + cell(2, 10, "released") + cell(3, 9, None, 13) + cell(3, 10, "dead")
    cells += cell(8, 1, "Quessim") + cell(8, 2, "one") + cell(9, 2, "two") + cell(10, 2, "three")
    runs = struct.pack("<HHHHH", 2, 5, 5, 9, 0)  # from letter 5 on in font 5, from 9 on in font 0
    cells += record(0xD6, struct.pack("<HHH", 10, 1, 0) + words16("Mara Lind Lund") + runs)
    cells += (
        cell(12, 1, "ghost", 5) + cell(12, 2, 5, 6) + cell(12, 3, 7, 7) + cell(12, 4, 1200, 8) + cell(12, 5, "link")
    )
    cells += formula(12, 6, 1234567890227.1, struct.pack("<BHHHH", 0x25, 1, 5, 0xC003, 0xC003) + b"\x19\x10\x00\x00")
    cells += formula(12, 7, 2.0, struct.pack("<BHHB", 0x44, 11, 0xC003, 0x1E) + struct.pack("<HB", 1, 0x03))
    hidden = record(0x208, struct.pack("<HHHHHHI", 4, 0, 7, 255, 0, 0, 0x20))
    column = record(0x7D, struct.pack("<HHHHHH", 6, 6, 2560, 0, 1, 0))
    running = record(0x14, words16("&CRegister &P")) + record(0x15, words16("&LINVENTED"))
    note = record(0x5D, struct.pack("<HHHHH12x", 0x15, 18, 0x19, 1, 0x4011) + struct.pack("<HH", 0, 0))
    note += _box("Whose list?") + record(
        0x5D, struct.pack("<HHHHH12x", 0x15, 18, 0x06, 2, 0x4011) + struct.pack("<HH", 0, 0)
    )
    note += _box("Boxed: the gate closed at nine.")
    note += record(0x1C, struct.pack("<HHHH", 1, 0, 0, 1) + words16("Tirren Vosk") + b"\0")
    merged = record(0xE5, struct.pack("<HHHHH", 1, 7, 9, 0, 0))
    rule = record(0x1B0, struct.pack("<HHHHHHHHHHH", 1, 0, 1, 5, 3, 3, 1, 1, 5, 3, 3))
    link = record(0x1B8, struct.pack("<HHHH", 11, 11, 4, 4) + bytes(24))
    return sheet_of(running + column + hidden + cells + note + rule + merged + link)


def _box(words: str) -> bytes:
    head = struct.pack("<HHHHHHHI", 0x212, 0, 0, 0, 0, len(words), 16, 0)
    return record(0x1B6, head) + record(0x3C, b"\x01" + words.encode("utf-16-le")) + record(0x3C, bytes(16))


def biff() -> bytes:
    """The stream of the register: four sheets, one hidden, one very hidden, one filtered; a link that starts a program."""
    filtered = record(0x9B) + record(0x208, struct.pack("<HHHHHHI", 2, 0, 2, 255, 0, 0, 0x20))
    for number, row in enumerate((("boat", "n"), ("Q-14", 1), ("T-02", 2), ("T-03", 3)), start=1):
        filtered += cell(number, 1, row[0]) + cell(number, 2, row[1])
    body = _register() + sheet_of(cell(1, 1, "the second list")) + sheet_of(cell(1, 1, "the third list"))
    body += sheet_of(filtered)
    links = record(0x1AE, struct.pack("<H", 4) + b"\x01\x04")
    links += record(0x1AE, struct.pack("<H", 0) + words16("cmd\x03/C calc"))
    links += record(0x1AE, struct.pack("<H", 1) + words16("\x01\x01\x05roster.xls") + words16("Sheet1"))
    return globals_of((("Register", 0, 0), ("Second", 1, 0), ("Third", 2, 0), ("Filtered", 0, 0)), body, links)


def compound(streams: dict[str, bytes]) -> bytes:
    """A compound file (MS-CFB, version 3) with these streams, all of them in whole sectors."""
    sectors, chains, entries = b"", [], []
    for name, data in streams.items():
        padded = data.ljust(4096, b"\0")
        padded += bytes(-len(padded) % 512)
        first = len(sectors) // 512
        chains += [*range(first + 1, first + len(padded) // 512), -2]
        entries.append((name, first, max(len(data), 4096)))
        sectors += padded
    directory = _entry("Root Entry", 5, -2, 0, 1 if entries else -1)
    for number, (name, first, size) in enumerate(entries, start=1):
        directory += _entry(name, 2, first, size, -1, number + 1 if number < len(entries) else -1)
    directory += bytes(-len(directory) % 512)
    start = len(sectors) // 512
    chains += [*range(start + 1, start + len(directory) // 512), -2]
    sectors += directory
    tables = -(-(len(chains) + 2) // 127)
    chains += [-3] * tables
    table = b"".join(struct.pack("<i", each) for each in chains).ljust(512 * tables, b"\xff")
    at = len(sectors) // 512
    head = (
        bytes.fromhex("d0cf11e0a1b11ae1")
        + bytes(16)
        + struct.pack("<HHHHH6xIIiIIiIiI", 0x3E, 3, 0xFFFE, 9, 6, 0, tables, start, 0, 4096, -2, 0, -2, 0)
    )
    return (
        head + b"".join(struct.pack("<i", at + each if each < tables else -1) for each in range(109)) + sectors + table
    )


def _entry(name: str, kind: int, first: int, size: int, child: int = -1, right: int = -1) -> bytes:
    spelled_ = name.encode("utf-16-le")
    head = spelled_.ljust(64, b"\0") + struct.pack("<HBBiii", len(spelled_) + 2, kind, 1, -1, right, child)
    return head + bytes(16 + 4 + 16) + struct.pack("<iQ", first, size)


def summary() -> bytes:
    """A property set that claims an author, a title and a date."""
    author, title = b"Otta Brenlow\0\0\0\0", "Register (INVENTED)\0".encode("utf-16-le")
    made = int((dt.datetime(2019, 12, 30, 12) - dt.datetime(1601, 1, 1)).total_seconds()) * 10**7  # noqa: DTZ001 (both in UTC)
    values = [(4, struct.pack("<II", 30, len(author)) + author), (2, struct.pack("<II", 31, len(title) // 2) + title)]
    values += [(12, struct.pack("<IQ", 64, made))]
    at, pairs, body = 8 + 8 * len(values), b"", b""
    for number, value in values:
        pairs += struct.pack("<II", number, at + len(body))
        body += value + bytes(-len(value) % 4)
    section = struct.pack("<II", at + len(body), len(values)) + pairs + body
    identity = bytes.fromhex("e0859ff2f94f6810ab9108002b27b3d9")
    return struct.pack("<HHI16xI", 0xFFFE, 0, 2, 1) + identity + struct.pack("<I", 48) + section


def biff2() -> bytes:
    """Records of 1987, without a container: one sheet with a name and a number."""
    head = record(0x09, struct.pack("<HH", 2, 0x10))
    text = record(0x04, struct.pack("<HH3sB", 0, 0, b"\0\0\0", 4) + b"Harn")
    number = record(0x03, struct.pack("<HH3sd", 0, 1, b"\0\0\0", 41.5))
    whole = record(0x02, struct.pack("<HH3sH", 1, 1, b"\0\0\0", 14))
    return head + text + number + whole + record(0x0A)


# OpenDocument.

_NAMES = ["office", "table", "text", "style", "fo", "number", "dc", "xlink", "draw", "meta"]
_URIS = {"fo": "xsl-fo-compatible", "number": "datastyle", "draw": "drawing"}
_SPACES = " ".join(
    f'xmlns:{each}="urn:oasis:names:tc:opendocument:xmlns:{_URIS.get(each, each)}:1.0"'
    for each in _NAMES
    if each not in ("dc", "xlink")
)
_SPACES += ' xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xlink="http://www.w3.org/1999/xlink"'
_SPACES += ' xmlns:calcext="urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0"'
_KIND = "application/vnd.oasis.opendocument.spreadsheet"


def ods(tables: str, styles: str = "", more: str = "", flat: bool = False, page: str = "") -> bytes:
    """A spreadsheet with these tables; ``more`` stands before them, ``page`` in the master styles."""
    automatic = f"<office:automatic-styles>{styles}</office:automatic-styles>"
    body = f"<office:body><office:spreadsheet>{more}{tables}</office:spreadsheet></office:body>"
    masters = f"<office:master-styles>{page}</office:master-styles>"
    meta = "<office:meta><meta:initial-creator>Otta Brenlow</meta:initial-creator></office:meta>"
    if flat:
        return f'<?xml version="1.0" encoding="UTF-8"?><office:document {_SPACES} office:mimetype="{_KIND}">{meta}{automatic}{masters}{body}</office:document>'.encode()
    parts = {
        "mimetype": _KIND.encode(),
        "content.xml": f"<office:document-content {_SPACES}>{automatic}{body}</office:document-content>".encode(),
        "styles.xml": f"<office:document-styles {_SPACES}>{masters}</office:document-styles>".encode(),
        "meta.xml": f"<office:document-meta {_SPACES}>{meta}</office:document-meta>".encode(),
        "META-INF/manifest.xml": b'<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"/>',
    }
    return zipped(parts, "mimetype")


def ods_cell(value: object, style: str = "", more: str = "", shown: str | None = None) -> str:
    """One cell; ``more`` are attributes, ``shown`` what the program displays."""
    named = f' table:style-name="{style}"' if style else ""
    if value is None:
        return f"<table:table-cell{named}{more}/>"
    if isinstance(value, bool):
        kind, typed = "boolean", f' office:boolean-value="{str(value).lower()}"'
    elif isinstance(value, str):
        kind, typed = "string", ""
    elif isinstance(value, dt.date):
        kind, typed = "date", f' office:date-value="{value.isoformat()}"'
    else:
        kind = "percentage" if style.startswith("pc") else "currency" if style == "eur" else "float"
        typed = f' office:value="{value!r}"'
    words = spelled(value) if shown is None else shown
    return f'<table:table-cell{named} office:value-type="{kind}"{typed}{more}><text:p>{escape(words)}</text:p></table:table-cell>'


def _ods_styles() -> str:
    def style(name: str, cells: str = "", text: str = "", data: str = "") -> str:
        inner = f"<style:table-cell-properties {cells}/><style:text-properties {text}/>"
        return f'<style:style style:name="{name}" style:family="table-cell"{data}>{inner}</style:style>'

    struck, yellow, red = (
        'style:text-line-through-style="solid"',
        f'fo:background-color="#{YELLOW.lower()}"',
        f'fo:background-color="#{RED.lower()}"',
    )
    found = style("y", yellow) + style("r", red) + style("rs", red, struck) + style("pc") + style("pcy", yellow)
    found += (
        style("white", "", 'fo:color="#ffffff"') + style("eur") + style("nothing", data=' style:data-style-name="N1"')
    )
    found += '<number:number-style style:name="N1"><number:text/></number:number-style>'
    found += f'<style:style style:name="cut" style:family="text"><style:text-properties {struck}/></style:style>'
    found += '<style:style style:name="gone" style:family="table"><style:table-properties table:display="false"/></style:style>'
    found += '<style:style style:name="shown" style:family="table" style:master-page-name="P"><style:table-properties table:display="true"/></style:style>'
    return found


def _ods_register() -> str:
    rows = []
    for number, row in enumerate(TABLE, start=1):
        cells = []
        for column in range(1, 11):
            value: object = row[column - 1] if column <= len(row) else LEGEND.get((number, column))
            colour, share = FILLED.get((number, column)), column == 5 and number > 1
            style = (
                "rs"
                if (number, column) == STRUCK
                else {YELLOW: "pcy" if share else "y", RED: "r"}.get(colour or "", "pc" if share else "")
            )
            shown = f"{float(str(value)) * 100:.1f}%" if share else None
            text = ods_cell(value, style, shown=shown)
            if (number, column) == (2, 1):
                note = "<office:annotation><dc:creator>Tirren Vosk</dc:creator><dc:date>2020-01-03T08:00:00</dc:date><text:p>Whose list?</text:p></office:annotation>"
                text = text.replace("<text:p>", note + "<text:p>")
            cells.append(text)
        hidden = ' table:visibility="collapse"' if number == 5 else ""
        rows.append(f"<table:table-row{hidden}>{''.join(cells)}</table:table-row>")
    rows.append("<table:table-row/>")
    rows.append(
        "<table:table-row>"
        + ods_cell("Quessim", more=' table:number-rows-spanned="3"')
        + ods_cell("one")
        + "</table:table-row>"
    )
    rows += [
        f"<table:table-row><table:covered-table-cell/>{ods_cell(words)}</table:table-row>" for words in ("two", "three")
    ]
    rows.append(
        '<table:table-row><table:table-cell/><table:table-cell office:value-type="string"><text:p>Mara <text:span text:style-name="cut">Lind</text:span> Lund</text:p></table:table-cell></table:table-row>'
    )
    last = (
        ods_cell("ghost", "white")
        + ods_cell(5, "nothing", shown="")
        + ods_cell(7, shown="00007")
        + ods_cell(1200, "eur", shown="1,200.00 €")
    )
    last += '<table:table-cell office:value-type="string"><text:p><text:a xlink:href="https://harbour.invalid/x">link</text:a></text:p></table:table-cell>'
    last += '<table:table-cell table:formula="of:=SUM([.D2:.D6])" office:value-type="float" office:value="1234567890227.1"><text:p>1234567890227.1</text:p></table:table-cell>'
    rows.append(f"<table:table-row>{last}</table:table-row>")
    rows.append(
        '<table:table-row table:number-rows-repeated="1048564"><table:table-cell table:number-columns-repeated="16384"/></table:table-row>'
    )
    columns = '<table:table-column table:number-columns-repeated="6"/><table:table-column table:visibility="collapse"/><table:table-column table:number-columns-repeated="16377"/>'
    shape = "<table:shapes><draw:frame><draw:text-box><text:p>Boxed: the gate closed at nine.</text:p></draw:text-box></draw:frame></table:shapes>"
    rules = "<calcext:conditional-formats><calcext:conditional-format><calcext:condition/></calcext:conditional-format></calcext:conditional-formats>"
    return f'<table:table table:name="Register" table:style-name="shown">{shape}{columns}{"".join(rows)}{rules}</table:table>'


def ods_register(flat: bool = False) -> bytes:
    """The register as OpenDocument, with what a cell said before somebody changed it."""
    off = ' table:visibility="filter"'
    filtered = "".join(
        f"<table:table-row{off if number == 2 else ''}>{ods_cell(boat)}{ods_cell(count)}</table:table-row>"
        for number, (boat, count) in enumerate((("boat", "n"), ("Q-14", 1), ("T-02", 2), ("T-03", 3)))
    )
    tables = _ods_register()
    tables += f'<table:table table:name="Second" table:style-name="gone"><table:table-row>{ods_cell("the second list")}</table:table-row></table:table>'
    tables += f'<table:table table:name="Filtered">{filtered}</table:table>'
    info = "<office:change-info><dc:creator>Ulla Demmick</dc:creator><dc:date>2020-01-02T10:00:00</dc:date></office:change-info>"
    before = "<table:previous><table:change-track-table-cell><text:p>Senna Varck</text:p></table:change-track-table-cell></table:previous>"
    changes = f'<table:tracked-changes><table:cell-content-change table:id="c1"><table:cell-address table:column="1" table:row="3" table:table="0"/>{info}{before}</table:cell-content-change></table:tracked-changes>'
    links = '<table:dde-links><table:dde-link><office:dde-source office:dde-application="cmd" office:dde-topic="/C calc" office:dde-item="x"/></table:dde-link></table:dde-links>'
    page = '<style:master-page style:name="P"><style:header><text:p>Register <text:page-number>1</text:page-number></text:p></style:header><style:footer><text:p>INVENTED</text:p></style:footer></style:master-page>'
    return ods(tables + links, _ods_styles(), changes, flat, page)


def good() -> dict[str, bytes]:
    """Every good file by name."""
    made = {
        "register.xlsx": xlsx(),
        "register.xls": compound({"Workbook": biff(), "\x05SummaryInformation": summary()}),
        "register.ods": ods_register(),
        "register.fods": ods_register(flat=True),
        "register.csv": csv(),
        "boats-1987.xls": biff2(),
    }
    return made | {name: (GOOD / name).read_bytes() for name in KEPT}


def broken() -> dict[str, bytes]:
    """Every broken file by name; each must be refused with a reason."""
    locked = globals_of((), b"", record(0x2F, bytes(6)))
    rows = '<table:table-row table:number-rows-repeated="1000000"><table:table-cell table:number-columns-repeated="16000" office:value-type="float" office:value="1"/></table:table-row>'
    whole = compound({"Workbook": biff()})
    manifest = b'<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"><manifest:encryption-data/></manifest:manifest>'
    twice = globals_of((("A", 0, 0),), sheet_of(cell(1, 1, "x")))
    listed = twice.index(record(0x85)[:2] + b"\x0a")
    entry = twice[listed : listed + 14]
    at = struct.unpack_from("<I", entry, 4)[0] + len(entry)
    entry = entry[:4] + struct.pack("<I", at) + entry[8:]
    return {
        "cut.xls": whole[:-1400],
        "locked.xls": compound({"Workbook": locked}),
        "page.xls": b"\x09\x08\x10\x00\x00\x06\x05\x00 and nothing more",
        "no.xls": b"Landing;Boats\r\nQuessim;14\r\n",
        "crossing.xls": compound({"Workbook": twice[:listed] + entry + entry + twice[listed + 14 :]}),
        "bomb.ods": ods(f'<table:table table:name="A">{rows}</table:table>'),
        "locked.ods": zipped(
            {"mimetype": _KIND.encode(), "content.xml": b"\x00\x01\x02", "META-INF/manifest.xml": manifest}, "mimetype"
        ),
        "cut.ods": ods_register()[:-300],
        "cut.fods": ods_register(flat=True)[:-100],
        "binary.xlsb": zipped({"[Content_Types].xml": b"<Types/>", "_rels/.rels": _XLSB, "xl/workbook.bin": b"x"}),
    }


_XLSB = b'<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="xl/workbook.bin"/></Relationships>'
