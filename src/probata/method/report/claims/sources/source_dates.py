"""source_dates: whether the day of a source can be the one that its sentence needs. English.

Three readings: the sentence dates its source ("a communiqué of the Front of 7 October 2022 claimed") and the note gives
another day; what is kept day by day (a log, readings) is of another day than what the sentence tells; a source is older
than what it is cited for.
"""

from __future__ import annotations

import re

from probata.method.report.claims.reading.cited import citations
from probata.method.report.claims.reading.dated import Dated, dates_in
from probata.method.report.claims.sources.papers import name_words, other_paper, papers
from probata.method.report.claims.sources.sourced import Kind, Named

_PAPER = (
    r"(?P<paper>letter|reply|note\s+verbale|judge?ment|ruling|verdict|communiqu[eé]|press\s+release|memorandum|statement|"
    r"message|circular|telegram|declaration|order|notification)"
)
_OWNER = r"(?:\s+(?:to|from|of|by)\s+(?!\d)(?P<owner>(?:the\s+)?(?:[\w’'-]+\s+){0,5}?[\w’'-]+))?"
_DATED_PAPER = re.compile(
    r"(?:(?:\A|[,;]\s+)(?:[Ii]n|[Aa]ccording\s+to|[Bb]y)\s+(?:its|an?|the|their|her|his)\s+(?:[\w’'-]+\s+){0,3}?|"
    r"\A(?:Its|Their|Her|His|The|An?)\s+(?:[\w’'-]+\s+){0,3}?)"
    rf"{_PAPER}{_OWNER},?\s+(?:of|dated|on)\s+(?=\d|[A-Z])"
)
_SEVERAL = re.compile(r"(?i)\b(?:and|to|between|until|interviews|conversations|letters|judgments)\b|[–—]")
_KEPT_DAILY = re.compile(
    r"(?i)\b(?:logs?(?:\s?books?)?|daily\s+\w+|duty\s+rosters?|radio\s+traffic|diary|diaries|telephone\s+records?|"
    r"weather\s+(?:records?|reports?)|situation\s+reports?)\b"
)
_BESIDE = 7
"""Days by which an entry may stand away from what it tells."""
_NOT_YET = re.compile(
    r"(?i)\b(?:until|till|will|shall|would|should|must|(?-i:may)|planned|plans?|scheduled|due|deadline|expir\w*|extend\w*|by|from|"
    r"between|before|announced|intend\w*|expected|promis\w*|valid|since|later|after)\b"
)
"""Words of what a source could foresee, and of spans of time."""
_IN_FORCE = re.compile(
    r"(?i)\b(?:decisions?|resolutions?|laws?|acts?|codes?|decrees?|constitution|statutes?|regulations?|orders?|rules?|"
    r"contracts?|agreements?|treat(?:y|ies)|conventions?|covenants?|mandates?|plans?|budgets?|terms|guidelines?|"
    r"polic(?:y|ies)|strateg\w+|standards?|accessed|updated|visited|amended|edition|since|to\s+date|passim|art\.|arts\.)\b"
)
"""What goes on to hold after its day, and notes that give a day of another kind."""


def another_date(words: str, cited: Named) -> str:
    """How the day of a note cannot be that of its sentence: "date", "day" or "older"; empty where it can."""
    if _of_paper(words, cited):
        return "date"
    if _of_another_day(words, cited.text):
        return "day"
    return "older" if _older(words, cited.text) else ""


def _of_paper(words: str, cited: Named) -> bool:
    return any(
        _same_paper(one["paper"], one["owner"] or "", cited) and other_date(words, one.end(), cited.text)
        for one in _DATED_PAPER.finditer(words)
    )


def _same_paper(paper: str, owner: str, cited: Named) -> bool:
    mine = papers(paper)
    noted = papers(cited.text) | (frozenset({"judgment"}) if cited.kind is Kind.COURT else frozenset())
    if owner and name_words(owner) & name_words(cited.text):
        return bool(noted) and not other_paper(mine, noted)
    return bool(mine & noted)


def _of_another_day(words: str, note: str) -> bool:
    """Whether a record kept by the day is of other days than all that a sentence names."""
    said, noted = _days(words), _days(note)
    if not _KEPT_DAILY.search(note) or not said or not noted or _SEVERAL.search(note) or len(citations(note)) > 1:
        return False
    return all(abs(_count(one) - _count(other)) > _BESIDE for one in said for other in noted)


def _older(words: str, note: str) -> bool:
    """Whether all days that a sentence tells of are later than those of its source."""
    said, noted = [one for one in dates_in(words) if one.year and one.month], dates_in(note)
    if not said or not noted or not all(one.year for one in noted) or len(citations(note)) > 1:
        return False
    if _NOT_YET.search(words) or _IN_FORCE.search(note) or re.search(r"\d[-–]\d{2,4}\b", note):
        return False
    return max(_last(one) for one in noted) + 1 < min(_first(one) for one in said)


def _days(text: str) -> list[Dated]:
    found = dates_in(text)
    return [one for one in found if one.day] if all(one.year and one.month and one.day for one in found) else []


_MONTH, _YEAR = 31, 372  # days, each month as long as the longest: only their order and small distances count


def _count(one: Dated) -> int:
    return (one.year or 0) * _YEAR + (one.month or 1) * _MONTH + (one.day or 1)


def _first(one: Dated) -> int:
    return _count(one)


def _last(one: Dated) -> int:
    return (one.year or 0) * _YEAR + (one.month or 12) * _MONTH + (one.day or _MONTH)


def other_date(words: str, at: int, note: str) -> bool:
    """Whether the date that begins at a place of a sentence is none of those in a note."""
    given = next((one for one in dates_in(words) if one.start == at), None)
    noted = dates_in(note)
    if given is None or not given.year or not noted or not all(one.year for one in noted):
        return False
    if _SEVERAL.search(note):
        years = [one.year or 0 for one in noted]
        return not min(years) <= given.year <= max(years)
    return not any(_meet(given, other) for other in noted)


def _meet(one: Dated, other: Dated) -> bool:
    pairs = ((one.year, other.year), (one.month, other.month), (one.day, other.day))
    return all(not a or not b or a == b for a, b in pairs)
