"""Words of codes that a count does not count."""

from __future__ import annotations

import pytest

from probata.method.report.matching.foreign import claimed, foreign, is_claimed, names_people
from tests.method.report.claims_world import first_claim


@pytest.mark.parametrize(
    ("source", "code"),
    [
        ("{count}`pills:k` had been held.", "held"),
        ("{count}`pills:k` relatives described pills.", "relative"),
        ("{count}`pills:k` were given pills and had worked.", "worked"),
        ("{count}`pills:k` were beaten.", ""),
        ("{count}`pills-held:k` of those who had been held were given injections.", "injections"),
    ],
)
def test_words_of_another_code_are_claimed(source: str, code: str) -> None:
    found = claimed(first_claim(source))
    assert found is not None
    assert found.code == code


@pytest.mark.parametrize(
    "source",
    [
        "{count}`pills:k` were given pills by those who worked there.",
        "{count}`pills:k` were given pills in rooms where others had been held.",
        "{count}`pills:k` described pills to relatives.",
    ],
)
def test_words_that_are_told_of_others_are_not(source: str) -> None:
    claim = first_claim(source)
    assert not any(is_claimed(claim, one) for one in foreign(claim))


def test_a_group_that_the_records_bear_out_is_let_be() -> None:
    assert claimed(first_claim("{count}`leave:k` of those who had been held were not free to leave.")) is None
    assert claimed(first_claim("{count}`pills:k` of those who had been held were given pills.")) is not None


def test_nouns_for_people_are_told_from_acts() -> None:
    assert names_people("relatives of somebody")
    assert names_people("former officials")
    assert not names_people("held in a hostel")
