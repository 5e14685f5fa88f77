"""order: events that a report puts in one order, and their dates in another. English.

Four ways to say an order: the stages of one matter (arrest, release); "had been" beside a past tense; "after" and
"before"; a question and its answer in two sentences.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from probata.method.report.claims.reading.model import DateClaim
from probata.method.report.claims.reading.stages import LETTERS, order_of
from probata.method.report.claims.reading.telling import Telling, tellings
from probata.method.report.claims.time.happened import Happened, happened_in, told_pairs
from probata.method.report.claims.time.ordering import EARLIER, ON, ONCE, ORDINALS, OTHERS, Turned, sooner
from probata.method.report.claims.time.two_sentences import FARTHEST, nearest, turned_across
from probata.method.report.model import Bound

_JUDGES = (
    r"(?!\s+(?:an?\s+|the\s+|his\s+|her\s+)?(?:[\w-]+\s+){0,2}(?:courts?|judges?|tribunal|committee|commission|"
    r"prosecutors?|parliament|magistrates?|council|board|panel))"
)
_AFTER = re.compile(
    r"(?i)(?<!day\s)(?<!looked\s)(?<!named\s)\b(?:after|following)\b(?!\s+(?:which|that|this|day|week|month|year))"
)
_BEFORE = re.compile(rf"(?i)(?<!day\s)\bbefore\b(?!\s+(?:which|that|this|then|and)){_JUDGES}")
_THEN = re.compile(r"(?i)\bfollowed\s+by\b|\band\s+(?:was\s+|were\s+)?(?:then|subsequently|afterwards|thereafter)\b")
_OPENS = re.compile(
    r"(?i)\s*(?:shortly\s+|soon\s+)?(?P<way>after|before|following|in\s+(?:reply|response|answer)\s+to|"
    r"prompted\s+by)\b[^;:]*\Z"
)
_CAME = re.compile(
    r"\s+(?:was|were|had\s+been)\s+(?:\w+ly\s+)?(?:received|sent|delivered|given)\b|\s+(?:came|arrived|reached)\b"
)
_IN_ANSWER = re.compile(r"(?i)\b(?:in|as\s+an?)\s+(?:answer|reply|response)\s+to\b")
_JOINED = re.compile(r"(?i)\s*,?\s*and\b")
_CITES = re.compile(r"(?i)\b(?:refer\w*|repeat\w*|recall\w*|cit\w+|quot\w+|remind\w*|confirm\w*)\b")
_ANEW = re.compile(r"(?i)\b(?:anew|again|re-?\w+ed|second|new|first)\b")
_ITS = re.compile(r"(?i)\b(?:its|their|his|her)\s+(?:\w+\s+){1,2}(?:was|were)\b")
_TO = re.compile(r"(?i)\bto\b|\b(?:answer|reply|respon)\w*\s+(?:\w+\s+){0,2}\Z")


def turned(bound: Bound) -> tuple[Turned, ...]:
    """Every pair of dates that stands against its order, one for a date; made once."""
    return bound.once.get("turned dates", lambda: tuple(_turned(bound)))


def _turned(bound: Bound) -> Iterator[Turned]:
    before: list[Telling] = []
    for telling in tellings(bound):
        if before and before[-1].said.passage is not telling.said.passage:
            before = []
        found = [*_inside(telling)]
        yield from found[:1]
        if before and not found:
            yield from [*turned_across(*nearest(before, telling), telling)][:1]
        before = [*before[-FARTHEST:], telling]


def _inside(telling: Telling) -> Iterator[Turned]:
    each = happened_in(telling)
    if len(each) < 2:
        return
    for one, other in told_pairs(each):
        gap = telling.text[one.date.span.end : other.date.span.start]
        if _is_period(gap):
            continue
        if _wrong(one, other, gap, telling.text, len(each)):
            first, second = _in_time(one.date, other.date)
            yield Turned(telling, one.date.span.start, other.date.span.end, second.words, first.words)


def _is_period(gap: str) -> bool:
    return bool(
        re.fullmatch(r"(?i)\s*,?\s*(?:to|until|till|through|and|or|–|—|-|,)\s*(?:on\s+|in\s+|of\s+)?(?:the\s+)?", gap)
    )


def _in_time(one: DateClaim, other: DateClaim) -> tuple[DateClaim, DateClaim]:
    return (one, other) if sooner(one, other) else (other, one)


def _wrong(one: Happened, other: Happened, gap: str, text: str, dates: int) -> bool:
    if one.ahead or other.ahead:
        return False
    falls, rises = sooner(other.date, one.date), sooner(one.date, other.date)
    if falls and _stages_forward(one, other, gap + " ", text[other.date.span.end :]):
        return True
    if rises and (_answer_first(one, other, gap) or _before_it_was(one, other, gap)):
        return True
    return dates == 2 and _by_grammar(one, other, gap, text, falls=falls, rises=rises)


def _stages_forward(one: Happened, other: Happened, gap: str, behind: str) -> bool:
    """An earlier stage, told first, of what the later stage is told of."""
    matter = order_of(one.stages, other.stages)
    if not matter or (other.perfect and matter not in ONCE) or OTHERS.search(other.words) or OTHERS.search(one.words):
        return False
    if EARLIER.search(other.words) or EARLIER.search(behind[:40]):
        return False
    if matter == LETTERS and _IN_ANSWER.search(gap):
        return False
    if matter == LETTERS and (_CITES.search(gap) or not _answers(other, behind)):
        return False
    return _same(one, other) or _told_of_it(one, other, gap)


def _before_it_was(one: Happened, other: Happened, gap: str) -> bool:
    """What came of a thing, told first, and its beginning with a later date: "sold in 1950 and founded in 1961"."""
    if order_of(other.stages, one.stages) not in ONCE or _ANEW.search(gap) or _ANEW.search(other.words):
        return False
    shared = other.verb is not None and not other.subject and other.subject is not None
    return bool(shared or _ITS.search(gap)) and not _BREAKS.search(gap.replace(" and its", " "))


def _told_of_it(one: Happened, other: Happened, gap: str) -> bool:
    """ "He lodged a complaint on ...; the court rejected it on ...", "the verdict of ... was appealed on ..."."""
    if other.verb is None:
        return False
    verb = re.escape(other.verb.words)
    if re.search(rf"\b{verb}\s+(?:it|them|him|her)\b", gap):
        return len(one.subject or "x") > 0
    return (
        one.noun
        and one.verb is None
        and bool(re.match(rf"\s*,?\s*(?:was|were|had\s+been)\s+(?:\w+ly\s+)?{verb}\b", gap))
    )


def _answers(one: Happened, behind: str) -> bool:
    """Whether an answer is told as the one to what was just told: by a verb, with "the", or as having come."""
    definite = re.search(r"(?i)\b(?:the|its|his|her|their)\s+(?:\w+\s+){0,2}\Z", _up_to_noun(one))
    return one.verb is not None or bool(definite) or bool(_CAME.match(behind))


def _up_to_noun(one: Happened) -> str:
    found = re.search(r"\b(?:answers?|repl(?:y|ies)|responses?|comments)\b", one.words)
    return one.words[: found.start()] if found else ""


def _same(one: Happened, other: Happened) -> bool:
    """Whether the second event is told of what the first was told of."""
    if other.subject is None or not other.subject:
        return True
    if one.subject and other.subject & one.subject:
        return not ORDINALS.search(other.words)
    return other.noun and not (one.subject and one.noun is False and _alien(other))


def _alien(other: Happened) -> bool:
    """Whether a noun of the matter is somebody else's: "the trial of the guards"."""
    return bool(re.search(r"\bof\s+(?:the|an?|his|her)\b", other.words))


