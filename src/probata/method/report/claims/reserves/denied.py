"""denied: what a report says it, or a court, did not find, say or do; and sentences that say the contrary. English.

"The report does not claim that every death could have been prevented"; "the number does not allow conclusions on a
pattern"; "the Panel did not visit that district". Compared is
what was denied with what another sentence states plainly.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from probata.method.report.claims.reading.meant import meant
from probata.method.report.claims.reading.qualified import reserves_in, voices
from probata.method.report.claims.reading.told import Part, Told, told
from probata.method.report.model import Bound
from probata.method.report.prose.phrases import attributed
from probata.method.statements.qualifications import Qualified

_HOLD = (
    r"(?:claim|say|sa(?:id|ys)|f(?:ind|ound)|conclude[sd]?|establish(?:ed)?|determined?|show[ns]?|prove[dn]?|"
    r"confirm(?:ed)?|"
    r"allege[sd]?|assert(?:ed)?|suggest(?:ed)?|argued?|hold|held)"
)
_NOT_HELD = re.compile(
    rf"(?i)\b(?:(?:do|does|did|could|can|has|have|was|were|is)\s+not(?:\s+been|\s+be)?|cannot|never|(?:was|"
    rf"were|is)\s+unable\s+to|"
    rf"not)\s+(?:\w+ly\s+)?{_HOLD}\s+that\s+|\bno\s+(?:finding|evidence|proof|indication)\s+that\s+"
)
_NOT_EXCLUDED = re.compile(
    r"(?i)\b(?:cannot|can\s+not|could\s+not)\s+(?:be\s+)?(?:exclude[d]?|rule[d]?\s+out|rule\s+it\s+out)\s+that\s+"
)
_PROVED = re.compile(
    r"(?i)\b(?:f(?:ound|inds)\s+it\s+(?:to\s+be\s+)?(?:proved|proven|established|certain)|(?:is|was)\s+"
    r"(?:proved|proven|certain)"
    r"(?:\s+beyond\s+\w+(?:\s+doubt)?)?|(?:has|have|had)\s+(?:been\s+)?(?:proved|proven))\s+that\s+"
)
_NO_CONCLUSION = re.compile(
    r"(?i)\b(?:(?:do|does|did)\s+not\s+(?:allow|permit|support|warrant)\s+(?:any\s+|a\s+)?(?:conclusions?|findings?)\s+"
    r"(?:on|of|about|as\s+to|concerning)|(?:draws?|drew|makes?|made|reach(?:es|ed)?)\s+no\s+(?:conclusions?|"
    r"findings?)\s+"
    r"(?:on|of|about|as\s+to|concerning)|(?:could\s+not|cannot|did\s+not|(?:was|were|is)\s+(?:unable|not\s+"
    r"able)\s+to)\s+"
    r"(?:establish|determine|confirm|verify|identify|assess))\s+(?P<what>(?!that\b|from\b|whether\b|who\b|"
    r"how\b|if\b)[^.;,]{3,90})"
)
_SETTLED = re.compile(
    r"(?i)\b(?:(?:is|are|was|were|has\s+been|have\s+been)\s+(?:\w+ly\s+)?(?:established|proved|proven|"
    r"confirmed|found|determined|identified)|"
    r"(?:was|were)\s+able\s+to\s+(?:establish|determine|confirm|verify|identify|assess)|concludes?\s+that\s+there|"
    r"(?:panel|inquiry|commission|mission|we|team|court)\s+(?:has\s+|have\s+)?(?:established|determined|"
    r"confirmed|verified|identified))\b"
)
_NOT = re.compile(
    r"(?i)\b(?:not|no|never|neither|nor|nobody|none|cannot|unable|whether|if|should|must|would)\b|n['’]t\b"
)
_END = re.compile(r"[;.]|,\s+(?:but|and|since|although|though|which|as)\s")
_NAME = re.compile(
    r"\b(?!(?:The|This|That|These|We|It|In|For|On|At|Inquiry|Panel|Commission|Mission|Report|Court)\b)[A-Z][\w’-]{2,}"
)
_MURDER = re.compile(r"(?i)\b(?:murder(?:s|ed|ing)?|shot\s+dead)\b")
_WHOLE, _MOST, _FEW = 1.0, 0.85, 2


@dataclass(frozen=True, slots=True)
class Gainsaid:
    """A plain sentence, code points of its ``words``, and the sentence that denies it, with the words that do."""

    told: Told
    start: int
    end: int
    other: Told
    words: str


def gainsaid(bound: Bound) -> Iterator[Gainsaid]:
    """Every plain sentence that another one says is not found, not shown or open, once each."""
    each = [one for one in told(bound) if one.part is not Part.NOTE]
    ours = [one for one in each if _own(one)]
    plain = [one for one in ours if not _open(one.words)]
    for denial in each:
        yield from _held_otherwise(denial, ours)
        yield from _proved(denial, each)
        yield from _concluded(denial, plain)


def keys(words: str) -> frozenset[str]:
    """The keys of words, a murder known as a killing."""
    return meant(_MURDER.sub("killed", words))


def _own(one: Told) -> bool:
    """Whether a sentence states something in the report's own voice and denies or asks nothing."""
    if _NOT.search(one.words) or one.words.rstrip().endswith("?") or voices(one.words):
        return False
    if one.words != one.whole and len(one.words.replace("\ufffc", "").strip()) < len(one.whole) / 2:
        return False
    return not attributed(one.said, 0, len(one.words))


