"""What one transaction does with each file of a batch: stores it, or finds it there already, open or enclosed; and
writes down that it came."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from probata.inquiry.accounts import chat_numbers, echoing, enclosing, lying, open_copies
from probata.inquiry.accounts.came import Arriving, Lies
from probata.inquiry.accounts.known import Known
from probata.inquiry.entry.door import Opened, new_ref, record
from probata.inquiry.files.reading import Read
from probata.intake.receipt import Duplicate, SetAside, Taken
from probata.method.documents.item import Document, Item
from probata.method.documents.placeholders import placeholders
from probata.record.canonical import Json
from probata.record.digest import Digest
from probata.record.ref import Ref
from probata.record.span import TextSpan

if TYPE_CHECKING:
    from sqlalchemy import Connection

    from probata.inquiry.accounts.chat_numbers import Numbers
    from probata.method.documents.model import Reading
    from probata.store.blobs import BlobStore
    from probata.store.cells import Held
    from probata.store.search_index import Later


_NEXT = "If others did publish these words by themselves: `probata mark --public` with --reason and --by."
_CLOSED = (
    "lie in compartments that you do not hold, and nothing can be compared with them: it is stored as not public. Let "
    "somebody who holds them run `probata mark --public`."
)


@dataclass(slots=True)
class SoFar:
    """How many files came and what became of them so far; the Receipt is made of it at the end. ``chats`` are the items
    that lie in compartments which the inquiry made for them: what came with them is looked at when everything came."""

    came: int = 0
    stored: list[Taken] = field(default_factory=list)
    duplicates: list[Duplicate] = field(default_factory=list)
    set_aside: list[SetAside] = field(default_factory=list)
    known: Known | None = None
    chats: set[Ref] = field(default_factory=set)

    def aside(self, one: SetAside) -> None:
        """A file that came and was never looked into."""
        self.came += 1
        self.set_aside.append(one)

    def add(self, done: SoFar) -> None:
        """What became of a batch."""
        self.came += done.came
        self.stored += done.stored
        self.duplicates += done.duplicates
        self.set_aside += done.set_aside
        self.chats |= done.chats


@dataclass(frozen=True, slots=True)
class How:
    """How the files of a command are stored: whether they are public, the digests of those that are not all the same,
    how many accounts nothing could be compared with, and the compartment that they go into."""

    public: bool
    kept_back: Collection[str]
    unseen: int
    into: Ref | None

    def is_public(self, read: Read) -> bool:
        return self.public and not self.unseen and read.digest.hex not in self.kept_back

    def notes(self, read: Read) -> tuple[str, ...]:
        if read.digest.hex in self.kept_back:
            return (f"{echoing.SHARES}: it is stored as not public. {_NEXT}",)
        if self.public and self.unseen:
            return (f"Accounts that may not be published ({self.unseen}) {_CLOSED}",)
        return ()


@dataclass(slots=True)
class Batch:
    """A transaction at work: what is known of the inquiry, and what has come of the batch so far.

    ``fresh`` are the names of open blobs written for it, ``moved`` those of files that went into a compartment;
    whoever began the transaction discards what is left over when it ends. ``later`` is indexed at its end.
    """

    opened: Opened
    connection: Connection
    how: How
    held: Held
    known: Known
    later: Later
    fresh: set[str]
    moved: enclosing.Moved
    done: SoFar = field(default_factory=SoFar)

    def take(self, one: Read | SetAside) -> None:
        """One file."""
        self.done.came += 1
        holder = self._holder(one)
        if isinstance(one, SetAside):
            self.done.set_aside.append(one)
            self._arriving.set_aside(one, holder, self.how.into)
        elif (within := self.known.enclosed.where(one.digest)) and not self._published_now(one, within):
            self._enclosed_already(one, within, holder)
        elif one.digest.hex in self.known.files:
            self._open_already(one, holder)
        else:
            self._keep(one, holder)

    @property
    def _arriving(self) -> Arriving:
        return Arriving(self.opened, self.connection, self.held, self.known)

    def _holder(self, one: Read | SetAside) -> Lies | None:
        """The file that it came inside of, which was stored before it."""
        from probata.store import blobs, items

        if not one.inside:
            return None
        _, digest = one.inside[-1]
        within = self.known.enclosed.where(digest)
        if within is None:
            return Lies(items.with_digest(self.connection, digest), None, self.known.files[digest.hex][1])
        item, compartment = items.with_blob(self.connection, blobs.name_of(within, digest)) or (None, None)
        return Lies(item, compartment) if item else None

    def _enclosed_already(self, read: Read, within: BlobStore, holder: Lies | None) -> None:
        """Somebody who could not know that a compartment has it may have added it openly as well, by itself or inside
        of others."""
        from probata.store import arrivals, items

        blob = self._put(read, within)
        found = lying.restricted(self.connection, self.held, blob)
        name, whose = (found.name, found.whose) if found else (read.name, "")
        item, compartment = items.with_blob(self.connection, blob) or (None, None)
        to: dict[Ref, Ref] = {}
        if item and compartment:
            chat_numbers.keep(self.connection, self.held, compartment, item, placeholders(read.reading))
            if chat_numbers.is_provisional(self.connection, compartment):
                self.done.chats.add(item)
                if self.how.into:
                    to |= dict.fromkeys(chat_numbers.inside(self.connection, compartment), self.how.into)
                    whose = lying.whose(self.connection, self.how.into)
        self.done.duplicates.append(Duplicate(read.name, name, within=whose))
        if item and compartment:
            told = bool(arrivals.told(self.connection, item))
            if holder or told or self.how.into:  # else it would pass for something that somebody gave
                self._arriving.again(read, Lies(item, compartment), holder)
            if holder and told and holder.compartment != compartment:
                to[holder.item] = compartment
        if read.digest.hex in self.known.files:
            to |= open_copies.to_enclose(self.opened, self.connection, {read.digest.hex})
        if to:
            self._enclose(to)

    def _open_already(self, read: Read, holder: Lies | None) -> None:
        from probata.store import items

        self._put(read, self.opened.blobs)
        name, is_public = self.known.files[read.digest.hex]
        item = items.with_digest(self.connection, read.digest)
        into = None if is_public or holder else self.how.into
        if numbers := placeholders(read.reading):  # taken in before these went into the vault, or once marked as public
            into = self._vaulted(item, numbers, into or (holder.compartment if holder else None), public=is_public)
        whose = lying.whose(self.connection, into) if into else ""
        self.done.duplicates.append(Duplicate(read.name, name, is_public, whose, into is not None))
        self._arriving.again(read, Lies(item, None, is_public), holder)
        if into:
            self._enclose({item: into})

    def _published_now(self, read: Read, within: BlobStore) -> bool:
        """A chat that went into a compartment since nobody said that others had published it; now somebody does, and
        it lies in both."""
        from probata.store import blobs, items

        if not self.how.is_public(read) or read.digest.hex in self.known.files:
            return False
        _, compartment = items.with_blob(self.connection, blobs.name_of(within, read.digest)) or (None, None)
        return compartment is not None and chat_numbers.is_provisional(self.connection, compartment)

    def _vaulted(self, item: Ref, numbers: Numbers, into: Ref | None, *, public: bool) -> Ref | None:
        """Puts the numbers of a chat that lies open into the vault, and gives the compartment that it goes into."""
        from probata.store import vault

        there = vault.numbered(self.connection).get(item)
        if public and there:
            return None
        mine = there if there and there in self.held else None
        into = into or mine or self._new_source()
        chat_numbers.keep(self.connection, self.held, into, item, numbers)
        return None if public else into

    def _new_source(self) -> Ref:
        made = chat_numbers.make(self.opened, self.connection)
        fresh, enclosed = self.held.blobs(made, self.opened.folder.blobs), self.known.enclosed
        self.known.enclosed = replace(enclosed, stores=(*enclosed.stores, fresh))
        return made

    def _enclose(self, to: Mapping[Ref, Ref]) -> None:
        self.later.write(self.connection)
        enclosing.enclose(self.opened, self.connection, to, self.moved)
        self.known = Known.of(self.opened, self.connection, self.held)

    def _keep(self, read: Read, holder: Lies | None) -> None:
        from probata.store import items

        numbers, public = placeholders(read.reading), self.how.is_public(read) and (holder is None or holder.public)
        into = holder.compartment if holder else self.how.into
        item = Item(
            ref=new_ref("item"),
            digest=read.digest,
            name=read.name,
            size=len(read.data),
            reader=str(read.reading.reader),
            exact=read.reading.exact,
            public=public,
            limits=read.reading.limits,
        )
        parts = _documents(item, read.reading, self.known.names)
        sealed = into or (self._new_source() if numbers else None)
        into = into if public else sealed
        if into is None:
            blob = self._put(read, self.opened.blobs)
            items.save(self.connection, item, blob, read.reading, parts, self.later.index)
            self.known.files[read.digest.hex] = (read.name, item.public)
        else:
            blob = self._put(read, self.held.blobs(into, self.opened.folder.blobs))
            items.save_restricted(self.connection, self.held, into, item, blob, read.reading, parts)
        self.known.enclosed.names.add(blob)
        self.known.names.update(part.name for part in parts)
        detail: dict[str, Json] = {"item": str(item.ref), "documents": len(parts), "public": item.public}
        record(self.connection, self.opened, "add", detail)
        self._arriving.kept(read, Lies(item.ref, into, item.public), holder)
        said = (*read.reading.limits, *self.how.notes(read))
        if sealed and numbers:
            chat_numbers.keep(self.connection, self.held, sealed, item.ref, numbers)
            said += chat_numbers.note(self.connection, sealed, numbers, public=public)
            if into and chat_numbers.is_provisional(self.connection, into):
                self.done.chats.add(item.ref)
        self.done.stored.append(Taken(read.name, len(parts), said))
        if holder and into and not (holder.compartment or holder.public):
            self._enclose({holder.item: into})  # its words can be read in what it came inside of

    def _put(self, read: Read, kept: BlobStore) -> str:
        """Stores the bytes, also those of a duplicate whose stored copy was lost, and gives the blob's name."""
        from probata.store import blobs

        name = blobs.name_of(kept, read.digest)
        if not blobs.holds(kept, name):
            self.fresh.add(name)
        return blobs.put(kept, read.data)


def _documents(item: Item, reading: Reading, taken: set[str]) -> tuple[Document, ...]:
    from probata.method.documents.bodies import bodies
    from probata.method.documents.model import Body

    # A picture or a scan without a text layer is a document too: what was declared about it must not be lost.
    found = bodies(reading) or (Body(TextSpan(0, len(reading.text))),)
    name = _free_name(item.name, len(found), taken)
    return tuple(
        Document(
            ref=new_ref("doc"),
            item=item.ref,
            position=position,
            name=f"{name}#{position}" if len(found) > 1 else name,
            span=body.span,
            digest=Digest.of(body.span.of(reading.text).encode("utf-8")),
            declared=body.declared if len(found) > 1 else (*body.declared, *reading.declared),
        )
        for position, body in enumerate(found, start=1)
    )


def _free_name(name: str, parts: int, taken: set[str]) -> str:
    """Two different files may have one name; the second becomes ``name (2)``."""
    number, free = 1, name
    while not taken.isdisjoint({free, *(f"{free}#{p}" for p in range(1, parts + 1))}):
        number += 1
        free = f"{name} ({number})"
    return free
