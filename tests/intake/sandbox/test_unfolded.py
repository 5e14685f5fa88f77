from __future__ import annotations

import json
import time

import pytest
from hypothesis import given

from probata.intake.sandbox import unfolded
from probata.intake.sandbox.unfolded import MOST_BYTES, MOST_MARKS, marks_of, value_of
from probata.method.documents import marks
from probata.method.documents.model import Mark, MarkKind, Reading
from probata.record.errors import BadValue
from probata.record.span import SheetCell, TextSpan
from tests.intake.sandbox.test_frames import readings


@given(readings())
def test_marks_are_read_as_they_were_written(reading: Reading) -> None:
    assert marks_of(marks.to_bytes(reading.marks)) == reading.marks


WRONG = {
    "no list": "{}",
    "no row": "[1]",
    "a short row": '[["line",0,1]]',
    "no kind": '[["nothing",0,1,null,"",""]]',
    "a truth": '[["line",true,1,null,"",""]]',
    "a fraction": '[["line",0,1.5,null,"",""]]',
    "no number": '[["line",0,NaN,null,"",""]]',
    "endless digits": '[["line",0,' + "9" * 10_000 + ',null,"",""]]',
    "words that are none": '[["line",0,1,null,1,""]]',
    "a cell before the first": '[["cell",0,1,{"cell":[0,1],"sheet":""},"",""]]',
    "a cell in no sheet": '[["cell",0,1,{"cell":[1,1],"sheet":1},"",""]]',
    "a cell with three sides": '[["cell",0,1,{"cell":[1,1,1],"sheet":""},"",""]]',
    "a cell that is a truth": '[["cell",0,1,{"cell":[true,1],"sheet":""},"",""]]',
    "no place": '[["cell",0,1,{"elsewhere":1,"sheet":""},"",""]]',
    "deep": "[" * 100_000,
    "cut": '[["line",0,',
    "a lone surrogate": "\ud800",
}


@pytest.mark.parametrize("what", WRONG)
def test_marks_of_another_shape_are_none(what: str) -> None:
    with pytest.raises((BadValue, ValueError, TypeError, KeyError)):
        marks_of(WRONG[what].encode("utf-8", "surrogatepass"))


def test_a_table_of_a_hundred_thousand_rows_of_ten_may_come() -> None:
    row = json.dumps(["cell", 12_345_678, 12_345_690, {"cell": [100_000, 10], "sheet": "A sheet with a name"}, "", ""])
    assert MOST_MARKS >= 1_000_000
    assert 1_000_000 * (len(row) + 1) < MOST_BYTES


@pytest.mark.parametrize("filling", [b"[],", b"{},", b"[[[[]]]],"])
def test_an_answer_of_nothing_but_brackets_costs_nothing(filling: bytes) -> None:
    raw = b"[" + filling * (20 * 2**20 // len(filling)) + b"0]"
    started = time.process_time()
    with pytest.raises(BadValue, match="More than"):
        marks_of(raw)
    assert time.process_time() - started < 1


def test_bounds_count_what_is_there(monkeypatch: pytest.MonkeyPatch) -> None:
    three = marks.to_bytes(tuple(Mark(MarkKind.CELL, TextSpan(0, 1), SheetCell("", 1, n)) for n in (1, 2, 3)))
    monkeypatch.setattr(unfolded, "MOST_MARKS", 3)
    assert len(marks_of(three)) == 3
    monkeypatch.setattr(unfolded, "MOST_MARKS", 2)
    with pytest.raises(BadValue):
        marks_of(three)
    monkeypatch.setattr(unfolded, "MOST_BYTES", 10)
    with pytest.raises(BadValue, match="More than"):
        value_of(b'"12345678901"', 5)
