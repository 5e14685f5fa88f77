"""Ages of one person at two times."""

from __future__ import annotations

import pytest

from probata.method.report.claims.time.ages_apart import aged_apart
from tests.method.report.world import bound

DIED = "Ada Morn died in the yard. It was Sunday, 14 February 2021. She was 47.\n\n"


@pytest.mark.parametrize(
    ("source", "count"),
    [
        (DIED + "Morn grew up in Tallin. In March 2019, at the age of 41, she came to Osten.", 1),
        (DIED + "Morn grew up in Tallin. In March 2019, at the age of 45, she came to Osten.", 0),
        (DIED + "Edo Morn was a porter. In March 2019, at the age of 41, he came to Osten.", 0),
        (DIED + "Morn lived alone. In March 2019, at the age of 21, her son came to Osten.", 0),
    ],
)
def test_ages_of_one_name_leave_one_birth(source: str, count: int) -> None:
    assert len([*aged_apart(bound(f"{source}\n"))]) == count
