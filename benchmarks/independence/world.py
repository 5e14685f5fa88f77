"""What all stories of one corpus have in common: people, places, outlets, running themes, agency background."""

from __future__ import annotations

import random
from collections import deque
from dataclasses import dataclass
from itertools import count
from typing import Final

import numpy as np

from benchmarks.independence.outlets import AGENCIES, Outlet, outlets
from benchmarks.independence.scripts import SCRIPTS, Form
from benchmarks.independence.sentences import (
    AFTER,
    BEFORE,
    HEADLINES,
    MAIN,
    ORGANISATIONS,
    QUOTED,
    ROLES,
    SAID,
    WEEKDAYS,
    Sentence,
    Sort,
)
from benchmarks.independence.vocabulary import SHAPES, Vocabulary

TOPIC: Final = {"N": 45, "V": 25, "I": 12, "G": 12, "A": 25, "D": 6}
ACTIVE_THEMES: Final = 40
Pattern = list[list[str]]


@dataclass(slots=True)
class Theme:
    """A running story: words, people and organisations that return, and what agencies always add."""

    topic: dict[str, np.ndarray]
    people: list[tuple[str, str]]
    organisations: list[str]
    backgrounds: list[list[Sentence]]


class World:
    """Everything that the stories of one seed draw from."""

    def __init__(self, seed: int, script: str = "latin") -> None:
        self.rng = random.Random(f"world {seed} {script}")  # noqa: S311 (a reproducible corpus, not a secret)
        self.script = SCRIPTS[script]
        self.vocabulary = words = Vocabulary(seed, self.script)
        self.units, self.families = count(), count()
        self.outlets: list[Outlet] = outlets(words, self.units)
        self.first = [words.name() for _ in range(900)]
        self.last = [words.name() for _ in range(4_000)]
        self.places = [words.name() for _ in range(900)]
        self.roles = [words.say(role) for role in ROLES]
        self.weekdays = [words.say(day) for day in WEEKDAYS]
        self.stock = [self.script.space.join(words.draw("N", self.rng.randint(3, 6)).tolist()) for _ in range(150)]
        self.main, self.after, self.before = self._patterns(MAIN), self._patterns(AFTER), self._patterns(BEFORE)
        self.quoted, self.said, self.headlines = self._patterns(QUOTED), self._patterns(SAID), self._patterns(HEADLINES)
        self._outlets = _weights(len(self.outlets) - AGENCIES)
        self.themes: deque[Theme] = deque(maxlen=ACTIVE_THEMES)

    def theme(self) -> Theme:
        """One of the running themes; now and then a new one takes the place of the oldest."""
        from benchmarks.independence.stories import theme

        if len(self.themes) < ACTIVE_THEMES // 4 or self.rng.random() < 0.14:
            self.themes.append(theme(self))
        return self.rng.choice(self.themes)

    def person(self) -> tuple[str, str]:
        """First and last name."""
        return self.rng.choice(self.first), self.rng.choice(self.last)

    def organisation(self) -> str:
        """An organisation's name."""
        return self.script.space.join(
            [self.rng.choice(self.last), self.vocabulary.say(self.rng.choice(ORGANISATIONS)).capitalize()]
        )

    def topic(self) -> dict[str, np.ndarray]:
        """Words that return in the stories of one theme or event, of every part of speech."""
        return {slot: self.vocabulary.draw(slot, size) for slot, size in TOPIC.items()}

    def newspaper(self) -> int:
        """The number of an outlet that is no agency; great ones come more often."""
        return AGENCIES + self.rng.choices(range(len(self._outlets)), cum_weights=self._outlets)[0]

    def agency(self) -> int:
        """The number of an agency."""
        return self.rng.randrange(AGENCIES)

    def sentence(self, sort: Sort, parts: Pattern, form: Form, unit: int | None = None) -> Sentence:
        """The sentence that these parts make; a new unit where none is given."""
        text = self.script.rendered(parts, form)
        return Sentence(next(self.units) if unit is None else unit, sort, parts, form, text)

    def again(self, sentence: Sentence, parts: Pattern) -> Sentence:
        """The same unit in other words."""
        return self.sentence(sentence.sort, parts, sentence.form, sentence.unit)

    def _patterns(self, lines: tuple[str, ...]) -> list[Pattern]:
        """Patterns split into clauses and words; function words stand in the corpus's script."""
        return [[self._clause(part) for part in line.split("|")] for line in lines]

    def _clause(self, part: str) -> list[str]:
        return [word if _is_place(word) else self.vocabulary.say(word) for word in part.split()]


def _is_place(word: str) -> bool:
    return len(word) == 1 and (word in SHAPES or word in "PSLWFXOYK")


def _weights(size: int) -> list[float]:
    return np.cumsum(1.0 / (np.arange(size) + 10.0)).tolist()
