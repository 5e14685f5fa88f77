"""corrected: a person's text in place of one that a machine made: where its words stood, and where cited words stand.

Word by word: words that both texts have, in order, are the same words; between two of these, as many words for as many
are the same places, read otherwise. A line, page, cue, cell or message keeps its place as far as its words are found
so; what is not found has lost it, and nobody guesses.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass, replace

from probata.method.documents import places
from probata.method.documents.aligning import aligned
from probata.method.documents.model import Mark, MarkKind
from probata.record.span import TextSpan

PLACED = frozenset({MarkKind.LINE, MarkKind.PAGE, MarkKind.CUE, MarkKind.CELL, MarkKind.MESSAGE, MarkKind.SYSTEM})
"""Marks that say where in the original some words stand."""
_WORD = re.compile(r"\S+")


@dataclass(frozen=True, slots=True)
class Placed:
    """The places of the corrected text: marks that were carried over, and those of the old text that nothing of the new
    one stands at."""

    marks: tuple[Mark, ...]
    lost: tuple[Mark, ...]


@dataclass(frozen=True, slots=True)
class Stands:
    """Where cited words stand in the corrected text: ``span`` where they are, word for word, once; else ``times`` how
    often, and ``near`` what stands in their place, where the words around it tell."""

    span: TextSpan | None
    times: int
    near: TextSpan | None


class Correction:
    """Two texts, with the way from the words of the old one to those of the new."""

    def __init__(self, old: str, new: str) -> None:
        self.old, self.new = old, new
        self._before = [TextSpan(*one.span()) for one in _WORD.finditer(old)]
        self._after = [TextSpan(*one.span()) for one in _WORD.finditer(new)]
        self._starts = [one.start for one in self._before]
        pairs = aligned([one.of(old) for one in self._before], [one.of(new) for one in self._after])
        self._to: dict[int, int] = dict(pairs)
        self._same_number(pairs)

    def carried(self, marks: Sequence[Mark]) -> Placed:
        """The marks that say where words stand, on the words of the new text. A mark without words (the length of a
        recording) stays at its beginning."""
        kept, lost = list[Mark](), list[Mark]()
        for mark in marks:
            if mark.kind in PLACED and mark.place is not None:
                span = self.span(mark.span) if mark.span.length else TextSpan(0, 0)
                (lost if span is None else kept).append(mark if span is None else replace(mark, span=span))
        return Placed(tuple(sorted(kept, key=lambda one: (one.span.start, -one.span.end))), tuple(lost))

    def span(self, old: TextSpan) -> TextSpan | None:
        """The words of the new text that stand for those of a stretch of the old one; None when none do."""
        first, last = self._words(old)
        found = [self._to[at] for at in range(first, last) if at in self._to]
        if not found:
            return None
        start, end = found[0], found[-1]
        if first not in self._to and (first == 0 or first - 1 in self._to):
            start = self._to[first - 1] + 1 if first else 0
        if last - 1 not in self._to and (last == len(self._before) or last in self._to):
            end = self._to[last] - 1 if last < len(self._before) else len(self._after) - 1
        return TextSpan(self._after[start].start, self._after[end].end)

    def stands(self, cited: TextSpan) -> Stands:
        """Where the words of a stretch of the old text stand now, as `cite` compares words, and as whole ones."""
        found = places.of_cited(self.old, cited, self.new)
        return Stands(found[0] if len(found) == 1 else None, len(found), self.span(cited) or self._between(cited))

    def _between(self, cited: TextSpan) -> TextSpan | None:
        """What stands between the nearest words before and behind that the new text has, if anything does."""
        first, last = self._words(cited)
        start = next((self._to[at] + 1 for at in range(first - 1, -1, -1) if at in self._to), 0)
        behind = range(last, len(self._before))
        end = next((self._to[at] for at in behind if at in self._to), len(self._after))
        return TextSpan(self._after[start].start, self._after[end - 1].end) if start < end else None

    def _words(self, span: TextSpan) -> tuple[int, int]:
        """The first word in a stretch, and the first behind it; a word that is cut counts."""
        first = bisect_left(self._starts, span.start)
        if first and self._before[first - 1].end > span.start:
            first -= 1
        return first, bisect_left(self._starts, span.end)

    def _same_number(self, pairs: Sequence[tuple[int, int]]) -> None:
        a, b = 0, 0
        for c, d in [*pairs, (len(self._before), len(self._after))]:
            if c - a == d - b:
                self._to.update(zip(range(a, c), range(b, d), strict=True))
            a, b = c + 1, d + 1
