"""Protection: finding in a text what could tell who somebody is.

A lexicon holds no name. It holds salted SHA-256 digests of folded words, so that a memory dump, a debugger or a
careless print gives no list of people; who has both it and its salt can still try out names that they guess, so it is
as secret as the vault and is never kept. The names themselves stay in the vault, and identity.py alone opens them.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import NoReturn

from probata.method.testimony.guises import JOINED_LEAST, guises, put_together, without_digits
from probata.method.testimony.name_parts import Word, digit_runs, forms, words_of
from probata.record.errors import BadValue
from probata.record.withheld import WITHHELD

SALT_BYTES = 16
_SEPARATOR = "\x1f"
_KEPT = 20_000
"""Texts whose answers are kept: a long report has some thousand passages, and is looked at again and again."""
_LONG_NUMBER = 7
"""Digits: a number so long is found inside a longer run of digits (a prefix without a separator) too."""


@dataclass(frozen=True, slots=True, order=True)
class Hit:
    """Code points ``start`` to ``end`` of the text: something of somebody's identity stands there."""

    start: int
    end: int


@dataclass(frozen=True, slots=True, repr=False, eq=False)
class Lexicon:
    """What would tell who somebody is, as digests. It prints as "withheld" and cannot be pickled.

    ``words``: of whole stretches of words; ``openers``: of the first words of longer ones, so that most words of a text
    are asked about once; ``longest``: words of a stretch at most; ``lengths``: digits of the numbers; ``letters``: of
    the longest word that is looked for alone.
    """

    salt: bytes
    words: frozenset[bytes]
    openers: frozenset[bytes]
    numbers: frozenset[bytes]
    longest: int
    lengths: tuple[int, ...]
    letters: int = 0
    _found: dict[bytes, tuple[Hit, ...]] = field(default_factory=dict)

    def find(self, text: str) -> tuple[Hit, ...]:
        """Every place of a text that the lexicon knows, in order, overlapping ones as one.

        Whole words, whatever their case, accents and line breaks (a word broken by a hyphen at a line's end too);
        numbers whatever separates their digits; and what a reader takes for them (guises.py). Texts that were looked at
        lately are not looked at again.
        """
        key = _digest(self.salt, text)
        known = self._found.get(key)
        if known is None:
            if len(self._found) >= _KEPT:
                self._found.clear()
            known = self._found[key] = tuple(_merged(sorted(self._all_in(text))))
        return known

    def _all_in(self, text: str, depth: int = 2) -> Iterator[Hit]:
        """As it stands and in other guises; escapes may hide what is turned round, and the other way round."""
        yield from self._words_in(text)
        yield from self._numbers_in(text)
        for guise in guises(text) if depth else ():
            yield from (Hit(*guise.span(one.start, one.end)) for one in self._all_in(guise.text, depth - 1))

    def _words_in(self, text: str) -> Iterator[Hit]:
        words = words_of(text) if self.words else []
        seen: dict[str, bytes] = {}  # few words make up a text; forgotten with it, since some of them are names
        cut = without_digits(words, text)
        for run in (words, _mended(words, text), cut if cut is not words else []):
            for first, word in enumerate(run):
                digest = seen.get(word.text) or seen.setdefault(word.text, _digest(self.salt, word.text))
                end = self._stretch(run, first) if digest in self.openers else 0
                if end or digest in self.words:
                    yield Hit(word.start, end or word.end)
        for word in put_together(cut, text, self.letters):
            if _digest(self.salt, word.text) in self.words:
                yield Hit(word.start, word.end)

    def _stretch(self, run: list[Word], first: int) -> int:
        """Where the longest known stretch of several words from ``first`` on ends; 0 where there is none."""
        for last in range(min(len(run), first + self.longest) - 1, first, -1):
            if _digest(self.salt, _SEPARATOR.join(word.text for word in run[first : last + 1])) in self.words:
                return run[last].end
        return 0

    def _numbers_in(self, text: str) -> Iterator[Hit]:
        for digits, places in digit_runs(text) if self.numbers else ():
            for end in range(1, len(digits) + 1):
                if end < len(digits) and places[end] == places[end - 1] + 1:
                    continue
                yield from self._ending(digits, places, end)

    def _ending(self, digits: str, places: tuple[int, ...], end: int) -> Iterator[Hit]:
        """Known numbers that end with digit ``end`` of a run."""
        for length in self.lengths:
            start = end - length
            if start < 0 or _digest(self.salt, digits[start:end]) not in self.numbers:
                continue
            inside = start > 0 and digits[start - 1] != "0" and places[start] == places[start - 1] + 1
            if length >= _LONG_NUMBER or not inside:
                yield Hit(places[0], places[end - 1] + 1)  # with the prefixes before it

    def __repr__(self) -> str:
        return WITHHELD

    def __reduce_ex__(self, protocol: object) -> NoReturn:
        raise TypeError(WITHHELD)


def lexicon(values: Iterable[str], salt: bytes) -> Lexicon:
    """The lexicon of some values of identities.

    Args:
        values: names, telephone numbers, addresses; identity.py hands them over.
        salt: 16 random bytes or more, fresh for each lexicon; BadValue for fewer.
    """
    if len(salt) < SALT_BYTES:
        raise BadValue(f"A lexicon needs a salt of {SALT_BYTES} random bytes.")
    stretches: set[tuple[str, ...]] = set()
    numbers: set[str] = set()
    for value in values:
        one = forms(value)
        stretches |= one.stretches
        numbers |= one.numbers
    return Lexicon(
        salt,
        frozenset(_digest(salt, _SEPARATOR.join(stretch)) for stretch in stretches),
        frozenset(_digest(salt, stretch[0]) for stretch in stretches if len(stretch) > 1),
        frozenset(_digest(salt, number) for number in numbers),
        max(map(len, stretches), default=0),
        tuple(sorted(set(map(len, numbers)))),
        max((len(one[0]) for one in stretches if len(one) == 1 and len(one[0]) >= JOINED_LEAST), default=0),
    )


def _digest(salt: bytes, text: str) -> bytes:
    return hashlib.sha256(salt + text.encode("utf-8", "replace")).digest()


def _mended(words: list[Word], text: str) -> list[Word]:
    """The words with those that a hyphen breaks at a line's end put together, and nothing where none is."""
    mended: list[Word] = []
    broken = False
    for word in words:
        before = mended[-1] if mended else None
        if before and _breaks(text[before.end : word.start]):
            mended[-1] = Word(before.text + word.text, before.start, word.end)
            broken = True
        else:
            mended.append(word)
    return mended if broken else []


def _breaks(between: str) -> bool:
    """Whether a hyphen at a line's end is all that stands between two words."""
    hyphen, rest = between[:1] in ("-", "\u2010", "\u00ad", "\u2011"), between[1:]
    return hyphen and not rest.strip() and ("\n" in rest or "\r" in rest)


def _merged(hits: list[Hit]) -> Iterator[Hit]:
    current: Hit | None = None
    for hit in hits:
        if current and hit.start < current.end:
            current = Hit(current.start, max(current.end, hit.end))
            continue
        if current:
            yield current
        current = hit
    if current:
        yield current
