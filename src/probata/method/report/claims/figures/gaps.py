"""gaps: years and places of which a report says that there are no figures, in a table or in a sentence. English.

A dash or an empty cell says nothing; words do ("no figure", "not available"), where others of the column count.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from probata.method.manuscript.model import At
from probata.method.report.claims.reading.cells import Grid, grids, is_total
from probata.method.report.claims.reading.telling import Telling, tellings
from probata.method.report.model import Bound, Passage
from probata.method.report.prose.phrases import attributed

_EMPTY = re.compile(
    r"(?i)\W*(?:no\s+(?:figures?|data|numbers?|information|statistics|returns?|records?|count)(?:\s+(?:available|published|given|"
    r"released|kept|reported))?|(?:figures?\s+|data\s+)?(?:not\s+(?:available|published|released|known|recorded|reported|given|"
    r"disclosed|provided|supplied|collected|counted)|unavailable|unpublished|missing|withheld|unknown|unreported)|n\.?\s?/?\s?a\.?|n\.?d\.?)\W*"
)
_YEAR = re.compile(r"\b(?:1[89]|20)\d\d\b")
_HEAD_YEAR = re.compile(
    r"\W*(?:(?:in|year|season|winter|spring|summer|autumn)\s+)?(?:1[89]|20)\d\d(?:[/–-]\d{2,4})?\W*", re.I
)
_NAME = re.compile(
    r"(?:[A-Z][\w’'-]+)(?:\s+(?:of\s+|the\s+)?[A-Z][\w’'-]+){0,3}(?:\s+(?:district|province|county|region|village|camp|hostel))?"
)
_DATA = r"(?:figures?|data|statistics|numbers|returns|registers?|census)"
_DONE = (
    r"(?:made\s+(?:available|public)|published|released|available|provided|disclosed|shared|kept|collected|issued|given|"
    r"reported|compiled|recorded)"
)
_GAP = re.compile(
    rf"(?i)\bno\s+(?:[\w-]+\s+){{0,3}}?{_DATA}\b|\b{_DATA}\b[^.;]{{0,80}}?\b"
    rf"(?:(?:were|was|are|is|have|has|had)\s+(?:not|never)\s+(?:been\s+)?(?:\w+ly\s+)?"
    rf"{_DONE}|"
    rf"(?:is|are|was|were)\s+(?:missing|withheld|unavailable|lacking|incomplete))\b|"
    rf"\b(?:did|has|have|had|does|do)\s+(?:not|never)\s+(?:\w+\s+)?(?:publish|release|provide|disclose|share|issue|give|collect|keep|report)\w*\s+"
    rf"(?:[\w-]+\s+){{0,3}}?{_DATA}\b|"
    rf"\bnever\s+(?:published|released|provided|disclosed|shared|issued)\s+(?:[\w-]+\s+){{0,3}}?{_DATA}\b"
)
_WEAK = re.compile(r"(?i)\b(?:if|whether|would|should|recommend\w*|until|unless|no\s+longer|because|since\s+they)\b")
_PLACE = re.compile(
    r"\b(?:for|from|of|in|on)\s+(?:the\s+)?(?:(?:district|province|county|region|village|camp|hostel|town|city|prefecture|valley|island|hostels)s?\s+"
    r"(?:of|in|at)\s+)?(?P<name>(?!(?:January|February|March|April|May|June|July|August|September|October|November|December)\b)[A-Z][\w’'-]+"
    r"(?:\s+[A-Z][\w’'-]+){0,2})"
)
_BODY = re.compile(
    r"(?i)\b(?:ministry|minister|government|inquiry|commission|office|state|council|bureau|department|committee|assembly|nations|court|"
    r"mission|panel|agency|table|figure|annex|decree|law|article)\b"
)


@dataclass(frozen=True, slots=True)
class Gap:
    """What is missing: the ``names`` of its year or place, as written; its place in the source and its passage."""

    names: tuple[str, ...]
    at: At
    passage: Passage | None


def gaps(bound: Bound) -> tuple[Gap, ...]:
    """Every gap of the report, each year or place once, tables first. Remembered."""
    return bound.once.get("claims: gaps", lambda: tuple(_each(bound)))


def tells_a_gap(words: str) -> bool:
    """Whether words say that figures are missing."""
    return bool(_GAP.search(words)) or bool(_MISSING.search(words))


_MISSING = re.compile(
    rf"(?i)\b(?:gaps?\s+in|incomplete|missing|partial|lack\s+of|absence\s+of|without)\b[^.;]{{0,40}}?\b(?:{_DATA}|years?)\b|\b{_DATA}\b[^.;]{{0,60}}?\b"
    r"(?:missing|incomplete|partial|gaps?|not\s+cover)\b"
)


def _each(bound: Bound) -> Iterator[Gap]:
    seen: set[str] = set()
    for one in (*_in_tables(bound), *_in_sentences(bound)):
        if not seen & set(one.names):
            seen.update(one.names)
            yield one


def _in_tables(bound: Bound) -> Iterator[Gap]:
    at_cell = {(one.at.file, one.at.start): one for one in bound.passages if one.kind == "cell"}
    for grid in grids(bound):
        for row in range(1, len(grid.words)):
            for name, column in _empty(grid, row):
                at = grid.at(row, column)
                yield Gap((name,), at, at_cell.get((at.file, at.start)))


def _empty(grid: Grid, row: int) -> Iterator[tuple[str, int]]:
    """The name of a row or column whose figures are missing, where the table has figures beside."""
    line, head = grid.words[row], grid.words[0]
    for column in range(1, min(len(line), len(head))):
        if not _EMPTY.fullmatch(line[column]):
            continue
        down = sum(_counts(grid, each, column) for each in range(1, len(grid.words)))
        across = sum(_counts(grid, row, each) for each in range(1, len(line)))
        if _HEAD_YEAR.fullmatch(head[column]) and across:
            yield head[column].strip(), column
        elif down and _is_name(line[0]) and not is_total(line[0]):
            yield line[0].strip(), column


def _counts(grid: Grid, row: int, column: int) -> bool:
    """Whether a cell is a figure that is written as one: "none" may be no count at all."""
    line = grid.figures[row]
    return column < len(line) and line[column] is not None and bool(re.search(r"\d", grid.words[row][column]))


def _is_name(words: str) -> bool:
    return bool(_HEAD_YEAR.fullmatch(words) or _NAME.fullmatch(words.strip()))


def _in_sentences(bound: Bound) -> Iterator[Gap]:
    for telling in tellings(bound):
        if telling.said.passage.kind in ("cell", "heading", "note", "quote"):
            continue
        found = _GAP.search(telling.text)
        if found and not _WEAK.search(telling.text) and not _of_others(telling, found):
            names = _named(telling, found)
            if names:
                yield Gap(names, telling.at(*found.span()), telling.said.passage)


def _of_others(telling: Telling, found: re.Match[str]) -> bool:
    said = telling.said
    return said.inside_any("reply", "response") or attributed(said, *found.span()) or bool(_SAY.search(telling.text))


_SAY = re.compile(r"(?i)\b(?:according\s+to|said|says|claims?|claimed|told|stated|states|replied|answered|wrote)\b")


def _named(telling: Telling, found: re.Match[str]) -> tuple[str, ...]:
    """The years, else the place, that the clause of a gap names."""
    low = max((cut.end() for cut in _CUT.finditer(telling.text, 0, found.start())), default=0)
    stop = _CUT.search(telling.text, found.end())
    clause = telling.text[low : stop.start() if stop else len(telling.text)]
    years = tuple(dict.fromkeys(_YEAR.findall(clause)))
    if years:
        return years[:2]
    places = (one["name"] for one in _PLACE.finditer(clause))
    return tuple(one for one in places if not _BODY.search(one))[:1]


_CUT = re.compile(r"[;:]|,\s+(?:and|but|while|so)\s")
