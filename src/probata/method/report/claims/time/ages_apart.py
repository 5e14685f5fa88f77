"""ages_apart: the ages that a report gives one person at two times: "47" in 2021, "at the age of 41" in 2019. English.

A person is known by the name that opens a paragraph; an age is theirs where a sentence names them or says "she", and
nobody else's relation stands in it.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass

from probata.method.report.claims.reading.dates import dates_of
from probata.method.report.claims.reading.model import Voice
from probata.method.report.claims.reading.telling import Telling, tellings
from probata.method.report.claims.time.ages import another, pronoun, told_ages
from probata.method.report.model import Bound

_OPENS = re.compile(r"\A\W*(?:(?:Mr|Ms|Mrs|Dr)\.?\s+)?(?P<name>(?:[A-Z][\w'’-]+\s+){0,2}[A-Z][\w'’-]+)(?=,|\s+[a-z])")
_WAS = re.compile(
    r"(?i)\A\W*(?:he|she)\s+was\s+(?:only\s+|just\s+|then\s+)*(?P<age>\d{1,2})(?=\s*[,.;]|\s+years\s+old\b|\Z)"
)
_CHILD, _OLD = 5, 105
_NO_NAMES = frozenset(("The", "A", "An", "This", "That", "Its", "Their", "Our", "In", "On", "At", "No", "One", "Two"))


@dataclass(frozen=True, slots=True)
class At:
    """An age at ``start`` to ``end`` of ``telling``, had in ``year``."""

    telling: Telling
    start: int
    end: int
    age: int
    year: int


@dataclass(frozen=True, slots=True)
class AgedApart:
    """Two ages of one person, by whatever birthday not both right; the second in the order of the text is ``other``."""

    one: At
    other: At


def aged_apart(bound: Bound) -> Iterator[AgedApart]:
    """Pairs of ages of one name that no birth fits; its first name is told once at least, and no other one."""
    firsts: dict[str, set[str]] = defaultdict(set)
    ages: dict[str, list[At]] = defaultdict(list)
    for name, first, each in _by_name(bound):
        firsts[name] |= {first} - {""}
        ages[name] += each
    for name, known in ages.items():
        if len(firsts[name]) == 1 and not firsts[name] & _NO_NAMES:
            yield from _clashing(known)


def _clashing(known: list[At]) -> Iterator[AgedApart]:
    for other in known[1:]:
        one = known[0]
        if abs((one.year - one.age) - (other.year - other.age)) > 1:
            yield AgedApart(one, other)


def _by_name(bound: Bound) -> Iterator[tuple[str, str, list[At]]]:
    """Surname, first name and ages of each paragraph that a name opens."""
    name, first = "", ""
    year: int | None = None
    for telling in tellings(bound):
        if telling.said.passage.kind != "paragraph":
            continue
        if telling.said.start == 0:
            found = _OPENS.match(telling.text)
            *given, name = found["name"].split() if found else ("",)
            first = given[0] if given else ""
            year = None
        if name:
            yield name, first, [*_ages(telling, name, year)]
            year = _year(telling) or (year if telling.text.startswith(("He", "She", "It")) else None)


def _year(telling: Telling) -> int | None:
    years = {one.year for one in dates_of(telling)}
    return years.pop() if len(years) == 1 else None


def _ages(telling: Telling, name: str, before: int | None) -> Iterator[At]:
    text = telling.text
    if another(text):
        return
    year = _year(telling)
    if year is not None and (pronoun(text) or name in text):
        for start, end, age, fixed in told_ages(text):
            if fixed and _CHILD <= age <= _OLD and telling.voice(start, end) is Voice.OWN:
                yield At(telling, start, end, age, year)
    elif before is not None and not dates_of(telling) and (found := _WAS.match(text)):
        yield At(telling, *found.span("age"), int(found["age"]), before)
