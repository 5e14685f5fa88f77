"""Links found against passages planted: is each right, is each inclusion found, do the spans fit, is the arrow right.

A link says that two documents share stretches of text. Only computed links count; those that wait for a person
(``possible``) are neither right nor wrong. Between documents of two families a link is

- right, where one of its spans lies, in both documents, on planted text that one author wrote and the other took;
- neither, where its spans lie on quotations or background alone: the words are shared, nothing was taken over; such
  links can make an engine neither better nor worse, and are counted apart;
- wrong otherwise: furniture, stock phrases, chance.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from enum import Enum
from functools import cached_property
from typing import Any

import numpy as np

from benchmarks.independence.families import Kind
from benchmarks.independence.sentences import Sort
from benchmarks.independence.spans import common, length, overlap
from benchmarks.independence.truth import Passage, Truth

_ENDS = ("start_a", "end_a", "start_b", "end_b")


class Verdict(Enum):
    """What a link between documents of two families rests on."""

    RIGHT = "right"
    QUOTED = "quotations or background alone"
    WRONG = "wrong"


@dataclass(frozen=True, slots=True)
class Link:
    """A row of an engine's links table, documents as places. ``arrow``: 1 from a to b (b is the copy), -1, 0."""

    a: int
    b: int
    kind: str
    computed: bool
    arrow: int
    spans: tuple[tuple[int, int, int, int], ...]

    def other(self, place: int) -> int:
        """The document at its other end."""
        return self.b if place == self.a else self.a


@dataclass
class Found:
    """What an engine gave back: one family label and one role a document, and links."""

    families: list[int]
    roles: list[str]
    links: list[Link]

    @staticmethod
    def link(row: Mapping[str, Any], place: Mapping[str, int]) -> Link:
        """From a row of the table; spans stand there as lists of four or as named fields."""
        ends = (tuple(one[name] for name in _ENDS) if isinstance(one, Mapping) else tuple(one) for one in row["spans"])
        arrow = {"a->b": 1, "b->a": -1}.get(row["direction"], 0)
        return Link(place[row["a"]], place[row["b"]], row["kind"], row["state"] == "computed", arrow, tuple(ends))

    @cached_property
    def computed(self) -> list[Link]:
        """The links that no person has to decide."""
        return [link for link in self.links if link.computed]

    @cached_property
    def at(self) -> dict[int, list[Link]]:
        """The computed links of each document."""
        ends: dict[int, list[Link]] = defaultdict(list)
        for link in self.computed:
            ends[link.a].append(link)
            ends[link.b].append(link)
        return ends


def verdict(truth: Truth, link: Link) -> Verdict:
    """What a link between documents of two families rests on. Without spans it claims all that the two share."""
    lies_on = {sort for passage in truth.shared(link.a, link.b) if _touched(passage, link) for sort in passage.sorts}
    if Sort.BODY in lies_on:
        return Verdict.RIGHT
    return Verdict.QUOTED if lies_on & {Sort.QUOTATION, Sort.BACKGROUND} else Verdict.WRONG


def between_families(truth: Truth, found: Found) -> dict[Verdict, int]:
    """How many computed links between documents of two families are of each verdict."""
    family = truth.family.tolist()
    counted = dict.fromkeys(Verdict, 0)
    for link in found.computed:
        if family[link.a] != family[link.b]:
            counted[verdict(truth, link)] += 1
    return counted


def link_precision(counted: Mapping[Verdict, int]) -> float:
    """Right of right and wrong; 1 where there is neither."""
    right, wrong = counted[Verdict.RIGHT], counted[Verdict.WRONG]
    return right / (right + wrong) if right + wrong else 1.0


def givers(truth: Truth) -> dict[int, set[int]]:
    """For each partial inclusion the documents of other families in which the text that it took stands.

    Inclusions of which nobody in the corpus holds the text (its source is lost) are left out.
    """
    takers = truth.places(Kind.PARTIAL)
    document = np.repeat(np.arange(len(truth)), np.diff(truth.offsets))
    body = truth.pieces[:, 3] == Sort.BODY
    wanted = np.unique(truth.pieces[body & np.isin(document, takers), 2])
    rows = body & np.isin(truth.pieces[:, 2], wanted)
    holders: dict[int, set[int]] = defaultdict(set)
    for unit, place in zip(truth.pieces[rows, 2].tolist(), document[rows].tolist(), strict=True):
        holders[unit].add(place)
    family = truth.family.tolist()
    made = {}
    for taker in takers:
        others = {place for unit in truth.of(taker)[:, 2].tolist() for place in holders.get(unit, ())}
        made[taker] = {place for place in others if family[place] != family[taker]}
    return {taker: others for taker, others in made.items() if others}


