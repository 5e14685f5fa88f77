"""unnamed: what an objection says, without the handles of the inquiry.

Handles are the inquiry's own names and may say whose account it is (``i23-quote``). A draft that leaves the inquiry
names the paragraph instead; whoever writes the report finds the handle there in the source.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping

from probata.method.report.model import Bound

_CALLED = re.compile(r"([`'\"“‘])([a-z][a-z0-9-]{0,63})(?::[^`'\"”’]*)?[`'\"”’]")


def unnamed(bound: Bound) -> Callable[[str], str]:
    """What takes the handles out of a message; it changes nothing for readers inside the inquiry."""
    if bound.internal:
        return str
    places = _places(bound)
    known = {*places, *bound.records.counts, *bound.records.places, *bound.records.others}

    def without(message: str) -> str:
        return _CALLED.sub(lambda found: places.get(found[2], _NOWHERE) if found[2] in known else found[0], message)

    return without


_NOWHERE = "a saved record"


def _places(bound: Bound) -> Mapping[str, str]:
    """Handle -> the first paragraph whose roles name it."""
    found: dict[str, str] = {}
    number = 0
    for passage in bound.passages:
        number = passage.number or number
        for binding in passage.bindings:
            handle = binding.role.parts[0].partition(":")[0].strip() if binding.role.parts else ""
            where = f"the record in paragraph {number}" if number else _NOWHERE
            if binding.role.name in _NAMING:
                found.setdefault(handle, where)
    return found


_NAMING = frozenset({"count", "quote", "cite", "figure", "estimate"})
