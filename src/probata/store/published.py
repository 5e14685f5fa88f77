"""The crossed and plain numbers that signed editions printed, so that a later one gives nothing away beside them."""

from __future__ import annotations

import json
from collections.abc import Iterable

from sqlalchemy import Connection, select

from probata.method.report.model import EarlierNumber
from probata.record.ref import Ref
from probata.store.tables import published


def save(connection: Connection, numbers: Iterable[EarlierNumber]) -> None:
    """Adds the numbers of an edition; nothing is ever overwritten."""
    rows = [
        {
            "edition": one.edition,
            "name": one.name,
            "value": one.value,
            "attributes": json.dumps(sorted(one.attributes), ensure_ascii=False),
            "members": json.dumps(sorted(map(str, one.members))),
        }
        for one in numbers
    ]
    if rows:
        connection.execute(published.insert(), rows)


def everything(connection: Connection) -> tuple[EarlierNumber, ...]:
    """All numbers of all editions, in order."""
    return tuple(
        EarlierNumber(
            row.edition,
            row.name,
            frozenset(Ref.parse(each) for each in json.loads(row.members)),
            frozenset(json.loads(row.attributes)),
            row.value,
        )
        for row in connection.execute(select(published).order_by(published.c.number))
    )
