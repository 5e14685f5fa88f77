"""pictures: which pictures of this inquiry are near-duplicates of each other, and where each came from.

Whole pictures are compared, by a hash of what they look like. No face and no person is looked for, and none can be.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from probata.inquiry.accounts import lying
from probata.inquiry.documents import likenesses, picture_page
from probata.inquiry.documents.alike import Group, Member, around, groups_of
from probata.inquiry.documents.likenesses import Pictured
from probata.inquiry.documents.picture_origins import Origins
from probata.inquiry.entry import holding
from probata.inquiry.entry.door import Opened, authorise, look, record, transact
from probata.inquiry.entry.settings import Settings
from probata.inquiry.files.reading import sandbox
from probata.inquiry.files.writing import write_whole
from probata.method.documents.perceptual import METHOD
from probata.record.canonical import Json
from probata.record.errors import AlreadyThere, BadUse, NotFound

if TYPE_CHECKING:
    from sqlalchemy import Connection

    from probata.intake.sandbox.reading import Sandbox
    from probata.record.ref import Ref
    from probata.store.cells import Held
    from probata.store.likenesses import Seen

Heard = Callable[[int, int, str], None]
NOTE = "Near-duplicates by their looks: whoever looks decides. Dates are declared, not established."


@dataclass(frozen=True, slots=True)
class Unseen:
    """A file of which no picture could be made, and why."""

    document: str
    why: str


@dataclass(frozen=True, slots=True)
class PicturesAnswer:
    """The groups; how many pictures were compared, and how many are too plain or too small to be.

    ``unseen`` could not be shown by their readers; ``closed`` files lie in compartments that this member does not hold.
    """

    groups: tuple[Group, ...]
    compared: int
    plain: int
    unseen: tuple[Unseen, ...]
    closed: int

    def as_json(self) -> dict[str, Json]:
        """The documented answer."""
        return {
            "method": f"{METHOD.name}/{METHOD.version}",
            "groups": [one.as_json() for one in self.groups],
            "compared": self.compared,
            "plain": self.plain,
            "unseen": [{"document": one.document, "why": one.why} for one in self.unseen],
            "closed": self.closed,
            "note": NOTE,
        }


def pictures(
    opened: Opened,
    settings: Settings,
    *,
    document: str = "",
    again: bool = False,
    html: Path | None = None,
    with_restricted: bool = False,
    heard: Heard = lambda _done, _all, _name: None,
) -> PicturesAnswer:
    """Groups of near-duplicates, or with ``document`` (its name, Ref, or a part of the name) the other copies of its
    pictures, the nearest first.

    What a picture looks like is made in the sandbox once, kept, and logged (``pictures``); after a stop the same
    command goes on. ``again`` tries files anew of which no picture could be made. ``html`` is a new file for a page
    that shows the pictures of each group side by side: of those in compartments nothing, unless ``with_restricted``.

    Raises NotFound when no picture has the name, BadUse when several have it, AlreadyThere for a page that is there,
    Damaged, Busy, StorageFull.
    """
    authorise(opened, "read", "compare pictures")
    if html is not None and html.exists():
        raise AlreadyThere("There is a file of this name.", where=str(html), next_step="Name another, or move it away.")
    box = sandbox(settings)
    with look(opened) as connection:
        held, closed = _held(opened, connection)
        there = {one.item.ref: one for one in _usable(connection, held)}
        origins = Origins.of(connection, held, partial(lying.whose, connection))
    asked = _asked({ref: origins.names(ref) for ref in there}, document) if document else None
    seen = _seen(opened, box, list(there.values()), held, heard, again=again)
    groups = _groups(seen, origins, asked, heard)
    if html is not None:
        shut = None if with_restricted else origins.restricted_names()
        _write_page(opened, box, html, groups, there, shut)
    prints = [one for each in seen.values() for one in each.prints]
    plain = sum(not one.hashes for one in prints)
    unseen = tuple(Unseen(there[ref].item.name, one.why) for ref, one in seen.items() if one.why)
    return PicturesAnswer(groups, len(prints) - plain, plain, unseen, closed)


def _groups(seen: Mapping[Ref, Seen], origins: Origins, asked: Ref | None, heard: Heard) -> tuple[Group, ...]:
    from probata.store import likenesses as store

    found = list(store.pictures(seen))
    if asked is not None:
        return around(found, asked, origins)
    return groups_of(found, origins, lambda done, every: heard(done, every, "comparing"))


def _held(opened: Opened, connection: Connection) -> tuple[Held, int]:
    """What opens restricted files that may be used, and how many lie in compartments of others."""
    from probata.store import interviews, items

    blocked = interviews.withdrawn_documents(connection)
    within = {ref: one for ref, one in items.restricted_documents(connection).items() if ref not in blocked}
    held = holding.viewing(opened, connection, set(within.values()), "pictures")
    return held, sum(one not in held for one in within.values())


def _usable(connection: Connection, held: Held) -> list[Pictured]:
    from probata.record.ref import Ref
    from probata.store import interviews, items

    documents = (Ref.parse(one) for one in interviews.withdrawn_documents(connection))
    gone = frozenset(items.item_of(connection, one) for one in documents if items.has_document(connection, one))
    return likenesses.of_inquiry(connection, held, gone)


def _asked(names: Mapping[Ref, Sequence[str]], document: str) -> Ref:
    """The item whose copies are asked for, by the name or Ref of a document in it."""
    exact = [item for item, known in names.items() if document in known]
    found = exact or [item for item, known in names.items() if any(document in one for one in known)]
    if not found:
        raise NotFound(
            "No picture or scanned document has this name.", where=document, next_step="`probata list` lists names."
        )
    if len(found) > 1:
        some = ", ".join(names[one][0] for one in found[:4])
        raise BadUse(
            f"{len(found)} pictures have this in their name: {some}.", where=document, next_step="Name one of them."
        )
    return found[0]


def _seen(
    opened: Opened, box: Sandbox, there: Sequence[Pictured], held: Held, heard: Heard, *, again: bool
) -> dict[Ref, Seen]:
    """What every one of these looks like; what is not known yet is made now."""
    from probata.store import likenesses as store

    with look(opened) as connection:
        known = store.everything(connection, held)
    missing = [one for one in there if one.item.ref not in known or (again and known[one.item.ref].why)]
    made = likenesses.make(opened, box, missing, heard)
    every = {**known, **made}
    return {one.item.ref: every[one.item.ref] for one in there}


def _write_page(
    opened: Opened,
    box: Sandbox,
    html: Path,
    groups: Sequence[Group],
    there: Mapping[Ref, Pictured],
    closed: frozenset[str] | None,
) -> None:
    """The log says that a page was written, and how many of the pictures that it shows lie in compartments."""

    def thumbnail(one: Member) -> bytes | None:
        from probata.method.documents.thumbnail import png

        picture = likenesses.shown(opened, box, there[one.item], one.page)
        return png(picture, picture_page.LONGEST) if picture else None

    data = picture_page.page(groups, thumbnail, NOTE, closed).encode("utf-8")
    shown = [one for group in groups for one in group.members if closed is None or not one.of]

    def first() -> None:
        with transact(opened) as connection:
            detail: dict[str, Json] = {"shown": len(shown), "restricted": sum(bool(one.of) for one in shown)}
            record(connection, opened, "pictures", detail)

    write_whole(html, data, first=first)
