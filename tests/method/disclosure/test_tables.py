"""A table of crossed counts as cells, margins, complements and sums."""

import pytest

from probata.method.disclosure import CrossTable, Dimension, bounds, sensitive_cells, system_of
from probata.record.errors import BadValue
from tests.method.disclosure.disclosure_samples import districts

SEX = Dimension("sex", ("women", "men"))


def test_cells_and_margins_are_told_in_print_order() -> None:
    assert districts().printable()[:5] == [
        ("East", "women"),
        ("East", "men"),
        ("East", None),
        ("West", "women"),
        ("West", "men"),
    ]
    assert (None, None) not in districts().printable()


def test_margins_add_up() -> None:
    table = districts()
    assert [table.value(key) for key in (("East", None), (None, "men"), ("Upper", "women"), (None, None))] == [
        22,
        16,
        0,
        40,
    ]
    assert table.members(("West", None)) == (2, 3)
    assert table.name(("East", "women")) == "district East, sex women"
    assert table.name((None, None)) == "everyone"


def test_the_grand_total_is_always_published() -> None:
    (everyone,) = system_of(districts(), ()).sums
    assert (everyone.members, everyone.value) == ((0, 1, 2, 3, 4, 5), 40)


def test_a_reader_works_out_the_last_district_from_the_others() -> None:
    system = system_of(districts(), {("East", None), ("West", None)})
    assert bounds(system, districts().members(("Upper", None))).high == 1


def test_sensitive_are_cells_margins_and_complements_once_each() -> None:
    cells = {cell.name: cell.value for cell in sensitive_cells(districts())}
    assert cells["district Upper"] == 1
    assert cells["everyone without district East"] == 18
    assert cells["sex women without district Upper"] == 24
    assert "everyone without sex women" not in cells  # the same people as "sex men"
    members = [cell.members for cell in sensitive_cells(districts())]
    assert len(set(members)) == len(members)


def test_a_complement_about_nobody_is_left_out() -> None:
    assert sensitive_cells(CrossTable((Dimension("sex", ("women",)),), {("women",): 3})) == ()


@pytest.mark.parametrize(
    ("dimensions", "counts"),
    [
        ((), {}),
        ((SEX, SEX), {}),
        ((SEX,), {("children",): 1}),
        ((SEX,), {("women",): -1}),
        ((SEX,), {("women", "men"): 1}),
    ],
)
def test_a_table_that_does_not_hold_together_is_refused(
    dimensions: tuple[Dimension, ...], counts: dict[tuple[str, ...], int]
) -> None:
    with pytest.raises(BadValue):
        CrossTable(dimensions, counts)


@pytest.mark.parametrize("categories", [(), ("a", "a")])
def test_a_dimension_without_categories_or_with_one_twice_is_refused(categories: tuple[str, ...]) -> None:
    with pytest.raises(BadValue):
        Dimension("d", categories)


def test_a_key_that_the_table_does_not_have_is_refused() -> None:
    with pytest.raises(BadValue):
        system_of(districts(), {("North", None)})
    with pytest.raises(BadValue):
        districts().members(("East",))
