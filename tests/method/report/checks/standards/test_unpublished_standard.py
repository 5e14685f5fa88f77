"""PB407: an edition declares a standard of proof to which findings are not published."""

from __future__ import annotations

import pytest

from probata.method.report.checks.standards import unpublished_standard as rule
from tests.method.report.more_world import found, words

TEXT = "The decree asks for permission. {cite}`decree`"


@pytest.mark.parametrize("standard", ["reasonable suspicion", "Beyond reasonable doubt", "beyond a reasonable doubt"])
def test_a_standard_to_which_nothing_is_published_is_objected_to_where_it_is_declared(standard: str) -> None:
    each = found(rule, TEXT, standard=standard)
    assert words(each, TEXT, standard=standard) == [standard]


@pytest.mark.parametrize("standard", ["reasonable grounds to believe", "balance of probabilities", "pretty sure"])
def test_other_standards_are_let_be(standard: str) -> None:
    assert not found(rule, TEXT, standard=standard)


def test_what_stays_inside_the_inquiry_may_rest_on_suspicion() -> None:
    assert not found(rule, TEXT, standard="reasonable suspicion", audience="internal")
