"""Which finding an exculpatory mark is about, and when a finding has dealt with it."""

from __future__ import annotations

from dataclasses import replace

import pytest

from probata.method.findings.exculpatory import Exculpatory, concerns, weighs
from probata.method.findings.model import Findings
from tests.method.report import world
from tests.method.report.found_world import with_findings

KNOWN = """
[findings.F2]
type = "incident"
says = "The accounts of a gate that was closed from the outside are credible."
object = "allegation"
wording = "are credible"
rests_on = ["gate", "lamp"]
contrary = ["radio"]
weighed = "The driver only saw the front gate."
[findings.F3]
type = "pattern"
says = "This went on."
object = "fact"
wording = "went"
rests_on = ["F2", "gate"]
[persons.keeper]
role = "the head of a hostel"
identity = "Halvo Tessane"
standard = "reasonable grounds to believe"
wording = "is credibly alleged to have ordered"
rests_on = ["gate"]
findings = ["F2"]
notice = "2022-02-07"
"""


def findings(text: str = KNOWN) -> Findings:
    found = with_findings(text).findings
    assert found is not None
    return found


def mark(place: str, speaks_for: str = "keeper") -> Exculpatory:
    return Exculpatory(frozenset({world.records().places[place].document}), speaks_for)


@pytest.mark.parametrize(("name", "about"), [("keeper", ["F2"]), ("F3", ["F3"]), ("F1", []), ("", ["F2"])])
def test_a_mark_is_about_what_it_names_and_a_closed_one_about_all_that_name_somebody(
    name: str, about: list[str]
) -> None:
    known, one = findings(), mark("decree", name)
    assert [key for key, each in known.findings.items() if concerns(known, one, each)] == about
    assert one.closed == (not name)


@pytest.mark.parametrize("name", ["F2", "F3"])
@pytest.mark.parametrize(("place", "dealt_with"), [("gate", True), ("radio", True), ("decree", False)])
def test_it_is_dealt_with_by_what_the_finding_rests_on_or_weighs_also_below(
    name: str, place: str, dealt_with: bool
) -> None:
    known = findings()
    assert weighs(known, mark(place), known.findings[name]) is dealt_with


def test_to_name_it_as_contrary_and_to_say_nothing_is_no_weighing() -> None:
    known = findings()
    one = known.findings["F2"]
    silent = replace(one, draft=replace(one.draft, weighed=" "))
    assert weighs(known, mark("radio"), one)
    assert not weighs(known, mark("radio"), silent)
