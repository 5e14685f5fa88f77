from __future__ import annotations

from probata.method.report.checks.numbers import whole_elsewhere
from tests.method.report.more_world import found


def test_it_objects_once_to_its_bad_example_and_not_to_its_good_one() -> None:
    assert [one.code for one in found(whole_elsewhere, whole_elsewhere.BAD)] == ["PB367"]
    assert found(whole_elsewhere, whole_elsewhere.GOOD) == []


def test_it_looks_at_english_alone() -> None:
    assert found(whole_elsewhere, whole_elsewhere.BAD, language="fr") == []
