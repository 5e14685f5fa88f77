"""Days of each sense: what words for precision, weekdays and Gregorian years make of them."""

from __future__ import annotations

from datetime import date

import pytest

from probata.method.documents.calendars.dated import dated
from probata.method.documents.calendars.islamic import umm_al_qura
from probata.method.documents.calendars.model import Calendar, Sense
from probata.method.documents.calendars.sensing import of_weekday, senses
from probata.record.errors import BadValue


def read(text: str, chosen: Calendar | None = None) -> list[Sense]:
    return senses(text, dated(text), chosen)[0]


def only(text: str, chosen: Calendar | None = None) -> Sense:
    (one,) = read(text, chosen)
    return one


@pytest.mark.parametrize(
    ("text", "edtf", "precision"),
    [
        ("5 March 2021", "2021-03-05", "day"),
        ("March 2021", "2021-03", "month"),
        ("2021", "2021", "year"),
        ("the 1990s", "199X", "decade"),
        ("spring 2019", "2019-21", "season"),
        ("winter 2019", "2019-24", "season"),
        ("early March 2021", "2021-03", "part of a month"),
        ("late 2019", "2019", "part of a year"),
        ("2020年2月下旬", "2020-02-21/2020-02-29", "part of a month"),
        ("2020年3月中旬", "2020-03-11/2020-03-20", "part of a month"),
        ("2020年上半年", "2020-01-01/2020-06-30", "part of a year"),
        ("second half of 2020", "2020-07-01/2020-12-31", "part of a year"),
        ("second half of February 2020", "2020-02-16/2020-02-29", "part of a month"),
        ("about 5 March 2021", "2021-03-05~", "about a day"),
        ("about 1990s", "199X~", "about a decade"),
        ("circa spring 2019", "2019-21~", "about a season"),
        ("5 March 2021 (uncertain)", "2021-03-05?", "day"),
        ("about 2019 (uncertain)", "2019%", "about a year"),
        ("بهار ۱۴۰۲ هجری شمسی", "2023-03-21/2023-06-21", "season"),
        ("زمستان ۱۴۰۲ شمسی", "2023-12-22/2024-03-19", "season"),
        ("summer BE 2564", "2021-22", "season"),
        ("1440s SH", "2061-03-20/2071-03-20", "decade"),
        ("Farvardin 1402", "2023-03-21/2023-04-20", "month"),
        ("昭和64年", "1989-01-01/1989-01-07", "year"),
    ],
)
def test_days_and_precision(text: str, edtf: str, precision: str) -> None:
    found = only(text)
    assert (found.date.edtf, found.precision) == (edtf, precision)
    assert found.date.original == text


def test_a_converted_date_keeps_its_text_and_calendar_and_compares() -> None:
    found = only("14 Muharram 1446").date
    assert (found.original, found.written_in, found.calendar) == ("14 Muharram 1446", "islamic", "gregorian")
    assert found.before(only("22 July 2024").date).value == "yes"
    assert found.before(only("20 July 2024").date).value == "unknown"
    assert only("14 Muharram 1446", Calendar.UMM_AL_QURA).date.same_day(only("20 July 2024").date).value == "yes"


def test_an_approximate_date_keeps_the_days_that_it_names() -> None:
    found = only("about 2019")
    assert (found.first, found.last) == (date(2019, 1, 1), date(2019, 12, 31))
    assert found.date.earliest is None


def test_a_season_of_a_lunar_year_is_the_whole_year() -> None:
    found = only("spring 1446 AH")
    assert (found.first, found.last) == (only("1446 AH").first, only("1446 AH").last)
    assert "seasons move" in " ".join(found.why)


def test_a_thai_season_before_1941_is_of_either_year() -> None:
    found = only("summer BE 2480")
    assert found.first < date(1937, 6, 1)
    assert found.last > date(1938, 8, 31)


def test_a_month_of_the_moon_in_a_gregorian_year_is_each_that_touches_it() -> None:
    assert [one.taken for one in read("Ramadan 2019")] == ["Ramadan 1440 AH"]
    assert [one.taken for one in read("Ramadan 2030")] == ["Ramadan 1451 AH", "Ramadan 1452 AH"]
    assert [one.taken for one in read("Farvardin 2021")] == ["Farvardin 1400 SH"]
    assert [one.taken for one in read("Dey 2021")] == ["Dey 1399 SH", "Dey 1400 SH"]


def test_no_ramadan_of_a_gregorian_year_is_missing() -> None:
    every = {hijri: umm_al_qura(hijri, 9)[0] for hijri in range(1345, 1496)}
    for year in range(1930, 2070):
        there = {hijri for hijri, days in every.items() if days.first.year <= year <= days.last.year}
        found = {int(one.taken.split()[1]) for one in read(f"Ramadan {year}")}
        assert there <= found
        assert len(found) - len(there) <= 1  # one that a sighting can bring in


def test_a_year_without_its_century_has_every_century_that_is_read() -> None:
    assert [one.date.edtf for one in read("5 مهر 98")] == ["2019-09-27", "2119-09-27"]
    assert [one.date.edtf for one in read("5 March '98")] == ["1998-03-05", "2098-03-05"]
    assert only("昭和20年8月15日").date.edtf == "1945-08-15"


def test_what_there_is_not_is_left_out_with_its_reason() -> None:
    found, out = senses("13/04/2021", dated("13/04/2021"), None)
    assert [one.date.edtf for one in found] == ["2021-04-13"]
    assert out == ["Read as month, day, year: There is no month 13."]
    assert senses("14/01/1446 AH", dated("14/01/1446 AH"), None)[1] == [
        "Read as month, day, year: The Islamic year has no month 14."
    ]


@pytest.mark.parametrize("text", ["spring March 2021", "上旬 2020", "second half of 5 March 2020"])
def test_parts_that_do_not_go_together_are_refused(text: str) -> None:
    found, out = senses(text, dated(text), None)
    assert (found, len(out)) == ([], 1)


def test_a_weekday_decides_between_days_and_within_them() -> None:
    both = read("03/04/2021")
    fitting, out = of_weekday(both, 5)
    assert ([one.date.edtf for one in fitting], out) == (["2021-04-03"], ["4 March 2021 was a Thursday."])
    (moon,), _ = of_weekday(read("14 Muharram 1446"), 4)
    assert (moon.date.edtf, moon.first, moon.last) == ("2024-07-19", date(2024, 7, 19), date(2024, 7, 19))
    assert moon.date.written_in == "islamic"


def test_a_weekday_that_fits_no_day_is_told_and_nothing_is_dropped() -> None:
    found, out = of_weekday(read("5 March 2021"), 0)
    assert ([one.date.edtf for one in found], out) == (["2021-03-05"], [])
    assert "none of these days was a Monday" in found[0].why[-1]


def test_a_contradiction_is_an_error() -> None:
    with pytest.raises(BadValue):
        read("5 March 1446 AH")
