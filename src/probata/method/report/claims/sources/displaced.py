"""displaced: notes that stand at each other's words: each tells little of its own passage, and much of the other's.

Two notes, or a circle of them, have slipped; one note alone that fits elsewhere proves nothing, since the sources of a
report speak of many things. Remarks and notes on several sources are let be: they touch on more than their sentence.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from probata.method.report.claims.reading.cited import Marked, Noted, Source, citations, marks, notes
from probata.method.report.claims.sources.traces import Trails, near, trace
from probata.method.report.model import Bound
from probata.method.report.prose.woven import passage_prose

_ENOUGH = 2.0
"""What two notes gain together by changing places, in words that stand nowhere else."""
_LEAST = 0.45
"""What each of them gains at least."""
_OWN = 0.5
"""Share of what a note has elsewhere that it may have in its own passage, or in one beside it."""
_LONGEST = 6  # notes in a circle
_MANY = 40  # words: a longer note is a remark
_VERB = re.compile(
    r"(?i)\b(?:is|are|was|were|has|have|had|does|did|will|may|can|could|should|would|must|means?|includes?|explained|told|said)\b"
)
_QUOTED = re.compile(r"[“\"‘].*?[”\"’](?!\w)")
_MORE = re.compile(r"(?i)\A\W*see\b|\b(?:see\s+also|quoted|cited|supra|above|below|previously|cf)\b")


@dataclass(frozen=True, slots=True, eq=False)
class Displaced:
    """A mark whose note belongs elsewhere, and the words there."""

    mark: Marked
    words: str


@dataclass(frozen=True, slots=True, eq=False)
class _Edge:
    gain: float
    start: int
    end: int


def displaced(bound: Bound) -> tuple[Displaced, ...]:
    """Marks whose notes stand at each other's words, in their order. Remembered."""
    return bound.once.get("claims: displaced", lambda: tuple(_displaced(bound)))


def _displaced(bound: Bound) -> Iterator[Displaced]:
    known = {one.label: one for one in notes(bound) if _tells(one)}
    each = [one for one in marks(bound) if one.label in known and bound.passages[one.passage].kind != "note"]
    passages = {
        number: passage_prose(bound, one).text for number, one in enumerate(bound.passages) if one.kind != "note"
    }
    if not each:
        return
    edges = _edges(Trails(passages), each, known)
    found = _pairs(edges)
    found |= _circles(edges, found)
    for start, end in sorted(found.items()):
        yield Displaced(each[start], passages[each[end].passage])


def _tells(note: Noted) -> bool:
    """Whether a note cites one or two sources by itself, and is marked once."""
    cited = citations(note.words)
    if len(note.marks) != 1 or len(cited) > 2 or len(note.words.split()) > _MANY or _MORE.search(note.words):
        return False
    return not _VERB.search(_QUOTED.sub(" ", note.words)) and not any(
        one.kind in (Source.SAME, Source.ABOVE) for one in cited
    )


def _edges(trails: Trails, each: Sequence[Marked], known: Mapping[str, Noted]) -> Mapping[tuple[int, int], _Edge]:
    """From each note to the places where it would gain: it has little of its own passage, and of those beside it."""
    at: dict[int, list[int]] = {}
    for number, mark in enumerate(each):
        at.setdefault(mark.passage, []).append(number)
    found: dict[tuple[int, int], _Edge] = {}
    for number, mark in enumerate(each):
        fits = trails.fits(trace(known[mark.label].words))
        own = fits.get(mark.passage, 0.0)
        for passage, much in fits.items():
            beside = near(fits, mark.passage, passage)
            if passage in at and passage != mark.passage and max(own, beside) <= _OWN * much:
                gain = much - own - beside / 2
                for other in at[passage] if gain >= _LEAST else ():
                    found[number, other] = _Edge(gain, number, other)
    return found


def _pairs(edges: Mapping[tuple[int, int], _Edge]) -> dict[int, int]:
    """Two that gain most by changing places, then the next two, none of them twice."""
    both = [
        (one.gain + edges[one.end, one.start].gain, one.start, one.end)
        for one in edges.values()
        if one.start < one.end and (one.end, one.start) in edges
    ]
    found: dict[int, int] = {}
    for gain, start, end in sorted(both, reverse=True):
        if gain >= _ENOUGH and start not in found and end not in found:
            found |= {start: end, end: start}
    return found


def _circles(edges: Mapping[tuple[int, int], _Edge], taken: Mapping[int, int]) -> dict[int, int]:
    """Three to six, each of which fits the place of the next best."""
    best: dict[int, _Edge] = {}
    for one in edges.values():
        if one.gain >= _ENOUGH / 2 and (one.start not in best or best[one.start].gain < one.gain):
            best[one.start] = one
    found: dict[int, int] = {}
    for start, edge in best.items():
        path, at = [start], edge.end
        while at in best and at not in path and len(path) < _LONGEST:
            path.append(at)
            at = best[at].end
        if at == start and len(path) > 2 and not taken.keys() & set(path):
            found |= {one: best[one].end for one in path}
    return found
