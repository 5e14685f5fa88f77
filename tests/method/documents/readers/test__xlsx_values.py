"""What stored numbers mean: dates, times, spans, true and false, and the shortest decimal."""

# ruff: noqa: E501 (long lines here are the content of files)

import datetime as dt
from types import SimpleNamespace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from openpyxl.utils.datetime import CALENDAR_MAC_1904, CALENDAR_WINDOWS_1900, from_excel

from probata.method.documents.model import Reading
from probata.method.documents.readers import xlsx
from probata.method.documents.readers._sheets.numbers import shortest
from probata.method.documents.readers._sheets.values import ROUNDED, Numbers
from probata.method.documents.readers._xlsx_values import Cell, Style, Values


def value(make: SimpleNamespace, raw: str, code: str = "", **more: str) -> Reading:
    styles = (
        f'<root><numFmts><numFmt numFmtId="200" formatCode="{code}"/></numFmts>'
        f'<cellXfs><xf numFmtId="0"/><xf numFmtId="{200 if code else more.pop("builtin", "0")}"/></cellXfs></root>'
    )
    rows = f'<row r="1"><c r="A1" s="1"><v>{raw}</v></c></row>'
    return xlsx.read(make.xlsx(rows, styles=styles, **more), "a.xlsx")


def shown(reading: Reading) -> str:
    return reading.text.removeprefix("Sheet: S").strip()


@pytest.mark.parametrize(
    ("raw", "code", "text"),
    [
        ("43567", "yyyy\\-mm\\-dd", "2019-04-12"),
        ("43567.395833333336", "dd/mm/yyyy hh:mm", "2019-04-12T09:30:00"),
        ("0.395833333333333", "hh:mm", "09:30:00"),
        ("1.5", "[h]:mm", "36:00:00"),
        ("43567", "[$-409]mmmm d, yyyy;@", "2019-04-12"),
        ("43567", "&quot;day&quot; 0", "43567 (day 43567)"),
        ("43567", "[Red]0.00", "43567"),
        ("43567", "General", "43567"),
        ("43567", "mmm\\-yy", "2019-04-12"),
        ("-3", "yyyy", "-3"),
        ("99999999", "yyyy", "99999999"),
        ("words", "yyyy", "words"),
    ],
)
def test_formats_written_by_hand(make: SimpleNamespace, raw: str, code: str, text: str) -> None:
    assert shown(value(make, raw, code)) == text


@pytest.mark.parametrize(
    ("builtin", "text"), [("14", "2019-04-12"), ("22", "2019-04-12"), ("0", "43567"), ("31", "2019-04-12")]
)
def test_built_in_formats(make: SimpleNamespace, builtin: str, text: str) -> None:
    assert shown(value(make, "43567", builtin=builtin)) == text


def test_numbers_that_the_sheet_shows_otherwise_are_told(make: SimpleNamespace) -> None:
    reading = value(make, "0.25", "0.0")
    assert shown(reading) == "0.25"
    assert reading.limits == (ROUNDED,)


def test_per_cent_and_currencies_stand_beside_the_number(make: SimpleNamespace) -> None:
    reading = value(make, "0.25", "0%")
    assert shown(reading) == "0.25 (25%)"
    assert reading.limits == ()
    assert [m.span.of(reading.text) for m in reading.marks if m.kind.value == "cell"] == ["0.25"]
    assert shown(value(make, "1200", builtin="7")) == "1200 (currency 1,200.00)"


@given(serial=st.one_of(st.integers(0, 80_000), st.integers(0, 80_000).map(lambda each: each + 0.5)), mac=st.booleans())
def test_days_are_those_that_openpyxl_counts(serial: float, mac: bool) -> None:
    if serial == 60 or (serial < 1 and not mac):
        return
    cell = Cell(1, 1, "", repr(serial), 0, "")
    expected = from_excel(serial, CALENDAR_MAC_1904 if mac else CALENDAR_WINDOWS_1900)
    found = Values([], [Style("yyyy-mm-dd")], Numbers(mac)).cell(cell).value
    assert isinstance(expected, dt.datetime | dt.time)
    if isinstance(expected, dt.datetime):
        assert found == (expected.isoformat() if serial % 1 else expected.date().isoformat())


def test_the_day_that_never_was_is_kept_as_the_sheet_shows_it() -> None:
    assert Numbers(False).said(60.0, "60", "yyyy-mm-dd").value == "1900-02-29"


@given(st.floats(allow_nan=False, allow_infinity=False))
def test_the_shortest_decimal_is_the_same_number(number: float) -> None:
    assert float(shortest(number, repr(number))) == number


def test_numbers_that_programs_store_with_noise_are_plain() -> None:
    assert shortest(1.1000000000000001, "1.1000000000000001") == "1.1"
    assert shortest(26.0, "26") == "26"
    assert shortest(float("123456789012345678901"), "123456789012345678901") == "123456789012345678901"


def test_shared_strings_with_runs_and_without_phonetic_guides(make: SimpleNamespace) -> None:
    strings = "<root><si><r><t>東</t></r><r><t>京</t></r><rPh><t>とうきょう</t></rPh></si></root>"
    rows = '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>7</v></c><c r="C1" t="b"><v>1</v></c><c r="D1" t="e"><v>#REF!</v></c></row>'
    reading = xlsx.read(make.xlsx(rows, strings=strings), "a.xlsx")
    assert shown(reading).split("\t") == ["東京", "", "TRUE", "#REF!"]
    assert reading.limits == ("some cells point to strings that are missing",)
