"""What an inquiry holds already, as whoever stores files has to know it: names, digests and blobs.

Reading it opens the names in every compartment that is held. So it is read once for a command, and again only when
somebody else has written meanwhile.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from probata.inquiry.entry.door import Opened

if TYPE_CHECKING:
    from sqlalchemy import Connection

    from probata.record.ref import Ref
    from probata.store.arrivals import Said
    from probata.store.cells import Held
    from probata.store.enclosing import Enclosed


@dataclass(slots=True)
class Known:
    """Names of documents; digest of each open file -> its name and whether it is public; the blobs; code, name
    and place of what was set aside; and the number of the newest entry of the log, by which another's act is
    noticed. ``came``: what is said of the times that an item came inside of a file (None: by itself), as far as
    somebody asked."""

    names: set[str]
    files: dict[str, tuple[str, bool]]
    enclosed: Enclosed
    asides: set[tuple[str, str, str]]
    entry: int
    came: dict[tuple[Ref, Ref | None], set[Said]] = field(default_factory=dict)

    @classmethod
    def of(cls, opened: Opened, connection: Connection, held: Held) -> Known:
        """As it is now."""
        from probata.store import arrivals, items, log
        from probata.store.enclosing import Enclosed

        names, files = items.document_names(connection, held), items.by_digest(connection)
        enclosed = Enclosed.of(connection, held, opened.folder.blobs)
        aside = arrivals.set_aside(connection, held)
        asides = {(one.code, one.said.name, one.said.place) for one in aside if one.said}
        return cls(names, files, enclosed, asides, log.last(connection))

    def settle(self, connection: Connection) -> None:
        """When everything that this transaction does is done."""
        from probata.store import log

        self.entry = log.last(connection)

    def still(self, connection: Connection) -> bool:
        """Whether nobody has written since: every act has an entry."""
        from probata.store import log

        return self.entry == log.last(connection)
