"""Scanning: the elements of an XML part with the bytes of each, in the part's own encoding and with its own prefixes.

A tree of an XML library forgets where an element stands; expat tells the byte. A document type is refused.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cache
from xml.parsers import expat

from probata.record.errors import Unreadable

TRANSITIONAL = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
STRICT = "http://purl.oclc.org/ooxml/wordprocessingml/main"
W14 = "http://schemas.microsoft.com/office/word/2010/wordml"
W15 = "http://schemas.microsoft.com/office/word/2012/wordml"
COMPATIBILITY = "http://schemas.openxmlformats.org/markup-compatibility/2006"
_SHORT = {
    TRANSITIONAL: "w",
    STRICT: "w",
    W14: "w14",
    W15: "w15",
    COMPATIBILITY: "mc",
    "http://schemas.microsoft.com/office/word/2016/wordml/cid": "w16cid",
    "http://schemas.microsoft.com/office/word/2018/wordml/cex": "w16cex",
    "http://schemas.openxmlformats.org/package/2006/content-types": "ct",
    "http://schemas.openxmlformats.org/package/2006/relationships": "rel",
}
MAX_DEPTH = 1_000
"""Elements around an element; tables in tables in boxes stay far below, and files made to exhaust do not."""
_ENCODING = re.compile(rb"<\?xml[^>]*?encoding\s*=\s*[\"']([A-Za-z0-9._-]+)[\"']")


@dataclass(slots=True, eq=False)
class Node:
    """An element: bytes ``start`` to ``end`` with its tags; its end tag begins at ``close`` (``end`` when it is empty).

    ``around`` maps prefixes to namespaces where its siblings stand, ``within`` where its children do; ``elements``
    counts its children. ``attributes`` go by their names without prefix.
    """

    name: str
    uri: str
    attributes: Mapping[str, str]
    start: int
    parent: Node | None
    around: Mapping[str, str]
    within: Mapping[str, str]
    end: int = -1
    close: int = -1
    elements: int = 0

    @property
    def empty(self) -> bool:
        """Whether it is one tag that ends in ``/>``."""
        return self.close == self.end


class _Scanner:
    def __init__(self, data: bytes, keep: Callable[[Node], bool]) -> None:
        self.data, self.keep = data, keep
        self.tag_end = _tag_ends(codec_of(data))
        self.kept: list[Node] = []
        self.open: list[Node] = []
        self.declared: dict[str, str] = {}
        self.parser = expat.ParserCreate(namespace_separator=" ")
        self.parser.StartNamespaceDeclHandler = self._declares
        self.parser.StartElementHandler = self._starts
        self.parser.EndElementHandler = self._ends
        self.parser.StartDoctypeDeclHandler = _refuse

    def _declares(self, prefix: str | None, uri: str | None) -> None:
        self.declared[prefix or ""] = uri or ""

    def _starts(self, name: str, attributes: dict[str, str]) -> None:
        if len(self.open) >= MAX_DEPTH:
            raise ValueError("deeper than any document")
        parent = self.open[-1] if self.open else None
        around: Mapping[str, str] = parent.within if parent else {}
        within = {**around, **self.declared} if self.declared else around
        self.declared = {}
        uri, _, local = name.rpartition(" ")
        plain = {key.rpartition(" ")[2]: value for key, value in attributes.items()}
        short = f"{_SHORT.get(uri, '?')}:{local}"
        node = Node(short, uri, plain, self.parser.CurrentByteIndex, parent, around, within)
        if parent:
            parent.elements += 1
        if not parent or self.keep(node):
            self.kept.append(node)
        self.open.append(node)

    def _ends(self, _name: str) -> None:
        node, at = self.open.pop(), self.parser.CurrentByteIndex
        if node.elements == 0 and self.tag_end(self.data, node.start) == at and self._closed_by_stroke(at):
            node.end = node.close = at
        else:
            node.close, node.end = at, self.tag_end(self.data, at)

    def _closed_by_stroke(self, at: int) -> bool:
        return self.data[max(0, at - 4) : at].replace(b"\0", b"").endswith(b"/>")


def scan(data: bytes, where: str, keep: Callable[[Node], bool]) -> list[Node]:
    """The root and every element that ``keep`` wants, in their order; raises Unreadable for broken XML.

    ``keep`` is asked when an element begins: its parents are known, its end is not.
    """
    scanner = _Scanner(data, keep)
    try:
        scanner.parser.Parse(data, True)
    except (expat.ExpatError, ValueError, LookupError) as fault:
        raise Unreadable(f"A part of the file is broken XML ({type(fault).__name__}).", where=where) from None
    return scanner.kept


def _refuse(*_declaration: object) -> None:
    raise ValueError("a document type, which Office files never have")


def codec_of(data: bytes) -> str:
    """The name of the part's encoding, byte order included; the byte order mark itself is left to the caller."""
    if data.startswith((b"\xff\xfe", b"<\0")):
        return "utf-16-le"
    if data.startswith((b"\xfe\xff", b"\0<")):
        return "utf-16-be"
    declared = _ENCODING.match(data.removeprefix(b"\xef\xbb\xbf"))
    return _known(declared[1].decode("ascii").lower()) if declared else "utf-8"


def _known(name: str) -> str:
    """The name of an encoding, or the usual one's for a name that means none: the parser then refuses it."""
    try:
        "".encode(name)
    except LookupError:
        return "utf-8"
    return name


def encoded(text: str, codec: str) -> bytes:
    """XML text in a part's encoding; characters that it lacks become references."""
    return text.encode(codec, errors="xmlcharrefreplace")


def prefix_of(uri: str, scope: Mapping[str, str]) -> str | None:
    """A prefix bound to a namespace, None when none is; never the default one, which attributes do not take part in."""
    return next((prefix for prefix, bound in scope.items() if bound == uri and prefix), None)


@cache
def _tag_ends(codec: str) -> Callable[[bytes, int], int]:
    """A function that tells behind which byte the tag ends that begins at a byte; quoted ``>`` do not end it."""
    wide = codec.startswith("utf-16")

    def sign(char: str) -> bytes:
        return re.escape(char.encode(codec if wide else "ascii"))

    any_but = (lambda chars: b"(?:(?!" + b"|".join(map(sign, chars)) + b")..)*") if wide else _narrow_but
    quoted = [sign(mark) + any_but(mark) + sign(mark) for mark in "\"'"]
    tag = re.compile(any_but(">\"'") + b"(?:(?:" + b"|".join(quoted) + b")" + any_but(">\"'") + b")*" + sign(">"), re.S)

    def ends(data: bytes, start: int) -> int:
        found = tag.match(data, start)
        return found.end() if found else -1

    return ends


def _narrow_but(chars: str) -> bytes:
    return b"[^" + chars.encode("ascii") + b"]*"
