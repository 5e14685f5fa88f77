from __future__ import annotations

import pytest

from probata.method.report.claims.reading.cells import figure, grids, heads_at, is_bare_total, is_total
from tests.method.report.world import bound

_TABLE = "| Sex | Number |\n|---|---|\n| Women | 1,204 |\n| All sites | n/a |\n"


@pytest.mark.parametrize(
    ("words", "value"),
    [("1,204", 1204), ("12.5", 12.5), ("40 %", 40), ("–", 0), ("12*", 12), ("n/a", None), ("", None)],
)
def test_a_cell_is_a_figure_when_it_holds_one_number_and_nothing_else(words: str, value: float | None) -> None:
    found = figure(words)
    assert (None if found is None else float(found.value)) == value


def test_totals_are_known_by_their_words() -> None:
    assert all(map(is_total, ("Total", "All sites", "Grand total", "Overall", "Total interviewees")))
    assert not any(map(is_total, ("Women", "Totality", "2019", "Allowed")))
    assert is_bare_total("Total")
    assert not is_bare_total("Total of persons concerned")


def test_a_grid_has_words_figures_and_places() -> None:
    made = bound(_TABLE)
    [grid] = grids(made)
    assert grid.words[1] == ("Women", "1,204")
    one = grid.figures[1][1]
    assert one is not None
    assert one.value == 1204
    at = grid.at(1, 1)
    assert "1,204" in made.manuscript.sources[at.file][at.start : at.end]


def test_the_heads_of_a_cell_are_found_by_its_passage() -> None:
    made = bound(_TABLE)
    [cell] = [one for one in made.passages if "1,204" in one.masked]
    heads = heads_at(made, cell)
    assert heads is not None
    assert (heads.row, heads.column) == ("Women", "Number")
    assert heads_at(made, next(one for one in made.passages if one.kind != "cell")) is None
