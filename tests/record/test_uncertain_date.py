"""Held against an oracle of its own: the days that a date can be, one by one."""

from __future__ import annotations

import itertools
from collections.abc import Iterator
from datetime import date, timedelta
from functools import cache

import pytest
from hypothesis import given
from hypothesis import strategies as st

from probata.record.errors import BadValue
from probata.record.uncertain_date import Answer, UncertainDate

FIRST, LAST = date(2018, 1, 1), date(2022, 12, 31)  # the oracle's world: open ends reach to its borders
DAYS = [FIRST + timedelta(days=n) for n in range((LAST - FIRST).days + 1)]


def dated(edtf: str) -> UncertainDate:
    return UncertainDate(edtf, edtf)


def pairs(one: str, other: str) -> Iterator[tuple[date, date]]:
    return itertools.product(days_of(one) or (), days_of(other) or ())


@cache
def days_of(edtf: str) -> list[date] | None:
    """The days of the world that the spelling allows, by matching each day's own spelling; None when uncertain."""
    if edtf[-1] in "?~%":
        return None
    if "/" in edtf:
        return _between(*edtf.split("/"))
    pattern = edtf.partition("T")[0]
    return [day for day in DAYS if _fits(day.isoformat()[: len(pattern)], pattern)]


def _between(start: str, end: str) -> list[date] | None:
    starts = DAYS if start in ("", "..") else days_of(start)
    ends = DAYS if end in ("", "..") else days_of(end)
    if starts is None or ends is None:
        return None
    return [day for day in DAYS if starts[0] <= day <= ends[-1]]


def _fits(spelled: str, pattern: str) -> bool:
    return all(letter in ("X", digit) for digit, letter in zip(spelled, pattern, strict=True))


def _answer(held: set[bool]) -> Answer:
    return Answer.UNKNOWN if len(held) > 1 else Answer.YES if held == {True} else Answer.NO


# Few enough days that every pair of them can be asked; every form of level 1 that names days of the world.
CLOSED = [
    "2019-12-30",
    "2019-12-31",
    "2020-01-01",
    "2020-02-29",
    "2020-01-01T23:59:59Z",
    "2020-01-01T00:00:00-11:30",
    "2019-12",
    "2019-12-XX",
    "2020-01",
    "2020",
    "2019-XX",
    "2019-XX-XX",
    "2019-12-30/2020-01-01",
    "2019-12/2020-01-15",
    "2020-01-01/2020-01-01",
]


@pytest.mark.parametrize(("one", "other"), list(itertools.product(CLOSED, repeat=2)))
def test_before_says_yes_or_no_only_when_that_holds_for_every_pair_of_days(one: str, other: str) -> None:
    held = {a < b for a, b in pairs(one, other)}
    assert dated(one).before(dated(other)) is _answer(held)


@pytest.mark.parametrize(("one", "other"), list(itertools.product(CLOSED, repeat=2)))
def test_same_day_says_yes_or_no_only_when_that_holds_for_every_pair_of_days(one: str, other: str) -> None:
    held = {a == b for a, b in pairs(one, other)}
    assert dated(one).same_day(dated(other)) is _answer(held)


@given(st.sampled_from(DAYS), st.sampled_from(DAYS), st.sampled_from(DAYS), st.sampled_from(DAYS))
def test_intervals_compare_like_their_days(a: date, b: date, c: date, d: date) -> None:
    one, other = (min(a, b), max(a, b)), (min(c, d), max(c, d))
    first, second = (dated(f"{start}/{end}") for start, end in (one, other))
    orders = {x < y for x in one for y in other}  # days between the ends add no order that two ends do not show
    assert first.before(second) is _answer(orders)


OPEN = ["2020-06-01/..", "../2020-06-01", "2020-06-01/", "/2020-06-01"]


