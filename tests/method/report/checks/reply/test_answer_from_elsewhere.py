"""PB512: words from another document are told as the accused party's answer."""

from __future__ import annotations

import pytest

from probata.method.report.checks.reply import answer_from_elsewhere as rule
from tests.method.report import replied_world
from tests.method.report.more_world import found

OBJECTED = [
    "The Ministry said in its answer: {quote}`tender`\n\n:::{reply}\n"
    "An extract was sent to the Ministry on {date}`7 February 2022`. Its answer was weighed. "
    "{cite}`decree`\n:::\n",
    "In their written response they say: {quote}`radio`\n\n:::{reply}\n"
    "An extract was sent to the Ministry on {date}`7 February 2022`. Its answer was weighed. "
    "{cite}`decree`\n:::\n",
]
LET_BE = [
    "The Ministry said in its answer: {quote}`decree`\n\n:::{reply}\n"
    "An extract was sent to the Ministry on {date}`7 February 2022`. Its answer was weighed. "
    "{cite}`decree`\n:::\n",
    "The Gazette wrote: {quote}`tender`\n\n:::{reply}\n"
    "An extract was sent to the Ministry on {date}`7 February 2022`. Its answer was weighed. "
    "{cite}`decree`\n:::\n",
    "The Ministry said in its answer: {quote}`tender`\n\n:::{reply}\n"
    "An extract was sent to the Ministry on {date}`7 February 2022`. It answered.\n:::\n",
    "Somebody said on the radio: {quote}`radio`\n\n:::{reply}\n"
    "An extract was sent to the Ministry on {date}`7 February 2022`. Its answer was weighed. "
    "{cite}`decree`\n:::\n",
]


@pytest.mark.parametrize("source", OBJECTED)
def test_an_answer_that_is_none_is_objected_to(source: str) -> None:
    assert found(rule, source)


@pytest.mark.parametrize("source", LET_BE)
def test_the_answer_itself_is_let_be(source: str) -> None:
    assert not found(rule, source)


def test_a_statement_on_record_is_known() -> None:
    source = "In its answer the ministry's spokesman said: {quote}`spokesman`"
    assert not replied_world.found(rule, source)
    assert replied_world.found(rule, source.replace("`spokesman`", "`tender`"))
