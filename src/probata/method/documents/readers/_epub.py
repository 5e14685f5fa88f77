"""EPUB opened: the container, the package document, the manifest and the spine (OCF 3.3; EPUB 2.0.1 and 3.3)."""

from __future__ import annotations

import posixpath
import re
import zipfile
from dataclasses import dataclass
from io import BytesIO
from typing import TYPE_CHECKING
from urllib.parse import unquote

from probata.method.documents.model import Declared
from probata.method.documents.readers._package import Package, clean
from probata.method.documents.readers._xml import parse
from probata.record.errors import Unreadable

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lxml.etree import _Element as Element

KIND = "application/epub+zip"
_DOCTYPE = re.compile(rb"<!DOCTYPE[^<>\[]*>")
_DOCUMENTS = ("application/xhtml+xml", "text/html", "application/x-dtbook+xml", "text/x-oeb1-document")
_FONT_WAYS = ("http://www.idpf.org/2008/embedding", "http://ns.adobe.com/pdf/enc#RC")
"""How fonts are made unusable outside of the book; no text is."""
_FIELDS = {
    "creator": "author",
    "contributor": "contributor",
    "title": "title",
    "date": "date",
    "publisher": "publisher",
    "identifier": "identifier",
    "language": "language",
    "description": "description",
    "subject": "subject",
    "rights": "copyright",
    "source": "source",
}


@dataclass(frozen=True, slots=True)
class Item:
    """A file that the manifest lists: its part, its media type, its properties (``nav``, ``cover-image``)."""

    id: str
    part: str
    kind: str
    properties: str = ""

    @property
    def is_document(self) -> bool:
        """Whether it is a chapter or the like."""
        return self.kind in _DOCUMENTS


@dataclass(frozen=True, slots=True)
class Book:
    """What the package document says."""

    package: Package
    items: tuple[Item, ...]
    linear: tuple[Item, ...]
    aside: tuple[Item, ...]
    """In the spine, but outside of the order of reading."""
    declared: tuple[Declared, ...]
    limits: tuple[str, ...] = ()

    @property
    def orphans(self) -> tuple[Item, ...]:
        """Documents that no order of reading has; the table of contents says what the headings say."""
        told = {item.part for item in (*self.linear, *self.aside)}
        return tuple(item for item in self.items if item.is_document and item.part not in told and not item.properties)

    @property
    def contents(self) -> tuple[Item, ...]:
        """The tables of contents that are no chapter: the navigation document, the older NCX."""
        told = {item.part for item in (*self.linear, *self.aside)}
        kinds = ("application/x-dtbncx+xml",)
        return tuple(
            item
            for item in self.items
            if item.part not in told and ("nav" in item.properties.split() or item.kind in kinds)
        )


def fits(data: bytes) -> bool | None:
    """Whether a ZIP says that it is a book; None for one too damaged to tell."""
    try:
        with zipfile.ZipFile(BytesIO(data)) as archive:
            names = {clean(name): name for name in archive.namelist()}
            if "mimetype" in names and archive.getinfo(names["mimetype"]).file_size < 200:
                return archive.read(names["mimetype"]).decode("latin-1").strip() == KIND
    except Exception:  # noqa: BLE001 (zipfile and its decoders raise whatever a damaged archive makes them)
        return None
    return "meta-inf/container.xml" in names


def opened(data: bytes, name: str) -> Book:
    """The book; raises Unreadable when it is none, is damaged, or its text is encrypted."""
    package = Package(data, name)
    root_part = _root_part(package)
    root = parse_loosely(package.part(root_part), name)
    if root is None:
        raise Unreadable("The book's list of its files is missing or broken.", where=name)
    items = _items(root, posixpath.dirname(root_part))
    _refuse_locked(package, items)
    by_id = {item.id: item for item in items}
    linear, aside = _spine(root, by_id)
    return Book(package, items, linear, aside, tuple(_claims(root)))


def parse_loosely(data: bytes, name: str) -> Element | None:
    """XML whose document type is left out (EPUB 2 asks for one); None when it is missing or broken all the same."""
    try:
        return parse(_DOCTYPE.sub(b"", data, count=1), name) if data else None
    except Unreadable:
        return None


def local(element: Element) -> str:
    """The name without its namespace: books mix several for the same things."""
    return str(element.tag).rpartition("}")[2]


def _root_part(package: Package) -> str:
    container = parse_loosely(package.part("META-INF/container.xml"), package.name)
    for element in container.iter() if container is not None else ():
        if local(element) == "rootfile" and element.get("full-path"):
            return clean(str(element.get("full-path")))
    found = next((name for name in sorted(package.names) if name.endswith(".opf")), "")
    if not found:
        raise Unreadable("The file is no book: it says nowhere which files it has.", where=package.name)
    return found


def _items(root: Element, folder: str) -> tuple[Item, ...]:
    found = [
        Item(
            str(each.get("id", "")),
            part_of(folder, str(each.get("href", ""))),
            str(each.get("media-type", "")).lower(),
            str(each.get("properties", "")),
        )
        for each in root.iter()
        if local(each) == "item" and each.get("href")
    ]
    return tuple({item.part: item for item in found}.values())


def part_of(folder: str, address: str) -> str:
    """The part that an address of the package document means."""
    plain = unquote(address.partition("#")[0])
    return clean(posixpath.normpath(posixpath.join("/", folder, plain)))


def _spine(root: Element, items: dict[str, Item]) -> tuple[tuple[Item, ...], tuple[Item, ...]]:
    linear: dict[str, Item] = {}
    aside: dict[str, Item] = {}
    for each in root.iter():
        item = items.get(str(each.get("idref", ""))) if local(each) == "itemref" else None
        if item is not None:
            (aside if each.get("linear") == "no" else linear).setdefault(item.part, item)
    return tuple(linear.values()), tuple(item for item in aside.values() if item.part not in linear)


def _claims(root: Element) -> Iterator[Declared]:
    for element in root.iter():
        if local(element) in _FIELDS and "purl.org/dc" in str(element.tag).lower():
            value = " ".join("".join(str(text) for text in element.itertext()).split())
            if value:
                yield Declared(_FIELDS[local(element)], value, "EPUB metadata")
        elif local(element) == "meta" and element.get("property") == "dcterms:modified":
            yield Declared("modified", str(element.text or "").strip(), "EPUB metadata")


def _refuse_locked(package: Package, items: tuple[Item, ...]) -> None:
    """Raise when a chapter is encrypted; scrambled fonts and pictures leave the text whole."""
    root = parse_loosely(package.part("META-INF/encryption.xml"), package.name)
    documents = {item.part for item in items if item.is_document}
    for data in (each for each in (root.iter() if root is not None else ()) if local(each) == "EncryptedData"):
        ways = [str(each.get("Algorithm", "")) for each in data.iter() if local(each) == "EncryptionMethod"]
        parts = [part_of("", str(each.get("URI", ""))) for each in data.iter() if local(each) == "CipherReference"]
        if documents.intersection(parts) and not set(ways) <= set(_FONT_WAYS):
            raise Unreadable(
                "The book's text is encrypted (copy protection).",
                where=package.name,
                next_step="Ask whoever bought it for a copy without protection, or add pictures of the pages.",
            )
