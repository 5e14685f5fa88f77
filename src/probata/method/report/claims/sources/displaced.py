"""displaced: notes that stand at each other's words: each tells little of its own passage, and much of the other's.

Two notes, or a circle of them, have slipped; one note alone that fits elsewhere proves nothing, since the sources of a
report speak of many things. Remarks and notes on several sources are let be: they touch on more than their sentence.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from probata.method.report.claims.reading.cited import Marked, Noted, Source, citations, marks, notes
from probata.method.report.claims.sources.traces import Trails, near, trace
from probata.method.report.model import Bound
from probata.method.report.prose.woven import passage_prose

_ENOUGH = 3.0
"""What two notes gain together by changing places, in words that stand nowhere else."""
_STRAYED = 2.5
_STRAY_OWN, _STRAY_NEXT = 0.3, 0.75
"""What a note strayed alone gains elsewhere, what it may have where it stands, the share of its next best place."""
_LEAST = 0.8
"""What each of them gains at least: about one word that stands nowhere else."""
_OWN = 0.5
"""Share of what a note has elsewhere that it may have in its own passage, or in one beside it."""
_LONGEST = 6  # notes in a circle
_MANY = 40  # words: a longer note is a remark
_VERB = re.compile(
    r"(?i)\b(?:is|are|was|were|has|have|had|does|did|will|may|can|could|should|would|must|means?|includes?|explained|told|said)\b"
)
_QUOTED = re.compile(r"[“\"‘].*?[”\"’](?!\w)")
_ARCHIVE = re.compile(
    r"\b(?:RG\s?\d+|[Ff]onds|[Aa]rchiv(?:es?|al)\b[^;]*\d|(?:[Bb]ox|[Ff]older|[Ff]ile)\s+(?:[Nn]o\.?\s*)?[\dA-Z][\w/-]*,\s)|"
    r"\[[A-Z]{2,}[-–]?\d{3,}\]|\b[A-Z][\w’'-]+\s+to\s+(?:(?:Mr|Ms|Mrs|Dr)\.?\s+)?(?:[A-Z][\w’'-]+\s?){1,3},\s"
)
"""A file of an archive, or a letter of one man to another: who wrote to whom says nothing of what the words are of."""
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
    lone: bool = False


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
    trails = Trails(passages)
    slipping = {one.label: one for one in known.values() if not _hears(bound, one)}
    edges = _edges(trails, each, slipping)
    found = _pairs(edges)
    found |= _circles(edges, found)
    found |= _strayed(edges, each, found, _crowded(bound, trails))
    for start, end in sorted(found.items()):
        yield Displaced(each[start], passages[each[end].passage])


def _tells(note: Noted) -> bool:
    """Whether a note cites one or two sources by itself, and is marked once."""
    cited = citations(note.words)
    if len(note.marks) != 1 or len(cited) > 2 or len(note.words.split()) > _MANY:
        return False
    if _MORE.search(note.words) or _ARCHIVE.search(note.words):
        return False
    return not _VERB.search(_QUOTED.sub(" ", note.words)) and not any(
        one.kind in (Source.SAME, Source.ABOVE) for one in cited
    )


def _hears(bound: Bound, note: Noted) -> bool:
    """Whether a note on somebody heard stands where somebody speaks: reports write of a director, and notes a name."""
    if not _HEARD.search(note.words):
        return False
    there = (passage_prose(bound, bound.passages[one.passage]).text for one in note.marks)
    return any(_SPEAKS.search(words) for words in there)


_HEARD = re.compile(
    r"(?i)\b(?:interviews?|conversations?|testimon(?:y|ies)|statement|account|letters?|e-?mails?|evidence|hearings?|affidavits?|"
    r"depositions?|transcripts?|proceedings|debates|committee|commission)\b"
)
_SPEAKS = re.compile(
    r"(?i)[“”‘\"]|\b(?:said|says|told|recall\w*|remember\w*|describ\w*|explain\w*|testif\w+|stated|according|replied|wrote|"
    r"answered|confirm\w*|denied)\b"
)


def _edges(trails: Trails, each: Sequence[Marked], known: Mapping[str, Noted]) -> Mapping[tuple[int, int], _Edge]:
    """From each note to the places where it would gain: it has little of its own passage, and of those beside it."""
    at: dict[int, list[int]] = {}
    for number, mark in enumerate(each):
        at.setdefault(mark.passage, []).append(number)
    found: dict[tuple[int, int], _Edge] = {}
    for number, mark in enumerate(each):
        if mark.label not in known:
            continue
        fits = trails.fits(trace(known[mark.label].words))
        own = fits.get(mark.passage, 0.0)
        for passage, much in fits.items():
            beside = near(fits, mark.passage, passage)
            if passage in at and passage != mark.passage and max(own, beside) <= _OWN * much:
                gain = much - own - beside / 2
                for other in at[passage] if gain >= _LEAST else ():
                    found[number, other] = _Edge(gain, number, other, own + beside < _STRAY_OWN)
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


def _strayed(
    edges: Mapping[tuple[int, int], _Edge],
    each: Sequence[Marked],
    taken: Mapping[int, int],
    crowded: frozenset[tuple[int, int]],
) -> dict[int, int]:
    """One note beside another at the same words, that tells of one far passage only and of nothing near."""
    best: dict[int, list[_Edge]] = {}
    for one in edges.values():
        place = (each[one.start].passage, each[one.start].sentence)
        if place in crowded and one.start not in taken and one.lone:
            best.setdefault(one.start, []).append(one)
    found: dict[int, int] = {}
    for start, there in best.items():
        by_passage = {each[one.end].passage: one for one in sorted(there, key=lambda one: one.gain)}
        first, *others = sorted(by_passage.values(), key=lambda one: -one.gain)
        if first.gain >= _STRAYED and all(one.gain <= _STRAY_NEXT * first.gain for one in others):
            found[start] = first.end
    return found


def _crowded(bound: Bound, trails: Trails) -> frozenset[tuple[int, int]]:
    """The sentences at which more than one note stands, one of which tells of what stands there."""
    known = Counter((one.passage, one.sentence) for one in marks(bound))
    words = {one.label: one.words for one in notes(bound)}
    return frozenset(
        (one.passage, one.sentence)
        for one in marks(bound)
        if known[one.passage, one.sentence] > 1
        and one.label in words
        and trails.fits(trace(words[one.label])).get(one.passage, 0.0) >= _LEAST
    )


def _circles(edges: Mapping[tuple[int, int], _Edge], taken: Mapping[int, int]) -> dict[int, int]:
    """Three to six, each of which fits the place of the next best."""
    best: dict[int, _Edge] = {}
    for one in edges.values():
        if one.gain >= _ENOUGH / 3 and (one.start not in best or best[one.start].gain < one.gain):
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
