"""keeper: ``python -m ...``, a process inside a bubble that keeps a person's speech model for one recording.

It holds no secret and parses nothing. Its errand and the sound come on standard input, which stays open while it works:
when it closes, whoever sent the errand has ended, and so does everything here. What the model wrote goes to standard
output behind a line that says how it went. Files lie in the memory of the bubble and end with it.
"""

from __future__ import annotations

import contextlib
import json
import os
import subprocess
import sys
import time
from collections.abc import Iterator
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import IO

from probata.intake.environment import for_child
from probata.intake.sandbox.bubble import IN_MEMORY
from probata.intake.sandbox.keeping import SIZE, left_alone, made
from probata.intake.sound.model import OUT, SOUND

LATE, TOO_MUCH, TOO_LONG, MEMORY, CROWD = "late", "too much", "too long", "memory", "crowd"
NOT_BEGUN, UNSEEN, FAILED, NOTHING = "not begun", "unseen", "failed", "nothing"
_NOT_FOUND = 127
"""What the loader of libraries, ``env`` and shells end with that do not find what they begin with."""
_MADE = ("", ".vtt", ".srt", "/sound.vtt", "/sound.srt")
"""What programs that are told a file's name add to it, or put into the folder of that name."""
FOLDER = "probata-work"
"""Of the model, in the memory of the bubble."""
_STEP, _PIECE = 0.05, 2**20
_LEAST_FREE = 2**20
"""Bytes: where no more are left in memory, the model has written all that it may."""
_HANDLES, MOST_PROCESSES = 1024, 512


@dataclass(frozen=True, slots=True)
class Errand:
    """The program with its arguments, and what it may cost: seconds on the clock, bytes of memory of all its processes,
    bytes of its transcript."""

    program: str
    arguments: tuple[str, ...]
    seconds: int
    memory: int
    most: int

    def spelled(self, sound: bytes) -> tuple[bytes, ...]:
        """For the keeper's standard input."""
        said = json.dumps(asdict(self)).encode()
        return SIZE.pack(len(said), len(sound)), said, sound


@dataclass(frozen=True, slots=True)
class Outcome:
    """``why`` there is no transcript, "" when there is one; what the program ended with."""

    why: str
    status: int


def main() -> None:
    """Does one errand."""
    source, target = sys.stdin.buffer, sys.stdout.buffer
    head, size = SIZE.unpack(source.read(SIZE.size))
    errand = Errand(**json.loads(source.read(head)))
    folder = IN_MEMORY / FOLDER
    folder.mkdir(mode=0o700)
    _kept(source, size, folder / "sound.wav")
    outcome, written = _heard(errand, folder, size)
    with contextlib.suppress(BrokenPipeError):
        target.write(json.dumps(asdict(outcome)).encode() + b"\n" + written)
        target.flush()


def _kept(source: IO[bytes], size: int, path: Path) -> None:
    with path.open("xb") as file:
        while size and (piece := source.read(min(size, _PIECE))):
            file.write(piece)
            size -= len(piece)


def _heard(errand: Errand, folder: Path, size: int) -> tuple[Outcome, bytes]:
    sound, out = folder / "sound.wav", folder / "out"
    inside = {SOUND: str(sound), OUT: str(out)}
    words = [_inside(word, inside) for word in errand.arguments]
    with sound.open("rb") as heard, (folder / "said").open("w+b") as said:
        try:
            process = subprocess.Popen(  # noqa: S603 (a person's own program; the bubble is around it)
                [errand.program, *words],
                stdin=heard,
                stdout=said,
                stderr=subprocess.DEVNULL,
                cwd=folder,
                env=for_child(**_environment(folder)),
                preexec_fn=lambda: _limit(errand.memory),  # noqa: PLW1509 (this process has one thread)
            )
        except (OSError, subprocess.SubprocessError):
            return Outcome(NOT_BEGUN, 0), b""
        why = _watched(process, errand, said, size)
        why = why or _ended(process.returncode)
        written = b"" if why else _written(out, said, errand.most)
    return Outcome(why if why or written else _nothing(out, errand.most), process.returncode), written


