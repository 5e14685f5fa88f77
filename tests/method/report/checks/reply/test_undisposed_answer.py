"""PB508: an answer is printed without what became of it, or rejected without a reason."""

from __future__ import annotations

import pytest

from probata.method.report.checks.reply import undisposed_answer as rule
from tests.method.report.more_world import found

OBJECTED = [
    ":::{reply}\nAn extract was sent to the Ministry on {date}`7 February 2022`. It stated: "
    "{quote}`decree`{cite}`decree`\n:::\n",
    ":::{reply}\nAn extract was sent to the Ministry on {date}`7 February 2022`. It maintains that "
    "attendance was voluntary. {cite}`decree`\n:::\n",
    ":::{reply}\nAn extract was sent to the Ministry on {date}`7 February 2022`. It stated: "
    "{quote}`decree`{cite}`decree` The Inquiry rejects this.\n:::\n",
    ":::{reply}\nAn extract was sent to the Ministry on {date}`7 February 2022`. It denied that gates were "
    "locked. {cite}`decree` We cannot accept this.\n:::\n",
]
LET_BE = [
    ":::{reply}\nAn extract was sent to the Ministry on {date}`7 February 2022`. It stated: "
    "{quote}`decree`{cite}`decree` The Inquiry notes this.\n:::\n",
    ":::{reply}\nAn extract was sent to the Ministry on {date}`7 February 2022`. It maintains that "
    "attendance was voluntary. {cite}`decree`\n\nThe Inquiry has considered this.\n:::\n",
    ":::{reply}\nAn extract was sent to the Ministry on {date}`7 February 2022`. It stated: "
    "{quote}`decree`{cite}`decree` The Inquiry rejects this, since it does not agree with the accounts.\n:::\n",
    ":::{reply}\nAn extract was sent to the Ministry on {date}`7 February 2022`. It denied that gates were "
    "locked. {cite}`decree` The Inquiry rejects this. It does not agree with the accounts.\n:::\n",
    ":::{reply}\nAn extract was sent to the Ministry on {date}`7 February 2022`. It said that it had no "
    "comment. {cite}`decree`\n:::\n",
    ":::{reply}\nAn extract was sent to the Ministry on {date}`7 February 2022`. It answered.\n:::\n",
]


@pytest.mark.parametrize("source", OBJECTED)
def test_an_answer_that_is_merely_received_is_objected_to(source: str) -> None:
    assert found(rule, source)


@pytest.mark.parametrize("source", LET_BE)
def test_a_disposition_with_a_reason_is_let_be(source: str) -> None:
    assert not found(rule, source)


def test_what_stays_inside_the_inquiry_is_let_be() -> None:
    assert found(rule, rule.BAD)
    assert not found(rule, rule.BAD, audience="internal")
