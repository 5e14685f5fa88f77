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

from probata.method.manuscript.kept import remembered
from probata.method.report.claims.reading.told import Clause
from probata.method.statements.qualifications import Qualified, qualifications

FIGURE, SHARE, SPOKEN = "figure", "part of a group", "somebody's word"
KNOWN, ONCE, EXCEPT, TRIED = "as far as is known", "in one case", "all but some", "tried, not done"
PART, SINGLE = "so many of the group", "a single one"
"""Kinds beside those of ``Qualified``."""
_NUMBER = (
    r"(?:\d[\d.,]*|(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)(?:-\w+)?|two|three|four|five|six|seven|"
    r"eight|nine|ten|eleven|twelve|\w+teen|hundreds?|thousands?|half|two[-\s]thirds|a\s+(?:third|quarter|"
    r"hundred|thousand|"
    r"dozen))"
)
_BOUNDED = re.compile(
    r"(?i)\b(?P<by>at\s+least|no\s+fewer\s+than|not\s+less\s+than|about|around|approximately|roughly|nearly|"
    r"almost|some|"
    r"up\s+to|upwards\s+of|in\s+excess\s+of|as\s+few\s+as|an\s+estimated|estimated|more\s+than|over|fewer\s+"
    r"than|less\s+than|close\s+to|as\s+many\s+as|at\s+most)"
    rf"\s+(?P<number>{_NUMBER})\b"
)
_OF_SOME = re.compile(
    r"(?i)\b(?P<by>some|several|many|most|certain|(?<!a )few|hardly\s+any|scarcely\s+any|not\s+all|"
    r"(?:a\s+(?:\w+\s+)?number|(?:a|the)\s+(?:\w+\s+)?(?:majority|minority|few|handful|part|portion))\s+of|"
    rf"a\s+few|part\s+of)\s+(?!{_NUMBER}\b)(?:of\s+)?(?:the\s+|these\s+|those\s+)?(?P<whom>[^\W\d_][\w-]*(?:\s+"
    rf"[\w-]+)?)"
)
_OF_THE = re.compile(
    rf"(?i)\b(?P<by>{_NUMBER}|one|half|(?:a|one)\s+(?:half|third|quarter|fifth|tenth)|(?:two|three|"
    rf"four)[-\s](?:thirds|quarters|fifths)|"
    r"[\d.]+\s?(?:%|per\s*cent))\s+(?:of\s+)?(?:the|these|those|its|their)\s+(?P<whom>[^\W\d_][\w-]*(?:\s+[\w-]+)?)"
)
_REPORTED = re.compile(
    r"(?i)\b(?:is|are|was|were|been)\s+(?:\w+ly\s+)?(?:reported|alleged|claimed|suspected|rumou?red|presumed|"
    r"assumed|thought|feared|held)\s+"
    r"to\s+(?:have|be)\b|\bmust\s+have\s+\w+|\b(?:cannot|could\s+not|can\s+not|can['’]t)\s+(?:be\s+"
    r")?(?:exclude|rule)d?(?:\s+out)?\b"
)
_SINGLE = re.compile(
    r"(?i)\b(?:one|a\s+single|a\s+lone)\s+(?P<whom>(?!of\b|another\b|day\b|case\b|occasion\b)[a-z]{4,})\b"
)
_OR_MORE = re.compile(
    rf"(?i)\b(?P<number>{_NUMBER})\s+(?:[^\W\d_]+\s+)?(?P<by>or\s+(?:more|fewer|so)|at\s+(?:least|most))\b"
)
_ALMOST_ALL = re.compile(
    r"(?i)\b(?P<by>almost|nearly|virtually|practically|not|all\s+but)\s+(?:all|every|everyone|everybody|none|"
    r"no\s+one|nobody)\b"
)
_AT_TIMES = re.compile(
    r"(?i)\b(?:in\s+(?:some|several|certain|a\s+few|many|most|isolated|individual)\s+(?:cases|instances|"
    r"places|years|months|villages)|"
    r"at\s+times|sometimes|occasionally|on\s+occasions?|from\s+time\s+to\s+time|rarely|seldom|here\s+and\s+there)\b"
)
_KNOWN = re.compile(
    r"(?i)\b(?:(?:in\s*so\s*far|so\s+far|as\s+far)\s+as\s+(?:\w+\s+){0,4}?(?:known|knows?|knew|establish\w*|"
    r"ascertain\w*|determine\w*|learn\w*|aware|"
    r"tell|see|verif\w+|confirm\w*|remember\w*)|to\s+(?:(?:the\s+)?[\w’'-]+(?:\s+[\w’'-]+)?|our|its|their)\s+"
    r"(?:best\s+)?knowledge|"
    r"(?:on|from|in\s+light\s+of)\s+(?:the\s+)?(?:information|evidence|documents|material)\s+(?:available|"
    r"before\s+\w+|at\s+hand|it\s+has|seen)|"
    r"on\s+the\s+available\s+(?:information|evidence))\b"
)
_ONCE = re.compile(
    r"(?i)\b(?:in\s+(?:at\s+least\s+)?(?:one|a\s+single|two|three)\s+(?:known\s+|documented\s+|such\s+|"
    r"recorded\s+)?(?:cases?|instances?|villages?|places?)|"
    r"on\s+(?:at\s+least\s+)?(?:one|a\s+single|two|three)\s+(?:known\s+|documented\s+|such\s+)?occasions?|"
    r"at\s+least\s+once|once(?=\s*,))"
)
_EXCEPT = re.compile(
    r"(?i)\b(?:except(?:\s+for)?|with\s+the\s+(?:sole\s+|possible\s+)?exceptions?\s+of|apart\s+from|excluding|"
    r"save\s+for|other\s+than|"
    r"(?:all|every|everyone|everybody|none|nobody)\s+(?:[\w-]+\s+){0,2}but|"
    r"(?:all|every|everyone|everybody|none|nobody)\s+(?:[\w-]+\s+){3,6}but\s+(?:one|two|three|four|five|\d+|"
    r"the|a\s+few|those))\b"
)
_TRIED = re.compile(
    r"(?i)\b(?:tr(?:y|ied|ies|ying)|attempt(?:s|ed|ing)?|plan(?:s|ned|ning)?|intend(?:s|ed|ing)?|threaten(?:s|"
    r"ed|ing)?|offer(?:s|ed)?|"
    r"promis(?:es|ed)|prepar(?:ed|ing)|sought|(?:was|were)\s+(?:about|supposed|due|meant|expected))\s+to\b|"
    r"\b(?:attempts?|plans?|threats?|intentions?|preparations|proposals?)\s+to\b"
)
_VOICE = re.compile(
    r"(?i)(?:\b(?:according\s+to|(?:in|by|on)\s+the\s+(?:account|telling|recollection|words|view|opinion)\s+"
    r"of)\s+(?P<by>[^,;]{2,80})|"
    r"\b(?:by|on)\s+(?:one|some|(?:an?|his|her|the)\s+[\w’']+)\s+account(?=,)|"
    r"\b(?P<who>(?:the|an?|one|her|his|its|their)\s+(?:[\w’'-]+\s+){0,4}?[\w’'-]+|(?-i:[A-Z])\w+)\s+"
    r"(?:has\s+|had\s+|also\s+|later\s+){0,2}(?P<verb>said|says|stated|(?-i:states)|told|testified|recalled|"
    r"explained|report(?:ed|s)|"
    r"mention(?:ed|s)|wrote|writes|announc(?:ed|es)|declar(?:ed|es)))\b"
)
_CLAIMS = re.compile(
    r"(?i)\b(?:claim(?:s|ed|ing)?\s+(?:that|to)|alleg(?:es?|ed|ing)\b(?!\s+by)|believ(?:es?|ed)\s+(?:that|to)|"
    r"insist(?:s|ed)?\s+that|maintain(?:s|ed)?"
    r"\s+that|assert(?:s|ed)?\s+that|contend(?:s|ed)?\s+that|suspect(?:s|ed)?\s+(?:that|the|of)|accus(?:es?|"
    r"ed)\b[^,;]{2,60}\bof|fear(?:s|ed)?\s+that|"
    r"heard\s+(?:say\s+)?that|rumou?rs?\b)"
)
_OURS = re.compile(
    r"(?i)\b(?:inquiry|commission|report|panel|mission|office|authors?|team|we|court|tribunal|section|chapter|"
    r"annex|table|article|decree|law|"
    r"evidence|documents?|records?|photographs?|images?|reports|cards?|files?|registers?|certificates?|"
    r"minutes|lists?|archives?|statistics|"
    r"data|figures|census|maps?|plans?|ledgers?|orders?|it|this|that)\b"
)
_SEVERAL = re.compile(
    r"(?i)\b(?:all|many|several|most|both|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\w+teen|"
    r"\w+ty|\d+|interviewees|"
    r"witnesses|residents|survivors|detainees|people|workers|women|men|families|accounts|sources|documents|records)\b"
)
"""What several people say may be told as found; one speaker's word, or a party's, may not."""
_GRANTED = re.compile(
    r"(?i)\b(?:decrees?|(?<!international )(?<!humanitarian )(?<!rights )laws?|articles?|rules?|"
    r"regulations?|codes?|statutes?|permits?|provisions?|orders?|sections?|"
    r"allow\w*|permit\w*|entitl\w*|authori[sz]\w*|empower\w*|right\s+to|free\s+to|should|must|shall|whether)\b"
)
"""Beside these "may" grants something, or asks."""
_MODAL = re.compile(r"(?i)^(?:may|might|could)\b(?!\s+(?:well\s+|also\s+|even\s+)?have\b)")


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
    found = sorted(_each(words), key=lambda one: (one.start, one.end))
    known = [one for one in found if one.kind == KNOWN]
    return tuple(one for one in found if one.kind == KNOWN or not any(_inside(one, each) for each in known))


