"""by work: people whom an occupation, a place and a day tell apart."""

from __future__ import annotations

import pytest

from probata.method.report.claims.people.by_work import by_work
from probata.method.report.claims.people.portrait import Trait
from tests.method.report.world import bound


def test_what_several_paragraphs_tell_of_one_midwife_is_one_portrait() -> None:
    draft = (
        "A midwife told the Inquiry of a lamp.\n\nThe midwife worked at Reed hostel.\n\n"
        "On 12 April 2019 the midwife was taken to the shore.\n"
    )
    (one,) = by_work(bound(draft))
    assert one.traits == {Trait.TRADE, Trait.PLACE, Trait.DAY}
    assert len(one.places) == 3


@pytest.mark.parametrize(
    ("draft", "few"),
    [
        ("A nurse at the clinic of Tarrow Hill told the Inquiry of falls.\n", False),
        ("A nurse at the clinic of Tarrow Hill, a village, told the Inquiry of falls.\n", True),
        ("A midwife at the clinic of Tarrow Hill told the Inquiry of falls.\n", True),
        ("Two midwives left. A midwife at the clinic of Tarrow Hill told the Inquiry of falls.\n", False),
    ],
)
def test_a_house_that_employs_several_tells_nobody_apart(draft: str, few: bool) -> None:
    assert bool(list(by_work(bound(draft)))) is few


def test_who_speaks_for_a_town_is_no_secret() -> None:
    source = "The mayor of the village of Ostra told the Inquiry of it.\n\nOn 12 April 2019 the mayor left Ostra.\n"
    assert not list(by_work(bound(source)))
