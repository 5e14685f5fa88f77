from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from probata.method.report.claims.figures.sums import off_by, sums_of
from probata.method.report.claims.reading.cells import grids
from tests.method.report.world import bound

_ROW = st.lists(st.integers(1, 5000), min_size=2, max_size=2)


def _table(rows: list[list[int]], last: list[int]) -> str:
    lines = [f"| R{chr(65 + at)} | {one} | {other} | {one + other} |" for at, (one, other) in enumerate(rows)]
    return "\n".join(
        [
            "| Site | Women | Men | Total |",
            "|---|---|---|---|",
            *lines,
            f"| Total | {last[0]} | {last[1]} | {last[2]} |",
        ]
    )


def _wrong(source: str) -> int:
    [grid] = grids(bound(source + "\n"))
    return sum(1 for one in sums_of(grid) if off_by(one))


@settings(deadline=None, max_examples=25)
@given(st.lists(_ROW, min_size=2, max_size=6))
def test_totals_that_add_up_are_right_and_one_that_does_not_is_wrong(rows: list[list[int]]) -> None:
    columns = [sum(row[0] for row in rows), sum(row[1] for row in rows)]
    assert _wrong(_table(rows, [*columns, sum(columns)])) == 0
    assert _wrong(_table(rows, [columns[0] + 3, columns[1], sum(columns)])) >= 1


def test_percentages_may_be_rounded() -> None:
    head = "| Group | Share |\n|---|---|\n"
    assert _wrong(head + "| A | 33.3% |\n| B | 33.3% |\n| C | 33.3% |\n| Total | 100% |") == 0
    assert _wrong(head + "| A | 40% |\n| B | 45% |\n| Total | 100% |") == 1


def test_what_is_of_which_or_mostly_no_sum_is_left_out() -> None:
    assert _wrong("| Item | Number |\n|---|---|\n| Interviews | 40 |\n| of which women | 18 |\n| Total | 350 |") == 0
