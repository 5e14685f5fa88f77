"""PB610: numbers over people who did not allow that."""

from __future__ import annotations

from probata.method.report.checks.people import counted_without_consent
from tests.method.report.more_world import found


def test_a_number_over_people_who_refused_is_an_objection_each_time() -> None:
    assert len(found(counted_without_consent, "{count}`worked:k` of {count}`worked:n` had worked.\n")) == 2


def test_inside_the_inquiry_it_is_analysis() -> None:
    assert found(counted_without_consent, "{count}`worked:k` had worked.\n", audience="internal") == []


def test_a_number_that_all_allowed_is_left_alone() -> None:
    assert found(counted_without_consent, "{count}`held:k` had been held.\n") == []
