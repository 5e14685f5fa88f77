"""Scope: of how many something is said, and whether another wording says it of more."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

_WHOM = r"(?:one|body|thing)"
_REACH: tuple[tuple[int, str], ...] = (
    (1, r"few(?: of)?|hardly any|rarely|seldom|individual|isolated"),
    (2, (
        r"some(?: of)?(?! \d| day| time\b)|several(?: of)?|certain|a number of|parts? of|sometimes|at times"
        r"|occasionally"
        r"|at least (?:one|two|three|four|five)|a (?:few|handful|minority|third|quarter)(?: of)?|dozens of"
    )),
    (3, r"many(?: of)?(?! a\b)|numerous|hundreds of|thousands of|scores of|often|frequently|half(?: of)?|widely"),
    (4, r"most(?: of)?(?= [a-z]+(?:s|en|ople|ice)?\b(?<!kind))|(?:a|the) (?:large |vast |great )?majority of"
        r"|more than half"
        r"|mostly|usually|generally|two[- ]thirds"),
    (5, r"(?:almost|nearly|virtually|practically) (?:all|every|each|always)(?: of)?|(?:almost|nearly) every" + _WHOM),
    (6, (
        rf"(?<!after )(?<!above )(?<!at )(?<!not )(?<!all in )all(?! in all| the same| costs)(?: of)?|every{_WHOM}?"
        rf"|each(?: of)?|the (?:whole|entire)|none(?: of)?|nobody|no one|always|everywhere|without exception|in general"
    )),
)  # fmt: skip
"""How far words reach, the narrowest first; ranks order, they measure nothing."""
_FORMS = tuple((rank, re.compile(rf"(?<![\w-])(?:{words})(?![\w-])", re.IGNORECASE)) for rank, words in _REACH)
_NARROWING = re.compile(
    r"(?<!\w)(?:arbitrarily|arbitrary|unlawfully|unlawful|illegally|wrongfully|forcibly"
    r"|without (?:a )?(?:charge|trial|warrant)|suspected|convicted|unarmed)(?!\w)",
    re.IGNORECASE,
)
_EVERYONE = 6
_PLACE = re.compile(
    r"(?<![\w-])(?:a|an|one|the|this|that|her|his|another|single) (?:\w+ )?(?P<place>village|hostel|camp|prison"
    r"|school|town"
    r"|district|province|hospital|facility|centre|center|barrack|station|house|cell|city|county|valley|region|quarry"
    r"|mine|factory|checkpoint|cemetery|orphanage|market|church|mosque|ward|room|port|harbour|harbor|island"
    r"|site)(?!\w)",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Reach:
    """The widest words of how many in a wording, and how far they reach; 0 and nothing where there are none."""

    rank: int = 0
    words: str = ""


def reaches(text: str) -> tuple[tuple[int, int], ...]:
    """Every place with words of how many, and their rank; the longest words count where several stand at one place."""
    return tuple((start, rank) for start, _, rank, _ in _each(text))


def reach(text: str) -> Reach:
    """Of how many a wording speaks: its widest words. Raises nothing."""
    best = Reach()
    for _, _, rank, words in _each(text):
        best = max(best, Reach(rank, words), key=lambda each: each.rank)
    return best


def _each(text: str) -> Iterator[tuple[int, int, int, str]]:
    found = sorted((one.start(), -one.end(), rank, one[0]) for rank, form in _FORMS for one in form.finditer(text))
    at = 0
    for start, end, rank, words in found:
        if start >= at:
            at = -end
            yield start, -end, rank, words


def widened(first: str, other: str) -> tuple[str, ...]:
    """What makes another wording speak of more: "all" for "some of", "arbitrarily" left out, one
    place that becomes several; nothing where it does not.

    Words alone show it: that "detainees" are fewer than "people" is not seen.
    """
    return (*_of_more(first, other), *_places(first, other))


def _places(first: str, other: str) -> tuple[str, ...]:
    """Places of which the first wording has one, and the other has only several: "in the hostel", "in hostels"."""
    found = {one["place"].lower(): one["place"] for one in _PLACE.finditer(first)}
    return tuple(
        f"one {place} became “{several[0]}”"
        for low, place in sorted(found.items())
        if (several := _has(_plural(low), other)) and not _has(low, other) and not _has(_plural(low), first)
    )


def _plural(place: str) -> str:
    return f"{place[:-1]}ies" if place[-1] == "y" and place[-2] not in "aeiou" else f"{place}s"


def _has(word: str, text: str) -> re.Match[str] | None:
    return re.search(rf"(?<![\w-]){word}(?!\w)", text, re.IGNORECASE)


def _of_more(first: str, other: str) -> tuple[str, ...]:
    mine, theirs = reach(first), reach(other)
    if theirs.rank > mine.rank > 0:
        return (f"“{mine.words}” widened to “{theirs.words}”",)
    narrow = {one.lower() for one in _NARROWING.findall(first)}
    if theirs.rank == _EVERYONE and narrow and not _NARROWING.search(other):
        return (f"“{min(narrow)}” left out: “{theirs.words}” is said of more",)
    if theirs.rank == _EVERYONE and not mine.rank:
        return (f"“{theirs.words}” added",)
    return (f"“{mine.words}” left out",) if 0 < mine.rank < _EVERYONE and not theirs.rank else ()
