"""Events, and the stories that independent reporters write of them.

Stories of one event share names, figures with their nouns, quotations and the agency's background word for word, and
much of the topic's vocabulary. Nothing else: every sentence of theirs is their own.
"""

from __future__ import annotations

import random
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Final

import numpy as np

from benchmarks.independence.scripts import Form
from benchmarks.independence.sentences import Sentence, Sort
from benchmarks.independence.world import Pattern, Theme, World

FIRST_DAY: Final = datetime(2031, 1, 6)  # noqa: DTZ001 (an invented clock: one zone for all)
MONTHS: Final = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
]
Paragraph = list[Sentence]


@dataclass(slots=True)
class Story:
    """A text as its author left it, before a site sets it. ``error``: which figure of its event stands wrong, or ''."""

    outlet: int
    when: datetime
    headline: Sentence
    paragraphs: list[Paragraph]
    byline: Sentence | None = None
    dateline: Sentence | None = None
    credit: Sentence | None = None
    left_over: list[Sentence] = field(default_factory=list)
    error: str = ""


@dataclass(slots=True)
class Quotation:
    """Words in quotation marks, and who said them."""

    words: Sentence
    speaker: tuple[str, str]


class Pen:
    """Writes sentences on one event (or theme): keeps a stock of drawn words for every place of a pattern."""

    def __init__(
        self,
        world: World,
        topics: list[dict[str, np.ndarray]],
        people: list[tuple[str, str]],
        organisations: list[str],
        facts: list[str],
        place: str,
    ) -> None:
        self.world, self.rng, self.topics = world, world.rng, topics
        space = world.script.space
        self.names = {
            "P": [space.join(person) for person in people],
            "S": [person[1] for person in people],
            "L": [place, place, *world.rng.sample(world.places, 2)],
            "W": world.weekdays,
            "F": facts,
            "O": organisations,
            "Y": world.roles,
            "K": world.stock,
        }
        self._drawn: dict[str, list[str]] = {slot: [] for slot in (*topics[0], *self.names, "X")}

    def line(self, patterns: list[Pattern]) -> Pattern:
        """One pattern, filled in."""
        self._refill()
        drawn = self._drawn
        return [[drawn[word].pop() if word in drawn else word for word in part] for part in self.rng.choice(patterns)]

    def sentence(self) -> Sentence:
        """A sentence of one to four clauses."""
        world, rng = self.world, self.rng
        parts = self.line(world.main)
        if rng.random() < 0.55:
            parts = parts + self.line(world.after)
        if rng.random() < 0.25:
            parts = self.line(world.before) + parts
        if rng.random() < 0.12:
            parts = parts + self.line(world.after)
        return world.sentence(Sort.BODY, parts, Form.SENTENCE)

    def paragraph(self) -> Paragraph:
        """Two to four sentences."""
        return [self.sentence() for _ in range(self.rng.choice((2, 2, 3, 3, 4)))]

    def _refill(self) -> None:
        for slot, words in self._drawn.items():
            if len(words) < 12:
                self._drawn[slot] = self._draw(slot) + words

    def _draw(self, slot: str) -> list[str]:
        if slot == "X":
            return [_figure(self.rng) for _ in range(20)]
        if slot in self.names:
            return self.rng.choices(self.names[slot], k=40)
        return self._words(slot, 220 if slot == "N" else 90)

    def _words(self, slot: str, size: int) -> list[str]:
        """Seven of ten from the whole language, the rest words of the topics."""
        words, draws = self.world.vocabulary, self.world.vocabulary.numpy
        drawn = words.draw(slot, size)
        share = 0.3 / len(self.topics)
        for topic in self.topics:
            from_topic = draws.random(size) < share
            drawn = np.where(from_topic, topic[slot][draws.integers(0, len(topic[slot]), size)], drawn)
        return drawn.tolist()  # type: ignore[no-any-return]


@dataclass(slots=True)
class Event:
    """What happened, as everybody tells it: names, figures, quotations, background."""

    number: int
    pen: Pen
    when: datetime
    place: str
    quotations: list[Quotation]
    backgrounds: list[Paragraph]


def theme(world: World) -> Theme:
    """A running story with two to four background paragraphs."""
    people = [world.person() for _ in range(5)]
    organisations = [world.organisation() for _ in range(3)]
    topic = world.topic()
    pen = Pen(world, [topic], people, organisations, [_fact(world) for _ in range(4)], world.rng.choice(world.places))
    backgrounds = [_marked(pen.paragraph(), Sort.BACKGROUND) for _ in range(world.rng.randint(2, 4))]
    return Theme(topic, people, organisations, backgrounds)


