"""Arrivals: every file that came in, when and by whom, inside which other file, and what became of it.

One row for each file of a receipt: what was stored, what had the same bytes as a stored one, what was set aside. What
it was called lies in the row; of a file in a compartment, or inside such a file, it is sealed there.
docs/spec/inquiry.md, section 2.

A file inside another is whole in two places. So two laws say what may lie open: a file that holds an account, or what
somebody gave, lies in a compartment as that does; and so does what came only inside of such files, unless others have
published it. What came inside alone binds nothing else: a logo that stands in everybody's mails joins nobody.
"""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from dataclasses import asdict, dataclass, field

from sqlalchemy import Connection, exists, select

from probata.record.errors import Damaged
from probata.record.ref import Ref
from probata.record.withheld import Withheld
from probata.store import cells, ties
from probata.store.cells import Held
from probata.store.tables import AnyRow, arrivals, basis, documents, items

_SAID = "arrival"


@dataclass(frozen=True, slots=True)
class Said:
    """What it was called, where it lay (its path on the machine that it came from, or nothing), and why it was set
    aside and what to do, where it was."""

    name: str
    place: str = ""
    reason: str = ""
    next_step: str = ""


@dataclass(frozen=True, slots=True)
class Arrival:
    """A file that came in.

    ``item`` is what was stored of it, None for what was set aside with this ``code``; ``holder`` the stored file that
    it came inside of. ``at`` and ``by``: when the machine says and which member. ``said`` lies in ``compartment``, or
    open; it is None where that is not held.
    """

    ref: Ref
    at: str
    by: str
    item: Ref | None
    holder: Ref | None
    code: str
    said: Said | None
    compartment: Ref | None = None


def save(connection: Connection, held: Held, one: Arrival) -> None:
    """Adds one; KeyError for a compartment that is not held."""
    compartment = one.compartment
    values = {"ref": str(one.ref), "at": one.at, "by": one.by, "code": one.code}
    named = {"item": one.item and str(one.item), "holder": one.holder and str(one.holder)}
    words = _spelled(one.said) if one.said else None
    if compartment is not None and words is not None:
        cells.add(connection, held, compartment, one.ref, {_SAID: Withheld(words.encode("utf-8"))})
        words = None
    within = str(compartment) if compartment else None
    connection.execute(arrivals.insert().values(**values, **named, compartment=within, said=words))


def everything(connection: Connection, held: Held | None = None) -> Iterator[Arrival]:
    """All of them in the order in which they came; Damaged where one that is held does not open."""
    sealed = dict(cells.each(connection, held, _SAID)) if held is not None else {}
    for row in connection.execute(select(arrivals).order_by(arrivals.c.number)):
        yield _arrival(row, sealed.get(Ref.parse(row.ref)))


def said_of(connection: Connection, held: Held, item: Ref, holder: Ref | None) -> set[Said]:
    """What is said of the times that an item came inside of this file, or by itself; Damaged as above."""
    same = (arrivals.c.item == str(item)) & (arrivals.c.holder == (str(holder) if holder else None))
    every = (_opened(connection, held, row).said for row in connection.execute(select(arrivals).where(same)))
    return {said for said in every if said}


def told(connection: Connection, item: Ref | None = None) -> frozenset[Ref]:
    """The items in compartments (or this one, if it is) that are what somebody told or gave: accounts, and what came
    otherwise than inside of other files; of what came before arrivals were kept, all."""
    mine = arrivals.c.item == items.c.ref
    alone = exists().where(mine & arrivals.c.holder.is_(None)) | ~exists().where(mine)
    words = documents.join(basis, basis.c.of == documents.c.ref)
    rests = exists(select(documents.c.ref).select_from(words).where(documents.c.item == items.c.ref))
    query = select(items.c.ref).where(items.c.compartment.is_not(None) & (alone | rests))
    rows = connection.execute(query if item is None else query.where(items.c.ref == str(item)))
    return frozenset(Ref.parse(row.ref) for row in rows)


def lying_open(connection: Connection) -> dict[Ref, Ref]:
    """Item that lies in no compartment -> the compartment of what somebody told that came inside of it. Merging two
    copies can leave one."""
    holder = items.alias()
    joined = select(arrivals.c.holder, items.c.ref, items.c.compartment).select_from(
        arrivals.join(items, arrivals.c.item == items.c.ref).join(holder, arrivals.c.holder == holder.c.ref)
    )
    rows = connection.execute(joined.where(items.c.compartment.is_not(None) & holder.c.compartment.is_(None))).all()
    known = told(connection) if rows else frozenset[Ref]()
    return {Ref.parse(row.holder): Ref.parse(row.compartment) for row in rows if Ref.parse(row.ref) in known}


def set_aside(connection: Connection, held: Held | None = None) -> tuple[Arrival, ...]:
    """Everything that was not stored, in order; Damaged as above."""
    rows = connection.execute(select(arrivals).where(arrivals.c.item.is_(None)).order_by(arrivals.c.number))
    return tuple(_opened(connection, held, row) for row in rows)


