"""Sentences that find or recommend."""

from __future__ import annotations

import pytest

from probata.method.report.claims.reading.concluded import conclusions, recommended
from tests.method.report.world import bound


@pytest.mark.parametrize(
    ("source", "whose"),
    [
        ("The Inquiry finds that the doors were locked.", ""),
        ("There are reasonable grounds to believe that the doors were locked.", ""),
        ("The report of the Exile Council says that they were locked.", "of the Exile Council"),
        ("According to this report, they were locked.", ""),
    ],
)
def test_a_conclusion_knows_whose_it_is(source: str, whose: str) -> None:
    assert [one.whose for one in conclusions(bound(source))][:1] == [whose]


def test_a_report_of_another_body_is_its_own() -> None:
    (one, *_) = conclusions(bound("The Exile Council’s report found that they were locked."))
    assert "Council" in one.whose


def test_a_plain_sentence_concludes_nothing() -> None:
    assert not [one for one in conclusions(bound("The doors were closed.")) if "closed" in one.told.words]


def test_a_recommendation_has_its_addressee() -> None:
    made = bound("# Recommendations\n\nThe Government should repeal the decree.\n\n- Open the gates.\n")
    assert [(one.addressee, one.what) for one in recommended(made)] == [
        ("The Government", "repeal the decree"),
        ("", "Open the gates."),
    ]
