from __future__ import annotations

from probata.method.report.claims.reserves.deeds import deeds_gainsaid
from tests.method.report.world import bound


def test_a_visit_that_was_not_made_is_found() -> None:
    source = "The team did not visit Torm.\n\nOn its visit to Torm the team saw boats.\n"
    (one,) = deeds_gainsaid(bound(source))
    assert one.told.words.startswith("On its visit")


def test_a_visit_to_another_place_is_none() -> None:
    assert not list(deeds_gainsaid(bound("The team did not visit Torm.\n\nOn its visit to Kelm the team saw boats.\n")))


def test_many_who_did_something_themselves_are_read_once_a_name() -> None:
    told = "Captain Vance left. A captain who had not fired himself was heard.\n\n"
    source = told + "\n\n".join("Vance said that he himself had fired." for _ in range(30)) + "\n"
    assert len({id(one.told) for one in deeds_gainsaid(bound(source))}) == 30
