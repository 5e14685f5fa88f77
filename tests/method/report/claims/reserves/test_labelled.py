from __future__ import annotations

from probata.method.report.claims.reserves.labelled import mislabelled
from tests.method.report.world import bound


def test_a_conviction_that_the_court_did_not_make_is_found() -> None:
    (one,) = mislabelled(bound("The court did not convict Marn of murder.\n\nMarn was convicted of murder.\n"))
    assert one.label == "murder"


def test_a_murder_may_be_a_war_crime() -> None:
    source = "The killing of the driver may amount to murder.\n\nThe killing of the driver may amount to a war crime.\n"
    assert not list(mislabelled(bound(source)))
