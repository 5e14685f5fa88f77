"""Parts: which part of a Word package is which, by the links between them (ECMA-376 part 2, 6 and 7)."""

from __future__ import annotations

import posixpath
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from urllib.parse import unquote
from xml.sax.saxutils import quoteattr

from probata.method.drafts.docx.editing import appended, removed
from probata.method.drafts.docx.scanning import Node, prefix_of, scan
from probata.method.drafts.packing.zipping import Archive, Change, folded
from probata.record.errors import BadInput, Unreadable

TYPES = "[Content_Types].xml"
_RELATIONSHIPS = "http://schemas.openxmlformats.org/package/2006/relationships"
_DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_OURS = "rIdPrb"
# The white space in the tag means nothing to a reader of XML; by it a part of ours is told from an empty one of others.
_NO_LINKS = f'{_DECLARATION}<Relationships xmlns="{_RELATIONSHIPS}"\t ></Relationships>'.encode()
_STORIES = ("footnotes", "endnotes", "header", "footer")


@dataclass(frozen=True, slots=True)
class Link:
    """A link from the main part to another: its id, the last word of its kind, and the part as the archive spells it.

    ``part`` is "" when it leads outside or to nothing.
    """

    id: str
    kind: str
    part: str


@dataclass(slots=True)
class Parts:
    """The parts of a package and what becomes of them."""

    archive: Archive
    main: str
    changed: dict[str, bytes] = field(default_factory=dict)
    added: dict[str, bytes] = field(default_factory=dict)
    gone: set[str] = field(default_factory=set)

    @property
    def where(self) -> str:
        """The file's name, for messages."""
        return self.archive.where

    def part(self, name: str) -> bytes:
        """A part as it is now; "" when there is none."""
        now = self.changed.get(name, self.added.get(name))
        return self.archive.part(name) if now is None else now

    def put(self, name: str, data: bytes) -> None:
        """Gives a part other bytes, or adds it."""
        if not self.archive.spelled(name):
            self.added[name] = data
        elif data != self.part(name):
            self.changed[name] = data

    @property
    def links_name(self) -> str:
        """The part that holds the main part's links, as it is spelled or would be."""
        folder, base = posixpath.split(self.main)
        return spelled_or(self.archive, posixpath.join(folder, "_rels", f"{base}.rels"))

    def links(self) -> list[Link]:
        """The links of the main part."""
        return _links(self.archive, self.main, self.part(self.links_name))

    def linked(self, kind: str) -> str:
        """The part that the main part names as its part of a kind, "" when it names none."""
        return next((link.part for link in self.links() if link.kind == kind and link.part), "")

    def stories(self) -> list[str]:
        """The main part and those that hold other text of it, each once."""
        return list(
            dict.fromkeys([self.main, *(one.part for one in self.links() if one.kind in _STORIES and one.part)])
        )

    def add_linked(self, name: str, kind: str, content_type: str, data: bytes) -> str:
        """Adds a part beside the main part, with its link and its content type; its name (another if that is taken)."""
        free = self._free(name)
        self.put(free, data)
        self.put(self.links_name, appended(self.part(self.links_name) or _NO_LINKS, self.where, self._link(free, kind)))
        types = spelled_or(self.archive, TYPES)
        made = _tag("Override", PartName=f"/{free.lstrip('/')}", ContentType=content_type)
        self.put(types, appended(self.part(types), self.where, made))
        return free

    def _link(self, part: str, kind: str) -> Callable[[Mapping[str, str], str], str]:
        taken = {link.id for link in self.links()}
        number = next(n for n in range(1, len(taken) + 2) if f"{_OURS}{n}" not in taken)
        return _tag("Relationship", Id=f"{_OURS}{number}", Type=kind, Target=posixpath.basename(part))

    def _free(self, name: str) -> str:
        """A name beside the main part that neither a part nor a content type bears."""
        folder, (stem, ending) = posixpath.dirname(self.main), posixpath.splitext(name)
        taken = {folded(each) for each in (*self.archive.names, *self.added)}
        taken |= {folded(node.attributes.get("PartName", "")) for node in self._content_types()}
        tries = (posixpath.join(folder, f"{stem}{number or ''}{ending}") for number in range(len(taken) + 1))
        return next(each for each in tries if folded(each) not in taken)

    def _content_types(self) -> list[Node]:
        data = self.part(spelled_or(self.archive, TYPES))
        if not data:
            raise Unreadable("The file is no Word file: it lacks the list of its content types.", where=self.where)
        return scan(data, self.where, lambda node: node.name == "ct:Override")[1:]

    def drop(self, name: str) -> None:
        """Takes a part that was made here out again: the part, its link and its content type."""
        self.gone.add(name)
        self.changed.pop(name, None)
        links = scan(self.part(self.links_name), self.where, lambda node: node.name == "rel:Relationship")[1:]
        self._without(self.links_name, [one for one in links if self._leads_to(one, name)])
        if self.part(self.links_name) == _NO_LINKS:
            self.gone.add(self.links_name)
            self.changed.pop(self.links_name, None)
        types = spelled_or(self.archive, TYPES)
        same = [one for one in self._content_types() if folded(one.attributes.get("PartName", "")) == folded(name)]
        self._without(types, same)

    def _leads_to(self, node: Node, name: str) -> bool:
        ours = node.attributes.get("Id", "").startswith(_OURS)
        return ours and folded(node.attributes.get("Target", "")) == folded(posixpath.basename(name))

    def _without(self, part: str, nodes: Iterable[Node]) -> None:
        self.put(part, removed(self.part(part), self.where, nodes))

    def written(self) -> bytes:
        """The whole file as it becomes."""
        return self.archive.rewritten(Change(self.changed, self.added, self.gone))