def _ended(status: int) -> str:
    if status == 0:
        return ""
    return TOO_MUCH if _is_full() else UNSEEN if status == _NOT_FOUND else FAILED


def _inside(word: str, inside: dict[str, str]) -> str:
    for name, path in inside.items():
        word = word.replace(name, path)
    return word


def _environment(folder: Path) -> dict[str, str]:
    """Everything that it calls its user's is in the folder."""
    own = ("HOME", "TMPDIR", "TMP", "TEMP", "XDG_CONFIG_HOME", "XDG_CACHE_HOME", "XDG_DATA_HOME", "XDG_RUNTIME_DIR")
    return {**dict.fromkeys(own, str(folder)), "PYTHONDONTWRITEBYTECODE": "1"}


def _limit(memory: int) -> None:
    """RLIMIT_DATA counts what a process may fill, and not the model that it maps out of a file."""
    import resource

    with contextlib.suppress(OSError), open("/proc/self/oom_score_adj", "w") as file:
        file.write("1000")  # where the machine has no memory left, this goes first
    for what, most in (
        (resource.RLIMIT_CORE, 0),
        (resource.RLIMIT_NOFILE, _HANDLES),
        (resource.RLIMIT_DATA, memory),
    ):
        resource.setrlimit(what, (most, most))


def _watched(process: subprocess.Popen[bytes], errand: Errand, said: IO[bytes], size: int) -> str:
    """Waits for its end, and ends it, with the reason, when it costs too much or nobody waits for it any more."""
    ends, why = time.monotonic() + errand.seconds, ""
    try:
        while not why and process.poll() is None:
            if left_alone():
                raise SystemExit(1)
            why = LATE if time.monotonic() > ends else _costs(errand, said, size)
            time.sleep(_STEP)
    finally:
        process.kill()
        process.wait()
    return why


def _costs(errand: Errand, said: IO[bytes], size: int) -> str:
    if os.fstat(said.fileno()).st_size > errand.most:
        return TOO_LONG
    if _is_full():
        return TOO_MUCH
    processes, memory = _running()
    if processes > MOST_PROCESSES:
        return CROWD
    return MEMORY if memory > errand.memory + size else ""


def _is_full() -> bool:
    seen = os.statvfs(IN_MEMORY)
    return seen.f_bavail * seen.f_frsize < _LEAST_FREE


def _running() -> tuple[int, int]:
    """Processes in the bubble and the bytes that they fill together, this one's own among them; files that they map
    are not counted, but for those in memory."""
    many = filled = 0
    for place in Path("/proc").iterdir():
        if place.name.isdigit():
            many += 1
            with contextlib.suppress(OSError):
                filled += sum(_filled((place / "status").read_text(encoding="utf-8", errors="replace")))
    return many, filled


def _filled(status: str) -> Iterator[int]:
    for line in status.splitlines():
        name, _, value = line.partition(":")
        if name in ("RssAnon", "RssShmem"):
            yield int(value.split()[0]) * 1024


def _written(out: Path, said: IO[bytes], most: int) -> bytes:
    """The file that it was told to write, where it wrote one; else all that it said."""
    for ending in _MADE:
        if found := made(Path(f"{out}{ending}"), most):
            return found
    size = os.fstat(said.fileno()).st_size
    return os.pread(said.fileno(), most, 0) if size <= most else b""


def _nothing(out: Path, most: int) -> str:
    """Whether it wrote nothing, or more than is read."""
    for ending in _MADE:
        with contextlib.suppress(OSError):
            if os.path.isfile(path := f"{out}{ending}") and os.lstat(path).st_size > most:
                return TOO_LONG
    return NOTHING


if __name__ == "__main__":
    main()
