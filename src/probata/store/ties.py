"""Ties: one document over another, because a person said so: a newer version, a corrected text, a transcript; or
because a person had a machine write it of a recording, which proposes a transcript and makes none.

A row is never changed but for where its reason lies: a tie that was wrong is taken back by a later row that says so.
The rows name Refs alone. Why, in a person's words, lies in the row, and is sealed where the documents lie in a
compartment (the law of store/arrivals.py). docs/spec/inquiry.md, section 3.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from dataclasses import asdict, dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from sqlalchemy import Connection, select

from probata.record.errors import Damaged
from probata.record.ref import Ref
from probata.record.withheld import Withheld
from probata.store import cells
from probata.store.tables import AnyRow, documents, items, ties

if TYPE_CHECKING:
    from probata.store.cells import Held

_SAID = "tie"


class TieKind(StrEnum):
    """What the first document is of the second."""

    NEWER = "newer version"
    CORRECTED = "corrected text"
    TRANSCRIPT = "transcript"
    MACHINE = "machine's transcript"


@dataclass(frozen=True, slots=True)
class Why:
    """Who says so, as they gave their name, and why; either may be empty."""

    who: str = ""
    reason: str = ""


@dataclass(frozen=True, slots=True)
class Tie:
    """``document`` is this of the document ``of``; or, where ``stands`` is false, somebody said that it is not.

    ``at`` and ``by``: when the machine says and which member. ``said`` lies in ``compartment``, or open, and is None
    where that is not held.
    """

    ref: Ref
    kind: TieKind
    document: Ref
    of: Ref
    stands: bool
    at: str
    by: str
    said: Why | None = Why()
    compartment: Ref | None = None


def save(connection: Connection, held: Held, one: Tie) -> None:
    """Adds one; KeyError for a compartment that is not held."""
    words: str | None = json.dumps(asdict(one.said or Why()))
    if one.compartment is not None and words:
        cells.add(connection, held, one.compartment, one.ref, {_SAID: Withheld(words.encode("utf-8"))})
        words = None
    values = {"ref": str(one.ref), "kind": one.kind.value, "document": str(one.document), "of": str(one.of)}
    within = str(one.compartment) if one.compartment else None
    more = {"stands": one.stands, "at": one.at, "by": one.by, "compartment": within, "said": words}
    connection.execute(ties.insert().values(**values, **more))


def everything(connection: Connection, held: Held | None = None) -> Iterator[Tie]:
    """All of them in the order in which they were said; Damaged where a reason that is held does not open."""
    sealed = dict(cells.each(connection, held, _SAID)) if held is not None else {}
    for row in connection.execute(select(ties).order_by(ties.c.number)):
        yield _tie(row, sealed.get(Ref.parse(row.ref)))


def standing(connection: Connection, held: Held | None = None) -> tuple[Tie, ...]:
    """Those that stand: of each two documents and kind the newest, unless it was taken back."""
    newest = {(one.kind, one.document, one.of): one for one in everything(connection, held)}
    return tuple(one for one in newest.values() if one.stands)


def enclose(connection: Connection, held: Held, item: Ref, compartment: Ref) -> None:
    """Moves why its documents are tied out of the rows, or out of another compartment, into this one.

    For store/enclosing.py, before the item's row says that it lies there.
    """
    mine = select(documents.c.ref).where(documents.c.item == str(item))
    for row in connection.execute(select(ties).where(ties.c.document.in_(mine) | ties.c.of.in_(mine))).all():
        sealed = cells.get(connection, held, Ref.parse(row.ref), _SAID)
        if sealed is None and row.compartment:
            continue  # it lies with the other document, in a compartment that is not held: it would be lost
        words = sealed if sealed is not None else Withheld((row.said or "{}").encode("utf-8"))
        cells.put(connection, held, compartment, Ref.parse(row.ref), _SAID, words)
        here = ties.c.ref == row.ref
        connection.execute(ties.update().where(here).values(compartment=str(compartment), said=None))


def forget(connection: Connection, gone: Sequence[str]) -> None:
    """Drops all that ties these documents, before they go; a few hundred at a time, as SQLite takes them."""
    for few in (gone[at : at + 500] for at in range(0, len(gone), 500)):
        mine = ties.c.document.in_(few) | ties.c.of.in_(few)
        refs = [Ref.parse(ref) for ref in connection.execute(select(ties.c.ref).where(mine)).scalars()]
        cells.drop(connection, refs)
        connection.execute(ties.delete().where(mine))


def items_tied(connection: Connection) -> Iterator[tuple[Ref, Ref]]:
    """The items of each two documents that a row names, both ways: what is said of words, and they, stay together."""
    of = documents.alias()
    joined = ties.join(documents, ties.c.document == documents.c.ref).join(of, ties.c.of == of.c.ref)
    for row in connection.execute(select(documents.c.item, of.c.item.label("other")).select_from(joined)):
        if row.item != row.other:
            yield Ref.parse(row.item), Ref.parse(row.other)
            yield Ref.parse(row.other), Ref.parse(row.item)


def lying_open(connection: Connection) -> dict[Ref, Ref]:
    """Item that lies in no compartment and that nobody has published -> the compartment of what it is tied to. Merging
    two copies can leave one: one of them tied what the other enclosed."""
    rows = connection.execute(select(items.c.ref, items.c.public, items.c.compartment)).all()
    open_ = {row.ref for row in rows if row.compartment is None and not row.public}
    within = {row.ref: row.compartment for row in rows if row.compartment}
    pairs = items_tied(connection) if within else ()
    return {one: Ref.parse(within[str(other)]) for one, other in pairs if str(one) in open_ and str(other) in within}


def _tie(row: AnyRow, sealed: Withheld[bytes] | None) -> Tie:
    words = row.said if sealed is None else sealed.reveal().decode("utf-8")
    return Tie(
        ref=Ref.parse(row.ref),
        kind=TieKind(row.kind),
        document=Ref.parse(row.document),
        of=Ref.parse(row.of),
        stands=row.stands,
        at=row.at,
        by=row.by,
        said=None if words is None else _why(row.ref, words),
        compartment=Ref.parse(row.compartment) if row.compartment else None,
    )


def _why(ref: str, words: str) -> Why:
    try:
        return Why(**json.loads(words))
    except (ValueError, TypeError):
        raise Damaged("What was written of a tie between documents is damaged.", where=ref) from None
