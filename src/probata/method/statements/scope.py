"""Scope: of how many something is said, and whether another wording says it of more."""

from __future__ import annotations

import re
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


@dataclass(frozen=True, slots=True)
class Reach:
    """The widest words of how many in a wording, and how far they reach; 0 and nothing where there are none."""

    rank: int = 0
    words: str = ""


def reach(text: str) -> Reach:
    """Of how many a wording speaks; the longest words count where several stand at one place. Raises nothing."""
    found = sorted(
        ((one.start(), -one.end(), rank, one[0]) for rank, form in _FORMS for one in form.finditer(text)),
    )
    best, at = Reach(), 0
    for start, end, rank, words in found:
        if start >= at:
            at = -end
            best = max(best, Reach(rank, words), key=lambda each: each.rank)
    return best


def widened(first: str, other: str) -> tuple[str, ...]:
    """What makes another wording speak of more: "some of" for "all", "arbitrarily" left out; nothing where it does not.

    Words alone show it: that "detainees" are fewer than "people" is not seen.
    """
    mine, theirs = reach(first), reach(other)
    if theirs.rank > mine.rank > 0:
        return (f"“{mine.words}” widened to “{theirs.words}”",)
    narrow = {one.lower() for one in _NARROWING.findall(first)}
    if theirs.rank == _EVERYONE and narrow and not _NARROWING.search(other):
        return (f"“{min(narrow)}” left out: “{theirs.words}” is said of more",)
    if theirs.rank == _EVERYONE and not mine.rank:
        return (f"“{theirs.words}” added",)
    return (f"“{mine.words}” left out",) if 0 < mine.rank < _EVERYONE and not theirs.rank else ()
