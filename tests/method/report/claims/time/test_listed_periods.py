from __future__ import annotations

import pytest

from probata.method.report.claims.time.listed_periods import otherwise_listed
from tests.method.report.world import bound

_TEXT = "There were three visits: from 2 to 9 May 2019, from 4 to 8 June 2019 and from 1 to 3 July 2019.\n\n"


@pytest.mark.parametrize(("second", "found"), [("5–8 June 2019", 1), ("4–8 June 2019", 0), ("1–9 August 2018", 0)])
def test_a_table_and_a_sentence_list_the_same_periods(second: str, found: int) -> None:
    table = f"| Visit | Dates |\n|---|---|\n| 1 | 2–9 May 2019 |\n| 2 | {second} |\n| 3 | 1–3 July 2019 |\n"
    assert len([*otherwise_listed(bound(_TEXT + table))]) == found


def test_two_lists_of_two_days_say_nothing() -> None:
    text = "It rained on 3 May 2019 and 5 May 2019.\n\nIt snowed on 3 May 2019 and 6 May 2019.\n"
    assert not [*otherwise_listed(bound(text))]


def test_two_sentences_list_one_thing_only_where_they_name_it() -> None:
    one = "Raids came in March 2019, April 2019 and June 2019.\n\n"
    other = "The choir sang in March 2019, April 2019 and July 2019.\n"
    assert not [*otherwise_listed(bound(one + other))]
