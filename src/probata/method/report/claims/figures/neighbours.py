"""Stretches: each sentence, and each with the one before it in its passage, in which a relation may be told."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from probata.method.report.claims.reading.telling import Telling, tellings
from probata.method.report.model import Bound, Objection


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


def stretches(bound: Bound) -> Iterator[Stretch]:
    """Every sentence by itself, and each pair of neighbours of a passage."""
    before: Telling | None = None
    for one in tellings(bound):
        yield Stretch(one.text, one, one, 0)
        if before is not None and before.said.passage is one.said.passage and one.said.passage.kind != "cell":
            head = before.text.rstrip() + " "
            yield Stretch(head + one.text, before, one, len(head))
        before = one


def ending_in(bound: Bound, most: int) -> Iterator[tuple[Stretch, ...]]:
    """Of every sentence: itself, and it with one, two ... sentences of its passage before it, ``most`` in all."""
    before: list[Telling] = []
    for one in tellings(bound):
        if before and before[-1].said.passage is not one.said.passage:
            before = []
        before = [*before[-most + 1 :], one]
        yield tuple(_joined(before[at:]) for at in range(len(before) - 1, -1, -1))


def _joined(each: Sequence[Telling]) -> Stretch:
    heads = [one.text.rstrip() + " " for one in each[:-1]]
    seam = sum(map(len, heads))
    return Stretch("".join((*heads, each[-1].text)), each[-2] if heads else each[-1], each[-1], seam)
