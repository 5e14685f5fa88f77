"""Letters: what each code point is to a comparison of words, and which code points it is folded to.

Case, ligatures, full-width forms, vowel points and the shapes of digits are folded away code point by code point
(Unicode Standard Annex 15, compatibility decomposition; chapter 5.18, caseless matching), so every letter keeps its
place. Tables are filled as scripts are met, a block of 256 code points at a time.
"""

from __future__ import annotations

import re
import unicodedata
from functools import cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

GAP, APOSTROPHE, SOUTH, EAST, LETTER, JOINER, MARK, VOICED = range(8)
"""What a code point is: no part of a word; what may stand between two letters of one; a character of a script that sets
no spaces (Thai, Lao, Khmer, Myanmar; or Han and Kana); a letter or digit; what joins; a mark on what stands before;
the voicing marks of Kana. From SOUTH to LETTER they begin a word, from LETTER on they go on with a spaced one."""
CASED, CAPITAL = 1, 2
UNKNOWN = 255
"""Its block of the tables is not filled yet."""
CODES = 0x110000
_BLOCK = 256
_KINDS = (
    (APOSTROPHE, re.compile("[’']")),
    (JOINER, re.compile("[\u00ad\u200b-\u200d\u2060\ufeff]")),
    (VOICED, re.compile("[\u3099\u309a]")),
    (EAST, re.compile("[\u3005-\u3007\u3040-\u30ff\u31f0-\u31ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\uff66-\uff9d]")),
    (EAST, re.compile("[\U00020000-\U0003ffff]")),
    (SOUTH, re.compile("[\u0e01-\u0eff\u1000-\u109f\u1780-\u17d3\uaa60-\uaa7f]")),
)
_POINTS = re.compile(
    "[ʼ\u0640\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7\u0610-\u061a\u064b-\u0652\u0656-\u065f\u0670\u06d6-\u06ed]"
)
"""Vowel points, cantillation and lengthening: written or left out as one likes."""


class Letters:
    """The tables: ``kinds`` by code point, and ``folded``, the code point that it becomes: 0 for none, below 0 for
    several, which stand in ``several`` from the place -folded on, their number first. ``cases`` tells capitals and
    letters that have one."""

    def __init__(self) -> None:
        import numpy as np

        self.kinds: NDArray[np.uint8] = np.full(CODES, UNKNOWN, dtype=np.uint8)
        self.folded: NDArray[np.int32] = np.zeros(CODES, dtype=np.int32)
        self.several: NDArray[np.int32] = np.zeros(1, dtype=np.int32)
        self.cases: NDArray[np.uint8] = np.zeros(CODES, dtype=np.uint8)
        self.learn(0)

    def learn(self, code: int) -> None:
        """Fills the block that holds this code point."""
        import numpy as np

        more: list[int] = []
        for one in range(code - code % _BLOCK, code - code % _BLOCK + _BLOCK):
            self.kinds[one] = kind(chr(one))
            self.cases[one] = CAPITAL if chr(one).isupper() else CASED if chr(one).lower() != chr(one).upper() else 0
            codes = fold(chr(one))
            if len(codes) > 1:
                self.folded[one] = -len(self.several) - len(more)
                more += [len(codes), *codes]
            else:
                self.folded[one] = codes[0] if codes else 0
        self.several = np.concatenate((self.several, np.array(more, dtype=np.int32)))


@cache
def letters() -> Letters:
    """The tables of this process."""
    return Letters()


def kind(char: str) -> int:
    """What a character is to a comparison."""
    for number, pattern in _KINDS:
        if pattern.match(char):
            return number
    if unicodedata.category(char).startswith("M"):
        return MARK
    return LETTER if char.isalnum() else GAP


def fold(char: str) -> tuple[int, ...]:
    """The code points that two renderings of a character share; none for what may be left out."""
    if kind(char) in (GAP, APOSTROPHE, JOINER) or _POINTS.match(char):
        return ()
    plain = unicodedata.normalize("NFKC", char).casefold()
    plain = "".join(str(unicodedata.digit(one)) if one.isdigit() else one for one in plain)
    return tuple(ord(one) for one in unicodedata.normalize("NFD", plain))
