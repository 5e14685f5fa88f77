"""sampled: shares of those interviewed that a sentence gives of everybody, in a report that says they are no sample.

English. Told apart by the nouns with which the report names its interviewees, and by the share itself.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from probata.method.report.claims.reading.meant import meant
from probata.method.report.claims.reading.told import Part, Told, told
from probata.method.report.model import Bound
from probata.method.report.prose.phrases import attributed

_NO_SAMPLE = re.compile(
    r"(?i)\b(?:not|no|nor|neither|cannot)\b[^.;]{0,60}?\b(?:(?:representative|random|statistical)\b|"
    r"(?:selected|chosen|drawn|meant)\s+as\s+an?\s+"
    r"(?:\w+\s+)?sample|sample\s+of|(?:extended|generali[sz]ed|extrapolated|projected)\s+to)|\bdescribe\s+"
    r"only\s+(?:the\s+)?(?:people|persons|those|interviewees)\b"
)
_SHARE = re.compile(
    r"(?i)(?P<share>\d{1,3}(?:[.,]\d+)?\s*(?:per\s*cent|%)|\b(?:two|three|four|nine)\s+(?:thirds|quarters|"
    r"fifths|tenths)|\bhalf|\b(?:a|one)\s+(?:third|quarter|fifth)|"
    r"\b(?:two|three|four|five|six|seven|eight|nine)\s+(?:out\s+of|in)\s+(?:every\s+)?(?:three|four|five|"
    r"ten))\s+(?:of\s+)?"
    r"(?P<every>all\s+(?:the\s+|its\s+)?|every\s+|the\s+entire\s+)?(?:the\s+|its\s+"
    r")?(?P<whom>[a-z][\w-]*(?:\s+(?:and\s+)?[a-z][\w-]*){0,2})"
)
_INTERVIEWED = re.compile(
    r"(?i)\b(?:interview\w*|respondents?|spoke\s+(?:with|to)|surveyed|questioned|told\s+(?:us|the))\b"
)
_SAMPLED = re.compile(r"(?i)\b(?:interview\w*|respondents?|interviewees|surveyed)\b")


@dataclass(frozen=True, slots=True)
class Sampled:
    """A share told of everybody, at code points of ``told.words``; ``whom`` are the words for them."""

    told: Told
    start: int
    end: int
    whom: str


def sampled(bound: Bound) -> Iterator[Sampled]:
    """Every share of "all workers" where the workers are those interviewed; nothing where no sentence warns of it."""
    each = [one for one in told(bound) if one.part is not Part.NOTE]
    if not any(_NO_SAMPLE.search(one.words) and _warns(one, each) for one in each):
        return
    groups = _interviewed(each)
    for one in each:
        for found in _SHARE.finditer(one.words):
            if not found["every"] or _INTERVIEWED.search(one.words) or not meant(found["whom"]) & groups:
                continue
            if not attributed(one.said, *found.span()):
                yield Sampled(one, *found.span(), f"{found['every']}{found['whom'].split()[0]}")


def _warns(one: Told, each: list[Told]) -> bool:
    """Whether the warning is of interviews: in its own words, or in those of its passage."""
    return any(_INTERVIEWED.search(other.words) for other in each if abs(other.passage - one.passage) <= 1)


@lru_cache(maxsize=8)
def _numbered() -> re.Pattern[str]:
    return re.compile(
        r"(?i)\b(?:\d+|the|former|current|people|with|interviewed)\s+(?:\w+\s+(?:or\s+\w+\s+)?){0,2}?(?P<whom>[a-z]{4,}s|"
        r"people|men|women|children)\b"
    )


def _interviewed(each: list[Told]) -> frozenset[str]:
    """The keys of the nouns that stand in sentences on interviews."""
    words = (found["whom"] for one in each if _SAMPLED.search(one.words) for found in _numbered().finditer(one.words))
    return frozenset(key for word in words for key in meant(word))
