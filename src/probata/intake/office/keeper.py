"""keeper: ``python -m ...``, a process that keeps LibreOffice for one file. It holds no secret and parses nothing.

Its errand and the file come on standard input, which stays open while it works: when it closes, whoever sent the errand
has ended, and so does everything here. What LibreOffice made goes to standard output behind a line that says how it
went. The folder lies in memory, belongs to this user alone and is taken away at the end; one that a killed keeper left
is taken away by the next. Inside a bubble it ends with the bubble, whatever happens.
"""

from __future__ import annotations

import contextlib
import json
import os
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import IO

from probata.intake.environment import for_child
from probata.intake.office import profile, walls
from probata.intake.sandbox.keeping import SIZE, left_alone, made

LATE, NOTHING, TOO_MUCH, UNWALLED = "late", "nothing", "too much", "unwalled"
PREFIX = "probata-office-"
_LOCK, _SOURCE, _RESULTS = "lock", "draft", "made"
_BEGIN_AGAIN = 81
"""What LibreOffice ends with when it has made its profile ready and wants to be begun once more."""
_TIMES = 3
_STEP, _SETTLED = 0.05, 60.0
"""Seconds between two looks at it; seconds after which a folder without a keeper is one that was left."""


@dataclass(frozen=True, slots=True)
class Errand:
    """What is to become of the file that comes with it: ``suffix`` it gets, ``filter`` it is read by ("" for what
    LibreOffice takes it for), and how much that may cost."""

    program: str
    before: tuple[str, ...]
    reads: tuple[str, ...]
    suffix: str
    filter: str
    seconds: int
    memory: int
    most_bytes: int
    in_bubble: bool

    def spelled(self, data: bytes) -> tuple[bytes, ...]:
        """For the keeper's standard input."""
        said = json.dumps(asdict(self)).encode()
        return SIZE.pack(len(said), len(data)), said, data


@dataclass(frozen=True, slots=True)
class Outcome:
    """``why`` nothing came out, "" when something did; what LibreOffice ended with; which walls were lacking."""

    why: str
    status: int
    lacking: tuple[str, ...]


def main() -> None:
    """Does one errand."""
    source, target = sys.stdin.buffer, sys.stdout.buffer
    head, size = SIZE.unpack(source.read(SIZE.size))
    errand = Errand(**json.loads(source.read(head)))
    data = source.read(size)
    with _folder() as folder:
        outcome, docx = _kept(errand, data, folder)
        with contextlib.suppress(BrokenPipeError):
            target.write(json.dumps(asdict(outcome)).encode() + b"\n" + docx)
            target.flush()


def _kept(errand: Errand, data: bytes, folder: Path) -> tuple[Outcome, bytes]:
    draft = folder / f"{_SOURCE}{errand.suffix}"
    draft.write_bytes(data)
    address, ends = profile.written(folder / "profile"), time.monotonic() + errand.seconds
    reads = [f"--infilter={errand.filter}"] if errand.filter else []
    arguments = (
        *errand.before,
        *(f"-env:UserInstallation={address}", "--headless", "--norestore", "--nolockcheck", "--nologo"),
        *(*reads, "--convert-to", "docx", "--outdir", str(folder / _RESULTS), str(draft)),
    )
    for _ in range(_TIMES):
        outcome = _begun(errand, arguments, folder, ends)
        if outcome.status != _BEGIN_AGAIN or outcome.why in (LATE, TOO_MUCH, UNWALLED):
            break
    docx = made(folder / _RESULTS / f"{_SOURCE}.docx", errand.most_bytes) if not outcome.why else b""
    return (outcome, docx) if docx or outcome.why else (Outcome(NOTHING, outcome.status, outcome.lacking), b"")


def _begun(errand: Errand, arguments: tuple[str, ...], folder: Path, ends: float) -> Outcome:
    hear, tell = os.pipe()
    try:
        process = subprocess.Popen(  # noqa: S603 (the program of this machine, with words of this house)
            [errand.program, *arguments],
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            cwd=folder,
            env=for_child(**_environment(folder)),
            preexec_fn=_closing_in(errand, folder, tell),  # noqa: PLW1509 (this process has one thread)
        )
    except (OSError, subprocess.SubprocessError):
        return Outcome(UNWALLED, 0, _told(hear, tell))
    lacking = _told(hear, tell)
    why = _watched(process, errand, folder, ends)
    return Outcome(why, process.returncode, lacking)


def _told(hear: int, tell: int) -> tuple[str, ...]:
    os.close(tell)
    with os.fdopen(hear, "rb") as answer:
        said = answer.read()
    return tuple(json.loads(said)) if said else ()


def _closing_in(errand: Errand, folder: Path, tell: int) -> Callable[[], None]:
    def close_in() -> None:
        lacking = walls.close_in(
            folder,
            Path(errand.program),
            [Path(one) for one in errand.reads],
            seconds=errand.seconds,
            memory=errand.memory,
            most_bytes=errand.most_bytes,
        )
        os.write(tell, json.dumps(lacking).encode())
        if not walls.may_begin(lacking, in_bubble=errand.in_bubble):
            raise OSError("not without walls")

    return close_in


def _environment(folder: Path) -> dict[str, str]:
    """Everything that it calls its user's is in the folder; it draws without a screen, alone."""
    own = ("HOME", "TMPDIR", "TMP", "TEMP", "XDG_CONFIG_HOME", "XDG_CACHE_HOME", "XDG_DATA_HOME", "XDG_RUNTIME_DIR")
    return {**dict.fromkeys(own, str(folder)), "SAL_USE_VCLPLUGIN": "svp", "SAL_DISABLE_OPENCL": "1"}


def _watched(process: subprocess.Popen[bytes], errand: Errand, folder: Path, ends: float) -> str:
    """Waits for its end, and ends it when it is late, has written too much, or nobody waits for it any more."""
    why = ""
    try:
        while process.poll() is None:
            if time.monotonic() > ends:
                why = LATE
            elif _size(folder) > errand.most_bytes:
                why = TOO_MUCH
            elif left_alone():
                raise SystemExit(1)
            if why:
                break
            time.sleep(_STEP)
    finally:
        process.kill()
        process.wait()
    return why


def _size(folder: Path) -> int:
    size = 0
    for place, _, names in os.walk(folder):
        for name in names:
            with contextlib.suppress(OSError):
                size += os.lstat(os.path.join(place, name)).st_size
    return size


@contextmanager
def _folder() -> Iterator[Path]:
    with (
        tempfile.TemporaryDirectory(prefix=PREFIX, dir=walls.IN_MEMORY, ignore_cleanup_errors=True) as name,
        (Path(name) / _LOCK).open("wb") as lock,
    ):
        _locked(lock)
        _swept(os.fstat(lock.fileno()).st_mtime - _SETTLED)
        yield Path(name)


def _locked(lock: IO[bytes]) -> bool:
    """Whether the lock is ours; it goes with the process that has it."""
    import fcntl

    try:
        fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError:
        return False
    return True


def _swept(before: float) -> None:
    """Takes away the folders whose keepers were killed; one made a moment ago may not have its lock yet."""
    for folder in walls.IN_MEMORY.glob(f"{PREFIX}*"):
        with contextlib.suppress(OSError), (folder / _LOCK).open("r+b") as lock:
            if os.fstat(lock.fileno()).st_mtime < before and _locked(lock):
                shutil.rmtree(folder, ignore_errors=True)


if __name__ == "__main__":
    main()
