"""Attaching: which stored file is the one that a message names, since it came together with the chat.

Nothing is written down: a chat and its files came in one folder, or inside of one archive or mail, and the message
says the name. What lies in a folder below (as Telegram puts it) came along too. docs/explanation/chats.md.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from probata.inquiry.entry import holding
from probata.inquiry.entry.door import Opened, look
from probata.method.documents.readers._chat.attachments import names_in
from probata.record.canonical import Json
from probata.record.ref import Ref

if TYPE_CHECKING:
    from probata.method.documents.item import FullDocument
    from probata.store.arrivals import Arrival

_STEP = re.compile(r"[/\\]")


@dataclass(frozen=True, slots=True)
class Attached:
    """A file that a message names. ``items`` are the stored files that came with the chat under that name (none, one,
    or several in folders below); ``aside``: it came and was set aside, with this code."""

    message: int
    name: str
    items: tuple[Ref, ...] = ()
    aside: str = ""

    def as_json(self, names: Mapping[Ref, str]) -> dict[str, Json]:
        """The documented object; ``names``: item -> its name here."""
        items: list[Json] = [{"item": str(one), "name": names.get(one, "")} for one in self.items]
        return {"message": self.message, "name": self.name, "items": items, "set_aside": self.aside}


@dataclass(frozen=True, slots=True)
class _Lay:
    """Where something lay when it came: inside of which stored file, in which folder, under which name."""

    holder: Ref | None
    folder: str
    name: str

    def is_with(self, chat: _Lay) -> bool:
        """Whether it lay where the chat lay, or in a folder below."""
        return self.holder == chat.holder and f"{self.folder}/".startswith(f"{chat.folder}/")


@dataclass(frozen=True, slots=True)
class Came:
    """Everything that came, as far as this member may know how it was called."""

    lay: Mapping[Ref, Sequence[_Lay]]
    by_name: Mapping[str, Sequence[tuple[_Lay, Arrival]]] = field(repr=False)

    def attached(self, document: FullDocument) -> Iterator[Attached]:
        """The files that its messages name, message by message."""
        mine = set(self.lay.get(document.document.item, ()))
        known: dict[str, tuple[tuple[Ref, ...], str]] = {}
        for number, name in names_in(document.text, document.marks):
            if name not in known:  # some programs give every voice note one name
                known[name] = self._with(mine, name)
            yield Attached(number, name, *known[name])

    def _with(self, mine: Collection[_Lay], name: str) -> tuple[tuple[Ref, ...], str]:
        """The items of this name that came with what lay so; or why one was set aside."""
        folders = {one.folder for one in mine}
        beside = [
            (lay.folder not in folders, came)
            for lay, came in self.by_name.get(_plain(name), ())
            if any(lay.is_with(one) for one in mine)
        ]
        nearest = [came for further, came in beside if not further] or [came for _, came in beside]
        items = tuple(dict.fromkeys(one.item for one in nearest if one.item))
        aside = next((one.code for one in nearest if one.code), "")
        return items, "" if items else aside

    def attached_to(self, item: Ref, documents: Iterable[FullDocument]) -> Iterator[tuple[FullDocument, int]]:
        """Each chat of these, and the number of each message, that names the item."""
        mine = {lay.name for lay in self.lay.get(item, ())}
        for document in documents:
            if mine & {_plain(name) for _, name in names_in(document.text, document.marks)}:
                yield from ((document, one.message) for one in self.attached(document) if item in one.items)


def came(opened: Opened, act: str) -> Came:
    """How everything lay that came; compartments that are held are opened for ``act``. Raises Damaged."""
    from probata.store import arrivals

    lay: dict[Ref, list[_Lay]] = {}
    by_name: dict[str, list[tuple[_Lay, Arrival]]] = {}
    with look(opened) as connection:
        held = holding.viewing(opened, connection, opened.compartments.held, act)
        for one in arrivals.everything(connection, held):
            if one.said is not None:
                where = _lay(one, one.said.name, one.said.place)
                by_name.setdefault(where.name, []).append((where, one))
                if one.item:
                    lay.setdefault(one.item, []).append(where)
    return Came(lay, by_name)


def _lay(one: Arrival, name: str, place: str) -> _Lay:
    """Of a file by itself the folder that it lay in on a machine; of one out of an archive that is not kept, the place
    of that and the folder inside."""
    folder, _, last = name.rpartition("/")
    steps = _STEP.split(place)
    if one.holder is None and place:
        above = "/".join(steps[:-1])
        folder = above if steps[-1] == last else f"{'/'.join(steps)}!/{folder}"
    return _Lay(one.holder, folder, _plain(last))


def _plain(name: str) -> str:
    """Telephones and computers spell accents in two ways."""
    return unicodedata.normalize("NFC", name)
