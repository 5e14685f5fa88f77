"""typed_marks: numbers typed like note marks ("no fee [97],", "a fee.97 It") in a report whose notes have real marks.

A few of them only: a text with many has its own way of numbering, as judgments have that cite "[57]".
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from probata.method.report.claims.reading.cited import marks
from probata.method.report.english.small_words import words as listed
from probata.method.report.model import Bound, Passage

_REAL = 5
"""Marks of notes that a report has at least before a typed one is odd beside them."""
_ONE_IN, _FEW = 10, 2
"""Typed marks that a report may have for so many real ones, and in any case."""
_BRACKETED = re.compile(r"(?<=[\w.,;:!?”’\"'»)])(?P<gap>[ \u00a0]?)\[(?P<number>[1-9]\d{0,2})\](?=[\s.,;:)”’]|\Z)")
_GLUED = re.compile(r"(?P<word>[a-z]{4,})[.,;”]+(?P<number>[1-9]\d{0,2})(?=\s+[A-Z“]|\s*\Z)")
_REFERS = re.compile(
    r"(?i)(?:\b(?:at|in|see|cf|from|to|and|or|of|paras?|paragraphs?|pp?|notes?|nos?|by|ref|item|line|step|option|table|figure|"
    r"section|article|clause|per)\.?|\]|\d\)?|[,;:–-]|\bv\.?)\s*\Z"
)
_YEARS = re.compile(r"[\[(](?:1[89]|20)\d\d[\])]")
_SHORTENED = listed("para paras sect chap note notes item fig figs page pages line lines file ibid supra annex")
"""Words behind whose stop a number is no mark: "para.57"."""


def by_hand(bound: Bound) -> tuple[tuple[int, int, int], ...]:
    """Each mark that was typed: the number of its passage, where it begins and ends there."""
    real = len(marks(bound))
    found = tuple(_typed(bound)) if real >= _REAL else ()
    return found if len(found) <= max(_FEW, real // _ONE_IN) else ()


def _typed(bound: Bound) -> Iterator[tuple[int, int, int]]:
    for number, one in enumerate(bound.passages):
        if one.kind not in ("paragraph", "item") or not any(char.isdigit() for char in one.masked):
            continue
        yield from ((number, *found) for found in _in_passage(one))


def _in_passage(one: Passage) -> Iterator[tuple[int, int]]:
    words = one.masked
    each = tuple(_BRACKETED.finditer(words))
    for found in each if len(each) <= _FEW else ():  # "items [1], [2] and [3]"
        head = words[: found.start()]
        if not (_REFERS.search(head) and found["gap"]) and not _YEARS.search(words) and not _inside_quotation(head):
            yield found.start(), found.end()
    for found in _GLUED.finditer(words):
        if found["word"] not in _SHORTENED and not _inside_quotation(words[: found.start()]):
            yield found.start("number"), found.end("number")


def _inside_quotation(head: str) -> bool:
    """Whether a quotation is open: what stands in brackets there was put in by the report, or stood there."""
    return head.count("“") > head.count("”") or head.count('"') % 2 == 1
