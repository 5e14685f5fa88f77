"""What changed because of an answer, as people write it down: the old value and the new one. English."""

from __future__ import annotations

import re
from dataclasses import dataclass

_VALUE = r"(?:[^,;()→]|(?<=\d),(?=\d)){1,50}?"
_SHAPES = tuple(
    re.compile(shape, re.I)
    for shape in (
        rf"(?:^|[:;(]\s*|,\s+|\b(?:from|was)\s+)(?P<old>{_VALUE})\s*(?:→|->|-->|=>|⇒|"
        rf"»)\s*(?P<new>{_VALUE})\s*(?=$|[.,](?!\d)|[;()])",
        rf"\bfrom\s+(?P<old>{_VALUE})\s+to\s+(?P<new>{_VALUE})\s*(?=$|[.,](?!\d)|[;()]|\bin\s|\bas\s|\bchapter|"
        rf"\bparagraph)",
        rf"(?:^|[:;(]\s*|,\s+|\b(?:is|now|reads?|says?|to)\s+)(?P<new>{_VALUE})\s*,?\s*(?:instead\s+of|"
        rf"rather\s+than|and\s+not|not)\s+(?P<old>{_VALUE})\s*(?=$|[.,](?!\d)|[;()])",
        rf"\b(?P<old>{_VALUE})\s+(?:was\s+|has\s+been\s+|is\s+)?(?:corrected|changed|replaced|amended)\s+(?:to|"
        rf"by|into|with)\s+(?P<new>{_VALUE})\s*(?=$|[.,](?!\d)|[;()])",
    )
)
_LEAD = re.compile(
    r"(?i)^(?:(?:the|on|of|is|now|reads?|says?|was|it|a|an|day|date|number|figure|report|day\s+of\s+\w+|"
    r"\w+\s+(?:day|date|number))\b:?\s*)+"
)
_NUMBER = re.compile(r"\d[\d.,   ]*\d|\d")
_WORD = re.compile(r"[^\W\d_]+")
_MONTH = (
    r"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sep(?:t(?:ember)?)?|oct(?:ober)?|"
    r"nov(?:ember)?|dec(?:ember)?)\b\.?"
)


@dataclass(frozen=True, slots=True)
class Change:
    """The old and the new value of something, in words."""

    old: str
    new: str


def changes(text: str) -> tuple[Change, ...]:
    """What a text of the kind "closing day: 6 → 3 June 2020, chapter on life" says was changed into what."""
    plain = " ".join(text.replace("’", "'").split())
    found: list[Change] = []
    for shape in _SHAPES:
        for hit in shape.finditer(plain):
            old, new = (_LEAD.sub("", hit[name].strip(" '\"“”‘’`")) for name in ("old", "new"))
            one = _whole(old, new)
            if one and one not in found:
                found.append(one)
    return tuple(found)


def _whole(old: str, new: str) -> Change | None:
    """Both values in full: of "6 → 3 June 2020" the old one is "6 June 2020"; of "6 June → 3 June 2020", too."""
    old = old.rpartition(": ")[2]
    number = _NUMBER.search(old)
    if number and _NUMBER.match(new):
        old = old[number.start() :]  # "hostels closed 6" is the 6 of them
    if not old or not new or old.casefold() == new.casefold():
        return None
    mine, theirs = _NUMBER.match(old), _NUMBER.match(new)
    if mine and theirs and mine.end() == len(old) and theirs.end() < len(new):
        old += new[theirs.end() :]
    elif mine and theirs and theirs.end() == len(new) and mine.end() < len(old):
        new += old[mine.end() :]
    elif re.fullmatch(rf"(?i)\d{{1,2}}\s+{_MONTH}", old) and (year := re.search(r"\s\d{4}$", new)):
        old += year[0]
    return Change(old, new)


def pattern(value: str) -> re.Pattern[str]:
    """Where a value stands in a text, whatever its spacing; of a day with a year also without the year."""
    words = value.split()
    if re.fullmatch(rf"(?i)\d{{1,2}}\s+{_MONTH}\s+\d{{4}}", value):
        day, month, year = words
        month_ = re.escape(month.rstrip("."))
        spoken = rf"{day}(?:st|nd|rd|th)?(?:\s+of)?\s+{month_}|{month_}\s+{day}(?:st|nd|rd|th)?"
        dated = rf"(?:{spoken})(?:,?\s+{year})?(?!,?\s*\d)"
        return re.compile(rf"(?i)(?<![\w.,]){dated}(?!\w)")
    return re.compile(r"(?i)(?<![\w.,])" + r"\s+".join(re.escape(one) for one in words) + r"(?![\w]|[.,]\d)")


def is_telling(value: str) -> bool:
    """Whether a value can be looked for by itself: a date, or a number with its unit; a bare number is too common."""
    number, letters = _NUMBER.search(value), _WORD.search(value)
    return bool(number and letters) or len(value.split()) > 1 or bool(number and len(re.sub(r"\D", "", number[0])) > 2)
