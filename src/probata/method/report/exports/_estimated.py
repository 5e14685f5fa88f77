"""estimated: what a reader may open behind an estimate: lists, method, assumption, interval, and the other methods.

Lists are told by their names and totals, never by who stands on them, and not crossed with each other.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import cast

from probata.method.estimates.assuming import ASSUMPTIONS
from probata.method.estimates.wording import percent
from probata.method.report.estimate_roles import lists_of
from probata.method.report.model import Bound, SavedEstimate
from probata.method.report.nameless import nameless
from probata.record.canonical import Json


def estimate_facts(record: SavedEstimate, bound: Bound) -> Iterator[tuple[str, str]]:
    """Term and words, in the order in which a reader asks."""
    body, clean = record.body, nameless(bound)
    yield "estimated", clean(record.label)
    yield "about", "those who could have been recorded on one of the lists, and nobody else"
    for name, people in lists_of(body):
        yield f"list {clean(name)}", f"{people:,}"
    yield "on at least one list", f"{body['observed']:,}"
    yield "documented by name", f"{body['documented']:,}"
    linked = "person by person, and the links were judged" if body["linked"] else "nobody says that they were"
    yield "lists linked", linked
    for derived, source in cast("Sequence[Sequence[str]]", body["derived"]):
        yield "made from another list", f"{clean(derived)}, from {clean(source)}"
    yield from _assumed(body)
    yield from _headline(body)
    for one in cast("Sequence[Mapping[str, Json]]", body["methods"]):
        yield f"method {one['name']}", _method(one)
    if body["override"]:
        yield "printed although", clean(str(body["override"]))


def _assumed(body: Mapping[str, Json]) -> Iterator[tuple[str, str]]:
    said = {one.name: one.says for one in ASSUMPTIONS}
    for name in cast("Sequence[str]", body["assumptions"]):
        yield "assumption", said.get(name, name)
    if not body["assumptions"]:
        yield "assumption", "none was declared"


def _headline(body: Mapping[str, Json]) -> Iterator[tuple[str, str]]:
    headline = body["headline"]
    if isinstance(headline, Mapping):
        words = cast("Mapping[str, str]", headline["words"])
        yield "method of the number", str(headline["method"])
        yield f"{_level(headline)} interval", words["interval"]
        yield "in all", words["sum"]
    else:
        yield "no estimate is printed", "it was refused"
    reasons = cast("Sequence[str]", body["reasons"])
    if reasons:
        yield "what speaks against it", " ".join(reasons)


def _method(one: Mapping[str, Json]) -> str:
    figure, reasons = one["figure"], " ".join(cast("Sequence[str]", one["reasons"]))
    if not isinstance(figure, Mapping):
        return f"{one['status']}: {reasons}" if reasons else str(one["status"])
    point, low, high = (f"{float(str(figure[key])):,.0f}" for key in ("point", "low", "high"))
    said = f"{one['status']}: {point} ({_level(figure)} interval {low} to {high})"
    return f"{said}. {reasons}" if reasons else said


def _level(figure: Mapping[str, Json]) -> str:
    return percent(float(str(figure["level"])))
