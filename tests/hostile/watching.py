"""What is watched while hostile files are read: connections, the disk outside of the inquiry, time and memory of each.

The counting server listens on this machine alone; the files were made with its address. Times and memory are taken from
outside of the readers: around what ``add`` waits for, and from what the system says of the processes below this one.
"""

from __future__ import annotations

import hashlib
import os
import socket
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest

from probata.inquiry.files import reading

_PAUSE = 0.02


class Counter:
    """A server that nobody should call: how often somebody did."""

    def __init__(self) -> None:
        self.calls = 0
        self._socket = socket.create_server(("127.0.0.1", 0))
        self.url = f"http://127.0.0.1:{self._socket.getsockname()[1]}/"
        threading.Thread(target=self._count, daemon=True).start()

    def _count(self) -> None:
        while True:
            try:
                caller, _ = self._socket.accept()
            except OSError:
                return
            self.calls += 1
            caller.close()

    def close(self) -> None:
        """No more calls are counted."""
        self._socket.close()


def listing(*folders: Path) -> dict[str, tuple[object, ...]]:
    """Everything in these folders by path: kind, mode, size, time of the last change, digest."""
    found: dict[str, tuple[object, ...]] = {}
    for folder in folders:
        for path in sorted(folder.rglob("*")):
            told = path.lstat()
            digest = hashlib.sha256(path.read_bytes()).hexdigest() if path.is_file() else ""
            found[str(path)] = (told.st_mode, told.st_size if digest else 0, told.st_mtime_ns, digest)
    return found


@dataclass
class Costs:
    """Seconds that were waited for each file of the pile with all that it holds, and the largest memory of a child."""

    seconds: dict[str, float] = field(default_factory=dict)
    child_mib: int = 0
    watched: int = 0

    def add(self, name: str, since: float) -> None:
        self.seconds[name] = self.seconds.get(name, 0.0) + time.perf_counter() - since


@contextmanager
def costs() -> Iterator[Costs]:
    """Takes down what each file costs, as long as it is open."""
    found, ended = Costs(), threading.Event()
    watcher = threading.Thread(target=_watch, args=(found, ended), daemon=True)
    watcher.start()
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(reading, "_begun", _timed(reading._begun, found))
        try:
            yield found
        finally:
            ended.set()
            watcher.join()


def _timed(begun: Any, found: Costs) -> Any:
    def timed(box: Any, one: Any, **more: Any) -> Iterator[Any]:
        started = time.perf_counter()
        rest = begun(box, one, **more)
        found.add(one.name, started)
        return _each(rest, one.name, found)

    return timed


def _each(rest: Iterator[Any], name: str, found: Costs) -> Iterator[Any]:
    while True:
        started = time.perf_counter()
        try:
            one = next(rest)
        except StopIteration:
            return
        finally:
            found.add(name, started)
        yield one


def _watch(found: Costs, ended: threading.Event) -> None:
    """The most memory that any process below this one ever held, looked up fifty times a second (Linux)."""
    while not ended.wait(_PAUSE):
        for pid in _below(os.getpid()):
            found.child_mib = max(found.child_mib, _most_mib(pid))
            found.watched += 1


def _below(pid: int) -> Iterator[int]:
    try:
        tasks = list(Path(f"/proc/{pid}/task").iterdir())
    except OSError:
        return
    for task in tasks:
        try:
            children = (task / "children").read_text().split()
        except OSError:
            continue
        for child in map(int, children):
            yield child
            yield from _below(child)


def _most_mib(pid: int) -> int:
    try:
        lines = Path(f"/proc/{pid}/status").read_text().splitlines()
    except OSError:
        return 0
    return next((int(line.split()[1]) // 1024 for line in lines if line.startswith("VmHWM")), 0)
