"""PB307: what approximates is part of a figure."""

from __future__ import annotations

import pytest

from probata.method.report.checks.numbers import figure_approximation
from tests.method.report.more_world import found


@pytest.mark.parametrize(
    "source",
    [
        "The province ordered {figure}`tender|12,000` places.",
        "The province ordered {figure}`tender|about 6,200` beds.",
        "The province ordered more than {figure}`tender|6,200` beds.",
        "The province ordered {figure}`tender|13,000` beds.",
    ],
)
def test_a_figure_that_says_another_than_its_place_is_an_objection(source: str) -> None:
    assert len(found(figure_approximation, f"{source}\n")) == 1


@pytest.mark.parametrize("body", ["about 12,000", "6,200"])
def test_a_figure_as_it_stands_is_right(body: str) -> None:
    assert found(figure_approximation, f"The province ordered {{figure}}`tender|{body}` of them.\n") == []
