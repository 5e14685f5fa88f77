"""Workbooks and tables of names: Excel old and new, OpenDocument, CSV in odd encodings."""

from __future__ import annotations

import random
from collections.abc import Iterator, Sequence
from xml.sax.saxutils import escape

from tests.data.documents.makers import spreadsheets
from tests.pile.made import Made, chance
from tests.pile.notes import make_py
from tests.pile.words import PEOPLE, PLACES

XLSX, XLS, ODS, CSV = 12, 3, 3, 11
BOOK = "tables/register 0.xlsx"
"""The workbook of which the report cites cell B7."""
_FORMS = (("utf-8", ","), ("cp1251", ";"), ("utf-16", ";"), ("utf-8-sig", ","), ("utf-8", "\t"), ("cp1252", ";"))
Rows = list[list[str]]


def files(seed: int) -> Iterator[Made]:
    """All of them: cell B3 of each can be cited."""
    some = chance(seed, "tables")
    for number in range(XLSX):
        yield Made(f"tables/register {number}.xlsx", xlsx(_rows(some, number)), {"cell": "B3"})
    for number in range(XLS):
        yield Made(f"tables/old register {number}.xls", _xls(_rows(some, 100 + number)), {"cell": "B3"})
    for number in range(ODS):
        yield Made(f"tables/list {number}.ods", _ods(_rows(some, 200 + number)), {"cell": "B3"})
    for number in range(CSV):
        page, sign = _FORMS[number % len(_FORMS)]
        suffix = "tsv" if sign == "\t" else "csv"
        yield Made(f"tables/export {number}.{suffix}", _csv(_rows(some, 300 + number), page, sign), {"cell": "B3"})


def _rows(some: random.Random, number: int) -> Rows:
    """A head and twelve people; the first of them has the number of the file."""
    each = [
        [f"{number:03}-{n:02}", some.choice(PEOPLE), some.choice(PLACES), str(some.randrange(16, 80))]
        for n in range(12)
    ]
    return [["No.", "Name", "Place", "Age"], *each]


def xlsx(rows: Sequence[Sequence[str]]) -> bytes:
    """A workbook of one sheet, ``S``."""
    told = "".join(
        f'<row r="{n}">{"".join(_cell(n, c, value) for c, value in enumerate(row))}</row>'
        for n, row in enumerate(rows, 1)
    )
    made: bytes = make_py()["xlsx"](told)
    return made


def _cell(row: int, column: int, value: str) -> str:
    return f'<c r="{"ABCDEFGH"[column]}{row}" t="inlineStr"><is><t>{escape(value)}</t></is></c>'


def _xls(rows: Rows) -> bytes:
    cells = b"".join(spreadsheets.cell(n, c, value) for n, row in enumerate(rows, 1) for c, value in enumerate(row, 1))
    stream = spreadsheets.globals_of((("S", 0, 0),), spreadsheets.sheet_of(cells))
    return spreadsheets.compound({"Workbook": stream})


def _ods(rows: Rows) -> bytes:
    told = "".join(f"<table:table-row>{''.join(map(spreadsheets.ods_cell, row))}</table:table-row>" for row in rows)
    return spreadsheets.ods(f'<table:table table:name="S">{told}</table:table>')


def _csv(rows: Rows, page: str, sign: str) -> bytes:
    if page == "cp1251":
        rows = [
            ["№", "Имя", "Место", "Возраст"],
            *([row[0], "Улла Деммик", "у причала, Квессим", row[3]] for row in rows[1:]),
        ]
    return "".join(sign.join(row) + "\r\n" for row in rows).encode(page)
