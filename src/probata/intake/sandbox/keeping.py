"""keeping: talking to a keeper, a process without any secret that runs a program in a folder in memory.

It hears its errand on its standard input, which stays open while it works, and answers on its standard output.
"""

from __future__ import annotations

import os
import select
import stat
import struct
import subprocess
import sys
import threading
from collections.abc import Sequence
from pathlib import Path

from probata.intake.environment import for_child

SIZE = struct.Struct(">QQ")
"""Lengths of the errand and of the file behind it."""


def answered(command: Sequence[str], said: Sequence[bytes], seconds: int, most: int) -> bytes:
    """All that the keeper answers, ``most`` bytes of it. Its standard input stays open until it has: that we are there
    is what it tells. It is ended after so many seconds, and when this is interrupted."""
    with subprocess.Popen(  # noqa: S603 (this interpreter, with a module of this house)
        command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, cwd="/", env=for_child()
    ) as process:
        assert process.stdout  # noqa: S101 (it was asked for)
        clock = threading.Timer(seconds, process.kill)
        clock.daemon = True
        clock.start()
        try:
            _told(process, said)
            return process.stdout.read(most)
        finally:
            clock.cancel()
            process.kill()


def left_alone() -> bool:
    """Whether standard input, which says nothing more, was closed. For the keeper."""
    return bool(select.select([sys.stdin], [], [], 0)[0])


def made(path: Path, most: int) -> bytes:
    """What was written there, when that is a file and no link, of at most so many bytes. For the keeper."""
    try:
        handle = os.open(path, os.O_RDONLY | os.O_NOFOLLOW | os.O_NONBLOCK)
    except OSError:
        return b""
    seen = os.fstat(handle)
    if not stat.S_ISREG(seen.st_mode) or seen.st_size > most:
        os.close(handle)
        return b""
    with os.fdopen(handle, "rb") as file:
        return file.read(most)


def _told(process: subprocess.Popen[bytes], said: Sequence[bytes]) -> None:
    assert process.stdin  # noqa: S101 (it was asked for)
    try:
        for one in said:
            view = memoryview(one)
            while view:
                view = view[os.write(process.stdin.fileno(), view) :]
    except BrokenPipeError:
        return  # it ended before it had heard everything, and so there is no answer
