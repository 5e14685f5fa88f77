"""qualified: the words by which a sentence says less than "it is so", with what they are about and how much they leave.

Those of statements/qualifications.py (may, appear to be credible, reportedly, could not confirm), and two kinds that
only show beside a noun: an approximate or bounded figure ("at least 340"), and a part of a group ("some detainees", "in
some cases"). What one speaker or a party says is a qualification, too. English.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from probata.method.report.claims.told import Clause
from probata.method.statements.qualifications import Qualified, qualifications

FIGURE, SHARE, SPOKEN = "figure", "part of a group", "somebody's word"
"""Kinds beside those of ``Qualified``."""
_NUMBER = (
    r"(?:\d[\d.,]*|(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)(?:-\w+)?|two|three|four|five|six|seven|"
    r"eight|nine|ten|eleven|twelve|\w+teen|hundreds?|thousands?|half|two[-\s]thirds|a\s+(?:third|quarter|hundred|thousand|"
    r"dozen))"
)
_BOUNDED = re.compile(
    r"(?i)\b(?P<by>at\s+least|no\s+fewer\s+than|not\s+less\s+than|about|around|approximately|roughly|nearly|almost|some|"
    r"up\s+to|upwards\s+of|in\s+excess\s+of|as\s+few\s+as|an\s+estimated|estimated|more\s+than|over|fewer\s+than|less\s+than|close\s+to|as\s+many\s+as|at\s+most)"
    rf"\s+(?P<number>{_NUMBER})\b"
)
_OF_SOME = re.compile(
    r"(?i)\b(?P<by>some|several|many|most|certain|(?:a|the)\s+(?:\w+\s+)?(?:number|majority|minority|few|handful|part|portion)\s+of|"
    rf"a\s+few|part\s+of)\s+(?!{_NUMBER}\b)(?:of\s+)?(?:the\s+|these\s+|those\s+)?(?P<whom>[^\W\d_][\w-]*(?:\s+[\w-]+)?)"
)
_OR_MORE = re.compile(
    rf"(?i)\b(?P<number>{_NUMBER})\s+(?:[^\W\d_]+\s+)?(?P<by>or\s+(?:more|fewer|so)|at\s+(?:least|most))\b"
)
_ALMOST_ALL = re.compile(
    r"(?i)\b(?P<by>almost|nearly|virtually|practically|not|all\s+but)\s+(?:all|every|everyone|everybody|none|no\s+one|nobody)\b"
)
_AT_TIMES = re.compile(
    r"(?i)\b(?:in\s+(?:some|several|certain|a\s+few|many|most|isolated|individual)\s+(?:cases|instances|places|years|months|villages)|"
    r"at\s+times|sometimes|occasionally|on\s+occasions?|from\s+time\s+to\s+time|rarely|seldom|here\s+and\s+there)\b"
)
_VOICE = re.compile(
    r"(?i)(?:\baccording\s+to\s+(?P<by>[^,;]{2,80})|\b(?P<who>(?:the|an?|one|her|his|its|their)\s+(?:[\w’'-]+\s+){0,4}?[\w’'-]+|(?-i:[A-Z])\w+)\s+"
    r"(?:has\s+|had\s+|also\s+|later\s+){0,2}(?P<verb>said|says|stat(?:ed|es)|told|testified|recalled|explained|report(?:ed|s)|"
    r"mention(?:ed|s)|wrote|writes|announc(?:ed|es)|declar(?:ed|es)))\b"
)
_CLAIMS = re.compile(
    r"(?i)\b(?:claim(?:s|ed|ing)?\s+(?:that|to)|alleg(?:es?|ed|ing)\b(?!\s+by)|believ(?:es?|ed)\s+(?:that|to)|insist(?:s|ed)\s+that|maintain(?:s|ed)"
    r"\s+that|assert(?:s|ed)\s+that|contend(?:s|ed)\s+that|suspect(?:s|ed)\s+(?:that|the|of)|accus(?:es?|ed)\b[^,;]{2,60}\bof|fear(?:s|ed)\s+that|"
    r"heard\s+(?:say\s+)?that|rumou?rs?\b)"
)
_OURS = re.compile(
    r"(?i)\b(?:inquiry|commission|report|panel|mission|authors?|team|we|court|tribunal|section|chapter|annex|table|article|decree|law|"
    r"evidence|documents?|records?|photographs?|images?|reports|cards?|files?|registers?|certificates?|minutes|lists?|archives?|statistics|"
    r"data|figures|census|maps?|plans?|ledgers?|orders?|it|this|that)\b"
)
_SEVERAL = re.compile(
    r"(?i)\b(?:all|many|several|most|both|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\w+teen|\w+ty|\d+|interviewees|"
    r"witnesses|residents|survivors|detainees|people|workers|women|men|families|accounts|sources|documents|records)\b"
)
"""What several people say may be told as found; one speaker's word, or a party's, may not."""
_GRANTED = re.compile(
    r"(?i)\b(?:decrees?|laws?|articles?|rules?|regulations?|codes?|statutes?|permits?|provisions?|orders?|sections?|"
    r"allow\w*|permit\w*|entitl\w*|authori[sz]\w*|empower\w*|right\s+to|free\s+to|should|must|shall|whether)\b"
)
"""Beside these "may" grants something, or asks."""
_MODAL = re.compile(r"(?i)^(?:may|might|could)\b")


@dataclass(frozen=True, slots=True)
class Reserve:
    """Words that qualify, at code points of the clause's words.

    Attributes:
        words: the qualification as written ("may", "at least 340").
        kind: a value of ``Qualified``, FIGURE or SHARE.
        rank: within its kind, 1 the weakest; 0 for figures and parts.
        about: the word that it bears on right behind it: the figure, the group; empty for the others, which bear on
            their whole clause.
    """

    start: int
    end: int
    words: str
    kind: str
    rank: int
    about: str = ""


def reserves(clause: Clause) -> tuple[Reserve, ...]:
    """The qualifications of a clause in order; the strongest words of a kind, which leave no reserve, are none."""
    return reserves_in(clause.words)


@lru_cache(maxsize=32768)
def reserves_in(words: str) -> tuple[Reserve, ...]:
    """As :func:`reserves`, of any words."""
    return tuple(sorted(_each(words), key=lambda one: (one.start, one.end)))


def _each(words: str) -> Iterator[Reserve]:
    granted = _GRANTED.search(words)
    for one in qualifications(words):
        if one.weakens and not (granted and one.kind is not Qualified.LABEL and _MODAL.match(one.words)):
            yield Reserve(one.span.start, one.span.end, one.words, one.kind.value, one.rank)
    for found in _BOUNDED.finditer(words):
        yield Reserve(*found.span(), found[0], FIGURE, 0, found["number"].casefold())
    for found in _OR_MORE.finditer(words):
        yield Reserve(*found.span(), found[0], FIGURE, 0, found["number"].casefold())
    for found in (*_ALMOST_ALL.finditer(words), *_AT_TIMES.finditer(words)):
        yield Reserve(*found.span(), found[0], SHARE, 0)
    for found in _OF_SOME.finditer(words):
        yield Reserve(*found.span(), found["by"], SHARE, 0, found["whom"].split()[0].casefold())


def voices(words: str) -> tuple[Reserve, ...]:
    """The words by which a sentence is one speaker's or a party's: "according to one guard", "the Ministry says"."""
    found = [
        Reserve(*one.span(), one[0], SPOKEN, 0)
        for one in _VOICE.finditer(words)
        if not _OURS.search(one["by"] or one["who"]) and not _SEVERAL.search(one["by"] or one["who"])
    ]
    claimed = (Reserve(*one.span(), one[0], SPOKEN, 0) for one in _CLAIMS.finditer(words))
    return (*found, *claimed)
