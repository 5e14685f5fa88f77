"""Stretches: each sentence, and each with the one before it in its passage, in which a relation may be told.

A relation needs numbers or shares on both sides: sentences that tell none are left out.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from probata.method.manuscript.numbers import numbers
from probata.method.report.claims.reading.shares import shares_in
from probata.method.report.claims.reading.telling import Telling, tellings
from probata.method.report.model import Bound, Objection
from probata.method.report.prose.evidence import notes_of

_MOST = 40
"""Sentences of one passage that are read together."""


@dataclass(frozen=True, slots=True)
class Stretch:
    """One sentence, or two neighbours: ``text`` of both, and where the second begins (0 where there is but one)."""

    text: str
    first: Telling
    last: Telling
    seam: int

    def crosses(self, *places: int) -> bool:
        """Whether these places are told here alone: in one sentence always, else on both sides of the seam."""
        return not self.seam or (min(places) < self.seam <= max(places))

    def objection(self, code: str, start: int, end: int, message: str, next_step: str) -> Objection:
        """An objection to a stretch of ``text``; of one that lies in both sentences, to its place in the last."""
        if end <= self.seam:
            return self.first.objection(code, start, end, message, next_step)
        begin = max(0, start - self.seam)
        return self.last.objection(code, begin, end - self.seam, message, next_step)


@dataclass(frozen=True, slots=True)
class Paragraph:
    """All sentences of a passage as one ``text``."""

    text: str
    told: tuple[Telling, ...]

    def objection(self, code: str, start: int, end: int, message: str, next_step: str) -> Objection:
        """An objection to a stretch of ``text``; of one that lies in several sentences, to its place in the last."""
        seam = 0
        for one in self.told:
            behind = seam + len(one.text.rstrip()) + 1
            if end <= behind or one is self.told[-1]:
                return one.objection(code, max(0, start - seam), end - seam, message, next_step)
            seam = behind
        raise AssertionError(seam)


def stretches(bound: Bound) -> tuple[Stretch, ...]:
    """Every sentence with a number or share, and each pair of such neighbours in a passage; made once for a report."""
    return bound.once.get("stretches with numbers", lambda: tuple(_stretches(bound)))


def _stretches(bound: Bound) -> Iterator[Stretch]:
    before: Telling | None = None
    for one in tellings(bound):
        if not (numbers(one.text) or shares_in(one.text)):
            continue
        yield Stretch(one.text, one, one, 0)
        if before is not None and before.said.passage is one.said.passage and _next(before, one):
            head = before.text.rstrip() + " "
            yield Stretch(head + one.text, before, one, len(head))
        before = one


def _next(before: Telling, one: Telling) -> bool:
    return one.index == before.index + 1 and one.said.passage.kind != "cell"


def ending_in(bound: Bound, most: int, wanted: Callable[[str], object]) -> Iterator[tuple[Stretch, ...]]:
    """Of every wanted sentence: itself, and it with one, two ... sentences of its passage before it, up to ``most``."""
    before: list[Telling] = []
    for one in tellings(bound):
        if before and before[-1].said.passage is not one.said.passage:
            before = []
        before = [*before[-most + 1 :], one]
        if wanted(one.text):
            yield tuple(_joined(before[at:]) for at in range(len(before) - 1, -1, -1))


def noted(bound: Bound) -> Iterator[tuple[Stretch, ...]]:
    """Of every sentence of a note: each sentence of the passage that marks the note, with it behind."""
    told: dict[int, list[Telling]] = defaultdict(list)
    for one in tellings(bound):
        told[id(one.said.passage)].append(one)
    for passage in bound.passages:
        for note in notes_of(bound, passage):
            for each in told[id(note)]:
                if numbers(each.text):
                    yield tuple(_joined((one, each)) for one in told[id(passage)])


def passages(bound: Bound, least: int = 2) -> Iterator[Paragraph]:
    """Every passage of prose with ``least`` sentences and more."""
    for _, each in groupby(tellings(bound), key=lambda one: id(one.said.passage)):
        told = tuple(each)[:_MOST]
        if len(told) >= least and told[0].said.passage.kind != "cell" and any(numbers(one.text) for one in told):
            yield Paragraph("".join(one.text.rstrip() + " " for one in told), told)


def _joined(each: Sequence[Telling]) -> Stretch:
    heads = [one.text.rstrip() + " " for one in each[:-1]]
    seam = sum(map(len, heads))
    return Stretch("".join((*heads, each[-1].text)), each[-2] if heads else each[-1], each[-1], seam)