def _inside(one: Reserve, other: Reserve) -> bool:
    return other.start <= one.start and one.end <= other.end


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
        yield Reserve(*found.span(), found["by"], SHARE, 0, found["whom"].casefold())
    for found in _OF_THE.finditer(words):
        yield Reserve(*found.span(), found["by"], PART, 0, found["whom"].casefold())
    for found in _SINGLE.finditer(words):
        yield Reserve(*found.span(), found[0], SINGLE, 0, found["whom"].casefold())
    for found in _REPORTED.finditer(words):
        yield Reserve(*found.span(), found[0], Qualified.ALLEGATION.value, 1)
    for kind, form in ((KNOWN, _KNOWN), (ONCE, _ONCE), (EXCEPT, _EXCEPT), (TRIED, _TRIED)):
        for found in form.finditer(words):
            yield Reserve(*found.span(), found[0], kind, 0)


@remembered
def voices(words: str) -> tuple[Reserve, ...]:
    """The words by which a sentence is one speaker's or a party's: "according to one guard", "the Ministry says"."""
    found = [
        Reserve(*one.span(), one[0], SPOKEN, 0)
        for one in _VOICE.finditer(words)
        if not _OURS.search(by := one["by"] or one["who"] or "") and not _SEVERAL.search(by)
    ]
    claimed = (Reserve(*one.span(), one[0], SPOKEN, 0) for one in _CLAIMS.finditer(words))
    return (*found, *claimed)
