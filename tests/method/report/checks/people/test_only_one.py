"""PB614: somebody is said to be the only one, the youngest, the first."""

from __future__ import annotations

import pytest

from probata.method.report.checks.people import only_one as rule
from tests.method.report.more_world import found

OBJECTED = [
    "Both were held and did not want to be named. One is the only officer of the port who plays the organ of Tarrow.",
    "The only one from Tarrow who was held at Reed keeps bees.",
    "Among those interviewed was the only nurse of the hostel.",
    "The youngest person in Reed was let out. {cite}`gate`",
    "The oldest detainee at Heron fell ill.",
    "The only woman interviewed from there spoke of a lamp.",
    "The only midwife in Tarrow described how the clinic was searched.",
    "She was the first girl from Low Barrow to attend university and was held for three weeks.",
    "A single dentist remained in Brill, and he was arrested in June.",
    "She was the oldest person in Fallow Gate. She was kept there for a year.",
]
LET_BE = [
    "The First Claimant to speak was held at Reed on 4 May 2019.",
    "She was one of the last women to leave Reed and was held there.",
    "The last islanders and the last people to leave Reed were held there.",
    "The only witness protection law dates from 1998.",
    "The first woman to command a patrol boat, Captain Ana Lund, retired in Pennick.",
    "The last speaker of the session was the ambassador in Mott.",
    "A single judge sat in Brill and heard detainees.",
    "The only man killed in Mott was found later.",
    "The only road to Reed was closed.",
    "The Inquiry is the only body that spoke to interviewees.",
    "The only person who could sign was the minister.",
    "She was not the only woman interviewed.",
    ":::{context}\nThe only doctor at Reed left.\n:::\n",
    "The youngest members of the families stayed behind.",
]


@pytest.mark.parametrize("source", OBJECTED)
def test_a_description_of_one_is_objected_to(source: str) -> None:
    assert found(rule, source)


@pytest.mark.parametrize("source", LET_BE)
def test_what_describes_nobody_is_let_be(source: str) -> None:
    assert not found(rule, source)


def test_what_stays_inside_the_inquiry_is_let_be() -> None:
    assert found(rule, rule.BAD)
    assert not found(rule, rule.BAD, audience="internal")


def test_a_cell_of_one_in_words_is_objected_to() -> None:
    assert found(rule, "Of those who were held, a single nurse was among them.")
    assert not found(rule, "Not a single person answered.")
