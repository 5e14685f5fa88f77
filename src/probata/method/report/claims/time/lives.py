"""Lives told by ages: "joined at twenty-one and was a captain at thirty-six": who is told to have aged backwards.
English."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from probata.method.manuscript.numbers import Number, numbers
from probata.method.report.claims.figures.ranges import use_in
from probata.method.report.claims.reading.model import Use
from probata.method.report.claims.reading.phrase import ACTIVE
from probata.method.report.english.said import is_past

_AT = re.compile(r"(?i)\bat\s+(?:the\s+age\s+of\s+|age\s+)?(?:only\s+|just\s+)?\Z")
_ENDS = re.compile(r"(?i)\s*(?:[.,;]|\Z|and\b|then\b)")
_THEN = re.compile(
    r"(?i)\s*,?\s+(?:and|then|and\s+then)\s+(?:(?:then|soon|finally|later)\s+)?(?P<verb>[a-z]+)\b(?P<rest>[^.;:\d]{0,60}?)\s*\bat\s+(?:the\s+age\s+of\s+|age\s+)?(?:only\s+|just\s+)?\Z"
)
_BEGUN = re.compile(
    r"(?i)\b(?:joined|entered|began|started|enrolled|enlisted|left\s+(?:school|home)|apprenticed|went\s+to|moved\s+to|emigrated|was\s+born|"
    r"became\s+(?:an?\s+)?(?:apprentice|cadet|clerk|recruit)|signed\s+up|came\s+to)\b"
)
_NOT_THEN = re.compile(
    r"(?i)\b(?:had|already|before|after|having|earlier|again|whose|who|father|mother|son|daughter|brother|sister|wife|husband)\b"
)
_CHILD, _OLD = 5, 100


@dataclass(frozen=True, slots=True)
class Younger:
    """Two ages at ``start`` to ``end``, the later one told of the earlier time."""

    start: int
    end: int
    first: int
    second: int


def younger_in(text: str) -> Iterator[Younger]:
    """A beginning and what followed, of one subject, with ages that fall."""
    for one, other in pairwise(_ages(text)):
        then = _THEN.fullmatch(text[one.span.end : other.span.start])
        if then is None or not (is_past(then["verb"]) or then["verb"].lower() in ACTIVE | {"was", "were"}):
            continue
        head = re.split(r"[.;:]\s", text[: one.span.start])[-1]
        begun = [*_BEGUN.finditer(head)]
        if not begun or _NOT_THEN.search(head[begun[-1].end() :] + text[one.span.end : other.span.start]):
            continue
        if (other.value or 0) < (one.value or 0):
            yield Younger(one.span.start, other.span.end, int(one.value or 0), int(other.value or 0))


def _ages(text: str) -> list[Number]:
    return [
        one
        for one in numbers(text)
        if one.kind == "integer"
        and _CHILD <= (one.value or 0) <= _OLD
        and _AT.search(text[: one.span.start])
        and _ENDS.match(text, one.span.end)
        and use_in(text, one) in (Use.COUNT, Use.AGE)
    ]
