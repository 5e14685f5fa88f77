"""two_sentences: events of one matter that two sentences of a passage tell and date: an arrest, its end. English."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from probata.method.report.claims.reading.stages import LETTERS, order_of, staged_in
from probata.method.report.claims.reading.telling import Telling, tellings
from probata.method.report.claims.reading.told import content
from probata.method.report.claims.time.happened import Happened, foreign, happened_in
from probata.method.report.claims.time.ordering import EARLIER, ON, ONCE, ORDINALS, OTHERS, Turned, sooner
from probata.method.report.model import Bound

_HARM = "harm"
_ABOUT = re.compile(
    r"(?i)\bcomplain\w*\b[^.;]{0,40}\b(?:about|over|concerning|regarding|against|that)\s+(?!he\b|she\b|they\b)"
)
_HIS_COMPLAINT = re.compile(r"(?i)\b(?:the|his|her|their)\s+(?:\w+\s+)?complaint\b")
_JOURNEY = "journey"
"""People leave and return more than once: only one sentence tells one journey."""
_OBJECT = re.compile(r"\s+(?:him|her|them|it)\b")

FARTHEST = 2
_KEEPS_SUBJECT = re.compile(
    r"\s*(?:(?:He|She|It|They|His|Her|Its|Their|Nobody|Nothing|No|There|None|Neither)\b|(?:The|Some|Many|Most|All|Several|Both)\s+(?:\w+\s+)?\w+[^s\W]s\s+(?!is\b|was\b|has\b))"
)
"""How a sentence begins behind which "he" or "it" still means whom it meant before."""


def nearest(before: Sequence[Telling], telling: Telling) -> tuple[Telling, bool]:
    """The last sentence with a date, if nothing between could be meant by a pronoun; and whether others lie between."""
    if not happened_in(telling):
        return before[-1], False
    for at in range(len(before) - 1, -1, -1):
        if happened_in(before[at]):
            return before[at], at < len(before) - 1
        if _begins(before[at].text) or not _KEEPS_SUBJECT.match(before[at].text):
            break
    return before[-1], False


def _begins(text: str) -> bool:
    """Whether a sentence tells the first stage of a matter, from which the next ones may go on."""
    return any(rank == 0 for each in staged_in(text) for _matter, rank in each.stages)


def turned_across(before: Telling, far: bool, telling: Telling) -> Iterator[Turned]:
    """Two sentences with one date each; ``far``: others stand between, and only stages of one matter are read."""
    first, second = happened_in(before), happened_in(telling)
    if not second or not first:
        return
    one, other = first[-1], second[0]
    if len(second) > 1 and not (order_of(one.stages, other.stages) == LETTERS and second[1].date.before in ON):
        return
    if foreign(one) or foreign(other) or one.ahead or other.ahead or not _of_same(before, one, telling, other):
        return
    matter = order_of(one.stages, other.stages)
    if EARLIER.search(telling.text) or matter == _JOURNEY or (far and not matter):
        return
    if matter == _HARM and _ABOUT.search(telling.text):
        return
    falls, rises = sooner(other.date, one.date), sooner(one.date, other.date)
    forward = falls and bool(matter) and (not other.perfect or matter in ONCE)
    back = (
        rises
        and len(first) == 1
        and other.perfect
        and not one.perfect
        and other.date.before in ON
        and one.date.before in ON
    )
    if forward or back:
        words = (one.date.words, other.date.words) if forward else (other.date.words, one.date.words)
        yield Turned(telling, other.date.span.start, other.date.span.end, *words)


def _of_same(before: Telling, one: Happened, telling: Telling, other: Happened) -> bool:
    if OTHERS.search(telling.text) or OTHERS.search(one.words) or ORDINALS.search(telling.text[: _verb_at(other)]):
        return False
    objects = _OBJECT_OR_NONE if order_of(one.stages, other.stages) == LETTERS else _OBJECT
    if other.subject is None or (other.verb is not None and objects.match(telling.text, other.verb.end)):
        return True
    if order_of(one.stages, other.stages) == _HARM:
        return bool(_HIS_COMPLAINT.search(telling.text))
    answers = order_of(one.stages, other.stages) == LETTERS
    if not other.subject:
        return answers
    known = content(before.text) if answers else (one.subject or frozenset())
    if other.subject & known:
        return True
    return (
        other.noun
        and answers
        and bool(re.search(r"(?i)\b(?:the|its|an?|no)\s+(?:\w+\s+)?(?:answer|reply|response|comments)", telling.text))
    )


_OBJECT_OR_NONE = re.compile(r"\s+(?:him|her|them|it)\b|\s+(?:on|in|by)\s+(?:(?:the\s+)?\d|[A-Z])|\s*[,.;]")
"""Behind a verb that says nothing of what is answered: "The Government declined on 3 May."."""


def _verb_at(one: Happened) -> int:
    return one.verb.start if one.verb else 0


def sides(each: Sequence[Happened]) -> Iterator[tuple[Happened, Happened]]:
    """Neighbouring events of which the second is a later stage of the first, or is told right behind it."""
    for one, other in pairwise(each):
        if order_of(one.stages, other.stages) or (other.verb is not None and not other.subject):
            yield one, other


def across(bound: Bound) -> Iterator[tuple[Happened, Telling, Happened]]:
    """Two events of one matter in two sentences of a passage, the earlier stage first, with the second sentence."""
    before: list[Telling] = []
    for telling in tellings(bound):
        if before and before[-1].said.passage is not telling.said.passage:
            before = []
        if before and len(happened_in(telling)) == 1:
            last, _ = nearest(before, telling)
            first, other = happened_in(last), happened_in(telling)[0]
            if len(first) == 1 and order_of(first[0].stages, other.stages) and _of_same(last, first[0], telling, other):
                yield first[0], telling, other
        before = [*before[-FARTHEST:], telling]
