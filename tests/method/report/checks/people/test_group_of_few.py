"""PB644: a group so small that its members are known."""

from __future__ import annotations

import pytest

from probata.method.report.checks.people import group_of_few as rule
from tests.method.report.world import bound

DAYS = "Names of those who spoke have been changed, and the days and places of interviews are left out.\n\n"
NAMES = "Names of witnesses are withheld; each has a number.\n\n"
OBJECTED = [
    DAYS + "Only the three women among the eight people held in Fort Anselm spoke of it.\n",
    DAYS + "Two men, both of them from Ostra and aged 23 and 61, told us of the fire.\n",
    DAYS + "All four nurses employed at the mill in Ostra described burns.\n",
]
LET_BE = [
    DAYS + "We spoke with 41 women and 12 men in Mott between 3 and 19 May 2019.\n",
    DAYS
    + "Of the 52 former detainees, 27 had been held in Orrin, 16 in Sallow and 9 in Dorvek, and described beatings.\n",
    DAYS + "Two women, both of whom had fled, told us of the fire in Ostra.\n",
    DAYS + "The three men killed at Ostra were cousins; their widows told us so.\n",
    DAYS + "The two women said that the four works in the south were closed.\n",
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
