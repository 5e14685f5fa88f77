"""Recommendations as rows of plain texts."""

from probata.method.recommendations.reading import read_recommendations
from probata.method.recommendations.telling import HEAD, rows
from tests.method.recommendations.test_reading import FILE


def test_a_row_has_a_cell_for_each_head() -> None:
    first, second = rows(read_recommendations(FILE, "r.toml").values())
    assert len(first.cells()) == len(HEAD)
    assert (first.findings, first.state, first.last_event) == ("F1, F2", "acknowledged", "2022-04")
    assert (second.depends_on, second.state, second.last_event) == ("a vote of the Assembly", "drafted", "")
