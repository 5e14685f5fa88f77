"""Parts: the package of a Word file, by relationship, with the names of parts as the package spells them."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterator

from probata.method.documents.model import Declared
from probata.method.documents.readers._package import Package, Relation
from probata.method.documents.word.docx.nodes import root_name
from probata.record.errors import Unreadable

_LEFT_OUT = (
    ("embeddings/", "holds embedded files, which were not read"),
    ("media/", "holds pictures; words inside pictures were not read"),
    ("glossary/", "holds building blocks of its template, which were not read"),
    ("vbaproject.bin", "holds macros, which were neither read nor run"),
)
_OUTSIDE = "refers to files outside of it (a template or linked pictures), which were not fetched"


class Parts:
    """The parts of one file. Only those that are asked for are unpacked."""

    def __init__(self, data: bytes, name: str) -> None:
        """Open the package; raises Unreadable when it is none, or has no main part."""
        self.name = name
        self._package = Package(data, name)
        with zipfile.ZipFile(io.BytesIO(data)) as archive:  # the package has opened it before: it is sound
            spelled = archive.namelist()
        self._spelled = {each.replace("\\", "/").lstrip("/").lower(): each for each in spelled}
        main = self._package.main("word/document.xml")
        self.body = self._package.part(main)
        if not self.body or root_name(self.body, name) != "w:document":
            raise Unreadable("The file is no Word file, or its main part is missing.", where=name)
        self.main = self.spelled(main)
        self._relations = self._package.relations(main)

    def spelled(self, name: str) -> str:
        """A part's name as the package spells it."""
        return self._spelled.get(name.lower(), name)

    def linked(self, kind: str) -> Iterator[tuple[str, bytes]]:
        """The parts of a kind that the main part links to, each once: name and bytes."""
        targets = (each.target for each in self._relations if each.kind == kind and not each.outside)
        for target in dict.fromkeys(targets):
            if data := self._package.part(target):
                yield self.spelled(target), data

    def first(self, kind: str) -> tuple[str, bytes]:
        """The first part of a kind; empty when there is none."""
        return next(self.linked(kind), ("", b""))

    def targets(self, part: str) -> dict[str, str]:
        """Where the links of a part lead, by their ids: addresses, or ``#bookmark``."""
        relations = self._relations if part == self.main else self._package.relations(part.lower())
        return {each.id: _target(each) for each in relations if each.kind == "hyperlink"}

    def pictures(self, part: str) -> dict[str, str]:
        """The parts of the pictures that a part shows, by the ids of their relationships."""
        relations = self._relations if part == self.main else self._package.relations(part.lower())
        return {each.id: self.spelled(each.target) for each in relations if each.kind == "image" and not each.outside}

    def declared(self) -> tuple[tuple[Declared, ...], tuple[str, ...]]:
        """What the file's properties claim, and limits where they cannot be read."""
        return self._package.declared("Word properties")

    def left_out(self) -> tuple[str, ...]:
        """What the package holds besides text."""
        limits = [says for place, says in _LEFT_OUT if any(place in each for each in self._package.names)]
        outside = any(each.outside and each.kind != "hyperlink" for each in self._relations)
        return (*limits, *([_OUTSIDE] if outside else []))


def _target(relation: Relation) -> str:
    """A link's address; a place in the file itself is spelled ``#bookmark``."""
    return relation.target if relation.outside else f"#{relation.target.rpartition('#')[2]}"
