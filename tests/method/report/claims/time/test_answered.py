from __future__ import annotations

import pytest

from probata.method.report.claims.time.answered import early_answers
from tests.method.report.world import bound

EARLY = [
    "On 7 March 2020 the panel sent the ministry a list of sites. On 1 March 2020 the minister answered the list.",
    "The mission handed over a summary on 5 October 2017. On 4 October 2017 the attaché commented on the summary.",
    "A questionnaire was sent on 3 April 2018. On 30 March 2018 the embassy wrote in its reply to the questionnaire.",
]
IN_ORDER = [
    "On 7 March 2020 the panel sent the ministry a list. On 9 March 2020 the minister answered the list.",
    "On 7 March 2020 the panel sent a second list. On 1 March 2020 the minister answered the first list.",
    "The panel sent a list on 2 February 2020. It sent the list again on 7 March 2020. On 1 March 2020 the minister "
    "answered the list.",
    "On 7 March it sent a list. On 1 March 2020 the minister answered the list.",
    "On 7 March 2020 the panel sent a list. On 1 March 2020 the minister rejected the list of the union.",
]


@pytest.mark.parametrize("words", EARLY)
def test_an_answer_before_what_it_answers_is_found(words: str) -> None:
    (one,) = early_answers(bound(f"{words}\n"))
    assert one.answered in one.telling.text[one.start : one.end]


@pytest.mark.parametrize("words", IN_ORDER)
def test_an_answer_in_order_or_to_something_else_is_let_be(words: str) -> None:
    assert not early_answers(bound(f"{words}\n"))
