"""Shared stretches, each said once with all its places: quotations and background across families, copies inside."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import TypeAlias

from probata.method.sources.certificates import span
from probata.method.sources.model import PassageKind, SharedStretch
from probata.method.sources.passages import Typed
from probata.method.sources.words import Words, fold
from probata.record.span import Place, TextSpan

Node: TypeAlias = tuple[int, int]
"""A document and the quotation, or the background stretch, in it."""
Standing: TypeAlias = tuple[int, TextSpan, int]
"""A document's place in the order given, a place in its text, and its number."""


@dataclass(slots=True)
class Threads:
    """Places that hold the same words, tied pair by pair into one thread each."""

    parent: dict[Node, Node] = field(default_factory=dict)
    reach: dict[Node, TextSpan] = field(default_factory=dict)

    def tie(self, one: tuple[Node, TextSpan], other: tuple[Node, TextSpan]) -> None:
        """Says that the same words stand at both places."""
        for node, place in (one, other):
            old = self.reach.get(node, place)
            self.reach[node] = TextSpan(min(old.start, place.start), max(old.end, place.end))
            self.parent.setdefault(node, node)
        low, high = sorted((self._top(one[0]), self._top(other[0])))
        self.parent[high] = low

    def _top(self, node: Node) -> Node:
        while self.parent[node] != node:
            self.parent[node] = self.parent[self.parent[node]]
            node = self.parent[node]
        return node

    def threads(self) -> list[list[Node]]:
        """The nodes of each thread."""
        found: dict[Node, list[Node]] = defaultdict(list)
        for node in sorted(self.parent):
            found[self._top(node)].append(node)
        return list(found.values())


@dataclass(frozen=True, slots=True)
class Twins:
    """Documents with the same words: which one stands for which others, and the words of each."""

    words: Sequence[Words]
    of: Mapping[int, Sequence[int]]

    def spelling(self, document: int, place: TextSpan) -> tuple[str, ...]:
        """The folded words at a place of a document."""
        mine = self.words[document]
        here = (mine.starts < place.end) & (mine.ends > place.start)
        text = mine.source.text
        return tuple(fold(text[s:e]) for s, e in zip(mine.starts[here].tolist(), mine.ends[here].tolist(), strict=True))

    def places(self, node: Node, reach: TextSpan) -> list[tuple[int, TextSpan]]:
        """A place in a document as it stands in all documents with the same words."""
        mine = self.words[node[0]]
        first = int((mine.ends <= reach.start).sum())
        last = int((mine.starts < reach.end).sum())
        found = [(node[0], reach)]
        for twin in self.of.get(node[0], ()):
            other = self.words[twin]
            same = other.source.text == mine.source.text
            found.append((twin, reach if same or first >= last else span(other, first, last - first)))
        return found


def across(
    kind: PassageKind, links: Iterable[tuple[int, int, list[Typed]]], twins: Twins, position: Sequence[int]
) -> tuple[SharedStretch, ...]:
    """The stretches of one kind that links show, each once, in order of their first place.

    ``position`` is each document's place in the order in which the documents were given.
    """
    threads = Threads()
    for a, b, typed in links:
        for one in typed:
            if one.passage.kind is kind:
                threads.tie(_node(a, one, 0, kind), _node(b, one, 1, kind))
    return _stretches(kind, threads, twins, position)


def _node(document: int, one: Typed, side: int, kind: PassageKind) -> tuple[Node, TextSpan]:
    place = one.passage.a if side == 0 else one.passage.b
    return (document, one.quotation[side] if kind is PassageKind.QUOTATION else one.background[side]), place


def inside(
    anchor: int, links: Iterable[tuple[int, list[Typed]]], twins: Twins, position: Sequence[int]
) -> tuple[SharedStretch, ...]:
    """What the members of a family share with its longest member, overlapping places told as one stretch."""
    pairs = [(one.passage.a, other, one.passage.b) for other, typed in links for one in typed]
    pairs.sort(key=lambda pair: (pair[0], pair[1]))
    threads, number, end = Threads(), -1, -1
    for place, other, there in pairs:
        if place.start >= end:
            number += 1
        end = max(end, place.end)
        threads.tie(((anchor, number), place), ((other, number), there))
    return _stretches(PassageKind.COPIED, threads, twins, position)


def _stretches(kind: PassageKind, threads: Threads, twins: Twins, position: Sequence[int]) -> tuple[SharedStretch, ...]:
    found = []
    for nodes in threads.threads():
        places = sorted(
            {(position[doc], place, doc) for node in nodes for doc, place in twins.places(node, threads.reach[node])}
        )
        whole, other = (places, []) if kind is PassageKind.COPIED else _word_for_word(places, twins)
        _, first, document = whole[0]
        text = first.of(twins.words[document].source.text)
        same, changed = (tuple(Place(twins.words[d].source.ref, at) for _, at, d in some) for some in (whole, other))
        found.append((places[0][:2], SharedStretch(kind, text, same, changed)))
    return tuple(stretch for _, stretch in sorted(found, key=lambda one: one[0]))


def _word_for_word(places: list[Standing], twins: Twins) -> tuple[list[Standing], list[Standing]]:
    """The places that hold the words as most of them do (of two ways, the longer), and the others."""
    spelt: dict[tuple[str, ...], list[Standing]] = defaultdict(list)
    for place in places:
        spelt[twins.spelling(place[2], place[1])].append(place)
    most = max(spelt, key=lambda words: (len(spelt[words]), len(words), words))
    return spelt[most], [place for place in places if place not in spelt[most]]
