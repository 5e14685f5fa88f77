"""MIME: a mail as a tree of entities (RFC 5322, RFC 2045, RFC 2046), by offsets into the bytes, so that none is copied.

Mails are often broken, and some are broken on purpose: every fault is named in ``defects`` and nothing is thrown away.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import NamedTuple

from probata.method.documents.readers._mail.headers import parameters, words

MAX_DEPTH = 30
"""Multiparts inside each other; people's programs stay below ten."""
MAX_ENTITIES = 10_000
"""Entities of one mail."""
_FIELD = re.compile(rb"([!-9;-~]{1,200})[ \t]*:([^\n]*(?:\n[ \t]+[^\s][^\n]*)*)(?:\n|\Z)")
"""A field with the lines that go on with it; a line of nothing but white space ends the header."""
_EMPTY = re.compile(rb"[ \t]*\r?(?:\n|\Z)")
_KIND = re.compile(r"\s*([\w.+-]{1,80}/[\w.+-]{1,80})", re.ASCII)
_GUESSED = re.compile(rb"(?:\A|\n)--([^\r\n]{1,200}?)[ \t]*\r?\n(?=[!-9;-~]{1,100}:)")


class Field(NamedTuple):
    """One field of a header: its name, and its value as it stands, coded and folded."""

    name: str
    raw: bytes


@dataclass(slots=True)
class Entity:
    """A header and what follows it: a body from ``start`` to ``end``, or the entities of a multipart."""

    data: bytes = field(repr=False)
    start: int
    end: int
    fields: list[Field] = field(default_factory=list)
    first: dict[str, bytes] = field(default_factory=dict)
    kind: str = "text/plain"
    params: dict[str, str] = field(default_factory=dict)
    inside: list[Entity] = field(default_factory=list)
    around: list[bytes] = field(default_factory=list)
    defects: list[str] = field(default_factory=list)

    @property
    def body(self) -> bytes:
        """The body as it stands, still in its transfer encoding."""
        return self.data[self.start : self.end]

    def get(self, name: str) -> str:
        """The first field of this name (in small letters), decoded; "" when there is none."""
        return words(self.first[name])[0] if name in self.first else ""

    def raw(self, name: str) -> str:
        """The first field of this name, unfolded but not decoded: parameters have their own encoding."""
        if name not in self.first:
            return ""
        return self.first[name].replace(b"\r", b"").replace(b"\n", b"").decode("utf-8", "replace").strip()


def entity(data: bytes, start: int = 0, end: int = -1) -> Entity:
    """The tree of a mail that stands at these offsets; never fails, since what is no mail is a body without header."""
    budget = [MAX_ENTITIES]
    return _entity(data, start, len(data) if end < 0 else end, "text/plain", 0, budget)


def has_line(data: bytes, at: int, end: int) -> tuple[bytes, int]:
    """The line at an offset without its end, and the offset of the next."""
    stop = data.find(b"\n", at, end)
    stop = end if stop < 0 else stop
    return data[at:stop].rstrip(b"\r"), min(stop + 1, end)


def _entity(data: bytes, start: int, end: int, default: str, depth: int, budget: list[int]) -> Entity:
    budget[0] -= 1
    made = Entity(data, start, end)
    _header(made)
    content = made.raw("content-type")
    kind = _KIND.match(content)
    made.kind = kind[1].lower() if kind else default
    made.params = parameters(content) if content else {}
    if made.kind.startswith("multipart/"):
        _multipart(made, depth, budget)
    return made


def _header(made: Entity) -> None:
    """Read fields up to the empty line; a line that is no field begins the body, as mail programs see it, too."""
    at = made.start
    while found := _FIELD.match(made.data, at, made.end):
        name = found[1].decode("ascii")
        made.fields.append(Field(name, found[2]))
        made.first.setdefault(name.lower(), found[2])
        at = found.end()
    empty = _EMPTY.match(made.data, at, made.end)
    if empty:
        at = empty.end()
    elif made.fields:
        made.defects.append("a header ends without an empty line; what follows was read as its text")
    made.start = at


def _multipart(made: Entity, depth: int, budget: list[int]) -> None:
    boundary = _boundary(made)
    if depth >= MAX_DEPTH or budget[0] <= 0:
        made.defects.append("is nested too deeply or has too many parts; what lies beyond was not taken apart")
        made.kind = "application/octet-stream"
        return
    spans = list(_spans(made, boundary)) if boundary else []
    if not boundary or not spans:
        made.defects.append("says that it has several parts and does not separate them; it was read as one text")
        made.kind = "text/plain"
        return
    default = "message/rfc822" if made.kind == "multipart/digest" else "text/plain"
    for start, end in spans:
        if budget[0] <= 0:
            made.defects.append(f"has more than {MAX_ENTITIES:,} parts; the rest was not taken apart")
            made.around.append(made.data[start : made.end])
            break
        made.inside.append(_entity(made.data, start, end, default, depth + 1, budget))


def _boundary(made: Entity) -> bytes:
    declared = made.params.get("boundary", "").encode("utf-8", "replace")
    if declared and made.data.find(b"--" + declared, made.start, made.end) >= 0:
        return declared
    guessed = _GUESSED.search(made.data, made.start, min(made.end, made.start + 20_000))
    if guessed is None:
        return b""
    made.defects.append("does not declare how its parts are separated; the line that separates them was guessed")
    return guessed[1]


def _spans(made: Entity, boundary: bytes) -> Iterator[tuple[int, int]]:
    """Start and end of each part; what stands before the first and after the last goes into ``around``."""
    begun, closed = -1, False
    before = made.start
    for at, after, last in _delimiters(made, boundary):
        if begun >= 0:
            yield begun, max(begun, _without_line_end(made.data, at, begun))
        elif made.data[before:at].strip():
            made.around.append(made.data[before:at])
        begun, before, closed = (-1 if last else after), after, last
    if begun >= 0:
        made.defects.append("is cut off: the line that ends its last part is missing")
        yield begun, made.end
    elif closed and made.data[before : made.end].strip():
        made.around.append(made.data[before : made.end])


def _delimiters(made: Entity, boundary: bytes) -> Iterator[tuple[int, int, bool]]:
    """Each delimiter line: where it begins, where the next line begins, and whether it closes the multipart."""
    mark = b"--" + boundary
    at = made.data.find(mark, made.start, made.end)
    while at >= 0:
        line, after = has_line(made.data, at + len(mark), made.end)
        rest = line.rstrip(b" \t")
        if rest in (b"", b"--") and (at == made.start or made.data[at - 1 : at] == b"\n"):
            yield at, after, rest == b"--"
            at = after - 1
        at = made.data.find(mark, at + 1, made.end)


def _without_line_end(data: bytes, at: int, begun: int) -> int:
    """The line end before a delimiter belongs to the delimiter (RFC 2046, 5.1.1)."""
    if at > begun and data[at - 1 : at] == b"\n":
        at -= 1
        if at > begun and data[at - 1 : at] == b"\r":
            at -= 1
    return at
