"""Package: an Office file as a ZIP of parts (Open Packaging Conventions, ECMA-376 part 2), opened with care."""

from __future__ import annotations

import io
import posixpath
import zipfile
import zlib
from dataclasses import dataclass
from functools import cached_property

from probata.method.documents.model import Declared
from probata.method.documents.readers._archive.zip_directory import names
from probata.method.documents.readers._unread import refuse_ole
from probata.method.documents.readers._xml import attribute, parse, short
from probata.record.errors import Unreadable

MAX_PARTS = 20_000
"""Entries of the archive; a book with a picture on every page stays far below."""
MAX_PART = 200_000_000
"""Bytes of one part when unpacked: more than a workbook of a million filled cells."""
MAX_TOTAL = 400_000_000
"""Bytes of all parts that are read, unpacked."""
MAX_RATIO = 400
"""Unpacked to packed size of a part over a megabyte; XML packs about 1:10, and bombs 1:1000."""
_ZIP = b"PK\x03\x04"


@dataclass(frozen=True, slots=True)
class Relation:
    """A link from one part to another (or to an outside target, which is never followed)."""

    id: str
    kind: str
    target: str
    outside: bool


class Package:
    """The parts of one file, by name; names are compared without regard to case, as the conventions say."""

    def __init__(self, data: bytes, name: str) -> None:
        """Open the archive; raises Unreadable when it is no sound ZIP or could be a bomb."""
        refuse_ole(data, name)
        self.name = name
        self._left = MAX_TOTAL
        if not data.startswith(_ZIP):
            raise Unreadable("The file is no Office file: not a ZIP archive.", where=name)
        try:
            self._zip = zipfile.ZipFile(io.BytesIO(data))
        except (zipfile.BadZipFile, ValueError, OSError, EOFError, NotImplementedError, UnicodeError):
            raise Unreadable("The file is cut off or damaged: its ZIP directory cannot be read.", where=name) from None
        if len(self._zip.infolist()) > MAX_PARTS:
            raise Unreadable(f"The file has more than {MAX_PARTS:,} parts.", where=name)

    @cached_property
    def names(self) -> frozenset[str]:
        """The names of all parts, in small letters."""
        return frozenset(self._entries)

    @cached_property
    def spelled(self) -> tuple[str, ...]:
        """The names of all parts as the archive spells them and in its order, each once; folders are no parts."""
        found = dict.fromkeys(entry.filename for entry in self._zip.infolist())
        return tuple(name for name in found if not name.endswith("/"))

    @cached_property
    def _entries(self) -> dict[str, list[zipfile.ZipInfo]]:
        found: dict[str, list[zipfile.ZipInfo]] = {}
        for entry in self._zip.infolist():
            found.setdefault(clean(entry.filename), []).append(entry)
        return found

    def part(self, name: str) -> bytes:
        """The bytes of a part, "" when it is missing; raises Unreadable when damaged, doubled, encrypted or too big."""
        entries = self._entries.get(clean(name), [])
        if not entries:
            return b""
        if len(entries) > 1:
            raise Unreadable("The file holds two parts of one name; which one counts cannot be told.", where=self.name)
        return self._bounded(entries[0])

    def _bounded(self, entry: zipfile.ZipInfo) -> bytes:
        if entry.flag_bits & 1:
            raise Unreadable("The file is encrypted and needs a password.", where=self.name)
        limit = min(MAX_PART, self._left, max(1_000_000, entry.compress_size * MAX_RATIO))
        try:
            with self._zip.open(entry) as stream:
                data = stream.read(limit + 1)
        except (zipfile.BadZipFile, zlib.error, EOFError, OSError, NotImplementedError, ValueError, RuntimeError):
            raise Unreadable("A part of the file is damaged: it cannot be unpacked.", where=self.name) from None
        if len(data) > limit:
            raise Unreadable("A part of the file unfolds beyond all reason.", where=self.name)
        self._left -= len(data)
        return data

    def relations(self, part: str) -> tuple[Relation, ...]:
        """The links that a part has (``""`` for the package itself), targets as names of parts."""
        folder, _, base = part.rpartition("/")
        data = self.part(f"{folder}/_rels/{base}.rels" if folder else f"_rels/{base}.rels")
        if not data:
            return ()
        found = []
        for element in parse(data, self.name):
            if short(element.tag) == "rel:Relationship":
                target, outside = attribute(element, "Target"), attribute(element, "TargetMode") == "External"
                kind = attribute(element, "Type").rpartition("/")[2]
                inside = target if outside else clean(posixpath.normpath(posixpath.join("/", folder, target)))
                found.append(Relation(attribute(element, "Id"), kind, inside, outside))
        return tuple(found)

    def main(self, fallback: str) -> str:
        """The name of the main part."""
        kinds = [relation.target for relation in self.relations("") if relation.kind == "officeDocument"]
        return kinds[0] if kinds else fallback

    def declared(self, source: str) -> tuple[tuple[Declared, ...], tuple[str, ...]]:
        """What the file's properties claim (author, dates, company, ...), and limits where they cannot be read."""
        claims: list[Declared] = []
        for part in ("docprops/core.xml", "docprops/app.xml", "docprops/custom.xml"):
            try:
                claims += _claims(self.part(part), source, self.name)
            except Unreadable:
                return tuple(claims), ("its properties (author, dates) are damaged and were not read",)
        return tuple(claims), ()


_FIELDS = {
    "creator": "author",
    "created": "created",
    "modified": "modified",
    "lastModifiedBy": "last modified by",
    "title": "title",
    "subject": "subject",
    "description": "description",
    "keywords": "keywords",
    "category": "category",
    "contentStatus": "status",
    "lastPrinted": "last printed",
    "revision": "revision",
    "language": "language",
    "Company": "company",
    "Manager": "manager",
    "Application": "application",
    "Template": "template",
    "TotalTime": "minutes of editing",
}


def _claims(data: bytes, source: str, where: str) -> list[Declared]:
    if not data:
        return []
    claims = []
    for element in parse(data, where):
        local = short(element.tag).rpartition(":")[2]
        field = str(element.get("name", "")) if local == "property" else _FIELDS.get(local, "")
        value = "".join(str(text) for text in element.itertext()).strip()
        if field and value:
            claims.append(Declared(field, value, source))
    return claims


def clean(name: str) -> str:
    """The name of a part as it is compared."""
    return name.replace("\\", "/").lstrip("/").lower()


def has_parts(data: bytes, folder: str) -> bool:
    """Whether a ZIP holds parts in this folder; a ZIP too damaged to tell counts as yes, so that the name decides."""
    found = names(data, MAX_PARTS)
    return found is None or any(clean(raw.decode("utf-8", "replace")).startswith(folder) for raw in found)
