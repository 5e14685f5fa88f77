"""PB153: a note that is doubled."""

from __future__ import annotations

import pytest

from probata.method.drafts.manuscripts import manuscript_of
from probata.method.drafts.model import Changes
from probata.method.drafts.view import view
from probata.method.report.binding import bind
from probata.method.report.checks.evidence import doubled_note as rule
from tests.method.drafts.drafting import P, R, draft, note
from tests.method.report.world import FRONT, bound, records

OBJECTED = [
    "The gate was closed[^1] all night.[^1]\n\n[^1]: Interview with a driver.\n",
    (
        "The gate was closed all night.[^1][^2]\n\n"
        "[^1]: Interview with a driver, 4 May 2019.\n\n"
        "[^2]: Interview with a driver, 4 May 2019.\n"
    ),
    (
        "The gate was closed.[^1]\n\n"
        "The hostels were full.[^2]\n\n"
        "[^1]: The word hostel is used in this report for every place in which seasonal workers were "
        "made to sleep by order of the province.\n\n"
        "[^2]: The word hostel is used in this report for every place in which seasonal workers were "
        "made to sleep by order of the province.\n"
    ),
]
LET_BE = [
    (
        "The gate was closed.[^1]\n\n"
        "The lamp was on.[^2]\n\n"
        "[^1]: Interview with a driver, 4 May 2019.\n\n"
        "[^2]: Interview with a driver, 4 May 2019.\n"
    ),
    "The gate was closed.[^1] The lamp was on.[^2]\n\n[^1]: Decree No. 44, art. 2.\n\n[^2]: Ibid.\n",
    "The gate was closed.[^1][^2]\n\n[^1]: Decree No. 44, art. 2.\n\n[^2]: Interview with a driver.\n",
    (
        "The gate was closed.[^1] The lamp was on.[^2] It rained.[^3]\n\n"
        "[^1]: Decree No. 44.\n\n"
        "[^2]: Ibid.\n\n"
        "[^3]: Ibid.\n"
    ),
]


@pytest.mark.parametrize("source", OBJECTED)
def test_it_is_objected_to(source: str) -> None:
    assert list(rule.run(bound(source)))


@pytest.mark.parametrize("source", LET_BE)
def test_what_only_looks_like_it_is_let_be(source: str) -> None:
    assert not list(rule.run(bound(source)))


def test_in_a_word_draft_two_marks_never_share_a_note() -> None:
    noted = ("f1", "1")
    source = draft(P([R("The gate was shut.", note=noted)]), P([R("It rained.", note=noted)]), note("f1", "A driver."))
    drafted = manuscript_of(view(source, Changes.ACCEPTED), FRONT, ())
    assert [one.code for one in rule.run(bind(drafted, records()))] == [rule.CODE]
