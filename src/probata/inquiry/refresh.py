"""refresh: a newer version of a list or a text: what changed, and what rests on the old one.

Nothing of the old version goes: both are there, and what was cited from the old one has to be looked at again.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from probata.inquiry.accounts.beside import take_beside
from probata.inquiry.documents import differing, texts, tied
from probata.inquiry.entry import clock
from probata.inquiry.entry.door import Opened, authorise, look, transact
from probata.inquiry.files.writing import write_whole
from probata.method.documents.versions import Version, fate, version_changes
from probata.record.errors import BadUse

if TYPE_CHECKING:
    from sqlalchemy import Connection

    from probata.inquiry.entry.settings import Settings
    from probata.method.documents.item import FullDocument
    from probata.method.documents.versions import VersionChanges
    from probata.record.canonical import Json

OUTDATED = "rests on a document of which there is a newer version"
"""How a reason begins that this verb gives; those that say more (a withdrawal) are left as they are."""


@dataclass(frozen=True, slots=True)
class Refreshed:
    """The two versions by name, what changed, what has to be looked at again (handle, or the name of a record -> why),
    and how many files came in (none where the newer version was there)."""

    old: str
    new: str
    changes: VersionChanges = field(repr=False)
    stale: Mapping[str, str]
    taken_in: int

    def as_json(self) -> dict[str, Json]:
        """The documented refresh object."""
        return {
            "old": self.old,
            "new": self.new,
            "taken_in": self.taken_in,
            "differences": differing.as_json(self.changes),
            "stale": dict(self.stale),
        }


def refresh(
    opened: Opened,
    old: str,
    new: str,
    *,
    settings: Settings,
    by: str = "",
    reason: str = "",
    key: Sequence[str] = (),
    out: Path | None = None,
) -> Refreshed:
    """Ties ``new`` to ``old`` as its newer version: a file, which is taken in where the old one lies, or a document.

    ``by`` and ``reason``: who says so, and why. ``key``: columns that name a row. ``out`` is where the differences are
    written as CSV, but for what lies in a compartment. Raises NotFound and BadUse for a name of no document or of
    several, for two that do not lie in the same place or are each other's version already, and for a key of what is no
    table; what `add` raises; AlreadyThere.
    """
    from probata.store import ties

    authorise(opened, "add", "take in a newer version")
    before = texts.named(texts.load_named(opened, [old], "refresh"), old)
    _refuse_writing(opened, before, out)
    if key:  # a column that is none is told before anything is taken in
        version_changes(_version(before), _version(before), key)
    after, taken_in = _newer(opened, before, new, settings)
    _refuse_writing(opened, after, out)
    changes = version_changes(_version(before), _version(after), key)
    with transact(opened) as connection:
        pair = after.document.ref, before.document.ref
        if pair[1] not in tied.standing(connection).under(pair[0], ties.TieKind.NEWER):
            tied.tie(opened, connection, ties.TieKind.NEWER, pair, ties.Why(by, reason))
            stale = _mark(connection, before, _version(after), changes)
        else:
            stale = {}
    if out:
        write_whole(out, differing.as_csv(changes))
    return Refreshed(before.document.name, after.document.name, changes, stale, taken_in)


def _newer(opened: Opened, before: FullDocument, new: str, settings: Settings) -> tuple[FullDocument, int]:
    file = Path(new)
    if file.exists():
        made = take_beside(opened, before, file, settings)
        return made.document, len(made.receipt.stored)
    return texts.named(texts.load_named(opened, [new], "refresh"), new), 0


def _refuse_writing(opened: Opened, one: FullDocument, out: Path | None) -> None:
    from probata.store import items

    with look(opened) as connection:
        if out and one.item.ref in items.restricted(connection):
            raise BadUse(
                "What lies in a compartment is not written into an open file.",
                next_step="Leave --csv out: the differences are printed.",
            )
    if out and out.exists():
        raise BadUse("A file has that name.", where=str(out), next_step="Name another.")


def _version(one: FullDocument) -> Version:
    return Version(one.text, one.marks)


def _mark(connection: Connection, before: FullDocument, after: Version, changes: VersionChanges) -> dict[str, str]:
    """Everything that rests on the old version, or on a corrected text of it, with the reason; of a document in a
    compartment only that there is a newer one, since reasons lie open."""
    from probata.store import basis, items, saved

    old = str(before.document.ref)
    reached = set(basis.forward(connection, _with_corrected(connection, before)))
    closed = before.item.ref in items.restricted(connection)
    kept = {name for name, reason in basis.all_stale(connection).items() if not reason.startswith(OUTDATED)}
    here = [one for one in saved.standing(connection).values() if str(one.ref) in reached - kept]
    said = OUTDATED if closed or changes.none else f"{OUTDATED} ({changes.told()})"
    reasons = dict.fromkeys(reached - kept, said)
    for one in here:
        if one.kind == saved.PLACE and one.body["document"] == old and not closed:
            reasons[str(one.ref)] = f"{said}: {_fate(changes, before, after, one.body)}"
    for reason in set(reasons.values()):
        basis.mark_stale(connection, [name for name, each in reasons.items() if each == reason], reason, clock.now())
    handles = {str(one.ref): one.handle for one in here}
    return {handles.get(name, name): reasons[name] for name in sorted(reasons)}


def _with_corrected(connection: Connection, before: FullDocument) -> list[str]:
    """The old version with its corrected texts, and the texts that it corrects."""
    from probata.store.ties import TieKind

    known, one = tied.standing(connection), before.document.ref
    return sorted(map(str, known.above(one, TieKind.CORRECTED) | known.below(one, TieKind.CORRECTED)))


def _fate(changes: VersionChanges, before: FullDocument, after: Version, body: Mapping[str, Json]) -> str:
    from probata.method.documents.marks import place_in
    from probata.record.span import TextSpan

    ends = body["text"]
    cited = TextSpan(*ends) if isinstance(ends, list) else None
    return fate(changes, before.text, after.text, place_in(body["span"]), cited)
