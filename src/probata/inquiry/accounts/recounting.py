"""Saved counts that have to be looked at again, after a withdrawal or a newer table; used by the verb count.

What was saved once is what a person looked at. It is counted again here, shown beside what it was, and saved under its
handle when somebody says so; manuscripts then print the new one.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, cast

from probata.inquiry.accounts import people
from probata.inquiry.accounts.counting import Answered, counted
from probata.inquiry.accounts.people import Crowd
from probata.inquiry.entry import clock
from probata.inquiry.entry.door import Opened, authorise, look, new_ref, record, transact
from probata.method.report.model import OUTSIDE
from probata.record.canonical import Json
from probata.record.count import Count
from probata.record.errors import BadUse, BadValue, NotFound

if TYPE_CHECKING:
    from sqlalchemy import Connection

    from probata.store.saved import Saved

FIVE = ("described", "said_no", "no_answer", "not_asked", "cannot_tell")


@dataclass(frozen=True, slots=True)
class Recount:
    """A saved count beside what it is now; ``now`` is None when the codebook has no words for it any more, and ``why``
    says why it has to be looked at."""

    handle: str
    expression: str
    among: str
    before: Count
    now: Count | None
    why: str

    @property
    def told(self) -> str:
        """``pills, among involved: 3 of the 4 who answered, of 6 -> 2 of 5``."""
        words = f"{self.expression}{f', among {self.among}' if self.among else ''}: {self.before} -> "
        return words + (str(self.now) if self.now else "cannot be counted any more")

    def as_json(self) -> dict[str, Json]:
        """The documented recount object."""
        return {
            "handle": self.handle,
            "expression": self.expression,
            "among": self.among,
            "before": _five(self.before),
            "now": _five(self.now) if self.now else None,
            "why": self.why,
        }


def stale(opened: Opened) -> tuple[Recount, ...]:
    """Every saved count that was marked as to be looked at again, or that is another number now, by its handle."""
    authorise(opened, "read")
    with look(opened) as connection:
        return tuple(one for one, _ in _stale(connection))


def save_again(opened: Opened, chosen: Collection[Recount]) -> tuple[Recount, ...]:
    """Saves these counts as they were shown, in one transaction, each logged; gives what was saved.

    Raises BadUse when one of them is another number meanwhile, NotFound for one that is not stale (any more). One that
    cannot be counted is left alone.
    """
    authorise(opened, "decide", "save counts again")
    wanted = {one.handle: one for one in chosen if one.now is not None}
    with transact(opened) as connection:
        found = {one.handle: (one, answered) for one, answered in _stale(connection)}
        for handle, one in wanted.items():
            if handle not in found:
                raise NotFound("This count is not stale, or nothing is saved under its handle.", where=handle)
            if found[handle][0] != one:
                raise BadUse("This count is another number meanwhile.", where=handle, next_step="Look at it again.")
            _save(connection, opened, one, cast("Answered", found[handle][1]))
    return tuple(wanted.values())


def _stale(connection: Connection) -> Iterator[tuple[Recount, Answered | None]]:
    from probata.store import basis, saved

    known = people.crowd(connection)
    marked = basis.all_stale(connection)
    for handle, one in sorted(saved.standing(connection).items()):
        if one.kind == saved.COUNT and known is not None:
            made, answered = _again(connection, known, handle, one, marked.get(str(one.ref), ""))
            if made.why:
                yield made, answered


def _again(connection: Connection, known: Crowd, handle: str, one: Saved, why: str) -> tuple[Recount, Answered | None]:
    expression, among = str(one.body["expression"]), str(one.body["among"])
    before = Count(**cast("dict[str, int]", one.body["count"]))
    try:
        answered = counted(connection, known, expression, among)
    except BadValue as fault:
        return Recount(handle, expression, among, before, None, fault.message), None
    why = why or ("" if answered.count == before else "it is another number now")
    return Recount(handle, expression, among, before, answered.count, why), answered


def _save(connection: Connection, opened: Opened, one: Recount, answered: Answered) -> None:
    """Under the same handle and label; the newest stands, and what it rests on is said anew."""
    from probata.store import basis, interviews, saved

    old = saved.standing(connection)[one.handle]
    ref, body = new_ref("count"), {**old.body, "count": _five(answered.count)}
    saved.save(connection, saved.Saved(ref, one.handle, saved.COUNT, body, str(opened.member), clock.now()))
    everyone = zip(interviews.refs(connection), answered.heard, strict=True)
    basis.rest(connection, str(ref), [each for each, heard in everyone if heard != OUTSIDE])
    record(connection, opened, "save count", {"count": str(ref), "again": str(old.ref)})


def _five(count: Count) -> dict[str, Json]:
    return {name: getattr(count, name) for name in FIVE}
