from __future__ import annotations

from probata.method.report.claims.reading.dates import date_claims
from probata.method.report.claims.reading.model import Form, Use, Voice
from tests.method.report.world import bound


def test_a_date_is_full_when_it_names_one_day_of_one_year() -> None:
    day, month, none = date_claims(bound("On 3 May 2019, in May 2019 and on 3 May nothing happened.\n"))
    assert (day.full, month.full, none.full) == (True, False, False)


def test_the_kinds_say_themselves_in_words() -> None:
    for kind in (Form, Use, Voice):
        assert all(one.value and one.value == one.value.strip() for one in kind)
