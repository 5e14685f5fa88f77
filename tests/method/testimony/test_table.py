from __future__ import annotations

import pytest

from probata.method.testimony.mapping import read_mapping
from probata.method.testimony.table import HIDDEN, QUOTED, Table, opened
from probata.record.errors import BadInput
from tests.method.testimony.testimony_samples import HEADER, MAPPING, row


def table(*rows: list[str], header: list[str] = HEADER) -> Table:
    return opened([header, *rows], read_mapping(MAPPING, "mapping.toml"))


def faults(*rows: list[str], header: list[str] = HEADER) -> str:
    with pytest.raises(BadInput) as caught:
        table(*rows, header=header).stop_at_faults()
    assert caught.value.next_step
    return caught.value.message


def test_cells_are_found_by_row_and_header() -> None:
    one = table(row(held=" y \n s "), ["I-02"])
    assert one.cell(2, "Held") == "y s"
    assert one.cell(3, "Held") == ""
    assert one.cell(2, "Unheard of") == ""
    one.stop_at_faults()


def test_headers_are_told_apart_by_their_words_not_their_blanks() -> None:
    table(header=[f" {header}\n " for header in HEADER]).stop_at_faults()


def test_a_missing_column_a_doubled_one_and_one_that_is_neither_mapped_nor_ignored() -> None:
    found = faults(header=["Held", *HEADER[:-1], "Pres"])
    assert "'Held' stands twice" in found
    assert "'Pres' is neither mapped" in found
    assert "'Press' is missing. Did you mean 'Pres'" in found
    assert found.startswith("The table has 3 faults")


def test_a_table_without_a_header_names_nobody() -> None:
    found = faults(header=row())
    assert "is it the header?" in found
    assert "Quillmar" not in found


def test_cells_beyond_the_header_are_a_fault_and_blank_ones_are_none() -> None:
    table([*row(), "", " "]).stop_at_faults()
    assert "row 2" in faults([*row(), "", "x"])


def test_a_column_without_a_header_may_only_be_blank() -> None:
    table([*row(), ""], header=[*HEADER, ""]).stop_at_faults()
    assert "no header" in faults([*row(), "Quillmar"], header=[*HEADER, ""])


def test_an_empty_table_is_refused() -> None:
    with pytest.raises(BadInput):
        opened([], read_mapping(MAPPING, "mapping.toml"))


def test_ten_faults_are_shown_and_the_rest_counted() -> None:
    one = table(row())
    for number in range(12):
        one.fault(2, "Held", f"fault {number}")
    with pytest.raises(BadInput) as caught:
        one.stop_at_faults()
    assert "12 faults" in caught.value.message
    assert "fault 9" in caught.value.message
    assert "fault 10" not in caught.value.message
    assert "and 2 more" in caught.value.message


@pytest.mark.parametrize("cell", ["Quillmar", "by Tessaro", "TESSARO?", "0170 555 0999", "12345", "x" * (QUOTED + 1)])
def test_a_cell_that_could_tell_on_somebody_is_not_quoted(cell: str) -> None:
    assert table(row()).quoted(cell) == HIDDEN


def test_a_harmless_cell_is_quoted() -> None:
    assert table(row()).quoted("maybe") == "'maybe'"
    assert table(row()).quoted("") == "an empty cell"
    assert table(row()).blank(2) is False


def test_ten_thousand_strange_columns_are_told_by_five_and_a_number() -> None:
    found = faults(header=[*HEADER, *(f"extra {number:04}" for number in range(9_000))])
    assert "'extra 0004' is neither mapped" in found
    assert "extra 0005" not in found
    assert "8,995 more columns are neither mapped" in found
    assert len(found) < 1000


@pytest.mark.parametrize(
    "header", ["Remarks\nI-09,Zorvath Umbrel,y", "Remarks Quillmar", "0170 555 0123", "x" * (QUOTED + 1)]
)
def test_a_header_that_may_have_run_into_people_is_not_quoted(header: str) -> None:
    found = faults(row(), header=[*HEADER, header])
    assert f"the column {len(HEADER) + 1} (its header is not shown) is neither mapped" in found
    assert not any(word in found for word in ("Zorvath", "Umbrel", "Quillmar", "555", "xxx"))
    twice = faults(row(), header=[*HEADER, header, header])
    assert "stands twice" in twice
    assert not any(word in twice for word in ("Zorvath", "Umbrel", "Quillmar", "555", "xxx"))


def test_a_header_that_ran_into_people_is_no_near_spelling_of_a_missing_one() -> None:
    header = ["Press\nUmbrel" if one == "Press" else one for one in HEADER]
    assert "Umbrel" not in faults(row(), header=header)
