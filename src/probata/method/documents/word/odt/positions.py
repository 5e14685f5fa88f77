"""XML as nodes and words that know their bytes; parsed without document types, entities and bottomless depth."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import lru_cache
from typing import TypeAlias, TypeGuard
from xml.parsers import expat

from probata.method.documents.word.odt.names import short
from probata.record.errors import Unreadable

MAX_DEPTH = 128
"""Elements inside one another; ten levels of lists in five nested tables need about 60."""
MAX_PIECES = 3_000_000
"""Nodes and words of one part; a report of 1,000 pages has about 200,000."""
_UNITS = re.compile(r"&[^;]*;|\r\n|.", re.DOTALL)


@dataclass(slots=True)
class Words:
    """Letters between two tags: the bytes ``start`` to ``end`` of the part unescape to ``text``.

    ``plain`` is False for a CDATA section, whose bytes hold its brackets and which nothing can be put into.
    """

    text: str
    start: int
    end: int = 0
    plain: bool = True


@dataclass(slots=True)
class Node:
    """An element: short name, attributes by short name, bytes with both tags, what is in it."""

    tag: str
    attributes: dict[str, str]
    start: int
    end: int = 0
    inner: list[Piece] = field(default_factory=list)

    def get(self, name: str, default: str = "") -> str:
        """The value of an attribute."""
        return self.attributes.get(name, default)

    def nodes(self) -> list[Node]:
        """The elements directly in it."""
        return [piece for piece in self.inner if isinstance(piece, Node)]

    def child(self, tag: str) -> Node | None:
        """The first element of this name directly in it."""
        return next((node for node in self.nodes() if node.tag == tag), None)

    def text(self) -> str:
        """All letters in it, at any depth."""
        return "".join(piece.text if isinstance(piece, Words) else piece.text() for piece in self.inner)

    def walk(self) -> Iterator[Node]:
        """It and every element in it, in the order of the file."""
        waiting = [self]
        while waiting:
            node = waiting.pop()
            yield node
            waiting += reversed(node.nodes())


Piece: TypeAlias = Node | Words


def parse(data: bytes, where: str) -> Node:
    """The root element of a part in UTF-8.

    Raises:
        Unreadable: it is broken, too deep, in another encoding, or declares a document type (which is how XML bombs
            and theft of files work, and which ODF 1.3 part 2, section 2.2 does not need).
    """
    return _Parsing(where).run(data)


def byte_offsets(raw: bytes, plain: bool = True) -> list[int]:
    """For words as they stand in the file: the byte before each letter and behind the last, counted from 0.

    A letter may take many bytes (``&#x201C;``), a line end two. Words that are not plain begin and end as one.
    """
    text = raw.decode("utf-8")
    if not plain:
        return [0, len(raw)]
    offsets = [0]
    for unit in _UNITS.findall(text):
        offsets.append(offsets[-1] + len(unit.encode("utf-8")))
    return offsets


class _Parsing:
    """One run of expat; each event tells where the one before it ended."""

    def __init__(self, where: str) -> None:
        self._where = where
        self._stack: list[Node] = []
        self._root: Node | None = None
        self._ended: Piece | None = None
        self._letters_of: list[str] = []  # joined once: base64 pictures of flat files come in 100,000 lines
        self._pieces = 0
        self._cdata = False
        self._short = lru_cache(maxsize=4_000)(short)
        self._parser = expat.ParserCreate(namespace_separator=" ")
        self._parser.buffer_text = False
        self._parser.StartElementHandler = self._start
        self._parser.EndElementHandler = self._end
        self._parser.CharacterDataHandler = self._letters
        self._parser.StartCdataSectionHandler = self._open_cdata
        self._parser.EndCdataSectionHandler = self._close_cdata
        self._parser.CommentHandler = lambda _text: self._here()
        self._parser.ProcessingInstructionHandler = lambda _target, _text: self._here()
        self._parser.XmlDeclHandler = self._declaration
        self._parser.StartDoctypeDeclHandler = self._doctype

    def run(self, data: bytes) -> Node:
        if data[:2] in (b"\xff\xfe", b"\xfe\xff"):
            raise self._refused("is not written in UTF-8")
        try:
            self._parser.Parse(data, True)
        except (expat.ExpatError, ValueError, LookupError):
            raise self._refused("is broken XML") from None
        if self._root is None:
            raise self._refused("is broken XML")
        self._root.end = self._root.end or len(data.rstrip(b" \t\r\n"))
        return self._root

    def _refused(self, what: str) -> Unreadable:
        return Unreadable(f"A part of the file {what}.", where=self._where)

    def _here(self) -> int:
        index = self._parser.CurrentByteIndex
        if self._ended is not None:
            self._ended.end = index
            if isinstance(self._ended, Words):
                self._ended.text = "".join(self._letters_of)
                self._letters_of.clear()
            self._ended = None
        return index

    def _count(self) -> None:
        self._pieces += 1
        if self._pieces > MAX_PIECES:
            raise self._refused(f"has more than {MAX_PIECES:,} pieces")

    def _start(self, name: str, attributes: dict[str, str]) -> None:
        node = Node(self._short(name), {self._short(key): value for key, value in attributes.items()}, self._here())
        self._count()
        if self._stack:
            self._stack[-1].inner.append(node)
        else:
            self._root = node
        self._stack.append(node)
        if len(self._stack) > MAX_DEPTH:
            raise self._refused(f"is more than {MAX_DEPTH} elements deep")

    def _end(self, _name: str) -> None:
        self._here()
        node = self._stack.pop()
        self._ended = node

    def _letters(self, text: str) -> None:
        if self._ended is not None and self._takes(self._ended):
            self._letters_of.append(text)
            return
        words = Words("", self._here())
        self._count()
        self._letters_of.append(text)
        self._stack[-1].inner.append(words)
        self._ended = words

    def _takes(self, ended: Piece) -> TypeGuard[Words]:
        return isinstance(ended, Words) and ended.plain is not self._cdata

    def _open_cdata(self) -> None:
        words = Words("", self._here(), plain=False)
        self._stack[-1].inner.append(words)
        self._ended, self._cdata = words, True

    def _close_cdata(self) -> None:
        self._cdata = False

    def _declaration(self, _version: str, encoding: str | None, _standalone: int) -> None:
        if (encoding or "utf-8").lower() not in ("utf-8", "utf8", "us-ascii"):
            raise self._refused("is not written in UTF-8")

    def _doctype(self, *_: object) -> None:
        raise self._refused("declares a document type, which OpenDocument files need not")