def _answer_first(one: Happened, other: Happened, gap: str) -> bool:
    """An answer told first, with what it answers behind it: "replied on 3 May to a letter of 4 April"."""
    if order_of(other.stages, one.stages) != LETTERS or _BREAKS.search(gap):
        return False
    if other.verb is not None and any(matter == LETTERS and rank == 1 for matter, rank in other.verb.stages):
        return re.search(r"(?i)\b(?:question|letter|request|quer)", gap) is not None
    return bool(_TO.search(gap) or re.search(r"(?i)\b(?:answered|commented\s+on|addressed|reacted)\b", gap))


_BREAKS = re.compile(r"[;:]|\.\s|\band\s+(?:the|its|his|her|an?)\b")


def _by_grammar(one: Happened, other: Happened, gap: str, text: str, *, falls: bool, rises: bool) -> bool:
    opens = _OPENS.match(text[: one.date.span.start])
    if _JOINED.match(gap) and (opens or _AFTER.search(one.words)) and (_AFTER.search(gap) or opens):
        return False  # "following the election in 2019 and, above all, following the vote in 2021"
    if opens and other.date.before in ON and not OTHERS.search(gap):
        return rises if opens["way"].lower() == "before" else falls
    if one.date.before not in ON or other.date.before not in ON or OTHERS.search(gap):
        return False
    return _by_tense(one, other, gap, falls=falls, rises=rises) or _by_joint(gap, falls=falls, rises=rises)


def _by_tense(one: Happened, other: Happened, gap: str, *, falls: bool, rises: bool) -> bool:
    if rises and other.perfect and not one.perfect and not _BREAKS.search(gap):
        return True
    return falls and one.perfect and not other.perfect and (one.relative or "having" in one.words.lower())


def _by_joint(gap: str, *, falls: bool, rises: bool) -> bool:
    if _BREAKS.search(gap):
        return False
    if rises and len(_AFTER.findall(gap)) == 1 and not _BEFORE.search(gap):
        return True
    forward = len(_BEFORE.findall(gap)) == 1 or bool(_THEN.search(gap))
    return falls and forward and not _AFTER.search(gap)
