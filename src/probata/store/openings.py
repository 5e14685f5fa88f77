"""What opens the withheld rows of signed packages, kept from the moment of signing; and what was handed to whom.

The draft of a package can be made again only while no record has moved on, and only by somebody who may read all of it.
So each opening is kept by itself: under the compartment of whoever the row stands for, where there is one, and with it
gone as soon as that compartment's key is. docs/spec/inquiry.md, section 4.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import cast

from sqlalchemy import Connection, select

from probata.record.canonical import Json, dump, load
from probata.record.ref import Ref
from probata.record.withheld import Withheld
from probata.store import cells
from probata.store.cells import Held
from probata.store.tables import compartments, handed, signed

Body = list[dict[str, Json]]
_FIELD = "openings "


@dataclass(frozen=True, slots=True)
class SignedPackage:
    """A package that was signed here: its digest (hexadecimal), its edition, its withheld values as JSON."""

    package: str
    edition: str
    values: Body


@dataclass(frozen=True, slots=True)
class Handed:
    """One row that was handed over: of which package and value, with its item or alone, to whom and for which use.

    ``key`` is the fingerprint of the recipient's age key.
    """

    ref: Ref
    package: str
    value: str
    leaf: str
    with_item: bool
    recipient: str
    use: str
    key: str
    by: str
    at: str


def save(connection: Connection, one: SignedPackage, nobodys: Body) -> None:
    """Adds what opens the values of a package, and those of its rows that are in no compartment."""
    texts = {"values": _text(one.values), "openings": _text(nobodys)}
    connection.execute(signed.insert().values(package=one.package, edition=one.edition, **texts))


def seal(connection: Connection, held: Held, package: str, of: Mapping[Ref, Body]) -> None:
    """Keeps openings under their compartments; KeyError for a compartment that is not held."""
    boxes = {ref: (ref, Withheld(_text(body).encode("utf-8"))) for ref, body in of.items()}
    cells.put_all(connection, held, _FIELD + package, boxes)


def enclose(connection: Connection, held: Held, to: Mapping[Ref, Ref]) -> None:
    """Takes openings out of the table whose items (item -> compartment) go into compartments, and seals them there.

    Those of people who have such a compartment, of whatever the opening is, go with them.
    """
    to = {**_of_people(connection, set(to.values())), **to}
    for row in connection.execute(select(signed.c.package, signed.c.openings)).all():
        staying: Body = []
        within: dict[Ref, Body] = {}
        for one in _body(row.openings):
            places = [to[ref] for ref in _about(one) if ref in to]
            (within.setdefault(places[0], []) if places else staying).append(one)
        if within:
            there = {ref: cells.get(connection, held, ref, _FIELD + row.package) for ref in within}
            before = {ref: _body(box.reveal().decode("utf-8")) for ref, box in there.items() if box}
            seal(connection, held, row.package, {ref: [*before.get(ref, []), *own] for ref, own in within.items()})
            mine = signed.c.package == row.package
            connection.execute(signed.update().where(mine).values(openings=_text(staying)))


def forget(connection: Connection, interview: Ref) -> int:
    """Deletes the openings of somebody who has no compartment, and gives how many they were.

    Those in a compartment go with its key.
    """
    count = 0
    for row in connection.execute(select(signed.c.package, signed.c.openings)).all():
        before = _body(row.openings)
        staying = [one for one in before if interview not in _about(one)]
        if len(staying) < len(before):
            count += len(before) - len(staying)
            mine = signed.c.package == row.package
            connection.execute(signed.update().where(mine).values(openings=_text(staying)))
    return count


def find(connection: Connection, package: str) -> SignedPackage | None:
    """The package with this digest, None when it was not signed here."""
    row = connection.execute(select(signed).where(signed.c.package == package)).one_or_none()
    return None if row is None else SignedPackage(row.package, row.edition, _body(row._mapping["values"]))


def kept(connection: Connection, held: Held, package: str) -> Body:
    """Every opening of a package that is in no compartment or in one of these; Damaged when a cell does not open."""
    found = _body(connection.execute(select(signed.c.openings).where(signed.c.package == package)).scalar_one())
    boxes = [box for _, box in cells.each(connection, held, _FIELD + package)]
    boxes += cells.kept_of(connection, held, _FIELD + package)  # two copies put different ones under one compartment
    sealed = (one for box in boxes for one in _body(box.reveal().decode("utf-8")))
    return list({dump(one): one for one in (*found, *sealed)}.values())


def sealed_under(connection: Connection, package: str) -> set[Ref]:
    """The compartments that hold openings of a package."""
    return set(cells.under(connection, _FIELD + package).values())


def hand(connection: Connection, one: Handed) -> None:
    """Writes down that something was handed over."""
    values = {name: getattr(one, name) for name in one.__slots__}
    connection.execute(handed.insert().values(**{**values, "ref": str(one.ref)}))


def handed_over(connection: Connection, package: str | None = None) -> tuple[Handed, ...]:
    """Everything that was handed over, of one package or of all, in order."""
    query = select(handed).order_by(handed.c.number)
    rows = connection.execute(query if package is None else query.where(handed.c.package == package))
    return tuple(
        Handed(
            Ref.parse(row.ref),
            row.package,
            row.value,
            row.leaf,
            row.with_item,
            row.recipient,
            row.use,
            row.key,
            row.by,
            row.at,
        )
        for row in rows
    )


def _of_people(connection: Connection, places: set[Ref]) -> dict[Ref, Ref]:
    query = select(compartments.c.interview, compartments.c.ref).where(compartments.c.interview.is_not(None))
    each = ((Ref.parse(who), Ref.parse(ref)) for who, ref in connection.execute(query))
    return {who: ref for who, ref in each if ref in places}


def _about(one: Mapping[str, Json]) -> list[Ref]:
    """The items and the people that an opening is of."""
    return [Ref.parse(ref) for key in ("of", "people") for ref in cast("list[str]", one.get(key, []))]


def _text(body: Body) -> str:
    return dump(body).decode("utf-8")


def _body(text: str) -> Body:
    return cast("Body", load(text.encode("utf-8")))