@pytest.mark.parametrize("edtf", OPEN)
@pytest.mark.parametrize("day", ["2020-05-31", "2020-06-01", "2020-06-02"])
def test_an_open_end_reaches_as_far_as_any_day(edtf: str, day: str) -> None:
    ours, theirs = days_of(edtf) or [], date.fromisoformat(day)
    assert dated(edtf).before(dated(day)) is _answer({one < theirs for one in ours})
    assert dated(day).before(dated(edtf)) is _answer({theirs < one for one in ours})
    assert dated(day).same_day(dated(edtf)) is _answer({theirs == one for one in ours})


@pytest.mark.parametrize("edtf", ["2019?", "2019-04~", "2019-04-12%", "2019~/2020?", "201X?"])
@pytest.mark.parametrize("other", ["1900-01-01", "2019-04-12", "2100", "2019-04-12?"])
def test_an_uncertain_or_approximate_date_answers_unknown(edtf: str, other: str) -> None:
    assert dated(edtf).before(dated(other)) is Answer.UNKNOWN
    assert dated(other).before(dated(edtf)) is Answer.UNKNOWN
    assert dated(edtf).same_day(dated(other)) is Answer.UNKNOWN


def test_a_date_in_another_calendar_is_kept_and_answers_unknown() -> None:
    written = UncertainDate("1441-02-30", "30 Safar 1441", "islamic")
    assert (written.earliest, written.latest, str(written)) == (None, None, "30 Safar 1441")
    assert written.before(dated("2100")) is Answer.UNKNOWN
    assert written.same_day(written) is Answer.UNKNOWN


@pytest.mark.parametrize(
    ("edtf", "earliest", "latest"),
    [
        ("1985-04-12", "1985-04-12", "1985-04-12"),
        ("1985-04", "1985-04-01", "1985-04-30"),
        ("1985", "1985-01-01", "1985-12-31"),
        ("1985-04-12T23:20:30", "1985-04-12", "1985-04-12"),
        ("1985-04-12T23:20:30Z", "1985-04-12", "1985-04-12"),
        ("1985-04-12T23:20:30-04", "1985-04-12", "1985-04-12"),
        ("1985-04-12T23:20:30+04:30", "1985-04-12", "1985-04-12"),
        ("1964/2008", "1964-01-01", "2008-12-31"),
        ("2004-06/2006-08", "2004-06-01", "2006-08-31"),
        ("2004-02-01/2005-02-08", "2004-02-01", "2005-02-08"),
        ("2004-02-01/2005-02", "2004-02-01", "2005-02-28"),
        ("2005/2006-02", "2005-01-01", "2006-02-28"),
        ("201X", "2010-01-01", "2019-12-31"),
        ("20XX", "2000-01-01", "2099-12-31"),
        ("2004-XX", "2004-01-01", "2004-12-31"),
        ("1985-04-XX", "1985-04-01", "1985-04-30"),
        ("1985-XX-XX", "1985-01-01", "1985-12-31"),
        ("2000-02", "2000-02-01", "2000-02-29"),
        ("1900-02", "1900-02-01", "1900-02-28"),
        ("9999-12-31", "9999-12-31", "9999-12-31"),
    ],
)
def test_level_1_spellings_mean_their_days(edtf: str, earliest: str, latest: str) -> None:
    found = dated(edtf)
    assert (found.earliest, found.latest) == (date.fromisoformat(earliest), date.fromisoformat(latest))


@pytest.mark.parametrize("edtf", ["1985-04-12/..", "1985-04/..", "1985/", "../1985-04-12", "/1985", "1984~/2004-06"])
def test_level_1_intervals_may_be_open_or_uncertain_at_an_end(edtf: str) -> None:
    found = dated(edtf)
    assert (found.earliest is None) != (found.latest is None)


