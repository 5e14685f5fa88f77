"""Times in office against the day on which they began."""

from __future__ import annotations

import pytest

from probata.method.report.claims.time.tenures import not_in_office
from tests.method.report.world import bound

NAMED = "Ada Morn was appointed director in July 2016.\n\n"


@pytest.mark.parametrize(
    ("source", "count"),
    [
        (NAMED + "Morn left the board on 31 March 2021, after nearly seven years.", 1),
        (NAMED + "Morn left the board on 31 March 2021, after nearly five years.", 0),
        (
            "Ada Morn was elected to the council in 2004 and became its head in May 2010.\n\n"
            "Morn left the council on 31 March 2021, after nearly eleven years.",
            0,
        ),
        ("Edo Lund was appointed in July 2016.\n\nMorn left the board on 31 March 2021, after nearly nine years.", 0),
    ],
)
def test_a_time_in_office_leads_from_its_beginning(source: str, count: int) -> None:
    assert len([*not_in_office(bound(f"{source}\n"))]) == count
