"""long_quotations: quotations of several paragraphs, opened in one, gone on with in others, closed in a later one.

Two customs (The Chicago Manual of Style, 13.30): each paragraph repeats the opening mark and the last one alone is
closed; or one mark opens the first paragraph and one closes the last, as contracts and judgments are quoted. English.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from probata.method.documents.quotations import Quotation
from probata.method.report.claims.quotations.quoted import marked
from probata.method.report.claims.reading.told import content
from probata.method.report.english.speakers import before, behind
from probata.method.report.english.speaking import SAID_PAST
from probata.method.report.model import Bound, Passage

_KINDS = ("paragraph", "item", "quote")
_REACH = 40
"""Passages: no quotation that is set between two marks alone is longer."""
_FIRST = re.compile(r"(?:\W|\b(?:\d{1,3}|[ivxIVX]{1,4}|[A-Za-z])[.)])*$|.*[:,.!?]\d*\s*$|.*\bthat\s*$", re.DOTALL)
"""What stands before a mark that opens a long quotation: nothing, a list's number, a sentence's end, a colon."""
_CLOSING = {"“": "”", "‘": "’", '"': '"', "„": "“”", "«": "»", "”": "”", "'": "'"}
_SENTENCE_ENDS = re.compile(r"[.!?…]\s*$")
_SAID_SO = re.compile(
    rf"(?i)[,.!?]\s+(?:(?:he|she|they|the|an?|(?-i:[A-Z])[\w’'-]+)\s+(?:[\w’'-]+\s+){{0,3}}?)?(?:{SAID_PAST}|says)\b"
)
"""Who said it, told between the words: the mark before it was forgotten."""
_ENDS = re.compile(r"(?<=[\w.,!?…;:\])])(?P<mark>[”»\"“])(?!\w)|(?<=[.!?…])\s?(?P<single>’)(?=\W*$)")


@dataclass(frozen=True, slots=True)
class Long:
    """One quotation of several passages: the first one and where its mark opens; the last one and where it closes."""

    first: int
    start: int
    last: int
    end: int


def long_quotations(bound: Bound) -> tuple[Long, ...]:
    """Every one, in the order of the text. Remembered."""
    return bound.once.get("claims: long quotations", lambda: tuple(_all(bound.passages)))


def opened(bound: Bound) -> Mapping[int, frozenset[int]]:
    """Passage -> where marks stand in it that a later passage closes or goes on with."""
    return bound.once.get("claims: long quotations opened", lambda: _by_passage(long_quotations(bound), opens=True))


def ended(bound: Bound) -> Mapping[int, frozenset[int]]:
    """Passage -> where marks stand in it that close what an earlier passage opened."""
    return bound.once.get("claims: long quotations ended", lambda: _by_passage(long_quotations(bound), opens=False))


def _by_passage(each: Sequence[Long], *, opens: bool) -> dict[int, frozenset[int]]:
    found: dict[int, frozenset[int]] = {}
    for one in each:
        number, place = (one.first, one.start) if opens else (one.last, one.end)
        found[number] = found.get(number, frozenset()) | {place}
    return found


def _all(passages: Sequence[Passage]) -> Iterator[Long]:
    waiting: list[tuple[int, int, str]] = []
    for number, passage in enumerate(passages):
        if waiting and number - waiting[-1][0] > _REACH:
            waiting = []
        if passage.kind not in _KINDS:
            continue
        again = _again(passage)
        if waiting and _repeated(passages, waiting[-1], number, again):
            yield Long(*waiting[-1][:2], number, again[0].marks.start if again else 0)
        yield from _within(number, passage, again)
        end = _end(passage, waiting[-1][2]) if waiting else None
        if end is not None:
            yield from (Long(first, start, number, end) for first, start, _ in waiting[-1:])
            waiting = []
        left = [one for one in again if not one.closed]
        if left:
            waiting = [(number, one.marks.start, passage.masked[one.marks.start]) for one in left[-1:]]


def _outer(passage: Passage) -> list[Quotation]:
    return [one for one in marked(passage.masked) if one.depth == 0]


def _again(passage: Passage) -> list[Quotation]:
    """What the passage opens first and what it leaves open, in order."""
    found = _outer(passage)
    return [one for one in found if not _lead(passage, one).strip() or (not one.closed and _leads(passage, one))]


def _leads(passage: Passage, one: Quotation) -> bool:
    return bool(_FIRST.match(_lead(passage, one)))


def _lead(passage: Passage, one: Quotation) -> str:
    return passage.masked[: one.marks.start].rpartition("\n")[2]


def _within(number: int, passage: Passage, again: Sequence[Quotation]) -> Iterator[Long]:
    """One passage of several lines, or of lines run together, that opens a quotation anew in each of them."""
    for one, other in pairwise(again):
        if not one.closed and not _lead(passage, other).strip():
            yield Long(number, one.marks.start, number, other.marks.start)
    for one, other in pairwise(_outer(passage)):
        if not one.closed and other.closed and _run_together(passage.masked, one, other):
            yield Long(number, one.marks.start, number, other.marks.start)


def _run_together(words: str, one: Quotation, other: Quotation) -> bool:
    """Whether the words of one speaker fill a passage from end to end, with the mark repeated at a sentence."""
    inner, behind_it = words[one.marks.start + 1 : other.marks.start], words[other.marks.end :]
    if words[: one.marks.start].strip() or re.search(r"[^\W_]", behind_it) or not _SENTENCE_ENDS.search(inner):
        return False
    return words[one.marks.start] == words[other.marks.start] and not before(inner) and not _SAID_SO.search(inner)


def _repeated(
    passages: Sequence[Passage], waiting: tuple[int, int, str], number: int, again: Sequence[Quotation]
) -> bool:
    """Whether the passage right behind repeats the mark, and does not give its words to somebody else."""
    first, start, mark = waiting
    words = passages[number].masked
    begins = bool(again) and not words[: again[0].marks.start].strip() and words[again[0].marks.start] == mark
    if not begins or any(one.kind in _KINDS for one in passages[first + 1 : number]):
        return False
    return not _of_another(passages[first].masked[:start], words, again[0])


def _of_another(lead: str, words: str, one: Quotation) -> bool:
    mine, theirs = before(lead), behind(words[one.marks.end :], 0) if one.closed else None
    named = content(theirs.words) if theirs else frozenset()
    return bool(mine and named and not content(mine.words) & named)


def _end(passage: Passage, mark: str) -> int | None:
    """Where the passage closes what it has not opened."""
    inside = [one.marks for one in marked(passage.masked)]
    for found in _ENDS.finditer(passage.masked):
        at = found.start(found.lastgroup or 0)
        if passage.masked[at] in _CLOSING.get(mark, "") and not any(one.start <= at < one.end for one in inside):
            return at
    return None