@pytest.mark.parametrize("season", ["2019-21", "2019-22", "2019-23", "2019-24"])
def test_a_season_holds_its_days_in_both_hemispheres_and_by_months_or_sun(season: str) -> None:
    months = {"21": (3, 9), "22": (6, 12), "23": (9, 3), "24": (12, 6)}[season[-2:]]
    found = dated(season)
    assert found.earliest is not None
    assert found.latest is not None
    for month in months:
        assert found.earliest <= date(2019, month, 1) <= found.latest
    if 12 in months:  # the summer or winter over the turn of the year, counted to either of its years
        assert found.earliest <= date(2018, 12, 1)
        assert found.latest >= date(2020, 3, 20)


@pytest.mark.parametrize("year", ["0001", "9999"])
def test_a_season_stays_inside_the_calendar(year: str) -> None:
    found = dated(f"{year}-24")
    assert (found.earliest == date.min) or (found.latest == date.max)


@pytest.mark.parametrize(
    "edtf",
    [
        "",
        "/",
        "../..",
        "2019/..2020",
        "2019-13",
        "2019-00",
        "2019-02-29",
        "2019-04-31",
        "2019-4-1",
        "19",
        "2019-04-12-01",
        "0000",
        "-2019",
        "Y20190",
        "2019-25",
        "2019-21-01",
        "2019?~",
        "?2019",
        "2019-?04",
        "2X19",
        "XXXX",
        "201X-04",
        "2019-XX-12",
        "2019-1X",
        "2020/2019",
        "2019/2020/2021",
        "2019-04-12T25:00:00Z",
        "2019-04-12T10:00",
        "2019-04-12T",
        "2019-04T10:00:00Z",
        "2019T10:00:00Z",
        "2019-04-XXT10:00:00Z",
        "2019~T10:00:00Z",
        "2019-04-12T10:00:00Z/2020",
        "2019-04-12\n",
        " 2019",
        "٢٠١٩-٠٤-١٢",
        "２０１９",
        "12 April 2019",
    ],
)
def test_what_is_no_level_1_date_is_refused(edtf: str) -> None:
    with pytest.raises(BadValue):
        dated(edtf)


@given(st.text("0123456789-/.X?~%TZ:+", max_size=25))
def test_any_spelling_is_a_date_or_a_bad_value(edtf: str) -> None:
    try:
        found = dated(edtf)
    except BadValue:
        return
    assert found.earliest is None or found.latest is None or found.earliest <= found.latest


def test_the_text_that_it_was_read_from_prints() -> None:
    assert str(UncertainDate("2022-09-01", "Thursday")) == "Thursday"
    assert str(UncertainDate("2022-09-01", "")) == "2022-09-01"


def test_a_converted_date_compares_by_its_days_and_keeps_text_and_calendar() -> None:
    written = UncertainDate("2024-07-19/2024-07-21", "14 Muharram 1446", converted_from="islamic")
    assert (str(written), written.written_in, written.calendar) == ("14 Muharram 1446", "islamic", "gregorian")
    assert written.before(dated("2024-07-22")) is Answer.YES
    assert written.before(dated("2024-07-20")) is Answer.UNKNOWN
    assert written.same_day(dated("2024-07-22")) is Answer.NO
    assert dated("2024").written_in == "gregorian"


@pytest.mark.parametrize("edtf", CLOSED)
@pytest.mark.parametrize("other", CLOSED)
def test_where_a_date_comes_from_changes_no_comparison(edtf: str, other: str) -> None:
    written = UncertainDate(edtf, "as written", converted_from="persian")
    assert written.before(dated(other)) is dated(edtf).before(dated(other))
    assert written.same_day(dated(other)) is dated(edtf).same_day(dated(other))


def test_what_is_said_to_be_converted_counts_in_the_gregorian_calendar() -> None:
    with pytest.raises(BadValue, match="converted"):
        UncertainDate("1446-01-14", "14 Muharram 1446", "islamic", "islamic")
    with pytest.raises(BadValue):
        UncertainDate("1446-01-41", "14 Muharram 1446", converted_from="islamic")
