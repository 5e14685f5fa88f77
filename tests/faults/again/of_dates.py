"""Dates that do not agree: two for one event, out of order, of the wrong weekday, outside their period."""

from __future__ import annotations

import random
import re

from tests.faults.again.changing import Shelf, every_text, many, put, spots, text_at, to
from tests.faults.drafts.planting import Plant
from tests.faults.drafts.tree import Tree

_SHELF = Shelf("dates")
_edits = _SHELF.edits
_DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_MONTHS = "January|February|March|April|May|June|July|August|September|October|November|December"
DATED = re.compile(rf"({'|'.join(_DAYS)}), (?:\d+ (?:{_MONTHS}) \d{{4}}|(?:{_MONTHS}) \d+, \d{{4}})")
_TWO = "two dates for one event"
_ORDER = "dates out of order"
_SPAN = "a span against its dates"
_NONE = "a date that does not exist"
_PERIOD = "a date outside the stated period"

_edits(
    "year_of_the_event_in_the_summary",
    _TWO,
    "the summary and the body date one event in two years",
    to(
        "panel",
        "Meroth District Hospital on 14 May 2022, in",
        "Meroth District Hospital on 14 May 2021, in",
        "On Saturday, 14 May 2022",
    ),
    to(
        "salt",
        "in the early hours of February 12, 2023",
        "in the early hours of February 12, 2022",
        "Before dawn on Sunday",
    ),
    to(
        "quay",
        "On 7 June 2023, the fourth anniversary",
        "On 7 June 2022, the fourth anniversary",
        "on Friday, 7 June 2019, a march",
    ),
)
_edits(
    "day_of_the_event_in_a_table_or_box",
    _TWO,
    "a table, a caption or a box dates the event on another day than the text",
    to("panel", "=6 October 2022", "8 October 2022", "On Thursday, 6 October 2022, a convoy"),
    to("salt", "The morning of February 12, 2023", "The morning of February 13, 2023", "Before dawn on Sunday"),
    to(
        "quay",
        "The afternoon of 7 June 2019. 15.58",
        "The afternoon of 8 June 2019. 15.58",
        "on Friday, 7 June 2019, a march",
    ),
)
_edits(
    "mission_dates_in_the_annex",
    _TWO,
    "the same step is dated differently in two places",
    to("panel", "=3–17 July 2022", "5–19 July 2022", "from 3 to 17 July 2022 to Halsin"),
    to(
        "salt",
        "Halcor wrote to Lanthorn Rights on March 18",
        "Halcor wrote to Lanthorn Rights on March 28",
        "The ministry replied on March 11",
    ),
    to(
        "quay",
        "judgment of 14 December 2023, case 7",
        "judgment of 15 December 2023, case 7",
        "It was Thursday, 14 December",
    ),
)
_edits(
    "note_and_text_date_one_paper",
    _TWO,
    "the note dates a paper otherwise than the text",
    to(
        "panel",
        "sitting of 3 August 2021, p. 6",
        "sitting of 13 August 2021, p. 6",
        "On 3 August 2021, the then Minister of the Interior, Mr. Oskel Dravane, addressed",
    ),
    to(
        "salt",
        "Salt Company, November 8, 2022.",
        "Salt Company, December 8, 2022.",
        "Inspectors had warned the company",
    ),
    to("quay", "decree of 22 June 2020; Law", "decree of 22 June 2022; Law", "In June 2020 it paid"),
)
_edits(
    "clock_times_against_the_text",
    _TWO,
    "a table or a box has another time than the text",
    to(
        "panel",
        "permission to fire on “gathering persons” at 9.40 a.m.",
        "permission to fire on “gathering persons” at 10.40 a.m.",
    ),
    to("salt", "saw the smoke at 2:10 a.m.", "saw the smoke at 1:10 a.m.", "The morning of February 12"),
    to("quay", "16.18: the last shot. 16.41", "16.28: the last shot. 16.41", "at seven minutes past four and the last"),
)
_edits(
    "two_rows_of_the_morning_exchanged",
    _ORDER,
    "the rows of a table of events run backwards, and the spans in the text no longer fit",
    many("salt", ("=2:31 a.m.", "2:49 a.m."), ("=2:48 a.m.", "2:31 a.m."), beside=("Thirty-eight minutes passed",)),
    many("panel", ("=23 November 2021", "23 July 2021"), beside=("The Minister resigned on 23 November 2021",)),
    to(
        "quay",
        "16.05: Vance’s message by radio",
        "16.15: Vance’s message by radio",
        "at five past four, two minutes before",
    ),
)
_edits(
    "effect_before_its_cause",
    _ORDER,
    "something happens before what it follows from",
    to("panel", "remained closed until 8 August 2022", "remained closed until 8 April 2022"),
    to(
        "salt",
        "The complaint he filed in April 2023",
        "The complaint he filed in February 2023",
        "complaint of April 2023",
    ),
    to("quay", "The first winner, in 2020, was", "The first winner, in 2018, was", "on Friday, 7 June 2019, a march"),
)
_edits(
    "answer_before_the_question",
    _ORDER,
    "an answer is dated before the question",
    to(
        "panel",
        "The Government replied on 18 August 2023, four weeks after it had received",
        "The Government replied on 18 June 2023, after it had received",
        "was shared with the Government",
    ),
    to(
        "salt",
        "The ministry replied on March 11 and",
        "The ministry replied on January 11 and",
        "In its four-page reply",
    ),
    to("quay", "to our questions of 8 January 2024", "by the end of 2023 to our questions of 8 January 2024"),
)
_edits(
    "end_before_the_beginning",
    _ORDER,
    "a period ends before it begins",
    to(
        "panel",
        "requested permission to fire on “gathering persons” at 9.40 a.m. and received it at 9.52 a.m., that is, "
        "12 minutes later",
        "requested permission to fire on “gathering persons” at 9.52 a.m. and received it at 9.40 a.m",
    ),
    to("salt", "founded in 1961 and privatized in 1998", "founded in 1998 and privatized in 1961"),
    to(
        "quay",
        "joined the harbour police at twenty-one and was a captain at thirty-six",
        "joined the harbour police at thirty-six and was a captain at twenty-one",
    ),
)
_edits(
    "trial_after_its_verdict",
    _ORDER,
    "a stage is dated after the stage that ended it",
    to(
        "panel",
        "formation on 18 January 2021. The Government",
        "formation on 18 January 2023. The Government",
        "Formation of the Ulmet Front announced",
    ),
    to("salt", "from the spring of 2021 to November 2022", "from the spring of 2023 to November 2022"),
    to(
        "quay",
        "The trial opened on Monday, 12 September 2022",
        "The trial opened on Thursday, 12 September 2024",
        "It was Thursday, 14 December 2023",
    ),
)
_edits(
    "weeks_between_two_dates",
    _SPAN,
    "the span in words is not the one between its dates",
    to(
        "panel",
        "on 18 August 2023, four weeks after",
        "on 18 August 2023, nine weeks after",
        "office of the Ulmet Front on 21 July",
    ),
    to("salt", "2022, three months before the fire", "2022, seven months before the fire"),
    to(
        "quay",
        "Four and a half years earlier, on",
        "Two and a half years earlier, on",
        "It was Thursday, 14 December 2023",
    ),
)
_edits(
    "days_between_two_dates",
    _SPAN,
    "the days in words are not those between the dates",
    to("panel", "3 May 2022, eleven days before the strike", "3 May 2022, thirty days before the strike"),
    to("salt", "February 14, 2023, two days after", "February 14, 2023, nine days after"),
    to("quay", "would be twenty-one now", "would be thirty-one now", "The nine were Tomas Erl, 17"),
)
_edits(
    "minutes_between_two_times",
    _SPAN,
    "the minutes in words are not those between the times",
    to("panel", "that is, 12 minutes later", "that is, 40 minutes later"),
    to("salt", "at 3:25 a.m., 75 minutes later", "at 3:25 a.m., 45 minutes later"),
    to("quay", "twenty-three minutes after the last", "thirty-eight minutes after the last"),
)
_edits(
    "hours_between_two_times",
    _SPAN,
    "the hours in words are not those between the times",
    to("salt", "at 4:30 a.m., six and a half hours", "at 4:30 a.m., nine and a half hours"),
    to("quay", "Thirteen minutes passed before", "Thirty minutes passed before"),
)
_edits(
    "no_such_day",
    _NONE,
    "there is no such day in the calendar",
    to(
        "panel",
        "Letter of the Military Prosecutor, 27 February 2023",
        "Letter of the Military Prosecutor, 30 February 2023",
    ),
    to("salt", "“Statement on the Brine Coast,” October 9", "“Statement on the Brine Coast,” October 39"),
    to("quay", "tape to the police on 9 June", "tape to the police on 31 June"),
)
_edits(
    "before_the_work_began",
    _PERIOD,
    "a step of the work is dated before the work began, or beyond its last day",
    to(
        "panel",
        "held between April 2022 and June 2023",
        "held between October 2021 and June 2023",
        "By its decision 7/31",
    ),
    to(
        "salt",
        "(pseudonym), former worker at Tamber Flats, August 2022",
        "(pseudonym), former worker at Tamber Flats, May 2021",
        "research for this report from August 2022",
    ),
    to(
        "quay",
        "On the sixty-first, he asked to speak",
        "On the eighty-first, he asked to speak",
        "it took seventy-four. The court heard",
    ),
)


def _weekday(tree: Tree, rng: random.Random) -> Plant | None:
    found = [(where, one) for where, text in every_text(tree) for one in DATED.finditer(text)]
    if not found:
        return None
    where, one = rng.choice(found)
    day = _DAYS[(_DAYS.index(one[1]) + rng.randrange(1, 7)) % 7]
    text = text_at(tree, where)
    put(tree, where, text[: one.start(1)] + day + text[one.end(1) :])
    return Plant(tree, spots(tree, where))


_SHELF.does("weekday_of_a_date", "wrong weekday", "the date does not fall on that day of the week", _weekday)
_edits(
    "weekday_elsewhere_in_the_week",
    "wrong weekday",
    "days of one week are given with dates that cannot stand together",
    to("quay", "On Wednesday, 5 June, the union", "On Thursday, 5 June, the union", "on Friday, 7 June 2019, a march"),
    to("panel", "established on Wednesday, 9 February 2022", "established on Monday, 9 February 2022"),
)

OPERATORS = tuple(_SHELF.operators)
