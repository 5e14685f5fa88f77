"""Members of a 7z archive, unpacked by py7zr in one pass, since what is packed together can only be read in order."""

from __future__ import annotations

import io
import stat
from collections.abc import Iterator
from contextlib import suppress
from typing import Any

from probata.method.documents.model import Declared
from probata.method.documents.readers._archive.bounds import MAX_MEMBERS, MIB, UNPACK_IT, Budget
from probata.method.documents.readers._archive.members import LOCKED, LOCKED_NEXT, Damaged, Member, beyond
from probata.method.documents.readers._archive.paths import Paths

MAGIC = b"7z\xbc\xaf\x27\x1c"
MAX_HEADER = 16 * MIB
"""Bytes of the list of members, unpacked: 50,000 names of usual length take half of it."""
MAX_SEVENZIP = 512 * MIB
"""Bytes of all members together: LZMA unpacks about a tenth as fast as ZIP."""


def header_size(data: bytes) -> int:
    """Bytes of the list of members when unpacked, as the file claims them; raises what py7zr raises."""
    from py7zr.archiveinfo import HeaderStreamsInfo

    offset, size = int.from_bytes(data[12:20], "little"), int.from_bytes(data[20:28], "little")
    start = 32 + offset
    if start + size > len(data):
        raise Damaged("cut off")
    if data[start : start + 1] != b"\x17" or size > MAX_HEADER:
        return size
    streams = HeaderStreamsInfo.retrieve(io.BytesIO(data[start + 1 : start + size]))
    return sum(sum(folder.unpacksizes) for folder in streams.unpackinfo.folders)


class SevenZip:
    """An opened archive; ``limits`` gathers what is odd about the whole."""

    def __init__(self, archive: Any, whole: int) -> None:
        """``whole`` is the size of the archive in bytes."""
        self._archive, self._whole = archive, whole
        self.limits: list[str] = []

    @property
    def empty(self) -> bool:
        """Whether it holds nothing at all."""
        return not len(self._files())

    def members(self, paths: Paths, budget: Budget) -> Iterator[Member]:
        """Each member in the order of the archive. Each has to be asked for its bytes before the next is."""
        blocks = _Blocks(self._archive, budget, self._whole)
        for count, each in enumerate(self._files()):
            if count == MAX_MEMBERS:
                yield beyond(count, MAX_MEMBERS)
                return
            yield _member(each, blocks, paths)

    def _files(self) -> Any:
        return getattr(self._archive, "files", ())


class _Blocks:
    """Reads the archive forwards, block after block; a block that is damaged or too large stays shut."""

    def __init__(self, archive: Any, budget: Budget, whole: int) -> None:
        self._archive, self._budget = archive, budget
        self.whole = whole
        """Bytes of the archive: what a member that is packed together with others may be unpacked from."""
        self._block: Any = None
        self._shut = ""
        self._number = -1
        self._fresh = True
        self._due: list[Any] = []

    def enter(self, each: Any) -> None:
        """Note a member whose bytes come next in its block, whether or not anybody will ask for them."""
        if each.folder is not self._block:
            self._block, self._due, self._shut, self._fresh = each.folder, [], "", True
            self._number += 1
        self._due.append(each)

    def unpack(self, most: int) -> bytes:
        """The bytes of the member that was noted last; raises Damaged."""
        passed, wanted = self._due[:-1], self._due[-1]
        self._due = []
        self._pass_over(passed)
        sink = _Sink(most)
        self._read(wanted, sink)
        return sink.held.getvalue()

    def _pass_over(self, passed: list[Any]) -> None:
        """What nobody asked for has to be unpacked all the same, within the same bounds."""
        size = sum(int(each.uncompressed or 0) for each in passed)
        if not self._budget.affords(size):
            self._shut = "packed behind something that is too large to unpack"
        self._budget.spend(size)
        for each in passed if not self._shut else ():
            with suppress(Damaged):
                self._read(each, _Sink(0))

    def _read(self, each: Any, sink: _Sink) -> None:
        if self._shut:
            raise Damaged(self._shut)
        archive = self._archive
        info = archive.header.main_streams.packinfo
        try:
            if self._fresh:
                archive.fp.seek(archive.afterheader + info.packpositions[self._number])
            self._fresh = False
            end = archive.afterheader + info.packpositions[self._number + 1]
            crc = archive.worker.decompress(archive.fp, each.folder, sink, each.uncompressed, each.compressed, end)
        except Exception:  # noqa: BLE001 (py7zr and its decoders raise whatever they stumble over)
            self._shut = "damaged, or packed in a way that is not unpacked here"
            raise Damaged(self._shut) from None
        if each.crc32 is not None and crc != each.crc32:
            raise Damaged("damaged: its checksum does not hold")


class _Sink:
    """Takes the bytes of one member; what is only passed over is dropped."""

    def __init__(self, most: int) -> None:
        self.held = io.BytesIO()
        self._most = most

    def write(self, data: bytes) -> int:
        if self._most:
            self.held.write(data)
        return len(data)


def _member(each: Any, blocks: _Blocks, paths: Paths) -> Member:
    told = str(each.filename)
    folder = bool(each.is_directory)
    left = "" if folder or each.emptystream else _left(each)
    if not each.emptystream:
        blocks.enter(each)
    size = int(each.uncompressed or 0)
    when = _time(each)
    return Member(
        paths.take(told),
        told,
        size,
        blocks.whole if each.compressed is None else int(each.compressed),
        when,
        "folder" if folder else "",
        folder,
        left,
        LOCKED_NEXT if left == LOCKED else UNPACK_IT if left else "",
        (Declared("modified", when, "7z header"),) if when else (),
        unpack=blocks.unpack,
    )


def _left(each: Any) -> str:
    from py7zr.compressor import SupportedMethods

    if SupportedMethods.needs_password(each.folder.coders):
        return LOCKED
    if each.is_symlink or each.is_junction:
        return "a symbolic link"
    if each.is_socket or stat.S_IFMT(each.posix_mode or 0) not in (0, stat.S_IFREG):
        return "a device or the like, no file"
    return ""


def _time(each: Any) -> str:
    try:
        return f"{each.lastwritetime.as_datetime():%Y-%m-%dT%H:%M:%SZ}" if each.lastwritetime else ""
    except (ValueError, OverflowError, OSError):
        return ""
