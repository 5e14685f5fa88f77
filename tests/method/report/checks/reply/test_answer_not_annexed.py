"""PB538: an answer came and is not annexed."""

from __future__ import annotations

from dataclasses import replace

import pytest

from probata.method.manuscript.model import Directive
from probata.method.report.checks.reply import answer_not_annexed as rule
from tests.method.report.replied_world import bound, found, without

OBJECTED = [
    ":::{annex} Persons interviewed\nEverybody was interviewed.\n:::",
]
LET_BE = [
    ":::{annex} The response of the Government of Velmarra\nIt is annexed.\n:::",
    ":::{annex} Annex B\nThis is what the State wrote in reply.\n:::",
    "Some words.",
    ":::{annex} Persons\n:::\n\n:::{reply}\nThe answer is not annexed, since it would put people in danger.\n:::",
]


@pytest.mark.parametrize("source", OBJECTED)
def test_an_answer_that_is_not_annexed_is_objected_to(source: str) -> None:
    assert found(rule, source)


@pytest.mark.parametrize("source", LET_BE)
def test_an_annex_for_it_is_let_be(source: str) -> None:
    assert not found(rule, source)


@pytest.mark.parametrize("source", [*OBJECTED[:1], rule.BAD])
def test_nothing_is_said_where_nothing_is_on_record(source: str) -> None:
    assert not found(rule, source, without())


def test_the_directive_that_prints_it_is_enough() -> None:
    one = bound(rule.BAD)
    at = next(block.at for block in one.manuscript.blocks if isinstance(block, Directive))
    annexed = Directive("response", "answer", (), at, at)
    more = replace(one, manuscript=replace(one.manuscript, blocks=(*one.manuscript.blocks, annexed)))
    assert list(rule.run(one))
    assert not list(rule.run(more))
