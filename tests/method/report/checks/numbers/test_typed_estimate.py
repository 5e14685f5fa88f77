"""PB335: the figure of a saved estimate was typed by hand."""

from __future__ import annotations

import pytest

from probata.method.report.checks.numbers import typed_estimate as rule
from probata.method.report.rules import objections
from tests.method.report.found_world import example, found

OBJECTED = [
    rule.BAD,
    "In the East, 1,023 people are missing ({estimate}`east:documented` by name).\n",
    "Some {fixed}`1,154|the upper end for the East` may be missing; {estimate}`east:documented` are documented.\n",
    "One thousand and twenty-three are missing; {estimate}`east:documented` are documented.\n",
]
LET_BE = [
    rule.GOOD,
    "The ministry closed {fixed}`four|the decree names so many` gates; {estimate}`east:documented` are documented.\n",
    "The province ordered {figure}`tender|about 12,000` places. {estimate}`east:documented` are documented.\n",
]


@pytest.mark.parametrize("source", OBJECTED)
def test_a_typed_figure_is_objected_to(source: str) -> None:
    assert found(rule, source)


@pytest.mark.parametrize("source", LET_BE)
def test_a_bound_figure_is_let_be(source: str) -> None:
    assert not found(rule, source)


def test_it_is_objected_to_once() -> None:
    source = "In the East, 1,023 people are missing ({estimate}`east:documented` by name).\n"
    assert [one.code for one in objections(example(source)) if one.code in ("PB301", "PB335")] == ["PB335"]
