"""Saved counts and estimates as a manuscript is bound to them: counts are computed again."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from contextlib import suppress
from typing import TYPE_CHECKING, cast

from probata.inquiry.accounts import people
from probata.inquiry.accounts.counting import counted
from probata.inquiry.accounts.people import People
from probata.method.report.model import (
    OUTSIDE,
    SavedCount,
    SavedEstimate,
)
from probata.method.testimony.model import Use
from probata.record.basis import Basis, Method
from probata.record.count import Count
from probata.record.errors import BadValue

if TYPE_CHECKING:
    from sqlalchemy import Connection

    from probata.store.saved import Saved

COUNTED = Method("count-interviews", 1)
ESTIMATED = Method("estimate-people", 1)


def counts(
    connection: Connection,
    known: People | None,
    mine: Mapping[str, Saved],
    stale: Mapping[str, str],
    use: Use,
    recipient: str = "",
) -> dict[str, SavedCount]:
    from probata.store import saved

    if known is None:
        return {}
    allowed = known.allowed(use, people.consent_day(connection), recipient)
    found: dict[str, SavedCount] = {}
    for handle, one in mine.items():
        if one.kind == saved.COUNT:
            with suppress(BadValue):
                found[handle] = _count(connection, known, one, stale.get(str(one.ref), ""), allowed)
    return found


def _count(connection: Connection, known: People, one: Saved, stale: str, allowed: Sequence[bool]) -> SavedCount:
    from probata.method.testimony.expression import disjuncts, mentions, parse

    expression, among = str(one.body["expression"]), str(one.body["among"])
    now = counted(connection, known, expression, among)
    saved = Count(**cast("dict[str, int]", one.body["count"]))
    asked = parse(expression)
    codes = mentions(asked, known.codebook).codes
    base = [interview.ref for interview, heard in zip(known.interviews, now.heard, strict=True) if heard != OUTSIDE]
    inside = [ok for ok, heard in zip(allowed, now.heard, strict=True) if heard != OUTSIDE]
    return SavedCount(
        ref=one.ref,
        handle=one.handle,
        expression=expression,
        among=among,
        label=str(one.body["label"]),
        count=now.count,
        saved=saved,
        stale=stale or ("" if now.count == saved else f"it was saved as {saved} and is now {now.count}"),
        heard=now.heard,
        attributes=now.attributes,
        alternatives=disjuncts(asked, known.codebook),
        special=any(known.codebook.codes[code].special for code in codes),
        left_out=now.left_out,
        refused=inside.count(False),
        basis=Basis(tuple(base) or (one.ref,), COUNTED),
    )


def estimates(mine: Mapping[str, Saved], stale: Mapping[str, str]) -> dict[str, SavedEstimate]:
    from probata.store import saved

    return {
        handle: SavedEstimate(
            ref=one.ref,
            handle=handle,
            label=str(one.body["label"]),
            body=one.body,
            stale=stale.get(str(one.ref), ""),
            basis=Basis((one.ref,), ESTIMATED),
        )
        for handle, one in mine.items()
        if one.kind == saved.ESTIMATE
    }
