"""Members of a ZIP: named, checked against each other, unpacked one at a time.

Two members never share bytes, as they do in the best known bomb (D. Fifield, "A better zip bomb", 2019); what no
directory names is looked for between the members and comes out, too.
"""

from __future__ import annotations

import stat
import struct
import zlib
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace

from probata.method.documents.readers._archive import zip_directory as lay
from probata.method.documents.readers._archive.bounds import MAX_MEMBERS
from probata.method.documents.readers._archive.members import LOCKED, LOCKED_NEXT, Damaged, Member, beyond
from probata.method.documents.readers._archive.naming import named
from probata.method.documents.readers._archive.paths import Paths, shown
from probata.method.documents.readers._archive.zip_claims import claims_of, times_of
from probata.method.documents.readers._archive.zip_directory import Entry
from probata.method.documents.readers._archive.zip_unpacking import METHODS, unpack

_AES = 99
_MAX_LINK = 4_096
_NAME_FIELD = 0x7075


@dataclass(slots=True)
class Surveyed:
    """A ZIP as a whole: its entries in the order of the directory, then those that no directory names."""

    entries: list[Entry]
    names: list[str]
    comment: str = ""
    more: bool = False
    limits: list[str] = field(default_factory=list)
    headless: bool = False


def survey(data: bytes) -> Surveyed | None:
    """Everything that can be found without unpacking; None when there is neither a directory nor a member."""
    whole = lay.directory(data, MAX_MEMBERS)
    limits: list[str] = []
    if whole is None:
        entries = list(lay.salvage(data, 0, len(data), MAX_MEMBERS))
        if not entries:
            return None
        limits.append("cut off or damaged: its directory is missing; these members were found by their own headers")
        limits.append("what only a directory tells (which members are links, comments) is lost with it")
        found = _surveyed(entries, b"", len(entries) == MAX_MEMBERS, limits)
        found.headless = True
        return found
    entries = [lay.confirmed(data, entry) for entry in whole.entries]
    if not whole.more:
        entries = _apart(data, entries, whole, limits)
        if whole.claimed not in (len(whole.entries), len(whole.entries) & 0xFFFF):
            limits.append(f"its directory claims {whole.claimed:,} members and lists {len(whole.entries):,}")
    if whole.cut:
        limits.append("cut off inside its last comment")
    limits += _disagreeing(entries)
    return _surveyed(entries, whole.comment, whole.more, limits)


def _apart(data: bytes, entries: list[Entry], whole: lay.Directory, limits: list[str]) -> list[Entry]:
    """The entries with those that share bytes marked, and after them what stands in the gaps."""
    order = sorted((index for index, each in enumerate(entries) if each.start >= 0), key=lambda i: entries[i].at)
    gaps: list[tuple[int, int]] = []
    reached = 0
    for index in order:
        entry = entries[index]
        if entry.at < reached:
            entries[index] = replace(entry, faults=(*entry.faults, _OVERLAP))
            continue
        if entry.at > reached:
            gaps.append((reached, entry.at))
        reached = max(entry.end, lay.after(data, entry))
    gaps += [(reached, whole.start)] if reached < whole.start else []
    gaps += [(whole.stop, len(data))] if whole.stop < len(data) else []
    return entries + _between(data, gaps, limits, MAX_MEMBERS - len(entries))


_OVERLAP = "shares bytes with another member, as in a bomb"


def _between(data: bytes, gaps: Iterable[tuple[int, int]], limits: list[str], most: int) -> list[Entry]:
    """Members in the gaps; bytes in them that are neither members nor padding are a limit."""
    found: list[Entry] = []
    for start, end in gaps:
        if (start, end) == (0, 4) and data.startswith(tuple(mark[:4] for mark in lay.SPANNED)):
            continue
        reached = start
        for entry in lay.salvage(data, start, end, max(0, most - len(found))):
            found.append(entry)
            _stray(data, reached, entry.at, limits)
            reached = min(end, max(entry.end, lay.after(data, entry)))
        _stray(data, reached, end, limits)
    if found:
        limits.append(f"{_many(len(found))}: not named by its directory, so that most programs do not show it")
    return found


