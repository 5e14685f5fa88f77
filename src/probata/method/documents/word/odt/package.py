"""A file of OpenDocument opened: the ZIP with its parts, or the one flat XML file."""

from __future__ import annotations

import io
import zipfile
from dataclasses import dataclass, field

from probata.method.documents.readers._package import Package
from probata.method.documents.readers._unread import refuse_ole
from probata.method.documents.word.odt.positions import Node, parse
from probata.record.errors import Unreadable

_TEXT = b"application/vnd.oasis.opendocument.text"
_MACROS = "holds macros, which were neither read nor run"
_KEPT = (
    ("basic/", _MACROS),
    ("scripts/", _MACROS),
    ("pictures/", "holds pictures; words inside pictures were not read"),
)


@dataclass(frozen=True, slots=True)
class Opened:
    """The parts that are read.

    Attributes:
        main: the name of the main part as the package spells it; "" for a flat file, which is its own part.
        data: name of a part -> its bytes, of each part that runs stand in.
        content, styles: the roots; of a flat file both are the same.
        package: None for a flat file.
    """

    name: str
    main: str
    running: str
    content: Node
    styles: Node | None
    meta: Node | None
    data: dict[str, bytes] = field(repr=False)
    package: Package | None = field(repr=False)

    def limits(self) -> list[str]:
        """What the package holds beside its text."""
        names = self.package.names if self.package else frozenset()
        held = [name for name in names if not name.endswith(("/", "/script-lb.xml", "/script-lc.xml"))]
        limits = [says for folder, says in _KEPT if any(name.startswith(folder) for name in held)]
        scripts = self.content.child("office:scripts")
        if scripts and any(node.tag in ("module", "script:event-listener") for node in scripts.walk()):
            limits.append(_MACROS)
        return limits


def opened(data: bytes, name: str) -> Opened:
    """The parts of an OpenDocument text; raises Unreadable for anything else, also when it needs a password."""
    refuse_ole(data, name)
    if not data.strip():
        raise Unreadable("The file is empty.", where=name)
    return _zipped(data, name) if data.startswith(b"PK") else _flat(data, name)


def _flat(data: bytes, name: str) -> Opened:
    if not data.lstrip(b"\xef\xbb\xbf \t\r\n").startswith(b"<"):
        raise Unreadable("The file is no OpenDocument text.", where=name)
    root = parse(data, name)
    if root.tag != "office:document" or body_of(root) is None:
        raise Unreadable("The file is no OpenDocument text.", where=name)
    return Opened(name, "", "", root, root, root, {"": data}, None)


def _zipped(data: bytes, name: str) -> Opened:
    package = Package(data, name)
    _refuse_others(package)
    main, running = (_spelled(data, part) for part in ("content.xml", "styles.xml"))
    parts = {main: package.part(main), running: package.part(running)}
    if not parts[main]:
        raise Unreadable("The file is no OpenDocument text, or its main part is missing.", where=name)
    content = parse(parts[main], name)
    if body_of(content) is None:
        raise Unreadable("The file is no OpenDocument text, or its main part is missing.", where=name)
    styles = parse(parts[running], name) if parts[running] else None
    return Opened(name, main, running, content, styles, _meta(package), parts, package)


def _refuse_others(package: Package) -> None:
    manifest = package.part("META-INF/manifest.xml")
    if b"encryption-data" in manifest or b"encrypted-key" in manifest:
        raise Unreadable(
            "The file is protected by a password.",
            where=package.name,
            next_step="Open it with its password, save it without, and use that.",
        )
    kind = package.part("mimetype").strip()
    if kind and not kind.startswith(_TEXT):
        raise Unreadable("The file is no OpenDocument text but holds something else.", where=package.name)


def _meta(package: Package) -> Node | None:
    try:
        data = package.part("meta.xml")
        return parse(data, package.name) if data else None
    except Unreadable:
        return None


def _spelled(data: bytes, part: str) -> str:
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return next((name for name in archive.namelist() if name.lower() == part), part)


def body_of(root: Node) -> Node | None:
    """The element that holds the main story."""
    body = root.child("office:body")
    return body.child("office:text") if body else None
