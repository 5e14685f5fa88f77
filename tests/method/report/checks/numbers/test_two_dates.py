from __future__ import annotations

from probata.method.report.checks.numbers import two_dates
from tests.method.report.more_world import found


def test_it_objects_once_to_its_bad_example_and_not_to_its_good_one() -> None:
    assert [one.code for one in found(two_dates, two_dates.BAD)] == ["PB364"]
    assert found(two_dates, two_dates.GOOD) == []


def test_it_looks_at_english_alone() -> None:
    assert found(two_dates, two_dates.BAD, language="fr") == []
