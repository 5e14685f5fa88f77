"""Dates that do not agree: two for one event, out of order, of the wrong weekday, spans, outside their period."""

from __future__ import annotations

from tests.faults.again.changing import Shelf, many, to

_SHELF = Shelf("dates")
_edits = _SHELF.edits
_TWO = "two dates for one event"
_ORDER = "dates out of order"
_SPAN = "a span against its dates"
_PERIOD = "a date outside the stated period"

_edits(
    "day_in_the_summary",
    _TWO,
    "the summary dates an event otherwise than the body",
    to("wing", "a draft was sent on 1 March 2024", "a draft was sent on 11 March 2024", "was sent to the Prison Adm"),
    to("seam", "from June 14 to 16, 2021", "from June 4 to 6, 2021", "The operation began on Monday, June 14"),
)
_edits(
    "year_in_a_recommendation",
    _TWO,
    "a recommendation gives the event another year than the findings do",
    to("wing", "C Wing on 14 January 2023.", "C Wing on 14 January 2022.", "C Wing on Saturday, 14 January 2023"),
    to("seam", "two deaths of June 15, 2021", "two deaths of June 15, 2020", "The operation began on Monday, June 14"),
)
_edits(
    "day_of_a_table_or_a_note",
    _TWO,
    "a note or a cell dates the event otherwise than the text",
    to("wing", "file on the death of 11 February", "file on the death of 11 December", "found hanged in his cell"),
    to("seam", "=July 3, 2019", "July 13, 2019", "Supreme Court upheld it on July 3"),
)
_edits(
    "another_weekday",
    "a weekday that is not that of its date",
    "the day of the week is not that of the date",
    to("wing", "on Saturday, 14 January 2023", "on Sunday, 14 January 2023"),
    to("seam", "On Tuesday, November 6, 2018", "On Thursday, November 6, 2018"),
)
_edits(
    "ended_before_it_began",
    _ORDER,
    "the later step of a procedure bears the earlier date",
    to("wing", "closed on 28 October 2022; the", "closed on 28 February 2022; the", "report of 28 October 2022"),
    to("seam", "=January 25, 2019", "January 25, 2018", "the president issued Decree 41"),
)
_edits(
    "asked_before_it_happened",
    _ORDER,
    "a request or a motion about an event is dated before the event",
    many(
        "wing",
        ("in writing on 23 January that", "in writing on 13 January that"),
        ("the governor of Hallowfield, 23 January 2023, copy", "the governor of Hallowfield, 13 January 2023, copy"),
        ("the request of 23 January 2023 been", "the request of 13 January 2023 been"),
        beside=("C Wing on Saturday, 14 January 2023",),
    ),
    to("seam", "pending since September 2, 2021", "pending since September 2, 2020"),
)
_edits(
    "in_force_before_it_was_made",
    _ORDER,
    "a law or a body is at work before it was made",
    to("wing", "entered into force on 1 January 2015", "entered into force on 1 January 2013"),
    to("seam", "Between March 2019 and April 2022 it met", "Between January 2019 and April 2022 it met"),
)
_edits(
    "so_many_days",
    _SPAN,
    "the days that are counted are not those between the two dates",
    to("wing", "from 3 October until 16 December 2022", "from 3 October until 16 November 2022"),
    to(
        "seam",
        "eighteen days after the",
        "eight days after the",
        "Ruling of the Constitutional Court",
        "On May 27, 2021 a majority",
        "The operation began on Monday, June 14",
    ),
)
_edits(
    "so_many_weeks",
    _SPAN,
    "the weeks that are counted are not those between the two dates",
    to("wing", "seven weeks later, in a letter", "five weeks later, in a letter"),
    to("seam", "July 24, 2023, six weeks later", "July 24, 2023, three weeks later"),
)
_edits(
    "time_from_then_to_then",
    _SPAN,
    "the minutes or months that are told are not those between the two times",
    to("wing", "at 2.52 am, after 42 minutes", "at 2.52 am, after 22 minutes"),
    to("seam", "that is until May 27, 2022", "that is until November 27, 2022"),
)
_edits(
    "so_long_after",
    _SPAN,
    "an event is told to have come longer or shorter after another than their dates allow",
    to("wing", "2022, a week after his admission", "2022, a month after his admission"),
    to("seam", "six days after the deaths at", "two days after the deaths at", "On the morning of June 15"),
)
_edits(
    "day_after_the_period",
    _PERIOD,
    "a visit or an interview lies outside the period in which all of them are said to have been held",
    to("wing", "at night, on 23 and 24 November", "at night, on 23 and 24 December", "Between 6 March and 24 November"),
    to(
        "seam",
        "Ankar, interviewed in October 2022",
        "Ankar, interviewed in August 2022",
        "Between September 2022 and May",
    ),
)
_edits(
    "hours_of_a_gap",
    _SPAN,
    "the hours of an event are not those between its beginning and its end",
    to("wing", "The longest episode lasted 31 hours", "The longest episode lasted 21 hours"),
    to("seam", "lost their homes within five years", "lost their homes within three years", "Between April 2018 and"),
)

OPERATORS = tuple(_SHELF.operators)
