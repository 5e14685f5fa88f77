"""Synthetic news with known truth: which texts derive from which, and what else they share.

Everything is invented from made-up syllables; no outside data. One seed gives one corpus, on every machine. Each
event is told by several independent originals that share names, figures, verbatim quotations and an agency's
background paragraph; from some originals copies are derived (exact, trimmed, edited), and other texts of their own
take in one to three of an original's paragraphs. Sites add furniture, and stock phrases stand everywhere.
"""

from __future__ import annotations

import random
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from itertools import pairwise

FUNCTION_WORDS = str.split(
    "the of to and a in that on for it with as at by from said was were is be has had have this not are an which "
    "their its they who would been one there after into over about more than when but or also two no his her he she "
    "other some could will only all first last new where during before between against under"
)
ONSETS = [*"bdfghklmnprstvz", "br", "dr", "gr", "kl", "pl", "sk", "st", "tr"]
VOWELS = [*"aeiou", "ai", "ea", "ou"]
CODAS = ["", "", "n", "r", "l", "s", "m", "t", "nd", "rk"]


@dataclass(frozen=True, slots=True)
class Item:
    """One document: its text, the place of the text that it derives from (``family``), and how it was made.

    ``origin`` is the document that it was made from or that it took in the paragraphs of ``taken`` from.
    """

    text: str
    family: int
    kind: str
    origin: int | None = None
    taken: tuple[str, ...] = ()


@dataclass(slots=True)
class Corpus:
    """Documents and the truth about them. ``events`` maps a family to the event that it tells."""

    items: list[Item] = field(default_factory=list)
    events: dict[int, int] = field(default_factory=dict)

    def __iter__(self) -> Iterator[str]:
        """The texts, in order."""
        return (item.text for item in self.items)

    def of_kind(self, *kinds: str) -> list[int]:
        """The places of documents made in these ways."""
        return [at for at, item in enumerate(self.items) if item.kind in kinds]


class _World:
    """Words, names, phrases and paragraphs that the corpus is made of."""

    def __init__(self, rng: random.Random) -> None:
        self.rng = rng
        words = {self._word() for _ in range(9_000)}
        self.words = sorted(words)
        rng.shuffle(self.words)
        self.weights = [1 / (rank + 12) for rank in range(len(self.words))]
        self.stock = [self._phrase(rng.randint(4, 8)) for _ in range(150)]
        self.furniture = [self._phrase(rng.randint(5, 9)).capitalize() for _ in range(12)]

    def _word(self) -> str:
        rng = self.rng
        return "".join(
            rng.choice(ONSETS) + rng.choice(VOWELS) + rng.choice(CODAS) for _ in range(rng.choice((1, 2, 2, 3)))
        )

    def name(self) -> str:
        """A person."""
        return f"{self._word().capitalize()} {self._word().capitalize()}"

    def _phrase(self, length: int) -> str:
        return " ".join(self._content(length, self.words[:200], 0.2))

    def _content(self, length: int, topic: list[str], share: float) -> list[str]:
        rng = self.rng
        drawn = rng.choices(self.words, self.weights, k=length)
        return [
            rng.choice(FUNCTION_WORDS) if rng.random() < 0.45 else rng.choice(topic) if rng.random() < share else word
            for word in drawn
        ]

    def sentence(self, topic: list[str], names: list[str]) -> str:
        """One sentence of a story on a topic."""
        rng = self.rng
        words = self._content(rng.randint(8, 24), topic, 0.3)
        if rng.random() < 0.35:
            words.insert(rng.randrange(len(words)), rng.choice(names))
        if rng.random() < 0.2:
            words.insert(rng.randrange(len(words)), f"{rng.randint(2, 999)}")
        if rng.random() < 0.12:
            words.insert(rng.randrange(len(words)), rng.choice(self.stock))
        text = " ".join(words)
        return text[0].upper() + text[1:] + "."

    def paragraph(self, topic: list[str], names: list[str]) -> str:
        """Two to four sentences."""
        return " ".join(self.sentence(topic, names) for _ in range(self.rng.randint(2, 4)))

    def quotation(self, topic: list[str]) -> str:
        """What somebody said, without its marks."""
        words = self._content(self.rng.randint(12, 30), topic, 0.5)
        return " ".join(words).capitalize() + self.rng.choice((",", "."))


@dataclass(frozen=True, slots=True)
class _Event:
    topic: list[str]
    names: list[str]
    quotations: list[str]
    background: str


