from __future__ import annotations

from probata.method.report.claims.reserves.deeds import deeds_gainsaid
from tests.method.report.world import bound


def test_a_visit_that_was_not_made_is_found() -> None:
    source = "The team did not visit Torm.\n\nOn its visit to Torm the team saw boats.\n"
    (one,) = deeds_gainsaid(bound(source))
    assert one.told.words.startswith("On its visit")


def test_a_visit_to_another_place_is_none() -> None:
    assert not list(deeds_gainsaid(bound("The team did not visit Torm.\n\nOn its visit to Kelm the team saw boats.\n")))
