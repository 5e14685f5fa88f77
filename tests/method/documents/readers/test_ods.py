"""OpenDocument spreadsheets: typed values, what is repeated, covered, hidden, coloured, changed."""

# ruff: noqa: E501 (long lines here are the content of files)

import pytest

from probata.method.documents.places import of_cell
from probata.method.documents.readers import csv, ods, xls, xlsx
from probata.record.errors import Unreadable
from probata.record.span import SheetCell
from tests.method.documents.readers.sheetkit import DATA, KIT, cells, marks, typed

GOOD = KIT.good()


def table(rows: str, name: str = "S", more: str = "") -> bytes:
    return bytes(KIT.ods(f'<table:table table:name="{name}">{more}{rows}</table:table>', flat=True))


def test_the_same_table_says_the_same_in_every_format() -> None:
    expected = {
        (row, column): KIT.spelled(value)
        for row, values in enumerate(KIT.TABLE, start=1)
        for column, value in enumerate(values, start=1)
        if value is not None
    }
    readings = {
        "xlsx": xlsx.read(GOOD["register.xlsx"], "a"),
        "xls": xls.read(GOOD["register.xls"], "a"),
        "ods": ods.read(GOOD["register.ods"], "a"),
        "fods": ods.read(GOOD["register.fods"], "a"),
        "csv": csv.read(GOOD["register.csv"], "a"),
    }
    for name, reading in readings.items():
        rows, columns = len(KIT.TABLE), len(KIT.TABLE[0])
        found = {
            place: words.replace('""', '"')
            for place, words in cells(reading).items()
            if place[0] <= rows and place[1] <= columns and words
        }
        assert found == expected, name


def test_colours_and_strokes_are_told_alike_in_every_format() -> None:
    told = [
        reader.read(GOOD[name], "a").text.partition("Colours and strokes in Register\n")[2].partition("\n\n")[0]
        for reader, name in ((xlsx, "register.xlsx"), (xls, "register.xls"), (ods, "register.ods"))
    ]
    assert "“released”" in told[0]
    assert len(set(told)) == 1


def test_a_flat_file_reads_as_its_package() -> None:
    assert ods.read(GOOD["register.fods"], "a").text == ods.read(GOOD["register.ods"], "a").text


def test_what_is_hidden_merged_changed_and_noted() -> None:
    reading = ods.read(GOOD["register.ods"], "a")
    assert {"+00 17", "ghost", "5", "T-02", "Sheet: Second\nthe second list"} <= set(typed(reading, "hidden"))
    found = of_cell(reading.marks, "Register!A9")
    assert found is not None
    assert found[1] == SheetCell("Register", 8, 1)
    (note,), (before,) = marks(reading, "comment"), marks(reading, "tracked deletion")
    assert (note.place, note.by, note.at) == (SheetCell("Register", 2, 1), "Tirren Vosk", "2020-01-03T08:00:00")
    assert (before.span.of(reading.text), before.place, before.by) == (
        "Senna Varck",
        SheetCell("Register", 4, 2),
        "Ulla Demmick",
    )
    assert "links to data outside it, which were not followed: DDE cmd|/C calc|x" in reading.limits


def test_repeated_cells_stand_where_they_stand_and_empty_ones_cost_nothing() -> None:
    empty = '<table:table-row table:number-rows-repeated="1000000"><table:table-cell table:number-columns-repeated="16384"/></table:table-row>'
    cell = '<table:table-cell table:number-columns-repeated="2" office:value-type="float" office:value="1"/>'
    rows = f'<table:table-row table:number-rows-repeated="2">{cell}</table:table-row>{empty}<table:table-row>{cell}</table:table-row>'
    assert sorted(cells(ods.read(table(rows), "a"))) == [
        (1, 1), (1, 2), (2, 1), (2, 2), (1_000_003, 1), (1_000_003, 2)
    ]  # fmt: skip


def test_errors_times_and_formulas() -> None:
    rows = (
        '<table:table-row><table:table-cell table:formula="of:=1/0" office:value-type="string" calcext:value-type="error"><text:p>#DIV/0!</text:p></table:table-cell>'
        '<table:table-cell office:value-type="time" office:time-value="PT36H05M00S"/>'
        '<table:table-cell table:formula="of:=[.A1:.B2]&amp;&quot;[.x]&quot;&amp;[$Other.C3]" office:value-type="string"><text:p>x</text:p></table:table-cell></table:table-row>'
    )
    reading = ods.read(table(rows), "a")
    assert reading.text == 'Sheet: S\n#DIV/0! =1/0\t36:05:00\tx =A1:B2&"[.x]"&$Other.C3'


def test_a_file_of_calc_is_read() -> None:
    reading = ods.read((DATA / "good" / "register-calc.ods").read_bytes(), "a")
    assert "Struck through in part: B7 (“Lind”)" in reading.text
    assert cells(reading)[9, 6] == "#DIV/0!"


def test_a_table_that_repeats_values_without_end_is_refused() -> None:
    with pytest.raises(Unreadable, match="more filled cells") as refusal:
        ods.read(KIT.broken()["bomb.ods"], "a")
    assert refusal.value.next_step
