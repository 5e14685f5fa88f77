"""Saved estimates in a report: where they are printed, by which role, and their figures."""

from __future__ import annotations

import re
from collections.abc import Iterator

from probata.method.estimates.saving import ESTIMATED, spoken
from probata.method.manuscript.numbers import numbers
from probata.method.report.count_roles import asked_for
from probata.method.report.model import Binding, Bound, BoundValue, Passage, SavedEstimate
from probata.method.report.prose.phrases import Said, negated
from probata.method.report.prose.tables import tables
from probata.method.report.prose.woven import Placed
from probata.record.canonical import Json

NUMBER, RANGE, NAMED, WHOLE, SUM = "point", "interval", "documented", "headline", "sum"
_SURE = re.compile(
    r"(?i)\b(?:exact(?:ly)?|precise(?:ly)?|in\s+(?:actual\s+)?fact|actual(?:ly)?|certain(?:ly)?|undoubted(?:ly)?|definite(?:ly)?|"
    r"indisputabl[ey]|without\s+(?:any\s+)?doubt|no\s+doubt|(?:is|are|was|were|been)\s+(?:known|established|proven|confirmed|verified|a\s+fact|the\s+truth)|"
    r"(?:real|true)\s+(?:number|figure|total)|(?:we|inquiry|commission)\s+(?:has\s+|have\s+)?(?:counted|established|confirmed|knows?)|"
    r"beyond\s+(?:any\s+)?(?:reasonable\s+)?(?:doubt|dispute|question))\b"
)
_NOT_SURE = re.compile(
    r"(?i)\b(?:certain\s+(?:assumptions?|conditions?|lists?|groups?|people|places)|in\s+fact\s+(?:more|fewer|higher|lower))\b"
)
_LEAST = 20
"""Smaller figures can be equal by chance."""


def estimate_of(binding: Binding) -> tuple[SavedEstimate, str] | None:
    """The estimate of a role and which of its words it prints; None for every other role."""
    record: object = binding.record if isinstance(binding, BoundValue) else None
    if not isinstance(record, SavedEstimate):
        return None
    return record, asked_for(binding.role)[1]


def estimated(roles: Iterator[Placed] | tuple[Placed, ...]) -> Iterator[tuple[Placed, SavedEstimate, str]]:
    """The roles of estimates among these, each with its estimate and facet."""
    for role in roles:
        found = estimate_of(role.binding)
        if found:
            yield role, *found


def facets_beside(bound: Bound, passage: Passage, handle: str) -> frozenset[str]:
    """What a paragraph, or of a cell its whole table, prints of an estimate."""
    found = (estimate_of(one) for each in around(bound, passage) for one in each.bindings)
    return frozenset(facet for one in found if one and one[0].handle == handle for facet in (one[1],))


def around(bound: Bound, passage: Passage) -> tuple[Passage, ...]:
    """A passage by itself; of a cell, all cells of its table and what stands right around it in its directive."""
    if passage.kind != "cell":
        return (passage,)
    for table in tables(bound):
        if table.at.file == passage.at.file and table.at.start <= passage.at.start < table.at.end:
            each = (one for one in bound.passages if one.at.file == table.at.file)
            return tuple(one for one in each if table.at.start <= one.at.start < table.at.end)
    return (passage,)


def is_given(one: SavedEstimate) -> bool:
    """Whether it has a headline; else it was refused."""
    return one.body.get("status") == ESTIMATED


def figures(one: SavedEstimate) -> dict[int, str]:
    """The whole people that a headline prints, and which of its words holds each; none for a refused estimate."""
    found: dict[int, str] = {}
    for facet in (NUMBER, RANGE) if is_given(one) else ():
        for number in numbers(spoken(one.body, facet)):
            if number.value is not None and number.value.denominator == 1:
                found.setdefault(int(number.value), facet)
    if not is_given(one):
        return found
    for text in re.findall(r"[\d,]+", spoken(one.body, RANGE)):
        found.setdefault(int(text.replace(",", "")), RANGE)
    return {value: facet for value, facet in found.items() if value >= _LEAST}


def typed(bound: Bound, words: str) -> tuple[SavedEstimate, str] | None:
    """The estimate whose figure these words say, with the words of it that would print the figure."""
    each = {int(one.value) for one in numbers(words) if one.value is not None and one.value.denominator == 1}
    for saved in bound.records.estimates.values() if each else ():
        if not saved.stale:
            facet = next((facet for value, facet in figures(saved).items() if value in each), "")
            if facet:
                return saved, facet
    return None


def called_sure(said: Said) -> re.Match[str] | None:
    """Where a sentence with an estimate says that it is exact, known or certain; None where it has none."""
    if all(facet == NAMED for _, _, facet in estimated(said.roles)):
        return None
    return next((hit for hit in _SURE.finditer(said.words) if _is_sure(said, hit)), None)


def _is_sure(said: Said, found: re.Match[str]) -> bool:
    behind = said.words[found.start() :]
    inside = any(role.start <= found.start() < role.end for role in said.roles)
    open_ = re.search(r"(?i)\b(?:whether|if|to\s+be|how)\s+(?:\w+\s+){0,3}\Z", said.words[: found.start()])
    return not (inside or open_ or negated(said.words, found.start()) or _NOT_SURE.match(behind))


def text_of(body: Json) -> str:
    """A text of the body; empty for anything else."""
    return body if isinstance(body, str) else ""
