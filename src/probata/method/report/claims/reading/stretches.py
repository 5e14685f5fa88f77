"""stretches: sentences cut at every comma and joint, as the smallest things said: "swayed by the gifts,". English.

A stretch that only tells more of what stands before it ("who had read the warning") is read with the words before it,
since those say of whom.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from probata.method.report.claims.reading.meant import meant
from probata.method.report.claims.reading.told import Part, Told, told
from probata.method.report.model import Bound

_CUT = re.compile(r"[;:,]\s+|\s[–—]\s|\s+(?:and|but|while|although|because|since)\s+")
_TELLS_MORE = re.compile(r"(?i)^(?:who|which|whose|having)\b")
_HEAD = re.compile(r"(?:[\w’'.-]+\s+){0,5}[\w’'.-]+\W*\Z")


@dataclass(frozen=True, slots=True, eq=False)
class Stretch:
    """A stretch at code points of ``told.words``; ``keys`` hold those of what it tells more of."""

    told: Told
    start: int
    end: int
    keys: frozenset[str]

    @property
    def words(self) -> str:
        """Its own words."""
        return self.told.words[self.start : self.end]


def stretches(bound: Bound) -> tuple[Stretch, ...]:
    """Every stretch of two keys or more; notes, questions and recommendations left out. Remembered."""
    return bound.once.get("claims: stretches", lambda: tuple(one for each in told(bound) for one in _of(each)))


def _of(one: Told) -> Iterator[Stretch]:
    if one.part in (Part.NOTE, Part.RECOMMENDATIONS) or one.words.rstrip().endswith("?"):
        return
    start = 0
    for cut in (*_CUT.finditer(one.words), None):
        end = cut.start() if cut else len(one.words)
        keys = meant(one.words[start:end])
        if _TELLS_MORE.match(one.words[start:end]) and (head := _HEAD.search(one.words[:start])):
            keys |= meant(head[0])
        if len(keys) > 1:
            yield Stretch(one, start, end, keys)
        start = cut.end() if cut else end