def corpus(size: int, seed: int = 1) -> Corpus:
    """``size`` documents in shuffled order."""
    rng = random.Random(seed)  # noqa: S311 (a reproducible corpus, not a secret)
    world = _World(rng)
    made = Corpus()
    backgrounds = [world.paragraph(world.words[:400], [world.name()]) for _ in range(max(2, size // 60))]
    event = 0
    while len(made.items) < size:
        _tell(made, world, _event(world, rng.choice(backgrounds)), event)
        event += 1
    return _shuffled(made, size, rng)


def _event(world: _World, background: str) -> _Event:
    topic = world.rng.sample(world.words, 40)
    names = [world.name() for _ in range(5)]
    return _Event(topic, names, [world.quotation(topic) for _ in range(3)], background)


def _tell(made: Corpus, world: _World, event: _Event, number: int) -> None:
    originals = [_original(made, world, event, number) for _ in range(world.rng.randint(1, 3))]
    for origin in originals:
        for _ in range(world.rng.choice((0, 1, 2, 4, 7))):
            _derive(made, world, origin, number)
    for _ in range(world.rng.choice((0, 1, 2))):
        _include(made, world, event, world.rng.choice(originals), number)


def _add(
    made: Corpus,
    world: _World,
    paragraphs: list[str],
    family: int | None,
    kind: str,
    origin: int | None = None,
    taken: tuple[str, ...] = (),
) -> int:
    lines = list(paragraphs)
    if world.rng.random() < 0.4:
        lines.insert(world.rng.randrange(len(lines) + 1), world.rng.choice(world.furniture))
    at = len(made.items)
    made.items.append(Item("\n".join(lines), at if family is None else family, kind, origin, taken))
    return at


def _original(made: Corpus, world: _World, event: _Event, number: int, kind: str = "original") -> int:
    paragraphs = _story(world, event, world.rng.randint(9, 17))
    at = _add(made, world, paragraphs, None, kind)
    made.events[at] = number
    return at


def _story(world: _World, event: _Event, length: int) -> list[str]:
    rng = world.rng
    paragraphs = [world.paragraph(event.topic, event.names) for _ in range(length)]
    for said in rng.sample(event.quotations, rng.randint(1, len(event.quotations))):
        at = rng.randrange(1, len(paragraphs))
        paragraphs[at] += f" “{said}” {rng.choice(event.names)} {rng.choice(('said', 'told reporters', 'added'))}."
    if rng.random() < 0.6:
        paragraphs.insert(rng.randrange(1, len(paragraphs)), event.background)
    return paragraphs


def _derive(made: Corpus, world: _World, origin: int, number: int) -> None:
    rng = world.rng
    item = made.items[origin]
    paragraphs = item.text.split("\n")
    kind = rng.choice(("copy", "trimmed", "edited", "edited", "trimmed and edited"))
    if "trimmed" in kind:
        paragraphs = paragraphs[: max(3, round(len(paragraphs) * rng.uniform(0.4, 0.8)))]
    if "edited" in kind:
        rate = rng.uniform(0.10, 0.20)
        paragraphs = [_edited(world, paragraph, rate) for paragraph in paragraphs]
    _add(made, world, paragraphs, item.family, kind, origin)
    made.events[item.family] = number


def _edited(world: _World, paragraph: str, rate: float) -> str:
    """Words replaced, dropped or added at the rate given."""
    rng = world.rng
    words: list[str] = []
    for word in paragraph.split(" "):
        if rng.random() >= rate:
            words.append(word)
            continue
        how = rng.random()
        if how < 0.7:
            words.append(rng.choice(world.words))
        elif how < 0.85:
            words += [word, rng.choice(world.words)]
    return " ".join(words)


def _include(made: Corpus, world: _World, event: _Event, origin: int, number: int) -> None:
    """A text of its own, on the same event, that takes in one to three paragraphs of an original."""
    rng = world.rng
    own = _story(world, event, rng.randint(8, 14))
    theirs = [one for one in made.items[origin].text.split("\n") if len(one.split()) >= 25 and one != event.background]
    start = rng.randrange(max(1, len(theirs) - 2))
    at = rng.randrange(1, len(own))
    taken = theirs[start : start + rng.randint(1, 3)]
    place = _add(made, world, own[:at] + taken + own[at:], None, "partial", origin, tuple(taken))
    made.events[place] = number


def _shuffled(made: Corpus, size: int, rng: random.Random) -> Corpus:
    """The first ``size`` documents in random order; places of families and origins move with them."""
    order = list(range(size))
    rng.shuffle(order)
    new = {old: at for at, old in enumerate(order)}
    moved = Corpus()
    for old in order:
        item = made.items[old]
        origin = None if item.origin is None else new[item.origin]
        moved.items.append(replace(item, family=new[item.family], origin=origin))
    moved.events = {new[family]: event for family, event in made.events.items() if family in new}
    return moved


def adjusted_rand(truth: list[int], found: list[int]) -> float:
    """Agreement of two partitions: 1 when equal, 0 as by chance (Hubert and Arabie 1985)."""

    def pairs(counts: list[int]) -> int:
        return sum(count * (count - 1) // 2 for count in counts)

    both = pairs(list(Counter(zip(truth, found, strict=True)).values()))
    left, right = pairs(list(Counter(truth).values())), pairs(list(Counter(found).values()))
    every = pairs([len(truth)])
    expected = left * right / every if every else 0.0
    most = (left + right) / 2
    return 1.0 if most == expected else (both - expected) / (most - expected)


def recall(made: Corpus, found: list[int], *kinds: str) -> float:
    """The part of documents made in these ways that were found in the family of their original."""
    places = made.of_kind(*kinds)
    return sum(found[at] == found[made.items[at].family] for at in places) / len(places) if places else 1.0


def wrongly_merged(made: Corpus, found: list[int]) -> int:
    """How many pairs of true families stand together in a found one (counted along each found family)."""
    together: dict[int, list[int]] = {}
    for item, label in zip(made.items, found, strict=True):
        together.setdefault(label, []).append(item.family)
    return sum(1 for families in together.values() for a, b in pairwise(sorted(set(families))) if a != b)
