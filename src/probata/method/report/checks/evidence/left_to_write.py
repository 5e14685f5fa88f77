"""PB157: a note, a source or a reference was left to be written."""

from __future__ import annotations

from collections.abc import Iterator

from probata.method.report.claims.reading.cited import notes
from probata.method.report.claims.reading.telling import tellings
from probata.method.report.claims.sources.left_open import lost_by_machine, open_places, unfinished, unwritten
from probata.method.report.model import Bound, Objection
from probata.method.report.prose.woven import objection, place

CODE = "PB157"
WITHOUT_RECORDS = True
SAYS = "A note, a source or a reference was left to be written."
WHY = """Who drafts leaves marks for later: “[source?]”, “para. XX”, a note that says no more than “TK”. In print each
is a claim that leads nowhere, and it shows that nobody read the page again (the house's method, section 1, a law of the
house: every claim leads to its place). What quotations leave out or explain in brackets is let be. English wording."""
BAD = "The gate was closed from the outside [source?], and the lamp was never off.\n"
GOOD = "The gate was closed from the outside, and the lamp was never off.\n"
_NEXT = "Write what belongs here, or take the sentence out that rests on it."


def run(bound: Bound) -> Iterator[Objection]:
    """Notes that hold nothing else, and places in sentences and notes."""
    empty = set()
    for note in notes(bound):
        if note.passages and note.words.strip() and (unwritten(note.words) or unfinished(note.words)):
            empty.add(note.label)
            message = "This note is still to be written." if unwritten(note.words) else "This note breaks off."
            at = note.marks[0].at if note.marks else note.passages[0].at
            passage = bound.passages[note.marks[0].passage] if note.marks else note.passages[0]
            yield objection(CODE, at, message, _NEXT, passage)
    for telling in tellings(bound):
        passage = telling.said.passage
        for start, end in () if passage.kind == "note" and passage.label in empty else open_places(telling.text):
            message = f"“{telling.text[start:end]}” is still to be written."
            yield telling.objection(CODE, start, end, message, _NEXT)
    for passage in bound.passages:
        for start, end in lost_by_machine(passage.masked):
            message = f"“{passage.masked[start:end]}” is still to be written."
            at = place(bound, passage.at.file, passage.at.start + start, passage.at.start + end)
            yield objection(CODE, at, message, _NEXT, passage)
