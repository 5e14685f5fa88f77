"""One count of one base told twice: of two acts joined by "or", and of one of them alone. English."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import combinations

from probata.method.manuscript.model import At
from probata.method.report.claims.reading.alternatives import Alternative, alternatives_in
from probata.method.report.claims.reading.facts import EVERYBODY, noun_at, part_at
from probata.method.report.claims.reading.meant import meant
from probata.method.report.claims.reading.model import Voice
from probata.method.report.claims.reading.numbers import read
from probata.method.report.claims.reading.telling import Telling, tellings
from probata.method.report.claims.reading.wholes import PartOf
from probata.method.report.model import Bound

_END = re.compile(r"[;:.?!](?=\s|\Z)|,?\s+(?:while|whereas|but)\s")
_OR = re.compile(r"(?i)\b(?:or|either|and/or|both)\b")
_NOT = re.compile(r"(?i)\b(?:not|no|never|neither|nor|nobody|none|without|cannot)\b|n['’]t\b")
_LIMIT = re.compile(r"\b(?:\d[\d.,]*|first|second|third|fourth|fifth|last|next|during|before|after|since|until)\b")
_ALIKE = 0.6


@dataclass(frozen=True, slots=True)
class Part:
    """A part of a whole and what is said of it: ``words`` up to the end of its clause, or to the next number."""

    telling: Telling
    pair: PartOf
    noun: str
    words: str

    @property
    def place(self) -> At:
        """The place of the part's number."""
        span = self.pair.part.span
        return self.telling.at(span.start, span.end)

    @property
    def said(self) -> frozenset[str]:
        """The keys of the words."""
        return meant(self.words)


@dataclass(frozen=True, slots=True)
class Halved:
    """A part told with one act, the part told with two, and the two as written."""

    half: Part
    full: Part
    both: str


def halved(bound: Bound) -> tuple[Halved, ...]:
    """Every part that is told with one of two acts only, once each; made once."""
    return bound.once.get("halved parts", lambda: tuple(_halved(bound)))


def _halved(bound: Bound) -> Iterator[Halved]:
    groups: dict[object, list[Part]] = defaultdict(list)
    for one in _parts(bound):
        groups[one.pair.part.value, one.pair.whole.value].append(one)
    told: set[At] = set()
    for each in groups.values():
        for one, other in combinations(each, 2):
            for half, full in ((one, other), (other, one)):
                both = _lost(half, full)
                if both is not None and half.place not in told:
                    told.add(half.place)
                    yield Halved(half, full, " ".join(both.words.split()))


def _parts(bound: Bound) -> Iterator[Part]:
    for telling in tellings(bound):
        if telling.said.passage.kind in ("quote", "heading", "cell"):
            continue
        for number in read(telling.text):
            pair = part_at(telling.text, number.span.start)
            if pair is None or number.span.start != pair.part.span.start or not _plain(telling, pair):
                continue
            yield _part(telling, pair)


def _plain(telling: Telling, pair: PartOf) -> bool:
    """Whether the report itself tells it, exactly."""
    rough = pair.part.approximate or pair.whole.approximate
    return not rough and telling.voice(pair.part.span.start, pair.part.span.end) is not Voice.OTHERS


def _part(telling: Telling, pair: PartOf) -> Part:
    text, start = telling.text, max(pair.part.span.end, pair.whole.span.end)
    noun, behind = noun_at(text, pair.whole.span.end)
    start = max(start, behind)
    cut = _END.search(text, start)
    ends = [one.span.start for one in read(text) if one.span.start > start and one.value is not None and one.value > 1]
    end = min([len(text) if cut is None else cut.start(), *ends])
    return Part(telling, pair, noun.stem if noun else "", text[start:end])


def _lost(half: Part, full: Part) -> Alternative | None:
    """The two things of which one is told alone; None where anything else differs."""
    if half.telling.index == full.telling.index or _OR.search(half.words) or not _one_noun(half.noun, full.noun):
        return None
    if bool(_NOT.search(half.words)) or bool(_NOT.search(full.words)):
        return None
    for one in alternatives_in(full.words):
        has = set(one.each) & half.said
        if has and not set(one.each) <= meant(half.telling.text) and not _limited(half, full) and _covered(half, full):
            return one
    return None


def _limited(half: Part, full: Part) -> bool:
    """Whether the whole is told of a time or a round that the half does not name."""
    return bool(set(_LIMIT.findall(full.words.casefold())) - set(_LIMIT.findall(half.words.casefold())))


def _covered(half: Part, full: Part) -> bool:
    """Whether what the half says is said of the whole, too."""
    return bool(half.said) and len(half.said & full.said) / len(half.said) >= _ALIKE


def _one_noun(one: str, other: str) -> bool:
    """Whether two bases can be the same: one noun, or one that says only "people" or nothing."""
    general = EVERYBODY | {""}
    return one == other or one in general or other in general