def _stray(data: bytes, start: int, end: int, limits: list[str]) -> None:
    """Bytes that belong to nothing, unless they only fill up a gap."""
    if data.count(0, start, end) < end - start and len(limits) < _MOST_LIMITS:
        limits.append(f"{end - start:,} bytes from byte {start:,} on belong to no member and were not read")


_MOST_LIMITS = 20


def _disagreeing(entries: Sequence[Entry]) -> list[str]:
    told = sum(bool(each.faults) and each.faults != (_OVERLAP,) for each in entries)
    shared = sum(_OVERLAP in each.faults for each in entries)
    limits = []
    if told:
        limits.append(f"{_many(told)}: directory and own header disagree; programs differ in what they show")
    if shared:
        limits.append(f"{_many(shared)}: shares bytes with another one and was not unpacked")
    return limits


def _many(count: int) -> str:
    return "1 member" if count == 1 else f"{count:,} members"


def _surveyed(entries: list[Entry], comment: bytes, more: bool, limits: list[str]) -> Surveyed:
    raw = [each.raw for each in entries if not _declared_name(each)]
    decoded, doubts = named([*raw, comment] if comment else raw, "cp437")
    told = iter(decoded)
    names = [_declared_name(each) or next(told) for each in entries]
    return Surveyed(entries, names, decoded[-1] if comment else "", more, [*limits, *doubts])


def _declared_name(entry: Entry) -> str:
    """The name in UTF-8, where a flag or a field of Info-ZIP says that it is; "" otherwise."""
    try:
        if entry.flags & lay.UTF8:
            return entry.raw.decode("utf-8")
        for number, content in lay.extras(entry.extra):
            if number != _NAME_FIELD or entry.raw.isascii():
                continue
            if content[1:5] == struct.pack("<L", zlib.crc32(entry.raw)):
                return content[5:].decode("utf-8")
    except UnicodeDecodeError:
        pass
    return ""


def members(data: bytes, found: Surveyed, paths: Paths) -> Iterator[Member]:
    """Each member, ready to be unpacked."""
    for entry, told in zip(found.entries, found.names, strict=True):
        yield _member(data, entry, told, paths.take(told), (_HIDDEN,) if entry.unlisted and not found.headless else ())
    if found.more:
        yield beyond(len(found.entries), MAX_MEMBERS)


_HIDDEN = "not in the directory of its ZIP"


def _member(data: bytes, entry: Entry, told: str, path: str, doubts: tuple[str, ...]) -> Member:
    folder = not entry.size and (told.endswith(("/", "\\")) or bool(entry.attributes & 0x10))
    left = "" if folder else _left(data, entry)
    times = list(times_of(entry))
    doubts = (*entry.faults, *doubts)
    notes = [*doubts]
    if entry.comment:
        notes.append(f"comment: {shown(entry.comment.decode('utf-8', 'replace'))}")
    return Member(
        path,
        told,
        entry.size,
        entry.packed,
        times[0].value if times else "",
        "folder" if folder else METHODS.get(entry.method, f"packed by method {entry.method}"),
        folder,
        left,
        LOCKED_NEXT if left == LOCKED else "",
        (*times, *claims_of(entry, doubts)),
        tuple(notes),
        lambda most: unpack(data, entry, most),
    )


def _left(data: bytes, entry: Entry) -> str:
    """Why the member does not come out, as far as its headers tell."""
    if _OVERLAP in entry.faults:
        return _OVERLAP
    if entry.start < 0:
        return "damaged: the directory points to no member"
    if entry.flags & lay.ENCRYPTED or entry.method == _AES:
        return LOCKED
    return "cut off" if entry.end > len(data) else _no_file(data, entry)


def _no_file(data: bytes, entry: Entry) -> str:
    """What the member is instead of a file; "" for a file."""
    kind = stat.S_IFMT(entry.attributes >> 16) if entry.system in (3, 19) else 0
    if kind == stat.S_IFLNK:
        return _link(data, entry)
    return "" if kind in (0, stat.S_IFREG, stat.S_IFDIR) else "a device or the like, no file"


def _link(data: bytes, entry: Entry) -> str:
    try:
        target = unpack(data, entry, _MAX_LINK).decode("utf-8", "replace")
    except Damaged:
        target = "something that cannot be read"
    return f"a symbolic link to {shown(target)}"
