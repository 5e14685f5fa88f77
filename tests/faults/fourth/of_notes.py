"""Notes and references: missing, doubled, orphaned, of another paragraph, leading nowhere."""

from __future__ import annotations

import random

from tests.faults.again.changing import Shelf, change, find, marks_of, put, spots, text_at, to
from tests.faults.drafts.planting import Plant
from tests.faults.drafts.tree import Tree

_SHELF = Shelf("notes")
_edits = _SHELF.edits
_SOURCES = {
    "wing": ("Prison Administration, Annual Workforce Report 2022", "Ellerby Moor, Complaints Log 2022"),
    "seam": ("Household survey, question 44", "District Hospital of Marsk, certificates"),
}
_NOWHERE = "a reference that leads nowhere"


def _key(tree: Tree, at: int) -> str:
    found = find(tree, _SOURCES[tree.name][at])
    assert isinstance(found, str)
    return found


def _marks(tree: Tree, key: str) -> tuple[str, ...]:
    return tuple(spot for where in marks_of(tree, key) for spot in spots(tree, where))


def _missing(tree: Tree, rng: random.Random) -> Plant:
    key = _key(tree, rng.randrange(2))
    del tree.notes[key]
    return Plant(tree, _marks(tree, key))


def _orphaned(tree: Tree, rng: random.Random) -> Plant:
    key = _key(tree, rng.randrange(2))
    where = change(tree, f"⟦fn:{key}⟧", "")
    return Plant(tree, tuple(dict.fromkeys((*spots(tree, key), *spots(tree, where)))))


def _doubled(tree: Tree, rng: random.Random) -> Plant:
    key = _key(tree, rng.randrange(2))
    where = change(tree, f"⟦fn:{key}⟧", f"⟦fn:{key}⟧⟦fn:{key}⟧")
    return Plant(tree, tuple(dict.fromkeys((*spots(tree, where), *spots(tree, key)))))


def _exchanged(tree: Tree, rng: random.Random) -> Plant:
    first, second = _key(tree, 0), _key(tree, 1)
    was = text_at(tree, first)
    put(tree, first, text_at(tree, second))
    put(tree, second, was)
    found = (*spots(tree, first), *spots(tree, second), *_marks(tree, first), *_marks(tree, second))
    return Plant(tree, tuple(dict.fromkeys(found)))


_SHELF.does("note_deleted", "a note that is missing", "the mark stands in the text, its note is gone", _missing)
_SHELF.does("mark_deleted", "a note without a mark", "the note is there, its mark in the text is gone", _orphaned)
_SHELF.does("mark_doubled", "a note that is doubled", "the mark of one note stands twice", _doubled)
_SHELF.does(
    "notes_exchanged",
    "another paragraph's source",
    "two notes have changed places: each cites the source of the other paragraph",
    _exchanged,
)
_edits(
    "chapter_or_table_that_is_not_there",
    _NOWHERE,
    "the report has no table or chapter of that number",
    to("wing", "Table ⟦ref:t_staff|⟧ gives the figures", "Table 9 gives the figures"),
    to("seam", "discussed in Chapter 5 and", "discussed in Chapter 9 and"),
)
_edits(
    "place_of_another_matter",
    "a reference to another matter",
    "the paragraph or table that is referred to is about something else",
    to("wing", "Table ⟦ref:t_comp|⟧ sets out the complaints", "Table ⟦ref:t_held|⟧ sets out the complaints"),
    to("seam", "See Table ⟦ref:t_sat|⟧.", "See Table ⟦ref:t_survey|⟧."),
)
_edits(
    "note_or_annex_that_is_not_there",
    _NOWHERE,
    "a note sends the reader to a note or an annex that the report does not have",
    to("wing", "see the chapter on limits", "see Annex C"),
    to("seam", "for the protocol see note 10", "for the protocol see note 70"),
)
_edits(
    "page_beyond_the_letter",
    "a page beyond the end",
    "a note cites a page of a letter that, as the text says, has fewer pages",
    to("wing", "Letter of 19 April 2024, p. 12.", "Letter of 19 April 2024, p. 21.", "in a letter of fourteen pages"),
    to("seam", "July 24, 2023, p. 7; interviews", "July 24, 2023, p. 17; interviews", "which runs to nine pages"),
)

OPERATORS = tuple(_SHELF.operators)
