"""PB305: a sentence says only one of the things that its count counts."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from probata.method.report.checks._shortening import shortened
from probata.method.report.checks._tables import around_cell
from probata.method.report.checks._woven import Placed, Woven, each_sentence, objection
from probata.method.report.model import Bound, Objection, SavedCount

CODE = "PB305"
SAYS = "A sentence says only one of several things that its count counts beside each other."
WHY = """A count of people who were "held or worked" says nothing about how many were held. Who shortens the words
and keeps the number makes it larger than anything that was heard (METHOD, row A12 and section 3: "detained or
worked" is never "detained")."""
BAD = "{count}`involved:k` of the {count}`involved:n` interviewees had been held in a hostel.\n"
GOOD = "{count}`involved:k` of the {count}`involved:n` interviewees had been held in a hostel or had worked in one.\n"
_STOP = re.compile(r"[.!?]\s+(?=[^\sa-z]|\Z)")
_COUNTING = frozenset({"k", "no", "of", "words", "percent"})


def run(bound: Bound) -> Iterator[Objection]:
    """Once for a count in a sentence, in the words that belong to that count; forms of words are English."""
    for passage, _, woven in each_sentence(bound):
        for own in _by_count(woven):
            count = own[0].count
            role = next((one for one in own if one.value and one.value.facet in _COUNTING), None)
            if count is None or role is None:
                continue
            words = _own_part(woven, own) + around_cell(bound, passage)
            for expression in filter(None, (count.expression, count.among)):
                fault = shortened(bound.records, expression, words)
                if fault:
                    message = f"`{count.handle}` counts {count.label!r} ({_whole(count)}); {fault[0]}"
                    yield objection(CODE, role.binding.role.at, message, fault[1], passage)


def _whole(count: SavedCount) -> str:
    return f"{count.expression!r} among {count.among!r}" if count.among else repr(count.expression)


def _by_count(woven: Woven) -> list[list[Placed]]:
    """The roles of each count of a sentence, in order."""
    found: dict[str, list[Placed]] = {}
    for role in woven.roles:
        if role.count is not None:
            found.setdefault(role.count.handle, []).append(role)
    return list(found.values())


def _own_part(woven: Woven, own: Sequence[Placed]) -> str:
    """The words that belong to a count: from the role of another one before it, or the start, to the next one's."""
    others = [role for role in woven.roles if role.count is not None and role.count is not own[0].count]
    start = max((role.end for role in others if role.end <= own[0].start), default=0)
    end = min((role.start for role in others if role.start >= own[-1].end), default=len(woven.text))
    before, behind = woven.text[start : own[0].start], woven.text[own[-1].end : end]
    first = max((stop.end() for stop in _STOP.finditer(before)), default=0)
    stop = _STOP.search(behind)
    return woven.text[start + first : own[-1].end] + (behind[: stop.start()] if stop else behind)
