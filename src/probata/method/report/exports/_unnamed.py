"""unnamed: what an objection says, without the handles of the inquiry.

Handles are the inquiry's own names and may say whose account it is (``i23-quote``). A draft that leaves the inquiry
names the paragraph instead; whoever writes the report finds the handle there in the source.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping

from probata.method.report.filled import findings_told
from probata.method.report.model import Bound

_CALLED = re.compile(r"([`'\"“‘])([^\W\d_][\w-]{0,63})(?::[^`'\"”’]*)?[`'\"”’]")


def unnamed(bound: Bound) -> Callable[[str], str]:
    """What takes the handles out of a message; it changes nothing for readers inside the inquiry."""
    if bound.internal:
        return str
    places = _places(bound)
    known = {*places, *bound.records.counts, *bound.records.places, *bound.records.others, *_own_names(bound)}

    findings = _findings(bound)

    def without(message: str) -> str:
        if findings is not None:
            message = findings.sub(_NOT_PRINTED, message)
        return _CALLED.sub(lambda found: places.get(found[2], _NOWHERE) if found[2] in known else found[0], message)

    return without


_NOWHERE = "a saved record"
_NOT_PRINTED = "a finding that this edition does not print"


def _own_names(bound: Bound) -> Iterator[str]:
    """Names that the inquiry gave to responses and matrices."""
    known = bound.records
    if known.replies is not None:
        yield from known.replies.file.responses
    if known.findings is not None:
        yield from known.findings.file.matrices


def _findings(bound: Bound) -> re.Pattern[str] | None:
    """The names of findings of which this edition does not tell, wherever they stand in a message."""
    known = bound.records.findings.findings if bound.records.findings else {}
    names = sorted(set(known) - set(findings_told(bound)), key=len, reverse=True)
    return re.compile(rf"['`“]?(?<![\w-])(?:{'|'.join(map(re.escape, names))})(?![\w-])['`”]?") if names else None


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
