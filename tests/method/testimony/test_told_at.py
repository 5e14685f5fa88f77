"""Where codings are told: the cells of a row, with the faults of a table."""

from __future__ import annotations

import pytest

from probata.method.testimony.codebook import read_codebook
from probata.method.testimony.importing import Imported, interviews_from
from probata.method.testimony.mapping import read_mapping
from probata.method.testimony.places import CodedPlace, PlaceKind
from probata.method.testimony.told_at import ToldAt
from probata.record.errors import BadInput
from probata.record.ref import Ref

BOOK = 'version = "1"\n[codes.held]\nlabel = "held"\n[codes.hit]\nlabel = "hit"\n'
COLUMNS = '[columns]\ncode_name = "No."\n[codes]\nheld = "Held"\nhit = "Hit"\n[places]\n'
PLACES = 'held = "Held: where"\nhit = "Hit: where"\n'
HEADER = ("No.", "Held", "Hit", "Held: where", "Hit: where")


def taken(*rows: tuple[str, ...], places: str = PLACES) -> Imported:
    numbers = iter(range(1, 100))
    table = [HEADER, *rows]
    mapping, book = read_mapping(COLUMNS + places, "mapping.toml"), read_codebook(BOOK, "codebook.toml")
    return interviews_from(table, mapping, book, lambda kind: Ref.of(kind, bytes([next(numbers)] * 16)))


def test_each_coding_has_its_places_and_the_cell_that_names_them() -> None:
    found = taken(("I-1", "yes", "no", "p. 3; 41-52", ""), ("I-2", "no", "yes", "-", "message 2"), ("I-3",))
    each = [dict(found.places.get(one.ref, {})) for one in found.interviews]
    first = ToldAt(2, "Held: where", (CodedPlace(PlaceKind.PAGE, "3"), CodedPlace(PlaceKind.TIME, "0:41-0:52")))
    assert each == [{"held": first}, {"hit": ToldAt(3, "Hit: where", (CodedPlace(PlaceKind.MESSAGE, "2"),))}, {}]


@pytest.mark.parametrize("value", ["no", "no answer", "?", "", "-"])
def test_a_place_of_what_was_not_described_is_a_fault(value: str) -> None:
    with pytest.raises(BadInput, match=r"row 2, column 'Held: where': a place of 'held', which the row does not say"):
        taken(("I-1", value, "", "p. 3", ""))


def test_all_faults_are_told_at_once_by_row_and_column_and_no_words() -> None:
    with pytest.raises(BadInput) as told:
        taken(("I-1", "yes", "perhaps", "by the gate", ""), ("I-2", "no", "yes", "p. 1", '"beaten'))
    said = str(told.value)
    assert "4 faults" in said
    assert "row 2, column 'Held: where': a place is written 0:41-0:52" in said
    assert "row 3, column 'Held: where': a place of 'held'" in said
    assert "row 3, column 'Hit: where': a place is written" in said
    assert "gate" not in said
    assert "beaten" not in said


def test_a_place_belongs_to_a_code_with_a_column_and_has_a_column_of_its_own() -> None:
    with pytest.raises(BadInput, match=r"\[places\]") as told:
        taken(places='hold = "Held: where"\n')
    assert "'held'" in str(told.value)
    with pytest.raises(BadInput, match="'Held' is used twice"):
        taken(places='held = "Held"\n')
    with pytest.raises(BadInput, match="'Where' is missing"):
        taken(("I-1",), places=PLACES.replace("Hit: where", "Where"))