def _open(words: str) -> frozenset[str]:
    """The words by which it leaves something open."""
    kinds = {each.value for each in Qualified}
    return frozenset(each.words.casefold() for each in reserves_in(words) if each.kind in kinds)


def _rest(words: str, start: int) -> str:
    end = _END.search(words, start)
    return words[start : end.start() if end else len(words)]


def _held_otherwise(denial: Told, ours: list[Told]) -> Iterator[Gainsaid]:
    for found in _NOT_HELD.finditer(denial.words):
        held = _rest(denial.words, found.end())
        said = keys(held)
        for one in ours:
            both = len(said & keys(one.words))
            if one is denial or both < max(_FEW, _MOST * len(said)):
                continue
            near = abs(one.passage - denial.passage) <= 1 or _bare(held) == _bare(one.words)
            if both < (_FEW if near else _FEW + 1) or not _open(one.words) <= _open(held):
                continue
            if near or len(said & keys(one.words)) >= _BACK * len(keys(one.words)):
                yield Gainsaid(one, 0, len(one.words), denial, found[0].strip())


def _bare(words: str) -> list[str]:
    return re.findall(r"\w+", words.casefold())


_BACK = 0.5
"""Share of a plain sentence far away that has to be what was denied."""


def _proved(denial: Told, each: list[Told]) -> Iterator[Gainsaid]:
    """What is told as proved of somebody of whom something else is not excluded."""
    for found in _NOT_EXCLUDED.finditer(denial.whole):
        left = _rest(denial.whole, found.end())
        names = meant(" ".join(_NAME.findall(left)))
        for one in each:
            proved = _PROVED.search(one.words)
            if one is denial or not proved or not names or _NOT.search(one.words, 0, proved.start()):
                continue
            for part in re.split(r"\s+and\s+that\s+|,\s", one.words[proved.end() :]):
                both = keys(left) & keys(part)
                if names <= both and both - names and len(both) >= _SHARED * len(keys(part)):
                    yield Gainsaid(one, proved.start(), len(one.words), denial, found[0].strip())
                    break


_SHARED = 0.5


def _concluded(denial: Told, plain: list[Told]) -> Iterator[Gainsaid]:
    """What is told as settled of a place or person for which the report says that it could not be settled."""
    for found in _NO_CONCLUSION.finditer(denial.words):
        low = max((cut.end() for cut in _CLAUSE.finditer(denial.words, 0, found.start())), default=0)
        what = meant(found["what"])
        names = meant(" ".join(_NAME.findall(denial.words[low : found.end()])))
        for one in plain:
            settled = _SETTLED.search(one.words)
            if one is not denial and settled and what and names and what | names <= meant(one.words):
                yield Gainsaid(one, 0, len(one.words), denial, found[0].strip())


_CLAUSE = re.compile(r"[;:]\s")
