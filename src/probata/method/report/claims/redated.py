"""Events as sentences date them: what happened, by the words around a date, in whatever construction. English."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from probata.method.manuscript.model import At
from probata.method.report.claims.alike import POSTINGS, around, general, keys
from probata.method.report.claims.cells import grids
from probata.method.report.claims.dated import dates_in
from probata.method.report.claims.dates import date_claims
from probata.method.report.claims.facts import contrasted
from probata.method.report.claims.model import DateClaim
from probata.method.report.claims.numbers import read
from probata.method.report.claims.periods_told import two_periods
from probata.method.report.claims.phrase import SMALL, words_of
from probata.method.report.claims.rarity import Rarity, rarity
from probata.method.report.english.said import stem
from probata.method.report.english.small_words import words
from probata.method.report.model import Bound

_NO_POINT = frozenset(
    ("by", "until", "till", "since", "from", "before", "after", "between", "to", "and", "or", "through")
)
_RANGE_BEHIND = re.compile(r"(?i)\s*(?:to|until|till|–|-|—|through)\s*(?:the\s+)?\d|\s+(?:and|or)\s+(?:on\s+)?\d")
_RANGE_BEFORE = re.compile(r"(?i)(?:\d\s*(?:to|until|till|–|-|—|and|or)|\bfrom|\bbetween)\s*(?:the\s+)?\Z")
_CUT = re.compile(r"[;:](?=\s)|[.!?](?=\s)|,?\s+(?=(?:while|whereas|but|before|after|when|until|since)\s)")
_RELATIVE = re.compile(r",?\s(?=(?:which|who|whom|where|that)\s)")
_RESTRICTIVE = re.compile(r"(?i)[^,]\s(?:that|which|who|whom)\s[^,;:.]*\Z")
"""A year in such a clause says which of several: "the tanks that were bought in 2016"."""
_SOFT = re.compile(r",(?=\s)|\s(?=and\s)|[(\[]")
_DOUBTFUL = re.compile(
    r"(?i)\b(?:again|another|further|second|third|fourth|next|later|other|he|she|his|her|him|each|every|also|same|new|"
    r"would|could|might|should|if|planned|scheduled|expected|postponed|moved|wrongly|corrected|at\s+the\s+latest|not|never)\b"
)
_DOCUMENT = re.compile(
    r"\b(?P<kind>[A-Z][a-z]+|decree|law|order|resolution|judgment|letter|regulation)\s+(?:[Nn]o\.?\s*|[Nn]umber\s+)?"
    r"(?P<number>\d+[\w/.-]*)\s*(?:of|dated|\()\s*(?:the\s+)?\Z"
)
_CODES = re.compile(
    r"\b(?:witness|interviewee|victim|case|no\.?|number|article|site|document|room|person)\s+([A-Z]?\d+|[A-Z]\b)", re.I
)
_INDEFINITE = re.compile(r"(?i)\A\W*(?:(?:on|in)\s+,?\s*)?(?:an?|one|two|three|several|some|many|\d+)\s")
_AGAIN = frozenset(
    stem(one)
    for one in words("""
