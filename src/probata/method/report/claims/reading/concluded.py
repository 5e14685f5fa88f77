"""concluded: sentences that state what this report, or another one, finds; and recommendations with their addressee.

English. "The Inquiry finds that ...", "there are reasonable grounds to believe that ..."; "The Government should ...".
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from probata.method.report.claims.reading.told import Part, Told, told
from probata.method.report.model import Bound

_BODY = (
    r"(?:report|assessment|study|review|inquiry|commission(?:\s+of\s+inquiry)?|mission|panel|findings|investigation|"
    r"court|tribunal|council|"
    r"committee|chamber|judges?|rapporteur|assembly|office|experts?|ombuds\w+|authority|parliament)"
)
_WHO = (
    rf"(?:(?:(?:the|this|that|its|an?|our)\s+)?(?:[\w’'-]+\s+){{0,5}}?{_BODY}\b|we\b|"
    r"[A-Z][\w’'-]+(?:\s+(?:of\s+)?[A-Z][\w’'-]+){0,3})"
)
_HELD = (
    r"(?:f(?:ound|inds?)|conclud(?:es?|ed)|sa(?:id|ys?)|stat(?:es?|ed)|establish(?:es|ed)?|determin(?:es?|ed)|"
    r"show(?:s|ed|n)?|confirm(?:s|"
    r"ed)?|declar(?:es?|ed)|call(?:s|ed)?|describ(?:es?|ed)|accus(?:es|ed)|speaks?\s+of|spoke\s+of|prov(?:es|ed|en)|"
    r"document(?:s|ed)?|holds?|"
    r"held|rul(?:es|ed)|consider(?:s|ed)?|deem(?:s|ed)?|convict(?:s|ed)|reveal(?:s|ed)?|expos(?:es|ed)|"
    r"demonstrat(?:es?|ed)|"
    r"brought\s+to\s+light|uncover(?:s|ed)|recogni[sz](?:es?|ed)|qualif(?:ies|ied)|is|was|can\s+be\s+called)"
)
_WEAKER = (
    r"(?:sa(?:id|ys?)|stat(?:es?|ed)|declar(?:es?|ed)|call(?:s|ed)?|accus(?:es|ed)|"
    r"speaks?\s+of|spoke\s+of|describ(?:es?|ed)|is|was)"
)
_FINDS = re.compile(
    rf"(?i:\b(?P<who>(?-i:{_WHO}))(?P<whose>(?:['’]s\s+\w+|\s+(?:of|by|from)\s+[^.,;:]{{2,60}}?|"
    rf"\s+\([^)]*\))?)[\s,]+(?:has\s+|have\s+|had\s+|"
    rf"also\s+|thus\s+|therefore\s+|clearly\s+|further\s+|been\s+able\s+to\s+|"
    rf"in\s+\d{{4}}\s+){{0,3}}(?P<held>{_HELD})\b|"
    rf"\baccording\s+to\s+(?P<says>(?-i:{_WHO})))"
)
_OWNER = re.compile(
    r"(?!(?:[\w]+\s+)*(?:Commission|Inquiry|Mission|Panel|Office|Rapporteur|Nations|UN|"
    r"OHCHR)['’]s)[A-Z]\w+(?:\s+[A-Z]\w+)*['’]s?\b(?=\s)"
)
_GROUNDS = re.compile(
    r"(?i)\b(?:there\s+(?:are|is)\s+(?:\w+\s+)?(?:reasonable\s+grounds|credible\s+(?:evidence|indications))|"
    r"it\s+is\s+(?:clear|certain|"
    r"established|proven|reasonable\s+to\s+conclude)\s+that|it\s+(?:thus\s+|therefore\s+)?follows\b|"
    r"it\s+has\s+been\s+(?:established|shown|proven|"
    r"proved|found)|(?:was|were|is|are|has\s+been|have\s+been|been)\s+(?:\w+ly\s+)?(?:found|shown|proven|proved|"
    r"established|held\s+(?:that|responsible|liable|accountable|to\s+be)|convicted|"
    r"declared)\b|\bguilty\s+of|findings?\s+of|"
    r"(?:established|shown|documented|found|proven|proved|described|revealed|confirmed|brought\s+to\s+light)\s+(?:by|"
    r"in)\s+(?:this|the|our|its)\s+(?:\w+\s+){0,2}?"
    r"(?:report|inquiry|commission|panel|mission|court|tribunal|council|rapporteur))\b"
)
_OURS = re.compile(
    r"(?i)^(?:we|(?:the|this|our|its)\s+(?:[\w’'-]+\s+){0,3}?(?:report|inquiry|commission|mission|panel|assessment|"
    r"findings|study))\b"
)
_SHOULD = re.compile(
    r"^\W*(?:\(?\w{1,3}[.)]\s+)?(?P<who>(?:[Tt]he\s+)?[A-Z][^.;:]{1,80}?)\s+(?:should|must|ought\s+to|is\s+(?:urged|"
    r"called\s+upon|"
    r"recommended)\s+to)\s+(?P<what>[^.]{3,})"
)
_RECOMMENDS = re.compile(
    r"(?i)\b(?:recommends?\s+that|calls?\s+(?:up)?on|urges?)\s+(?P<who>[^.;:]{2,80}?)\s+(?:should\s+|"
    r"to\s+)(?P<what>[^.]{3,})"
)
_THAT = re.compile(r"(?i)\brecommends?\s+that\s+")


@dataclass(frozen=True, slots=True, eq=False)
class Conclusion:
    """A sentence that states a finding: code points of ``told.words`` of the words that announce it.

    ``whose`` are the words by which it is another body's report ("of the Exile Council"), empty for others; ``body``
    names who finds ("the court"), empty where the sentence names nobody or this report.
    """

    told: Told
    start: int
    end: int
    words: str
    whose: str
    body: str


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
        for found in () if one.part is Part.NOTE else (*_FINDS.finditer(one.words), *_GROUNDS.finditer(one.words)):
            groups = found.groupdict()
            who = groups.get("who") or groups.get("says") or ""
            body = "" if _OURS.match(who) else who
            if (
                body
                and re.fullmatch(_WEAKER, groups.get("held") or "said", re.IGNORECASE)
                and not _REPORTS.search(body)
            ):
                continue  # a person or a State that says something finds nothing
            yield Conclusion(one, *found.span(), found[0], _whose(groups), body)


_REPORTS = re.compile(r"(?i)\b(?:report|assessment|study|review|findings|investigation)\b")


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
