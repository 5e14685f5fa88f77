"""Words for comparison, each with its place in the original text.

Case, punctuation, quotation marks, apostrophes, ligatures, full-width forms, vowel points and the shapes of digits
are folded away word by word, so the places stay those of the original. Scripts that set no spaces (Han, Kana, Thai,
Lao, Khmer, Myanmar) are taken character by character; a text may mix scripts.

Lengths are measured in units: a word of a spaced script has 4, a Han or Kana character 2, a character of the other
unspaced scripts 1. So five words, ten Han characters and twenty Thai characters weigh the same.
"""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_right
from dataclasses import dataclass, field
from functools import cache
from typing import TYPE_CHECKING

from probata.method.documents.quotations import Quotation, quotations
from probata.method.sources.model import SourceText

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

UNITS = 4
"""Units of one word of a spaced script."""
_EAST = (
    "\u3005-\u3007\u3040-\u30ff\u31f0-\u31ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\uff66-\uff9d\U00020000-\U0003ffff"
)
_SOUTH = "\u0e01-\u0eff\u1000-\u109f\u1780-\u17d3\uaa60-\uaa7f"
_IGNORED = re.compile(
    "[’'ʼ\u00ad\u0640\u200b-\u200d\u2060\ufeff\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06ed]"
)


@cache
def _pattern() -> re.Pattern[str]:
    """A word, or one character of an unspaced script. Combining marks and joiners belong to the word they follow."""
    marks = _ranges([code for code in range(0x300, 0x1F000) if unicodedata.category(chr(code)).startswith("M")])
    joiners = "\u00ad\u200c\u200d\u2060"
    letter = rf"[^\W_{_EAST}{_SOUTH}]"
    word = rf"{letter}+(?:(?:[{marks}{joiners}]|[’'ʼ](?={letter})){letter}*)*"
    return re.compile(rf"({word}|[{_EAST}][\u3099\u309a]*|[{_SOUTH}])")


def _ranges(codes: list[int]) -> str:
    parts: list[str] = []
    first = last = codes[0]
    for code in [*codes[1:], -1]:
        if code == last + 1:
            last = code
            continue
        parts.append(f"{re.escape(chr(first))}-{re.escape(chr(last))}")
        first = last = code
    return "".join(parts)


def fold(word: str) -> str:
    """The spelling that two renderings of one word share; may be empty for a word of points alone."""
    plain = _IGNORED.sub("", unicodedata.normalize("NFKC", word)).casefold()
    plain = "".join(str(unicodedata.digit(char)) if char.isdigit() else char for char in plain)
    return unicodedata.normalize("NFC", plain)


@dataclass(frozen=True, slots=True)
class Words:
    """One document as arrays, one entry a word; shape (n,) each.

    ``ids`` numbers the folded spelling, ``starts`` and ``ends`` are code points of the original, ``weights`` its
    units, ``before`` the units of all words before (shape (n + 1,)), ``quoted`` the number of the closed quotation
    around the word or -1, ``named`` whether it has a capital or is a short word, as the words of titles are (never
    in a text that is written in capitals).
    """

    source: SourceText
    ids: NDArray[np.int64]
    starts: NDArray[np.int64]
    ends: NDArray[np.int64]
    weights: NDArray[np.int64]
    before: NDArray[np.int64]
    quoted: NDArray[np.int64]
    named: NDArray[np.bool_]
    marks: tuple[Quotation, ...]
    start_at: memoryview[int] = field(init=False, repr=False)
    end_at: memoryview[int] = field(init=False, repr=False)
    before_at: memoryview[int] = field(init=False, repr=False)
    plain_before_at: memoryview[int] = field(init=False, repr=False)

    def __post_init__(self) -> None:
        """Views of arrays: one entry read through them is a plain number, and far faster."""
        import numpy as np

        plain = np.concatenate(([0], np.cumsum(self.weights * ~self.named)))
        object.__setattr__(self, "plain_before_at", plain.data)
        object.__setattr__(self, "start_at", self.starts.data)
        object.__setattr__(self, "end_at", self.ends.data)
        object.__setattr__(self, "before_at", self.before.data)

    @property
    def count(self) -> int:
        """How many words."""
        return len(self.ids)

    @property
    def units(self) -> int:
        """The length of the whole document in units."""
        return self.before_at[-1]

    def between(self, first: int, last: int) -> int:
        """Units of the words ``first`` (included) to ``last`` (excluded)."""
        return self.before_at[last] - self.before_at[first]

    def plain_between(self, first: int, last: int) -> int:
        """The same without the words that titles are made of."""
        return self.plain_before_at[last] - self.plain_before_at[first]


