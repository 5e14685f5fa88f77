"""subjects: references whose sentence is about one thing and the part that they lead to about another. English.

A part is about the words of its title, its text, its table's heads and cells. A reference is astray where its clause
has no word of these, and either another part of the kind tells what it says, or nothing in the report does.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from probata.method.report.claims.reading.told import Part as Place
from probata.method.report.claims.reading.told import parts as places
from probata.method.report.claims.reading.topics import about, keys, meets, spread
from probata.method.report.claims.structure.parts import Part, parts_of
from probata.method.report.claims.structure.references import Reference, references
from probata.method.report.model import Bound

_TITLED = frozenset(("table", "figure", "box", "map", "chart", "diagram", "photograph", "graph"))
_TEXTS = frozenset(("heading", "annex", "paragraph"))
_CUT = re.compile(r"[;:]|[,.]\s+(?:and|but|while|whereas)\s|\s[–—]\s")
_GIVEN = (
    r"(?:given|shown|set\s+out|listed|found|presented|reproduced|illustrated|depicted|summari[sz]ed|broken\s+down|tabulated|"
    r"printed|contained|recorded|plotted|mapped)"
)
_IS_GIVEN = re.compile(
    rf"(?i)\A(?P<what>.{{4,160}}?)\s+(?:is|are|was|were|can\s+be|may\s+be)\s+(?:\w+\s+)?{_GIVEN}\s+(?:in|on|by)\s+\Z"
)
_GIVES = re.compile(
    r"(?i)\A\s+(?:shows?|gives?|lists?|contains?|presents?|depicts?|illustrates?|sets?\s+out|breaks\s+down|maps|plots|reproduces?)\s+"
    r"(?!that\b|how\b|why\b|what\b|whether\b|where\b|when\b)(?P<what>.{4,160}?)(?=[,;:.]|\s+(?:and|while|which|who|as)\s|\Z)"
)
_IS = re.compile(
    r"(?i)\A\s+(?:is|are)\s+(?:an?|the)\s+(?:\w+\s+)?(?:diagram|drawing|plan|sketch|map|graph|chart|picture|photograph|image|list|copy|"
    r"cross-section|reconstruction|translation|facsimile)s?\s+of\s+(?P<what>.{4,160}?)[.]?\Z"
)
_SEE_FOR = re.compile(r"(?i)\A\s+for\s+(?:the\s+|an?\s+)?(?P<what>.{4,160}?)[.)]*\Z")
_FEW, _PARAGRAPH, _OFTEN = 2, 3, 3
"""Words that another part shares with the clause (a titled one, a paragraph); its passages, for one meant."""
_LITTLE, _GOOD, _SOME, _MOST = 0.25, 0.35, 0.4, 0.6
"""Shares of the weight of a clause's words: untold, touched upon (in one passage, in a chapter), told."""
_TOLD = re.compile(
    r"(?i)\b(?:described|told|dealt\s+with|discussed|set\s+out|treated|covered|examined|analysed|analyzed|deals?\s+with|describes?|"
    r"tells?|discusses|covers?|examines?|treats?)\b"
)


@dataclass(frozen=True, slots=True)
class Astray:
    """A reference whose words are not about the part that it leads to: ``better`` is, or none is."""

    reference: Reference
    part: Part
    better: Part | None


def astray(bound: Bound) -> Iterator[Astray]:
    """Every reference whose clause is about nothing of the part that it leads to."""
    each = [one for one in references(bound) if one.parts and not one.missing]
    for one in each:
        if one.kind in _TITLED | _TEXTS and not (one.kind == "paragraph" and one.telling.said.passage.kind == "note"):
            found = _Looking(bound, one, _clause(one, each))
            better = found.better()
            if better is not None and found.is_right_by(one.parts[0]) and not found.is_right_by(better):
                continue
            if better is not None or found.foreign():
                yield Astray(one, one.parts[0], better)


