"""PB643: the place and day of an interview in a report that protects its witnesses."""

from __future__ import annotations

import pytest

from probata.method.report.checks.people import hour_of_interview as rule
from tests.method.report.world import bound

DAYS = "Names of those who spoke have been changed, and the days and places of interviews are left out.\n\n"
NAMES = "Names of witnesses are withheld; each has a number.\n\n"
OBJECTED = [
    DAYS
    + "She spoke.[^1]\n\n[^1]: Interview with a former cook, at her sister’s flat, 9 Well Street, Ostra, May 2019.\n",
    DAYS
    + "She spoke.[^1]\n\n[^1]: Interview with Edda P. (pseudonym), Ostra, 14 October 2019; complaint of April 2019.\n",
    DAYS + "The Inquiry interviewed her on 4 May 2019 in the sacristy of the church.\n",
    NAMES + "Researchers met witness 12 at 7 p.m. in a room above the bakery.\n",
]
LET_BE = [
    NAMES + "Witness 14, a stallholder, saw the boats.[^1]\n\n"
    "[^1]: Interview with witness 14, a stallholder at the market of Lower Kell.\n",
    NAMES + "Witness 9 said that on 4 May 2019 soldiers entered Ostra and burned the mill.\n",
    DAYS + "Hanno Velt asked to be named.[^1]\n\n[^1]: Interview with Hanno Velt, Marrow, 3 January 2020.\n",
    DAYS
    + "The ministry answered.[^1]\n\n[^1]: Interview with an official of the labour office, Marrow, 3 October 2020.\n",
    DAYS + "She wrote.[^1]\n\n[^1]: Interview with Edda P., May 2019; letter of the ministry of 3 June 2019.\n",
    DAYS + "We spoke with 41 women and 12 men in Mott between 3 and 19 May 2019.\n",
    "Interview with Edda Parrish, Ostra, 14 October 2019.\n\nThe three women held at Fort Anselm told us of it.\n",
]


@pytest.mark.parametrize("draft", OBJECTED)
def test_it_is_objected_to(draft: str) -> None:
    assert list(rule.run(bound(draft)))


@pytest.mark.parametrize("draft", LET_BE)
def test_what_only_looks_like_it_is_let_be(draft: str) -> None:
    assert not list(rule.run(bound(draft)))


@pytest.mark.parametrize("draft", [one.removeprefix(DAYS).removeprefix(NAMES) for one in OBJECTED])
def test_a_report_that_promises_nothing_is_let_be(draft: str) -> None:
    assert not list(rule.run(bound(draft.replace("(pseudonym)", ""))))


def test_what_stays_inside_the_inquiry_is_let_be() -> None:
    assert not list(rule.run(bound(rule.BAD, audience="internal")))
