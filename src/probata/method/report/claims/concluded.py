"""concluded: sentences that state what this report, or another one, finds; and recommendations with their addressee.

English. "The Inquiry finds that ...", "there are reasonable grounds to believe that ..."; "The Government should ...".
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from probata.method.report.claims.told import Part, Told, told
from probata.method.report.model import Bound

_REPORT = (
    r"(?:(?:the|this|that|its|an?)\s+(?:[\w’'-]+\s+){0,5}?(?:report|assessment|study|review|inquiry|commission|mission|panel|"
    r"findings|investigation)|we)"
)
_HELD = (
    r"(?:f(?:ound|inds?)|conclud(?:es?|ed)|sa(?:id|ys?)|stat(?:es?|ed)|establish(?:es|ed)|determin(?:es|ed)|show(?:s|ed|n)?|confirm(?:s|"
    r"ed)|declar(?:es|ed)|call(?:s|ed)|describ(?:es|ed)|accus(?:es|ed)|speaks?\s+of|spoke\s+of|prov(?:es|ed)|document(?:s|ed)|holds?|"
    r"held|consider(?:s|ed)|deem(?:s|ed)|convict(?:s|ed)|is|was)"
)
_FINDS = re.compile(
    rf"(?i)(?:\b(?P<who>{_REPORT})(?P<whose>(?:['’]s\s+\w+|\s+(?:of|by|from)\s+[^.,;:]{{2,60}}?|\s+\([^)]*\))?)[\s,]+(?:has\s+|have\s+|had\s+|"
    rf"also\s+|thus\s+|therefore\s+|clearly\s+|further\s+){{0,3}}{_HELD}\b|\baccording\s+to\s+(?P<says>{_REPORT}))"
)
_OWNER = re.compile(
    r"(?!(?:[\w]+\s+)*(?:Commission|Inquiry|Mission|Panel|Office|Rapporteur|Nations|UN|OHCHR)['’]s)[A-Z]\w+(?:\s+[A-Z]\w+)*['’]s?\b(?=\s)"
)
_GROUNDS = re.compile(
    r"(?i)\b(?:there\s+(?:are|is)\s+(?:\w+\s+)?(?:reasonable\s+grounds|credible\s+(?:evidence|indications))|it\s+is\s+(?:clear|"
    r"reasonable\s+to\s+conclude)\s+that)\b"
)
_SHOULD = re.compile(
    r"^\W*(?:\(?\w{1,3}[.)]\s+)?(?P<who>(?:[Tt]he\s+)?[A-Z][^.;:]{1,80}?)\s+(?:should|must|ought\s+to|is\s+(?:urged|called\s+upon|"
    r"recommended)\s+to)\s+(?P<what>[^.]{3,})"
)
_RECOMMENDS = re.compile(
    r"(?i)\b(?:recommends?\s+that|calls?\s+(?:up)?on|urges?)\s+(?P<who>[^.;:]{2,80}?)\s+(?:should\s+|to\s+)(?P<what>[^.]{3,})"
)
_THAT = re.compile(r"(?i)\brecommends?\s+that\s+")


@dataclass(frozen=True, slots=True, eq=False)
class Conclusion:
    """A sentence that states a finding: code points of ``told.words`` of the words that announce it.

    ``whose`` are the words by which it is another body's ("of the Exile Council"), empty for this report's.
    """

    told: Told
    start: int
    end: int
    words: str
    whose: str


@dataclass(frozen=True, slots=True, eq=False)
class Recommended:
    """A sentence that recommends: whom it addresses (empty when the sentence names nobody) and what is to be done."""

    told: Told
    addressee: str
    what: str


def conclusions(bound: Bound) -> tuple[Conclusion, ...]:
    """Every sentence that states a finding, in order; notes are left out. Remembered."""
    return bound.once.get("claims: conclusions", lambda: tuple(_conclusions(bound)))


def recommended(bound: Bound) -> tuple[Recommended, ...]:
    """Every sentence that recommends, in order. Remembered."""
    return bound.once.get("claims: recommended", lambda: tuple(_recommended(bound)))


def _conclusions(bound: Bound) -> Iterator[Conclusion]:
    for one in told(bound):
        found = None if one.part is Part.NOTE else _FINDS.search(one.words) or _GROUNDS.search(one.words)
        if found:
            yield Conclusion(one, *found.span(), found[0], _whose(found.groupdict()))


def _whose(groups: Mapping[str, str | None]) -> str:
    """By which words a report is another body's: "of the Exile Council", "the Exile Council's report"."""
    behind = (groups.get("whose") or "").strip()
    owner = _OWNER.search(groups.get("who") or groups.get("says") or "")
    if owner:
        return owner[0]
    return "" if behind.startswith(("'", "’")) else behind


def _recommended(bound: Bound) -> Iterator[Recommended]:
    for one in told(bound):
        found = _RECOMMENDS.search(one.words) or (
            _SHOULD.search(one.words) if one.part in (Part.RECOMMENDATIONS, Part.CONCLUSIONS) else None
        )
        if found:
            yield Recommended(one, " ".join(found["who"].split()), " ".join(found["what"].split()))
        elif (that := _THAT.search(one.words)) and one.part in (Part.RECOMMENDATIONS, Part.CONCLUSIONS):
            yield Recommended(one, "", " ".join(one.words[that.end() :].split()))
        elif one.part is Part.RECOMMENDATIONS and one.said.passage.kind in ("item", "paragraph"):
            yield Recommended(one, "", " ".join(one.words.split()))
