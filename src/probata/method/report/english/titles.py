"""Numbers in titles, where no role can stand: years, decrees, parts and names belong there, counts do not. English."""

from __future__ import annotations

import re

from probata.method.manuscript.numbers import Number, numbers, quantifiers
from probata.method.report.english.dates import date_spans, leftover
from probata.method.report.english.people import INTERVIEWEES, PEOPLE, PEOPLE_BEHIND
from probata.record.span import TextSpan

_EVENTS = (
    r"(?:deaths|killings|rapes|beatings|cases|incidents|arrests|detentions|abductions|disappearances|voices|stories|lives|testimonies|"
    r"accounts|interviews|statements|murders|attacks|graves|bodies|dead|detained|missing|killed|wounded|injured|held)"
)
_EVENTS_BEHIND = re.compile(rf"(?i)^\s+(?:[\w-]+\s+)?{_EVENTS}\b")
_NAMED_BEFORE = re.compile(
    r"(?i)(?:\b(?:articles?|art\.|decree|act|law|resolution|regulation|directive|rules?|order|bill|treaty|protocol|convention|section|"
    r"paragraphs?|para\.|chapter|no\.?|nos\.?|number|part|phase|stage|volume|vol\.|issue|edition|version|draft|annex|appendix|table|figure|"
    r"report|book|title|step|case|file|room|block|camp|site|zone|district|route|highway|line|unit|brigade|battalion|article|§)\s*"
    r"(?:no\.?\s*)?(?:[\d.]+\s*(?:,|and|to|-|–|/)\s*)*|[/§#]\s*|"
    r"\b(?-i:[A-Z]{1,4}[-/]|[A-Z]{1,4} (?=\Z)(?<!A )(?<!I )))\Z"
)
_STRUCTURE = re.compile(
    r"(?i)^(?:\s+|-)(?:[\w-]+\s+)?(?:parts?|chapters?|volumes?|sections?|annexes|articles|questions|maps|languages|editions?|years?|months?|weeks?|"
    r"days?|nights?|hours?|seasons?|decades?|winters?|summers?|springs?|autumns?|minutes|words|pages|steps|lessons|recommendations|"
    r"notes|essays|reports|versions|visits|laws|decrees|languages)\b"
)
_LAW_PART = re.compile(
    r"^\s*(?:\([^)]*\)|\s*of\s+(?:the\s+)?(?:decree|law|act|covenant|convention|constitution|treaty|statute)\b)", re.I
)
_NAME = re.compile(r"^(?:\s+|-)[A-Z][\w’'-]+")
_ONLY_NAME = re.compile(r"(?i)(?:\A|\b(?:of|in|at|on|from|to|near|by|the|for|and|,)\s+)\Z")
_SOMEBODY = re.compile(
    rf"(?i)^\s+(?:(?:of\s+)?(?:the|these|those|our|all)\s+)?(?:[\w-]+\s+)?(?:{INTERVIEWEES}|{PEOPLE})\b"
)


def counted_in(title: str) -> TextSpan | None:
    """The first number or word for a number in a title that counts something; None when it holds none."""
    dates = date_spans(title)
    for one in numbers(title):
        dated = any(span.overlaps(one.span) for span in dates)
        if not dated and _counts(title, one):
            return one.span
    for word in quantifiers(title):
        if _SOMEBODY.match(title[word.span.end :]):
            return word.span
    return None


def _counts(title: str, one: Number) -> bool:
    before, said, behind = title[: one.span.start], one.span.of(title), title[one.span.end :]
    if PEOPLE_BEHIND.match(behind) or _EVENTS_BEHIND.match(behind):
        return True
    if one.kind in ("ordinal", "multiple") or said.casefold() == "one" or not leftover(said).strip():
        return False
    if one.kind in ("percent", "vague") or (one.kind == "fraction" and not said[:1].isdigit()):
        return True
    if one.kind == "range" and not re.search(r"\d", leftover(said)):
        return False
    if _NAMED_BEFORE.search(before) or _LAW_PART.match(behind) or _STRUCTURE.match(behind):
        return False
    named = said[:1].isupper() and (_NAME.match(behind) or before.endswith(" of ")) and _ONLY_NAME.search(before)
    return not named
