"""The invented words of one corpus: parts of speech with Zipf frequencies, a table of synonyms, function words.

A table of synonyms stands over nine tenths of the content words, in groups of two to four of like frequency. No engine
is told of it: it stands for what a translator or a rewriting machine does to a text.
"""

from __future__ import annotations

import random
from typing import Final

import numpy as np

from benchmarks.independence.scripts import LATIN, Script

# slot of a sentence pattern -> how many words, and their endings in Latin script
SHAPES: Final = {
    "N": (9_000, ("", "", "", "er", "s", "s", "ment", "ion", "ity", "ness")),
    "V": (3_500, ("ed", "ed", "ed", "t", "ew")),
    "I": (2_500, ("", "e", "ise")),
    "G": (2_500, ("ing",)),
    "A": (4_500, ("al", "ous", "ic", "y", "ive", "", "ful")),
    "D": (1_000, ("ly",)),
}
COVERED: Final = 0.92  # the share of words that have synonyms
# English function words that change places with each other in paraphrases
EXCHANGES: Final = (
    "the a this that its", "after following since", "before until", "but although yet", "because since as",
    "while when as", "in at inside within", "on upon", "and plus also", "to towards into for",
    "of from", "with alongside by",
    "said stated declared explained", "told informed", "added continued noted", "many numerous several",
    "more further greater", "about around nearly roughly some", "was is were had been", "had has have",
    "would could might will", "their its his", "they who those", "he she they", "not never hardly", "over above across",
    "against about", "during amid", "under below", "first initial", "new recent", "also too", "where which that",
    "early late", "people persons residents", "spokesman spokeswoman representative", "official officer",
)  # fmt: skip
NUMERALS: Final = [
    "zero",
    "one",
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
    "twelve",
    "thirteen",
    "fourteen",
    "fifteen",
    "sixteen",
    "seventeen",
    "eighteen",
    "nineteen",
    "twenty",
]


class Vocabulary:
    """Words of one seed. ``draw`` gives words as often as Zipf says; ``synonyms`` maps a word to others."""

    def __init__(self, seed: int, script: Script = LATIN) -> None:
        self.script = script
        self.rng = random.Random(f"vocabulary {seed}")  # noqa: S311 (a reproducible corpus, not a secret)
        self.numpy = np.random.default_rng([seed, 1])
        self._said: dict[str, str] = {}
        self._taken: set[str] = set()
        self.words = {slot: self._words(size, endings) for slot, (size, endings) in SHAPES.items()}
        self._cumulative = {slot: _zipf(len(words)) for slot, words in self.words.items()}
        self.synonyms: dict[str, tuple[str, ...]] = {}
        for words in self.words.values():
            self._group(words.tolist())
        self.exchanges = self._exchanges()

    def say(self, english: str) -> str:
        """A fixed English word of the patterns in this corpus's script: itself in Latin."""
        if self.script is LATIN:
            return english
        if english not in self._said:
            self._said[english] = self._new("")
        return self._said[english]

    def phrase(self, english: str) -> list[str]:
        """The words of a fixed English phrase, each in this corpus's script."""
        return [self.say(word) for word in english.split()]

    def draw(self, slot: str, count: int) -> np.ndarray:
        """Words of a part of speech, drawn with their frequencies."""
        return self.words[slot][self.ranks(slot, count)]

    def ranks(self, slot: str, count: int) -> np.ndarray:
        """The ranks of words drawn with their frequencies."""
        return np.searchsorted(self._cumulative[slot], self.numpy.random(count))

    def name(self) -> str:
        """An invented proper name of one word."""
        return self._new("").capitalize()

    def _words(self, size: int, endings: tuple[str, ...]) -> np.ndarray:
        made = np.empty(size, dtype=object)
        made[:] = [self._new(self.rng.choice(endings) if self.script is LATIN else "") for _ in range(size)]
        return made

    def _new(self, ending: str) -> str:
        while (word := self.script.word(self.rng) + ending) in self._taken or (len(word) < 3 and self.script.space):
            pass
        self._taken.add(word)
        return word

    def _group(self, words: list[str]) -> None:
        """Groups of two to four neighbours in frequency; every twelfth word or so stays without."""
        at = 0
        while at < len(words) - 4:
            if self.rng.random() > COVERED:
                at += 1
                continue
            group = words[at : at + self.rng.choice((2, 3, 3, 4))]
            for word in group:
                self.synonyms[word] = tuple(other for other in group if other != word)
            at += len(group)

    def _exchanges(self) -> dict[str, tuple[str, ...]]:
        table: dict[str, tuple[str, ...]] = {}
        for line in EXCHANGES:
            group = self.phrase(line)
            for word in group:
                table[word] = (*table.get(word, ()), *(other for other in group if other != word))
        return table


def _zipf(size: int) -> np.ndarray:
    """Cumulative frequencies of ranks, flattened at the head as content words are."""
    weights = 1.0 / (np.arange(size) + 8.0)
    return np.cumsum(weights / weights.sum())
