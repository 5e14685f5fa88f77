"""Events as sentences date them: what happened, by the words around a date, in whatever construction. English."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from probata.method.manuscript.model import At
from probata.method.report.claims.reading.cells import grids
from probata.method.report.claims.reading.dated import dates_in
from probata.method.report.claims.reading.dates import date_claims
from probata.method.report.claims.reading.model import DateClaim
from probata.method.report.claims.reading.numbers import read
from probata.method.report.claims.reading.phrase import SMALL, words_of
from probata.method.report.english.said import stem
from probata.method.report.english.small_words import words
from probata.method.report.model import Bound

_NO_POINT = frozenset(
    ("by", "until", "till", "since", "from", "before", "after", "between", "to", "and", "or", "through")
)
_RANGE_BEHIND = re.compile(r"(?i)\s*(?:to|until|till|–|-|—|through)\s*(?:the\s+)?\d|\s+(?:and|or)\s+(?:on\s+)?\d")
_RANGE_BEFORE = re.compile(r"(?i)(?:\d\s*(?:to|until|till|–|-|—|and|or)|\bfrom|\bbetween)\s*(?:the\s+)?\Z")
_CUT = re.compile(
    r"[;:](?=\s)|[.!?](?=\s)|,?\s+(?=(?:while|whereas|but|before|after|when|until|since|(?:following|during)\s(?:the|an?|its|his|her|their))\s)"
)
_RELATIVE = re.compile(r",?\s(?=(?:which|who|whom|where|that)\s)")
_RESTRICTIVE = re.compile(r"(?i)[^,]\s(?:that|which|who|whom)\s[^,;:.]*\Z")
"""A year in such a clause says which of several: "the tanks that were bought in 2016"."""
_SOFT = re.compile(r",(?=\s)|\s(?=and\s)|[(\[]")
_DOUBTFUL = re.compile(
    r"(?i)\b(?:again|another|further|second|third|fourth|next|later|other|he|she|his|her|him|each|every|also|same|new|"
    r"would|could|might|should|if|fiscal|financial|planned|scheduled|expected|postponed|moved|wrongly|corrected|at\s+the\s+latest|not|never|"
    r"(?:following|previous|preceding)\s+(?:day|night|morning|evening|week|month|spring|summer|autumn|winter|year))\b"
)
"""The stretch may tell of another time than its date: again, later, would, "the following year"."""
_DOCUMENT = re.compile(
    r"\b(?P<kind>[A-Z][a-z]+|decree|law|order|resolution|judgment|letter|regulation)\s+(?:[Nn]o\.?\s*|[Nn]umber\s+)?"
    r"(?P<number>\d+[\w/.-]*)\s*(?:of|dated|\()\s*(?:the\s+)?\Z"
)
_CODES = re.compile(
    r"\b(?:witness|interviewee|victim|case|no\.?|number|article|site|document|room|person)\s+([A-Z]?\d+|[A-Z]\b)", re.I
)
_INDEFINITE = re.compile(r"(?i)\A\W*(?:(?:on|in)\s+,?\s*)?(?:an?|one|two|three|several|some|many|\d+)\s")
_EVENTFUL = frozenset(map(stem, ("established", "registered", "registration", "founded", "named")))
"""Stems that say little of a number and all of an event."""
_NOMINAL = re.compile(
    r"(?i)\s*(?P<before>(?:since|after|before|following|with|until|upon|at|by|during|despite|because\s+of)\s+)?"
    r"(?:the|its|their|an?|this|our)\s+(?P<phrase>[^,;:.]+?)(?P<comma>,)?\s+(?:on|in|of)\s+(?:the\s+)?\Z"
)
"""An act told by its noun, at the beginning of a clause, with a date behind it: "The closure of the mill on ..."."""
_APPOSED = re.compile(
    r"(?i),\s+(?:[a-z]+ly\s+)?(?:[a-z]+ed|set\s+up|built|held|begun)\s+(?:[^,;:]{0,60}?\s)?(?:on|in)\s+\Z"
)
TOOK_PLACE = frozenset(
    stem(one)
    for one in words("took took taken happened occurred place came began started was were had been completed effected")
)
"""Stems by which a noun of an act is told: "the evacuation took place"."""
_COLUMNS = 4


@dataclass(frozen=True, slots=True)
class Event:
    """A date with the stems of what its stretch of the sentence says; ``document``: "decree 44" whose date it is."""

    claim: DateClaim
    said: frozenset[str]
    names: frozenset[str]
    verbs: frozenset[str]
    contrasts: frozenset[str]
    codes: frozenset[str]
    document: str
    indefinite: bool
    counts: frozenset[object]
    nominal: bool = False


def events(bound: Bound) -> tuple[Event, ...]:
    """Every event of an English manuscript that a sentence dates by a point in time; made once."""
    return bound.once.get("dated events", lambda: tuple(_events(bound)))


def _events(bound: Bound) -> Iterator[Event]:
    rows = dict(_rows(bound))
    for claim in date_claims(bound):
        if claim.passage.kind in ("quote", "heading", "note") or not claim.exists:
            continue
        if claim.passage.kind == "cell":
            row = rows.get(claim.passage.at)
            made = [_row_event(claim, row)] if row is not None else []
        else:
            made = [_event(claim), _nominal(claim)] if _is_point(claim) else []
        yield from (one for one in made if one is not None)


def _rows(bound: Bound) -> Iterator[tuple[At, str]]:
    """The place of each cell of a table that may be a date, and what its row says beside it: a chronology."""
    for grid in grids(bound):
        for row, cells in enumerate(grid.words):
            if row == 0 or len(cells) > _COLUMNS or not dates_in(cells[0]):
                continue
            beside = max(cells[1:], key=len, default="")
            if not any(map(dates_in, cells[1:])):
                yield grid.at(row, 0), beside


def _row_event(claim: DateClaim, words: str) -> Event | None:
    """Of a row that is a date and what happened then."""
    alone = not (claim.text[: claim.span.start] + claim.text[claim.span.end :]).strip(" .,*†")
    if not alone or _DOUBTFUL.search(words):
        return None
    return replace(_made(claim, words, 0, len(words), ""), nominal=True, indefinite=False)


def _is_point(claim: DateClaim) -> bool:
    text = claim.text
    ranged = _RANGE_BEHIND.match(text, claim.span.end) or _RANGE_BEFORE.search(text[: claim.span.start])
    named = claim.before == "of" and claim.month is None  # "the drought of 2010" says which drought
    which = claim.month is None and _RESTRICTIVE.search(text[: claim.span.start])
    if is_cited(claim) or _EDITION.match(text, claim.span.end):
        return False
    return not ranged and not named and not which and claim.before not in _NO_POINT


def is_cited(claim: DateClaim) -> bool:
    """Whether a date is that of a paper in a citation: "(Osten: 3 May 2020)", "(2006)", or in brackets in a note."""
    opened = _BRACKET.search(claim.text[: claim.span.start])
    if not opened or not _CLOSED.match(claim.text, claim.span.end):
        return False
    return bool(opened["place"]) or claim.month is None or claim.passage.kind == "note"


_BRACKET = re.compile(r"\((?P<place>[A-Z][^():]{0,40}:\s*)?\Z")
_CLOSED = re.compile(r"[^()]{0,20}\)")
_EDITION = re.compile(r"(?i)\s+(?:version|edition|update|issue|draft|release)s?\b")
"""Behind a date that says which of several: "the February 2020 version"."""


def _event(claim: DateClaim) -> Event | None:
    text = claim.text
    document = _DOCUMENT.search(text[: claim.span.start])
    start, end = _stretch(text, claim.span.start, claim.span.end)
    stretch = text[start:end]
    if document is None and _DOUBTFUL.search(stretch):
        return None
    named = f"{document['kind'].casefold()} {document['number'].casefold()}" if document else ""
    return _made(claim, text, start, end, named)


def _nominal(claim: DateClaim) -> Event | None:
    """The event of "The closure of the mill on 30 June 2014 left forty families ...": its noun is its verb."""
    text = claim.text
    start, _ = _stretch(text, claim.span.start, claim.span.end)
    found = _NOMINAL.fullmatch(text, start, claim.span.start)
    if not found or (found["before"] and found["comma"]) or _DOUBTFUL.search(found["phrase"]):
        return None
    inside = [one for one in words_of(text) if found.start("phrase") <= one.start < found.end("phrase")]
    if not inside or any(one.verb for one in inside):
        return None
    of = next((n for n, one in enumerate(inside) if one.plain in SMALL), len(inside))
    made = _made(claim, text, found.start("phrase"), found.end("phrase"), "")
    return replace(made, verbs=frozenset((inside[of - 1].stem,)), nominal=True) if of else None


def _made(claim: DateClaim, text: str, start: int, end: int, document: str) -> Event:
    stretch = text[start:end]
    each = [one for one in words_of(text) if start <= one.start < end and (one.meant or one.stem in _EVENTFUL)]
    said = frozenset(one.stem for one in each if len(one.stem) > 1)  # of "U.S." the letters say nothing
    verbs = frozenset(one.stem for one in each if one.verb)
    if verbs and verbs <= TOOK_PLACE:
        verbs |= _subject(text, start, end)  # "the evacuation of the camp took place", as "was evacuated"
    return Event(
        claim,
        said,
        frozenset(one.stem for one in each if one.name),
        verbs,
        frozenset(one.plain for one in words_of(text) if start <= one.start < end),
        frozenset(found.casefold() for found in _CODES.findall(stretch)),
        document,
        bool(_INDEFINITE.search(_undated(text, start, end))),
        frozenset(one.value for one in read(text) if start <= one.span.start < end and one.value),
    )


def _subject(text: str, start: int, end: int) -> frozenset[str]:
    """The noun that a clause is about: the last word before the first verb or the first small word behind it."""
    noun = ""
    for one in words_of(text):
        if not start <= one.start < end or (not noun and one.plain in SMALL):
            continue
        if one.verb or one.plain in SMALL:
            break
        noun = one.stem
    return frozenset((noun,)) if noun else frozenset()


def _undated(text: str, start: int, end: int) -> str:
    first = re.match(r"\s*(?:(?:On|In|At)\s*)?(?:\ufffc+|\s)*,?\s*", _blanked(text)[start:end])
    return text[start + (first.end() if first else 0) : end]


def _blanked(text: str) -> str:
    """The text with its dates blanked."""
    kept = list(text)
    for one in dates_in(text):
        kept[one.start : one.end] = "\ufffc" * (one.end - one.start)
    return "".join(kept)


def _stretch(text: str, first: int, last: int) -> tuple[int, int]:
    """The clause around a date; of several dates in it the piece around this one; a relative clause with its noun."""
    cuts = [found.span() for found in _CUT.finditer(text) if not _is_label(text, first, last, found.start())]
    start = max((behind for _, behind in cuts if behind <= first), default=0)
    end = min((at for at, _ in cuts if at >= last), default=len(text))
    inside = [found.start() for found in _RELATIVE.finditer(text, start, end)]
    before = [at for at in inside if at < first]
    if before:
        nouns = [one for one in words_of(text) if one.end <= before[-1]]
        start = nouns[-1].start if nouns else before[-1]
    behind = [at for at in inside if at >= last]
    if behind and text[behind[0]] == ",":
        end = behind[0]
    apposed = _APPOSED.search(text, start, first)
    if apposed and text[last : last + 1] == ",":  # "The board, appointed on 3 May 2019, has ..."
        return start, last
    return _between_dates(text, start, end, first, last)


def _is_label(text: str, first: int, last: int, cut: int) -> bool:
    """Whether a date is the label of what follows: "3 June 2020: the hostels close"."""
    return text[cut : cut + 1] == ":" and not text[:first].strip(" \t\n-–•*") and not text[last:cut].strip()


def _between_dates(text: str, start: int, end: int, first: int, last: int) -> tuple[int, int]:
    others = [one for one in dates_in(text) if start <= one.start < end and one.start != first]
    for one in others:
        if one.end <= first:
            cuts = [found.start() for found in _SOFT.finditer(text, one.end, first)]
            start = max(start, cuts[-1] if cuts else one.end)
        elif one.start >= last:
            cuts = [found.start() for found in _SOFT.finditer(text, last, one.start)]
            end = min(end, cuts[-1] if cuts else last)
    return start, end
