"""word_book: what is counted while a Word file is written: bookmarks, relationships, footnotes, numbers."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Literal

from probata.method.report.exports._nodes import Node
from probata.method.report.exports._pictures import Picture
from probata.method.report.exports._word_numbering import Numbering
from probata.method.report.exports._word_runs import bookmark
from probata.record.canonical import Json

PartName = Literal["document", "footnotes"]
_LONGEST = 40
"""Signs in the name of a bookmark; Word takes no more."""
_UNFIT = re.compile(r"[^A-Za-z0-9_]")


@dataclass(slots=True)
class Relations:
    """The relationships of one part: kind and target -> its id."""

    found: dict[tuple[str, str], str] = field(default_factory=dict)

    def to(self, kind: str, target: str) -> str:
        """The id of a relationship, made when there is none."""
        return self.found.setdefault((kind, target), f"rId{len(self.found) + 1}")


@dataclass(slots=True)
class Book:
    """One file while it is written.

    ``places``: id of a paragraph, part, heading in the sheet -> its node, for what really stands in the file.
    ``pointed``: numbers of notes to which a second mark points. ``pictures``: by the name that the manuscript uses.
    ``right``: whether the report runs from right to left; ``foreign``: whether its language is not English.
    """

    places: Mapping[str, Node]
    pointed: frozenset[int]
    pictures: Mapping[str, Picture]
    right: bool
    foreign: bool
    numbering: Numbering = field(default_factory=Numbering)
    part: PartName = "document"
    relations: dict[PartName, Relations] = field(
        default_factory=lambda: {"document": Relations(), "footnotes": Relations()}
    )
    notes: dict[int, str] = field(default_factory=dict)
    """Number of a note -> its paragraphs."""
    inside: list[int] = field(default_factory=list)
    """Notes whose first mark stands in another note and that wait for a mark in the text."""
    captions: dict[str, int] = field(default_factory=dict)
    """Table or Figure -> the last number printed."""
    media: dict[str, str] = field(default_factory=dict)
    """Name of a picture in the manuscript -> its name in the file."""
    drawn: int = 0
    _names: dict[str, str] = field(default_factory=dict)
    _taken: set[str] = field(default_factory=set)
    _bookmarks: int = 0

    def name(self, id_: str) -> str:
        """The bookmark of a place, by its id: what Word takes for a name, and no two alike (it ignores case)."""
        if id_ not in self._names:
            wanted = f"_{_UNFIT.sub('_', id_)}"[:_LONGEST]
            name, more = wanted, 1
            while name.lower() in self._taken:
                more += 1
                name = f"{wanted[: _LONGEST - 6]}_{more}"
            self._taken.add(name.lower())
            self._names[id_] = name
        return self._names[id_]

    def marked(self, name: str, inner: str) -> str:
        """Words under a bookmark."""
        self._bookmarks += 1
        return bookmark(self._bookmarks, name, inner)

    def at(self, id_: str, inner: str) -> str:
        """Words that are the place with this id; the words alone where it is empty."""
        return self.marked(self.name(id_), inner) if id_ else inner

    def relation(self, kind: str, target: str) -> str:
        """The id of a relationship of the part that is being written."""
        return self.relations[self.part].to(kind, target)


def places_of(blocks: Json) -> Mapping[str, Node]:
    """Every node with an id, by id."""
    return {str(one["id"]): one for one in _each(blocks) if one.get("id") and one["kind"] in _POINTED}


_POINTED = frozenset(("paragraph", "part", "heading"))


def pointed_notes(blocks: Json) -> frozenset[int]:
    """Numbers of notes that are marked more than once, or first in another note."""
    again = (one["number"] for one in _each(blocks) if one["kind"] == "note" and not one["first"])
    return frozenset(one for one in again if isinstance(one, int))


def _each(value: Json) -> Iterator[Node]:
    waiting: list[Json] = [value]
    while waiting:
        one = waiting.pop()
        if isinstance(one, Mapping):
            if "kind" in one:
                yield one
            waiting += [inner for inner in one.values() if not isinstance(inner, str)]
        elif isinstance(one, list | tuple):
            waiting += one
