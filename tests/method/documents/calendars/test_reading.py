"""Written dates: what was printed is read again, whatever the calendar, the language and the digits."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from probata.method.documents.calendars import month_names
from probata.method.documents.calendars.model import Calendar
from probata.method.documents.calendars.month_names import spellings
from probata.method.documents.calendars.reading import read_date
from probata.method.documents.calendars.systems import system
from probata.record.errors import BadValue
from probata.record.uncertain_date import Answer

NAMES = {
    Calendar.GREGORIAN: (*month_names.GREGORIAN,),
    Calendar.BUDDHIST: month_names.THAI,
    Calendar.ISLAMIC: month_names.ISLAMIC,
    Calendar.PERSIAN: month_names.PERSIAN,
    Calendar.AFGHAN: month_names.AFGHAN,
}
YEARS = {
    Calendar.GREGORIAN: (1600, 2200),
    Calendar.BUDDHIST: (2484, 2650),
    Calendar.ISLAMIC: (1200, 1600),
    Calendar.PERSIAN: (1304, 1500),
    Calendar.AFGHAN: (1336, 1500),
}
ZEROS = ("0", "٠", "۰", "๐", "०", "０")


def _written(number: int, zero: str) -> str:
    return "".join(chr(ord(zero) + int(digit)) for digit in str(number))


@st.composite
def printed(draw: st.DrawFn) -> tuple[str, Calendar, int, int, int]:
    """A date in words with a name of its month in some language, in some digits."""
    calendar = draw(st.sampled_from(sorted(NAMES)))
    name, month = draw(st.sampled_from(list(spellings(NAMES[calendar]))))
    year, day = draw(st.integers(*YEARS[calendar])), draw(st.integers(1, 28))
    zero, shape = (
        draw(st.sampled_from(ZEROS)),
        draw(st.sampled_from(["{d} {m} {y}", "{m} {d}, {y}", "{d}. {m} {y}", "{y} {m} {d}"])),
    )
    text = shape.format(d=_written(day, zero), m=name.title(), y=_written(year, zero))
    return text, calendar, year, month, day


@given(printed())
def test_what_was_printed_is_read_as_that_day(told: tuple[str, Calendar, int, int, int]) -> None:
    text, calendar, year, month, day = told
    found = read_date(text)
    (days,) = system(calendar).days(year, month, day)
    (mine,) = [one for one in found.senses if one.calendar == calendar]
    assert (mine.first, mine.last) == (days.first, days.last)
    assert (mine.date.earliest, mine.date.latest) == (days.first, days.last)
    assert mine.date.original == text


@given(st.sampled_from(sorted(NAMES)), st.data())
def test_what_we_say_was_taken_is_read_as_the_same(calendar: Calendar, data: st.DataObject) -> None:
    least = 1 if calendar == Calendar.AFGHAN else 0  # whose months alone tell it from that of Iran
    year, month, day = (data.draw(st.integers(*ends)) for ends in (YEARS[calendar], (least, 12), (0, 28)))
    said = system(calendar).taken(year, month, day if month else 0)
    first = read_date(said)
    again = [one for one in first.senses if one.calendar == calendar]
    assert [one.taken for one in again] == [said]


@given(st.dates(date(1700, 1, 1), date(2250, 12, 31)), st.dates(date(1700, 1, 1), date(2250, 12, 31)))
def test_order_is_kept_from_the_days_to_the_comparison(one: date, other: date) -> None:
    texts = [f"{each.day} {each:%B} {each.year}" for each in (one, other)]
    first, second = (read_date(text).date for text in texts)
    assert first is not None
    assert second is not None
    assert first.before(second) is (Answer.YES if one < other else Answer.NO)
    assert (first.same_day(second) is Answer.YES) == (one == other)


@given(st.integers(1, 12), st.integers(1, 31), st.integers(1000, 9999))
def test_nothing_is_guessed_of_figures(a: int, b: int, year: int) -> None:
    """Both orders are given where both are days; the one that is none is refused with why."""
    try:
        found = read_date(f"{a:02}/{b:02}/{year}", Calendar.GREGORIAN)
    except BadValue:
        assert b > 28
        return
    days = {(one.first.month, one.first.day) for one in found.senses}
    assert days <= {(a, b), (b, a)}
    assert (b, a) in days or b > 12
    assert len(found.senses) + len(found.ruled_out) == (1 if a == b and not found.ruled_out else 2)


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("31 February 2021", "February 2021 has 28 days"),
        ("31/02/2021", "no month 31"),
        ("30 Ramadan 1446", "Ramadan 1446 has 29 days"),
        ("30 Esfand 1402", "Esfand 1402 has 29 days"),
        ("29 กุมภาพันธ์ 2566", "February 2023 has 28 days"),
        ("5 March", "without a year"),
        ("hello", "'hello' is not understood"),
        ("", "1 to 200"),
        ("1" * 201, "1 to 200"),
        ("44 BC", "before the year 1"),
        ("99999", "do not make a year"),
    ],
)
def test_what_there_is_not_and_what_is_not_read_is_refused_with_why(text: str, why: str) -> None:
    with pytest.raises(BadValue, match=why):
        read_date(text)


def test_a_year_alone_has_every_reading() -> None:
    found = read_date("1402")
    assert [one.date.edtf for one in found.senses] == ["1981-10-27/1982-10-18", "2023-03-21/2024-03-19", "1402"]
    assert [one.taken for one in read_date("1402 AH").senses] == ["1402 AH"]
    assert [one.taken for one in read_date("1402", Calendar.PERSIAN).senses] == ["1402 SH"]


@pytest.mark.parametrize("text", ["2019~", "201X", "2019-21", "2019-03/2019-06", "2019-04-XX", "2019-04-12?"])
def test_edtf_is_read_as_it_is(text: str) -> None:
    (found,) = read_date(text).senses
    assert (found.date.edtf, found.precision) == (text, "as notated")


@pytest.mark.parametrize("text", ["2019/..", "../2019", "2019-13/2020", "20XX-04"])
def test_edtf_that_is_no_span_of_days_is_refused(text: str) -> None:
    with pytest.raises(BadValue):
        read_date(text)


@given(st.text(max_size=80) | st.text("0123456789/-. مهرAH年月日~?X", max_size=30))
def test_any_text_is_read_or_refused(text: str) -> None:
    try:
        found = read_date(text)
    except BadValue:
        return
    assert found.senses
    for one in found.senses:
        assert one.first <= one.last
        assert one.date.original == text
