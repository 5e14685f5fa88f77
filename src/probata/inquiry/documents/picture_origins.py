"""picture_origins: what pictures declare of themselves, how they came in and inside of what. Claims, nothing more."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from probata.record.canonical import Json
from probata.record.ref import Ref

if TYPE_CHECKING:
    from sqlalchemy import Connection

    from probata.method.documents.item import Document
    from probata.store.arrivals import Arrival
    from probata.store.cells import Held

DATES = ("date", "created", "modified", "published", "sent")
"""Fields that say when; of several the earliest counts for the order of a list."""
_SHUT = "a file in a compartment that you do not hold"


@dataclass(frozen=True, slots=True)
class Origin:
    """``document`` and ``ref`` name what it is part of, ``of`` whose compartment it lies in (or nothing); ``dates`` are
    declared (field and value); ``came``: under which names it came in, and inside of which stored files."""

    document: str
    ref: str
    of: str
    public: bool
    dates: tuple[tuple[str, str], ...]
    came: tuple[str, ...]
    inside: tuple[str, ...]

    @property
    def earliest(self) -> str:
        """The earliest declared date as it is written; nothing where none is declared."""
        return min((value for _, value in self.dates), default="")

    def as_json(self) -> dict[str, Json]:
        """The documented origin."""
        return {
            "document": self.document,
            "ref": self.ref,
            "of": self.of,
            "public": self.public,
            "dates": [{"field": field, "value": value} for field, value in self.dates],
            "came": list(self.came),
            "inside": list(self.inside),
        }


@dataclass(frozen=True, slots=True)
class Origins:
    """Item -> its documents, whether it is public, whose it is, and how it came."""

    documents: Mapping[Ref, Sequence[Document]]
    public: frozenset[Ref]
    whose: Mapping[Ref, str]
    arrivals: Mapping[Ref, Sequence[Arrival]]

    @classmethod
    def of(cls, connection: Connection, held: Held, whose: Callable[[Ref], str]) -> Origins:
        """Of everything that may be seen: read at once, since a pile may hold many pictures. ``whose`` gives the code
        name of a compartment."""
        from probata.store import arrivals, items

        came: dict[Ref, list[Arrival]] = {}
        for one in arrivals.everything(connection, held):
            if one.item is not None:
                came.setdefault(one.item, []).append(one)
        documents: dict[Ref, list[Document]] = {}
        for document in items.documents_seen(connection, held):
            documents.setdefault(document.item, []).append(document)
        within = items.restricted(connection)
        names = {one: whose(one) for one in held.refs & set(within.values())}
        of = {item: names[one] for item, one in within.items() if one in names}
        return cls(documents, items.public(connection), of, came)

    def names(self, item: Ref) -> tuple[str, ...]:
        """By which names and Refs the item may be asked for."""
        return tuple(word for one in self.documents[item] for word in (one.name, str(one.ref)))

    def restricted_names(self) -> frozenset[str]:
        """What the documents are called that lie in compartments which this member holds."""
        return frozenset(one.name for item in self.whose for one in self.documents.get(item, ()))

    def __getitem__(self, item: Ref) -> Origin:
        first = self.documents[item][0]
        dates = tuple((one.field, one.value) for one in first.declared if one.field in DATES)
        came = tuple(dict.fromkeys(one.said.name for one in self.arrivals.get(item, ()) if one.said))
        inside = (self._called(one.holder) for one in self.arrivals.get(item, ()) if one.holder)
        of = self.whose.get(item, "")
        return Origin(first.name, str(first.ref), of, item in self.public, dates, came, tuple(dict.fromkeys(inside)))

    def _called(self, item: Ref) -> str:
        return self.documents[item][0].name if item in self.documents else _SHUT
