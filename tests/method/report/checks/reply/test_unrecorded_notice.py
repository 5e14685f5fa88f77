"""PB520: the report tells a notice that no record has."""

from __future__ import annotations

import pytest

from probata.method.report.checks.reply import unrecorded_notice as rule
from tests.method.report.replied_world import found, without

OBJECTED = [
    (
        ":::{reply}\nThe Inquiry sent a full draft to the State on {date}`7 February 2022`. Its answer was "
        "considered.\n:::"
    ),
    ":::{reply}\nOn {date}`9 February 2022` the State was sent a factual extract. Its answer was considered.\n:::",
    ":::{reply}\nThe State received the extract on {date}`17 January 2022`. Its answer was considered.\n:::",
    ":::{reply}\nThe complete draft was shared with the Ministry of Settlement. Its answer was considered.\n:::",
    ":::{reply}\nQuestions were put to Brineworks Ltd on {date}`4 January 2022`; it did not answer.\n:::",
    ":::{reply}\nThe Salt Guild was notified on {date}`8 February 2022`. Its answer was considered.\n:::",
    "An advance copy went to the State on {date}`7 February 2022`.",
]
LET_BE = [
    (
        ":::{reply}\nOn {date}`7 February 2022` the Inquiry transmitted a factual extract to the State. The "
        "answer was considered.\n:::"
    ),
    (
        ":::{reply}\nA factual extract, drawn from a draft, was sent to the State on {date}`7 February 2022`. "
        "The answer was considered.\n:::"
    ),
    ":::{reply}\nQuestions were put to the State in {date}`January 2022`. Its written answer was considered.\n:::",
    (
        ":::{reply}\nThe extract was sent before the report was released on {date}`1 March 2022`. The answer "
        "was considered.\n:::"
    ),
    (
        ":::{reply}\nThe Inquiry sent questions to the League of Ports on {date}`9 February 2022`. The answer "
        "was considered.\n:::"
    ),
    "The decree was sent to all heads of hostels on {date}`2 March 2019`.{cite}`decree`",
]


@pytest.mark.parametrize("source", OBJECTED)
def test_a_notice_of_another_kind_or_day_is_objected_to(source: str) -> None:
    assert found(rule, source)


@pytest.mark.parametrize("source", LET_BE)
def test_a_notice_as_on_record_is_let_be(source: str) -> None:
    assert not found(rule, source)


@pytest.mark.parametrize("source", [*OBJECTED[:1], rule.BAD])
def test_nothing_is_said_where_nothing_is_on_record(source: str) -> None:
    assert not found(rule, source, without())
