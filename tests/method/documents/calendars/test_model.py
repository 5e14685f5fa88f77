"""The nouns of written dates."""

from datetime import date

from probata.method.documents.calendars.model import Calendar, Days, WrittenDate, spanning
from probata.method.documents.calendars.reading import read_date

A, B = Days(date(2021, 1, 5), date(2021, 1, 9), ("a",)), Days(date(2021, 1, 1), date(2021, 1, 6), ("a", "b"))


def test_days_join_from_the_earliest_to_the_latest_and_say_everything_once() -> None:
    assert spanning((A, B)) == spanning((B, A)).__class__(date(2021, 1, 1), date(2021, 1, 9), ("a", "b"))
    assert spanning((A,)) == A


def test_a_date_of_several_senses_is_no_one_date() -> None:
    one, several = read_date("5 March 2021"), read_date("03/04/2021")
    assert one.date is not None
    assert one.date.edtf == "2021-03-05"
    assert several.date is None
    assert WrittenDate("x", several.senses[:1]).date == several.senses[0].date
    assert several.senses[0].calendar is Calendar.GREGORIAN
