"""PB641: somebody could be recognised by what paragraphs, notes, captions and tables say together."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from probata.method.report.claims.named import OneOf, is_common, places_in, singled_out
from probata.method.report.claims.told import where
from probata.method.report.english.dates import exact_day
from probata.method.report.model import Bound, Objection
from probata.method.report.prose.portraits import kinds_in
from probata.method.report.prose.woven import objection

CODE = "PB641"
WITHOUT_RECORDS = True
SAYS = "Somebody who was interviewed or held can be recognised by what several places of the report say together."
WHY = """A place, an exact day and a profession are each shared by many and together by one: the house's method, section
4, forbids such joins, and a reader joins what a paragraph, a caption and a note say of "the midwife". One passage by
itself is judged by PB608. Told is somebody of an occupation that few have in one place, of whom one place of the text
says that he or she was interviewed or held, one names the village or institution, and one the exact day; where several
people of the occupation are told of, nothing is said. English wording only."""
BAD = """A midwife told the Inquiry that she was kept for a month.

# Later

The midwife worked in the clinic of the village of Ostra.

# Spring

On 12 April 2019 the midwife was taken to the shore.
"""
GOOD = """A midwife told the Inquiry that she was kept for a month.

# Later

The midwife worked in a clinic.
"""
_NEXT = "Make one of them vaguer (a month, a district, no occupation) wherever it stands."
_PLACE, _DAY = "a named place", "an exact day"
_MOST = 8
"""Places of the text that may speak of one person; an occupation that is told of more often is a theme."""
_CONCERNED = re.compile(
    r"(?i)\b(?:told\s+(?:the\s+)?(?:inquiry|commission|mission|panel|us|investigators|[A-Z]\w+)|interview\w*|testif\w+|described|recalled|"
    r"recounted|remembered|(?:was|were|been|being|is)\s+(?:\w+\s+)?(?:held|kept|detained|imprisoned|arrested|confined|interned|taken|"
    r"locked|beaten|tortured|questioned|interrogated|released|abducted|disappeared)|detainee|prisoner|witness|survivor|"
    r"arrested|detained|account)\b"
)


@dataclass(frozen=True, slots=True)
class _Mention:
    """A mention with what its sentence says: whether it shows somebody concerned, and which kinds stand there."""

    one: OneOf
    concerned: bool
    kinds: frozenset[str]


def run(bound: Bound) -> Iterator[Objection]:
    """Once a person, at the mention that completes the combination."""
    if bound.internal:
        return
    by_work: dict[str, list[OneOf]] = defaultdict(list)
    for one in singled_out(bound):
        by_work[one.occupation].append(one)
    for work, each in by_work.items():
        if _one_person(bound, work, each):
            yield from _judged([_mention(bound, one) for one in each])


def _one_person(bound: Bound, work: str, each: Sequence[OneOf]) -> bool:
    """Whether all these mentions can be of one person, and no others of the occupation are spoken of."""
    if len({one.told.passage for one in each}) < 2 or len(each) > _MOST or any(one.other for one in each):
        return False
    if is_common(work) and sum(not one.definite for one in each) > 1:
        return False
    several = re.compile(
        rf"(?i)\b(?:two|three|four|five|six|ten|several|other|more|many|some|all|the|of)\s+(?:\w+\s+)?{re.escape(work)}s\b"
    )
    return not any(several.search(passage.masked) for passage in bound.passages)


def _mention(bound: Bound, one: OneOf) -> _Mention:
    words = one.told.whole
    kinds = kinds_in(words, bound) & {_PLACE} if bound.records.codebook else frozenset[str]()
    found = {
        *kinds,
        *({_PLACE} if next(places_in(words), None) else ()),
        *({_DAY} if exact_day(words) and not _is_interview_note(one) else ()),
    }
    return _Mention(one, bool(_CONCERNED.search(words)), frozenset(found))


def _is_interview_note(one: OneOf) -> bool:
    """A note's day is that of the interview, which other rules judge."""
    return one.told.said.passage.kind == "note" and bool(re.search(r"(?i)\binterview", one.told.whole))


def _judged(each: Sequence[_Mention]) -> Iterator[Objection]:
    if not any(one.concerned for one in each) or frozenset().union(*(one.kinds for one in each)) < {_PLACE, _DAY}:
        return
    if any({_PLACE, _DAY} <= one.kinds for one in each):
        return  # one passage says it all
    first = next(one for one in each if one.kinds)
    last = next(one for one in each if one.kinds - first.kinds)
    others = [one for one in each if one is not last and (one.kinds or one.concerned)]
    places = "; ".join(dict.fromkeys(where(one.one.told.said.passage) for one in others))
    message = f"An exact day, {_PLACE} and an occupation together could tell who this is; the others stand {places}."
    said = last.one.told.said
    yield objection(CODE, said.at(last.one.start, last.one.end), message, _NEXT, said.passage)
