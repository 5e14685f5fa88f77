"""PB509: what the accused party answered is told, and no place of it is cited."""

from __future__ import annotations

import pytest

from probata.method.report.checks.reply import answer_without_place as rule
from tests.method.report.more_world import found

OBJECTED = [
    ":::{reply}\nAn extract was sent to the Ministry on {date}`7 February 2022`. It stated that people "
    "could leave whenever they liked. The Inquiry notes this.\n:::\n",
    ":::{reply}\nAn extract was sent to the Ministry on {date}`7 February 2022`. The Ministry denied that "
    "gates were locked. This was weighed.\n:::\n",
]
LET_BE = [
    ":::{reply}\nAn extract was sent to the Ministry on {date}`7 February 2022`. It stated that people "
    "could leave. {cite}`decree` The Inquiry notes this.\n:::\n",
    ":::{reply}\nAn extract was sent to the Ministry on {date}`7 February 2022`. It answered. The Inquiry "
    "said that it would weigh this.\n:::\n",
    ":::{reply}\nAn extract was sent to the Ministry on {date}`7 February 2022`. It stated that people "
    "could leave.[^a] This is noted.\n\n[^a]: The answer. {cite}`decree`\n:::\n",
]


@pytest.mark.parametrize("source", OBJECTED)
def test_an_answer_without_its_place_is_objected_to(source: str) -> None:
    assert found(rule, source)


@pytest.mark.parametrize("source", LET_BE)
def test_an_answer_with_its_place_is_let_be(source: str) -> None:
    assert not found(rule, source)


def test_what_stays_inside_the_inquiry_is_let_be() -> None:
    assert found(rule, rule.BAD)
    assert not found(rule, rule.BAD, audience="internal")
