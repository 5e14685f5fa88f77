"""Placing: where in the accounts the codings of a table are told, looked up there and sealed with each person."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from probata.inquiry.accounts import enclosing
from probata.inquiry.accounts.matching import Row
from probata.inquiry.documents.pointing import Asked, pointed
from probata.inquiry.entry import holding
from probata.inquiry.entry.door import Opened
from probata.method.testimony.places import CodedPlace, PlaceKind, spelled
from probata.method.testimony.table import of_cell, stop_at
from probata.record.canonical import Json
from probata.record.errors import BadUse
from probata.record.ref import Ref

if TYPE_CHECKING:
    from sqlalchemy import Connection

    from probata.method.documents.item import FullDocument
    from probata.method.testimony.importing import Imported
    from probata.method.testimony.told_at import ToldAt

_Told = Mapping[str, "ToldAt"]


@dataclass(frozen=True, slots=True)
class Placed:
    """Of how many codings of the table a place was found in the account, and of how many it is another than before.

    ``notes``: whose places could not be looked up, so that they stay as they were.
    """

    codings: int = 0
    changed: int = 0
    notes: tuple[str, ...] = ()

    def as_json(self) -> dict[str, Json]:
        """The documented object."""
        return {"codings": self.codings, "changed": self.changed}


def take_places(opened: Opened, connection: Connection, rows: Sequence[Row], imported: Imported, name: str) -> Placed:
    """Seals the places of a table's codings, in place of those that were there, and gives how many.

    A table says all of its people's places: what it names no place of has none from then on. Of accounts that are not
    here, that this member may not open, or that were taken back, nothing is looked up and nothing changed.

    Raises BadInput with every fault of these cells (``name``: the mapping's file), and for a compartment that this
    member does not hold.
    """
    from probata.store import coded_places

    told = {one.after.ref: imported.places.get(one.made, {}) for one in rows}
    known = coded_places.known(connection)
    if not any(told.values()) and not known.keys() & told.keys():
        return Placed()
    wanted = {one.after.account for one in rows if one.after.account and told[one.after.ref]}
    texts = readable(opened, connection, wanted)
    faults: list[str] = []
    waiting = {one.after.ref for one in rows if _waits(one, told[one.after.ref], imported, texts)}
    for one in rows:
        if one.after.ref not in waiting:
            faults += _faults(told[one.after.ref], texts.get(one.after.account or one.after.ref))
    stop_at(faults, name)
    after = {ref: {code: spelled(at.places) for code, at in each.items()} for ref, each in told.items()}
    after = {ref: each for ref, each in after.items() if ref not in waiting and (each or ref in known)}
    found = sum(map(len, after.values()))
    return Placed(found, _seal(opened, connection, after), tuple(_unseen(len([one for one in waiting if told[one]]))))


def asked(place: CodedPlace) -> Asked:
    """The same place as `probata cite` is asked for it."""
    if place.kind is PlaceKind.TIME:
        return Asked(time=place.what)
    if place.kind is PlaceKind.PAGE:
        return Asked(page=int(place.what))
    if place.kind is PlaceKind.MESSAGE:
        return Asked(message=int(place.what))
    return Asked(cell=place.what) if place.kind is PlaceKind.CELL else Asked(words=place.what)


def readable(opened: Opened, connection: Connection, documents: Collection[Ref]) -> dict[Ref, FullDocument]:
    """Those of these documents that may be used and that this member holds. That they are opened is logged first, and
    no other is."""
    from probata.store import interviews, items

    wanted = {str(one) for one in documents}
    blocked = interviews.withdrawn_documents(connection)
    within = items.restricted_documents(connection)
    held = holding.viewing(opened, connection, {within[one] for one in wanted - blocked if one in within}, "interviews")
    each = items.all_documents(connection, held, blocked, only=wanted) if wanted else ()
    return {one.document.ref: one for one in each}


def _waits(one: Row, told: _Told, imported: Imported, texts: Mapping[Ref, FullDocument]) -> bool:
    """Whether the places of a row cannot be looked up now: it names an account that is not here or may not be opened,
    or the person took consent back."""
    if one.after.consent.withdrawn:
        return True
    if not told:
        return False
    return one.after.account not in texts if one.after.account else one.made in imported.accounts


def _faults(told: _Told, account: FullDocument | None) -> Iterator[str]:
    for at in told.values():
        if account is None:
            yield of_cell(at.row, at.header, "a place in an account, and the row names no account")
            continue
        for number, place in enumerate(at.places, start=1):
            try:
                pointed(account, asked(place))
            except BadUse as fault:
                which = f"place {number}: " if len(at.places) > 1 else ""
                yield of_cell(at.row, at.header, f"{which}{fault.message[0].lower()}{fault.message[1:].rstrip('.')}")


def _seal(opened: Opened, connection: Connection, after: Mapping[Ref, Mapping[str, str]]) -> int:
    from probata.store import coded_places

    within = enclosing.ensure(opened, connection, [ref for ref, each in after.items() if each])
    enclosing.refuse_closed(opened, within, after)
    wanted = {within[ref] for ref in after.keys() & coded_places.known(connection).keys()}
    before = coded_places.everyones(connection, holding.viewing(opened, connection, wanted, "interviews"))
    return coded_places.put(connection, holding.sealing(opened), within, after, before)


def _unseen(waiting: int) -> Iterator[str]:
    if waiting:
        whose = "1 interview" if waiting == 1 else f"{waiting} interviews"
        yield (
            f"the places in the account of {whose} were not looked up, and stay as they were: the account is not here, "
            "is closed to you or was taken back; run this again when it is here"
        )
