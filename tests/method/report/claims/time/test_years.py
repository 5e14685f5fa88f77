from __future__ import annotations

import pytest

from probata.method.report.claims.reading.telling import tellings
from probata.method.report.claims.time.years import dates_with_years, has_own_year
from tests.method.report.world import bound


def _years(text: str) -> list[int | None]:
    return [one.year for telling in tellings(bound(text + "\n")) for one in dates_with_years(telling)]


@pytest.mark.parametrize(
    ("text", "years"),
    [
        ("On 6 February 2024 we wrote. The ministry answered on 11 March.", [2024, 2024]),
        ("On 20 December 2021 we wrote. The ministry answered on 12 January.", [2021, 2022]),
        ("On 12 January 2022 we wrote. He had asked on 20 December.", [2022, 2021]),
        ("On 6 February 2024 we wrote. The ministry answered on 11 August.", [2024, None]),
        ("# A\n\nWe wrote on 6 February 2024.\n\n# B\n\nThey met on 7 February.", [2024, None]),
    ],
)
def test_a_day_takes_the_year_that_brings_it_nearest(text: str, years: list[int | None]) -> None:
    assert _years(text) == years


def test_a_year_that_was_added_is_not_its_own() -> None:
    made = bound("On 6 February 2024 we wrote. The ministry answered on 11 March.\n")
    each = [one for telling in tellings(made) for one in dates_with_years(telling)]
    assert [has_own_year(one) for one in each] == [True, False]
