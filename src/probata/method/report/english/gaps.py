"""The words of a sentence one by one, and where a phrase stands among them. English.

A number and an act belong together where nothing but such words stands between them ("17 of the people interviewed said
that they had been | held"). Everything else makes it somebody else's act, or none that a rule could judge.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from probata.method.report.english.said import stem
from probata.method.report.english.small_words import LIGHT, NEGATIONS

_TOKEN = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)?|[0-9][0-9.,]*[0-9]|[0-9]|[^\w\s]")
_NOT_TURNING = re.compile(
    r"(?i)\b(?:not\s+(?:only|just|merely|simply|least)|no\s+(?:fewer|less|more|later)\s+than|"
    r"not\s+(?:fewer|less|more)\s+than|no\s+doubt|not\s+without|no\s+one\s+else\s+but|cannot\s+but)\b"
)
_ENDS = frozenset(";.!?—–")
_MOST_BETWEEN = 3


@dataclass(frozen=True, slots=True)
class Token:
    """A word, number or sign of a text: code points ``start`` to ``end``, in small letters, and its stem."""

    start: int
    end: int
    word: str
    stem: str

    @property
    def negates(self) -> bool:
        """Whether it turns round what stands behind it."""
        return self.word in NEGATIONS or self.word.endswith("n't")

    @property
    def counts(self) -> bool:
        """Whether it is a figure."""
        return self.word[0].isdigit()


@dataclass(frozen=True, slots=True)
class Hit:
    """Where a phrase stands, in tokens ``first`` to ``last`` (both in it), and how many negations are inside."""

    first: int
    last: int
    turned: int


def tokens(text: str) -> tuple[Token, ...]:
    """The words, figures and signs of a text; a "not" that turns nothing round ("not only") is read as "also"."""
    plain = _NOT_TURNING.sub(lambda found: "also".ljust(len(found[0])), text.replace("’", "'"))
    each = ((one.start(), one.end(), one[0].casefold()) for one in _TOKEN.finditer(plain))
    return tuple(Token(start, end, word, stem(word) if word[0].isalpha() else word) for start, end, word in each)


def is_light(token: Token) -> bool:
    """Whether a token carries nothing of its own between a number and what is said of it."""
    return token.word in LIGHT or token.counts


def ends(token: Token) -> bool:
    """Whether a clause surely ends there."""
    return token.word in _ENDS


def hits(each: Sequence[Token], stems: Sequence[str]) -> tuple[Hit, ...]:
    """Where stems stand in their order, with at most three words that carry nothing between one and the next."""
    if not stems:
        return ()
    found = (_from(each, at, stems) for at, token in enumerate(each) if token.stem == stems[0])
    return tuple(one for one in found if one)


def _from(each: Sequence[Token], first: int, stems: Sequence[str]) -> Hit | None:
    at, turned = first, 0
    for wanted in stems[1:]:
        here = at + 1
        while here < len(each) and each[here].stem != wanted:
            light = is_light(each[here]) or each[here].negates
            if not light or here - at > _MOST_BETWEEN:
                return None
            turned += each[here].negates
            here += 1
        if here == len(each):
            return None
        at = here
    return Hit(first, at, turned)
