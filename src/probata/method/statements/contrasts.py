"""Contrasts: words of which two numbers can have only one if they are to be one fact, as data.

"Eleven were killed" and "thirty were wounded" in one fire are two facts though they share most of their words.
"""

from __future__ import annotations

import re
from functools import cache

from probata.method.statements.alike import stem

_SIDES: dict[str, tuple[str, ...]] = {
    "fate": (
        "kill killed kills killing die died dies dead death deaths fatal fatalities slain shot murdered executed",
        "injure injured injuries wound wounded hurt hospitalised hospitalized",
        "arrest arrested arrests detain detained held hold imprisoned jailed interned",
        "release released freed free acquitted",
        "missing disappeared vanished",
        "rescue rescued saved evacuated",
        "displace displaced fled flee homeless",
        "charged indicted accused",
        "convicted sentenced",
        "interviewed asked questioned surveyed",
        "born baptised",
    ),
    "way": ("leave left leaves depart departed departs", "arrive arrived arrives enter entered came return returned"),
    "change": ("rise rose risen increase increased grew gain gained", "fall fell fallen drop dropped decline declined"),
    "size": ("long length", "wide width broad", "high tall height", "deep depth", "heavy weight weighs weighed"),
    "most": (
        "youngest smallest shortest fewest lowest least earliest cheapest",
        "oldest largest biggest longest highest most latest dearest",
    ),
    "north": ("north northern", "south southern"),
    "east": ("east eastern", "west western"),
    "order": ("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth", "last"),
    "who": ("men man male", "women woman female", "boys boy", "girls girl"),
    "age": ("children minors pupils babies", "adults parents teachers"),
    "view": (
        "support supported supporting defend defending defended back backed backing praise praised praising favour",
        "criticise criticising criticised criticize criticizing condemn condemned condemning oppose opposed opposing"
        " protest protesting",
    ),
    "vote": ("favour", "against", "abstained abstain abstention abstentions"),
    "hand": ("buy bought purchase purchased", "sell sold sale"),
    "post": ("send sent wrote write", "receive received", "answer answered replied reply"),
    "war": ("destroy destroyed", "lose lost", "capture captured seized"),
    "open": ("open opened opening began begin start started", "close closed closing ended end shut"),
    "build": ("build built construct constructed", "demolish demolished razed burned burnt"),
    "plan": ("planned plans forecast expected promised pledged budgeted", "spent paid delivered disbursed"),
}
_DAYS = re.compile(
    r"\b(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)days?|(?:January|February|March|April|May|June|July|August|September"
    r"|October|November|December)(?:[ \u00a0]\d{1,2}\b)?|\d{1,2}[ \u00a0](?:January|February|March|April|May|June|July"
    r"|August|September|October|November|December)|(?:19|20)\d\d)\b"
)
_BY_STEM = {
    stem(word): (group, str(number))
    for group, sides in _SIDES.items()
    for number, side in enumerate(sides)
    for word in side.split()
}


@cache
def _side(word: str) -> tuple[str, str] | None:
    return _BY_STEM.get(stem(word))


def contrasts(words: str) -> frozenset[tuple[str, str]]:
    """On which side of which contrast the words of a stretch stand: (contrast, side)."""
    return frozenset(found for word in re.findall(r"[^\W\d_]+", words.lower()) if (found := _side(word)))


def opposed(a: frozenset[tuple[str, str]], b: frozenset[tuple[str, str]]) -> bool:
    """Whether both stand in one contrast and share no side of it."""
    groups = {group for group, _ in a} & {group for group, _ in b}
    return any({one for one in a if one[0] == group}.isdisjoint(b) for group in groups)


def days(words: str) -> frozenset[str]:
    """Weekdays, months with their day, and years that a stretch names, each under its kind ("year 2019")."""
    return frozenset(_kind(found[0]) for found in _DAYS.finditer(words))


def _kind(day: str) -> str:
    if day.isdigit():
        return f"year {day}"
    if day.rstrip("s").endswith("day"):
        return f"weekday {day.rstrip('s')}"
    number = re.search(r"\d+", day)
    month = re.sub(r"[\d\s]+", "", day)
    return f"day {month} {number[0]}" if number else f"month {month}"


def other_days(a: frozenset[str], b: frozenset[str]) -> bool:
    """Whether both name a day of one kind and none is the same."""
    kinds = {one.split()[0] for one in a} & {one.split()[0] for one in b}
    return any({one for one in a if one.split()[0] == kind}.isdisjoint(b) for kind in kinds)
