"""One file packed by gzip, bzip2 or xz (RFC 1952 and the formats of the same names).

What a TAR or a web archive is packed in goes to their readers. The file comes out under the name that gzip noted, else
under the packed file's own name without its suffix.
"""

from __future__ import annotations

import datetime as dt
import struct
from collections.abc import Iterator

from probata.method.documents.model import Declared, Left, Part, Reading
from probata.method.documents.readers._archive import inventory
from probata.method.documents.readers._archive.bounds import UNPACK_IT, Budget
from probata.method.documents.readers._archive.members import Damaged, Member, TooMuch, bring
from probata.method.documents.readers._archive.paths import Paths
from probata.method.documents.readers._archive.streams import Chain, collect, kind_of
from probata.method.documents.readers._building import Building
from probata.record.basis import Method
from probata.record.errors import Unreadable

METHOD = Method("read-gz", 1)
SUFFIXES = (".gz", ".bz2", ".xz")
SAYS = "Single files packed by gzip, bzip2 or xz: the file inside comes out under its own name."
PACK = True
GENERAL = True
"""Gives way to TAR and web archives, which are packed the same way."""
_NAMED, _COMMENTED, _EXTRA, _SUMMED = 8, 16, 4, 2
_MAX_FIELD = 4_096


def recognises(head: bytes) -> bool:
    """Whether the file begins like a packed one."""
    return bool(kind_of(head[:16]))


def read(data: bytes, name: str) -> Reading:
    """One line: name, size, claimed time; raises Unreadable when it is damaged, empty or a bomb."""
    kind = _kind(data, name)
    chain, budget = Chain(data, kind), Budget(len(data))
    try:
        size = _count(chain, budget.allowance(len(data)))
    except TooMuch as fault:
        raise Unreadable(f"The packed file {fault}.", where=name, next_step=UNPACK_IT) from None
    except Damaged as fault:
        raise Unreadable(
            f"The packed file cannot be unpacked: {fault}.", where=name, next_step="Get a sound copy of it."
        ) from None
    if not size:
        raise Unreadable("The packed file is empty.", where=name, next_step="Ask for the file that belongs into it.")
    to, paths = Building(name), Paths()
    member = _member(data, kind, name, paths, size)
    inventory.line_of(member, to)
    limits = paths.limits()
    if chain.count > 1:
        limits.append(f"{chain.count:,} packed files one after the other, read as one, as programs do")
    if chain.behind:
        limits.append("holds bytes after its end, which were not read")
    return Reading(to.text(), METHOD, to.sorted_marks(), member.claims, tuple(limits))


def parts(data: bytes, name: str) -> Iterator[Part | Left]:
    """The file inside; raises Unreadable for what is not packed."""
    kind = _kind(data, name)
    return bring([_member(data, kind, name, Paths(), -1)], Budget(len(data)))


def _kind(data: bytes, name: str) -> str:
    kind = kind_of(data[:16])
    if not kind:
        raise Unreadable(
            "The file is not packed by gzip, bzip2 or xz.", where=name, next_step="Look what it is, and name it so."
        )
    return kind


def _count(chain: Chain, most: int) -> int:
    total = 0
    for piece in chain.pieces():
        total += len(piece)
        if total > most:
            raise TooMuch("unfolds beyond all reason, as a bomb does")
    return total


def _member(data: bytes, kind: str, name: str, paths: Paths, size: int) -> Member:
    told, claims = _gzip_claims(data) if kind == "gzip" else ("", [])
    when = next((each.value for each in claims if each.field == "modified"), "")
    path = paths.take(told or _without_suffix(name))
    return Member(
        path,
        told,
        size,
        len(data),
        when,
        f"packed by {kind}",
        claims=tuple(claims),
        unpack=lambda most: collect(Chain(data, kind).pieces(), most),
    )


def _without_suffix(name: str) -> str:
    last = name.replace("\\", "/").rpartition("/")[2]
    stem, _dot, suffix = last.rpartition(".")
    return stem if stem and f".{suffix.lower()}" in SUFFIXES else last or "file"


def _gzip_claims(data: bytes) -> tuple[str, list[Declared]]:
    """The name that the file had, and what else its header claims (RFC 1952, 2.3)."""
    if len(data) < 10:
        return "", []
    flags, (modified,) = data[3], struct.unpack_from("<L", data, 4)
    at = 10
    if flags & _EXTRA and len(data) >= at + 2:
        at += 2 + struct.unpack_from("<H", data, at)[0]
    told, at = _field(data, at) if flags & _NAMED else ("", at)
    comment, at = _field(data, at) if flags & _COMMENTED else ("", at)
    claims = [Declared("name", told, "gzip header")] if told else []
    if modified:
        moment = dt.datetime.fromtimestamp(modified, dt.UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
        claims.append(Declared("modified", moment, "gzip header"))
    if comment:
        claims.append(Declared("comment", comment, "gzip header"))
    return told, claims


def _field(data: bytes, at: int) -> tuple[str, int]:
    """A text up to its NUL; Latin-1 by the specification, UTF-8 where it is that."""
    end = data.find(b"\x00", at, at + _MAX_FIELD)
    raw = data[at : end if end >= 0 else at]
    try:
        return raw.decode("utf-8"), end + 1
    except UnicodeDecodeError:
        return raw.decode("latin-1"), end + 1