def enclose(connection: Connection, held: Held, item: Ref, compartment: Ref) -> None:
    """Moves what is said of a file that goes into a compartment, and of what came inside of it.

    For store/enclosing.py, before the item's row says that it lies there. What came inside of another restricted file
    stays where that is.
    """
    restricted = select(items.c.ref).where(items.c.compartment.is_not(None))
    alone = arrivals.c.holder.is_(None) | arrivals.c.holder.not_in(restricted)
    mine = (arrivals.c.holder == str(item)) | ((arrivals.c.item == str(item)) & alone)
    for row in connection.execute(select(arrivals).where(mine)).all():
        words = _words(row, cells.get(connection, held, Ref.parse(row.ref), _SAID))
        if words is not None:
            _seal(connection, held, compartment, Ref.parse(row.ref), words)
        here = arrivals.c.ref == row.ref
        connection.execute(arrivals.update().where(here).values(compartment=str(compartment), said=None))


@dataclass(frozen=True, slots=True)
class Inside:
    """What came inside of what: item -> holders (None for by itself), and holder -> items; which items others have
    published, and which lie in compartments; and which are tied to which (store/ties.py)."""

    holders: Mapping[Ref, Collection[Ref | None]]
    held: Mapping[Ref, Collection[Ref]]
    public: frozenset[Ref]
    restricted: frozenset[Ref]
    tied: Mapping[Ref, Collection[Ref]] = field(default_factory=dict)

    @classmethod
    def of(cls, connection: Connection) -> Inside:
        holders, held = defaultdict[Ref, set[Ref | None]](set), defaultdict[Ref, set[Ref]](set)
        for row in connection.execute(select(arrivals.c.item, arrivals.c.holder).where(arrivals.c.item.is_not(None))):
            item, holder = Ref.parse(row.item), Ref.parse(row.holder) if row.holder else None
            holders[item].add(holder)
            if holder:
                held[holder].add(item)
        rows = connection.execute(select(items.c.ref, items.c.public, items.c.compartment)).all()
        public = frozenset(Ref.parse(row.ref) for row in rows if row.public)
        tied = defaultdict[Ref, set[Ref]](set)
        for item, other in ties.items_tied(connection):
            tied[item].add(other)
        return cls(holders, held, public, frozenset(Ref.parse(row.ref) for row in rows if row.compartment), tied)

    def units(self, start: Iterable[Ref]) -> list[frozenset[Ref]]:
        """These items, each with what has to go where it goes; those that share a file that holds them are one unit.

        What came inside of several units goes with the first: all whom it could be traced to have it in their own
        files.
        """
        found: list[set[Ref]] = []
        for one in start:
            unit = set(self.along({one}))
            for each in [each for each in found if each & unit]:
                found.remove(each)
                unit |= each
            found.append(unit)
        every, before = set[Ref]().union(*found), -1
        while before != len(every):
            before = len(every)
            for unit in found:
                shared = self.within(unit, every) - every
                unit.update(shared)
                every.update(shared)
        return [frozenset(unit) for unit in found]

    def below(self, one: Ref) -> frozenset[Ref]:
        """The item, and everything that came inside of it, at whatever depth."""
        return frozenset(_reached({one}, lambda each: self.held.get(each, ())))

    def along(self, start: Collection[Ref]) -> frozenset[Ref]:
        """With whatever holds one of them, or is tied to one of them (a transcript holds the recording's words) and was
        not published, and what came inside of all these."""
        return self.within(_reached(start, self._beside))

    def _beside(self, one: Ref) -> Iterator[Ref]:
        yield from (by for by in self.holders.get(one, ()) if by is not None)
        yield from (other for other in self.tied.get(one, ()) if other not in self.public)

    def within(self, start: Collection[Ref], also: Collection[Ref] = ()) -> frozenset[Ref]:
        """With whatever was not published and came inside of these, of ``also`` and of restricted files alone."""
        found, closed = set(start), {*also, *self.restricted}

        def alone(one: Ref) -> Iterator[Ref]:
            for each in self.held.get(one, ()):
                if each not in self.public and all(by in found or by in closed for by in self.holders[each]):
                    yield each

        before = -1
        while before != len(found):
            before = len(found)
            found |= _reached(found, alone)
        return frozenset(found)


def _reached(start: Iterable[Ref], steps: Callable[[Ref], Iterable[Ref]]) -> set[Ref]:
    found, todo = set(start), list(start)
    while todo:
        fresh = {*steps(todo.pop())} - found
        found |= fresh
        todo += fresh
    return found


def _opened(connection: Connection, held: Held | None, row: AnyRow) -> Arrival:
    sealed = cells.get(connection, held, Ref.parse(row.ref), _SAID) if held is not None and row.compartment else None
    return _arrival(row, sealed)


def _spelled(said: Said) -> str:
    return json.dumps(asdict(said))  # ASCII: a path may hold bytes that are no UTF-8


def _seal(connection: Connection, held: Held, compartment: Ref, ref: Ref, words: str) -> None:
    cells.put(connection, held, compartment, ref, _SAID, Withheld(words.encode("utf-8")))


def _words(row: AnyRow, sealed: Withheld[bytes] | None) -> str | None:
    return row.said if sealed is None else sealed.reveal().decode("utf-8")


def _arrival(row: AnyRow, sealed: Withheld[bytes] | None) -> Arrival:
    words = _words(row, sealed)
    return Arrival(
        ref=Ref.parse(row.ref),
        at=row.at,
        by=row.by,
        item=Ref.parse(row.item) if row.item else None,
        holder=Ref.parse(row.holder) if row.holder else None,
        code=row.code,
        said=None if words is None else _said(row.ref, words),
        compartment=Ref.parse(row.compartment) if row.compartment else None,
    )


def _said(ref: str, words: str) -> Said:
    try:
        return Said(**json.loads(words))
    except (ValueError, TypeError):
        raise Damaged("What was written of a file's arrival is damaged.", where=ref) from None
