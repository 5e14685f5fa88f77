"""The card: what was not examined is said so, and its own dates are held against the claim."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given

from probata.method.findings.assessment_reading import read_assessments
from probata.method.sources.verification import AnalysisResult, EarlierCopy, VerificationCard, against_the_claim
from tests.method.sources.assessing import CARD, cards, day


def card() -> VerificationCard:
    made = read_assessments(CARD, "f.toml").verification
    assert made is not None
    return made


def test_what_nobody_wrote_about_was_not_examined() -> None:
    assert [one.result for _, one in card().analyses] == [
        AnalysisResult.NOT_EXAMINED,
        AnalysisResult.INCONSISTENT,
        AnalysisResult.NOT_EXAMINED,
    ]


@pytest.mark.parametrize(
    ("copy", "established", "told"),
    [
        ("2016-08-14", None, 1),
        ("2020-02-10", None, 0),
        ("2016~", None, 0),
        (None, "2016-08-14", 1),
        (None, "2021", 1),
        (None, "2020-02-19", 0),
        ("2016-08-14", "2016-08-14", 2),
    ],
)
def test_only_dates_that_cannot_agree_are_told(copy: str | None, established: str | None, told: int) -> None:
    earlier = (EarlierCopy("", "https://album.example", day(copy), ""),) if copy else ()
    found = replace(card(), earlier=earlier, established_date=day(established) if established else None)
    assert len(list(against_the_claim(found))) == told


@given(one=cards())
def test_without_a_claimed_date_nothing_is_held_against_it(one: VerificationCard) -> None:
    assert list(against_the_claim(replace(one, claimed_date=None))) == []
