"""PB643: the place and day of an interview stand in a report that says that it keeps them back."""

from __future__ import annotations

import re
from collections.abc import Iterator

from probata.method.report.claims.people.protecting import promise, stand_ins
from probata.method.report.claims.reading.told import Told, told
from probata.method.report.english.dates import exact_day
from probata.method.report.model import Bound, Objection
from probata.method.report.prose.woven import objection

CODE = "PB643"
WITHOUT_RECORDS = True
SAYS = "The exact day, the hour or the house of an interview is told in a report that protects its witnesses."
WHY = """Who was seen at that door on that day gave the interview; the exact date and place of one are never published
(the house's method, section 4). Told is a house, a street or an hour in any report that says that names of people are
kept back, and a day where it says so of the days and places of interviews. Months, towns, officials and those who are
named are let be. English wording only."""
BAD = """Names of interviewees and the dates and places of interviews have been withheld.

A woman described the lamp.[^1]

[^1]: Interview with witness D-12, 4 Mill Lane, 21 March 2022, 6 p.m.
"""
GOOD = """Names of interviewees and the dates and places of interviews have been withheld.

A woman described the lamp. She was interviewed in her own language.
"""
_NEXT = "Write the month and the kind of place, or leave them out."
_INTERVIEW = re.compile(
    r"(?i)\b(?:interview|conversation|meeting|call|talk)\s+with\s+|\binterviewed\b|\b(?:we|the\s+\w+|researchers|investigators|a\s+researcher|team)\s+(?:first\s+|last\s+|again\s+)?(?:met|spoke\s+(?:to|with)|heard|visited)\s+|"
    r"\b(?:interview|conversation|testimony|statement)\s+(?:of|with|by)\s+|\binterview\s+(?:was|took|lasted|began|ended|started)\b|\b(?:was|were)\s+(?:interviewed|heard)\b"
)
_ANOTHER_PAPER = re.compile(
    r"(?i);\s+(?=[^;]*\b(?:complaints?|orders?|letters?|reports?|decrees?|files?|videos?|photographs?|records?|logs?|sheets?|judgments?|lists?|statements?|"
    r"certificates?|e-?mails?|messages?|documents?|interview\w*|minutes|laws?|articles?|diar(?:y|ies)|notes?)\b)|\.\s+(?=[A-Z])"
)
_SAYS_THAT = re.compile(
    r"(?i)\b(?:said|says|that|described|recalled|told\s+(?:us|the)|explained|about|concerning|on\s+the\s+events|how|who\s+had\s+been|since|regarding)\b"
)
_STREET = re.compile(
    r"\b\d{1,4}[a-z]?,?\s+(?:[A-Z][\w’'-]+\s+){1,3}(?:Street|Lane|Road|Avenue|Row|Square|Alley|Close|Court|Way|Quay|Terrace|Drive|Place|Walk|Gate|Hill)\b|"
    r"\b(?:[A-Z][\w’'-]+\s+){1,2}(?:Street|Lane|Road|Avenue|Row|Alley|Terrace)\s+\d{1,4}\b|\b(?:room|flat|apartment|house|door)\s+(?:no\.?\s*|number\s+)?\d+\b"
)
_HOUSE = re.compile(
    r"(?i)\b(?:at|in|inside|behind|above|outside)\s+(?:her|his|their|the|a)\s+(?:[\w-]+[’']s?\s+)?(?:[\w-]+\s+)?"
    r"(?:home|house|flat|apartment|kitchen|room|café|cafe|hotel|inn|library|sacristy|parish\s+hall)\b(?=[^.;]*\b(?-i:[A-Z])[a-z]+)|"
    r"(?:,\s*|\A\s*)(?:at|in|inside|behind|above|outside)\s+(?:her|his|their|the|a)\s+(?:[\w-]+[’']s?\s+)?(?:[\w-]+\s+)?"
    r"(?:shop|stall|workshop|farm|bakery|church|mosque|school|clinic|office)\b(?=[^.;]*\b(?-i:[A-Z])[a-z]+)"
)
"""A house; a shop or a clinic right behind a person is where he or she works ("a nurse at the clinic")."""
_HOUR = re.compile(
    r"(?i)\b(?:\d{1,2}(?:[:.]\d\d)?\s*(?:a\.?m\b|p\.?m\b|o[’']clock)|\d{1,2}[:.]\d\d\s*(?:h\b|hours)|at\s+(?:noon|midnight|half\s+past\s+\w+|(?:\w+)\s+o[’']clock))"
)
_PUBLIC = re.compile(
    r"(?i)\b(?:officials?|minister|ministry|spokes\w+|governor|ambassador|mayor|director|secretary|inspector|commissioner|president|chair\w*|judge|prosecutor|"
    r"lawyers?|experts?|professor|historian|engineer|manager|executive|editor|journalist|representatives?|company|embassy|general|colonel)\b"
)
_NAMED = re.compile(r"\A(?:(?:Dr|Mr|Ms|Mrs|Prof)\.?\s+)?[A-Z][\w’'-]+\s+[A-Z][\w’'-]{2,}")
_DAY_BEFORE = re.compile(r"\b(?:On|on)\s+(?:\d{1,2}\s+[A-Z][a-z]+|[A-Z][a-z]+\s+\d{1,2})(?:,?\s+\d{4})?,?\s+\Z")
_UNNAMED = re.compile(r"(?i)\b(?:an?|the|one|her|him|them|she|he|another)\b")


def run(bound: Bound) -> Iterator[Objection]:
    """Once a sentence or a note about one interview with somebody who is protected."""
    if bound.internal or not promise(bound).names:
        return
    covered = {id(one.told) for one in stand_ins(bound)}
    for one in told(bound):
        found = _told_of(one, protected=id(one) in covered, days=promise(bound).days)
        if found:
            message = (
                "The day, the hour or the house of an interview stands here, and the report protects its witnesses."
            )
            yield objection(CODE, one.said.at(*found), message, _NEXT, one.said.passage)


def _told_of(one: Told, *, protected: bool, days: bool) -> tuple[int, int] | None:
    """From the word for the interview to the end of what tells when and where it was."""
    for held in _INTERVIEW.finditer(one.whole):
        words = one.whole[held.end() :]
        cut = _ANOTHER_PAPER.search(words)
        words = words[: cut.start()] if cut else words
        said = _SAYS_THAT.search(words)
        words = words[: said.start()] if said else words
        if not protected and (_NAMED.match(words) or _PUBLIC.search(words) or not _unnamed(held[0], words)):
            continue
        where = _STREET.search(words) or _HOUSE.search(words) or _HOUR.search(words)
        if where or (days and (exact_day(words) or _DAY_BEFORE.search(one.whole[: held.start()]))):
            return held.start(), held.end() + len(words.rstrip())
    return None


def _unnamed(held: str, words: str) -> bool:
    """Whether somebody without a name was heard: "a cook", "her", "tenant (name withheld)"."""
    return bool(_UNNAMED.search(held + words) or re.match(r"[a-z]+\b(?!s\b)", words))
