"""PB305: a sentence says less, or more, than the alternatives that its count counts."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from probata.method.manuscript.model import At
from probata.method.report.matching.shortening import both, halved, shortened, words_said
from probata.method.report.model import Bound, Objection, SavedCount
from probata.method.report.prose.tables import around_cell
from probata.method.report.prose.woven import Placed, Woven, each_sentence, objection, woven_place
from probata.record.span import TextSpan

CODE = "PB305"
LOOKS_AT = "passage"
SAYS = (
    "A sentence says only one of several things that its count counts, or joins with “and” what was counted with “or”."
)
WHY = """A count of people who were "held or worked" says nothing about how many were held. Who shortens the words
and keeps the number makes it larger than anything that was heard; "held and worked" would be fewer people again, and
the number of one of the two falls short of both (the house's method, section 3: "detained or worked" is never
"detained")."""
BAD = "{count}`involved:k` of the {count}`involved:n` interviewees had been held in a hostel.\n"
GOOD = "{count}`involved:k` of the {count}`involved:n` interviewees had been held in a hostel or had worked in one.\n"
_STOP = re.compile(r"[.!?]\s+(?=[^\sa-z]|\Z)")
_COUNTING = frozenset({"k", "no", "of", "words", "percent"})


def run(bound: Bound) -> Iterator[Objection]:
    """Once for an expression in a sentence, in the words that belong to its count; forms of words are English."""
    for passage, _, woven in each_sentence(bound):
        for own in _by_count(woven):
            count = own[0].count
            role = next((one for one in own if one.value and one.value.facet in _COUNTING), None)
            if count is None or role is None:
                continue
            part = _own_part(woven, own)
            words = woven.text[part.start : part.end] + around_cell(bound, passage)
            for expression, fault in _faults(bound, count, words):
                message = f"`{count.handle}` counts {count.label!r} ({_whole(count)}); {fault[0]}"
                at = _claim(bound, woven, role, part, expression)
                yield objection(CODE, at, message, fault[1], passage)


def _faults(bound: Bound, count: SavedCount, words: str) -> Iterator[tuple[str, tuple[str, str]]]:
    """What is wrong with the words for the expression, and for the base."""
    records = bound.records
    for expression in filter(None, (count.expression, count.among)):
        fault = shortened(records, expression, words) or both(records, expression, words)
        if fault:
            yield expression, fault
    more = halved(records, count, words)
    if more:
        yield count.expression, more


def _claim(bound: Bound, woven: Woven, role: Placed, part: TextSpan, expression: str) -> At:
    """The number with the nearest of the words that do not go with it: one of the two has to change."""
    said = words_said(bound.records, expression, woven.text[part.start : part.end])
    spans = [TextSpan(part.start + one.start, part.start + one.end) for one in said]
    near = min(spans, key=lambda one: max(one.start - role.end, role.start - one.end), default=None)
    if near is None:
        return role.binding.role.at
    return woven_place(bound, woven, min(role.start, near.start), max(role.end, near.end))


def _whole(count: SavedCount) -> str:
    return f"{count.expression!r} among {count.among!r}" if count.among else repr(count.expression)


def _by_count(woven: Woven) -> list[list[Placed]]:
    """The roles of each count of a sentence, in order."""
    found: dict[str, list[Placed]] = {}
    for role in woven.roles:
        if role.count is not None:
            found.setdefault(role.count.handle, []).append(role)
    return list(found.values())


def _own_part(woven: Woven, own: Sequence[Placed]) -> TextSpan:
    """The words that belong to a count: from the role of another one before it, or the start, to the next one's."""
    others = [role for role in woven.roles if role.count is not None and role.count is not own[0].count]
    start = max((role.end for role in others if role.end <= own[0].start), default=0)
    end = min((role.start for role in others if role.start >= own[-1].end), default=len(woven.text))
    before, behind = woven.text[start : own[0].start], woven.text[own[-1].end : end]
    first = max((stop.end() for stop in _STOP.finditer(before)), default=0)
    stop = _STOP.search(behind)
    return TextSpan(start + first, own[-1].end + (stop.start() if stop else len(behind)))
