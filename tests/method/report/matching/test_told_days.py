"""What a report says happened on a day between the inquiry and a party: sent, answered, a deadline. English."""

from __future__ import annotations

import pytest

from probata.method.reply.model import NoticeKind
from probata.method.report.matching.told_days import Event, fits, kinds_in, told
from tests.method.report.replied_world import bound, day, replies


@pytest.mark.parametrize(
    ("source", "event", "edtf"),
    [
        ("On {date}`7 February 2022` the State was sent an extract.", Event.SENT, "2022-02-07"),
        ("The extract of {date}`7 February 2022` went to the State.", Event.SENT, "2022-02-07"),
        ("The State sent its answer on {date}`28 February 2022`.", Event.ANSWERED, "2022-02-28"),
        ("The State answered on {date}`28 February 2022`.", Event.ANSWERED, "2022-02-28"),
        ("The State was asked to answer by {date}`25 February 2022`.", Event.DEADLINE, "2022-02-25"),
        ("The cut-off for the State was {date}`28 February 2022`.", Event.CUT_OFF, "2022-02-28"),
    ],
)
def test_what_is_told_of_a_day(source: str, event: Event, edtf: str) -> None:
    first = told(bound(source), replies())[0]
    assert first.day is not None
    assert (first.event, first.day.edtf) == (event, edtf)


@pytest.mark.parametrize(
    "source",
    [
        "The ambassador told journalists on {date}`2 February 2022` that the State is well.",
        "The State was not sent an extract on {date}`9 February 2022`.",
        "The families wrote on {date}`2 February 2022`.",
    ],
)
def test_other_days_are_let_be(source: str) -> None:
    assert not [one for one in told(bound(source), replies()) if one.start < 150 and one.said.passage.number == 1]


def test_a_day_fits_the_month_that_holds_it() -> None:
    assert fits(day("2022-02"), day("2022-02-07"))
    assert not fits(day("2022-02-08"), day("2022-02-07"))
    assert not fits(day("2022-02"), None)


def test_a_draft_is_the_whole_one_where_no_part_is_named() -> None:
    assert kinds_in("a draft was sent") == {NoticeKind.FULL_DRAFT}
    assert kinds_in("an extract of the draft report") == {NoticeKind.EXTRACT}
    assert kinds_in("a letter") == frozenset()
