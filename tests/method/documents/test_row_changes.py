"""Two versions of a list: applying the differences to the old one gives the new one, in whatever order rows stand."""

from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from probata.method.documents.row_changes import Differences, differences
from probata.method.documents.rows import Cell, Row, Sheet
from probata.record.errors import BadInput
from probata.record.span import SheetCell

NAMES = ("Plate", "Name", "Age")
ROWS = st.lists(
    st.tuples(st.sampled_from("abcd"), st.sampled_from(["", "x", "y"]), st.sampled_from(["", "1"])), max_size=7
)
KEYED = st.dictionaries(st.sampled_from("abcdef"), st.tuples(st.sampled_from("xy"), st.sampled_from("12"))).map(
    lambda found: [(key, *rest) for key, rest in found.items()]
)
KEYS = st.sampled_from([(), ("Plate",), ("Plate", "Name")])


def sheet(rows: list[tuple[str, ...]], names: tuple[str, ...] = NAMES) -> Sheet:
    made = [
        Row(at, {c: Cell(words, SheetCell("S", at, c)) for c, words in enumerate(row, 1) if words})
        for at, row in enumerate(rows, 2)
    ]
    return Sheet("S", 1, dict(enumerate(names, 1)), tuple(made))


def content(row: Row) -> tuple[str, ...]:
    return tuple(row.text(column) for column in (1, 2, 3))


def applied(old: Sheet, found: Differences) -> Counter[tuple[str, ...]]:
    rows = Counter(content(row) for row in old.rows)
    rows.subtract(content(row) for row in found.removed)
    rows.update(content(row) for row in found.added)
    for change in found.changed:
        before = dict(zip(NAMES, content(change.before), strict=True))
        after = {name: change.values.get(name, ("", value))[1] for name, value in before.items()}
        assert all(before[name] == was for name, (was, _) in change.values.items())
        rows.subtract([content(change.before)])
        rows.update([tuple(after.values())])
    return +rows


@given(old=ROWS, new=ROWS, key=KEYS)
def test_applying_the_differences_gives_the_new_version(
    old: list[tuple[str, ...]], new: list[tuple[str, ...]], key: tuple[str, ...]
) -> None:
    before, after = sheet(old), sheet(new)
    assert applied(before, differences(before, after, key)) == Counter(content(row) for row in after.rows)


@given(rows=ROWS, key=KEYS)
def test_equal_tables_do_not_differ(rows: list[tuple[str, ...]], key: tuple[str, ...]) -> None:
    found = differences(sheet(rows), sheet(rows), key)
    assert found.none
    assert not found.moved


@given(rows=KEYED, order=st.randoms(use_true_random=False))
def test_the_order_of_rows_does_not_count_with_a_key(rows: list[tuple[str, ...]], order: object) -> None:
    mixed = list(rows)
    order.shuffle(mixed)  # type: ignore[attr-defined]  # a Random
    found = differences(sheet(rows), sheet(mixed), ("Plate",))
    assert found.none
    assert bool(found.moved) == (mixed != rows)


def test_changed_rows_name_their_cells_and_values() -> None:
    found = differences(sheet([("a", "x", "1")]), sheet([("b", "y", "2"), ("a", "x", "3")]), ("Plate",))
    (change,) = found.changed
    assert (change.key, change.values, change.after.number) == (("a",), {"Age": ("1", "3")}, 3)
    assert change.after.cells[3].place == SheetCell("S", 3, 3)
    assert [content(row) for row in found.added] == [("b", "y", "2")]


def test_keys_of_several_rows_are_said_and_their_rows_compared_whole() -> None:
    found = differences(
        sheet([("a", "x", "1"), ("a", "y", "2")]), sheet([("a", "y", "2"), ("a", "z", "3")]), ("Plate",)
    )
    assert found.doubled == (("a",),)
    assert [content(row) for row in found.removed] == [("a", "x", "1")]
    assert [content(row) for row in found.added] == [("a", "z", "3")]


def test_only_the_row_that_moved_has_moved() -> None:
    old = [(plate, "", "") for plate in "abcde"]
    found = differences(sheet(old), sheet([*old[1:], old[0]]), ("Plate",))
    assert [content(after)[0] for _, after in found.moved] == ["a"]


def test_new_and_gone_columns_are_named() -> None:
    found = differences(sheet([("a", "x", "1")]), sheet([("a", "x", "1")], ("Plate", "Name", "Held")), ("Plate",))
    assert (found.new_columns, found.gone_columns) == (("Held",), ("Age",))
    assert found.changed[0].values == {"Age": ("1", ""), "Held": ("", "1")}


def test_a_key_that_a_version_lacks_is_refused() -> None:
    with pytest.raises(BadInput, match="no column 'Plate'"):
        differences(sheet([("a", "", "")]), sheet([("a", "", "")], ("No", "Name", "Age")), ("Plate",))
