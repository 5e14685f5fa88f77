"""date: what a date that somebody wrote can mean."""

import pytest

from probata.inquiry.date import date
from probata.record.errors import BadValue


def test_an_answer_tells_every_sense_and_what_is_none() -> None:
    told = date("13/04/2021").as_json()
    assert told["text"] == "13/04/2021"
    assert told["senses"] == [
        {
            "edtf": "2021-04-13",
            "from": "2021-04-13",
            "to": "2021-04-13",
            "calendar": "gregorian",
            "taken": "13 April 2021",
            "precision": "day",
            "why": ["read as day, month, year"],
        }
    ]
    assert told["ruled_out"] == ["Read as month, day, year: There is no month 13."]


def test_a_calendar_is_named_by_its_name() -> None:
    assert [one.taken for one in date("1402", "persian").written.senses] == ["1402 SH"]
    with pytest.raises(BadValue, match="no calendar"):
        date("1402", "mayan")
