"""A nursery whose shelf has one more reader: it does what the file says. ``python hostile.py FD``; tests begin it."""

from __future__ import annotations

import ctypes
import os
import runpy
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from types import SimpleNamespace

from probata.intake.sandbox import child, nursery
from probata.intake.sandbox.frames import HEAD
from probata.method.documents import shelf
from probata.method.documents.model import Left, Part, Reading
from probata.record.basis import Method
from probata.record.errors import Unreadable

METHOD = Method("read-txt", 1)  # a name that the parent knows: what counts here is what the child can do
_probes = runpy.run_path(str(Path(__file__).with_name("probes.py")))


def recognises(head: bytes) -> bool:
    return head.startswith(b"PROBE ")


def read(data: bytes, name: str) -> Reading:
    _, what, at = data.decode("utf-8", "surrogateescape").split(" ", 2)
    acts = {"hang": _hang, "memory": _memory, "crash": _crash, "raise": _raise, "print": _print, "raw": _raw}
    return Reading(acts[what](at) if what in acts else _probes["run"](what, at), METHOD)


def parts(data: bytes, name: str) -> Iterator[Part | Left]:
    _, what, at = data.decode().split(" ", 2)
    if what == "print":
        yield Part("first.txt", b"one")
        yield Left("second.txt", "It is empty.")
        if at == "hang":
            _hang("")
        if at == "raise":
            raise Unreadable("The third is damaged.")
        if at == "many":
            for number in range(1_000):
                yield Part(f"{number}.txt", b"one more")
        if at == "large":
            yield Part("large.bin", bytes(2**20))


def _hang(at: str) -> str:
    while True:
        time.sleep(0 if at == "busy" else 1)


def _memory(at: str) -> str:
    return str(len(bytearray(int(at))))


def _crash(at: str) -> str:
    if at == "abort":
        os.abort()
    return ctypes.string_at(0).decode()


def _raise(at: str) -> str:
    raise ZeroDivisionError(at)


def _print(at: str) -> str:
    print("words of a library")
    return at


def _raw(at: str) -> str:
    """Writes these bytes in the place of an answer, as a child that was taken over can."""
    kind, size, body = at.split(" ", 2)
    written = HEAD.pack(kind.encode(), int(size)) + body.encode("utf-8", "surrogateescape")
    os.write(_target[0], written)
    os._exit(0)


_target: list[int] = []
_run = child.run


def _noted(fetch: object, target: int, errand: child.Errand) -> None:
    _target.append(target)
    _run(fetch, target, errand)  # type: ignore[arg-type]


def _without(wall: str) -> None:
    """A weakness on purpose: children without one of their walls."""
    from probata.intake.sandbox import walls

    every = walls._walls
    walls._walls = lambda limits: tuple(one for one in every(limits) if one[0] != wall)  # type: ignore[attr-defined]


if __name__ == "__main__":
    if len(sys.argv) > 2:
        _without(sys.argv.pop(1))
    one = SimpleNamespace(
        METHOD=METHOD, SUFFIXES=(".probe",), SAYS="", recognises=recognises, read=read, parts=parts, fits=recognises
    )
    found = (*shelf.readers(), one)
    shelf.readers = lambda: found  # type: ignore[assignment]
    child.run = _noted
    sys.exit(nursery.main())
