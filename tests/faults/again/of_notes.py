"""Notes that are missing, doubled, orphaned, empty, or belong to another paragraph."""

from __future__ import annotations

import random

from tests.faults.again.changing import Shelf, change, every_text, find, many, put, spots, text_at, to
from tests.faults.drafts.planting import Plant
from tests.faults.drafts.tree import Tree

_SHELF = Shelf("notes")
_edits = _SHELF.edits
_MISSING = "footnote missing"
_DOUBLED = "footnote doubled"
_ORPHAN = "footnote orphaned"
_ANOTHER = "another paragraph's source"
_NOWHERE = "note that refers to nothing"

_SWAPPED = {
    "panel": (("19", "23"), ("20", "27"), ("26", "35"), ("12", "34"), ("28", "38"), ("10", "36")),
    "salt": (("21", "24"), ("19", "25"), ("11", "22"), ("33", "18"), ("8", "6"), ("42", "23")),
    "quay": (("3", "17"), ("4", "16"), ("13", "15"), ("5", "8"), ("6", "18")),
}
"""Pairs of notes each of which names what only its own paragraph is about."""

_MOVED = {
    "panel": (
        ("26", "were damaged; 24 of these"),
        ("21", "The mandate was extended"),
        ("35", "deliberately attacked the convoy"),
    ),
    "salt": (
        ("27", "most of it for roads and the chemical industry."),
        ("24", "Most feared losing the wages"),
        ("6", "“They draw the sea,” she said."),
    ),
    "quay": (
        ("18", "She had been brought along for the last day"),
        ("4", "The foreign operator withdrew"),
        ("13", "In the dock he wore"),
    ),
}
"""A note, and words of a paragraph that its source says nothing about."""


def _mark(key: str) -> str:
    return f"⟦fn:{key}⟧"


def _any_key(tree: Tree, rng: random.Random) -> str:
    return rng.choice([one for one in tree.notes if any(_mark(one) in text for _, text in every_text(tree))])


def _without_note(tree: Tree, rng: random.Random) -> Plant | None:
    key = _any_key(tree, rng)
    where = find(tree, _mark(key))
    del tree.notes[key]
    return Plant(tree, spots(tree, where))


def _without_mark(tree: Tree, rng: random.Random) -> Plant | None:
    key = _any_key(tree, rng)
    where = change(tree, _mark(key), "")
    return Plant(tree, (*spots(tree, key), *spots(tree, where)))


def _marked_twice(tree: Tree, rng: random.Random) -> Plant | None:
    """The mark of one note once more, in another paragraph."""
    key = _any_key(tree, rng)
    first = find(tree, _mark(key))
    others = [where for where, text in every_text(tree) if where != first and text.endswith(".") and "⟦" not in text]
    second = rng.choice([one for one in others if not isinstance(one, str) and not one[2]])
    put(tree, second, text_at(tree, second) + _mark(key))
    return Plant(tree, (*spots(tree, second), *spots(tree, first), *spots(tree, key)))


def _side_by_side(tree: Tree, rng: random.Random) -> Plant | None:
    """The same note twice at the same place, as two notes."""
    key = _any_key(tree, rng)
    tree.notes["again"] = tree.notes[key]
    where = change(tree, _mark(key), _mark(key) + _mark("again"))
    return Plant(tree, (*spots(tree, where), *spots(tree, key)))


def _swapped(tree: Tree, rng: random.Random) -> Plant | None:
    one, other = rng.choice(_SWAPPED[tree.name])
    tree.notes[one], tree.notes[other] = tree.notes[other], tree.notes[one]
    wheres = (find(tree, _mark(one)), find(tree, _mark(other)), one, other)
    return Plant(tree, tuple(dict.fromkeys(place for where in wheres for place in spots(tree, where))))


def _overwritten(tree: Tree, rng: random.Random) -> Plant | None:
    one, other = rng.choice(_SWAPPED[tree.name])
    tree.notes[one] = tree.notes[other]
    wheres = (find(tree, _mark(one)), one)
    return Plant(tree, tuple(dict.fromkeys(place for where in wheres for place in spots(tree, where))))


def _moved(tree: Tree, rng: random.Random) -> Plant | None:
    key, words = rng.choice([(key, words) for key, words in _MOVED[tree.name] if _holds(tree, words)])
    first = change(tree, _mark(key), "")
    second = find(tree, words)
    put(tree, second, text_at(tree, second) + _mark(key))
    wheres = (first, second, key)
    return Plant(tree, tuple(dict.fromkeys(place for where in wheres for place in spots(tree, where))))


def _holds(tree: Tree, words: str) -> bool:
    return any(words in text for _, text in every_text(tree))


def _last_cut(tree: Tree, rng: random.Random) -> Plant | None:
    """A whole paragraph with a mark was cut, and its note was left behind."""
    found = [
        where
        for where, text in every_text(tree)
        if not isinstance(where, str) and not where[2] and text.count("⟦fn:") == 1 and len(text.split("⟧")[-1]) > 40
    ]
    where = rng.choice(found)
    text = text_at(tree, where)
    key = text.split("⟦fn:")[1].split("⟧")[0]
    put(tree, where, text.split("⟦fn:")[0])
    return Plant(tree, (*spots(tree, key), *spots(tree, where)))


