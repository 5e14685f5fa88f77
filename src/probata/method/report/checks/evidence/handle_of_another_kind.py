"""PB149: a reply or a recommendation on record rests on a handle under which another thing was saved since."""

from __future__ import annotations

from collections.abc import Iterator

from probata.method.report.model import Bound, Objection
from probata.method.report.prose.evidence import directives, top

CODE = "PB149"
SAYS = "A reply or a recommendation on record names a place, and its handle stands for a count or an estimate now."
WHY = """A handle is how records name each other. Who saves a count under the handle of a place changes what a
statement of a party, or an event of a recommendation, rests on, without looking at it: every derived value carries
what it rests on, and is looked at again when that changes (a law of the house). Findings say the same of their own
evidence (PB127)."""
BAD = """:::{recommendation} the Government of Velmarra
Repeal {law}`Decree No. 44` and, until that has been done, make no use of it ({ref}`F1`).
:::

% saved anew as a count: decree-all
"""
GOOD = BAD.replace("% saved anew as a count: decree-all\n", "")


def run(bound: Bound) -> Iterator[Objection]:
    """Every such handle, where the records come in: at the part on the reply, at the recommendations, or at the top."""
    for handle, what, part in _named(bound):
        now = "a count" if handle in bound.records.counts else "an estimate"
        if handle not in bound.records.places and (handle in bound.records.counts or handle in bound.records.estimates):
            at = next((one.at for one in directives(bound, part)), None) or top(bound.manuscript, "title")
            message = f"{what} on record rests on `{handle}`, which was a place and is now {now}."
            next_step = f"Save the place under another handle (`probata cite`), and name that in the file of {part}s."
            yield Objection(CODE, at, message, next_step)


def _named(bound: Bound) -> Iterator[tuple[str, str, str]]:
    """Each handle that has to be a place, what rests on it, and the part of a report that is about it."""
    known = bound.records
    for handle in dict.fromkeys(one.place for one in known.replies.file.statements) if known.replies else ():
        yield handle, "A statement", "reply"
    events = (event for one in known.recommendations or () for event in one.events)
    for handle in dict.fromkeys(one.place for one in events if one.place):
        yield handle, "An event of a recommendation", "recommendation"
