"""happened: the dates of a sentence, each with what happened then: the event, its stage and who or what it happened to.

English. A date belongs to the words for events right before it, or, where it opens its clause ("On 3 May the Ministry
answered ..."), to those behind it.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from probata.method.report.claims.reading.model import DateClaim, Voice
from probata.method.report.claims.reading.stages import LETTERS, Staged, Stages, staged_in
from probata.method.report.claims.reading.telling import Telling
from probata.method.report.claims.reading.told import content
from probata.method.report.claims.time.years import dates_with_years

_BREAK = re.compile(r"[;:]|\s[–—]\s")
_FRONT = re.compile(
    r"(?i)(?:\A|[,;:(–—]|\b(?:and|but|then|that|where|when|while))\s*(?:(?:and|but|then|later)\s+)?(?:on|in|by)?\s*(?:the\s+)?\Z"
)
_PERFECT = re.compile(
    r"(?i)\b(?:had|having)\s+(?!to\b|until\b|no\b|an?\b|the\b|its\b|their\b|\d)(?:(?:already|previously|first|only|earlier|not|also|"
    r"\w+ly)\s+)*(?:been\s+)?(?:(?:already|first|\w+ly)\s+)*\w+"
)
_AHEAD = re.compile(
    r"(?i)\b(?:would|will|shall|should|could|may|might|scheduled|planned|expected|due|meant|intended|promised|agreed|supposed|"
    r"set\s+for|ordered\s+to|invited\s+to|required\s+to|deadline|no\s+later|postponed|announced|until|by\s+then|for\s+release|"
    r"to\s+be)\b"
)
_HELPERS = re.compile(
    r"(?i)(?:\s*\b(?:was|were|is|are|had|has|have|been|then|also|only|finally|later|subsequently|eventually|itself|not|first|"
    r"officially|formally|\w+ly|went|did|be|to|both|all|thereafter|at\s+last)\b)*\s*\Z"
)
_CHUNK = re.compile(
    r"[,;:(–—]|\b(?:and|but|while|whereas|after|before|when|because|although|until|once|since|as)\b", re.IGNORECASE
)
_RELATIVE = re.compile(r"(?i)[\s,]*\b(?:which|who|that|whom)\s*\Z")
_SHARED = re.compile(r"(?i)\b(?:having|being)\s*\Z")
_PRONOUN = re.compile(r"(?i)\A\s*(?:he|she|it|they|both|all)\s*\Z")


@dataclass(frozen=True, slots=True)
class Happened:
    """A date and its event.

    ``stages``: of each matter that the words tell; empty where no known event is told. ``subject``: the stems of its
    subject; empty where the verb shares that of the one before; None where a pronoun stands for it. ``noun``: told as
    a thing ("the answer of 4 May"); ``perfect``: told as past then ("had been opened"); ``ahead``: planned, allowed or
    feared, not happened; ``relative``: told in a clause that opens with "which"; ``words``: the clause.
    """

    date: DateClaim
    stages: Stages
    words: str
    verb: Staged | None
    subject: frozenset[str] | None
    noun: bool
    perfect: bool
    ahead: bool
    relative: bool


def happened_in(telling: Telling) -> tuple[Happened, ...]:
    """Every date of a sentence with its event, in order."""
    bound = telling.said.bound
    return bound.once.get(("happened in", telling.index), lambda: tuple(_each(telling)))


def told_pairs(each: Sequence[Happened]) -> Sequence[tuple[Happened, Happened]]:
    """Neighbours whose dates are known with their years, in the report's own voice."""
    known = [one for one in each if one.date.first and one.date.last]
    return [(a, b) for a, b in pairwise(known) if not foreign(a) and not foreign(b)]


def foreign(one: Happened) -> bool:
    """Whether somebody else tells a date: that a suit was rejected is told by the report, though it is a speech."""
    return one.date.voice is Voice.OTHERS and all(matter not in _SPEECHES for matter, _rank in one.stages)


_SPEECHES = frozenset((LETTERS, "suit", "court", "appeal", "harm"))
"""Matters whose stages are words that somebody said, or that one person tells from beginning to end."""


def _each(telling: Telling) -> Sequence[Happened]:
    each = dates_with_years(telling)
    ends = [0, *(one.span.end for one in each)]
    starts = [*(one.span.start for one in each[1:]), len(telling.text)]
    return [_event(telling.text, one, ends[n], starts[n]) for n, one in enumerate(each)]


def _event(text: str, one: DateClaim, low: int, high: int) -> Happened:
    low = max([low, *(cut.end() for cut in _BREAK.finditer(text, low, one.span.start))])
    staged = [each for each in staged_in(text) if low <= each.start and each.end <= one.span.start]
    if not staged and _FRONT.search(text[low : one.span.start]):
        high = min([high, *(cut.start() for cut in _BREAK.finditer(text, one.span.end, high))])
        return _behind(text, one, high)
    verb = next((each for each in reversed(staged) if not each.noun), None)
    nouns = [each for each in staged if each.noun]
    clause = text[low : one.span.start]
    return _made(text[: verb.start if verb else 0], one, verb, nouns, clause, clause)


def _behind(text: str, one: DateClaim, high: int) -> Happened:
    """The event of a date that opens its clause."""
    start = one.span.end
    staged = [each for each in staged_in(text) if start <= each.start and each.end <= high]
    verb = next((each for each in staged if not each.noun), None)
    nouns = [each for each in staged if each.noun and (verb is None or each.end <= verb.start)]
    return _made(
        text[start : verb.start if verb else start],
        one,
        verb,
        nouns,
        text[start:high],
        text[start : verb.end if verb else high],
    )


def _made(head: str, one: DateClaim, verb: Staged | None, nouns: Sequence[Staged], clause: str, upto: str) -> Happened:
    stages = [*(verb.stages if verb else ()), *(stage for each in nouns for stage in each.stages)]
    subject, relative = _subject(head) if verb else (frozenset[str](), False)
    perfect, ahead = bool(_PERFECT.search(upto)), bool(_AHEAD.search(upto))
    return Happened(one, tuple(stages), clause, verb, subject, bool(nouns), perfect, ahead, relative)


def _subject(head: str) -> tuple[frozenset[str] | None, bool]:
    """The stems of the subject of a verb, by what stands before it; and whether it stands in a relative clause."""
    helpers = _HELPERS.search(head)
    bare = head[: helpers.start()] if helpers else head
    if _SHARED.search(bare):
        return frozenset(), False
    relative = _RELATIVE.search(bare)
    chunk = _CHUNK.split(bare[: relative.start()] if relative else bare)[-1]
    return None if _PRONOUN.match(chunk) else content(chunk), bool(relative)
