"""answered: what a report was sent out and what came back on it, with the dates: "it sent an extract", "answered the
extract".

English. What is sent is known by its noun; an answer names it again with "the". An answer dated before every sending of
what it answers stands against the order of things.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass

from probata.method.report.claims.reading.stages import LETTERS
from probata.method.report.claims.reading.telling import Telling, tellings
from probata.method.report.claims.reading.told import content
from probata.method.report.claims.time.happened import Happened, happened_in
from probata.method.report.english.said import stem
from probata.method.report.model import Bound

_THING = (
    r"extracts?|drafts?|lists?|summar(?:y|ies)|questionnaires?|questions|letters?|findings|reports?|memorand(?:um|a)|notes?|"
    r"requests?|proposals?|dossiers?|files?|submissions?|conclusions|chapters?|invitations?|enquir(?:y|ies)|quer(?:y|ies)|"
    r"chapter|complaints?|petitions?|appeals?|notices?|messages?|allegations|documents?|copy|copies|text|evidence|annex(?:es)?"
)
_WORDS = r"(?:[\w’'-]+\s+){0,3}?"
_SEND = (
    r"(?:sent|transmitted|forwarded|submitted|handed(?:\s+over)?|delivered|presented|"
    r"communicated|e-?mailed|posted|gave|passed|shared|put|addressed|provided|served)"
)
_SENT = re.compile(
    rf"(?i)\b{_SEND}\b(?P<to>[^.;:]{{0,60}}?)\s(?:an?|its|their|our|the|this|\d+|\w+)\s+{_WORDS}(?P<thing>{_THING})\b"
    rf"|\b(?P<also>{_THING})\b(?:\s+of\s+[^,.;]{{1,40}}?)?\s+(?:was|were|had\s+been)\s+(?:\w+ly\s+)?{_SEND}\b"
)
_ANSWER = (
    r"(?:answered|replied\s+to|responded\s+to|reacted\s+to|commented\s+on|rejected|dismissed|returned|acknowledged|"
    r"(?:in|by\s+way\s+of)\s+(?:an?\s+|its\s+|his\s+|her\s+|their\s+|the\s+)?(?:written\s+)?(?:answer|reply|response)\s+to|"
    r"(?:said|wrote|remarked|declared|stated)\s+of|called)"
)
_CAME = re.compile(
    rf"(?i)\b{_ANSWER}\s+(?:the|this|that|these|those)\s+(?P<near>{_WORDS})(?P<thing>{_THING})\b"
    rf"|\b(?:the|this|these)\s+(?P<also_near>{_WORDS})(?P<also>{_THING})\s+(?:was|were)\s+(?:\w+ly\s+)?(?:answered|rejected|dismissed|acknowledged)\b"
)
_ANOTHER = re.compile(
    r"(?i)\b(?:first|second|third|earlier|previous|former|other|another|old|last|new|original|prior|preceding|further|"
    r"initial)\b"
)
_OF_ANOTHER = re.compile(
    r"(?i)\A\s+(?:of|from|by(?!\s+\w+ing\b))\s+(?!(?:\d|the\s+(?:inquiry|commission|panel|mission)\b))"
)


@dataclass(frozen=True, slots=True)
class Early:
    """An answer of ``telling`` with its date, at ``start`` to ``end``, older than what it answers; both as written."""

    telling: Telling
    start: int
    end: int
    sent: str
    answered: str


def early_answers(bound: Bound) -> tuple[Early, ...]:
    """Every answer that has an earlier date than all sendings of what it names; made once."""
    return bound.once.get("early answers", lambda: tuple(_early(bound)))


def _early(bound: Bound) -> Iterator[Early]:
    each = [(telling, one) for telling in tellings(bound) if _THINGS.search(telling.text) for one in _of(telling)]
    sent: dict[str, list[tuple[Telling, Happened]]] = defaultdict(list)
    for telling, one in each:
        for thing in _sent_in(one):
            sent[thing].append((telling, one))
    for telling, one in each:
        for thing in _answered_in(telling, one):
            before = _sent_before(telling, one, sent.get(thing, ()))
            if before and one.date.last and all(_older(one, other) for _, other in sent[thing]):
                clause = max(0, telling.text.find(one.words))
                start = min(one.date.span.start, clause + len(one.words) - len(one.words.lstrip()))
                end = max(one.date.span.end, clause + len(one.words.rstrip()))
                yield Early(telling, start, end, before.date.words, one.date.words)


_THINGS = re.compile(rf"(?i)\b(?:{_THING})\b")


def _of(telling: Telling) -> Iterator[Happened]:
    """The dated events of a sentence in which dates can be told apart, that happened."""
    return (one for one in happened_in(telling) if not one.ahead and not one.perfect)


def _sent_in(one: Happened) -> Iterator[str]:
    for found in _SENT.finditer(one.words):
        each = _THINGS.finditer(one.words, found.start(), found.end() + _BEHIND)
        yield from {stem(thing[0].casefold()) for thing in each}


_BEHIND = 30
"""Letters in which what is sent goes on: "its draft findings", "a copy of chapter 3"."""


def _answered_in(telling: Telling, one: Happened) -> Iterator[str]:
    for found in _CAME.finditer(one.words):
        near = found["near"] or found["also_near"] or ""
        if not _ANOTHER.search(near) and not _OF_ANOTHER.match(one.words[found.end() :]):
            yield stem((found["thing"] or found["also"]).casefold())
    verb = one.verb if one.verb and (LETTERS, 1) in one.verb.stages else None
    for found in _ON_IT.finditer(telling.text, verb.end, verb.end + _NEAR) if verb else ():
        yield stem(found["thing"].casefold())


_ON_IT = re.compile(
    rf"(?i)\b(?:to|on|received|got|seen|read)\s+(?:the|this|these|our)\s+{_WORDS}(?P<thing>{_THING})\b(?!\s+(?:of|from)\b)"
)
_NEAR = 90
"""Letters behind a verb of answering in which it says what is answered: "replied, after it had got the draft"."""


def _sent_before(
    telling: Telling, answer: Happened, each: list[tuple[Telling, Happened]] | tuple[()]
) -> Happened | None:
    """The last sending that the same passage tells before the answer; else one to the party that answers."""
    passage = telling.said.passage
    near = [one for other, one in each if other.said.passage is passage and other.index <= telling.index]
    to_it = [one for _, one in each if answer.subject and answer.subject <= content(one.words)]
    return near[-1] if near else next(iter(to_it), None)


def _older(answer: Happened, sent: Happened) -> bool:
    """Whether an answer is over before something was sent; unknown dates are never older."""
    return bool(answer.date.last and sent.date.first and answer.date.last < sent.date.first)
