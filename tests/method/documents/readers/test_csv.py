"""CSV: every value marked with its place, the file untouched; Python's own csv module agrees."""

import csv as peer
import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from probata.method.documents.readers import csv
from probata.record.span import SheetCell

VALUE = st.text(st.sampled_from("abc 12,;\t|\"'\r\né湖"), max_size=6)


def cells(text: str, encoding: str = "utf-8") -> dict[tuple[int, int], str]:
    reading = csv.read(text.encode(encoding), "a.csv")
    found = {}
    for mark in reading.marks:
        assert isinstance(mark.place, SheetCell)
        assert mark.place.sheet == ""
        found[mark.place.row, mark.place.column] = mark.span.of(reading.text)
    return found


@given(
    rows=st.lists(st.lists(VALUE, min_size=2, max_size=4), min_size=1, max_size=6),
    separator=st.sampled_from(csv.SEPARATORS),
    end=st.sampled_from(["\r\n", "\n"]),
)
def test_values_and_places_are_those_of_the_csv_module(rows: list[list[str]], separator: str, end: str) -> None:
    out = io.StringIO()
    peer.writer(out, delimiter=separator, lineterminator=end, quoting=peer.QUOTE_ALL).writerows(rows)
    text = "sep=" + separator + end + out.getvalue()
    expected = {(r, c): value for r, row in enumerate(rows, 1) for c, value in enumerate(row, 1)}
    assert {place: value.replace('""', '"') for place, value in cells(text).items()} == expected


@given(st.lists(st.lists(st.sampled_from(["a", "", "b c", "14"]), min_size=1, max_size=4).map(",".join), min_size=1))
def test_unquoted_files_read_as_the_csv_module_reads_them(lines: list[str]) -> None:
    text = "x,y\n" + "\n".join(lines)
    rows = list(peer.reader(io.StringIO(text, newline="")))
    expected = {(r, c): value for r, row in enumerate(rows, 1) for c, value in enumerate(row, 1)}
    assert cells(text) == expected


@pytest.mark.parametrize(
    ("text", "width"),
    [
        ("a,b,c\n1,2,3\n", 3),
        ("a;b\n1,5;2,5\n3,1;4\n", 2),
        ("a\tb\n1, 2\tx\n", 2),
        ("a|b|c|d\n1|2|3|4\n", 4),
        ("only\none\ncolumn\n", 1),
        ('name;note\nUlla;"a, b, c"\nHarn;"d, e"\n', 2),
    ],
)
def test_the_separator_is_the_one_that_gives_even_rows(text: str, width: int) -> None:
    assert max(column for _row, column in cells(text)) == width


def test_line_ends_inside_quotation_marks_belong_to_the_value() -> None:
    assert cells('a,"two\r\nlines"\r\nb,c\r\n') == {
        (1, 1): "a",
        (1, 2): "two\r\nlines",
        (2, 1): "b",
        (2, 2): "c",
    }


def test_a_quotation_mark_that_is_never_closed_is_told() -> None:
    reading = csv.read(b'a,b\n1,"open\n2,3\n', "a.csv")
    assert reading.limits == ("row 2: a quotation mark is never closed; the rest is one value",)
    assert reading.text == 'a,b\n1,"open\n2,3\n'


def test_a_table_in_utf16_is_read_and_its_mark_is_in_no_cell() -> None:
    assert cells("Landing;Boats\r\nQuessim;14\r\n", "utf-16") == {
        (1, 1): "Landing",
        (1, 2): "Boats",
        (2, 1): "Quessim",
        (2, 2): "14",
    }


def test_beyond_the_limit_values_are_not_marked_and_a_limit_says_from_where(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(csv, "MAX_CELLS", 4)
    reading = csv.read(b"a,b\n1,2\n3,4\n", "a.csv")
    assert len(reading.marks) == 4
    assert reading.limits == ("more than 4 values: those from row 3 on are not marked one by one",)
    assert reading.text.endswith("3,4\n")
    assert not csv.recognises(b"a,b")


def test_values_that_begin_like_formulas_are_text_and_told() -> None:
    reading = csv.read(b"a,b\n=cmd|' /C calc'!A0,-3\n+49 30 1234,@SUM(A1)\n-2+3*cmd,x\n", "a.csv")
    assert reading.limits == (
        "3 values begin like formulas (first: row 2, column 1); here they are text, "
        "but a spreadsheet program may run them",
    )
    assert csv.read(b"a,b\n-3,+49 (30) 12-34\n", "a.csv").limits == ()


def test_rows_of_another_width_are_told() -> None:
    reading = csv.read(b"name,note\nUlla,a\nHarn, b, c\nBel,d\n", "a.csv")
    assert reading.limits == ("1 row has not 2 values like most (first: row 3)",)


def test_a_first_line_with_the_separator_in_utf16_and_bare_carriage_returns() -> None:
    assert cells("sep=;\r\na;b,c\r\n", "utf-16") == {(1, 1): "a", (1, 2): "b,c"}
    assert cells("a;b\r1;2\r3;4\r") == {
        (r, c): w for r, row in enumerate(("ab", "12", "34"), 1) for c, w in enumerate(row, 1)
    }
