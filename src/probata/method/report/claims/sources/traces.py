"""traces: which words of a note lead to which passages, and how far: rare words, names and days tell most.

A passage is told by its topic words and dates; what every note has (interview, page, report) tells nothing. Of a note
on an interview the day counts for nothing: it is that of the talk. English endings.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from math import log

from probata.method.report.claims.reading.dated import dates_in
from probata.method.report.english.small_words import words as listed

_NAME = 1.5
"""How much more a word tells that both write as a name."""
_YEAR = 0.4
"""How much of a word a year alone tells."""
_COMMON, _FEW = 0.4, 30
"""A word less rare than this tells nothing, in a report of more passages than that: it is what all of it is about."""
_INTERVIEW = re.compile(r"(?i)\b(?:interviews?|conversations?|focus\s+groups?)\b")
_ADDRESS = re.compile(r"\S*(?:https?:|www\.)\S*")
_CAPITAL = re.compile(r"(?<![.!?“‘\"]\s)\b[A-Z][\w’'-]{2,}")
_ENDING = re.compile(r"(?:['’]s|ies|es|s|ed|ing|y|e)\Z")


def _stem(word: str) -> str:
    return _ENDING.sub("", word.casefold())


_EMPTY = frozenset(
    _stem(one)
    for one in listed("""
report reports annual letter letters page pages section paragraph paras para table annex volume interview interviews
ministry department office government commission court state national january february march april june july august
september october november december with from that this which their there have been were also into over after before
between about other others under when where what only such than then they them these those more most some same each
copy bulletin journal first second third year years well hearing hear testimony witness judgment verdict log register
record document message communication statement study survey data list figure chart box chapter published press release
file archive paper article general comment title see note ibid supra quoted version accessed available online original
translation author held conducted the and for was are had has not his her its who out off our one two all any may can
did nor but per vol art
""")
)


@dataclass(frozen=True, slots=True)
class Trace:
    """The topic words and dates of a text; ``names`` those of its words that it writes as names."""

    words: frozenset[str]
    names: frozenset[str]


@lru_cache(maxsize=8192)
def trace(text: str) -> Trace:
    """The trace of a passage or a note."""
    text = _ADDRESS.sub(" ", text)
    words = {_stem(one) for one in re.findall(r"[^\W\d_]{3,}", text)} - _EMPTY
    days = set[str]() if _INTERVIEW.search(text) and len(text.split()) < _A_NOTE else _days(text)
    names = frozenset(_stem(one) for one in _CAPITAL.findall(text))
    return Trace(frozenset(words | days), names & words)


_A_NOTE = 40  # words: what is longer is no citation of an interview


def _days(text: str) -> set[str]:
    found: set[str] = set()
    for one in dates_in(text):
        if one.year:
            found |= {f"@{one.year}"}
            found |= {f"@{one.year}-{one.month}"} if one.month else set()
            found |= {f"@{one.year}-{one.month}-{one.day}"} if one.month and one.day else set()
    return found


class Trails:
    """The passages of a report, and how much of a note each of them has: 1.0 is one word that stands nowhere else."""

    def __init__(self, passages: Mapping[int, str]) -> None:
        self._traces = {number: trace(words) for number, words in passages.items()}
        self._held: dict[str, list[int]] = defaultdict(list)
        for number, one in self._traces.items():
            for word in one.words:
                self._held[word].append(number)
        count = len(self._traces)
        self._rarity = {word: log((count + 1) / len(at)) / log(count + 1) for word, at in self._held.items()}

    def fits(self, note: Trace) -> Mapping[int, float]:
        """Every passage that shares anything with a note, with how much."""
        found: dict[int, float] = defaultdict(float)
        for word in note.words:
            for number in self._held.get(word, ()):
                found[number] += self._tells(word, note, number)
        return found

    def _tells(self, word: str, note: Trace, number: int) -> float:
        if word.startswith("@"):
            return self._rarity[word] * (1.0 if "-" in word else _YEAR)
        if self._rarity[word] < _COMMON and len(self._traces) > _FEW:
            return 0.0
        both = word in note.names and word in self._traces[number].names
        return self._rarity[word] * (_NAME if both else 1.0)


def near(fits: Mapping[int, float], number: int, but: int) -> float:
    """The most that a neighbour of a passage has of a note, but for one passage."""
    return max(fits.get(one, 0.0) if one != but else 0.0 for one in (number - 1, number + 1))
