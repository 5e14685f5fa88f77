"""One event on two days that differ in one part: the same day of another year, the next day on the same clock. English.

Two dates of one day and month meet by chance in one of 365 pairs. So where both sentences name the same place or thing
besides, and neither speaks of an anniversary, one of the years is likely to be wrong, in however different words they
tell it. A label over a timetable ("The morning of 13 February") is known by its clock.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import combinations

from probata.method.report.claims.reading.alike import keys
from probata.method.report.claims.reading.contrasts import contrasted
from probata.method.report.claims.reading.dates import date_claims
from probata.method.report.claims.reading.model import DateClaim
from probata.method.report.claims.reading.parallel import two_cases
from probata.method.report.claims.reading.phrase import words_of
from probata.method.report.claims.reading.rarity import Rarity, rarity
from probata.method.report.english.said import stem
from probata.method.report.english.small_words import words
from probata.method.report.model import Bound, Passage

_AGAIN = re.compile(
    r"(?i)\b(?:anniversar\w+|annual\w*|every\s+year|each\s+year|yearly|(?:one|two|three|four|five|six|ten|\d+)\s+years?\s+(?:later|earlier|"
    r"before|after|ago|to\s+the\s+day)|again|previous\w*|following\s+year|next\s+year|last\s+year|preceding|fiscal|financial|school\s+year|"
    r"renew\w*|extend\w*|amend\w*|expire\w*|valid|born|law|act|decree|statute|regulation|convention|treaty|elections?|budget|survey|"
    r"census|statistics|compared)\b"
)
_EDGES = frozenset(("from", "to", "until", "till", "between", "and", "through", "by", "since", "before", "after", "of"))
_FIRST, _LAST = 1, 28
_TIED, _NOUNS, _YEARS = 1.1, 2, 2
_CLOCK = re.compile(r"(?<![\d.:])\d{1,2}[:.][0-5]\d(?![\d])(?:\s*[ap]\.?m\b)?", re.I)
_CLOCKS, _LABEL, _DAYS = 2, 8, 3
_SAYS_LITTLE = frozenset(
    stem(one)
    for one in words("day days month year morning afternoon evening night report hours early late letter interview")
)


@dataclass(frozen=True, slots=True)
class Dated:
    """A day with the stems of the sentence around it."""

    claim: DateClaim
    said: frozenset[str]
    names: frozenset[str]
    plain: frozenset[str]


def two_years(bound: Bound) -> Iterator[tuple[DateClaim, DateClaim]]:
    """Pairs of days that are the same but for the year, of what both sentences name, in the order of the text."""
    by_day: dict[object, list[DateClaim]] = defaultdict(list)
    for one in date_claims(bound):
        if one.full and one.passage.kind not in ("quote", "heading", "note") and not _at_the_edge(one):
            by_day[one.month, one.day].append(one)
    weights = rarity(bound)
    for each in by_day.values():
        sentences = {(id(one.sentence), one.year) for one in each}
        of_both = len({one for one, _ in sentences}) < len(sentences)  # a sentence tells both years: they are two days
        if len({one.year for one in each}) == _YEARS and not of_both:
            made = [_dated(bound, one) for one in each]
            yield from (
                (one.claim, other.claim) for one, other in combinations(made, 2) if _one_event(one, other, weights)
            )


def _at_the_edge(one: DateClaim) -> bool:
    """Whether a day bounds a year, a quarter or a month: such days come again every year."""
    return one.day == _FIRST or ((one.day or 0) >= _LAST and one.before in _EDGES) or bool(_AGAIN.search(one.text))


def _dated(bound: Bound, one: DateClaim) -> Dated:
    row = " ".join(_row(bound, one.passage)) if one.passage.kind == "cell" else one.text
    each = [word for word in words_of(row) if word.meant and word.stem not in _SAYS_LITTLE]
    return Dated(
        one,
        keys(frozenset(word.stem for word in each)),
        keys(frozenset(word.stem for word in each if word.name)),
        frozenset(word.plain for word in words_of(row)),
    )


def _row(bound: Bound, cell: Passage) -> Iterator[str]:
    """The words of the cells on the line of a cell."""
    for one in bound.passages:
        if one.kind == "cell" and one.at.file == cell.at.file and one.at.line == cell.at.line:
            yield " ".join(each.printed for each in one.sentences)


def _one_event(one: Dated, other: Dated, weights: Rarity) -> bool:
    mine, theirs = one.claim, other.claim
    if mine.year == theirs.year or mine.sentence is theirs.sentence or mine.voice is not theirs.voice:
        return False
    if contrasted(one.plain, other.plain) or two_cases(mine.text, theirs.text):
        return False
    if not any(word.verb for text in (mine.text, theirs.text) for word in words_of(text)):
        return False  # two entries of a list of documents
    both = one.said & other.said
    return len(both) >= _NOUNS and weights.sum(both) >= _TIED


_NTH = re.compile(
    r"(?i)\s*,?\s*(?:on\s+|which\s+was\s+)?(?:the\s+)?(?P<nth>first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth)\s+anniversary\b"
)
_ORDINALS = ("", "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth")


def anniversaries(bound: Bound) -> Iterator[tuple[DateClaim, DateClaim]]:
    """Pairs (the event, its anniversary) of which the years do not make the number: "7 June 2022, the fourth"."""
    days = [one for one in date_claims(bound) if one.full]
    for one in days:
        found = _NTH.match(one.text, one.span.end)
        first = [other for other in days if _is_event_of(one, other)]
        if found and one.year and {each.year for each in first} == {first[0].year if first else None}:
            nth = _ORDINALS.index(found["nth"].casefold())
            if nth != one.year - (first[0].year or 0):
                yield first[0], one


def _is_event_of(one: DateClaim, other: DateClaim) -> bool:
    """Whether the other is that day of an earlier year, in a sentence of its own about no law."""
    earlier = (other.year or 0) < (one.year or 0) and (other.month, other.day) == (one.month, one.day)
    return earlier and other.passage.kind not in ("quote", "note") and not _AGAIN.search(other.text)


def by_the_clock(bound: Bound) -> Iterator[tuple[DateClaim, DateClaim]]:
    """Pairs (as told, as labelled): a label's day, and the day of a passage with the same times of the day."""
    days = [one for one in date_claims(bound) if one.full and one.passage.kind not in ("quote", "cell")]
    clocks = {id(one): _clocks(" ".join(each.printed for each in one.sentences)) for one in bound.passages}
    for label in days:
        if len(words_of(label.text)) > _LABEL or label.passage.kind == "note":
            continue
        below = _below(bound, label.passage, clocks)
        told = [
            one for one in days if one.passage is not label.passage and len(clocks[id(one.passage)] & below) >= _CLOCKS
        ]
        if len({one.first for one in told}) == 1 and _is_close(told[0], label):
            yield told[0], label


def _is_close(one: DateClaim, other: DateClaim) -> bool:
    if one.first is None or other.first is None:
        return False
    return 0 < abs((one.first - other.first).days) <= _DAYS and one.passage is not other.passage


def _below(bound: Bound, label: Passage, clocks: dict[int, frozenset[str]]) -> frozenset[str]:
    """The times in a label's own passage and in the table or list right below."""
    every = bound.passages
    at = next((n for n, one in enumerate(every) if one is label), len(every))
    found = clocks.get(id(label), frozenset())
    for one in every[at + 1 :]:
        if one.kind not in ("cell", "item"):
            break
        found |= clocks[id(one)]
    return found


def _clocks(text: str) -> frozenset[str]:
    return frozenset(re.sub(r"[\s.]", "", one).casefold().replace(":", "") for one in _CLOCK.findall(text))
