"""ages: births, ages and the years in which somebody had them, as one or two sentences tell them. English."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from probata.method.manuscript.numbers import numbers
from probata.method.report.claims.reading.dates import date_claims, dates_of
from probata.method.report.claims.reading.telling import Telling, tellings
from probata.method.report.model import Bound

_DATE = r"(?:(?:the\s+)?\d{1,2}(?:st|nd|rd|th)?\s+(?:of\s+)?)?(?:[A-Z][a-z]+\.?,?\s+)?(?:\d{1,2}(?:st|nd|rd|th)?,\s+)?"
_BORN = re.compile(
    rf"(?:\b(?i:born|birth|planted|sown)\b(?:\s+(?!in\b|on\b)\w+){{0,3}}?(?:\s+(?:in\s+[A-Z]\w+,?\s+)?(?i:in|on))|"
    rf"\bb\.|\((?i:born))\s+{_DATE}(?P<year>(?:18|19|20)\d\d)\b"
)
_N = r"(?P<age>\d{1,3}|[a-z]+(?:-[a-z]+)?)"
_THEN = (
    re.compile(
        rf"(?i)\b(?:at\s+the\s+age\s+of|then(?:\s+aged)?|at\s+age|when\s+(?:aged|only)|who\s+was)\s+{_N}(?!\s*(?:%|"
        rf"per|people|men|women|\w+ers\b))"
    ),
    re.compile(
        rf"(?i)\b(?:was|were|being|only|just|turned)\s+{_N}(?:\s+years?(?:\s+old|\s+of\s+age))?,?\s+(?=when\b|"
        rf"at\s+the\s+time|in\s+(?:\w+\s+)?\d{{4}}|on\s+\d)"
    ),
    re.compile(rf"(?i)\b(?:was|were|turned)\s+{_N}\s+years?(?:\s+old|\s+of\s+age)\b"),
    re.compile(rf"(?i)\baged\s+{_N}(?=\s*[,.;)]|\s+(?:in|on|when|at)\b)"),
)
_NOW = (
    re.compile(rf"(?i)\b{_N}[-\s]years?[-\s]old\b"),
    re.compile(rf"(?i)\baged\s+{_N}\b(?!\s*(?:to|and|or|–|-)\s*\d)"),
    re.compile(
        rf"(?i)\b(?:boy|girl|man|woman|child|youth|student|worker)\s+of\s+{_N}(?=\s*[,.;)]|\s+(?:who|was|in|from))"
    ),
)
_WHEN = re.compile(r"(?i)(?:[-\s]years?(?:[-\s]old|\s+of\s+age))?\s*,?\s*(?:when|while)\b(?P<clause>[^,;.]*)")
_ANOTHER = re.compile(
    r"(?i)\b(?:mother|father|sons?|daughters?|brothers?|sisters?|wife|husband|child(?:ren)?\s+born|with\s+(?:a|his|"
    r"her|their)\s+child|grand\w+|"
    r"uncle|aunt|cousin|parents?|baby|twins?|respectively|youngest|oldest|eldest|others?|average|median|whose|"
    r"between\s+\d+\s+and)\b"
)
_PRONOUN = re.compile(
    r"(?i)\A\W*(?:(?:in|on|by|at|since)\s+[^,;.]{4,30},\s+)?(?:(?:already\s+)?(?:aged|at(?:\s+the\s+age\s+of)?|then)\s+[\w-]+,\s+)?(?:he|she|they|it)\b"
)
_DIED = re.compile(r"(?i)\b(?:died|killed|d\.|executed|disappeared)\s+((?:18|19|20)\d\d)\b")
_CLAUSE = re.compile(r";|\b(?:and|but)\b")
_OPENING = 12
_STILL, _SINCE = 2, 12
"""Years: how long after the last year of the report, or of the sentence, an age may be that of the day of writing."""


@dataclass(frozen=True, slots=True)
class Aged:
    """An age of ``telling`` at ``start`` to ``end`` that fits none of the years told; ``born`` and ``year`` as told."""

    telling: Telling
    start: int
    end: int
    age: int
    born: int
    year: int


def misfits(bound: Bound) -> Iterator[Aged]:
    """Every age that fits no year told with the one birth of its sentence, or of its sentence and a neighbour."""
    last: Telling | None = None
    written = max((one.year for one in date_claims(bound) if one.year is not None), default=0)
    for telling in tellings(bound):
        births = _births(telling)
        yield from _misfits([telling], births, telling, written)
        if last is not None and last.said.passage is telling.said.passage and _PRONOUN.match(telling.text):
            before = _births(last)
            if len(births) + len(before) == 1:
                yield from _misfits([last, telling], births or before, last if births else telling, written)
        last = telling


def _births(telling: Telling) -> list[tuple[int, tuple[int, int]]]:
    if not any(word in telling.text for word in ("born", "Born", "birth", "planted", "Planted", "sown", "b.")):
        return []
    return [(int(one["year"]), one.span("year")) for one in _BORN.finditer(telling.text)]


def _misfits(
    unit: Sequence[Telling], births: Sequence[tuple[int, tuple[int, int]]], of: Telling, written: int
) -> Iterator[Aged]:
    """Ages of ``of`` against the years of the whole unit."""
    if len(births) != 1 or any(_ANOTHER.search(one.text) for one in unit):
        return
    born = births[0][0]
    years = [
        (each.year, one, each.span.start)
        for one in unit
        for each in dates_of(one)
        if each.year is not None and each.year >= born
    ]
    years += [(int(one[1]), each, one.start(1)) for each in unit for one in _DIED.finditer(each.text)]
    years = [one for one in years if one[0] != born or sum(1 for each in years if each[0] == born) > 1]
    if not years:
        return
    told = sorted({one[0] for one in years})
    for start, end, age, fixed in told_ages(of.text):
        clause = _WHEN.match(of.text, end)
        if clause and not any(
            one is of and clause.start("clause") <= at < clause.end("clause") for _, one, at in years
        ):
            continue
        near = _near(of, start, years) if fixed else told
        fits = any(year - born - 1 <= age <= year - born for year in near)
        loose = not fixed and told[-1] <= born + age <= max(written, told[-1] + _SINCE) + _STILL
        if near and not fits and not loose:
            yield Aged(of, start, end, age, born, told[-1])


def _near(of: Telling, at: int, years: Sequence[tuple[int, Telling, int]]) -> list[int]:
    """The years told in the same clause as an age."""
    cuts = [0, *(cut.end() for cut in _CLAUSE.finditer(of.text)), len(of.text)]
    low, high = max(cut for cut in cuts if cut <= at), min(cut for cut in cuts if cut > at)
    return sorted(year for year, one, where in years if one is of and low <= where < high)


def another(text: str) -> bool:
    """Whether a sentence tells of somebody's relations or of several people, whose the age may be."""
    return bool(_ANOTHER.search(text))


def pronoun(text: str) -> bool:
    """Whether a sentence begins with the pronoun of whom the one before told."""
    return bool(_PRONOUN.match(text))


def told_ages(text: str) -> list[tuple[int, int, int, bool]]:
    """Each age: where, how old, and whether the words tie it to a time that is told."""
    found: dict[tuple[int, int], tuple[int, bool]] = {}
    for fixed, forms in ((True, _THEN), (False, _NOW)):
        for form in forms:
            for one in form.finditer(text):
                if form is _NOW[-1] and one.start() > _OPENING:
                    continue  # "he married a woman of 19"
                age = _number(one["age"])
                if age is not None and age < 115:
                    found.setdefault(one.span("age"), (age, fixed))
    return [(*span, age, fixed) for span, (age, fixed) in sorted(found.items())]


def _number(words: str) -> int | None:
    if words.isdigit():
        return int(words)
    each = numbers(words)
    return (
        int(each[0].value) if len(each) == 1 and each[0].value is not None and each[0].span.end == len(words) else None
    )
