"""The nursery: a process that holds no secret and makes a child for each file. ``python -m ... nursery FD``.

It is begun as a new program, so that nothing of the process that opened the inquiry is in its memory, and it looks at
no file itself. Over one socket it hears errands, each with two descriptors (the file, and the pipe for the answer), and
says the child's process number; later it is told to wait for that child, and says how it ended. Until then the number
belongs to nobody else, and whoever sent the errand may end the child by it.
"""

from __future__ import annotations

import contextlib
import gc
import json
import os
import signal
import socket
import sys
import time
from collections.abc import Callable
from typing import Any

from probata.intake.sandbox import child, walls
from probata.intake.sandbox.limits import Limits
from probata.intake.sandbox.programs import Command, become
from probata.method.documents import shelf

MOST = 2**16
"""Bytes of one message."""
_PATIENCE = 1_000
"""Milliseconds that a child has to end after its answer ended."""


def main() -> None:
    """Serves until the other end of the socket closes."""
    shelf.readers()
    walls.prepare()
    with socket.socket(fileno=int(sys.argv[1])) as ours:
        while True:
            message, handles, _, _ = socket.recv_fds(ours, MOST, 2)
            if not message:
                return
            ours.send(json.dumps(_served(ours, json.loads(message), handles)).encode())


def _served(ours: socket.socket, asked: dict[str, Any], handles: list[int]) -> object:
    match asked:
        case {
            "read": str(name),
            "parts": bool(parts),
            "pages": list(pages),
            "draft": bool(draft),
            "loads": list(loads),
            "limits": limits,
        }:
            _load(loads)
            errand = child.Errand(name, parts, Limits(**limits), tuple(pages), draft)
            return _born(ours, handles, lambda source, target: _reads(source, target, errand))
        case {"run": command, "limits": limits}:
            one, within = Command.of(command), Limits(**limits)
            return _born(ours, handles, lambda source, target: become(one, within, source, target))
        case {"wait": int(pid)}:
            return _ended(pid)
        case {"walls": limits}:
            return _walls(ours, Limits(**limits))
        case _:
            raise ValueError("no such errand")


def _ended(pid: int) -> int:
    """How the child ended. One that has closed its answer and goes on all the same is not waited for long."""
    for _ in range(_PATIENCE):
        done, status = os.waitpid(pid, os.WNOHANG)
        if done:
            return os.waitstatus_to_exitcode(status)
        time.sleep(0.001)
    os.kill(pid, signal.SIGKILL)
    return os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1])


def _born(ours: socket.socket, handles: list[int], life: Callable[[int, int], None]) -> int:
    source, target = handles
    gc.freeze()  # what is shared with the children is not to be copied because a collector looked at it
    pid = os.fork()
    if pid == 0:
        _live(ours, source, target, life)
    for handle in handles:
        os.close(handle)
    return pid


def _live(ours: socket.socket, source: int, target: int, life: Callable[[int, int], None]) -> None:
    status = 1
    try:
        ours.close()
        life(source, target)
        status = 0
    finally:
        os._exit(status)  # nothing of the nursery is to be wound up twice


def _reads(source: int, target: int, errand: child.Errand) -> None:
    with contextlib.suppress(BrokenPipeError):
        child.run(lambda: child.whole(source), target, errand)


def _walls(ours: socket.socket, limits: Limits) -> list[str]:
    """What a child lacks, found out by a child that closes itself in and does nothing else."""
    hear, tell = os.pipe()
    pid = os.fork()
    if pid == 0:
        try:
            ours.close()
            os.write(tell, json.dumps(walls.close_in(limits).lacking).encode())
        finally:
            os._exit(0)
    os.close(tell)
    with os.fdopen(hear, "rb") as answer:
        said = answer.read()
    os.waitpid(pid, 0)
    return list(json.loads(said))


def _load(names: list[str]) -> None:
    """Imports code that a reader will need, once for all children; a missing library is the reader's to tell."""
    from importlib import import_module

    for name in names:
        if name not in sys.modules:
            with contextlib.suppress(ImportError):
                import_module(name)


if __name__ == "__main__":
    main()