def inclusions_found(truth: Truth, found: Found) -> float:
    """Of the partial inclusions, the part with a right link to a document that holds the text taken."""
    held = givers(truth)
    hits = [
        any(link.other(taker) in others and verdict(truth, link) is Verdict.RIGHT for link in found.at.get(taker, ()))
        for taker, others in held.items()
    ]
    return sum(hits) / len(hits) if hits else 1.0


def fit(truth: Truth, link: Link) -> float:
    """Intersection over union, in bytes of both documents, of the planted passages and of the spans that lie on them.

    Passages of quotations, background or furniture alone are left out on both sides.
    """
    planted = [passage for passage in truth.shared(link.a, link.b) if Sort.BODY in passage.sorts]
    spans = [span for span in link.spans if any(_lies_on(span, passage) for passage in planted)]
    inside = whole = 0
    for start, end in (("start_a", "end_a"), ("start_b", "end_b")):
        real = [(getattr(passage, start), getattr(passage, end)) for passage in planted]
        said = [(span[_ENDS.index(start)], span[_ENDS.index(end)]) for span in spans]
        inside += common(real, said)
        whole += length([*real, *said])
    return inside / whole if whole else 0.0


def inclusion_fit(truth: Truth, found: Found) -> float:
    """The mean fit over partial inclusions, each with the best of its links; one that was not found counts 0."""
    fits = [
        max((fit(truth, link) for link in found.at.get(taker, ()) if link.other(taker) in others), default=0.0)
        for taker, others in givers(truth).items()
    ]
    return sum(fits) / len(fits) if fits else 1.0


def copy_fit(truth: Truth, found: Found, *kinds: Kind) -> tuple[float, float]:
    """The mean fit of links between a copy made in these ways and its parent; and the part of copies so linked."""
    parent = truth.parent.tolist()
    copies = [place for place in truth.places(*kinds) if parent[place] >= 0]
    fits = [fit(truth, link) for copy in copies for link in found.at.get(copy, ()) if link.other(copy) == parent[copy]]
    return (sum(fits) / len(fits) if fits else 0.0), (len(fits) / len(copies) if copies else 1.0)


@dataclass(frozen=True, slots=True)
class Arrows:
    """Of links between a text and one up its line: how many, the part with an arrow, the part of arrows that are right.

    ``beside``: the part of links between texts of one family of which neither comes from the other (siblings) that
    were given an arrow all the same.
    """

    edges: int
    decided: float
    right: float
    beside: float


def arrows(truth: Truth, links: Iterable[Link]) -> Arrows:
    """Arrows of links within families."""
    edges, siblings = [], []
    for link, true in _within(truth, links):
        (edges if true else siblings).append(link.arrow * true if true else link.arrow)
    return _tally(edges, siblings)


def inclusion_arrows(truth: Truth, found: Found) -> Arrows:
    """Arrows of links between partial inclusions and the very text that they took from."""
    source = truth.source.tolist()
    edges = [
        link.arrow * (1 if link.b == taker else -1)
        for taker in truth.places(Kind.PARTIAL)
        for link in found.at.get(taker, ())
        if link.other(taker) == source[taker]
    ]
    return _tally(edges, [])


def paraphrase_precision(truth: Truth, found: Found) -> tuple[float, int]:
    """Of the computed links called paraphrase, the part within one family; and how many there are."""
    links = [link for link in found.computed if link.kind == "paraphrase"]
    family = truth.family.tolist()
    right = sum(family[link.a] == family[link.b] for link in links)
    return (right / len(links) if links else 1.0), len(links)


def _tally(edges: list[int], siblings: list[int]) -> Arrows:
    decided = [arrow for arrow in edges if arrow]
    return Arrows(
        len(edges),
        len(decided) / len(edges) if edges else 0.0,
        sum(arrow > 0 for arrow in decided) / len(decided) if decided else 0.0,
        sum(arrow != 0 for arrow in siblings) / len(siblings) if siblings else 0.0,
    )


def _within(truth: Truth, links: Iterable[Link]) -> Iterator[tuple[Link, int]]:
    """Links within a family, with the true arrow: 1, -1, or 0 between siblings."""
    family = truth.family.tolist()
    for link in links:
        if family[link.a] == family[link.b]:
            yield link, 1 if link.a in truth.ancestors(link.b) else -1 if link.b in truth.ancestors(link.a) else 0


def _touched(passage: Passage, link: Link) -> bool:
    return not link.spans or any(_lies_on(span, passage) for span in link.spans)


def _lies_on(span: tuple[int, int, int, int], passage: Passage) -> bool:
    there = overlap((span[0], span[1]), (passage.start_a, passage.end_a))
    return there and overlap((span[2], span[3]), (passage.start_b, passage.end_b))
