from __future__ import annotations

from probata.method.report.claims.reading.dates import date_claims, dates_of
from probata.method.report.claims.reading.model import Voice
from probata.method.report.claims.reading.telling import tellings
from tests.method.report.world import bound


def test_dates_of_a_report_come_with_place_and_voice() -> None:
    made = bound("The gate closed on 3 May 2019. The Ministry said that it opened on 4 May 2019.\n")
    own, theirs = date_claims(made)
    assert made.manuscript.sources[own.place.file][own.place.start : own.place.end] == "3 May 2019"
    assert (own.voice, theirs.voice) == (Voice.OWN, Voice.OTHERS)
    assert own.before == "on"


def test_a_role_is_the_date_that_it_prints() -> None:
    made = bound("The gate closed on {date}`3 May 2019`.\n")
    [one] = date_claims(made)
    assert one.words == "3 May 2019"
    assert made.manuscript.sources[one.place.file][one.place.start] == "{"


def test_the_dates_of_a_sentence_are_made_once() -> None:
    made = bound("The gate closed on 3 May 2019.\n")
    [telling] = [one for one in tellings(made) if "gate" in one.text]
    assert dates_of(telling) is dates_of(telling)