met meeting visited visit interviewed held hearing session wrote sent letter said stated statement searched inspected
attacked attack shelled raid raided spoke questioned interview report published issued arrived left returned received
arrested detained beaten killed died reached signed rose fell increased decreased grew demonstration protest
reported took place
""")
)
"""Stems of what happens more than once, and to more than one."""
_EVENTFUL = frozenset(map(stem, ("established", "registered", "registration", "founded", "named")))
"""Stems that say little of a number and all of an event."""
_NOMINAL = re.compile(
    r"(?i)\s*(?P<before>(?:since|after|before|following|with|until|upon|at|by|during|despite|because\s+of)\s+)?"
    r"(?:the|its|their|an?|this|our)\s+(?P<phrase>[^,;:.]+?)(?P<comma>,)?\s+(?:on|in|of)\s+(?:the\s+)?\Z"
)
"""An act told by its noun, at the beginning of a clause, with a date behind it: "The closure of the mill on ..."."""
_APPOSED = re.compile(
    r"(?i),\s+(?:[a-z]+ly\s+)?(?:[a-z]+ed|set\s+up|built|held|begun)\s+(?:[^,;:]{0,60}?\s)?(?:on|in)\s+\Z"
)
_ENOUGH, _MUCH, _MORE, _COVERED, _NOUNS = 1.3, 2.2, 3.0, 0.7, 0.4
_CHRONOLOGY = re.compile(r"(?i)\b(?:chronolog\w+|timeline|dates)\b")
_SAME = 0.6
"""What two sentences have to share that say nothing else."""
_SERIES, _COLUMNS = 3, 4
_TOOK_PLACE = frozenset(
    stem(one)
    for one in words("took took taken happened occurred place came began started was were had been completed effected")
)


@dataclass(frozen=True, slots=True)
class Event:
    """A date with the stems of what its stretch of the sentence says; ``document``: "decree 44" whose date it is."""

    claim: DateClaim
    said: frozenset[str]
    names: frozenset[str]
    verbs: frozenset[str]
    contrasts: frozenset[str]
    codes: frozenset[str]
    document: str
    indefinite: bool
    counts: frozenset[object]
    nominal: bool = False


def events(bound: Bound) -> tuple[Event, ...]:
    """Every event of an English manuscript that a sentence dates by a point in time; made once."""
    return bound.once.get("events", lambda: tuple(_events(bound)))


def _events(bound: Bound) -> Iterator[Event]:
    rows = dict(_rows(bound))
    for claim in date_claims(bound):
        if claim.passage.kind in ("quote", "heading", "note") or not claim.exists:
            continue
        if claim.passage.kind == "cell":
            row = rows.get(claim.passage.at)
            made = [_row_event(claim, row)] if row is not None else []
        else:
            made = [_event(claim), _nominal(claim)] if _is_point(claim) else []
        yield from (one for one in made if one is not None)


def _rows(bound: Bound) -> Iterator[tuple[At, str]]:
    """The place of each cell of a table that may be a date, and what its row says beside it: a chronology."""
    for grid in grids(bound):
        for row, cells in enumerate(grid.words):
            if row == 0 or len(cells) > _COLUMNS or not dates_in(cells[0]):
                continue
            beside = max(cells[1:], key=len, default="")
            if not any(map(dates_in, cells[1:])):
                yield grid.at(row, 0), beside


def _row_event(claim: DateClaim, words: str) -> Event | None:
    """Of a row that is a date and what happened then."""
    alone = not (claim.text[: claim.span.start] + claim.text[claim.span.end :]).strip(" .,*†")
    return _made(claim, words, 0, len(words), "") if alone and not _DOUBTFUL.search(words) else None


def _is_point(claim: DateClaim) -> bool:
    text = claim.text
    ranged = _RANGE_BEHIND.match(text, claim.span.end) or _RANGE_BEFORE.search(text[: claim.span.start])
    named = claim.before == "of" and claim.month is None  # "the drought of 2010" says which drought
    which = claim.month is None and _RESTRICTIVE.search(text[: claim.span.start])
    return not ranged and not named and not which and claim.before not in _NO_POINT


def _event(claim: DateClaim) -> Event | None:
    text = claim.text
    document = _DOCUMENT.search(text[: claim.span.start])
    start, end = _stretch(text, claim.span.start, claim.span.end)
    stretch = text[start:end]
    if document is None and _DOUBTFUL.search(stretch):
        return None
    named = f"{document['kind'].casefold()} {document['number'].casefold()}" if document else ""
    return _made(claim, text, start, end, named)


def _nominal(claim: DateClaim) -> Event | None:
    """The event of "The closure of the mill on 30 June 2014 left forty families ...": its noun is its verb."""
    text = claim.text
    start, _ = _stretch(text, claim.span.start, claim.span.end)
    found = _NOMINAL.fullmatch(text, start, claim.span.start)
    if not found or (found["before"] and found["comma"]) or _DOUBTFUL.search(found["phrase"]):
        return None
    inside = [one for one in words_of(text) if found.start("phrase") <= one.start < found.end("phrase")]
    if not inside or any(one.verb for one in inside):
        return None
    of = next((n for n, one in enumerate(inside) if one.plain in SMALL), len(inside))
    made = _made(claim, text, found.start("phrase"), found.end("phrase"), "")
    return replace(made, verbs=frozenset((inside[of - 1].stem,)), nominal=True) if of else None


def _made(claim: DateClaim, text: str, start: int, end: int, document: str) -> Event:
    stretch = text[start:end]
    each = [one for one in words_of(text) if start <= one.start < end and (one.meant or one.stem in _EVENTFUL)]
    said = frozenset(one.stem for one in each)
    verbs = frozenset(one.stem for one in each if one.verb)
    if verbs and verbs <= _TOOK_PLACE:
        verbs |= _subject(text, start, end)  # "the evacuation of the camp took place", as "was evacuated"
    return Event(
        claim,
        said,
        frozenset(one.stem for one in each if one.name),
        verbs,
        frozenset(one.plain for one in words_of(text) if start <= one.start < end),
        frozenset(found.casefold() for found in _CODES.findall(stretch)),
        document,
        bool(_INDEFINITE.search(_undated(text, start, end))),
        frozenset(one.value for one in read(text) if start <= one.span.start < end and one.value),
    )


def _subject(text: str, start: int, end: int) -> frozenset[str]:
    """The noun that a clause is about: the last word before the first verb or the first small word behind it."""
    noun = ""
    for one in words_of(text):
        if not start <= one.start < end or (not noun and one.plain in SMALL):
            continue
        if one.verb or one.plain in SMALL:
            break
        noun = one.stem
    return frozenset((noun,)) if noun else frozenset()


def _undated(text: str, start: int, end: int) -> str:
    first = re.match(r"\s*(?:(?:On|In|At)\s*)?(?:\ufffc+|\s)*,?\s*", _blanked(text)[start:end])
    return text[start + (first.end() if first else 0) : end]


def _blanked(text: str) -> str:
    """The text with its dates blanked."""
    kept = list(text)
    for one in dates_in(text):
        kept[one.start : one.end] = "\ufffc" * (one.end - one.start)
    return "".join(kept)


def _stretch(text: str, first: int, last: int) -> tuple[int, int]:
    """The clause around a date; of several dates in it the piece around this one; a relative clause with its noun."""
    cuts = [found.span() for found in _CUT.finditer(text) if not _is_label(text, first, last, found.start())]
    start = max((behind for _, behind in cuts if behind <= first), default=0)
    end = min((at for at, _ in cuts if at >= last), default=len(text))
    inside = [found.start() for found in _RELATIVE.finditer(text, start, end)]
    before = [at for at in inside if at < first]
    if before:
        nouns = [one for one in words_of(text) if one.end <= before[-1]]
        start = nouns[-1].start if nouns else before[-1]
    behind = [at for at in inside if at >= last]
    if behind and text[behind[0]] == ",":
        end = behind[0]
    apposed = _APPOSED.search(text, start, first)
    if apposed and text[last : last + 1] == ",":  # "The board, appointed on 3 May 2019, has ..."
        return start, last
    return _between_dates(text, start, end, first, last)


def _is_label(text: str, first: int, last: int, cut: int) -> bool:
    """Whether a date is the label of what follows: "3 June 2020: the hostels close"."""
    return text[cut : cut + 1] == ":" and not text[:first].strip(" \t\n-–•*") and not text[last:cut].strip()


def _between_dates(text: str, start: int, end: int, first: int, last: int) -> tuple[int, int]:
    others = [one for one in dates_in(text) if start <= one.start < end and one.start != first]
    for one in others:
        if one.end <= first:
            cuts = [found.start() for found in _SOFT.finditer(text, one.end, first)]
            start = max(start, cuts[-1] if cuts else one.end)
        elif one.start >= last:
            cuts = [found.start() for found in _SOFT.finditer(text, last, one.start)]
            end = min(end, cuts[-1] if cuts else last)
    return start, end


def redated(bound: Bound) -> tuple[tuple[Event, Event], ...]:
    """Pairs of dates of one event that cannot both be right, in the order of the text; made once."""
    return bound.once.get("redated", lambda: tuple(_redated(bound)))


def _redated(bound: Bound) -> Iterator[tuple[Event, Event]]:
    each, weights = events(bound), rarity(bound)
    found = [(one, other) for one, other in _tied(each) if _clash(one, other, weights)]
    dates: dict[int, set[object]] = defaultdict(set)
    for pair in found:
        for one in pair:
            dates[id(one)] |= {_parts(each_) for each_ in pair}
    told: set[int] = set()
    for first, second in two_periods(bound):
        told |= {first.place.start, second.place.start}
        yield _dated(first), _dated(second)
    for one, other in found:
        if len(dates[id(one)] | dates[id(other)]) < _SERIES and other.claim.place.start not in told:
            told.add(other.claim.place.start)
            yield one, other


def _dated(claim: DateClaim) -> Event:
    """The end of a period, as an event of which nothing else is said."""
    none: frozenset[str] = frozenset()
    return Event(claim, none, none, none, none, none, "", False, frozenset())


def _parts(one: Event) -> tuple[int | None, int | None, int | None]:
    return one.claim.year, one.claim.month, one.claim.day


def _tied(each: Iterable[Event]) -> Iterator[tuple[Event, Event]]:
    every = list(each)
    postings: dict[object, list[int]] = defaultdict(list)
    for at, one in enumerate(every):
        for word in keys(one.said):
            postings[word].append(at)
        postings[("document", one.document) if one.document else ("said", keys(one.said))].append(at)
    found = {
        (one, other)
        for some in postings.values()
        if len(some) <= POSTINGS
        for n, one in enumerate(some)
        for other in some[n + 1 :]
    }
    return ((every[one], every[other]) for one, other in sorted(found))


def differing(one: Event, other: Event) -> int:
    """In how many of year, month and day, as far as both tell them, two dates differ."""
    return sum(1 for mine, theirs in zip(_parts(one), _parts(other), strict=True) if mine and theirs and mine != theirs)


def _years(one: Event, other: Event) -> bool:
    """Whether both tell a year alone: what happens in one year often happens in another, too."""
    return one.claim.month is None or other.claim.month is None


def _two_events(one: Event, other: Event) -> bool:
    """Whether a name, a number, a word of another kind or another act says that they are two."""
    if one.codes != other.codes or contrasted(one.contrasts, other.contrasts) or _each_new(one, other):
        return True
    if one.counts and other.counts and one.counts != other.counts:
        return True
    if ("first" in one.contrasts) is not ("first" in other.contrasts):
        return True
    mine, theirs = keys(one.verbs), keys(other.verbs)
    if not mine or not theirs or mine & theirs:
        return False
    only = mine - keys(other.said) - _TOOK_PLACE, theirs - keys(one.said) - _TOOK_PLACE
    return any(only)  # also of an act that the other only names: "the notice of the closing was published"


def _each_new(one: Event, other: Event) -> bool:
    """Whether each is told as something new: "a fire", and not "a fire" first and "the fire" of that name later."""
    return other.indefinite or (one.indefinite and not one.names & other.names)


def _clash(one: Event, other: Event, weights: Rarity) -> bool:
    wrong = differing(one, other)
    if not wrong or one.claim.voice is not other.claim.voice or one.claim.sentence is other.claim.sentence:
        return False
    if one.document or other.document:
        return one.document == other.document and wrong == 1
    mine, theirs = keys(one.said), keys(other.said)
    around_one, around_other = keys(around(one.claim.passage)), keys(around(other.claim.passage))
    if _two_events(one, other) or not one.verbs | other.verbs:
        return False
    if one.claim.passage is other.claim.passage:
        around_one = around_other = frozenset()
    only = (
        mine - theirs - around_other - keys(one.verbs) - _TOOK_PLACE,
        theirs - mine - around_one - keys(other.verbs) - _TOOK_PLACE,
    )
    shared, both = weights.sum(mine & theirs), mine & theirs
    nominal = one.nominal or other.nominal
    if (max if nominal else min)(map(weights.sum, only)) > _NOUNS or shared / (
        shared + max(map(weights.sum, only)) or 1
    ) < 0.35:
        return False
    verbal = (keys(one.verbs) | keys(other.verbs)) & both
    return shared >= _wanted(one, other, verbal, wrong)


def _wanted(one: Event, other: Event, verbal: frozenset[str], wrong: int) -> float:
    """The weight of what two sentences of one event have to share; ``wrong``: in how many parts their dates differ."""
    if not verbal or verbal & _AGAIN:
        return _MUCH if verbal and wrong == 1 and _one_only(one, other) else _MORE
    if _very_same(one, other):
        return _SAME
    unsure = wrong > 1 or _years(one, other) or one.claim.passage is other.claim.passage or _two_matters(one, other)
    return _MUCH if unsure else _ENOUGH


def _one_only(one: Event, other: Event) -> bool:
    """Whether one of them tells it as the only one of its kind: "the signing of the Treaty of Orm"."""
    return (one.nominal or other.nominal) and bool(one.names & other.names)


def _very_same(one: Event, other: Event) -> bool:
    """Whether both say the very same with a day, and one of them where a report sums up what it tells elsewhere."""
    days = one.claim.day is not None and other.claim.day is not None
    sums_up = any(
        general(each) or _CHRONOLOGY.search(each.section) for each in (one.claim.passage, other.claim.passage)
    )
    return days and sums_up and keys(one.said) == keys(other.said) and len(one.said) > 1


def _two_matters(one: Event, other: Event) -> bool:
    """Whether each stands in a part of its own, and no name ties them: "the hostel was closed" of two hostels."""
    passages = one.claim.passage, other.claim.passage
    apart = passages[0].section != passages[1].section and not one.names & other.names
    return apart and not any(general(each) or _CHRONOLOGY.search(each.section) for each in passages)
