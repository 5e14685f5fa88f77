"""Whether words can be an answer, by who could read what and when."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from probata.method.reply.fits import fits_on, no_answers, response_fits, statement_fits
from probata.method.reply.model import Fits, PartyStatement
from probata.method.reply.reading import read_reply
from probata.record.uncertain_date import UncertainDate
from tests.method.reply.answers import FILE

READ = read_reply(FILE, "reply.toml")


def _on(day: str, *, had_not_seen: bool = False, finding: str = "F1", file: str = FILE) -> Fits:
    said = PartyStatement("place", "port", "the harbour master", UncertainDate(day, day), had_not_seen, (finding,))
    return statement_fits(said, finding, read_reply(file, "reply.toml")).fits


@pytest.mark.parametrize(
    ("day", "fits"),
    [
        *(("2022-02-02", Fits.NO), ("2022-02-08", Fits.YES), ("2022-02-07", Fits.UNKNOWN), ("2022-02", Fits.UNKNOWN)),
        *(("2022", Fits.UNKNOWN), ("2021", Fits.NO), ("2023", Fits.YES)),
    ],
)
def test_what_was_said_before_access_is_no_answer(day: str, fits: Fits) -> None:
    assert _on(day) is fits


def test_who_had_not_seen_it_does_not_answer_it_whenever_it_was_said() -> None:
    assert _on("2023-01-01", had_not_seen=True) is Fits.NO


def test_without_a_day_of_access_nothing_is_certain_but_what_was_said_before_it_was_sent() -> None:
    file = FILE.replace('access = "2022-02-07"\n', "")
    assert _on("2022-03-01", file=file) is Fits.UNKNOWN
    assert _on("2022-02-01", file=file) is Fits.NO


def test_a_finding_that_no_notice_showed_cannot_be_answered() -> None:
    file = FILE.replace(
        'cut_off = "2022-02-26"\nfindings = ["F1", "F2", "F3"]', 'cut_off = "2022-02-26"\nfindings = ["F2"]'
    )
    assert _on("2022-03-01", file=file) is Fits.NO
    assert _on("2022-03-01", finding="F2", file=file) is Fits.YES


def test_a_later_notice_does_not_take_an_earlier_access_away() -> None:
    again = """
[[notices]]
name = "again"
party = "port"
kind = "full draft"
version = "draft"
sent = "2022-03-01"
access = "2022-03-01"
deadline = "2022-03-05"
cut_off = "2022-03-06"
findings = ["F1"]
"""
    assert _on("2022-02-10", file=FILE + again) is Fits.YES


def test_statements_that_answer_nothing_are_listed_with_the_reason() -> None:
    ((said, fit),) = no_answers(READ)
    assert (said.place, fit.finding, fit.fits) == ("master-early", "F1", Fits.NO)
    assert "could read it on 2022-02-07" in fit.why


def test_a_response_fits_by_the_day_on_which_it_was_received() -> None:
    assert response_fits(READ.responses["answer"], "F1", READ).fits is Fits.YES


@given(st.dates().map(str), st.dates().map(str))
def test_of_two_days_the_later_never_fits_less(one: str, other: str) -> None:
    order = (Fits.NO, Fits.UNKNOWN, Fits.YES)
    early, late = (
        order.index(fits_on("port", UncertainDate(day, day), "F1", READ).fits) for day in sorted((one, other))
    )
    assert early <= late
