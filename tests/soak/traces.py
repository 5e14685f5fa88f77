"""What strace wrote down of a process, read as steps on a disk. A way of writing that is not known here is refused."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from tests.soak.disk import Acknowledged, Create, Cut, Link, Remove, Rename, Step, Sync, Write

_DATA = ("write", "pwrite64", "sendfile", "ftruncate", "fsync", "fdatasync")
KNOWN = (*_DATA, "openat", "rename", "link", "unlink", "mkdir", "rmdir")
BESIDE = ("lseek", "sendto", "fcntl")
# Nothing of the inquiry uses these; if one day something does, the model must learn it before it can say anything.
REFUSED = (
    *("writev", "pwritev", "pwritev2", "truncate", "fallocate", "renameat", "renameat2", "unlinkat", "mkdirat"),
    *("linkat", "symlink", "symlinkat", "creat", "open", "copy_file_range", "sync_file_range", "splice"),
)
OPTIONS = ("-y", "-xx", "-s", "100000000", "-e", f"trace={','.join((*KNOWN, *BESIDE, *REFUSED))}")

_LINE = re.compile(r"^(\d+) +(\w+)\((.*)\) += (-?\d+)")
_FILE = re.compile(r"(-?\d+|AT_FDCWD)<([^>]*)>")
_TEXT = re.compile(r'"((?:\\x[0-9a-f]{2})*)"')
_PLACE = re.compile(r"\[(\d+)\]")
_CUT_OFF = re.compile(r"^(\d+) +(.*) <unfinished \.\.\.>$")
_RESUMED = re.compile(r"^(\d+) +<\.\.\. \w+ resumed>(.*)$")


@dataclass(frozen=True, slots=True)
class Called:
    """One system call that came back without an error: what it was given as strace writes it, and its result."""

    process: str
    name: str
    given: str
    result: int

    @property
    def texts(self) -> list[bytes]:
        """The strings among what it was given: names of files, or what was written."""
        return [_bytes(text) for text in _TEXT.findall(self.given)]

    @property
    def files(self) -> list[str]:
        """The open files among what it was given, and the folder that names begin at."""
        return [text_of(held) for _, held in _FILE.findall(self.given)]


def calls(log: Path) -> Iterator[Called]:
    """The calls of a trace that came back, in the order in which they did."""
    begun: dict[str, str] = {}
    with log.open(encoding="ascii", errors="replace") as lines:
        for line in lines:
            cut_off, resumed = _CUT_OFF.match(line), _RESUMED.match(line)
            if cut_off:
                begun[cut_off[1]] = cut_off[2]
                continue
            found = _LINE.match(f"{resumed[1]} {begun.pop(resumed[1])}{resumed[2]}" if resumed else line)
            if found and int(found[4]) >= 0:
                yield Called(found[1], found[2], found[3], int(found[4]))


class UnknownWriting(AssertionError):
    """The process changed the disk in a way that the model does not know."""


@dataclass(slots=True)
class Reader:
    """Reads a trace of what happened below ``root``; where files stand open is kept in ``offsets``."""

    root: Path
    offsets: dict[tuple[str, str], int] = field(default_factory=dict)

    def steps(self, log: Path) -> Iterator[Step]:
        """The steps in order; UnknownWriting when something below the root was changed in another way."""
        for call in calls(log):
            if call.name == "sendto":
                yield from _acknowledged(call.given)
            elif call.name in REFUSED and self._touches(call.given):
                raise UnknownWriting(f"{call.name} below the folder of the inquiry")
            else:
                yield from self._known(call.process, call.name, call.given, call.result)

    def _known(self, process: str, call: str, given: str, result: int) -> Iterator[Step]:
        """One of the calls of KNOWN."""
        if call in ("rename", "link", "unlink", "mkdir", "rmdir"):
            yield from self._naming(call, given)
        elif call == "openat":
            yield from self._opened(process, given, result)
        elif call == "lseek":
            self.offsets[process, _number(given)] = result
        elif call in ("fsync", "fdatasync"):
            yield from (Sync(path) for path in self._held(given))
        elif call == "sendfile":
            yield from self._sent(process, given, result)
        elif call in ("write", "pwrite64", "ftruncate"):
            yield from self._changing(process, call, given, result)

    def _naming(self, call: str, given: str) -> Iterator[Step]:
        names = [self._below(text_of(text)) for text in _TEXT.findall(given)]
        if names[0] is None:
            return
        if call in ("rename", "link"):
            if names[1] is None or _parent(names[0]) != _parent(names[1]):
                raise UnknownWriting("a file is moved from one folder to another")
            yield Rename(names[0], names[1]) if call == "rename" else Link(names[0], names[1])
        elif call == "mkdir":
            yield Create(names[0], folder=True)
        else:
            yield Remove(names[0])

    def _opened(self, process: str, given: str, number: int) -> Iterator[Step]:
        [text, *_] = _TEXT.findall(given)
        self.offsets[process, str(number)] = 0
        path = self._below(text_of(text))
        if path is None:
            return
        if "O_APPEND" in given or "O_TMPFILE" in given:
            raise UnknownWriting("a file is opened for appending, or without a name")
        if "O_CREAT" in given:
            yield Create(path)
        if "O_TRUNC" in given:
            yield Cut(path, 0)

    def _changing(self, process: str, call: str, given: str, result: int) -> Iterator[Step]:
        for path in self._held(given):
            if call == "ftruncate":
                yield Cut(path, int(given.rpartition(",")[2]))
                continue
            data = _bytes(_TEXT.findall(given)[0])[:result]
            if call == "pwrite64":
                yield Write(path, int(given.rpartition(",")[2]), data)
                continue
            key = process, _number(given)
            at = self.offsets.get(key, 0)
            self.offsets[key] = at + result
            yield Write(path, at, data)

    def _sent(self, process: str, given: str, result: int) -> Iterator[Step]:
        """What the system copied from a file, which lies there still as it was, since nothing sent is written again."""
        for path in self._held(given):
            source, start = text_of(_FILE.findall(given)[1][1]), int(_PLACE.findall(given)[0])
            data = Path(source).read_bytes()[start : start + result]
            assert len(data) == result, f"{source} is another file than it was"
            key = process, _number(given)
            at = self.offsets.get(key, 0)
            self.offsets[key] = at + result
            yield Write(path, at, data)

    def _held(self, given: str) -> Iterator[str]:
        """The file that a call holds open, when it lies below the root and still has a name."""
        found = _FILE.match(given)
        if found and not given[found.end() :].startswith("(deleted)"):
            path = self._below(text_of(found[2]))
            if path is not None:
                yield path

    def _touches(self, given: str) -> bool:
        named = [*(held for _, held in _FILE.findall(given)), *_TEXT.findall(given)]
        return any(self._below(text_of(one)) for one in named)

    def _below(self, path: str) -> str | None:
        place = Path(path)
        return str(place.relative_to(self.root)) if place.is_relative_to(self.root) else None


def _acknowledged(given: str) -> Iterator[Step]:
    """What the worker said through its socket."""
    told = _bytes(_TEXT.findall(given)[0])
    for line in told.splitlines():
        said = json.loads(line)
        if "ack" in said:
            yield Acknowledged(said["ack"])


def _number(given: str) -> str:
    return given.partition("<")[0]


def _parent(path: str) -> str:
    return path.rpartition("/")[0]


def text_of(text: str) -> str:
    """A name as strace writes it with ``-xx``."""
    return _bytes(text).decode("utf-8", "surrogateescape")


def _bytes(text: str) -> bytes:
    return bytes.fromhex(text.replace("\\x", ""))