def parts_of(data: bytes, name: str, main: str = "") -> Parts:
    """The parts of a Word file; raises Unreadable when its main part is not found."""
    archive = Archive(data, name)
    found = archive.spelled(main) or _main_of(archive)
    if not found:
        raise Unreadable("The file is no Word file, or its main part is missing.", where=name)
    return Parts(archive, found)


def refuse_signed(parts: Parts) -> None:
    """Raises BadInput for a file with a digital signature: any change would break it."""
    if any(folded(name).startswith("_xmlsignatures/") for name in parts.archive.names):
        raise BadInput(
            "The file bears a digital signature, which any comment written into it would break.",
            where=parts.where,
            next_step="Review it without writing back, or save a copy without the signature and review the copy.",
        )


def spelled_or(archive: Archive, name: str) -> str:
    """A part's name as the archive spells it, or as given when it is not there."""
    return archive.spelled(name) or name


def _main_of(archive: Archive) -> str:
    links = _links(archive, "", archive.part("_rels/.rels"))
    named = next((link.part for link in links if link.kind == "officeDocument"), "")
    return named or archive.spelled("word/document.xml")


def _links(archive: Archive, of: str, data: bytes) -> list[Link]:
    if not data:
        return []
    found = []
    for node in scan(data, archive.where, lambda node: node.name == "rel:Relationship")[1:]:
        outside = node.attributes.get("TargetMode") == "External"
        target = posixpath.join("/", posixpath.dirname(of), node.attributes.get("Target", "").replace("\\", "/"))
        part = "" if outside else _part_at(archive, posixpath.normpath(target))
        found.append(Link(node.attributes.get("Id", ""), node.attributes.get("Type", "").rpartition("/")[2], part))
    return found


def _part_at(archive: Archive, target: str) -> str:
    return archive.spelled(target) or archive.spelled(unquote(target))


def _tag(name: str, **attributes: str) -> Callable[[Mapping[str, str], str], str]:
    """Makes an element of the root's own namespace, with a prefix only where that namespace is not the default one."""
    values = "".join(f" {key}={quoteattr(value)}" for key, value in attributes.items())

    def made(scope: Mapping[str, str], uri: str) -> str:
        prefix = "" if scope.get("") == uri else prefix_of(uri, scope)
        return f"<{prefix}:{name}{values}/>" if prefix else f"<{name}{values}/>"

    return made
