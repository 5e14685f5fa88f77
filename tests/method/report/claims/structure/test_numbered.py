"""Numbers of parts that stand twice or leave one out."""

from __future__ import annotations

import pytest

from probata.method.report.claims.structure.numbered import broken
from tests.method.report.world import bound


def _slips(source: str) -> list[tuple[str, str, bool]]:
    return [(one.before.printed, one.part.printed, one.twice) for one in broken(bound(source))]


@pytest.mark.parametrize(
    ("source", "slips"),
    [
        ("# I. Bread\n\n# II. Wool\n\n# IV. Rain\n\n# V. Salt\n", [("II", "IV", False)]),
        ("# I. Bread\n\n# II. Wool\n\n# II. Rain\n\n# IV. Salt\n", [("II", "II", True)]),
        ("# I. Bread\n\n# II. Wool\n\n# IV. Rain\n\n# IV. Salt\n", [("IV", "IV", True)]),
        ("# A. Bread\n\n# B. Wool\n\n# C. Rain\n\n# C. Salt\n", [("C", "C", True)]),
        ("# 1. Bread\n\n## 1.1 Rye\n\n## 1.2 Oats\n\n## 1.4 Wheat\n\n# 2. Wool\n", [("1.2", "1.4", False)]),
        ("Table 1. Bread\n\nTable 2. Wool\n\nTable 4. Rain\n", [("2", "4", False)]),
        ("Figure 1. Bread\n\nFigure 2. Wool\n\nFigure 2. Rain\n", [("2", "2", True)]),
        ("# Annex I. Bread\n\n# Annex II. Wool\n\n# Annex IV. Rain\n", [("II", "IV", False)]),
    ],
)
def test_a_slip_in_a_run_is_found_once(source: str, slips: list[tuple[str, str, bool]]) -> None:
    assert _slips(source) == slips


@pytest.mark.parametrize(
    "source",
    [
        "# I. Bread\n\n## A. Rye\n\n## B. Oats\n\n# II. Wool\n\n## A. Lambs\n\n## B. Rams\n\n# III. Rain\n",
        "# I. Bread\n\n# A. Rye\n\n# B. Oats\n\n# C. Wheat\n\n# D. Barley\n\n# II. Wool\n\n# A. Lambs\n\n# III. Rain\n",
        "Table 1. Bread\n\nTable 2. Wool and rain\n\nTable 2. Wool and rain (continued)\n\nTable 3. Salt\n",
        "Table A1. Bread\n\nTable A2. Wool\n\nTable A3. Rain\n\nTable 1. Salt\n\nTable 2. Tin\n\nTable 3. Coal\n",
        "# 3. Bread\n\n# 4. Wool\n\n# 6. Rain\n",
        "# 1. Bread\n\n# 2. Wool\n\n# 7. Rain\n\n# 9. Salt\n",
        "# 1968\n\n# 1970\n\n# 1975\n",
        "Nobody came.\n",
    ],
)
def test_a_run_that_counts_on_or_counts_something_else_is_let_be(source: str) -> None:
    assert _slips(source) == []
