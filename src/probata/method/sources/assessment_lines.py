"""Assessment lines: a record about an item as lines that a person reads, the same in a terminal and on a page.

Each section says who says so: what people declare stands apart from what Probata recorded by itself.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from probata.method.sources.acquisition import Acquisition, Transfer
from probata.method.sources.assessments import ItemRecord, Kind
from probata.method.sources.authenticity import AuthenticityRecord
from probata.method.sources.verification import Analysis, EarlierCopy, VerificationCard, against_the_claim

Naming = Callable[[str], str]
"""The Ref of a document -> its name, as far as the reader may know it."""


@dataclass(frozen=True, slots=True)
class Line:
    """One thing that is said: what it is about, and the words."""

    label: str
    words: str


@dataclass(frozen=True, slots=True)
class Section:
    """Lines under a heading; ``said_by`` says who says so and when it was written in. ``notes`` are what Probata sees
    in it by comparing: no judgement, and to be looked at."""

    title: str
    said_by: str
    lines: tuple[Line, ...]
    notes: tuple[str, ...] = ()


def section(kind: Kind, record: ItemRecord, said_by: str, name: Naming, notes: Sequence[str] = ()) -> Section:
    """A record as a section; ``notes`` are put behind what its own dates say."""
    lines = tuple(Line(label, words) for label, words in _pairs(record, name) if words)
    own = tuple(against_the_claim(record)) if isinstance(record, VerificationCard) else ()
    return Section(kind.says, said_by, lines, (*own, *notes))


def _pairs(record: ItemRecord, name: Naming) -> Iterator[tuple[str, str]]:
    match record:
        case Acquisition():
            yield from _acquisition(record)
        case VerificationCard():
            yield from _card(record, name)
        case AuthenticityRecord():
            yield from _authenticity(record)


def _acquisition(one: Acquisition) -> Iterator[tuple[str, str]]:
    yield "collector", one.collector
    yield "source", one.source
    yield "purpose", one.purpose
    yield "method", one.method
    yield "tools", ", ".join(one.tools)
    yield "collected", f"{one.collected}{f' ({one.time_zone})' if one.time_zone else ''}"
    yield "form", one.form.value
    yield "condition", one.condition
    yield "digest then", f"{one.algorithm} {one.digest}" if one.digest else ""
    for each in one.transfers:
        yield "handed on", _transfer(each)
    yield "restrictions", "; ".join(one.restrictions)
    yield "known how", one.reasons


def _transfer(one: Transfer) -> str:
    when = f"{one.on}: " if one.on else "on a day that nobody knows: "
    return f"{when}from {one.giver} to {one.receiver}{f', {one.how}' if one.how else ''}"


def _card(one: VerificationCard, name: Naming) -> Iterator[tuple[str, str]]:
    for label, analysis in one.analyses:
        yield from _analysis(f"{label} analysis", analysis)
    for search in one.searches:
        yield "reverse search", f"{search.on}, {search.service}: {search.found}"
    for copy in one.earlier:
        yield "earlier copy", _copy(copy, name)
    yield "claimed date", str(one.claimed_date or "")
    yield "established date", str(one.established_date or "")
    yield "claimed place", one.claimed_place
    near = f" (known to: {one.place_precision.value})" if one.place_precision else ""
    yield "established place", f"{one.established_place}{near}"
    yield "second reader", one.second_reader or "nobody yet"
    yield "reasons", one.reasons


def _analysis(label: str, one: Analysis) -> Iterator[tuple[str, str]]:
    yield label, one.result.value
    yield "examined", "; ".join(one.examined)
    yield "how", one.how
    yield "what it says", one.says
    yield "doubts", one.doubts


def _copy(one: EarlierCopy, name: Naming) -> str:
    which = name(one.document) if one.document else one.url
    return ", ".join(filter(None, (which, f"of {one.on}" if one.on else "", one.says)))


def _authenticity(one: AuthenticityRecord) -> Iterator[tuple[str, str]]:
    yield "result", one.result.value
    yield "provenance", one.provenance
    for test in one.tests:
        yield "test", test
    for doubt in one.doubts:
        yield "doubt", doubt
    yield "second reader", one.second_reader or "nobody yet"
    yield "reasons", one.reasons
