"""OpenDocument files opened: the ZIP with its parts, or the one flat XML file (ODF 1.3 part 2 and part 3, 3.1)."""

from __future__ import annotations

import base64
import binascii
import io
import posixpath
import re
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from probata.method.documents.model import Declared, Left, MarkKind, Part
from probata.method.documents.readers import _embedded
from probata.method.documents.readers._odf_story import Story
from probata.method.documents.readers._odf_styles import Styles
from probata.method.documents.readers._package import Package, clean
from probata.method.documents.readers._paths import Paths
from probata.method.documents.readers._unread import refuse_ole
from probata.method.documents.readers._xml import attribute, child, parse, short
from probata.record.errors import Unreadable

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

KIND = "application/vnd.oasis.opendocument."
_ZIP = b"PK\x03\x04"
_HEAD = 30_000
"""Bytes in which the root element of a flat file stands with its forty namespaces."""
_FLAT_KIND = re.compile(rb"""\bmimetype\s*=\s*["']application/vnd\.oasis\.opendocument\.([\w.-]+)""")
_BINARY = re.compile(rb"<office:binary-data[^<>]*>([^<]*)</office:binary-data\s*>")
_OWN = re.compile(  # parts of the format itself; everything else in the ZIP is somebody's file
    r"(?:mimetype|(?:content|styles|meta|settings)\.xml|manifest\.rdf|layout-cache|current\.xml)\Z|"
    r"(?:meta-inf|configurations2|basic|scripts|dialogs|fonts|versions)/|object \d+/.*\.(?:xml|rdf)\Z"
)
_REPLACED = "objectreplacements/"
_MACROS = ("basic/", "scripts/")
_FIELDS = {
    "meta:initial-creator": "author",
    "dc:creator": "last modified by",
    "meta:creation-date": "created",
    "dc:date": "modified",
    "dc:title": "title",
    "dc:subject": "subject",
    "dc:description": "description",
    "meta:keyword": "keywords",
    "dc:language": "language",
    "meta:printed-by": "last printed by",
    "meta:print-date": "last printed",
    "meta:editing-cycles": "revision",
    "meta:editing-duration": "time of editing",
    "meta:generator": "application",
}
_DC = "{http://purl.org/dc/elements/1.1/}"


@dataclass(frozen=True, slots=True)
class Opened:
    """The roots of one file; of a flat one all three are the same. ``package`` is None for a flat file.

    ``binaries``: files that stand as base64 in a flat one.
    """

    name: str
    content: Element
    styles: Element | None
    meta: Element | None
    package: Package | None = field(repr=False)
    binaries: int = 0

    def body(self, kind: str) -> Element:
        """What holds the main story (``office:text``, ``office:presentation``); raises Unreadable without it."""
        found = child(self.content, "office:body", kind)
        if found is None:
            raise Unreadable("The file's main part holds no text of this kind.", where=self.name)
        return found

    def root_of(self, part: str) -> Element | None:
        """The root of an embedded object's part; None when it is missing or broken."""
        try:
            data = self.package.part(part) if self.package else b""
            return parse(data, self.name) if data else None
        except Unreadable:
            return None

    def limits(self) -> list[str]:
        """What the file holds beside its text."""
        if self.package is None:
            return _embedded.limits(["binary"] * self.binaries)
        limits = _embedded.limits(held(self.package))
        macros = [name for name in self.package.names if name.startswith(_MACROS) and not name.endswith("-lb.xml")]
        if any(not name.endswith(("/", "-lc.xml")) for name in macros):
            limits.append("holds macros, which were neither read nor run")
        if any(name.startswith("versions/") for name in self.package.names):
            limits.append("holds earlier versions of itself, which were not read")
        return limits


def recognises(head: bytes) -> bool:
    """Whether the file is a ZIP, or one XML file of OpenDocument."""
    return head.startswith(_ZIP) or (
        head.lstrip(b"\xef\xbb\xbf \t\r\n").startswith(b"<")
        and b"urn:oasis:names:tc:opendocument:xmlns:office:1.0" in head
    )


def kind_of(data: bytes) -> str | None:
    """``text``, ``presentation-template``, ...; "" when the file is none; None for a ZIP too damaged to tell."""
    if not data.startswith(_ZIP):
        found = _FLAT_KIND.search(data[:_HEAD])
        return found[1].decode("latin-1") if found else ""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            names = {clean(name): name for name in archive.namelist()}
            if "mimetype" in names and archive.getinfo(names["mimetype"]).file_size < 200:
                said = archive.read(names["mimetype"]).decode("latin-1").strip()
                return said.removeprefix(KIND) if said.startswith(KIND) else ""
    except Exception:  # noqa: BLE001 (zipfile and its decoders raise whatever a damaged archive makes them)
        return None
    return "text" if {"content.xml", "meta-inf/manifest.xml"} <= names.keys() else ""


