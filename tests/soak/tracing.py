"""strace: whether it may be used here, counting the calls of a process, and stopping or refusing the n-th of them."""

from __future__ import annotations

import functools
import re
import shutil
import subprocess
import sys
import tempfile
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

WRITING = ("write", "pwrite64", "fsync", "fdatasync", "rename", "unlink", "openat", "ftruncate", "mkdir")
"""What changes a disk, and opening, which every change begins with."""
_CALL = re.compile(r"^(?:\d+ +)?([a-z_0-9]+)\(")


@dataclass(frozen=True, slots=True)
class Call:
    """One system call of a process: which, and the how many-th of its kind."""

    name: str
    nth: int

    def __str__(self) -> str:
        return f"{self.name} {self.nth}"


@functools.cache
def missing() -> str:
    """Why nothing can be traced here, and what would help; empty where it can."""
    if not sys.platform.startswith("linux"):
        return "left out: strace, which only Linux has"
    if shutil.which("strace") is None:
        return "left out: strace is not installed here; the package `strace` brings it"
    tried = subprocess.run(["strace", "-f", "-o", "/dev/null", "true"], capture_output=True, check=False)  # noqa: S607 (where it lies differs)
    return "" if tried.returncode == 0 else "left out: strace may not trace here; allow ptrace (CAP_SYS_PTRACE)"


def attach(process: int, options: Sequence[str]) -> subprocess.Popen[bytes]:
    """strace on a process that waits for it; it ends with the process."""
    command = ["strace", "-f", "-q", "-q", *options, "-p", str(process)]
    return subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)  # noqa: S603 (fixed words)


def stopping(call: Call) -> list[str]:
    """Options that kill the process when it makes this call, before the call does anything."""
    return _tampering(call.name, f"signal=KILL:when={call.nth}")


def refusing(names: Sequence[str], error: str, nth: int, *, ever_after: bool) -> list[str]:
    """Options that answer the n-th call of each of these names, or all from it on, with an error."""
    return _tampering(",".join(names), f"error={error}:when={nth}{'+' if ever_after else ''}")


def _tampering(names: str, how: str) -> list[str]:
    return ["-o", "/dev/null", "-e", f"trace={names}", f"--inject={names}:{how}"]


def counting(log: Path, names: Sequence[str] = WRITING) -> list[str]:
    """Options that write the calls into a file, without what was written."""
    return ["-o", str(log), "-s", "0", "-e", f"trace={','.join(names)}"]


def calls(log: Path) -> list[Call]:
    """The calls of a file that :func:`counting` made, in order: those of the thread that does the acts.

    strace counts each thread by itself when it is to stop the n-th call. The others read files ahead, into memory.
    """
    lines = log.read_text(encoding="utf-8", errors="replace").splitlines()
    first = lines[0].partition(" ")[0] if lines else ""
    own = [line for line in lines if line.partition(" ")[0] == first] if first.isdigit() else lines
    return list(_numbered(own))


def _numbered(lines: Sequence[str]) -> Iterator[Call]:
    seen: Counter[str] = Counter()
    for line in lines:
        found = _CALL.match(line)
        if found:
            seen[found[1]] += 1
            yield Call(found[1], seen[found[1]])


def folder(prefix: str = "probata-soak-") -> tempfile.TemporaryDirectory[str]:
    """A folder for points, in memory where the system has such a place."""
    memory = Path("/dev/shm")  # noqa: S108 (only this process's own folder in it)
    return tempfile.TemporaryDirectory(prefix=prefix, dir=memory if memory.is_dir() else None)
