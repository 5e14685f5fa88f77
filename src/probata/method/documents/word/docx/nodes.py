"""Nodes: a part as light elements that know at which bytes of the part they stand, one block at a time.

Built over expat's events, since a tree parser does not tell bytes. No document type (Office forbids it: ECMA-376 part
2, 8.3, and entities are how XML bombs work), bounded depth and number of elements, any encoding that XML allows.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import lru_cache
from xml.parsers import expat  # safe here: a document type is refused, so no entity is ever expanded

from probata.method.documents.readers._names import names
from probata.method.documents.readers._xml import short
from probata.record.errors import Unreadable

MAX_DEPTH = 256
"""Elements inside each other; Word itself stays below 100."""
MAX_NODES = 2_000_000
"""Elements of one block (one table, one frame) that are held at once."""
_CHUNK = 1 << 20
_NOTHING: dict[str, str] = {}
_TEXTED = names("w:t w:delText m:t a:t w:instrText w:delInstrText c:v t v")
_TRANSPARENT = frozenset({"w:body"})
_WHOLE = re.compile(r"\+?0*\d{1,9}")
_OFF = frozenset({"0", "false", "off"})


@dataclass(slots=True, eq=False)
class Node:
    """An element: short name, attributes by short names, text of text elements, bytes ``start`` to ``end``."""

    name: str
    attributes: dict[str, str]
    start: int
    end: int = 0
    text: str = ""
    children: list[Node] = field(default_factory=list)

    def get(self, name: str) -> str:
        """An attribute by its short name, "" when there is none."""
        return self.attributes.get(name, "")

    def child(self, *path: str) -> Node | None:
        """The first descendant along a path of short names."""
        found: Node | None = self
        for name in path:
            found = next((each for each in found.children if each.name == name), None) if found else None
        return found

    def value(self, *path: str) -> str:
        """The ``w:val`` of the descendant along a path, "" when there is none."""
        found = self.child(*path)
        return found.get("w:val") if found else ""

    def switch(self, *path: str) -> bool | None:
        """Whether a property along a path is on; None when it is not there (ECMA-376 part 1, 17.17.4)."""
        found = self.child(*path)
        return None if found is None else found.get("w:val").lower() not in _OFF

    def below(self) -> Iterator[Node]:
        """This element and all below it, in the order of the file."""
        todo = [self]
        while todo:
            node = todo.pop()
            yield node
            todo.extend(reversed(node.children))


def whole(text: str, otherwise: int) -> int:
    """A whole number of at most nine digits, or ``otherwise``."""
    return int(text) if text.isascii() and _WHOLE.fullmatch(text) else otherwise


def blocks(data: bytes, where: str) -> Iterator[Node]:
    """The elements below the root (and below the body), each with all that it holds; raises Unreadable for broken XML.

    Each block is let go of when the next one is asked for, so that a long part needs little memory.
    """
    yield from _Blocks(data, where).parsed()


def whole_part(data: bytes, where: str) -> Node:
    """A small part as one element whose children are its blocks."""
    return Node("", {}, 0, len(data), "", list(blocks(data, where)))


def root_name(data: bytes, where: str) -> str:
    """The short name of a part's root element; raises Unreadable for what does not even begin as XML."""
    return _Blocks(data, where).root()


@lru_cache(4096)
def _short(name: str) -> str:
    uri, _, local = name.rpartition(" ")
    return short(f"{{{uri}}}{local}" if uri else local)


class _Blocks:
    """The events of one part on their way to blocks."""

    def __init__(self, data: bytes, where: str) -> None:
        self._data, self._where = data, where
        self._done: list[Node] = []
        self._open: list[Node] = []
        self._root = ""
        self._outer = 0
        self._count = 0
        self._fresh = False
        self._close = _closing(data)
        self._parser = parser = expat.ParserCreate(namespace_separator=" ")
        parser.buffer_text = True
        parser.buffer_size = _CHUNK  # long texts come in few pieces, so that joining them costs little
        parser.StartElementHandler = self._start
        parser.EndElementHandler = self._end
        parser.CharacterDataHandler = self._text
        parser.StartDoctypeDeclHandler = self._doctype

    def parsed(self) -> Iterator[Node]:
        for at in range(0, len(self._data), _CHUNK):
            self._feed(self._data[at : at + _CHUNK], last=False)
            yield from self._taken()
        self._feed(b"", last=True)
        yield from self._taken()

    def root(self) -> str:
        for at in range(0, len(self._data), _CHUNK):
            if self._root:
                break
            self._feed(self._data[at : at + _CHUNK], last=at + _CHUNK >= len(self._data))
        return self._root

    def _feed(self, chunk: bytes, *, last: bool) -> None:
        try:
            self._parser.Parse(chunk, last)
        except (expat.ExpatError, ValueError, LookupError) as fault:
            raise self._broken(type(fault).__name__) from None

    def _taken(self) -> list[Node]:
        done, self._done = self._done, []
        return done

    def _start(self, name: str, attributes: dict[str, str]) -> None:
        self._fresh = True
        short_name = _short(name)
        if not self._open and (self._outer == 0 or (self._outer == 1 and short_name in _TRANSPARENT)):
            self._root = self._root or short_name
            self._outer += 1
            return
        self._count += 1
        if len(self._open) >= MAX_DEPTH or self._count > MAX_NODES:
            raise Unreadable("A part of the file nests or repeats elements beyond all reason.", where=self._where)
        said = {_short(k): v for k, v in attributes.items()} if attributes else _NOTHING
        node = Node(short_name, said, self._parser.CurrentByteIndex)
        if self._open:
            self._open[-1].children.append(node)
        self._open.append(node)

    def _end(self, _name: str) -> None:
        if not self._open:
            self._outer -= 1
            return
        node = self._open.pop()
        node.end = self._end_at(self._parser.CurrentByteIndex)
        self._fresh = False
        if not self._open:
            self._done.append(node)
            self._count = 0

    def _end_at(self, here: int) -> int:
        """The byte behind an element: expat stands before a closing tag, but behind an element of a single tag."""
        empty, close, step = self._close
        if self._fresh and self._data[here - len(empty) : here] == empty:
            return here
        at = here
        while (at := self._data.find(close, at)) >= 0:
            if (at - here) % step == 0:
                return at + step
            at += 1
        raise self._broken("an end tag without end")

    def _text(self, text: str) -> None:
        self._fresh = False
        if self._open and self._open[-1].name in _TEXTED:
            self._open[-1].text += text

    def _doctype(self, *_: object) -> None:
        raise Unreadable("A part of the file declares a document type, which Office files never do.", where=self._where)

    def _broken(self, what: str) -> Unreadable:
        return Unreadable(f"A part of the file is broken XML ({what}).", where=self._where)


def _closing(data: bytes) -> tuple[bytes, bytes, int]:
    """How ``/>`` and ``>`` are spelled in the part's encoding, and the bytes of a letter."""
    if data[:2] == b"\xff\xfe" or data[1:2] == b"\x00":
        return b"/\x00>\x00", b">\x00", 2
    if data[:2] == b"\xfe\xff" or data[:1] == b"\x00":
        return b"\x00/\x00>", b"\x00>", 2
    return b"/>", b">", 1