def opened(data: bytes, name: str) -> Opened:
    """The roots of a file; raises Unreadable when it is no OpenDocument file, is encrypted, damaged or a bomb."""
    refuse_ole(data, name)
    if data.startswith(b"PK"):
        return _zipped(Package(data, name), name)
    if not recognises(data[:_HEAD]):
        raise Unreadable("The file is no OpenDocument file.", where=name)
    bare, count = _BINARY.subn(b"", data)  # a picture of ten megabytes in one text node is more than the parser takes
    root = parse(bare, name)
    return Opened(name, root, root, root, None, count)


def _zipped(package: Package, name: str) -> Opened:
    _refuse_locked(package)
    content = package.part("content.xml")
    if not content:
        raise Unreadable("The file is no OpenDocument file, or its main part is missing.", where=name)
    styles = package.part("styles.xml")
    return Opened(name, parse(content, name), parse(styles, name) if styles else None, _meta(package), package)


def _meta(package: Package) -> Element | None:
    try:
        data = package.part("meta.xml")
        return parse(data, package.name) if data else None
    except Unreadable:
        return None


def _refuse_locked(package: Package) -> None:
    manifest = package.part("META-INF/manifest.xml")
    if b"encryption-data" in manifest or b"encrypted-key" in manifest or "encrypted-package" in package.names:
        raise Unreadable(
            "The file is protected by a password.",
            where=package.name,
            next_step="Open it with its password, save it without, and add that.",
        )


def declared(opened: Opened) -> tuple[Declared, ...]:
    """What the file claims of itself (ODF 1.3 part 3, 4.3), those that people added under the name they gave."""
    meta = child(opened.meta, "office:meta") if opened.meta is not None else None
    claims = []
    for element in meta if meta is not None else ():
        tag = short(element.tag) or ""
        tag = f"dc:{tag}" if str(element.tag).startswith(_DC) else tag
        field = attribute(element, "meta:name") if tag == "meta:user-defined" else _FIELDS.get(tag, "")
        value = "".join(str(text) for text in element.itertext()).strip()
        if tag == "meta:template":
            field, value = "template", attribute(element, "xlink:title") or attribute(element, "xlink:href")
        if field and value.strip():
            claims.append(Declared(field, value.strip(), "OpenDocument properties"))
    return tuple(claims)


def styles_of(opened: Opened, root: Element | None) -> Styles:
    """The common styles with the automatic ones of this part."""
    common = child(opened.styles, "office:styles") if opened.styles is not None else None
    return Styles(common, child(root, "office:automatic-styles") if root is not None else None)


def tell_objects(opened: Opened, story: Story) -> None:
    """The words of charts, formulas and tables that stand in the file as objects, each once."""
    told: set[str] = set()
    for element in story.objects:
        folder = posixpath.normpath(attribute(element, "xlink:href"))
        root = opened.root_of(f"{folder}/content.xml") if folder not in told else None
        if root is None and folder not in told:
            story.limits.append("holds an object (chart, formula) whose words were not read")
        told.add(folder)
        body = child(root, "office:body") if root is not None else None
        if root is not None:
            story.styles = styles_of(opened, root)
            story.aside(MarkKind.TEXT_BOX, body if body is not None else root)
    story.finish()


def held(package: Package) -> list[str]:
    """The parts that are files of somebody; the picture of an object whose words are told is none."""
    names = [name for name in package.spelled if not _OWN.match(clean(name))]
    return [name for name in names if not _stands_for_told(clean(name), package)]


def _stands_for_told(name: str, package: Package) -> bool:
    return name.startswith(_REPLACED) and f"{name.removeprefix(_REPLACED)}/content.xml" in package.names


def parts(data: bytes, name: str) -> Iterator[Part | Left]:
    """Pictures and embedded files; those of a flat file stand in it as base64. Raises Unreadable like ``opened``."""
    if not data.startswith(_ZIP):
        yield from _flat_parts(data)
        return
    package = Package(data, name)
    _refuse_locked(package)
    yield from _embedded.inside(package, held(package))


def _flat_parts(data: bytes) -> Iterator[Part | Left]:
    paths = Paths()
    for number, found in enumerate(_BINARY.finditer(data), start=1):
        if number > _embedded.MAX_FILES:
            yield Left("binary data", f"The file holds more than {_embedded.MAX_FILES:,} files; the rest was left.")
            return
        try:
            content = base64.b64decode(b"".join(found[1].split()), validate=True)
        except binascii.Error:
            content = b""
        path = paths.distinct(f"binary data {number}{_suffix(content)}")
        yield _embedded.part(path, content, paths) if content else Left(path, "Its base64 is empty or damaged.")


_SUFFIXES = (
    (b"\x89PNG", ".png"),
    (b"\xff\xd8\xff", ".jpg"),
    (b"GIF8", ".gif"),
    (b"%PDF", ".pdf"),
    (b"<svg", ".svg"),
    (b"<?xml", ".xml"),
)


def _suffix(content: bytes) -> str:
    return next((suffix for magic, suffix in _SUFFIXES if content.startswith(magic)), "")
