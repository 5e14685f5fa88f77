"""alternatives: what a clause offers beside each other with "or", and so does not say of either. English."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from probata.method.report.claims.told import Clause, content
from probata.method.report.english.small_words import words as listed

_SMALL = (
    r"(?:(?:had|has|have|were|was|be|been|being|of|in|to|the|a|an|by|with|from|either|even|then|also|other|otherwise)"
    r"\s+)"
)
_OR = re.compile(rf"(?i)(?P<first>[^\W\d_][\w’'-]*),?\s+or\s+{_SMALL}{{0,3}}(?P<second>[^\W\d_][\w’'-]*)")
_NEGATED = re.compile(
    r"(?i)\b(?:no|not|nobody|none|never|neither|nor|without|cannot|whether|if|unless|refus\w+)\b|"
    r"n['’]t\b"
)
_NO_SECOND = listed("""
more less so not otherwise no later earlier after before even elsewhere both fewer her his hers she he him they them two
three four five six seven eight nine ten eleven twelve twice thereabouts near none never another others
""")


@dataclass(frozen=True, slots=True)
class Alternative:
    """Two things of which one is said: the words as written, their stems, and the stems of the rest of the clause.

    ``start`` and ``end`` are code points of the clause's words, from the first to the second.
    """

    start: int
    end: int
    words: str
    first: str
    second: str
    rest: frozenset[str]


def alternatives(clause: Clause) -> tuple[Alternative, ...]:
    """The alternatives of a clause; none where they are negated ("no bed or blanket" denies both), asked or counted."""
    return alternatives_in(clause.words)


@lru_cache(maxsize=32768)
def alternatives_in(words: str) -> tuple[Alternative, ...]:
    """As :func:`alternatives`, of any words."""
    return tuple(_each(words)) if " or " in words else ()


def _each(words: str) -> Iterator[Alternative]:
    for found in _OR.finditer(words):
        first, second = (_one(found[name]) for name in ("first", "second"))
        if not first or not second or first == second or found["second"].casefold() in _NO_SECOND:
            continue
        if not _NEGATED.search(words, 0, found.start()):
            rest = content(words) - {first, second}
            yield Alternative(found.start(), found.end(), found[0], first, second, rest)


def _one(word: str) -> str:
    """The stem of one word; of a compound the last part, which names it: ill-treatment."""
    found = content(word.rpartition("-")[2])
    return next(iter(found)) if len(found) == 1 else ""
