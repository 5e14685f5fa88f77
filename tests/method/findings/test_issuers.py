"""Issuers: figures in a text that somebody else made."""

from __future__ import annotations

from probata.method.documents.credit import credits
from probata.method.findings.issuers import ASKS, as_they_are, credited_to, held_to_issuers
from probata.method.findings.model import Condition, Evidence, EvidenceKind, Named
from probata.record.ref import Ref

AGENCY = (
    "WESTMERE NEWS SERVICE\nReporting by Ila Morn in Westmere and Per Dask\n\nThe mission counted nineteen deaths.\n"
)
BULLETIN = "STATISTICAL BULLETIN OF THE PORT OFFICE\n2019\n\nDeaths recorded in the year: 19.\n"
THERE, GAPS = Condition(ASKS, ""), Condition("their gaps", "")


def figures(name: str, other: str = "", kind: EvidenceKind = EvidenceKind.ISSUERS_FIGURES) -> Evidence:
    return Evidence(Named(name, kind), kind, Ref.of("place", name.encode().ljust(16)[:16]), other_issuer=other)


def test_a_text_with_a_reporting_line_is_the_work_of_those_whom_it_names() -> None:
    assert credited_to(credits(AGENCY)) == "Ila Morn and Per Dask"


def test_a_bulletin_without_credit_lines_is_nobody_elses() -> None:
    assert credited_to(credits(BULLETIN)) == ""


def test_many_names_are_cut_short() -> None:
    text = "Reporting by Ila Morn, Per Dask, Una Brill, Osk Fenner and Tal Rho; editing by Wen Ode\n"
    assert credited_to(credits(text)).endswith(" and others")


def test_figures_of_an_agency_leave_the_condition_missing_in_its_place() -> None:
    found = held_to_issuers((THERE, GAPS), [figures("nineteen", "the text credits Ila Morn")])
    assert found == (Condition(ASKS, "not the issuer's own: nineteen (the text credits Ila Morn)"), GAPS)


def test_it_is_asked_of_a_finding_of_another_type_too() -> None:
    found = held_to_issuers((GAPS,), [figures("nineteen", "the answer of the Directorate")])
    assert [one.asks for one in found] == ["their gaps", ASKS]


def test_the_issuers_own_figures_change_nothing() -> None:
    own = [figures("bulletin"), figures("wire", "the text credits Ila Morn", EvidenceKind.PRESS)]
    assert held_to_issuers((THERE, GAPS), own) == (THERE, GAPS)
    assert as_they_are(own) == tuple(own)


def test_figures_that_somebody_passes_on_count_as_a_press_report_of_them() -> None:
    (one,) = as_they_are([figures("nineteen", "the text credits Ila Morn")])
    assert one.kind is EvidenceKind.PRESS
