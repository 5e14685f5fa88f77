"""Rereading: where a lexicon finds something in a source of which only some words have changed.

Around the change so many words are looked at again that nothing the lexicon knows can reach beyond them; what was found
before and behind them stands as it stood. The answer is that of looking at the whole.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass

from probata.method.report.model import Bound
from probata.method.testimony.guises import HYPHENS, has_direction
from probata.method.testimony.name_parts import words_of
from probata.method.testimony.protection import Hit, Lexicon

_CUT = re.compile(rf"[^\s{HYPHENS}\u200b-\u200f\u2060]\s+(?=[^\W\d_\u0640]{{2}})")
"""Behind it a text can be cut: no word, no number, no broken word and no word of single letters goes across."""
_HYPHEN = re.compile(f"[{HYPHENS}]")
_REACH = 4_000
"""Code points: so far from a change a place to cut is looked for; else all up to the end is read again."""


def hits(bound: Bound, file: str) -> tuple[Hit, ...]:
    """Every place of a source file that the lexicon of the bound records knows, in order."""
    last = bound.kept.get(("names in", file), _Last)
    return last.find(bound.manuscript.sources[file], bound.records.lexicon)


@dataclass(slots=True)
class _Last:
    """One source file as it was looked at last. The names that were found are places here, and no words."""

    source: str = ""
    lexicon: Lexicon | None = None
    found: tuple[Hit, ...] = ()

    def find(self, source: str, lexicon: Lexicon) -> tuple[Hit, ...]:
        if self.lexicon is not lexicon:
            self.found = lexicon.find(source)
        elif self.source != source:
            self.found = tuple(changed(self.source, source, self.found, lexicon))
        self.source, self.lexicon = source, lexicon
        return self.found


def changed(old: str, new: str, found: tuple[Hit, ...], lexicon: Lexicon) -> Iterator[Hit]:
    """What the lexicon finds in ``new``, of whose earlier text ``old`` it is known what it finds."""
    if has_direction(old) or has_direction(new):  # what they turn round can be a whole line
        yield from lexicon.find(new)
        return
    same = _same(old, new)
    rest = _same(old[same:][::-1], new[same:][::-1])
    longer = len(new) - len(old)
    start = _before(new, same, lexicon.longest, found)
    end = _behind(old, len(old) - rest, lexicon.longest, found)
    yield from (one for one in found if one.end <= start)
    yield from (Hit(one.start + start, one.end + start) for one in lexicon.find(new[start : end + longer]))
    yield from (Hit(one.start + longer, one.end + longer) for one in found if one.start >= end)


def _same(one: str, other: str) -> int:
    """How many code points two texts share at their beginning."""
    return bisect_left(range(1, min(len(one), len(other)) + 1), True, key=lambda n: one[:n] != other[:n])


def _before(text: str, at: int, words: int, found: tuple[Hit, ...]) -> int:
    """The nearest place to cut with so many whole words between it and ``at``; 0 when none is near."""
    cuts = [one.end() for one in _CUT.finditer(text, max(0, at - _REACH), at)]
    for cut in reversed(cuts):
        if _enough(text[cut : cuts[-1]], words) and not _across(cut, found):
            return cut
    return 0


def _behind(text: str, at: int, words: int, found: tuple[Hit, ...]) -> int:
    """The nearest place to cut with so many whole words between ``at`` and it; the end when none is near."""
    cuts = [one.end() for one in _CUT.finditer(text, at, at + _REACH)]
    for cut in cuts:
        if _enough(text[cuts[0] : cut], words) and not _across(cut, found):
            return cut
    return len(text)


def _enough(text: str, words: int) -> bool:
    """Whether so many words stand in a text, however many of them a hyphen at a line's end puts together."""
    return len(words_of(text)) - len(_HYPHEN.findall(text)) >= words


def _across(cut: int, found: tuple[Hit, ...]) -> bool:
    return any(one.start < cut < one.end for one in found)
