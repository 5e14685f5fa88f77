"""claimed: everything that a report claims, typed, in the order of the text: what evidence would have to bear.

Numbers with what they count, of what base, where and when; dates; quotations with their speaker; reserves and
alternatives; persons, parties and places; notes with what they cite; findings; recommendations.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from fractions import Fraction

from probata.method.manuscript.model import At
from probata.method.report.claims.quotations.quoted import quoted
from probata.method.report.claims.reading.alternatives import alternatives
from probata.method.report.claims.reading.cited import citations, notes
from probata.method.report.claims.reading.concluded import conclusions, recommended
from probata.method.report.claims.reading.dates import date_claims
from probata.method.report.claims.reading.model import NumberClaim, Use
from probata.method.report.claims.reading.named import named
from probata.method.report.claims.reading.numbers import number_claims
from probata.method.report.claims.reading.qualified import reserves
from probata.method.report.claims.reading.told import clauses
from probata.method.report.model import Bound

KINDS = (
    "number",
    "date",
    "quotation",
    "qualification",
    "alternative",
    "person",
    "party",
    "place",
    "note",
    "finding",
    "recommendation",
)


_YEARS = range(1800, 2101)
_YEAR_DIGITS = 4
_NO_NAME = re.compile(
    r"\w|(?:(?:Part|Annex|Appendix|Chapter|Section|Article|Title|Book|Volume|Table|Figure|Box)\s+)?[IVXLC]+"
)
"""A letter, and the number of a part: they name nobody."""
_ENDS = re.compile(r"(?:\b[a-z]\w*|\w{5,})[.!?]\s+\S")
"""A sentence that ends and goes on, which nobody is called; "Dr. Velt" and "J. Brandow" are names."""


@dataclass(frozen=True, slots=True)
class Claimed:
    """One claim: its kind (of KINDS), place, words, and what else the sentence says of it, by name."""

    kind: str
    at: At
    words: str
    says: Mapping[str, str]


def claimed(bound: Bound) -> tuple[Claimed, ...]:
    """Every claim of an English report; of others dates and numbers are not typed, and the answer is empty."""
    found = [
        *_numbers(bound),
        *_dates(bound),
        *_quotations(bound),
        *_reserves(bound),
        *_names(bound),
        *_notes(bound),
        *_conclusions(bound),
    ]
    return tuple(sorted(found, key=lambda one: (one.at.file, one.at.start, KINDS.index(one.kind), one.at.end)))


def _numbers(bound: Bound) -> Iterator[Claimed]:
    for one in number_claims(bound):
        yield Claimed("number", one.place, one.words, _said(_of_number(one)))


def _of_number(one: NumberClaim) -> dict[str, str]:
    return {
        "form": one.form.value,
        "use": Use.YEAR.value if _heads_years(one) else one.use.value,
        "value": _value(one.value),
        "low": _value(one.low) if one.low != one.value else "",
        "high": _value(one.high) if one.high != one.value else "",
        "approximate": one.approximate,
        "counts": one.counted.words,
        "base": _value(one.base),
        "places": ", ".join(sorted(each for each in one.scope.places if not _NO_NAME.fullmatch(each))),
        "times": ", ".join(sorted(one.scope.times)),
        "negated": "yes" if one.negated else "",
        "voice": one.voice.value,
    }


def _heads_years(one: NumberClaim) -> bool:
    """Whether it is a year at the head of a row or column: nothing is counted there."""
    alone = one.text.strip() == one.words and one.words.isdecimal() and len(one.words) == _YEAR_DIGITS
    at_head = one.heads is not None and one.words in (one.heads.row.strip(), one.heads.column.strip())
    return alone and at_head and one.use is Use.COUNT and one.value in _YEARS


def _value(value: Fraction | None) -> str:
    if value is None:
        return ""
    return str(value.numerator) if value.denominator == 1 else f"{value.numerator}/{value.denominator}"


def _dates(bound: Bound) -> Iterator[Claimed]:
    for one in date_claims(bound):
        first = one.first.isoformat() if one.first else ""
        last = one.last.isoformat() if one.last and one.last != one.first else ""
        says = {"from": first, "to": last, "exists": "" if one.exists else "no", "voice": one.voice.value}
        yield Claimed("date", one.place, one.words, _said(says))


def _quotations(bound: Bound) -> Iterator[Claimed]:
    for one in quoted(bound):
        speaker = "" if _ENDS.search(one.speaker) else one.speaker
        says = {"speaker": speaker, "closed": "" if one.closed else "no", "note": "yes" if one.noted else ""}
        yield Claimed("quotation", one.at(bound), one.words, _said(says))


def _reserves(bound: Bound) -> Iterator[Claimed]:
    for clause in clauses(bound):
        for one in reserves(clause):
            at = clause.told.said.at(clause.start + one.start, clause.start + one.end)
            yield Claimed("qualification", at, one.words, _said({"form": one.kind, "about": one.about or clause.words}))
        for each in alternatives(clause):
            at = clause.told.said.at(clause.start + each.start, clause.start + each.end)
            yield Claimed("alternative", at, each.words, _said({"each": " | ".join(each.each)}))


def _names(bound: Bound) -> Iterator[Claimed]:
    for one in named(bound):
        if _NO_NAME.fullmatch(one.name):
            continue
        kind = one.kind.name.lower()
        yield Claimed(kind, one.told.said.at(one.start, one.end), one.name, {})


def _notes(bound: Bound) -> Iterator[Claimed]:
    for one in notes(bound):
        if one.passages:
            cites = "; ".join(f"{each.kind.value}: {each.words}" for each in citations(one.words))
            says = {"number": one.label, "cites": cites, "marks": str(len(one.marks))}
            yield Claimed("note", one.passages[0].at, one.words, _said(says))


def _conclusions(bound: Bound) -> Iterator[Claimed]:
    for one in conclusions(bound):
        at = one.told.said.at(0, len(one.told.words))
        says = {"announced": one.words, "by": one.body, "whose": one.whose}
        yield Claimed("finding", at, " ".join(one.told.whole.split()), _said(says))
    for each in recommended(bound):
        at = each.told.said.at(0, len(each.told.words))
        yield Claimed("recommendation", at, each.what, _said({"addressee": each.addressee}))


def _said(says: Mapping[str, str]) -> dict[str, str]:
    """Without what is empty, each on one line."""
    return {name: " ".join(value.split()) for name, value in says.items() if value.strip()}
