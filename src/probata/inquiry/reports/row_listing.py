"""Listing the withheld values of a package: which rows a member can open, and which of them a recipient may have."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from probata.inquiry.reports.allowing import Asking
from probata.inquiry.reports.opening import OpenedRow
from probata.inquiry.reports.recipients import Recipient
from probata.method.testimony.model import Use
from probata.record.canonical import Json

if TYPE_CHECKING:
    from probata.store.openings import Handed


@dataclass(frozen=True, slots=True)
class Listed:
    """One withheld value: how many rows it has, which of them this member can open, and which of those may go.

    ``allowed`` and ``with_item`` are numbers of rows that this recipient may have now, alone and with the item; None
    where no recipient was named.
    """

    value: str
    sentence: str
    rows: int
    opened: tuple[int, ...]
    allowed: tuple[int, ...] | None
    with_item: tuple[int, ...] | None

    def as_json(self) -> dict[str, Json]:
        """The documented object of a value."""
        return {
            "value": self.value,
            "sentence": self.sentence,
            "rows": self.rows,
            "opened": list(self.opened),
            "allowed": None if self.allowed is None else list(self.allowed),
            "with_item": None if self.with_item is None else list(self.with_item),
        }


@dataclass(frozen=True, slots=True)
class Listing:
    """A package with its withheld values, and what was handed over from it."""

    package: str
    edition: str
    values: tuple[Listed, ...]
    handed: tuple[Handed, ...] = field(default=())

    def as_json(self) -> dict[str, Json]:
        """The documented list object."""
        return {
            "package": self.package,
            "edition": self.edition,
            "values": [one.as_json() for one in self.values],
            "handed": [
                {
                    "disclosure": str(one.ref),
                    "value": one.value,
                    "with_item": one.with_item,
                    "recipient": one.recipient,
                    "use": one.use,
                    "key": one.key,
                    "at": one.at,
                }
                for one in self.handed
            ],
        }


def sentences(package: bytes) -> dict[str, str]:
    """What the package prints of each value: it stands there alone, since words of somebody may be erased here."""
    from probata.signing import verify

    return {one.id: one.sentence for one in verify(package).values}


def listed_value(
    value: Mapping[str, Json],
    sentence: str,
    rows: Sequence[OpenedRow],
    asking: Asking,
    to: tuple[Recipient | None, Use | None],
) -> Listed:
    """One withheld value, with the rows that this recipient may have now."""
    recipient, use = to

    def fine(*, with_item: bool) -> tuple[int, ...] | None:
        if recipient is None or use is None:
            return None
        return tuple(row.number for row in rows if asking.fine(row, use, recipient.name, with_item=with_item))

    leaves = value["leaves"]
    return Listed(
        str(value["value"]),
        sentence,
        len(leaves) if isinstance(leaves, list) else 0,
        tuple(row.number for row in rows),
        fine(with_item=False),
        fine(with_item=True),
    )
