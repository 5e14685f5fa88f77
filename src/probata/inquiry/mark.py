"""mark: say that documents were published by others, or take that back; and list what the inquiry holds."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from probata.inquiry import texts
from probata.inquiry.door import Opened, authorise, record, transact
from probata.record.canonical import Json


@dataclass(frozen=True, slots=True)
class Listed:
    """One document as it is listed. ``words`` says whether it holds any text."""

    name: str
    ref: str
    public: bool
    reader: str
    words: bool
    limits: tuple[str, ...]

    def as_json(self) -> dict[str, Json]:
        """The documented list object."""
        return {
            "name": self.name,
            "ref": self.ref,
            "public": self.public,
            "reader": self.reader,
            "words": self.words,
            "limits": list(self.limits),
        }


def listed(opened: Opened, parts: Sequence[str]) -> tuple[Listed, ...]:
    """The documents whose name holds one of ``parts`` (all, without parts); NotFound for a part that no name holds."""
    authorise(opened, "read")
    return tuple(
        Listed(
            name=one.document.name,
            ref=str(one.document.ref),
            public=one.item.public,
            reader=one.item.reader,
            words=bool(one.text.strip()),
            limits=one.item.limits,
        )
        for one in texts.load(opened, parts).stored
    )


def mark(opened: Opened, parts: Sequence[str], *, public: bool) -> tuple[str, ...]:
    """Marks every file that holds one of these documents, and gives the names of the documents that changed.

    Logged file by file. A package that was signed before cannot be recalled.
    """
    from probata.store import items

    authorise(opened, "add")
    changing = [one for one in texts.load(opened, parts).stored if one.item.public != public]
    with transact(opened) as connection:
        for item in dict.fromkeys(one.item.ref for one in changing):
            items.set_public(connection, item, public)
            record(connection, opened, "mark", {"item": str(item), "public": public})
    return tuple(one.document.name for one in changing)
