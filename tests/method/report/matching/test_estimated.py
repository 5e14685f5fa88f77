"""Estimates in a report."""

from __future__ import annotations

import pytest

from probata.method.report.matching.estimated import (
    called_sure,
    estimate_of,
    estimated,
    facets_beside,
    figures,
    is_given,
    typed,
)
from probata.method.report.prose.phrases import each_said
from probata.method.report.prose.woven import shelf
from tests.method.report.found_world import east, example, west


def test_a_role_of_an_estimate_is_known_with_its_part() -> None:
    bound = example("{estimate}`east:point` and {count}`held:k`.\n")
    assert [estimate_of(one) for one in bound.values] == [(bound.records.estimates["east"], "point"), None]
    found = [facet for one in shelf(bound) for _, _, facet in estimated(one.woven.roles)]
    assert found == ["point"]


def test_a_cell_is_seen_with_its_table() -> None:
    bound = example("| a | b |\n|---|---|\n| {estimate}`east:point` | {estimate}`east:interval` |\n")
    cell = next(one for one in bound.passages if one.bindings)
    assert facets_beside(bound, cell, "east") == {"point", "interval"}


def test_the_figures_of_a_headline_are_known_and_a_refused_one_has_none() -> None:
    assert figures(east()) == {1023: "point", 921: "interval", 1154: "interval"}
    assert figures(west()) == {}
    assert is_given(east())
    assert not is_given(west())


@pytest.mark.parametrize("words", ["1,023", "1023", "1\u202f154", "one thousand and twenty-three"])
def test_a_figure_typed_in_any_form_is_known(words: str) -> None:
    assert typed(example("{estimate}`east:point`"), words)


@pytest.mark.parametrize("words", ["574", "14", "1,024", "no number"])
def test_another_number_is_not(words: str) -> None:
    assert not typed(example("{estimate}`east:point`"), words)


@pytest.mark.parametrize(
    ("words", "sure"),
    [
        ("It is certain that {estimate}`east:headline`, are missing.", True),
        ("It is not certain: {estimate}`east:headline`.", False),
        ("It is certain that {estimate}`east:documented` are documented.", False),
        ("It is certain that {count}`held:k` were held.", False),
    ],
)
def test_certainty_is_seen_where_an_estimate_is_printed(words: str, sure: bool) -> None:
    found = [called_sure(said) for said in each_said(example(words))]
    assert any(found) is sure
