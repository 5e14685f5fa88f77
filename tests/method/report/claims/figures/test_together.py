"""A sum that closes a row of sentences."""

from __future__ import annotations

import pytest

from probata.method.report.claims.figures.together import together_in

ROW = "Three fines. The baker: two months, for one leak. The miller: nine months, for two. "


@pytest.mark.parametrize(
    ("last", "told"),
    [
        ("Together: twelve months.", (12, 11)),
        ("Together: eleven months.", (11, 11)),
        ("Together: about twelve months.", None),
        ("Together: two leaks.", None),
        ("The town had asked for twelve months.", None),
    ],
)
def test_the_row_before_a_sum_makes_it(last: str, told: tuple[int, int] | None) -> None:
    one = together_in(ROW + last, len(ROW))
    assert ((one.told, one.found) if one else None) == told