@dataclass(frozen=True, slots=True)
class _Looking:
    """One reference: what its clause says, and what stands where it leads."""

    bound: Bound
    one: Reference
    words: str

    @property
    def said(self) -> frozenset[str]:
        """What the clause is about."""
        return about(self.words)

    @property
    def own(self) -> int:
        """The number of the passage that refers."""
        numbers = self.bound.once.get(
            "numbers of passages", lambda: {id(each): at for at, each in enumerate(self.bound.passages)}
        )
        return numbers[id(self.one.telling.said.passage)]

    def better(self) -> Part | None:
        """The other part of the kind that tells most of what is said, if this one tells next to nothing of it."""
        known = frozenset(filter(self._is_known, self.said))
        if not known or self._names_title() or self._unread():
            return None
        here, heavy = self._here(), spread(self.bound)
        touched = heavy.weight(meets(known, here)) / heavy.weight(known)
        if touched >= _LITTLE:
            return self._by_far(known, touched) if self.one.kind == "heading" else None
        others = [other for other in parts_of(self.bound).by_kind[self.one.kind] if self._beside(other)]
        if self.one.kind == "paragraph":
            return self._better_paragraph(known, here, others)
        return self._closest(known, others) if others else None

    def _unread(self) -> bool:
        """Whether a figure bears no title where its number stands: what it shows is not known."""
        return self.one.kind in _TITLED - {"table", "box"} and not all(part.title for part in self.one.parts)

    def is_right_by(self, part: Part) -> bool:
        """Whether a table or figure stands right behind or before the passage that refers, whatever it is called."""
        if part.kind not in _TITLED:
            return False
        cells: list[int] = table_cells(self.bound, part) if part.kind == "table" else []
        return min([part.passage, *cells]) - _RIGHT_BY <= self.own <= max([part.passage, *cells]) + _RIGHT_BY

    def _names_title(self) -> bool:
        """Whether any word of a title is said: in the clause of a chapter, or in the sentence of a table."""
        if self.one.kind in _TEXTS:
            return any(meets(keys(self.words), keys(part.title)) for part in self.one.parts)
        said = about(self.one.telling.text[: self.one.start] + " " + self.one.telling.text[self.one.end :])
        return any(meets(said, about(part.title)) for part in self.one.parts)

    def _by_far(self, known: frozenset[str], touched: float) -> Part | None:
        """The one chapter that is headed with what is said, or has all of it in one passage where this has little."""
        if (headed := self._entitled(known)) is not None or len(known) < _PARAGRAPH or touched > _SOME:
            return headed
        others = [other for other in parts_of(self.bound).by_kind["heading"] if self._beside(other)]
        whole = [other for other in others if any(known <= each for each in _each(self.bound, other, self.own))]
        inner = [one for one in whole if not any(one.passage < other.passage < one.until for other in whole)]
        return inner[0] if len(inner) == 1 else None

    def _entitled(self, known: frozenset[str]) -> Part | None:
        """The one chapter that is headed with what is said to be told, where the one that is meant touches on it."""
        if not _TOLD.search(self.one.telling.text) or len(self.one.parts) > 1:
            return None
        heads = [other for other in parts_of(self.bound).by_kind["heading"] if self._beside(other)]
        headed = [other for other in heads if (title := about(other.title)) and title <= known]
        if len(headed) != 1:
            return None
        title, meant = about(headed[0].title), self.one.parts[0]
        there = sum(1 for each in _each(self.bound, headed[0], self.own) if title & each)
        here = sum(1 for each in _each(self.bound, meant, self.own) if title & each)
        return headed[0] if here < _FEW and there >= max(_FEW, _OFTEN * here) else None

    def _is_known(self, each: str) -> bool:
        """Whether a word stands in a passage besides the one that refers."""
        told = spread(self.bound)
        return told.known[each] > (each in told.passages[self.own])

    def _here(self) -> frozenset[str]:
        return frozenset[str]().union(*(_words(self.bound, part, self.own) for part in self.one.parts))

    def _closest(self, known: frozenset[str], others: Sequence[Part]) -> Part | None:
        """By one passage, a table's cells, or a title of which the clause has most."""
        titles = Counter(word for other in others for word in about(other.title))
        scored = [(self._score(known, other, titles), -number, other) for number, other in enumerate(others)]
        best = max(scored, key=lambda each: each[:2])
        if best[0] >= _MOST:
            return best[2]
        return self._alone(known, others) if len(known) == 1 == len(self.said) else None

    def _alone(self, known: frozenset[str], others: Sequence[Part]) -> Part | None:
        """The one chapter that tells, and more than once, of the one thing that is said to be told elsewhere."""
        if not _TOLD.search(self.one.telling.text) or any(other.kind != "heading" for other in others):
            return None
        tell = [other for other in others if any(known & each for each in _each(self.bound, other, self.own))]
        outer = [other for other in tell if not any(each.passage < other.passage < each.until for each in tell)]
        often = [one for one in outer if sum(1 for each in _each(self.bound, one, self.own) if known & each) >= _FEW]
        return often[0] if len(outer) == len(often) == 1 else None

    def _score(self, known: frozenset[str], other: Part, titles: Counter[str]) -> float:
        heavy = spread(self.bound)
        title = about(other.title)
        enough = known <= title or len(title & known) >= min(_FEW, _MOST * len(title))
        if enough and any(titles[word] == 1 for word in title & known):
            return _MOST + heavy.weight(title & known) / heavy.weight(known)
        told = [_words(self.bound, other, self.own)] if other.kind in _TITLED else _each(self.bound, other, self.own)
        common = [known & each for each in told]
        return max((heavy.weight(each) / heavy.weight(known) for each in common if len(each) >= _FEW), default=0.0)

    def _better_paragraph(self, known: frozenset[str], here: frozenset[str], others: Sequence[Part]) -> Part | None:
        if len(known) < _FEW or known & here or len(self.one.parts) > 1:
            return None
        before = self.one.parts[0].passage - 1
        if before >= 0 and before != self.own and known <= spread(self.bound).passages[before]:
            return None  # the paragraph goes on with what stands before it
        if (headed := self._headed(known)) is not None or len(known) < _PARAGRAPH:
            return headed
        if len(known) > _PARAGRAPH:  # so much is said, and not one word of it stands where it is said to stand
            return self._heaviest(known, others)
        close = [
            other
            for other in others
            if len(known & _words(self.bound, other, self.own)) >= max(_PARAGRAPH, _MOST * len(self.said))
        ]
        return close[0] if len(close) == 1 else None

    def _heaviest(self, known: frozenset[str], others: Sequence[Part]) -> Part | None:
        """The paragraph that has most of what is said, by weight: two of its words, and a good part of the whole."""
        heavy = spread(self.bound)
        shared = [(known & _words(self.bound, other, self.own), other) for other in others]
        enough = [(heavy.weight(words), -other.passage, other) for words, other in shared if len(words) >= _FEW]
        best = max(enough, key=lambda each: each[:2], default=(0.0, 0, None))
        return best[2] if best[0] >= _GOOD * heavy.weight(known) else None

    def _headed(self, known: frozenset[str]) -> Part | None:
        """The one other part that is headed with all that is said, innermost, if it does not hold the paragraph."""
        at = self.one.parts[0].passage
        headed = [
            other
            for other in parts_of(self.bound).by_kind.get("heading", ())
            if known <= about(other.title) and not other.passage <= self.own < other.until
        ]
        if any(other.passage <= at < other.until for other in headed):
            return None
        inner = [one for one in headed if not any(one.passage < other.passage < one.until for other in headed)]
        return inner[0] if len(inner) == 1 else None

    def _beside(self, other: Part) -> bool:
        """Whether another part is none of those that are meant, and neither holds them nor the reference itself."""
        if other.passage <= self.own < max(other.until, other.passage + 1) or not (
            other.title or other.kind == "paragraph"
        ):
            return False
        if any(
            part.passage <= other.passage < part.until or other.passage <= part.passage < other.until
            for part in self.one.parts
        ):
            return False
        here = places(self.bound)
        told = here[min(other.passage + 1, len(here) - 1)]
        return other.kind != "heading" or told not in (Place.SUMMARY, Place.CONCLUSIONS, Place.RECOMMENDATIONS)

    def foreign(self) -> bool:
        """Whether a sentence announces what a part shows, and neither it nor, in part, any other place tells of it."""
        if self.one.kind not in _TITLED or not all(part.title for part in self.one.parts):
            return False
        text, (start, end) = self.one.telling.text, (self.one.start, self.one.end)
        behind = (form.match(text[end:]) for form in (_GIVES, _IS, _SEE_FOR))
        found = _IS_GIVEN.match(text[:start]) or next(filter(None, behind), None)
        said = about(found["what"]) if found else frozenset[str]()
        if len(said) < _FEW or meets(said, self._here()):
            return False
        return not all(map(self._is_known, said))


