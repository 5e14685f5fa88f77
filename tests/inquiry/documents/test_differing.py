"""Differences as JSON, and as rows that no spreadsheet computes."""

from __future__ import annotations

import csv
import io

import pytest

from probata.inquiry.documents import differing
from probata.method.documents.readers import csv as csv_reader
from probata.method.documents.versions import Version, VersionChanges, version_changes

OLD = "As of 3 March\nnumber,name,gone\n1,Arel,a\n2,Mira,b\n3,Jon,c\n5,Odo,d\n5,Odo,e\n"
NEW = "As of 9 June\nnumber,name,new\n3,Jon,x\n1,=Arel,x\n4,Pell,x\n5,Odo,x\n"


def version(text: str) -> Version:
    reading = csv_reader.read(text.encode(), "list.csv")
    return Version(reading.text, reading.marks)


def changes(old: str = OLD, new: str = NEW) -> VersionChanges:
    return version_changes(version(old), version(new), ["number"])


def test_everything_that_changed_stands_in_the_table() -> None:
    rows = list(csv.DictReader(io.StringIO(differing.as_csv(changes()).decode("utf-8-sig"))))
    whats = {row["what"] for row in rows}
    assert whats == {
        *("column came", "column went", "row came", "row went", "cell changed", "key of several rows", "line changed")
    }
    (name,) = [row for row in rows if row["column"] == "name" and row["what"] == "cell changed"]
    assert (name["before"], name["after"], name["key"]) == ("Arel", "'=Arel", "1")


def test_moved_rows_and_lines_of_texts_stand_there_too() -> None:
    moved = changes("number,name\n1,a\n2,b\n3,c\n", "number,name\n3,c\n1,a\n2,b\n")
    assert b"row moved,4,2" in differing.as_csv(moved)
    lines = version_changes(Version("a\nb", ()), Version("b\nc", ()))
    text = differing.as_csv(lines).decode("utf-8-sig")
    assert "line went,1" in text
    assert "line came,,2" in text


@pytest.mark.parametrize("sign", ["=", "+", "-", "@", "\t", "\r", "\n", "＝"])
def test_what_a_spreadsheet_would_compute_is_guarded(sign: str) -> None:
    found = version_changes(Version("a", ()), Version("b", ()))
    assert differing._guarded(f"{sign}1") == f"'{sign}1"
    assert differing._guarded(f"1{sign}") == f"1{sign}"
    assert not found.none


def test_the_same_as_json() -> None:
    made = differing.as_json(changes())
    (sheet,) = made["sheets"]  # type: ignore[misc]
    assert made["same"] is False
    assert sheet["added"] == [  # type: ignore[index,call-overload]
        {"row": 5, "values": {"number": "4", "name": "Pell", "new": "x"}},
        {"row": 6, "values": {"number": "5", "name": "Odo", "new": "x"}},
    ]
    assert sheet["doubled"] == [["5"]]  # type: ignore[index,call-overload]
    assert sheet["notes"][0]["before"] == {"line": 1, "words": "As of 3 March"}  # type: ignore[index,call-overload]
    assert made["told"] == changes().told()
