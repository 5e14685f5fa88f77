"""An engine that knows the truth, and what it would give back; tests spoil its answers."""

from __future__ import annotations

from benchmarks.independence.families import Kind
from benchmarks.independence.scoring_links import Found, Link, givers
from benchmarks.independence.sentences import Sort
from benchmarks.independence.truth import Truth

REWORDED = (Kind.LIGHT, Kind.HEAVY)


def perfect(truth: Truth) -> Found:
    """A link from each copy to its ancestor and from each inclusion to one that holds the text, arrows right."""
    pairs = [(int(truth.ancestor[place]), place) for place in range(len(truth)) if truth.ancestor[place] >= 0]
    for taker, others in givers(truth).items():
        source = int(truth.source[taker])
        pairs.append((source if source in others else min(others), taker))
    return Found(truth.family.tolist(), [""] * len(truth), [_link(truth, a, b) for a, b in pairs])


def _link(truth: Truth, a: int, b: int) -> Link:
    spans = tuple(
        (one.start_a, one.end_a, one.start_b, one.end_b) for one in truth.shared(a, b) if Sort.BODY in one.sorts
    )
    kind = "paraphrase" if truth.kind[b] in REWORDED else "passage" if truth.kind[b] == Kind.PARTIAL else "whole"
    return Link(a, b, kind, True, 1, spans)
