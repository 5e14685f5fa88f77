"""Whether a word for a number is about interviewees."""

from __future__ import annotations

import pytest

from probata.method.manuscript.numbers import quantifiers
from probata.method.report.matching.quantified import quantified
from probata.method.report.prose.woven import passage_prose
from tests.method.report import world


def _about(source: str) -> bool:
    bound = world.bound(source)
    passage = bound.passages[0]
    woven = passage_prose(bound, passage)
    [found, *_] = quantifiers(woven.text)
    return quantified(bound, passage, woven, found, "")


@pytest.mark.parametrize(
    "source", ["Most interviewees came.\n", "Many people who spoke to us came.\n", "Some of those we met came.\n"]
)
def test_people_who_gave_accounts(source: str) -> None:
    assert _about(source)


@pytest.mark.parametrize(
    "source", ["Most hostels that interviewees knew closed.\n", "Both women and men came.\n", "Some of those came.\n"]
)
def test_other_things_and_people(source: str) -> None:
    assert not _about(source)
