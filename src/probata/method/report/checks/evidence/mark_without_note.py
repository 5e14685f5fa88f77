"""PB151: a note mark without a note."""

from __future__ import annotations

import re
from collections.abc import Iterator

from probata.method.manuscript.model import At
from probata.method.report.claims.reading.cited import Marked, marks
from probata.method.report.claims.reading.told import Part, parts
from probata.method.report.claims.sources.typed_marks import by_hand
from probata.method.report.model import Bound, Objection, Passage
from probata.method.report.prose.woven import objection, place

CODE = "PB151"
WITHOUT_RECORDS = True
SAYS = "A note mark stands in the text, and there is no such note."
WHY = """A mark promises a reader where something comes from. A mark whose note was lost, or a small raised number that
was left over from another file, promises it for nothing (the house's method, section 1, a law of the house: every
number and quotation leads to its place). What reading the manuscript has already remarked is not said again."""
BAD = "The gate was closed from the outside.⁷ The lamp was never off.\n"
GOOD = "The gate was closed from the outside.[^gate]\n\n[^gate]: The gate is described elsewhere.\n"
_NEXT = "Write the note, or take the mark away."
_RAISED = "⁰¹²³⁴⁵⁶⁷⁸⁹"
_TYPED = re.compile(rf"(?<=[.,;:!?”’\"')])[{_RAISED}]{{1,4}}(?=\s|$)")
_AS_FIGURES = str.maketrans(_RAISED, "0123456789")


def run(bound: Bound) -> Iterator[Objection]:
    """Every mark without its note; every raised number behind a stop for which nothing is listed."""
    said = {fault.at for fault in bound.manuscript.faults}
    for one in marks(bound):
        if one.label not in bound.manuscript.notes and one.at not in said:
            passage = bound.passages[one.passage]
            at = _sentence(bound, passage, one)
            yield objection(CODE, at, "This mark has no note, or its note has no words.", _NEXT, passage)
    listed = _listed(bound)
    for passage in bound.passages:
        yield from _typed(bound, passage, listed)
    for number, start, end in by_hand(bound) if "*" not in listed else ():
        passage = bound.passages[number]
        at = place(bound, passage.at.file, passage.at.start + start, passage.at.start + end)
        message = f"“{passage.masked[start:end].strip()}” was typed like a note mark, and no note belongs to it."
        yield objection(CODE, at, message, _NEXT, passage)


def _sentence(bound: Bound, passage: Passage, one: Marked) -> At:
    """The sentence up to its mark: in a draft a mark alone has no letters that somebody could look at."""
    if not passage.sentences or one.at.start < one.at.end:
        return one.at
    return place(bound, one.at.file, min(passage.sentences[one.sentence].at.start, one.at.start), one.at.end)


def _typed(bound: Bound, passage: Passage, listed: frozenset[str]) -> Iterator[Objection]:
    for found in _TYPED.finditer(passage.masked):
        number = found[0].translate(_AS_FIGURES)
        if number not in listed and number not in bound.manuscript.notes and "*" not in listed:
            at = place(bound, passage.at.file, passage.at.start + found.start(), passage.at.start + found.end())
            message = f"The raised number {number} stands here like a note mark, and there is no such note."
            yield objection(CODE, at, message, _NEXT, passage)


_OWN = re.compile(rf"^\s*\(?(?P<own>\d{{1,4}}|[{_RAISED}]{{1,4}})(?:[.)\]:]|\s|$)")


def _listed(bound: Bound) -> frozenset[str]:
    """Numbers that passages begin with; ``*`` where a part of the report lists notes or sources by itself."""
    each = parts(bound)
    begun = (_OWN.match(one.masked) for one in bound.passages)
    found = {one["own"].translate(_AS_FIGURES) for one in begun if one}
    lists = re.compile(r"(?i)^\W*(?:[\dIVX.]+\s+)?(?:(?:foot|end)?notes?|references|sources|bibliography)\b")
    by_itself = any(
        part is Part.ASIDE and one.kind == "heading" and lists.match(one.masked)
        for part, one in zip(each, bound.passages, strict=True)
    )
    return frozenset(found | ({"*"} if by_itself else set()))
