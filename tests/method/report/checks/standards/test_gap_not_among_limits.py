"""PB454: a gap in figures that the limitations do not name."""

from __future__ import annotations

import pytest

from probata.method.report.checks.standards import gap_not_among_limits as rule
from tests.method.report.world import bound

_TABLE = "\n\n# Figures\n\n| Year | Wells |\n|---|---|\n| 2018 | 14 |\n| 2019 | 12 |\n| 2020 | no figure |\n"
_VISIT = "# Limitations\n\nThe Inquiry could not visit the province."
OBJECTED = [
    _VISIT + _TABLE,
    _VISIT + "\n\n# Figures\n\nThe ministry published no figures for 2020.\n",
    _VISIT + "\n\n# Figures\n\nRegisters for the district of Ostra were not made available.\n",
    _VISIT + " Figures for 2016 are missing." + _TABLE,
]
LET_BE = [
    _VISIT + " There are no figures for 2020." + _TABLE,
    _VISIT + " Figures of one year are missing." + _TABLE,
    _VISIT + " The ministry published no figures for 2020.\n",
    _VISIT + "\n\n# Figures\n\nFigures for 2020 were published.\n",
]


@pytest.mark.parametrize("source", OBJECTED)
def test_it_is_objected_to_at_the_limitations(source: str) -> None:
    (one,) = rule.run(bound(source))
    assert one.next_step


@pytest.mark.parametrize("source", LET_BE)
def test_a_gap_that_is_named_is_let_be(source: str) -> None:
    assert not list(rule.run(bound(source)))
