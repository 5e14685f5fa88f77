from __future__ import annotations

from probata.method.report.checks.numbers import half_of_alternative
from tests.method.report.more_world import found


def test_it_objects_once_to_its_bad_example_and_not_to_its_good_one() -> None:
    (one,) = found(half_of_alternative, half_of_alternative.BAD)
    assert one.code == "PB370"
    assert "14 of 30" in one.message
    assert found(half_of_alternative, half_of_alternative.GOOD) == []


def test_it_looks_at_english_alone() -> None:
    assert found(half_of_alternative, half_of_alternative.BAD, language="fr") == []
