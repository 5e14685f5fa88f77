from __future__ import annotations

import pytest

from probata.method.report.claims.time.dated_events import events
from tests.method.report.world import bound


def test_an_event_is_what_its_clause_says() -> None:
    (one,) = events(bound("The dyke at Arnholt broke on 3 May 2019, while the mill was closed.\n"))
    assert one.claim.words == "3 May 2019"
    assert "arnholt" in one.names


def test_the_noun_of_an_act_is_its_verb() -> None:
    found = events(bound("The closure of the mill on 30 June 2014 left forty families without work.\n"))
    assert any(one.nominal for one in found)


def test_the_row_of_a_chronology_is_one() -> None:
    (one,) = events(bound("| Date | Event |\n|---|---|\n| 3 May 2019 | The dyke breaks |\n"))
    assert one.claim.words == "3 May 2019"


@pytest.mark.parametrize(
    "text", ["The mill was closed from 3 May 2019 to 9 June 2019.", "The drought of 2010 was long.", "It may rain."]
)
def test_periods_and_names_are_none(text: str) -> None:
    assert not events(bound(f"{text}\n"))
