"""PB448: a finding is told with something grave that nobody adopted."""

from __future__ import annotations

import pytest

from probata.method.report.checks.standards import added_to_finding as rule
from tests.method.report.found_world import found, without

_SAYS = "There are reasonable grounds to believe that the mill kept the passports of its workers."
_RECORD = f"""% findings.toml
% [findings.F2]
% type = "incident"
% says = "{_SAYS}"
% object = "fact"
% wording = "reasonable grounds to believe"
% gaps = ["Whether wages were stolen could not be established."]
% rests_on = ["gate", "lamp"]

"""
_LEGAL = """% findings.toml
% [findings.F1]
% type = "law"
% says = "The decree makes leaving depend on permission."
% object = "fact"
% wording = "makes"
% rests_on = [{from = "decree", as = "the text itself"}]
% [findings.F6]
% type = "legal"
% says = "What the decree permits may constitute forced labour."
% object = "label"
% wording = "may constitute"
% rests_on = ["F1"]

:::{finding} F6 legal
What the decree permits ({ref}`F1`) may constitute forced labour MORE.
:::
"""
_ALLEGED = """% findings.toml
% [findings.F3]
% type = "incident"
% says = "The accounts of beatings in a shed are credible."
% object = "allegation"
% wording = "are credible"
% rests_on = ["gate", "lamp"]

:::{finding} F3 incident
TOLD {cite}`gate`{cite}`lamp`
:::
"""


def _block(told: str) -> str:
    return f"{_RECORD}:::{{finding}} F2 incident\n{told} {{cite}}`gate`{{cite}}`lamp`\n:::\n"


OBJECTED = [
    rule.BAD,
    _block(_SAYS.replace("kept", "sold")),
    _block(_SAYS.replace("kept", "systematically kept")),
    _block(_SAYS.replace("workers.", "workers and enslaved them.")),
    _block(f"{_SAYS} They were beaten with sticks."),
    _block(_SAYS) + f"\n# More\n\n{_SAYS.replace('kept', 'deliberately kept')}\n",
    _LEGAL.replace("MORE", "and slavery"),
    _LEGAL.replace("MORE", "or persecution"),
    _ALLEGED.replace("TOLD", "The accounts of beatings and rape in a shed are credible."),
    _ALLEGED.replace(
        "TOLD", "The accounts of people who said that they had been beaten and raped in a shed are credible."
    ),
]
LET_BE = [
    rule.GOOD,
    _block(_SAYS),
    _block(f"{_SAYS} The Inquiry did not find that any was stolen or that anybody was beaten."),
    _block(f"{_SAYS} The workers sold fish on Sundays."),
    _block(f"{_SAYS} It is not known whether they were kept deliberately."),
    _block(f"{_SAYS} They were accused of murder by the owner, who withdrew it."),
    _block(f"{_SAYS} The owner said that they had been killed in a storm."),
    _block(f"{_SAYS} Some wages were stolen, as the mill admitted."),
    _block(_SAYS) + "\n# More\n\nMurder is punishable under the code.\n",
    _LEGAL.replace(" MORE", ""),
    _LEGAL.replace(" MORE", "; persecution was not examined"),
    _ALLEGED.replace("TOLD", "The accounts of beatings in a shed are credible. No account of rape was given."),
]


@pytest.mark.parametrize("source", OBJECTED)
def test_what_makes_another_accusation_of_it_is_objected_to(source: str) -> None:
    assert found(rule, source)


@pytest.mark.parametrize("source", LET_BE)
def test_what_is_on_record_denied_or_said_by_others_is_let_be(source: str) -> None:
    assert not found(rule, source)


@pytest.mark.parametrize("source", OBJECTED)
def test_without_a_file_of_findings_nothing_is_said(source: str) -> None:
    assert not found(rule, without(source))
