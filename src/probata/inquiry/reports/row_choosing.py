"""Choosing one withheld row of a package: by its number, by whose it is, or by a saved place; for disclose."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from probata.inquiry.reports.allowing import About
from probata.inquiry.reports.opening import OpenedRow
from probata.record.errors import BadUse, NotFound
from probata.record.ref import Ref

if TYPE_CHECKING:
    from sqlalchemy import Connection

    from probata.store.openings import SignedPackage


@dataclass(frozen=True, slots=True)
class Chosen:
    """Which row of a value: its number, whose (a code name), or the handle of a saved place in its item."""

    value: str
    row: int | None = None
    of: str = ""
    item: str = ""


def chosen_row(connection: Connection, rows: Sequence[OpenedRow], chosen: Chosen, signed: SignedPackage) -> OpenedRow:
    if chosen.value not in {one["value"] for one in signed.values}:
        raise no_such_value(chosen.value)
    found = list(_fitting(connection, [row for row in rows if row.value == chosen.value], chosen))
    if not found:
        raise NotFound(
            "The value has no such row, or none that you can open and of which it is known what it stands for.",
            where=chosen.value,
            next_step="`probata disclose PACKAGE --list` says which rows you can open.",
        )
    if len(found) > 1:
        some = ", ".join(str(row.number) for row in found[:8])
        raise BadUse(
            f"{len(found)} rows of the value fit: {some}{', ...' if len(found) > 8 else ''}.",
            where=chosen.value,
            next_step="Name one of them with --row.",
        )
    return found[0]


def no_such_value(value: str) -> NotFound:
    step = "`probata disclose PACKAGE --list` lists its withheld values; rows of the others stand open in the package."
    return NotFound("The package has no withheld value of this name.", where=value or "--value", next_step=step)


def _fitting(connection: Connection, rows: Sequence[OpenedRow], chosen: Chosen) -> Iterator[OpenedRow]:
    from probata.store import interviews

    about, person = About(connection), interviews.named(connection, chosen.of) if chosen.of else None
    if chosen.of and person is None:
        raise NotFound("Nobody has this code name.", where=chosen.of, next_step="`probata interviews` lists them.")
    item = _item_of(connection, chosen.item) if chosen.item else None
    for row in rows:
        fits = chosen.row in (None, row.number) and (item is None or item in row.items)
        if fits and (person is None or person.ref in about.people(row)):
            yield row


def _item_of(connection: Connection, handle: str) -> Ref:
    from probata.store import items, saved

    place = saved.standing(connection, {saved.PLACE}).get(handle)
    if place is None:
        raise NotFound("No place is saved under this handle.", where=handle, next_step="`probata cite` saves one.")
    return items.item_of(connection, Ref.parse(str(place.body["document"])))
