"""Likenesses: how the pictures of an item look (perceptual.py), kept so that they are decoded once.

Derived data. Of an open item a row of its table; of one in a compartment a cell there (``likeness``), and nothing of it
here: which photograph somebody gave could be told by its hash. Each says by which method it was made, or why nothing
could be made of the file; what another method made counts as missing.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass

from sqlalchemy import Connection, delete, select

from probata.method.documents.perceptual import METHOD, Fingerprint, from_bytes, to_bytes
from probata.record.errors import BadValue, Damaged
from probata.record.ref import Ref
from probata.record.withheld import Withheld
from probata.store import cells
from probata.store.cells import Held
from probata.store.tables import likenesses

FIELD = "likeness"
NOW = f"{METHOD.name}/{METHOD.version}"
_FEW = 500
_WHY = b"?"
_HASHES = b"#"


@dataclass(frozen=True, slots=True)
class Seen:
    """What was made of one item: its pictures, or ``why`` there are none."""

    prints: tuple[Fingerprint, ...] = ()
    why: str = ""


def save(connection: Connection, held: Held, item: Ref, compartment: Ref | None, seen: Seen) -> None:
    """Keeps it in place of what is there; KeyError for a compartment that is not held."""
    data = _spelled(seen)
    if compartment is None:
        forget(connection, [str(item)])
        connection.execute(likenesses.insert().values(item=str(item), method=NOW, data=data))
    else:
        cells.put(connection, held, compartment, item, FIELD, Withheld(NOW.encode("ascii") + b"\n" + data))


def everything(connection: Connection, held: Held | None = None) -> dict[Ref, Seen]:
    """Item -> what was made of it by the present method, of those that may be seen; Damaged where one does not open."""
    found: dict[Ref, Seen] = {}
    for row in connection.execute(select(likenesses).where(likenesses.c.method == NOW)):
        found[Ref.parse(row.item)] = _seen(row.item, bytes(row.data))
    for item, cell in _sealed(connection, held):
        method, _, data = cell.reveal().partition(b"\n")
        if method == NOW.encode("ascii"):
            found[item] = _seen(str(item), data)
    return found


def enclose(connection: Connection, held: Held, item: Ref, compartment: Ref) -> None:
    """Moves what is known of a file that goes into a compartment, or from one into another, for store/enclosing.py."""
    row = connection.execute(select(likenesses).where(likenesses.c.item == str(item))).one_or_none()
    words = cells.get(connection, held, item, FIELD)
    if row is not None:
        words = Withheld(row.method.encode("utf-8") + b"\n" + bytes(row.data))
        forget(connection, [str(item)])
    if words is not None:
        cells.put(connection, held, compartment, item, FIELD, words)


def forget(connection: Connection, these: Collection[str]) -> None:
    """Deletes the rows of these items; cells go with their compartment."""
    names = sorted(these)
    for few in (names[at : at + _FEW] for at in range(0, len(names), _FEW)):
        connection.execute(delete(likenesses).where(likenesses.c.item.in_(few)))


def pictures(seen: Mapping[Ref, Seen]) -> Iterator[tuple[Ref, Fingerprint]]:
    """Every picture that can be compared, with the item that it is of."""
    return ((item, one) for item, each in seen.items() for one in each.prints if one.hashes)


def _sealed(connection: Connection, held: Held | None) -> Iterator[tuple[Ref, Withheld[bytes]]]:
    return cells.each(connection, held, FIELD) if held is not None else iter(())


def _spelled(seen: Seen) -> bytes:
    return _WHY + seen.why.encode("utf-8") if seen.why else _HASHES + to_bytes(seen.prints)


def _seen(item: str, data: bytes) -> Seen:
    try:
        if data[:1] == _WHY:
            return Seen(why=data[1:].decode("utf-8"))
        if data[:1] == _HASHES:
            return Seen(from_bytes(data[1:]))
    except (BadValue, UnicodeDecodeError):
        pass
    raise Damaged("What is kept of how a picture looks is damaged.", where=item)
