from __future__ import annotations

from probata.method.report.checks.numbers import share_elsewhere
from tests.method.report.more_world import found


def test_it_objects_once_to_its_bad_example_and_not_to_its_good_one() -> None:
    assert [one.code for one in found(share_elsewhere, share_elsewhere.BAD)] == ["PB366"]
    assert found(share_elsewhere, share_elsewhere.GOOD) == []


def test_it_looks_at_english_alone() -> None:
    assert found(share_elsewhere, share_elsewhere.BAD, language="fr") == []
