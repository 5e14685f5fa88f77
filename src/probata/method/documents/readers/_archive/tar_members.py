"""Members of a TAR: what each is and why some do not come out."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterator

from probata.method.documents.model import Declared
from probata.method.documents.readers._archive.bounds import MAX_MEMBERS
from probata.method.documents.readers._archive.members import Damaged, Member, beyond
from probata.method.documents.readers._archive.naming import named
from probata.method.documents.readers._archive.paths import Paths, shown
from probata.method.documents.readers._archive.streams import collect
from probata.method.documents.readers._archive.tar_blocks import Header, Tar

_LEFT = {
    b"3": "a device, no file",
    b"4": "a device, no file",
    b"6": "a pipe, no file",
    b"M": "the rest of a file that began on another tape",
    b"D": "a list of a folder, no file",
    b"V": "the label of a tape, no file",
    b"N": "a list of old long names, no file",
}
_FILES = (b"0", b"\x00", b"7")
_LATEST = 253_402_300_799


def members(tar: Tar, paths: Paths) -> Iterator[Member]:
    """Each member in the order of the tape; damage to the tape itself ends the list with a limit."""
    count = 0
    try:
        for header, data in tar.walk():
            if count == MAX_MEMBERS:
                yield beyond(count, MAX_MEMBERS)
                return
            count += 1
            yield _member(header, data, tar, paths)
    except Damaged as fault:
        tar.limits.append(f"{fault} after byte {tar.tape.at:,} of what it unfolds to: what stands behind is lost")
        yield Member("(members after the damage)", left=f"{fault}: what stands behind was not reached")


def _member(header: Header, data: Callable[[], Iterator[bytes]], tar: Tar, paths: Paths) -> Member:
    told = _text(header.name, tar)
    folder = header.kind == b"5" or (header.kind in _FILES and told.endswith("/") and not header.size)
    when = _time(header.modified)
    claims = [Declared("modified", when, "TAR header")] if when else []
    if header.owner:
        claims.append(Declared("owner", shown(header.owner.decode("utf-8", "replace")), "TAR header"))
    claims += [Declared("doubt", note, "TAR headers") for note in header.notes]
    return Member(
        paths.take(told),
        told,
        header.size,
        header.size,
        when,
        "folder" if folder else "",
        folder,
        "" if folder else _left(header, tar),
        "",
        tuple(claims),
        header.notes,
        lambda most: collect(data(), most),
    )


def _left(header: Header, tar: Tar) -> str:
    if header.kind == b"1":
        return f"a second name of {shown(_text(header.link, tar))}, which comes out under that one"
    if header.kind == b"2":
        return f"a symbolic link to {shown(_text(header.link, tar))}"
    if header.sparse:
        return "a file with holes, which are not filled in here"
    if header.size < 0:
        return "damaged: its size is no number"
    return _LEFT.get(header.kind, "")


def _text(raw: bytes, tar: Tar) -> str:
    """A name: UTF-8, as is the rule today, or what explains it; each doubt is said once."""
    decoded, doubts = named([raw], "latin-1")
    tar.limits += [each for each in doubts if each not in tar.limits]
    return decoded[0]


def _time(told: str) -> str:
    """Seconds since 1970 as a time in UTC, which is what a TAR means; "" for none or nonsense."""
    whole = told.partition(".")[0]
    if not whole.isdecimal() or not 0 < int(whole[:12]) <= _LATEST:
        return ""
    return dt.datetime.fromtimestamp(int(whole[:12]), dt.UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
