"""What two sentences have in common, by the beginnings of the words that mean something. English endings."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from difflib import SequenceMatcher
from functools import lru_cache

from probata.method.report.english.said import stem
from probata.method.report.english.small_words import BEING, DETERMINERS, FUNCTION, NEGATIONS, PEOPLE_WORDS, words

_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)?|\d[\d.,]*\d|\d")
_LONG = 6
_OF_STRENGTH = words("""
inquiry commission mission panel report finding findings finds found concludes concluded conclude reasonable grounds
believe may might could would can will shall must should appear appears seem seems likely probably clear clearly
credible indication indications suggest suggests established position confirm there here thus therefore but than so
between since until during under after before into out up over more most i you because if what where how well see
above below described set one two three known unknown know many much number
""")
_EMPTY = DETERMINERS | BEING | FUNCTION | NEGATIONS | _OF_STRENGTH | words("who whom whose they them")
_SMALL = _EMPTY | PEOPLE_WORDS


@dataclass(frozen=True, slots=True)
class Word:
    """A word or figure at code points ``start`` to ``end``, in small letters."""

    start: int
    end: int
    word: str


_NUMBERED = re.compile(r"\b[Nn]os?\.(?=\s?\d)")
"""The "No." of "Decree No. 44", which denies nothing."""


@lru_cache(maxsize=8192)
def words_in(text: str) -> tuple[Word, ...]:
    """The words and figures of a text in order."""
    plain = _NUMBERED.sub(lambda hit: "#" * len(hit[0]), text.replace("’", "'"))
    return tuple(Word(*hit.span(), hit[0].casefold().rstrip(".,")) for hit in _WORD.finditer(plain))


@lru_cache(maxsize=8192)
def key(word: str) -> str:
    """What the forms and the derivations of a word share: confine, confined, confinement."""
    return word if word[0].isdigit() else stem(word.removesuffix("'s"))[:_LONG]


@lru_cache(maxsize=8192)
def keys(text: str) -> frozenset[str]:
    """The keys of all words of a text that mean something; words of strength and the inquiry's own name do not."""
    return frozenset(key(one.word) for one in words_in(text) if one.word not in _SMALL)


@lru_cache(maxsize=8192)
def keys_with_people(text: str) -> frozenset[str]:
    """As :func:`keys`, with the words for people, which paraphrases exchange for one another."""
    return frozenset(key(one.word) for one in words_in(text) if one.word not in _EMPTY)


def share(of: str, inside: str) -> float:
    """How much of one text, 0 to 1, is said in another, in whatever order and form; 0 for a text that says nothing."""
    wanted = keys(of)
    return len(wanted & keys(inside)) / len(wanted) if wanted else 0.0


def in_order(words: str, inside: str) -> bool:
    """Whether the words of one text stand in another in their order, in any form and with others between them."""
    rest = iter(key(one.word) for one in words_in(inside))
    return all(key(one.word) in rest for one in words_in(words))


@lru_cache(maxsize=1024)
def closeness(before: str, after: str) -> float:
    """The share of the words of one sentence, 0 to 1, that stand in another in the same order."""
    mine, theirs = ([one.word for one in words_in(text)] for text in (before, after))
    blocks = SequenceMatcher(None, mine, theirs, autojunk=False).get_matching_blocks()
    return sum(block.size for block in blocks) / len(mine) if mine else 0.0


@dataclass(frozen=True, slots=True)
class Change:
    """Words of one sentence in the place of words of another, between words that both have.

    ``out`` and ``put`` are what was taken out and put in; ``start`` to ``end`` is the place of ``put``, or, where
    nothing was put in, of the words around it. ``edge``: before the first or behind the last word that both have.
    """

    out: tuple[Word, ...]
    put: tuple[Word, ...]
    start: int
    end: int
    edge: bool


@lru_cache(maxsize=1024)
def changes(before: str, after: str) -> tuple[Change, ...]:
    """What was changed from one sentence to another, in order."""
    return tuple(_changes(words_in(before), words_in(after)))


def _changes(before: tuple[Word, ...], after: tuple[Word, ...]) -> Iterator[Change]:
    matcher = SequenceMatcher(None, [one.word for one in before], [one.word for one in after], autojunk=False)
    codes = matcher.get_opcodes()
    for number, (tag, first, last, start, end) in enumerate(codes):
        if tag != "equal" and after:
            around = (after[max(0, start - 1)].start, after[min(end, len(after) - 1)].end) if start == end else None
            place = around or (after[start].start, after[end - 1].end)
            yield Change(before[first:last], after[start:end], *place, number in (0, len(codes) - 1))
