"""Dates: two for one event, their order, weekdays, spans, the stated period."""

from __future__ import annotations

from tests.faults.again.changing import Shelf, to

_SHELF = Shelf("dates")
_faulty = _SHELF.edits

_faulty(
    "two_days",
    "two dates for one event",
    "the summary has another day than the body",
    to(
        "mission",
        "their entry into the town on 19 January 2022",
        "their entry into the town on 29 January 2022",
        "in the night of 18 to 19 January",
    ),
    to(
        "care",
        "closed her case on February 26, 2021",
        "closed her case on February 16, 2021",
        "closing entry of February 26",
    ),
)
_faulty(
    "wrong_weekday",
    "weekday",
    "the day was another day of the week",
    to("mission", "On Saturday, 8 January 2022", "On Sunday, 8 January 2022"),
    to("care", "At a hearing on Thursday, March 16", "At a hearing on Wednesday, March 16"),
)
_faulty(
    "length_of_a_span",
    "span against its dates",
    "the number of days is not that between the two dates",
    to(
        "mission",
        "In the course of those seventy-seven days",
        "In the course of those sixty-seven days",
        "Over seventy-seven days, the",
    ),
    to("care", "forty-eight days after the visit", "twenty-eight days after the visit", "On October 2, 2019, acting"),
)
_faulty(
    "before_its_cause",
    "order of dates",
    "what follows from an event is dated before it",
    to(
        "mission",
        "On 14 December 2021, five days after the air strike",
        "On 4 December 2021, five days after the air strike",
    ),
    to(
        "care", "Estuary County on August 3, 2022", "Estuary County on August 3, 2023", "Interview with Anselmo Buentor"
    ),
)
_faulty(
    "outside_the_period",
    "outside the stated period",
    "what is used or counted lies outside the period that is given for it",
    to(
        "mission",
        "for the months of October 2021 to January 2022, and",
        "for the months of October and November 2021, and",
        "entries of 15 December 2021",
    ),
    to(
        "care",
        "It was imposed in 2019 on a couple",
        "It was imposed in 2016 on a couple",
        "Consent order of November 12, 2019",
    ),
)
_faulty(
    "days_of_a_stay",
    "span against its dates",
    "the dates do not make the days that are named beside them",
    to(
        "mission",
        "From 5 to 8 November 2021, for four days",
        "From 5 to 18 November 2021, for four days",
        "for four days in early November",
    ),
    to(
        "care", "She had been dead for twelve days", "She had been dead for nine days", "closed her case on February 26"
    ),
)
_faulty(
    "days_later",
    "span against its dates",
    "so many days later is another day",
    to("mission", "took place 25 days after it", "took place 35 days after it"),
    to("care", "Four days later the wife", "Two days later the wife", "It was Sunday, February 14, 2021"),
)
_faulty(
    "date_of_a_document",
    "note against the body",
    "the note has another date for the document than the body, or one before what the document reports",
    to("mission", "Note verbale of 28 October 2022, annex V", "Note verbale of 28 September 2022, annex V"),
    to("care", "incident report of November 19, 2019", "incident report of November 9, 2019"),
)
_faulty(
    "year_slip",
    "two dates for one event",
    "the year is another one than elsewhere",
    to(
        "mission",
        "of those strikes, on 9 December 2021",
        "of those strikes, on 9 December 2022",
        "At 2.07 p.m. on Thursday",
    ),
    to("care", "On February 6, 2023, we sued", "On February 6, 2022, we sued", "in February 2023, it had not begun"),
)
_faulty(
    "clock",
    "span against its times",
    "the minutes between two times are others",
    to("mission", "at 2.33 p.m., eight minutes later", "at 2.43 p.m., eight minutes later"),
)
_faulty(
    "tenure",
    "span against its dates",
    "the time in office or under review is not that between its dates",
    to("mission", "covers six months, that is", "covers eight months, that is"),
    to(
        "care",
        "March 31, 2022, after nearly six years",
        "March 31, 2021, after nearly six years",
        "acting commissioner since April 1",
    ),
)
_faulty(
    "relative_day",
    "two dates for one event",
    "a day told by its distance from another is no longer that day",
    to(
        "mission",
        "Electricity was cut on 11 November",
        "Electricity was cut on 21 November",
        "the day after the power cut",
    ),
    to("care", "In March 2019, at the age of 45", "In March 2019, at the age of 41", "She was 47, had been awake"),
)
_faulty(
    "weeks_and_months",
    "span against its dates",
    "weeks or months are not those between the dates",
    to("mission", "two weeks before the attack", "four weeks before the attack"),
    to(
        "care",
        "For fourteen months, the Wexmoor",
        "For eighteen months, the Wexmoor",
        "The investigation began in August",
    ),
)
_faulty(
    "first_and_last",
    "order of dates",
    "the first is after the last, or the second after the third",
    to(
        "mission",
        "the first on 23 November 2021 and the last on 15 January 2022",
        "the first on 23 January 2022 and the last on 15 January 2022",
    ),
    to("care", "She called again on January 22", "She called again on February 22", "Hotline log, entry of January 22"),
)

OPERATORS = tuple(_SHELF.operators)
