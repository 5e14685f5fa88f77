"""Two versions of a document: tables row by row, texts by lines, and what became of a cited place."""

from __future__ import annotations

import pytest

from probata.method.documents.readers import csv
from probata.method.documents.versions import Version, VersionChanges, fate, version_changes
from probata.record.errors import BadInput, BadUse
from probata.record.span import SheetCell, TextSpan

OLD = "number,name,status\n1,Arel Voss,held\n2,Mira Tann,held\n3,Jon Pell,released\n"
NEW = "number,name,status\n1,Arel Voss,released\n3,Jon Pell,released\n4,Odo Brand,held\n"


def version(text: str) -> Version:
    reading = csv.read(text.encode(), "list.csv")
    return Version(reading.text, reading.marks)


def found(old: str, new: str, *key: str) -> VersionChanges:
    return version_changes(version(old), version(new), key)


def test_rows_are_followed_by_their_key() -> None:
    changes = found(OLD, NEW)
    (sheet,) = changes.sheets
    assert sheet.key == ("name",)  # the other one only counts the rows
    assert changes.told() == "1 row added, 1 row removed, 1 row changed"
    assert [one.values for one in sheet.rows.changed] == [{"status": ("held", "released")}]
    assert not changes.none
    assert found(OLD, OLD).none
    assert found(OLD, OLD).told() == "nothing changed"


def test_a_declared_key_is_taken_and_said_where_it_names_none() -> None:
    (sheet,) = found(OLD, NEW, "status").sheets
    assert (sheet.key, "several rows" in sheet.reason) == (("status",), True)
    with pytest.raises(BadInput, match="no column"):
        found(OLD, NEW, "place")
    with pytest.raises(BadUse, match="none"):
        version_changes(Version("a", ()), Version("b", ()), ["number"])


def test_without_a_key_rows_are_compared_whole_and_why_is_said() -> None:
    (sheet,) = found("a,b\nx,y\nx,y\n", "a,b\nx,y\nx,y\nx,z\n").sheets
    assert (sheet.key, bool(sheet.reason)) == ((), True)
    assert len(sheet.rows.added) == 1


def test_notes_above_a_table_and_texts_are_compared_by_lines() -> None:
    changes = found("As of 3 March\n" + OLD, "As of 9 June\n" + OLD)
    assert changes.told() == "1 line different"
    assert not changes.none
    lines = version_changes(Version("a\nb", ()), Version("a\nc", ()))
    assert lines.told() == "1 line different"


@pytest.mark.parametrize(
    ("row", "column", "said"),
    [
        (2, 3, "its cell says something else there"),
        (2, 1, "its row changed there"),
        (3, 1, "its row is gone from it"),
        (4, 1, "its row stands there unchanged"),
    ],
)
def test_a_cell_is_told_what_became_of_it(row: int, column: int, said: str) -> None:
    assert fate(found(OLD, NEW, "number"), OLD, NEW, SheetCell("", row, column), None) == said


@pytest.mark.parametrize(
    ("old", "new", "row", "column", "said"),
    [
        ("As of 3 March\n" + OLD, "As of 9 June\n" + OLD, 1, 1, "its line above the table says something else there"),
        ("As of 3 March\n" + OLD, "As of 3 March\n" + NEW, 1, 1, "its line above the table stands there, too"),
        (OLD, NEW.replace("status", "state"), 1, 3, "its column is gone from it"),
        (OLD, NEW, 1, 3, "its column stands there, too"),
        (OLD, NEW.replace("status", "state"), 4, 3, "its column is gone from it"),
    ],
)
def test_of_what_stands_above_the_rows_nothing_is_said_that_is_not_so(
    old: str, new: str, row: int, column: int, said: str
) -> None:
    assert fate(found(old, new, "number"), old, new, SheetCell("", row, column), None) == said


def test_a_row_whose_key_several_have_is_not_said_to_be_gone() -> None:
    old, new = OLD.replace("2,Mira", "1,Mira"), OLD.replace("2,Mira", "1,Nira")
    assert "gone" not in fate(found(old, new, "number"), old, new, SheetCell("", 3, 2), None)


def test_words_stand_there_or_not() -> None:
    changes = found(OLD, NEW)

    def of(words: str) -> str:
        start = OLD.index(words)
        return fate(changes, OLD, NEW.replace(" ", "  "), TextSpan(0, 1), TextSpan(start, start + len(words)))

    assert of("Jon Pell") == "its words stand there, too"
    assert of("Mira Tann") == "its words do not stand there any more"
    assert "no words" in fate(changes, OLD, NEW, None, None)
    assert "no words" in fate(changes, OLD, NEW, None, TextSpan(0, 0))
    assert "gone" in fate(changes, OLD, NEW, SheetCell("Other", 1, 1), None)
