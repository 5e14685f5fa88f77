"""correct: a person's text of a scan, a subtitle or whatever a machine read, beside the machine's.

The corrected text is a file and a document of its own, tied to the old one: the bytes that were looked at stay, what
the machine read stays, and every version can be shown to whoever asks what was corrected.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from probata.inquiry.accounts.beside import take_beside
from probata.inquiry.documents import texts, tied
from probata.inquiry.documents.moving import LOST, Moved, moved
from probata.inquiry.entry import clock
from probata.inquiry.entry.door import Opened, authorise, transact
from probata.method.documents.corrected import PLACED, Correction, Placed
from probata.method.documents.marks import place_out
from probata.method.testimony.unseen import empty
from probata.record.basis import Method
from probata.record.errors import BadUse

if TYPE_CHECKING:
    from sqlalchemy import Connection

    from probata.inquiry.documents.texts import Loaded
    from probata.inquiry.entry.settings import Settings
    from probata.method.documents.item import FullDocument
    from probata.method.documents.model import Mark, Reading
    from probata.record.canonical import Json

METHOD = "corrected-text"


@dataclass(frozen=True, slots=True)
class Corrected:
    """The old document and the corrected text by name; how many lines, pages, cues ... kept their place and which lost
    it; the handles of places that moved, and of those that have to be looked at, with why."""

    old: str
    new: str
    kept: int
    lost: tuple[Mark, ...]
    moved: tuple[str, ...]
    stale: Mapping[str, str]

    def as_json(self) -> dict[str, Json]:
        """The documented corrected object."""
        return {
            "old": self.old,
            "new": self.new,
            "kept": self.kept,
            "lost": [{"kind": one.kind.value, "place": place_out(one.place)} for one in self.lost],
            "moved": list(self.moved),
            "stale": dict(self.stale),
        }


def correct(opened: Opened, name: str, file: Path, *, by: str, reason: str, settings: Settings) -> Corrected:
    """Takes in ``file`` as the corrected text of a document; ``by`` is who read it, ``reason`` says how or why.

    Lines, pages, cues, cells and messages keep their places as far as their words are found (method/documents/
    corrected.py), unless the file has such places of its own (subtitles). Raises BadUse without ``by`` or ``reason``
    and for a name of several documents; NotFound; what `add` raises.
    """
    authorise(opened, "add", "take in a corrected text")
    if empty(by) or empty(reason):
        raise BadUse("A corrected text is somebody's reading.", next_step="Say who with --by, and why with --reason.")
    before = texts.named(texts.load_named(opened, [name], "correct"), name)
    made = list[Placed]()

    def changing(reading: Reading) -> Reading:
        return _with_places(before, reading, made)

    after = take_beside(opened, before, file, settings, changing=changing).document
    loaded = texts.load(opened, act="correct")
    with transact(opened) as connection:
        _tie(opened, connection, (after, before), (by, reason))
        found = _found(connection, loaded, before)
        stale = _mark(connection, found, before)
    kept = sum(one.kind in PLACED and one.place is not None for one in after.marks)
    lost = made[0].lost if made else ()
    return Corrected(before.document.name, after.document.name, kept, lost, tuple(found.places), stale)


def _with_places(before: FullDocument, reading: Reading, made: list[Placed]) -> Reading:
    """The places of the old text, on the words of the new one; what the file says of places itself stands alone."""
    if any(one.kind in PLACED and one.place is not None for one in reading.marks):
        return reading
    made.append(Correction(before.text, reading.text).carried(before.marks))
    reader = Method(f"{reading.reader.name}+{METHOD}", reading.reader.version)
    return replace(reading, marks=(*reading.marks, *made[-1].marks), reader=reader)


def _tie(opened: Opened, connection: Connection, pair: tuple[FullDocument, FullDocument], why: tuple[str, str]) -> None:
    from probata.store.ties import TieKind, Why

    after, before = (one.document.ref for one in pair)
    if before not in tied.standing(connection).under(after, TieKind.CORRECTED):
        tied.tie(opened, connection, TieKind.CORRECTED, (after, before), Why(*why))


def _found(connection: Connection, loaded: Loaded, before: FullDocument) -> Moved:
    """What became of places in the old text; those in all texts that were corrected before it are told with it."""
    from probata.store import saved
    from probata.store.ties import TieKind

    known = tied.standing(connection)
    of = {str(one) for one in known.below(before.document.ref, TieKind.CORRECTED)}
    mine = [one for one in saved.standing(connection, {saved.PLACE}).values() if one.body["document"] in of]
    return moved(loaded, known, mine)


def _mark(connection: Connection, found: Moved, before: FullDocument) -> dict[str, str]:
    """Places that lost their words, and what rests on them; what is stale for another reason keeps that.

    Reasons lie open: of a document in a compartment nothing more is said than that.
    """
    from probata.store import basis, items, saved

    known, closed = basis.all_stale(connection), before.item.ref in items.restricted(connection)
    handles = {str(one.ref): one.handle for one in saved.standing(connection).values()}
    told = dict[str, str]()
    for place, why in found.lost.items():
        names = {place, *basis.forward(connection, [place])} - known.keys()
        basis.mark_stale(connection, names, LOST if closed else why, clock.now())
        told |= {handles.get(name, name): why for name in sorted(names)}
    return told