def _each(bound: Bound, part: Part, own: int) -> list[frozenset[str]]:
    """The words of each passage of a chapter, annex or paragraph, without notes and the passage that refers."""
    told, passages = spread(bound).passages, bound.passages
    until = max(part.until, part.passage + 1)
    return [told[at] for at in range(part.passage, until) if at != own and passages[at].kind != "note"]


_RIGHT_BY = 2
"""Passages between a table or figure and the one that sends to it or explains it."""
_BEFORE, _BEHIND = 2, 3
"""Passages between a caption and its table."""


def _words(bound: Bound, part: Part, own: int) -> frozenset[str]:
    """The words of a part: its title, its text, or the cells beside its caption."""
    if part.kind not in _TITLED:
        return frozenset[str]().union(about(part.title), *_each(bound, part, own))
    cells = table_cells(bound, part) if part.kind == "table" else []
    near = range(part.passage, min(part.passage + _BEHIND, len(bound.passages))) if part.kind == "box" else ()
    return about(part.title).union(*(spread(bound).passages[at] for at in (*cells, *near) if at != own))


def table_cells(bound: Bound, part: Part) -> list[int]:
    """The cells of the table under a caption, or over it; of both where the report does not do one thing always."""
    found = {step: _run(bound, part.passage, step) for step in _above_or_below(bound)}
    return [at for each in found.values() for at in each]


