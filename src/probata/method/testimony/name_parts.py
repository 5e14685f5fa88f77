"""Name parts: by which forms a person could be recognised in a text, taken from what an identity says.

Small rules, each on the side of finding too much:

- A value is looked for as a whole, each of its words of three letters or more alone, in the plural too ("the
  Onduvels"), two neighbours written as one word ("Abdul Rahman", "Abdulrahman"), and a name of two words the other way
  round. Letters of other alphabets that look like Latin ones are read as those (lookalikes.py).
- In scripts without spaces each character is a word; of a Han name of three or four characters the last two (and of
  four the first two) are looked for too.
- A word that is common in texts (common_words.py: months, titles, words of addresses, names that are everyday words) is
  looked for as part of the whole only. A word that fills in forms ("yes", "unknown") is never looked for alone.
- Five digits or more in a row, whatever separates them, are a number: its last seven digits are looked for, without
  zeros in front, so that prefixes of towns and countries do not matter.
"""

from __future__ import annotations

import re
import sys
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from itertools import pairwise

from probata.method.documents.folding import folded, unspaced
from probata.method.testimony.common_words import COMMON, NEVER_ALONE
from probata.method.testimony.lookalikes import in_one_alphabet, shaped

LONGEST = 8
"""Words: a longer value is looked for in stretches of so many."""
NUMBER_LEAST, NUMBER_MOST = 5, 7
"""Digits."""
_PART_LEAST, _JOINED_LEAST, _RUN_LEAST = 3, 6, 4
_DIGITS = re.compile(r"\d(?:[\s().\-/+·,_*\u00ad\u200b-\u200f\u2010-\u2015\u2060\u2212\ufeff]{0,3}\d)*")
_PLAIN = re.compile("[a-z0-9]+")
_RUN = re.compile(r"[^\x00-/:-@\[-`{-\x7f]+")
"""What no white space or sign of ASCII parts: these are in no word, however they are folded."""
_HAN = re.compile(r"[\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U000323af]+")


@dataclass(frozen=True, slots=True)
class Word:
    """One folded word of a text and the code points that it came from."""

    text: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Forms:
    """What to look for: stretches of words, and numbers (digits alone)."""

    stretches: frozenset[tuple[str, ...]]
    numbers: frozenset[str]


def forms(value: str) -> Forms:
    """By which forms one value of an identity could turn up in a text."""
    if len(value.split()) == 1 and "@" in value:
        local = forms(value.partition("@")[0])
        return Forms(local.stretches | _whole(_texts(value)), local.numbers)
    words = _texts(value)
    found = _whole(words) | _with_plurals(_alone(words) | _neighbours(words))
    if len(words) == 2:
        found |= {(words[1], words[0])} if _telling((words[1], words[0])) else set()
    return Forms(frozenset(found | _unspaced_parts(value)), frozenset(numbers_of(value)))


def numbers_of(value: str) -> Iterator[str]:
    """The numbers in a value, cut to what does not change with how they are dialled."""
    for run, _ in digit_runs(value):
        digits = run.lstrip("0")[-NUMBER_MOST:]
        if len(digits) >= NUMBER_LEAST:
            yield digits


def digit_runs(text: str) -> Iterator[tuple[str, tuple[int, ...]]]:
    """Digits (of any script, as 0 to 9) that only separators part, and where each of them stands."""
    for found in _DIGITS.finditer(text):
        places = [at for at in range(found.start(), found.end()) if text[at].isdecimal()]
        yield "".join(str(unicodedata.decimal(text[at])) for at in places), tuple(places)


def words_of(text: str) -> list[Word]:
    """The words of a text, folded; each character of a script without spaces is one."""
    if text.isascii() and text.isprintable():  # folding changes its capitals and nothing else
        return [Word(match[0], match.start(), match.end()) for match in _PLAIN.finditer(text.lower())]
    found: list[Word] = []
    text = shaped(text)
    for match in _RUN.finditer(text):
        run = match[0]
        if run.isascii():
            found.append(Word(run.lower(), match.start(), match.end()))
        else:
            found += _folded_words(run, match.start())
    return found


def _folded_words(run: str, offset: int) -> Iterator[Word]:
    form = folded(run)
    for match in _word_pattern().finditer(form.text):
        for start, end in _split(form.text, match.start(), match.end()):
            first, last = form.span(start, end)
            word = in_one_alphabet(form.text[start:end])
            if word:
                yield Word(word, offset + first, offset + last)


def _texts(value: str) -> tuple[str, ...]:
    return tuple(word.text for word in words_of(value))


def _split(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """A match as it is, or cut so that characters of scripts without spaces stand alone."""
    begun = start
    for at in range(start, end):
        if unspaced(text[at]):
            if begun < at:
                yield begun, at
            yield at, at + 1
            begun = at + 1
    if begun < end:
        yield begun, end


def _whole(words: tuple[str, ...]) -> set[tuple[str, ...]]:
    if len(words) == 1:
        short = len(words[0]) < 2 or words[0].isdecimal()
        return set() if short or words[0] in NEVER_ALONE else {words}
    stretches = {words[at : at + LONGEST] for at in range(max(1, len(words) - LONGEST + 1))}
    return {one for one in stretches if _telling(one)}


def _telling(words: tuple[str, ...]) -> bool:
    """Whether a stretch says more than a form does: letters, and a word that is not there to fill in."""
    return sum(map(len, words)) > 2 and any(not word.isdecimal() and word not in NEVER_ALONE for word in words)


def _alone(words: tuple[str, ...]) -> set[tuple[str, ...]]:
    return {
        (word,)
        for word in words
        if sum(map(str.isalpha, word)) >= _PART_LEAST and word not in COMMON and word not in NEVER_ALONE
    }


def _with_plurals(alone: set[tuple[str, ...]]) -> set[tuple[str, ...]]:
    """The same, and what a family of that name would be called; a plural that is an everyday word is left out."""
    endings = ("s", "es") if alone else ()
    plurals = {one[0] + ending for one in alone for ending in endings if one[0].isascii() and one[0].isalpha()}
    return alone | {(one,) for one in plurals if one not in COMMON and one not in NEVER_ALONE}


def _neighbours(words: tuple[str, ...]) -> set[tuple[str, ...]]:
    """Neighbours written as one word, where both are letters and the word is long enough to be no other."""
    joined = {(first + second,) for first, second in pairwise(words) if first.isalpha() and second.isalpha()}
    return {one for one in joined if len(one[0]) >= _JOINED_LEAST and not unspaced(one[0][0])}


def _unspaced_parts(value: str) -> set[tuple[str, ...]]:
    found: set[tuple[str, ...]] = set()
    if value.isascii():
        return found
    for piece in value.split():
        words = _texts(piece)
        if len(words) >= _RUN_LEAST and all(len(word) == 1 and unspaced(word) for word in words):
            found.add(words[:LONGEST])
        if _HAN.fullmatch(piece) and len(words) in (3, 4):
            found |= {words[-2:]} | ({words[:2]} if len(words) == 4 else set())
    return found


@cache
def _word_pattern() -> re.Pattern[str]:
    """Letters, digits and the marks that belong to them, which Python's own class of word characters leaves out."""
    marks = [code for code in range(sys.maxunicode + 1) if unicodedata.category(chr(code)) in ("Mn", "Mc")]
    return re.compile(f"(?:[^\\W_]|[{''.join(map(chr, marks))}])+")
