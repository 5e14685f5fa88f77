"""A made corpus of news, one document after another, and the truth about it."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np

from benchmarks.independence.editing import can_give, including
from benchmarks.independence.families import Kind, Member, credit_to, descend, family
from benchmarks.independence.layout import declared, page
from benchmarks.independence.stories import Event, event, story
from benchmarks.independence.truth import Gathering, Truth
from benchmarks.independence.world import World

INCLUSIONS = 0.085  # partial inclusions for each other document of an event
STORIES = (0.55, 0.20, 0.12, 0.07, 0.04, 0.02)  # how many independent stories an event has: 1, 2, 3 ...
REMEMBERED = 400  # texts of earlier events that a new one may take paragraphs from


@dataclass(frozen=True, slots=True)
class Document:
    """One document as a corpus holds it. ``date`` is what its site declares (ISO 8601), or None."""

    id: str
    text: str
    date: str | None
    outlet: str


@dataclass(frozen=True, slots=True, repr=False)
class Corpus:
    """Documents in shuffled order, and the truth about them."""

    documents: list[Document]
    truth: Truth


def corpus(size: int, seed: int, script: str = "latin") -> Corpus:
    """``size`` documents in memory. Scripts: latin, cyrillic, arabic, chinese (without spaces)."""
    making = Making(size, seed, script)
    documents: list[Document | None] = [None] * size
    for place, document in making:
        documents[place] = document
    return Corpus([document for document in documents if document is not None], making.truth())


class Making:
    """Documents as they are made, each with its place in the corpus; the truth when all have been taken.

    Places are shuffled: what belongs together does not stand together. Nothing but the truth is held.
    """

    def __init__(self, size: int, seed: int, script: str = "latin") -> None:
        if size < 1:
            raise ValueError(f"a corpus of {size} documents cannot be made; ask for one or more")
        self.size, self.world = size, World(seed, script)
        self.places = np.random.default_rng([seed, 2]).permutation(size)
        self._gathering = Gathering()

    def __iter__(self) -> Iterator[tuple[int, Document]]:
        """Each document with its place."""
        earlier: deque[Member] = deque(maxlen=REMEMBERED)
        number = 0
        while True:
            members = _event(self.world, event(self.world, number), earlier)
            earlier.extend(members[:3])
            number += 1
            for member in members:
                if self._gathering.members == self.size:
                    return
                if not member.lost:
                    yield self._set(member)

    def truth(self) -> Truth:
        """What is true of the documents that were made."""
        return self._gathering.truth(self.places)

    def _set(self, member: Member) -> tuple[int, Document]:
        member.place = place = int(self.places[self._gathering.members])
        text, units = page(self.world, member.story)
        date = declared(self.world, member)
        self._gathering.take(member, units)
        return place, Document(f"n{place:07}", text, date, self.world.outlets[member.story.outlet].name)


def _event(world: World, told: Event, earlier: deque[Member]) -> list[Member]:
    """All texts on one event: independent stories, their copies, and texts that take in paragraphs of theirs."""
    rng = world.rng
    members: list[Member] = []
    for _ in range(1 + rng.choices(range(len(STORIES)), STORIES)[0]):
        members += _numbered(world, family(world, told))
    for _ in range(sum(rng.random() < INCLUSIONS for _ in members)):
        members += _numbered(world, _inclusion(world, told, rng.choice(members), earlier))
    return members


def _inclusion(world: World, told: Event, theirs: Member, earlier: deque[Member]) -> list[Member]:
    """A text of its own with paragraphs of another, of the same event or (one in four) of an earlier one."""
    rng = world.rng
    if earlier and rng.random() < 0.25:
        theirs = rng.choice(earlier)
    own = story(world, told, world.newspaper())
    if not can_give(theirs.story):
        return [Member(own, Kind.ORIGINAL, told.number)]
    text, _ = including(world, told.pen, own, theirs.story)
    text.when = max(text.when, theirs.story.when) + (text.when - told.when)
    if rng.random() < 0.15:
        text.credit = credit_to(world, world.outlets[theirs.story.outlet].name)
    root = Member(text, Kind.PARTIAL, told.number, source=theirs)
    return [root, *(descend(world, told, root, rng.randint(1, 2)) if rng.random() < 0.12 else [])]


def _numbered(world: World, members: list[Member]) -> list[Member]:
    number = next(world.families)
    for member in members:
        member.family = number
    return members
