"""PB309: shares of interviewees that are said of everybody."""

from __future__ import annotations

import pytest

from probata.method.report.checks.numbers import extrapolation
from tests.method.report.more_world import found


@pytest.mark.parametrize(
    "source",
    [
        "{count}`involved:words|Most` of the Lake families had been held or had worked.",
        "{count}`involved:percent` of the population had been held or had worked.",
        "{count}`involved:words|Most` people in the province had been held or had worked.",
        "Among residents, {count}`involved:words|most` had been held or had worked.",
        "{count}`involved:k` of the people of Velmarra had been held or had worked.",
        "{count}`involved:k` of the weavers from Salt Bay had been held or had worked.",
        "An interviewee said: {quote}`lamp`{cite}`lamp` So {count}`involved:percent` of the population "
        "were held or worked.",
        "{count}`involved:words|Most` deckhands of the line had been held or had worked.",
        "{count}`involved:percent` of the fruit pickers in the valley had been held or had worked.",
        "{count}`medicine:words|Almost all|answered`, of the sailors of the Line were given pills or injections.",
        "Among the conscripts of the garrison, {count}`involved:words|most` had been held or had worked.",
    ],
)
def test_a_share_of_a_population_is_an_objection(source: str) -> None:
    assert len(found(extrapolation, f"{source}\n")) == 1


@pytest.mark.parametrize(
    "source",
    [
        "{count}`involved:words|Most` interviewees from the province had been held or had worked.",
        "{count}`involved:words|Most` residents who were interviewed had been held or had worked.",
        "{count}`involved:words|Most` had been held or had worked in hostels of the province.",
        "{count}`involved:k` residents of the province had been held or had worked.",
        "{count}`leave:k` of the residents of Velmarra described that they had not been free to leave.",
        "{count}`involved:k` of the people from Velmarra who were interviewed had been held or had worked.",
        "{count}`leave:k` of the accounts from Salt Bay are of doors.",
        "{count}`medicine:words|almost all|answered`, residents of the province, described pills or injections.",
        "{count}`involved:words|Most` deckhands of the line described that they had been held or had worked.",
        "{count}`involved:words|Most` deckhands who spoke to the Inquiry had been held or had worked.",
        "{count}`involved:k` deckhands of the line had been held or had worked.",
        "{count}`medicine:words|Almost all|answered`, had been given pills or injections.",
    ],
)
def test_a_share_of_interviewees_is_right(source: str) -> None:
    assert found(extrapolation, f"{source}\n") == []
