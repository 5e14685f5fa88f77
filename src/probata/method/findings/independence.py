"""How many independent sources stand behind a claim: at least a, at most b, with the reason for each join.

A source is an *origin*: a person who told, an utterance, a text that others copied. Every piece of evidence has one
origin or several; a piece adds nothing when its origins are there already. METHOD: what A heard from B has source B;
two people interviewed together, or through one intermediary, are not two until a person says so; two shared texts that
quote one briefing have one source for that quotation. Nothing here says that two sources are independent in fact: it
says that no evidence of a connection was recorded.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import combinations

from probata.method.findings.model import Evidence, EvidenceKind, Independent, Join, Witness
from probata.record.count import AtLeastAtMost

_ONE_TEXT = "they are one text"
_NO_SOURCE = frozenset({EvidenceKind.COUNT, EvidenceKind.ESTIMATE, EvidenceKind.FINDING})


def independent(evidence: Sequence[Evidence]) -> Independent:
    """Documents, shared texts, witnesses and sources behind these pieces, counted apart.

    Counts, estimates and other findings are no sources of their own: what they rest on is counted with them. Pieces in
    another order give the same answer.
    """
    pieces = [one for one in evidence if one.kind not in _NO_SOURCE]
    papers = [one for one in pieces if one.document is not None and not _account(one)]
    documents = {one.document for one in papers}
    joined = _Joined(pieces)
    return Independent(
        documents=len(documents),
        shared_texts=_shared_texts(papers),
        witnesses=joined.bounds(lambda key: key.startswith("interview-")),
        sources=joined.bounds(lambda _: True),
        joins=tuple(joined.joins),
    )


def are_two(first: Evidence, second: Evidence) -> AtLeastAtMost:
    """How many sources two pieces have between them; ``least`` of 2 means that one can corroborate the other."""
    return independent((first, second)).sources


def _account(one: Evidence) -> bool:
    return one.kind in (EvidenceKind.FIRST_HAND, EvidenceKind.SECOND_HAND) and bool(one.witnesses)


def _shared_texts(papers: Sequence[Evidence]) -> AtLeastAtMost:
    sets = _Sets()
    for one in papers:
        sets.add(_text(one))
    most = sets.number()
    for one, other in combinations(papers, 2):
        if _possible(one) & _possible(other):
            sets.join(_text(one), _text(other))
    return AtLeastAtMost(sets.number(), most)


def _text(one: Evidence) -> str:
    return f"text {one.family}" if one.family is not None else f"document {one.document}"


def _possible(one: Evidence) -> frozenset[int]:
    own = () if one.family is None else (one.family,)
    return frozenset((*one.possible_families, *own))


class _Sets:
    """Disjoint sets of origins (Tarjan's union by path halving)."""

    def __init__(self) -> None:
        self.parent: dict[str, str] = {}

    def add(self, key: str) -> None:
        self.parent.setdefault(key, key)

    def find(self, key: str) -> str:
        while self.parent[key] != key:
            self.parent[key] = self.parent[self.parent[key]]
            key = self.parent[key]
        return key

    def join(self, a: str, b: str) -> bool:
        """Whether they were two sets until now."""
        one, other = sorted((self.find(a), self.find(b)))
        self.parent[other] = one
        return one != other

    def number(self, wanted: Callable[[str], bool] = lambda _: True) -> int:
        return len({self.find(key) for key in self.parent if wanted(key)})


@dataclass(slots=True)
class _Joined:
    """The origins of all pieces: certain joins in ``sure``, all in ``perhaps``; ``absorbed`` may be no new ones."""

    pieces: Sequence[Evidence]
    sure: _Sets = field(default_factory=_Sets)
    perhaps: _Sets = field(default_factory=_Sets)
    absorbed: set[str] = field(default_factory=set)
    joins: list[Join] = field(default_factory=list)

    def __post_init__(self) -> None:
        seen: dict[str, Evidence] = {}
        for one in sorted(self.pieces, key=lambda piece: (piece.named.handle, str(piece.record))):
            for key, why in origins(one):
                first = seen.setdefault(key, one)
                if first.named.handle != one.named.handle:
                    same = why == _ONE_TEXT and first.document == one.document
                    self.joins.append(
                        Join(first.named.handle, one.named.handle, "they are in one document" if same else why, True)
                    )
                self.sure.add(key)
                self.perhaps.add(key)
        for one, other in combinations(self.pieces, 2):
            for a, b, why in _loose(one, other):
                if a in self.perhaps.parent and b in self.perhaps.parent and self.perhaps.join(a, b):
                    self.joins.append(Join(one.named.handle, other.named.handle, why, False))
        self._absorb()

    def _absorb(self) -> None:
        """What may come from somebody who is counted anyway adds, at the least, nothing."""
        told = {key: one.named.handle for one in self.pieces for key, _ in origins(one)}
        for one in self.pieces:
            for key, from_whom, why in _maybe_no_new(one):
                if from_whom in told and from_whom != key:
                    self.absorbed.add(key)
                    self.joins.append(Join(one.named.handle, told[from_whom], why, False))

    def bounds(self, wanted: Callable[[str], bool]) -> AtLeastAtMost:
        least = {self.perhaps.find(key) for key in self.perhaps.parent if wanted(key)}
        lost = {root for root in least if self._only_absorbed(root)}
        most = self.sure.number(wanted)
        return AtLeastAtMost(max(len(least - lost), min(1, most)), most)

    def _only_absorbed(self, root: str) -> bool:
        mine = [key for key in self.perhaps.parent if self.perhaps.find(key) == root]
        return all(key in self.absorbed for key in mine)


def origins(one: Evidence) -> Iterator[tuple[str, str]]:
    """Where a piece comes from, and why another piece with the same origin is no second source."""
    if one.witnesses:
        for who in one.witnesses:
            yield from _from(who)
    elif one.utterances:
        for utterance in one.utterances:
            yield f"utterance {utterance}", "they quote one utterance"
    elif one.document is not None:
        yield _text(one), _ONE_TEXT
    else:
        yield str(one.record), "they are one record"


def _from(who: Witness) -> Iterator[tuple[str, str]]:
    """What A heard from B has source B; A is a source for what A did not only hear."""
    if not who.heard_from or who.heard_from_others:
        yield str(who.ref), "they are one person"
    else:
        for ref in who.heard_from:
            yield str(ref), "one heard it from the other, or both from the same person"


def _loose(one: Evidence, other: Evidence) -> Iterator[tuple[str, str, str]]:
    for a in one.witnesses:
        for b in other.witnesses:
            why = _connected(a, b)
            if why:
                yield str(a.ref), str(b.ref), why
    if _own_words(one) and _own_words(other) and _possible(one) & _possible(other):
        yield _text(one), _text(other), "they may be one text"


def _maybe_no_new(one: Evidence) -> Iterator[tuple[str, str, str]]:
    """An origin of this piece, the origin that it may be in truth, and why."""
    for who in one.witnesses:
        if who.heard_from_others:
            yield from ((str(who.ref), str(ref), "part of it was heard from the other") for ref in who.heard_from)
    for ref in one.perhaps_witnesses:
        why = "the words may come from somebody who was interviewed, too"
        yield from ((key, str(ref), why) for key, _ in origins(one))


def _connected(a: Witness, b: Witness) -> str:
    """Why two people who told may not be two sources; empty when nothing says so, or a person says that they are."""
    if a.ref in b.apart_from or b.ref in a.apart_from:
        return ""
    if a.ref in b.together_with or b.ref in a.together_with:
        return "they were interviewed together"
    if a.through and a.through.casefold() == b.through.casefold():
        return "both came through one intermediary"
    return ""


def _own_words(one: Evidence) -> bool:
    """Whether the document itself is the source, and nobody whom it quotes."""
    return one.document is not None and not one.witnesses and not one.utterances
