"""A timeline of the report: every event that it dates to the day, with the words that tell it. English.

An event is known by the stems of its clause; another place points at it by one of them: "thirty days before the
strike", "nine weeks after it had received the draft".
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from fractions import Fraction

from probata.method.report.claims.reading.dates import dates_of
from probata.method.report.claims.reading.model import DateClaim
from probata.method.report.claims.reading.phrase import ACTIVE
from probata.method.report.claims.reading.telling import Telling, tellings
from probata.method.report.claims.time.spans_of_time import Duration, durations_in, fits_between
from probata.method.report.english.said import is_past, stem
from probata.method.report.english.small_words import words
from probata.method.report.model import Bound, Passage

_WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
_CUT = re.compile(
    r"[;:]\s|\.\s|\s[–—]\s|,\s+(?:and|but|while|whereas)\s|\s(?:and|but|while)\s(?=(?:again\s+)?(?:on|in)\s+\d)"
)
_OF_ANOTHER = re.compile(
    r"(?i)\b(?:after|before|since|until|till|following|during|ahead\s+of|prior\s+to|about|concerning|regarding|"
    r"on\s+account\s+of|because\s+of|in\s+(?:answer|reply|response)\s+to|anniversary\s+of|days?\s+of|planned|scheduled|"
    r"expected)\b[^,;.]*"
)
_POINTS = re.compile(
    r"(?i)\s+(?P<way>after|before|following|prior\s+to)\s+(?:the\s+(?P<noun>[a-z-]+(?:\s+[a-z-]+)?)(?=\s*(?:[,.;:)–—]|\Z)|\s+(?:on|in|at|with|by|and)\b)"
    r"|(?:it|they|he|she|the\s+[A-Za-z-]+)\s+(?:had\s+)?(?:first\s+)?(?P<verb>[a-z]+(?:ed|t|n|d))\s+(?:the|its|their|our)\s+(?P<object>[a-z-]+)\b)"
)
_GIVEN = words("received got obtained seen read")
_TAKEN = words("""
sent shared submitted transmitted forwarded delivered presented handed gave passed provided communicated put received
reached
""")
_KIN = (
    words("fire blaze burn burned burnt burning blazed"),
    words("strike struck hit shelled shelling bombed bombing attack attacked airstrike"),
    words("sinking sank sunk sink capsized capsize"),
    words("death died dies killed killing"),
    words("verdict judgment judgement sentenced ruling ruled convicted"),
    words("vote voted election elected"),
    words("flood flooded flooding"),
    words("fall fell fallen"),
    words("shooting shot fired"),
    words("meeting met"),
    words("theft stolen stole"),
)
"""Forms of one event whose stems differ."""
_TOO_WIDE = words("""
end beginning start time event events case day days date report interview meeting visit war change period decision one
fact first second last next same law act letter year years month months week weeks hearing session
""")
"""What a report has more than one of, so that "the" points at one that its place knows."""


@dataclass(frozen=True, slots=True)
class Event:
    """A day, and the stems of verbs and subjects that tell what happened then; ``things``: also what it happened to."""

    when: DateClaim
    first: date
    last: date
    stems: frozenset[str]
    things: frozenset[str]
    passage: Passage


@dataclass(frozen=True, slots=True)
class Apart:
    """A span at ``start`` to ``end`` of ``telling`` between its date and the event that it names.

    ``turned``: the event lies on the wrong side of the date; ``fits``: the span is as told.
    """

    telling: Telling
    start: int
    end: int
    date: DateClaim
    event: Event
    turned: bool
    fits: bool


def events_of(bound: Bound) -> tuple[Event, ...]:
    """Every event that is dated to the day with its year, in the order of the text; made once."""
    return bound.once.get("events", lambda: tuple(_events(bound)))


def _events(bound: Bound) -> Iterator[Event]:
    for telling in tellings(bound):
        for one in dates_of(telling):
            if one.full and one.first and one.last:
                pieces = _clause(telling.text, one)
                stems = _stems([word for piece in pieces for word in _told(piece)])
                things = _stems([word[0].casefold() for piece in pieces for word in _WORD.finditer(piece)])
                yield Event(one, one.first, one.last, stems, things, telling.said.passage)


def _clause(text: str, one: DateClaim) -> list[str]:
    """The pieces of its sentence that tell what happened then."""
    cuts = [0, *(cut.end() for cut in _CUT.finditer(text)), len(text)]
    low = max(cut for cut in cuts if cut <= one.span.start)
    high = min(cut for cut in cuts if cut >= one.span.end)
    masked = text[low : one.span.start] + _DATE + text[one.span.end : high]
    pieces = _PIECE.split(_OF_ANOTHER.sub(_kept_date, masked))
    at = next((n for n in range(0, len(pieces), 2) if _DATE in pieces[n]), 0)
    told = [at]
    if not _has_verb(pieces[at]):
        opens = not any(_has_verb(one) for one in pieces[:at:2])
        row = range(at + 2, len(pieces), 2) if opens else range(at - 2, -1, -2)
        verb = next((n for n in row if _has_verb(pieces[n])), None)
        told += [] if verb is None else [verb, *(range(0, at, 2) if opens else ())]
    behind = max(told) + 1
    if behind + 1 < len(pieces) and pieces[behind].strip().lower() == "when":
        told.append(behind + 1)
    return [pieces[n] for n in sorted({*told})]


_DATE = "\u2007"
"""Stands for the date; no letter and no space that English writes."""
_PIECE = re.compile(r"(?i)(,|\b(?:when|that|which|who|whom|where|whether|because|if)\b)")


def _kept_date(found: re.Match[str]) -> str:
    """What tells of another event is dropped; not the date that may stand in it."""
    return found[0] if _DATE in found[0] else " "


def _is_verb(word: str) -> bool:
    return (is_past(word) or word in ACTIVE or word in _BE) and word not in ("men", "women", "children", "armed")


def _has_verb(piece: str) -> bool:
    return any(_is_verb(found[0].casefold()) for found in _WORD.finditer(piece))


def _told(piece: str) -> list[str]:
    """The subject of a piece and its verbs; all of it where it has none."""
    each = [found[0].casefold() for found in _WORD.finditer(_SET_FIRE.sub("burned", piece))]
    first = next((n for n, word in enumerate(each) if _is_verb(word)), len(each))
    return [*each[:first], *(word for word in each[first:] if _is_verb(word))]


_SET_FIRE = re.compile(r"(?i)\b(?:set\s+fire\s+to|caught\s+fire|set\s+ablaze)\b")
_BE = words("is are was were be been")


def _stems(each: Sequence[str]) -> frozenset[str]:
    return frozenset(map(_stem, each))


def _stem(word: str) -> str:
    return next((f"={n}" for n, kin in enumerate(_KIN) if word in kin or word.removesuffix("s") in kin), stem(word))


def apart(bound: Bound) -> tuple[Apart, ...]:
    """Every span between a date and an event that is named and dated elsewhere; made once."""
    return bound.once.get("spans to events", lambda: tuple(_apart(bound)))


def _apart(bound: Bound) -> Iterator[Apart]:
    for telling in tellings(bound):
        for one in (*durations_in(telling.text), *_days_beside(telling.text)):
            points = _POINTS.match(telling.text, one.end)
            own = _own(telling, one) if points else None
            if points and own is not None:
                found = _named(bound, telling, points, own)
                held = (
                    _held(telling, one, own, found, later=points["way"].lower() in ("after", "following"))
                    if found
                    else None
                )
                if held and (one.most != 1 or _of_one_story(held)):
                    yield held


def _of_one_story(held: Apart) -> bool:
    """Whether "the day after the fire" can be told of this one: what lies far apart is another fire."""
    return held.date.first is not None and abs((held.event.first - held.date.first).days) <= _NEAR


_NEAR = 31


def _days_beside(text: str) -> Iterator[Duration]:
    """ "The day after the fire" as a length of one day."""
    for one in _DAY_BESIDE.finditer(text) if "day" in text else ():
        yield Duration(one.start(), one.end(), Fraction(1), Fraction(1))


_DAY_BESIDE = re.compile(r"(?i)\b(?:on\s+)?the\s+(?:very\s+)?day(?=\s+(?:after|before)\s+the\s)")


def _own(telling: Telling, one: Duration) -> DateClaim | None:
    """The date of the clause in which a span stands: right before it, with a comma, or right behind its event."""
    before = [each for each in dates_of(telling) if each.span.end <= one.start]
    if before and before[-1].full and _RIGHT_BEHIND.fullmatch(telling.text[before[-1].span.end : one.start]):
        return before[-1]
    behind = [each for each in dates_of(telling) if each.span.start >= one.end]
    if behind and behind[0].full and _RIGHT_BEFORE.fullmatch(telling.text[one.end : behind[0].span.start]):
        return behind[0]
    return None


_RIGHT_BEHIND = re.compile(
    r"(?i)\s*[,(–—]?\s*(?:(?:that\s+is|i\.e\.|only|just|some|or|about|nearly|almost|exactly|barely|less\s+than|more\s+than|at\s+least|"
    r"around|roughly|thus|well\s+over|not\s+even|a\s+full)\s*,?\s*)*"
)
_RIGHT_BEFORE = re.compile(r"(?i)\s+(?:after|before|following|prior\s+to)\s+[^,;.:()\d]{2,60},\s+(?:on\s+)?(?:the\s+)?")


def _named(bound: Bound, telling: Telling, points: re.Match[str], own: DateClaim) -> list[Event]:
    """All dated events that the words may point at: of the passage, else of the section, else of the report."""
    wanted = _wanted(points)
    here = telling.said.passage
    others = [one for one in events_of(bound) if one.when is not own]
    mine = [one for one in others if wanted(one)] if wanted else []
    near = [one for one in mine if one.passage is here] or [one for one in mine if one.passage.section == here.section]
    return near or mine or _by_its_noun(bound, others, points, here, own)


def _by_its_noun(
    bound: Bound, others: Sequence[Event], points: re.Match[str], here: Passage, own: DateClaim
) -> list[Event]:
    """The one event of those months that the last word of what is named tells alone; a wide word only right above."""
    head = points["noun"].casefold().split()[-1] if points["noun"] else ""
    if not head or head in _OF_TIME or own.first is None:
        return []
    places = bound.once.get("places of passages", lambda: {id(one): at for at, one in enumerate(bound.passages)})
    first, at, wide = own.first, places[id(here)], head in _TOO_WIDE
    found = [
        one
        for one in others
        if _stem(head) in one.stems
        and abs((one.first - first).days) <= _MONTHS
        and (not wide or 0 <= at - places[id(one.passage)] <= _ABOVE)
    ]
    return found if len({one.first for one in found}) == 1 else []


_OF_TIME = words("end beginning start time day days date month months week weeks year years first last next same fact")
_MONTHS, _ABOVE = 92, 3
"""Days between two dates, and passages between two places, of which one may point at the other by one word."""


def _wanted(points: re.Match[str]) -> Callable[[Event], bool] | None:
    """Whether the stems of an event are those of what is pointed at; None where that says too little."""
    if points["noun"]:
        named = points["noun"].casefold().split()
        if named[-1] in _TOO_WIDE or named[0] in _TOO_WIDE:
            return None
        noun = frozenset(map(_stem, named))
        return lambda event: noun <= event.stems
    verb, thing = points["verb"].casefold(), _stem(points["object"].casefold())
    acts = frozenset(map(_stem, _TAKEN if verb in _GIVEN else (verb,)))
    return lambda event: thing in event.things and bool(acts & event.stems)


def _held(telling: Telling, one: Duration, own: DateClaim, found: Sequence[Event], *, later: bool) -> Apart:
    def fits(event: Event) -> bool:
        first, last = (event.when, own) if later else (own, event.when)
        return _fit(one, first, last)

    fitting = [event for event in found if fits(event)]
    event = fitting[0] if fitting else found[-1]
    side = event.first > (own.last or event.first) if later else event.last < (own.first or event.last)
    return Apart(telling, one.start, one.end, own, event, side, bool(fitting))


def _fit(one: Duration, begin: DateClaim, end: DateClaim) -> bool:
    if begin.first is None or begin.last is None or end.first is None or end.last is None:
        return True
    return end.last >= begin.first and fits_between(one, (begin.first, begin.last), (end.first, end.last))
