"""Two figures for one fact: claims whose noun, predicate, place and time agree, and whose numbers cannot both be.

What is in doubt is passed over: a claim under a heading of its own, about one case among several, or in the same
sentence as the other is another fact.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import combinations

from probata.method.manuscript.model import At
from probata.method.report.claims.bounds import apart
from probata.method.report.claims.cells import grids
from probata.method.report.claims.model import Form, NumberClaim, Use, Voice
from probata.method.report.claims.nouns import INTERVIEWEES
from probata.method.report.claims.numbers import number_claims
from probata.method.report.english.said import stem
from probata.method.report.english.small_words import words
from probata.method.report.model import Bound

_GENERAL = re.compile(
    r"(?i)\A\W*(?:[\dIVX.]+\s*)?(?:executive\s+)?(?:summary|introduction|key\s+(?:findings|facts)|main\s+findings|overview|method\w*|"
    r"scope|sources?|approach|conclusions?|findings|abstract|at\s+a\s+glance|limitations|mandate|evidence|about\s+this\s+report|"
    r"how\s+the\s+.{1,30}\s+worked|concluding\s+\w+|standard\s+of\s+proof|annex\b.{0,40}|the\s+(?:inquiry|evidence|interviews))\b.{0,40}\Z"
)
_NOT_AT_LARGE = re.compile(
    r"(?i)\b(?:another|first|second|third|fourth|fifth|last|next|one\s+(?:of|case|incident|woman|man|interviewee|witness)|he|she|his|her|"
    r"other|others|each|every|further|additional|additionally|also|later|then|again|meanwhile|until|before|after|earlier|at\s+that|"
    r"this|these|those|former|latter|remaining|rest|some|half|of\s+(?:whom|which|them|these)|same|such|when|since|if|who|whose)\b"
)
_OWN_WORK = frozenset(
    stem(word)
    for word in words(
        "interviewed visited reviewed received analysed examined heard collected met consulted conducted held sent "
        "obtained"
    )
)
_OURSELVES = re.compile(
    r"(?i)\b(?:inquiry|commission|panel|mission|committee|team|investigators|researchers|authors?|we)\b"
)
_TABLE = re.compile(r"\b[Tt]able\s+(?P<number>\d{1,3}|[IVX]{1,5})\b")
_ALIKE = 2
_MANY_TIMES = 3


@dataclass(frozen=True, slots=True)
class Clash:
    """Two claims that cannot both be right, in the order of the text, and how each says it."""

    earlier: NumberClaim
    later: NumberClaim

    @property
    def earlier_words(self) -> str:
        """The number of the earlier one with its noun."""
        return _said(self.earlier)

    @property
    def later_words(self) -> str:
        """The number of the later one with its noun."""
        return _said(self.later)


def _said(one: NumberClaim) -> str:
    rough = f"{one.approximate} " if one.approximate else ""
    return f"{rough}{one.words} {one.counted.words}".strip()


def clashes(bound: Bound) -> tuple[Clash, ...]:
    """Every clash of an English manuscript, one at each later figure; made once."""
    return bound.once.get("clashes", lambda: tuple(_clashes(bound)))


def _clashes(bound: Bound) -> Iterator[Clash]:
    each = [one for one in number_claims(bound) if _comparable(one)]
    told: set[int] = set()
    for clash in (*_of_facts(each), *_of_everybody(each), *_of_tables(bound, each)):
        if clash.later.place.start not in told:
            told.add(clash.later.place.start)
            yield clash


def _comparable(one: NumberClaim) -> bool:
    counts = one.use in (Use.COUNT, Use.PAGES) and one.form in (Form.DIGITS, Form.WORDS, Form.RANGE)
    return (
        counts and one.voice is Voice.OWN and not one.negated and one.passage.kind != "quote" and bool(one.counted.head)
    )


def _of_facts(each: list[NumberClaim]) -> Iterator[Clash]:
    groups: dict[object, list[NumberClaim]] = defaultdict(list)
    several = _told_side_by_side(each)
    for one in each:
        if (
            one.place not in several
            and one.passage.kind in ("paragraph", "item", "note")
            and one.predicate
            and not one.definite
        ):
            groups[(one.counted.head, one.counted.modifiers, one.predicate, one.scope)].append(one)
    for group in groups.values():
        for one, other in combinations(group[:50], 2):
            if one.sentence is not other.sentence and apart((one.low, one.high), (other.low, other.high)):
                yield from [Clash(one, other)] if one.base == other.base and _one_fact(one, other) else []


def _told_side_by_side(each: list[NumberClaim]) -> set[At]:
    """Figures of which one clause tells several ("140 had been published, 60 leaked"): what each is of is unclear."""
    seen: dict[object, list[At]] = defaultdict(list)
    for one in each:
        seen[id(one.sentence), one.counted.head, one.predicate].append(one.place)
    return {place for places in seen.values() if len(places) > 1 for place in places}


def _one_fact(one: NumberClaim, other: NumberClaim) -> bool:
    if _NOT_AT_LARGE.search(one.text) or _NOT_AT_LARGE.search(other.text):
        return False
    general = sum(1 for each in (one, other) if _is_general(each))
    day = any(len(time) == len("2019-05-04") and time[0] != "-" for time in one.scope.times)
    if one.scope.places and (day or (general and one.scope.times)):
        return True
    if one.counted.head in INTERVIEWEES and not one.scope.places:
        return len(one.predicate) >= _ALIKE and (general > 0 or _same_heading(one, other))
    if _is_own_work(one) and _is_own_work(other):
        return general == _ALIKE
    return general > 0 and (len(one.predicate) > _ALIKE or bool(one.scope.times)) and one.passage is not other.passage


def _is_own_work(one: NumberClaim) -> bool:
    return bool(one.predicate & _OWN_WORK) and bool(_OURSELVES.search(one.text))


def _is_general(one: NumberClaim) -> bool:
    return not one.passage.section.strip() or bool(_GENERAL.match(one.passage.section))


def _same_heading(one: NumberClaim, other: NumberClaim) -> bool:
    return one.passage.section == other.passage.section


def _of_everybody(each: list[NumberClaim]) -> Iterator[Clash]:
    """ "The 42 interviewees" once, where everywhere else there are 40, and nothing else in the report is 42."""
    known = [
        one for one in each if one.counted.head in INTERVIEWEES and not one.counted.modifiers and not one.approximate
    ]
    whole = [one for one in known if one.definite and _ends_there(one)]
    by_value: dict[object, list[NumberClaim]] = defaultdict(list)
    for one in whole:
        by_value[one.value].append(one)
    most = max(by_value.values(), key=len, default=[])
    if len(most) < _MANY_TIMES:
        return
    for value, group in by_value.items():
        if len(group) == 1 and group[0] is not most[0] and sum(1 for one in each if one.value == value) == 1:
            yield Clash(most[0], group[0])


_WHOLE = re.compile(
    r"(?i)\s+[\w-]+\s*(?:[,.;:)]|\Z|\s(?:were|was|had|have|said|told|gave|came|described|did|could|reported)\b)"
)


def _ends_there(one: NumberClaim) -> bool:
    """Whether nothing behind the noun makes a smaller group of it ("the 12 interviewees from the East")."""
    return bool(_WHOLE.match(one.text, one.span.end))


def _of_tables(bound: Bound, each: list[NumberClaim]) -> Iterator[Clash]:
    """A sentence that names a table and tells another figure for one of its rows."""
    known = _rows_of_tables(bound)
    for one in each:
        found = _TABLE.findall(one.text) if one.passage.kind == "paragraph" and not one.approximate else []
        row = known.get((found[0], one.counted.head)) if len(found) == 1 and not one.counted.modifiers else None
        if row is not None and row.value != one.value and not one.scope.places and one.base is None:
            yield Clash(*sorted((row, one), key=lambda claim: claim.place))


def _rows_of_tables(bound: Bound) -> dict[tuple[str, str], NumberClaim]:
    """Table number and head of a row -> its figure, of captioned tables with one column of figures."""
    cells = {one.place: one for one in number_claims(bound) if one.heads is not None}
    found: dict[tuple[str, str], NumberClaim] = {}
    for grid in grids(bound):
        number = _caption_before(bound, grid.table.at.file, grid.table.at.start)
        if not number or len(grid.words[0]) != _ALIKE:
            continue
        for row in range(1, len(grid.words)):
            at = grid.at(row, 1)
            claim = next(
                (one for place, one in cells.items() if place.file == at.file and at.start <= place.start < at.end),
                None,
            )
            if claim is not None and len(grid.words[row][0].split()) == 1 and claim.value is not None:
                found[number, stem(grid.words[row][0])] = claim
    return found


def _caption_before(bound: Bound, file: str, start: int) -> str:
    before = [one for one in bound.passages if one.at.file == file and one.kind != "cell" and one.at.start < start]
    found = (
        re.match(r"\s*Table\s+(\d{1,3}|[IVX]{1,5})\b", before[-1].sentences[0].printed)
        if before and before[-1].sentences
        else None
    )
    return found[1] if found else ""
