"""Inheriting: files that are made of others, and the conditions of receipt that reach them.

Asked whenever something is about to leave, and never copied when two documents are tied: a condition that is laid on
the one later, or changed, holds for the other as well. A tie that was taken back carries what stands all the same,
since taking it back is not lifting; who may lift a condition lifts it from the made text, too. Nothing is opened, and
no key is needed. docs/how-to/keep-and-let-go.md.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from sqlalchemy import Connection, select

from probata.record.ref import Ref
from probata.store import handling
from probata.store.handling import Mark
from probata.store.tables import documents, ties
from probata.store.ties import TieKind

_MADE_HERE = frozenset({TieKind.CORRECTED.value, TieKind.MACHINE.value})
"""Received from nobody: terms that are laid on such a text can mean nothing but the file that it is made of."""
_Edges = Mapping[Ref, frozenset[Ref]]


@dataclass(frozen=True, slots=True)
class MadeOf:
    """By items: what is made of what by the ties that stand, and by all that ever stood; and what was ``here``: which
    item a corrected text or a machine's transcript is of."""

    now: _Edges
    ever: _Edges
    here: _Edges

    def reached(self, item: Ref, *, ever: bool = False) -> frozenset[Ref]:
        """Every item that terms laid on this one hold for, over any number of steps; itself not."""
        edges, seen, front = self.ever if ever else self.now, {item}, [item]
        while front:
            fresh = edges.get(front.pop(), frozenset()) - seen
            seen |= fresh
            front += fresh
        return frozenset(seen - {item})


def made_of(connection: Connection) -> MadeOf:
    """What the ties say of items."""
    now, ever, here = (defaultdict[Ref, set[Ref]](set) for _ in range(3))
    for kind, item, of, stands in _ties(connection):
        ways = ((of, item), (item, of)) if kind in _MADE_HERE else ((of, item),)
        for below, above in ways:
            ever[below].add(above)
            if stands:
                now[below].add(above)
        if stands and kind in _MADE_HERE:
            here[item].add(of)
    return MadeOf(*({one: frozenset(each) for one, each in edges.items()} for edges in (now, ever, here)))


def _ties(connection: Connection) -> Iterator[tuple[str, Ref, Ref, bool]]:
    """Kind, the item of the one document and that of the other, and whether it stands, of each tie that ever stood."""
    mine, other = documents.alias(), documents.alias()
    joined = ties.join(mine, ties.c.document == mine.c.ref).join(other, ties.c.of == other.c.ref)
    columns = (ties.c.kind, ties.c.document, ties.c.of, ties.c.stands, mine.c.item, other.c.item.label("below"))
    stood, newest = set[tuple[str, str, str]](), dict[tuple[str, str, str], tuple[str, str, bool]]()
    for row in connection.execute(select(*columns).select_from(joined).order_by(ties.c.number)):
        pair = row.kind, row.document, row.of
        newest[pair] = row.item, row.below, row.stands
        stood |= {pair} if row.stands else set()
    for pair, (item, below, stands) in newest.items():
        if pair in stood and item != below:
            yield pair[0], Ref.parse(item), Ref.parse(below), stands


def reaching(connection: Connection, marks: Iterable[Mark]) -> dict[Ref, tuple[Mark, ...]]:
    """Item -> the conditions among these that stand on what it is made of and hold for it.

    One that was lifted from the made text after it was laid on does not reach it; where the tie was taken back, none of
    its word does that was ever lifted there.
    """
    conditions = [one for one in marks if one.kind == handling.CONDITION]
    if not conditions:
        return {}
    known, lifted = made_of(connection), handling.lifted(connection)
    found = defaultdict[Ref, list[Mark]](list)
    for one in conditions:
        tied = known.reached(one.item)
        for item in known.reached(one.item, ever=True):
            at = lifted.get(handling.binds_condition(item, one.word))
            if at is None or (item in tied and at < one.number):
                found[item].append(one)
    return {item: tuple(each) for item, each in found.items()}