def _above_or_below(bound: Bound) -> tuple[int, ...]:
    """On which side of its caption every table of the report stands: behind it (1), before it (-1)."""
    return bound.once.get("sides of captions", lambda: _sides(bound))


def _sides(bound: Bound) -> tuple[int, ...]:
    tables = parts_of(bound).by_kind.get("table", ())
    always = [step for step in (1, -1) if all(_run(bound, one.passage, step) for one in tables)]
    return (always[0],) if always else (1, -1)


def _run(bound: Bound, caption: int, step: int) -> list[int]:
    """The cells that follow each other on one side of a caption."""
    reach = _BEHIND if step > 0 else _BEFORE
    at = next((caption + step * far for far in range(reach) if _is_cell(bound, caption + step * far)), -1)
    found = list[int]()
    while _is_cell(bound, at):
        found.append(at)
        at += step
    return found


def _is_cell(bound: Bound, at: int) -> bool:
    return 0 <= at < len(bound.passages) and bound.passages[at].kind == "cell"


def _clause(one: Reference, each: Sequence[Reference]) -> str:
    """The words of the clause of a reference: those before it, or behind it too where no other reference follows."""
    text = one.telling.text
    beside = [other for other in each if other.telling is one.telling and other is not one]
    ends = [other.end for other in beside if other.end <= one.start]
    starts = [other.start for other in beside if other.start >= one.end]
    low = max([0, *ends, *(cut.end() for cut in _CUT.finditer(text, 0, one.start))])
    high = min([len(text), *starts, *(cut.start() for cut in _CUT.finditer(text, one.end))])
    before, behind = text[low : one.start], text[one.end : high]
    alone = starts or text[one.end :].lstrip().startswith(")")
    return before if alone and about(before) else f"{before} {behind}"
