"""Dates: which number is the day is decided where the file decides it, and left open where it does not."""

from __future__ import annotations

import pytest

from probata.method.documents.readers._chat.dates import dated
from probata.method.documents.readers._chat.heads import heads


def times(*lines: str) -> tuple[list[str], str]:
    text = "\n".join(lines)
    found = dated(text, heads(text))
    return list(found.at), "; ".join(found.limits)


def lines(*dates: str, end: str = ", 9:30 - A: x") -> list[str]:
    return [f"{date}{end}" for date in dates]


def test_a_number_above_twelve_decides_for_the_whole_file() -> None:
    assert times(*lines("3/4/19", "13/4/19"))[0] == ["2019-04-03T09:30", "2019-04-13T09:30"]
    assert times(*lines("3/4/19", "3/14/19"))[0] == ["2019-03-04T09:30", "2019-03-14T09:30"]


def test_time_that_would_go_back_decides() -> None:
    said, limits = times(*lines("1/2/19", "2/2/19", "3/2/19", "1/3/19", "2/3/19", "1/4/19"))
    assert said[3] == "2019-03-01T09:30"
    assert limits == ""
    assert times(*lines("2/1/19", "2/2/19", "2/3/19", "3/1/19", "3/2/19", "4/1/19"))[0][3] == "2019-03-01T09:30"


def test_a_message_of_the_day_before_is_no_evidence() -> None:
    assert times(*lines("1/1/19", "2/1/19", "1/1/19", "3/1/19"))[0][1] == "2019-01-02T09:30"


def test_one_late_message_decides_nothing_against_many() -> None:
    late = lines(
        "1/2/19", "2/2/19", "1/3/19", "8/2/19", *(f"{day}/{month}/19" for month in range(3, 9) for day in (2, 5, 9))
    )
    said, limits = times(*late)
    assert said[2] == "2019-03-01T09:30"
    assert limits == "its time goes back once, first at message 4; the order is the file's"


def test_the_names_of_files_decide() -> None:
    said, limits = times("3/4/19, 9:30 - A: IMG-20190304-WA0001.jpg (file attached)", "4/4/19, 9:30 - B: x")
    assert (said, limits) == (["2019-03-04T09:30", "2019-04-04T09:30"], "")
    ios = "[3/4/19, 9:30:00] A: \u200e<attached: 00000002-PHOTO-2019-04-03-09-30-00.jpg>"
    assert times(ios, ios.replace("[3", "[4"))[0] == ["2019-04-03T09:30:00", "2019-04-04T09:30:00"]
    other = "3/4/19, 9:30 - A: IMG-20180506-WA0001.jpg (file attached)"
    assert "cannot be told apart" in times(other, "4/4/19, 9:30 - B: x")[1]


def test_what_stays_open_keeps_the_words_of_the_file() -> None:
    said, limits = times(*lines("3/4/19", "4/4/19", "5/5/19"))
    assert said == ["3/4/19, 9:30", "2019-04-04T09:30", "2019-05-05T09:30"]
    assert "cannot be told apart" in limits


@pytest.mark.parametrize(
    "date", ["3.4.19", "3.4.2019", "2019.04.03", "2019-04-03", "2019/4/3", "2019年4月3日", "19. 4. 3."]
)
def test_some_layouts_decide(date: str) -> None:
    said, limits = times(*lines(date, date))
    assert (said, limits) == (["2019-04-03T09:30"] * 2, "")


def test_years_of_two_figures_may_stand_first_where_nothing_else_fits() -> None:
    assert times(*lines("19/04/03", "19/05/08"))[0] == ["2019-04-03T09:30", "2019-05-08T09:30"]
    days = [f"19/04/{day}" for day in range(10, 16)]
    assert times(*lines(*days))[0][0] == "2019-04-10T09:30"
    said, limits = times(*lines("15/01/19", "15/01/20"))
    assert said == ["15/01/19, 9:30", "15/01/20, 9:30"]
    assert "cannot be told apart" in limits
    assert times(*lines("14/01/19", "15/01/19"))[0] == ["2019-01-14T09:30", "2019-01-15T09:30"]


@pytest.mark.parametrize(
    ("year", "limit"), [("2562", "another calendar"), ("1398", "another calendar"), ("1999", "calendar")]
)
def test_years_of_other_calendars_are_left_alone(year: str, limit: str) -> None:
    said, limits = times(*lines(f"13/4/{year}", f"14/4/{year}"))
    assert said == [f"13/4/{year}, 9:30", f"14/4/{year}, 9:30"]
    assert limit in limits


def test_a_day_that_no_calendar_has_stands_as_it_is_and_the_others_do_not() -> None:
    many = [f"{day}/1/2019" for day in range(1, 29)]
    said, _ = times(*lines(*many, "30/2/2019"))
    assert said[0] == "2019-01-01T09:30"
    assert said[-1] == "30/2/2019, 9:30"


@pytest.mark.parametrize(
    ("time", "iso"),
    [("12:05 AM", "00:05"), ("12:05 PM", "12:05"), ("1:05 PM", "13:05"), ("11:59 am", "11:59"), ("0:15 AM", "00:15")],
)
def test_hours_of_twelve(time: str, iso: str) -> None:
    said, _ = times(*lines("13/4/2019", "14/4/2019", end=f", {time} - A: x"))
    assert said[0] == f"2019-04-13T{iso}"


def test_hours_that_cannot_be_told_stand_as_they_are() -> None:
    assert times(*lines("13/4/2019", "14/4/2019", end=", 13:05 AM - A: x"))[0][0] == "13/4/2019, 13:05 AM"
    assert times("2019/4/13 晚上12:05 - A: x", "2019/4/14 晚上9:05 - A: x")[0] == [
        "2019/4/13 晚上12:05",
        "2019-04-14T21:05",
    ]


def test_words_that_nobody_knows_are_halves_unless_an_hour_is_above_twelve() -> None:
    open_words = [
        f"{day}/4/2019, {day % 12 + 1}:05 {word} - A: x" for day in range(10, 20) for word in ("brel", "dorn")
    ]
    said, limits = times(*open_words)
    assert said[0] == "10/4/2019, 11:05 brel"
    assert "twelve hours are not known" in limits
    assert times(*open_words, "21/4/2019, 22:05 dorn - A: x")[0][-1] == "2019-04-21T22:05"


def test_a_month_by_name_needs_a_year() -> None:
    assert times("3 abr. 2019, 9:30 - A: x", "4 abr. 2019, 9:30 - A: x")[0] == ["2019-04-03T09:30", "2019-04-04T09:30"]
    assert times("Apr 3, 2019, 9:30 - A: x")[0] == ["2019-04-03T09:30"]
    said, limits = times("3 Apr, 9:30 - A: x", "4 Apr, 9:30 - A: x")
    assert said[0] == "3 Apr, 9:30"
    assert "no year" in limits


def test_a_clock_that_goes_back_is_told_and_changes_no_order() -> None:
    said, limits = times(*(f"13/4/2019, {hour}:30 - A: x" for hour in (9, 8, 10, 7)))
    assert [each[11:13] for each in said] == ["09", "08", "10", "07"]
    assert limits == "its time goes back 2 times, first at message 2; the order is the file's"
