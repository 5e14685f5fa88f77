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
from typing import TYPE_CHECKING

from probata.method.documents.quotations import Quotation, quotations
from probata.method.sources.model import SourceText
from probata.method.sources.scan.letters import CAPITAL
from probata.method.sources.scan.numbers import WORD_UNITS

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

UNITS = WORD_UNITS
"""Units of one word of a spaced script."""
_IGNORED = re.compile(
    "[’'ʼ\u00ad\u0640\u200b-\u200d\u2060\ufeff\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06ed]"
)


def fold(word: str) -> str:
    """The spelling that two renderings of one word share; may be empty for a word of points alone."""
    plain = _IGNORED.sub("", unicodedata.normalize("NFKC", word)).casefold()
    plain = "".join(str(unicodedata.digit(char)) if char.isdigit() else char for char in plain)
    return unicodedata.normalize("NFC", plain)


@dataclass(frozen=True, slots=True)
class Words:
    """One document as arrays, one entry a word; shape (n,) each.

    ``ids`` are hashes of the folded spelling, ``starts`` and ``ends`` are code points of the original, ``weights`` its
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


def read(source: SourceText) -> Words:
    """The words of one document, without those at the places to skip."""
    import numpy as np

    from probata.method.sources.scan import vectors
    from probata.method.sources.scan.letters import letters

    codes = vectors.codes_of(source.text)
    borders = np.zeros(len(codes) + 1, dtype=bool)
    borders[[0, -1]] = True
    found = vectors.in_codes(codes, borders, letters())
    kept = _outside(source, found.starts, found.ends)
    starts, ends, weights = found.starts[kept], found.ends[kept], found.units[kept]
    marks = tuple(one for one in quotations(source.text) if one.closed and one.depth == 0)
    return Words(
        source=source,
        ids=found.hashes[kept].view(np.int64),
        starts=starts,
        ends=ends,
        weights=weights,
        before=np.concatenate(([0], np.cumsum(weights))),
        quoted=_quoted(marks, starts),
        named=_named(letters().cases[codes], starts, ends),
        marks=marks,
    )


def _named(cases: NDArray[np.uint8], starts: NDArray[np.int64], ends: NDArray[np.int64]) -> NDArray[np.bool_]:
    """Words with a capital, and short ones of a script that has them; in a text in capitals they say nothing."""
    import numpy as np

    capital: NDArray[np.bool_] = cases[starts] == CAPITAL
    if capital.sum() > 0.8 * len(capital):
        return np.zeros(len(capital), dtype=bool)
    cased = np.concatenate(([0], np.cumsum(cases > 0)))
    return capital | ((ends - starts < 4) & (cased[ends] > cased[starts]))


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
