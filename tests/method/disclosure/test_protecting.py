"""After protecting, no small cell can be worked out, and nothing is withheld without need."""

import random

from hypothesis import given, settings
from hypothesis import strategies as st

from probata.method.disclosure import CrossTable, Dimension, Sum, bounds, leaks, protect, sensitive_cells, system_of
from tests.method.disclosure.disclosure_samples import districts, random_table


def test_a_district_of_one_is_withheld_and_more_so_that_it_cannot_be_worked_out() -> None:
    found = protect(districts(), 5)
    assert {("Upper", None), ("Upper", "women"), ("Upper", "men")} < set(found.withheld)
    assert found.leaks == ()
    upper = districts().members(("Upper", None))
    assert bounds(system_of(districts(), found.published), upper).high >= 5


def test_everything_is_printed_in_order_or_withheld() -> None:
    found = protect(districts(), 5)
    both = [key for key in districts().printable() if key in found.published]
    assert list(found.published) == both
    assert sorted(map(str, (*found.published, *found.withheld))) == sorted(map(str, districts().printable()))


@settings(deadline=None, max_examples=25)
@given(st.integers(0, 2**32), st.sampled_from([3, 5, 10]))
def test_nothing_leaks_and_no_withheld_cell_could_be_printed_as_well(seed: int, threshold: int) -> None:
    table = random_table(random.Random(seed))  # noqa: S311 (invented, not a secret)
    found = protect(table, threshold)
    cells, everyone = sensitive_cells(table), system_of(table, ())
    assert found.leaks == ()
    assert leaks(system_of(table, found.published), cells, threshold, known=everyone) == ()
    assert all(table.value(key) >= threshold for key in found.published)
    for key in found.withheld:
        if table.value(key) >= threshold:
            assert leaks(system_of(table, (*found.published, key)), cells, threshold, known=everyone)
    assert protect(table, threshold) == found


@settings(deadline=None, max_examples=60)
@given(st.integers(0, 2**32))
def test_nothing_is_withheld_where_every_cell_and_complement_is_large(seed: int) -> None:
    rng = random.Random(seed)  # noqa: S311 (invented, not a secret)
    small = random_table(rng)
    table = CrossTable(small.dimensions, {cell: rng.randint(5, 9) for cell in small.cells()})
    assert protect(table, 5).withheld == ()


def test_a_total_under_the_threshold_prints_nothing_else() -> None:
    table = CrossTable((Dimension("sex", ("women", "men")),), {("women",): 3, ("men",): 1})
    found = protect(table, 5)
    assert (found.published, found.leaks) == ((), ())


def test_sums_published_elsewhere_are_reckoned_with() -> None:
    table = CrossTable(
        (Dimension("district", ("East", "West", "Upper")),), {("East",): 22, ("West",): 17, ("Upper",): 9}
    )
    assert protect(table, 10).withheld == (("West",), ("Upper",))
    assert protect(table, 5, also=[Sum("East and West", (0, 1), 39)]).withheld == ()


def test_what_is_given_away_elsewhere_is_said() -> None:
    found = protect(districts(), 5, also=[Sum("Upper", (4, 5), 1)])
    assert "district Upper" in [leak.cell.name for leak in found.leaks]
