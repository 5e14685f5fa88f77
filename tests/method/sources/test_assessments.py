from __future__ import annotations

from probata.method.findings.assessment_reading import read_assessments
from probata.method.sources.assessments import Assessments, Kind
from tests.method.sources.assessing import ACQUISITION, CARD, LEAK


def test_each_record_comes_with_its_kind() -> None:
    found = read_assessments(ACQUISITION + CARD + LEAK, "f.toml")
    assert [kind for kind, _ in found.each()] == list(Kind)
    assert [one.by for _, one in found.each()] == ["Ember Quist", "Ember Quist", "Anso Nurrick"]
    assert list(Assessments().each()) == []


def test_every_kind_has_words() -> None:
    assert [one.says for one in Kind] == ["acquisition record", "verification card", "authenticity record"]