def event(world: World, number: int) -> Event:
    """An event of one of the running themes."""
    rng, running = world.rng, world.theme()
    people = rng.sample(running.people, 2) + [world.person() for _ in range(rng.randint(2, 4))]
    organisations = [rng.choice(running.organisations), world.organisation()]
    place = rng.choice(world.places)
    facts = [_fact(world) for _ in range(rng.randint(4, 8))]
    pen = Pen(world, [running.topic, world.topic()], people, organisations, facts, place)
    when = FIRST_DAY + timedelta(minutes=rng.randrange(60 * 24 * 700))
    quotations = [_quotation(world, pen, people) for _ in range(rng.randint(3, 6))]
    return Event(number, pen, when, place, quotations, running.backgrounds)


def story(world: World, told: Event, outlet: int) -> Story:
    """A story of one's own on the event."""
    rng, pen = world.rng, told.pen
    paragraphs = [pen.paragraph() for _ in range(rng.randint(8, 16))]
    for said in rng.sample(told.quotations, rng.randint(1, len(told.quotations))):
        paragraphs.insert(rng.randrange(1, len(paragraphs) + 1), _spoken(world, pen, said))
    if rng.random() < 0.4:
        at = rng.randrange(2, len(paragraphs))
        paragraphs[at:at] = rng.sample(told.backgrounds, min(len(told.backgrounds), rng.choice((1, 1, 2, 2, 3))))
    when = told.when + timedelta(minutes=int(rng.expovariate(1 / 300)))
    return Story(
        outlet,
        when,
        headline(world, pen),
        paragraphs,
        byline=_byline(world) if rng.random() < 0.5 else None,
        dateline=dateline(world, told, outlet) if rng.random() < 0.5 else None,
        credit=_desk(world) if rng.random() < 0.25 else None,
    )


def headline(world: World, pen: Pen) -> Sentence:
    """A headline of one's own."""
    return world.sentence(Sort.BODY, pen.line(world.headlines), Form.LINE)


def dateline(world: World, told: Event, outlet: int) -> Sentence:
    """``KORVAL, 14 March (Meridia Press)``; only agencies put their name in it."""
    own, day = world.outlets[outlet], told.when
    where = told.place.upper()
    month = world.vocabulary.say(MONTHS[day.month - 1])
    name = f"{world.script.space}({own.name})" if own.agency else ""
    return world.sentence(Sort.CREDIT, [[where], [str(day.day), month + name]], Form.LINE)


def _byline(world: World) -> Sentence:
    return world.sentence(Sort.CREDIT, [[*world.vocabulary.phrase("By"), *world.person()]], Form.LINE)


def _desk(world: World) -> Sentence:
    """Who worked on the story, as agencies and newspapers put it below."""
    say = world.vocabulary.phrase
    parts = [[*say("Reporting by"), *world.person()], [*say("editing by"), *world.person()]]
    return world.sentence(Sort.CREDIT, parts, Form.LINE)


def _spoken(world: World, pen: Pen, said: Quotation) -> Paragraph:
    """The quotation, word for word, with an attribution in the author's own words; often a sentence follows."""
    say_by = world.rng.choice(world.said)
    full, last = world.script.space.join(said.speaker), said.speaker[1]
    drawn = pen.line([say_by])
    parts = [
        [full if slot == "P" else last if slot == "S" else word for slot, word in zip(shape, words, strict=True)]
        for shape, words in zip(say_by, drawn, strict=True)
    ]
    own = world.sentence(Sort.BODY, parts, Form.TAIL)
    return [said.words, own, pen.sentence()] if world.rng.random() < 0.6 else [said.words, own]


def _quotation(world: World, pen: Pen, people: list[tuple[str, str]]) -> Quotation:
    parts = pen.line(world.quoted)
    if world.rng.random() < 0.6:
        parts = parts + pen.line(world.after)
    return Quotation(world.sentence(Sort.QUOTATION, parts, Form.QUOTED), world.rng.choice(people))


def _marked(paragraph: Paragraph, sort: Sort) -> Paragraph:
    for sentence in paragraph:
        sentence.sort = sort
    return paragraph


def _fact(world: World) -> str:
    """A figure with its noun, which all stories of the event give."""
    noun = str(world.vocabulary.draw("N", 1)[0])
    return f"{_figure(world.rng)}{world.script.space}{noun}"


_FIGURES: Final[tuple[Callable[[random.Random], str], ...]] = (
    lambda rng: str(rng.randint(2, 19)),
    lambda rng: str(rng.randint(20, 999)),
    lambda rng: f"{rng.randint(1_000, 99_999):,}",
)


def _figure(rng: random.Random) -> str:
    return rng.choice(_FIGURES)(rng)
