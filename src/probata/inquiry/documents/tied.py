"""Tied documents: a newer version, a corrected text, the transcript of a recording; what stands, and saying so."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from probata.inquiry.entry import clock, holding
from probata.inquiry.entry.door import Opened, new_ref, record
from probata.record.errors import BadUse

if TYPE_CHECKING:
    from sqlalchemy import Connection

    from probata.record.ref import Ref
    from probata.store.ties import Tie, TieKind, Why


@dataclass(frozen=True, slots=True)
class Tied:
    """The ties that stand, in the order in which they were said."""

    ties: tuple[Tie, ...] = ()

    def over(self, of: Ref, kind: TieKind) -> tuple[Ref, ...]:
        """The documents that are this of a document, the newest first."""
        return tuple(dict.fromkeys(one.document for one in reversed(self.ties) if (one.of, one.kind) == (of, kind)))

    def under(self, document: Ref, kind: TieKind) -> tuple[Ref, ...]:
        """The documents that a document is this of, the newest tie first."""
        return tuple(
            dict.fromkeys(one.of for one in reversed(self.ties) if (one.document, one.kind) == (document, kind))
        )

    def chain(self, of: Ref, kind: TieKind) -> Iterator[Ref]:
        """The newest of this kind of a document, then the newest of that, and so on to the last."""
        seen = {of}
        while (after := next(iter(self.over(of, kind)), None)) is not None and after not in seen:
            seen.add(after)
            yield after
            of = after

    def below(self, document: Ref, kind: TieKind) -> frozenset[Ref]:
        """The document, and all that it is this of, over any number of steps."""
        return _reached(document, lambda one: self.under(one, kind))

    def above(self, of: Ref, kind: TieKind) -> frozenset[Ref]:
        """The document, and all that are this of it, over any number of steps."""
        return _reached(of, lambda one: self.over(one, kind))


def _reached(start: Ref, steps: Callable[[Ref], Iterable[Ref]]) -> frozenset[Ref]:
    seen, front = {start}, [start]
    while front:
        fresh = {*steps(front.pop())} - seen
        seen |= fresh
        front += fresh
    return frozenset(seen)


def standing(connection: Connection) -> Tied:
    """What stands, without anybody's reasons."""
    from probata.store import ties

    return Tied(ties.standing(connection))


def tie(
    opened: Opened, connection: Connection, kind: TieKind, pair: tuple[Ref, Ref], why: Why, *, stands: bool = True
) -> Tie:
    """Says that the first of two documents is this of the second (or is not, after all), with a log entry.

    Both have to lie in one place: a transcript that lies open beside a recording in a compartment would hold its words
    for everybody. Raises BadUse otherwise, for a document and itself, for two that would be of each other in a circle,
    and for a tie that is taken back and does not stand.
    """
    from probata.store import items, ties

    document, of = pair
    known = standing(connection)
    if stands and document in known.below(of, kind):
        raise BadUse(f"No document is its own {kind.value}.", next_step="`probata custody` says what is tied to what.")
    if not stands and of not in known.under(document, kind) and kind is not ties.TieKind.TRANSCRIPT:
        raise BadUse(f"The one is no {kind.value} of the other; there is nothing to take back.")
    lies = items.restricted_documents(connection)
    within = lies.get(str(document))
    if stands and within != lies.get(str(of)):
        raise BadUse(
            "The two documents do not lie in the same place: one lies open, or in another compartment.",
            next_step="Add the open one with `probata add --of CODE_NAME`, so that it goes into the compartment.",
        )
    made = ties.Tie(new_ref("tied"), kind, document, of, stands, clock.now(), str(opened.member), why, within)
    ties.save(connection, holding.sealing(opened), made)
    record(connection, opened, "tie documents", {"tie": str(made.ref), "kind": kind.value, "stands": stands})
    return made
