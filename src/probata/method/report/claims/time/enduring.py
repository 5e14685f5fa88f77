"""enduring: how long a thing lasted, told by its length and, elsewhere, by its beginning and end. English.

"The nine-week siege", "on day 40 of the trial", "For eighteen months we examined" against "The siege began on 3 May
2021 and ended on 5 June 2021" and "a trial of 12 days". A thing is known by its noun; only what a report has once.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from probata.method.manuscript.numbers import numbers
from probata.method.report.claims.reading.dates import dates_of
from probata.method.report.claims.reading.model import DateClaim, Voice
from probata.method.report.claims.reading.telling import Telling, tellings
from probata.method.report.claims.time.spans_of_time import Duration, durations_in, fits_between
from probata.method.report.model import Bound

_THINGS = (
    r"siege|blockade|strike|occupation|curfew|trial|hearings|investigation|inquiry|enquiry|research|reporting|study|survey|fieldwork|audit|"
    r"operation|campaign|offensive|cease-?fire|closure|lockdown|embargo|boycott|outage|blackout|drought|lock-?out|standoff|"
    r"encirclement|session|conference|festival|tournament|voyage|march|monitoring|observation"
)
_WORK = frozenset(("investigation", "inquiry", "enquiry", "research", "reporting", "study", "fieldwork"))
_OURS = "=work"
"""The work for the report: "the inquiry" and "our investigation" are one thing."""
_UNIT = r"(?:days?|weeks?|months?|years?)"
_BEFORE_THING = re.compile(rf"(?i)(?:[\s-]+(?:old|long))?\s+(?P<thing>{_THINGS})\b")
_OF_THING = re.compile(rf"(?i)\s+of\s+(?:the|this|our)\s+(?P<thing>{_THINGS})\b(?!\s+of\b)")
_THING_OF = re.compile(
    rf"(?i)\b(?:the|this|our|a)\s+(?P<thing>{_THINGS})\s+(?:of|lasted|took|went\s+on\s+for|ran\s+for|(?:had\s+)?lasted\s+(?:for\s+)?)\s+\Z"
)
_WORKED = re.compile(
    r"(?i)\s*,?\s+(?:(?:we|a\s+team|(?:the|our)\s+(?:[\w-]+\s+){0,2}?[\w-]+|reporters)\s+(?:(?:has|have|had)\s+)?(?:\w+ly\s+)?)"
    r"(?:examined|investigated|researched|studied|looked\s+into|reviewed|traced|documented)\b"
)
_OPENS = re.compile(
    r"(?i)\A\W*(?:for|over|in\s+the\s+course\s+of)\s+(?:the\s+past\s+|a\s+period\s+of\s+|almost\s+|nearly\s+)?\Z"
)
_SPAN = re.compile(
    rf"(?i)\b(?:the|this|our|its|their)\s+(?P<thing>{_THINGS})\b(?P<of>[^.;:]{{0,40}}?)\s*,?\s+(?:was\s+|were\s+|had\s+)?(?:began|begun|started|opened|"
    r"commenced|launched|lasted|ran|continued|conducted|carried\s+out|took\s+place|held|imposed)\b[^.;:]{0,30}?\Z"
)
_TO = re.compile(
    r"(?i)[^.;:\d]{0,80}?\s(?:to|until|till|through|and\s+(?:it\s+)?(?:was\s+|were\s+|had\s+)?(?:ended|finished|concluded|closed|lifted|completed|broken)\b"
    r"[^.;:\d]{0,40}?)\s*(?:on|in|by)?\s*(?:the\s+)?\Z"
)
_NUMBERED = re.compile(
    rf"(?i)\b(?:day\s+(?P<figure>\d{{1,3}}|[a-z]+(?:-[a-z]+)?)|the\s+(?P<nth>\d{{1,3}})(?:st|nd|rd|th)\s+day)\s+of\s+(?:the|this|our)\s+(?P<thing>{_THINGS})\b"
)
_ANOTHER = re.compile(
    r"(?i)\b(?:police|prosecut\w+|military|judicial|criminal|internal|parliamentary|federal|governments?|ministry|first|second|third|earlier|"
    r"previous|another|other|new|last|pilot|planned|would|could|should|ordered|hunger|rail|air|retrial|appeal|each|every|no)\b"
)
_NEAR = 30
"""Code points before a thing in which a word says that it is another of its kind."""


@dataclass(frozen=True, slots=True)
class Lasting:
    """A length of a thing, as told."""

    telling: Telling
    duration: Duration
    thing: str


@dataclass(frozen=True, slots=True)
class Lasted:
    """The first and the last day or month of a thing."""

    begin: DateClaim
    end: DateClaim


@dataclass(frozen=True, slots=True)
class NotSoLong:
    """A length, or a numbered day, at ``start`` to ``end`` of ``telling`` that does not fit what ``against`` tells."""

    telling: Telling
    start: int
    end: int
    against: str


def not_so_long(bound: Bound) -> Iterator[NotSoLong]:
    """Every length that does not fit the one time that the report gives for its thing; and days beyond every length."""
    lengths = [one for telling in tellings(bound) if _MAY.search(telling.text) for one in _lengths(telling)]
    times = _times(bound)
    for one in lengths:
        told = times.get(one.thing, [])
        if len({(each.begin.words, each.end.words) for each in told}) != 1 or _fits(one.duration, told[0]):
            continue
        if one.telling.said.sentence is not told[0].begin.sentence:
            words = f"{told[0].begin.words} to {told[0].end.words}"
            yield NotSoLong(one.telling, one.duration.start, one.duration.end, words)
    yield from _beyond(bound, lengths)


_MAY = re.compile(rf"(?i)\b(?:{_THINGS})\b|\A\W*(?:for|over|in\s+the\s+course\s+of)\s")


def _lengths(telling: Telling) -> Iterator[Lasting]:
    text = telling.text
    for one in durations_in(text):
        found = (
            _BEFORE_THING.match(text, one.end) or _OF_THING.match(text, one.end) or _THING_OF.search(text[: one.start])
        )
        if found and not _ANOTHER.search(text[max(0, min(found.start(), one.start) - _NEAR) : one.start]):
            yield Lasting(telling, one, _thing(found["thing"]))
        elif not found and _is_work(telling, one):
            yield Lasting(telling, one, _OURS)


def _is_work(telling: Telling, one: Duration) -> bool:
    """Whether a length opens a sentence and is told of the work for the report: "For eighteen months we examined"."""
    done = _WORKED.match(telling.text, one.end) if _OPENS.match(telling.text[: one.start]) else None
    return bool(done and not _ANOTHER.search(done[0]) and telling.voice(one.start, one.end) is Voice.OWN)


def _thing(noun: str) -> str:
    name = noun.lower().replace("-", "")
    return _OURS if name in _WORK else name


def _times(bound: Bound) -> dict[str, list[Lasted]]:
    found: dict[str, list[Lasted]] = defaultdict(list)
    for telling in tellings(bound):
        each = dates_of(telling) if _MAY.search(telling.text) else ()
        for begin, end in pairwise(each):
            head = _SPAN.search(telling.text[: begin.span.start])
            if not head or _ANOTHER.search(telling.text[max(0, head.start() - _NEAR) : begin.span.start]):
                continue
            if _TO.fullmatch(telling.text[begin.span.end : end.span.start]) and _in_order(begin, end):
                found[_thing(head["thing"])].append(Lasted(begin, end))
    return found


def _in_order(begin: DateClaim, end: DateClaim) -> bool:
    """Whether both tell at least a month, and the first is not the later."""
    told = begin.month is not None and end.month is not None
    return bool(told and begin.first and end.last and begin.first <= end.last)


def _fits(one: Duration, told: Lasted) -> bool:
    begin, end = told.begin, told.end
    if begin.first is None or begin.last is None or end.first is None or end.last is None:
        return True
    return fits_between(one, (begin.first, begin.last), (end.first, end.last))


def _beyond(bound: Bound, lengths: list[Lasting]) -> Iterator[NotSoLong]:
    """ "On day 40 of the trial", where a trial of 12 days is told and no longer one."""
    for telling in tellings(bound):
        for found in _NUMBERED.finditer(telling.text) if "day" in telling.text else ():
            day = _number(found["figure"] or found["nth"])
            each = [one for one in lengths if one.thing == _thing(found["thing"])]
            most = [one.duration.most for one in each if one.duration.most is not None]
            if day and each and len(most) == len(each) and day > max(most):
                longest = max(each, key=lambda one: one.duration.most or 0)
                words = longest.telling.text[longest.duration.start : longest.duration.end]
                yield NotSoLong(telling, *found.span(), words)


def _number(words: str) -> int | None:
    each = [int(words)] if words.isdigit() else [int(one.value) for one in numbers(words) if one.value is not None]
    return each[0] if len(each) == 1 else None
