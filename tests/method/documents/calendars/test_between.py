"""From one date to another, and one day told twice."""

from __future__ import annotations

import pytest

from probata.method.documents.calendars.between import ranges, twice
from probata.method.documents.calendars.model import Calendar

SAME = (
    "5-8 March 2021",
    "5 to 8 March 2021",
    "March 5-8, 2021",
    "from 5 to 8 March 2021",
    "5 March – 8 March 2021",
    "between 5 and 8 March 2021",
    "du 5 au 8 mars 2021",
    "del 5 al 8 de marzo de 2021",
    "с 5 по 8 марта 2021 г.",
    "من 5 إلى 8 مارس 2021",
    "از ۵ تا ۸ مارس ۲۰۲۱",
    "2021年3月5日至8日",
    "2021年3月5日-2021年3月8日",
    "2021-03-05 - 2021-03-08",
    "2021/03/05 – 2021/03/08",
    "5–8 มีนาคม 2564",
)


@pytest.mark.parametrize("text", SAME)
def test_a_range_however_it_is_written(text: str) -> None:
    (found,) = ranges(text, None)
    assert (found.date.edtf, found.precision) == ("2021-03-05/2021-03-08", "range")
    assert found.date.original == text


@pytest.mark.parametrize(
    ("text", "edtf"),
    [
        ("2019-2021", "2019-01-01/2021-12-31"),
        ("2019–21", "2019-01-01/2021-12-31"),
        ("March to May 2020", "2020-03-01/2020-05-31"),
        ("28 December 2020 to 3 January 2021", "2020-12-28/2021-01-03"),
        ("about 2019 to 2021", "2019-01-01~/2021-12-31~"),
        ("Mehr to Aban 1402", "2023-09-23/2023-11-21"),
        ("1398 to 1400 SH", "2019-03-21/2022-03-20"),
    ],
)
def test_each_end_takes_from_the_other_what_it_leaves_out(text: str, edtf: str) -> None:
    assert [one.date.edtf for one in ranges(text, None)] == [edtf]


def test_both_ends_are_of_one_calendar_and_one_order_of_figures() -> None:
    assert len(ranges("03/04/2021 to 05/06/2021", None)) == 2
    assert {one.calendar for one in ranges("1400 to 1402", None)} == {
        Calendar.ISLAMIC,
        Calendar.PERSIAN,
        Calendar.GREGORIAN,
    }


@pytest.mark.parametrize("text", ["2021 to 2019", "8-5 March 2021", "5 March 2021", "hello to goodbye", "- 2019"])
def test_what_is_no_range_is_none(text: str) -> None:
    assert ranges(text, None) == []


@pytest.mark.parametrize(
    "text",
    [
        "14 محرم 1446 هـ الموافق 20 يوليو 2024 م",
        "14 Muharram 1446 (20 July 2024)",
        "20 July 2024 (14 Muharram 1446 AH)",
        "20 July 2024 corresponding to 14 Muharram 1446",
        "14 Muharram 1446 AH / 20 July 2024",
        "14 Muharram 1446 = 20 July 2024",
    ],
)
def test_a_day_told_in_two_calendars_is_the_day_on_which_they_agree(text: str) -> None:
    (found,) = twice(text, None)
    assert (found.date.edtf, found.date.written_in) == ("2024-07-20", "islamic")
    assert "agree" in found.why[0]


def test_the_second_calendar_decides_between_senses_of_the_first() -> None:
    (found,) = twice("۱۴۰۲/۰۵/۱۲ برابر با 3 August 2023", None)
    assert (found.calendar, found.date.edtf) == (Calendar.PERSIAN, "2023-08-03")


def test_two_dates_that_do_not_agree_are_both_given_and_said_to() -> None:
    found = twice("14 Muharram 1446 (20 July 2023)", None)
    assert [one.date.edtf for one in found] == ["2024-07-19/2024-07-21", "2023-07-20"]
    assert all("do not agree" in one.why[-1] for one in found)


def test_two_dates_of_one_calendar_are_no_day_told_twice() -> None:
    assert twice("5 March 2021 = 6 March 2021", None) == []
    assert twice("5 March 2021", None) == []
