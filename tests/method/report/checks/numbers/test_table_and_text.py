from __future__ import annotations

from probata.method.report.checks.numbers import table_and_text
from tests.method.report.more_world import found


def test_it_objects_once_to_its_bad_example_and_not_to_its_good_one() -> None:
    assert [one.code for one in found(table_and_text, table_and_text.BAD)] == ["PB368"]
    assert found(table_and_text, table_and_text.GOOD) == []


def test_it_looks_at_english_alone() -> None:
    assert found(table_and_text, table_and_text.BAD, language="fr") == []
