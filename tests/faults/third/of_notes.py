"""Notes and references: missing, orphaned, doubled, another paragraph's source, places that are not there."""

from __future__ import annotations

from tests.faults.again.changing import Shelf, to
from tests.faults.third.reaching import without_note

_SHELF = Shelf("notes")
_faulty = _SHELF.edits

_faulty(
    "orphan",
    "a note without a mark",
    "the mark is gone and the note is left",
    to(
        "mission",
        "government forces fired them.⟦fn:24⟧",
        "government forces fired them.",
        "=Interviews LW-027, LW-029 and LW-030.",
    ),
    to("care", "to put things right.⟦fn:17⟧", "to put things right.", "=Inspection report of October 2, 2019."),
)
_SHELF.does(
    "no_note",
    "a mark without a note",
    "the note is gone and its mark is left",
    without_note(("mission", "31"), ("care", "22")),
)
_faulty(
    "mark_twice",
    "one mark twice",
    "the mark of one note stands twice at one place",
    to("mission", "of one eye or both.⟦fn:10⟧", "of one eye or both.⟦fn:10⟧⟦fn:10⟧"),
    to(
        "care",
        "from whatever source it becomes known.”⟦fn:27⟧",
        "from whatever source it becomes known.”⟦fn:27⟧⟦fn:27⟧",
    ),
)
_faulty(
    "source_of_another",
    "another paragraph’s source",
    "the note repeats the source of another passage, which cannot hold this one",
    to(
        "mission",
        "Interviews LW-110 to LW-118.",
        "Theatre register of Lessik District Hospital, entries of 15 December 2021 to 2 January 2022.",
        "without anaesthesia",
    ),
    to(
        "care",
        "Coroner of Mill County, report of February 17, 2021.",
        "State Fire Marshal, report of December 20, 2019, p. 9.",
        "The fire marshal’s report, dated",
    ),
)
_faulty(
    "beyond_the_end",
    "a reference to a place that is not there",
    "there is no paragraph or note of that number",
    to("mission", "set out in paragraph ⟦ref:p_limits|⟧", "set out in paragraph 131"),
    to("care", "see note 14", "see note 41"),
)
_faulty(
    "no_such_table",
    "a reference to a table that is not there",
    "the draft has no table of that number",
    to("mission", "(see table ⟦ref:t_incidents|⟧)", "(see table 7)"),
    to("care", "Table ⟦ref:t_complaints|⟧ tells", "Table 4 tells"),
)
_faulty(
    "wrong_place",
    "a reference to another place than is meant",
    "the paragraph or table that it leads to is about something else",
    to(
        "mission",
        "laundry, described in paragraph ⟦ref:p_mortar|⟧",
        "laundry, described in paragraph ⟦ref:p_call|⟧",
        "At 2.07 p.m. on Thursday",
    ),
    to(
        "care",
        "Table ⟦ref:t_people|⟧ shows how they spoke",
        "Table ⟦ref:t_deaths|⟧ shows how they spoke",
        "Deaths of live-in migrant caregivers in Arland",
    ),
)
_faulty(
    "wrong_chapter",
    "a reference to another place than is meant",
    "the chapter or table that is named is about something else",
    to("mission", "is summarized in chapter VII", "is summarized in chapter VI", "VII. Position of the Government"),
    to(
        "care",
        "The 39 cases are those of table ⟦ref:t_deaths|⟧.",
        "The 39 cases are those of table ⟦ref:t_complaints|⟧.",
        "Deaths of live-in migrant caregivers in Arland",
    ),
)

OPERATORS = tuple(_SHELF.operators)
