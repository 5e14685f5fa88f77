"""PB511: a person is named as responsible."""

from __future__ import annotations

import pytest

from probata.method.report.checks.reply import named_as_responsible as rule
from tests.method.report.more_world import found

OBJECTED = [
    "Commissioner Halvo Tessane ordered this and is responsible for it.",
    "Responsibility lies with Halvo Tessane, the head of the office.",
    "Halvo Tessane, then director of the hostels, ordered the gates to be locked.",
    "The beatings were ordered by Colonel Halvo Tessane.",
    "Halvo Tessane is guilty of this.",
    "An interviewee said that General Halvo Tessane ordered this. {cite}`gate`",
    "This was ordered by Halvo Tessane.",
    "Halvo Tessane ordered the gates to be locked.",
    "Halvo Tessane himself beat two of them.",
    "The lists were drawn up on the orders of Halvo Tessane.",
    "People were held at the direction of Halvo J. Tessane.",
    "They were beaten by Halvo Tessane and by guards.",
]
LET_BE = [
    "The Ministry of Settlement ordered the gates to be locked.",
    "Responsibility lies with the Ministry of Settlement.",
    "Responsibility lies with Brineworks Ltd.",
    "The Government of Velmarra is responsible for its officials.",
    "The Harbour Authority is responsible for the port.",
    "General Halvo Tessane is not responsible for this.",
    "Newspapers said that General Halvo Tessane ordered this. {cite}`wire-a`",
    "The survey was ordered by Lake Families Association.",
    "The gates were closed on the orders of the Harbour Authority.",
    "Halvo Tessane ordered an independent inquiry.",
    "Halvo Tessane ordered a copy of the register.",
    "The hall was ordered by size.",
    "People were beaten by Lake Guards.",
    "The ferry Orsa Maren was ordered by Brineworks Ltd.",
    "This was not ordered by Halvo Tessane.",
    "The chair of the Inquiry, Halvo Tessane, thanks the interpreters.",
]


@pytest.mark.parametrize("source", OBJECTED)
def test_a_named_person_is_objected_to(source: str) -> None:
    assert found(rule, source)


@pytest.mark.parametrize("source", LET_BE)
def test_offices_states_and_the_words_of_others_are_let_be(source: str) -> None:
    assert not found(rule, source)


def test_what_stays_inside_the_inquiry_is_let_be() -> None:
    assert found(rule, rule.BAD)
    assert not found(rule, rule.BAD, audience="internal")
