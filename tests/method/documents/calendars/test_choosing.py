"""Which calendars are open: what is named decides, and nothing else."""

from __future__ import annotations

import pytest

from probata.method.documents.calendars.choosing import calendars
from probata.method.documents.calendars.dated import dated
from probata.method.documents.calendars.model import Calendar as C
from probata.method.documents.calendars.taking import takings
from probata.record.errors import BadValue


def open_to(text: str, chosen: C | None = None) -> tuple[C, ...]:
    said = dated(text)
    return calendars(takings(said)[0], said, chosen)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("1402", (C.ISLAMIC, C.PERSIAN, C.GREGORIAN)),
        ("1402/05/12", (C.ISLAMIC, C.PERSIAN, C.GREGORIAN)),
        ("1299", (C.GREGORIAN,)),
        ("1501", (C.GREGORIAN,)),
        ("2021", (C.GREGORIAN,)),
        ("2564", (C.BUDDHIST, C.GREGORIAN)),
        ("110/03/05", (C.ROC, C.GREGORIAN)),
        ("5 March 1402", (C.GREGORIAN,)),
        ("12 มกราคม 2564", (C.BUDDHIST,)),
        ("12 มกราคม 2021", (C.GREGORIAN,)),
        ("12 January 2564", (C.BUDDHIST, C.GREGORIAN)),
        ("14 Muharram 1446", (C.ISLAMIC,)),
        ("5 Mehr 1402", (C.PERSIAN,)),
        ("5 Hamal 1400", (C.AFGHAN,)),
        ("5 Hamal 1400 ه.ش", (C.AFGHAN,)),
        ("1402 AH", (C.ISLAMIC,)),
        ("۱۴۰۲ هجری", (C.ISLAMIC, C.PERSIAN)),
        ("Ramadan 2019", (C.ISLAMIC,)),
        ("Ramadan 2019 CE", (C.ISLAMIC,)),
        ("昭和64年", (C.SHOWA,)),
    ],
)
def test_what_is_left_open(text: str, found: tuple[C, ...]) -> None:
    assert open_to(text) == found


@pytest.mark.parametrize("chosen", list(C))
def test_a_calendar_that_was_named_is_the_only_one(chosen: C) -> None:
    assert open_to("1402/05/12", chosen) == (chosen,)


def test_a_named_calendar_may_say_more_than_the_text_and_not_the_contrary() -> None:
    assert open_to("1446 AH", C.UMM_AL_QURA) == (C.UMM_AL_QURA,)
    assert open_to("5 Hamal 1400", C.PERSIAN) == (C.AFGHAN,)
    with pytest.raises(BadValue, match="was asked for"):
        open_to("1446 AH", C.PERSIAN)


@pytest.mark.parametrize("text", ["5 March 1446 AH", "18 Tir 1378 AH", "5 Muharram 110 ROC"])
def test_a_month_of_another_calendar_than_the_one_named_is_refused(text: str) -> None:
    with pytest.raises(BadValue, match="is none of the calendar"):
        open_to(text)