_SHELF.does("note_deleted", _MISSING, "a mark has no note", _without_note)
_SHELF.does("mark_deleted", _ORPHAN, "a note has no mark", _without_mark)
_SHELF.does("end_of_a_paragraph_deleted", _ORPHAN, "a note has no mark since the text around it went", _last_cut)
_SHELF.does("one_note_two_marks", _DOUBLED, "two paragraphs carry the mark of one note", _marked_twice)
_SHELF.does("two_notes_of_one_text", _DOUBLED, "the same note stands twice at one place", _side_by_side)
_SHELF.does("two_notes_exchanged", _ANOTHER, "two notes stand at one another's paragraph", _swapped)
_SHELF.does("note_of_another_paragraph", _ANOTHER, "a note repeats what another paragraph rests on", _overwritten)
_SHELF.does("mark_moved_elsewhere", _ANOTHER, "a mark stands in a paragraph that its source says nothing about", _moved)
_edits(
    "first_note_is_ibid",
    _NOWHERE,
    "the first note says that it is the same as the one before",
    to(
        "panel",
        "Decision 7/31 of the Council of the Eastern Compact, 9 February 2022, paras. 1–6.",
        "Ibid., paras. 1–6.",
    ),
    to(
        "salt",
        "Copies of the payroll sheets, complaints, and death certificates are on file with Lanthorn Rights.",
        "Ibid.",
    ),
    to("quay", "High Court at Port Ellisane, judgment of 14 December 2023, case 7 of 2022.", "Ibid."),
)
_edits(
    "note_still_to_come",
    "empty footnote",
    "a note holds a reminder where its source should be",
    to("panel", "Letter of the Military Prosecutor, 27 February 2023.", "[reference to be inserted]"),
    to(
        "salt",
        "Ministry of Labor, inspection files of the Marrow office, 2018–2023, on file with Lanthorn Rights.",
        "TK – ask research team",
    ),
    to("quay", "Hearing of the fortieth day, testimony of Wendel Prast.", "Source?"),
)
_edits(
    "note_without_words",
    "empty footnote",
    "a note is empty",
    to("panel", "=Incident files 4, 11, 23 and 30, on file with the Panel.", ""),
    to("salt", "=Criminal Code of Orvanna, art. 190.", ""),
    to("quay", "=Judgment, p. 58.", ""),
)
_edits(
    "see_a_note_that_is_not_there",
    _NOWHERE,
    "a note sends to a note beyond the last one",
    to("panel", "radio log of the Kettle Hill post.", "radio log of the Kettle Hill post. See also footnote 88 below."),
    to("salt", "June 22, 2023, p. 9.", "June 22, 2023, p. 9; see note 71 below."),
    to("quay", "Judgment, pp. 240–243.", "Judgment, pp. 240–243; see note 41."),
)
_edits(
    "see_a_paragraph_that_is_not_there",
    _NOWHERE,
    "a note sends to a paragraph beyond the last one",
    to("panel", "See paragraph ⟦ref:p_detention|⟧ below.", "See paragraph 212 below."),
)
_edits(
    "note_of_another_person",
    _ANOTHER,
    "the note names another person or place than the sentence it bears out",
    to(
        "panel",
        "Interview with witness M-05, a surgeon of Meroth District Hospital.",
        "Interview with witness S-19, a baker in Upper Teyn.",
    ),
    to(
        "salt",
        "interview with Dalo M. (pseudonym), survivor of the Point Averil fire",
        "interview with Mirel D. (pseudonym), former worker at Drayhaven",
        "“We broke the window with a bed,”",
    ),
    to(
        "quay",
        "Hearing of the forty-fourth day, testimony of a boy who was on the march.",
        "Hearing of the ninth day, testimony of the pathologist.",
        "A boy who had been eight years old",
    ),
)
_edits(
    "typed_mark_without_a_note",
    _MISSING,
    "a mark was typed by hand and no note has its number",
    to(
        "panel",
        "have represented 29 of the 52 former detainees without a fee",
        "have represented 29 of the 52 former detainees without a fee [97]",
    ),
    to("salt", "It now has eight. The number", "It now has eight [112]. The number"),
    to("quay", "cost 90,000. The thirty-one", "cost 90,000.[57] The thirty-one"),
)
_edits(
    "paper_of_another_date",
    _ANOTHER,
    "the note cites another paper than the one the sentence speaks of",
    many(
        "panel",
        (
            "Communiqué No. 19 of the Ulmet Front, 7 October 2022.",
            "Communiqué No. 12 of the Ulmet Front, 19 August 2021.",
        ),
        beside=("A communiqué of the Ulmet Front of 7 October",),
    ),
    many(
        "salt",
        (
            "Letter from the Ministry of Labor, March 11, 2024, p. 4.",
            "Letter from the Halcor Salt Company, March 18, 2024, p. 4.",
        ),
        beside=("In its four-page reply",),
    ),
    many("quay", ("minutes of 11 May 2021", "minutes of 11 May 2018"), beside=("The quay itself has been renamed",)),
)

OPERATORS = tuple(_SHELF.operators)
