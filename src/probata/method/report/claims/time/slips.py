"""slips: two dates that differ in one part, where what stands around both says that they are of one event. English.

Two days agree in month and day by chance in one of 365 pairs. So where both places name the same thing besides, one of
the two is likely to be a slip, in however different words they tell it. Where only the day differs more is needed: a
note and the sentence that it hangs on, a label and the passages that it sums up, the same times of the day on both.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from itertools import combinations

from probata.method.report.claims.reading.cells import grids
from probata.method.report.claims.reading.contrasts import contrasted
from probata.method.report.claims.reading.dates import date_claims
from probata.method.report.claims.reading.model import DateClaim
from probata.method.report.claims.reading.parallel import two_cases
from probata.method.report.claims.reading.phrase import words_of
from probata.method.report.claims.reading.rarity import Rarity, rarity
from probata.method.report.claims.time.dated_events import is_cited
from probata.method.report.claims.time.label_clock import by_the_clock
from probata.method.report.claims.time.noted import otherwise_noted
from probata.method.report.claims.time.surroundings import Dated, differing, parts, surroundings
from probata.method.report.model import Bound

_AGAIN = re.compile(
    r"(?i)\b(?:anniversar\w+|annual\w*|every\s+year|each\s+year|yearly|(?:one|two|three|four|five|six|ten|\d+)\s+years?\s+(?:later|earlier|"
    r"before|after|ago|to\s+the\s+day)|again|previous\w*|following\s+year|next\s+year|last\s+year|preceding|fiscal|financial|school\s+year|"
    r"renew\w*|extend\w*|amend\w*|expir\w*|valid|born|law|act|decree|statute|regulation|convention|treaty|elections?|budget|survey|"
    r"census|statistics|compared|monthly|every\s+month|each\s+month|(?:a|one|two|three|\d+)\s+months?\s+(?:later|earlier|before|after))\b"
)
_EDGES = frozenset(("from", "to", "until", "till", "between", "and", "through", "by", "since", "before", "after", "of"))
_FIRST, _LAST = 1, 28
_TIED, _NOUNS, _TWO, _COUNTED = 1.1, 2, 2, 0.5
_LABEL = 12
_BY_CHANCE = 4
"""Days told of two years from which on they agree by chance: a long report dates hundreds of days."""


def slips(bound: Bound) -> Iterator[tuple[DateClaim, DateClaim]]:
    """Pairs of dates of one event that differ in one part; the second is the one that stands alone."""
    yield from _two_years(bound)
    yield from _labels(bound)
    yield from otherwise_noted(bound)
    yield from anniversaries(bound)
    yield from by_the_clock(bound)


def _two_years(bound: Bound) -> Iterator[tuple[DateClaim, DateClaim]]:
    """The same day of another year, of what both sentences name."""
    by_day: dict[object, list[DateClaim]] = defaultdict(list)
    for one in date_claims(bound):
        told = one.full and one.passage.kind not in ("quote", "heading", "note") and not is_cited(one)
        if told and not _at_the_edge(one):
            by_day[one.month, one.day].append(one)
    rows, weights = _rows(bound), rarity(bound)
    if sum(len({parts(one) for one in each}) > 1 for each in by_day.values()) > _BY_CHANCE:
        return
    for each in by_day.values():
        sentences = {(id(one.sentence), parts(one)) for one in each}
        of_both = len({one for one, _ in sentences}) < len(sentences)  # a sentence tells both: they are two days
        if len({parts(one) for one in each}) == _TWO and not of_both:
            made = [surroundings(one, rows) for one in each]
            yield from (
                (one.claim, other.claim) for one, other in combinations(made, 2) if _one_event(one, other, weights)
            )


def _at_the_edge(one: DateClaim) -> bool:
    """Whether a day bounds a year, a quarter or a month: such days come again every year."""
    return one.day == _FIRST or ((one.day or 0) >= _LAST and one.before in _EDGES) or bool(_AGAIN.search(one.text))


def _rows(bound: Bound) -> dict[object, str]:
    """What stands on the line of each cell."""
    return {
        grid.at(row, column): " ".join(cells)
        for grid in grids(bound)
        for row, cells in enumerate(grid.words)
        for column, _ in enumerate(cells)
    }


def _one_event(one: Dated, other: Dated, weights: Rarity) -> bool:
    mine, theirs = one.claim, other.claim
    if not differing(mine, theirs) or mine.sentence is theirs.sentence:
        return False
    cells = [each.passage.kind == "cell" for each in (mine, theirs)]
    if all(cells) or (mine.voice is not theirs.voice and not any(cells)):
        return False
    if contrasted(one.plain, other.plain) or two_cases(one.text, other.text):
        return False
    verbs = [any(word.verb for word in words_of(text)) for text in (one.text, other.text)]
    if not any(verbs):
        return False  # two entries of a list of documents
    both = one.said & other.said
    counted = _COUNTED * len(one.counts & other.counts) if all(verbs) else 0
    return len(both) >= _NOUNS and weights.sum(both) + counted >= _TIED


def _labels(bound: Bound) -> Iterator[tuple[DateClaim, DateClaim]]:
    """A caption or title with a name and a day, of a name that the report knows from another day of that month."""
    every = [one for one in date_claims(bound) if one.full and one.passage.kind != "quote"]
    told = [one for one in every if one.passage.kind in ("paragraph", "item") and not is_label(one)]
    known = {one.first for one in told}
    labels = [one for one in every if one.passage.kind in ("paragraph", "heading") and is_label(one)]
    at = {id(one): n for n, one in enumerate(bound.passages)} if labels else {}
    where = {at[id(one.passage)]: one.first for one in labels}
    for label in labels:
        here = at[id(label.passage)]
        if (
            label.first in known
            or _at_the_edge(label)
            or any(where.get(n, label.first) != label.first for n in (here - 1, here + 1))
        ):
            continue  # known, or of a list of documents
        mine = surroundings(label, {})
        same = [
            one
            for one in told
            if len(differing(one, label)) == 1 and _names_it(mine, surroundings(one, {}), rarity(bound))
        ]
        if same and len({one.first for one in same}) == 1 and _one_other(mine, same[0], told):
            yield same[0], label


def is_label(one: DateClaim) -> bool:
    """Whether a date stands in a few words without a verb, which are all of their passage."""
    each = words_of(one.text)
    if _A_SENTENCE.match(one.text):
        return False
    return len(each) <= _LABEL and len(one.passage.sentences) <= _TWO and not any(word.verb for word in each)


_A_SENTENCE = re.compile(r"(?s)\W*(?:On|In|By)\s.*[.?!]\W*\Z")
"""One that tells something, whatever its verb: "On 3 May 2019 he links to a paper."."""


def _names_it(label: Dated, one: Dated, weights: Rarity) -> bool:
    both = label.said & one.said
    return len(both) >= _NOUNS and bool(both & (label.names | one.names)) and weights.sum(both) >= _HALF_TIED


_HALF_TIED = 0.8


def _one_other(label: Dated, one: DateClaim, told: list[DateClaim]) -> bool:
    """Whether the report dates what the label names, and names, on that one day of the month only."""
    names = [surroundings(each, {}) for each in told if (each.year, each.month) == (one.year, one.month)]
    return {each.claim.first for each in names if label.names & each.names} <= {one.first}


_NTH = re.compile(
    r"(?i)\s*,?\s*(?:on\s+|which\s+was\s+)?(?:the\s+)?(?P<nth>first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth)\s+anniversary\b"
)
_ORDINALS = ("", "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth")


def anniversaries(bound: Bound) -> Iterator[tuple[DateClaim, DateClaim]]:
    """Pairs (the event, its anniversary) of which the years do not make the number: "7 June 2022, the fourth"."""
    if not any("anniversary" in one.text for one in date_claims(bound)):
        return
    days = [one for one in date_claims(bound) if one.full]
    for one in days:
        found = _NTH.match(one.text, one.span.end)
        if not found:
            continue
        first = [other for other in days if _is_event_of(one, other)]
        if one.year and {each.year for each in first} == {first[0].year if first else None}:
            nth = _ORDINALS.index(found["nth"].casefold())
            if nth != one.year - (first[0].year or 0):
                yield first[0], one


def _is_event_of(one: DateClaim, other: DateClaim) -> bool:
    """Whether the other is that day of an earlier year, in a sentence of its own about no law."""
    earlier = (other.year or 0) < (one.year or 0) and (other.month, other.day) == (one.month, one.day)
    return earlier and other.passage.kind not in ("quote", "note") and not _AGAIN.search(other.text)
