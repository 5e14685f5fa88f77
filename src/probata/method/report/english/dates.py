"""Dates in words: what is left of a body when every date is taken out of it, and whether a date names its day."""

from __future__ import annotations

import re

from probata.record.span import TextSpan

_MONTH = (
    r"(?:january|february|march|april|may|june|july|august|september|october|november|december|"
    r"jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)\b\.?"
)
_TH = r"(?:st|nd|rd|th)?"
_YEAR = r"(?:[12][0-9]{3})"
_DAYS = rf"[0-3]?[0-9]{_TH}(?:\s*(?:,|and|or|to|until|through|&|-|–|—)\s*[0-3]?[0-9]{_TH})*"
_DAY = re.compile(
    rf"(?i)\b(?:{_DAYS}\.?\s+(?:of\s+)?{_MONTH}|{_MONTH}\s+(?:the\s+)?{_DAYS}(?![0-9])|"
    rf"{_YEAR}[-/.][01]?[0-9][-/.][0-3]?[0-9](?![0-9])|[0-3]?[0-9][-/.][0-3]?[0-9][-/.](?:{_YEAR}|[0-9]{{2}})(?![0-9]))"
    rf"|[0-9]+\s*月\s*[0-9]+\s*[日号]"
)
_END = rf"(?:[0-3]?[0-9]{_TH}\s+)?({_MONTH})(?:\s+[0-3]?[0-9]{_TH})?,?(?:\s+{_YEAR})?"
_PERIOD = re.compile(rf"(?i)\b(?:between|from)\s+{_END}\s+(?:and|to|until)\s+{_END}")
_OTHER = (
    re.compile(r"(?i)\bT?[0-2]?[0-9][:.][0-5][0-9](?::[0-5][0-9])?\s*(?:[ap]\.?m\.?|hours|utc|gmt|z\b)?"),
    re.compile(r"(?i)\b[01]?[0-9]\s*(?:[ap]\.?m\b\.?|o['’]clock|uhr\b)"),
    re.compile(r"(?i)\b(?:[0-9]{1,2}(?:st|nd|rd|th)|\w+(?:first|second|third|th))\s+century\b"),
    re.compile(r"(?i)\b(?:q|week\s|quarter\s|day\s)\s*[0-9]{1,2}\b"),
    re.compile(rf"\b{_YEAR}(?:-(?:XX|[012][0-9](?:-XX)?))(?![0-9])"),
    re.compile(rf"\b{_YEAR}\s*[/–—-]\s*(?:{_YEAR}|[0-9]{{2}})(?![0-9])"),
    re.compile(rf"\b{_YEAR}s?(?![0-9])[~?%]?"),
    re.compile(r"(?i)['’]?\b[0-9]0s\b"),
    re.compile(r"(?i)\b[0-3]?[0-9](?:st|nd|rd|th)\b"),
)
_WORDS = re.compile(
    rf"(?i)\b(?:{_MONTH}|(?:mon|tues|wednes|thurs|fri|satur|sun)days?|spring|summer|autumn|winter|fall|season|today|"
    r"yesterday|tomorrow|tonight|night|evening|morning|noon|midday|midnight|dawn|dusk|afternoon|weekend|easter|christmas|"
    r"new\s+year|ramadan|eid|passover|week|month|year|decade|century|day)\b"
)
_FOREIGN = re.compile(r"[^\W\d_\u0000-\u024f]")


_WHOLE = re.compile(
    rf"(?i)(?:{_DAY.pattern[4:]})(?:,?\s+(?:of\s+)?{_YEAR}(?![0-9]))?|\b{_MONTH},?\s+(?:of\s+)?{_YEAR}(?![0-9])"
)


def date_spans(words: str) -> tuple[TextSpan, ...]:
    """Where days and months stand, with their years."""
    return tuple(TextSpan(*found.span()) for found in _WHOLE.finditer(words))


def exact_day(words: str) -> bool:
    """Whether words name a day of a month; the ends of a period of more than one month are none."""
    return bool(_DAY.search(without_periods(words)))


def without_periods(words: str) -> str:
    """The words without what runs from one month to another: its ends are not the day of anything."""
    return _PERIOD.sub(_ends_out, words)


def _ends_out(found: re.Match[str]) -> str:
    return found[0] if found[1].casefold() == found[2].casefold() else " "


def leftover(words: str) -> str:
    """The words without anything that is written as a date or a time of day."""
    rest = _DAY.sub(" ", words)
    for pattern in _OTHER:
        rest = pattern.sub(" ", rest)
    return rest


def is_date(words: str) -> bool:
    """Whether words say a date, in English or in digits, and no other number. Other scripts are believed."""
    rest = leftover(words)
    if _FOREIGN.search(words):
        return True
    return not re.search(r"[0-9]", rest) and (rest != words or bool(_WORDS.search(words)))
