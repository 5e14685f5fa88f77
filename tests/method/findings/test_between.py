"""What is only wrong in a file when everything is seen together (test_reading.py has the messages)."""

from __future__ import annotations

from dataclasses import replace

from probata.method.findings.between import below, faults_between, is_finding
from probata.method.findings.model import EvidenceKind, FindingsFile, Named
from probata.record.uncertain_date import UncertainDate
from tests.method.findings.writing import LAW, LEGAL, TOP, read

FILE = read(TOP + LAW + LEGAL)
WRITTEN = {"findings": FILE.findings, "matrices": FILE.matrices, "persons": {}}


def about(period: str) -> FindingsFile:
    draft = replace(FILE.findings["F1"], period=UncertainDate(period, period))
    return replace(FILE, findings={**FILE.findings, "F1": draft})


def test_a_sound_file_has_no_fault() -> None:
    assert faults_between(FILE, "f", WRITTEN) == []


def test_a_finding_rests_on_those_in_its_evidence_and_its_matrix() -> None:
    assert below(FILE) == {"F1": (), "F2": ("F1",)}


def test_a_name_of_a_finding_is_one_unless_it_is_said_to_be_something_else() -> None:
    assert is_finding(Named("F1"), FILE)
    assert not is_finding(Named("F1", EvidenceKind.COUNT), FILE)
    assert not is_finding(Named("decree"), FILE)


def test_a_period_inside_of_the_mandate_or_not_known_to_lie_outside_is_no_fault() -> None:
    for inside in ("2019-03-02", "2019-04/2020-06", "2019~"):
        assert faults_between(about(inside), "f", WRITTEN) == []


def test_a_period_that_begins_before_or_ends_behind_or_never_is_a_fault() -> None:
    for outside in ("2019-03-01", "2019", "2020-06/2020-07", "2019-05/..", "../2020-01"):
        assert len(faults_between(about(outside), "f", WRITTEN)) == 1, outside