class Vocabulary:
    """Numbers for spellings, the same for all documents of one comparison."""

    def __init__(self) -> None:
        self._ids: dict[str, int] = {}
        self._seen: dict[str, int] = {}  # a word as written -> its row in the four lists
        self._numbers: list[int] = []
        self._units: list[int] = []
        self._capital: list[bool] = []
        self._short: list[bool] = []

    def read(self, source: SourceText) -> Words:
        """The words of one document, without those at the places to skip."""
        import numpy as np

        rows, starts, ends = self._rows(source)
        ids = np.array([self._numbers[row] for row in rows], dtype=np.int64)
        kept = (ids >= 0) & _outside(source, starts, ends)
        rows = [rows[at] for at in np.flatnonzero(kept).tolist()]
        weights = np.array([self._units[row] for row in rows], dtype=np.int64)
        named = np.array([self._capital[row] for row in rows], dtype=bool)
        if named.sum() > 0.8 * len(named):
            named[:] = False  # a text in capitals: they say nothing
        else:
            named |= np.array([self._short[row] for row in rows], dtype=bool)
        marks = tuple(one for one in quotations(source.text) if one.closed and one.depth == 0)
        return Words(
            source=source,
            ids=ids[kept],
            starts=starts[kept],
            ends=ends[kept],
            weights=weights,
            before=np.concatenate(([0], np.cumsum(weights))),
            quoted=_quoted(marks, starts[kept]),
            named=named,
            marks=marks,
        )

    def _rows(self, source: SourceText) -> tuple[list[int], NDArray[np.int64], NDArray[np.int64]]:
        """The row of each word, and its start and end. Splitting gives gap, word, gap ...: no loop over words here."""
        import numpy as np

        parts = _pattern().split(source.text)
        raw = parts[1::2]
        for word in dict.fromkeys(raw):
            if word not in self._seen:
                self._add(word)
        edges = np.cumsum(np.fromiter(map(len, parts), dtype=np.int64, count=len(parts)))
        return list(map(self._seen.__getitem__, raw)), edges[0:-1:2], edges[1::2]

    def _add(self, raw: str) -> None:
        folded = fold(raw)
        self._numbers.append(self._ids.setdefault(folded, len(self._ids)) if folded else -1)
        self._units.append(_units(raw))
        self._capital.append(raw[0].isupper())
        self._short.append(len(raw) < 4 and raw.lower() != raw.upper())
        self._seen[raw] = len(self._seen)


def _units(raw: str) -> int:
    if re.match(f"[{_EAST}]", raw):
        return 2
    return 1 if re.match(f"[{_SOUTH}]", raw) else UNITS


def _outside(source: SourceText, starts: NDArray[np.int64], ends: NDArray[np.int64]) -> NDArray[np.bool_]:
    import numpy as np

    kept = np.ones(len(starts), dtype=bool)
    for span in source.skip:
        kept &= (ends <= span.start) | (starts >= span.end)
    return kept


def _quoted(marks: tuple[Quotation, ...], starts: NDArray[np.int64]) -> NDArray[np.int64]:
    """The number of the outermost closed quotation that each word stands in, or -1."""
    import numpy as np

    quoted = np.full(len(starts), -1, dtype=np.int64)
    ordered = starts.tolist()
    for number, mark in enumerate(marks):
        first = bisect_right(ordered, mark.inner.start - 1)
        quoted[first : bisect_right(ordered, mark.inner.end - 1)] = number
    return quoted
