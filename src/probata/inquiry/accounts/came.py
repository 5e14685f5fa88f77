"""Writing down that a file came: what it was called, inside of what, and what became of it.

A file that comes again under the same name, inside of the same file, is not written down again.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from probata.inquiry.entry import clock
from probata.inquiry.entry.door import Opened, new_ref
from probata.intake.receipt import rest_of

if TYPE_CHECKING:
    from sqlalchemy import Connection

    from probata.inquiry.accounts.known import Known
    from probata.inquiry.files.reading import Read
    from probata.intake.receipt import SetAside
    from probata.record.ref import Ref
    from probata.store.arrivals import Said
    from probata.store.cells import Held


@dataclass(frozen=True, slots=True)
class Lies:
    """A stored file, the compartment that it lies in, and whether others have published it."""

    item: Ref
    compartment: Ref | None
    public: bool = False


@dataclass(frozen=True, slots=True)
class Arriving:
    """Where it is written down, and what is known of files that came before."""

    opened: Opened
    connection: Connection
    held: Held
    known: Known

    def kept(self, read: Read, lies: Lies, holder: Lies | None) -> None:
        """A file that is stored now."""
        self._write(_said(read), lies.item, holder, lies.compartment)

    def again(self, read: Read, lies: Lies, holder: Lies | None) -> None:
        """A file that was stored before."""
        from probata.store import arrivals

        pair = lies.item, holder.item if holder else None
        if pair not in self.known.came:  # asked once: a mail may hold one picture a hundred thousand times
            self.known.came[pair] = arrivals.said_of(self.connection, self.held, *pair)
        said = _said(read)
        if self._was_cut(read.name, read.place) or said not in self.known.came[pair]:
            self.known.came[pair].add(said)
            self._write(said, lies.item, holder, lies.compartment)

    def set_aside(self, one: SetAside, holder: Lies | None, into: Ref | None) -> None:
        """A file that was not stored; ``into`` is the compartment that it was meant for."""
        from probata.store.arrivals import Said

        known = (one.code, one.name, one.place)
        if self._was_cut(one.name, one.place) or known not in self.known.asides:
            self.known.asides.add(known)
            said = Said(one.name, one.place, one.reason, one.next_step)
            self._write(said, None, holder, into, one.code)

    def _was_cut(self, name: str, place: str) -> bool:
        """Whether not all of what it holds came out before. It is read again from its beginning, so that what it leaves
        this time is written down after it, or nothing is."""
        rest = ("unreadable", rest_of(name), place)
        there = rest in self.known.asides
        self.known.asides.discard(rest)
        return there

    def _write(
        self, said: Said, item: Ref | None, holder: Lies | None, compartment: Ref | None, code: str = ""
    ) -> None:
        from probata.store import arrivals

        within = holder.compartment if holder and holder.compartment else compartment
        inside = holder.item if holder else None
        who = str(self.opened.member)
        made = arrivals.Arrival(new_ref("arrival"), clock.now(), who, item, inside, code, said, within)
        arrivals.save(self.connection, self.held, made)


def _said(read: Read) -> Said:
    from probata.store.arrivals import Said

    return Said(read.name, read.place)
