"""python -m tests.soak.worker [ACT ...]: forks a process for every line that it gets, which does acts and tells each.

Its standard output is a socket, so that saying so is a system call of its own kind (sendto), which a full disk does not
stop and a trace shows beside the writes. It says a line of JSON for what it forked, for each act that returned, for a
refusal, and for how the process ended.
"""

from __future__ import annotations

import json
import os
import socket
import sys
import tempfile
import time
from collections.abc import Iterable, Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any

from probata.cli.main import _in_our_words
from probata.record.errors import ProbataError
from tests.soak import diary
from tests.soak.mutants import MUTANTS

if TYPE_CHECKING:
    from probata.inquiry.entry.door import Opened

_PATIENCE = 20_000  # milliseconds
ENDLESS = "endless"
"""The name of an act that does not end."""


def main() -> None:
    """Reads orders until there are none; what the orders need is loaded first, so that every process starts at once."""
    say = socket.socket(fileno=1)
    _warm(sys.argv[1:] or diary.DIARY)
    _tell(say, ready=True)
    for line in sys.stdin:
        order = json.loads(line)
        children = [_begin(say, {**order, "writer": writer}) for writer in order.get("writers", ["a"])]
        _tell(say, pids=children)
        _tell(say, ended=[os.waitpid(child, 0)[1] for child in children])


def _begin(say: socket.socket, order: dict[str, Any]) -> int:
    child = os.fork()
    if child == 0:
        _obey(say, order)
    return child


def _warm(names: Iterable[str]) -> None:
    """Every act that will be asked for once, so that no process loads anything for the first time."""
    from tests.soak.looking import look_into

    with tempfile.TemporaryDirectory() as folder:
        place = Path(folder)
        given, opened = diary.write(place / "given"), diary.make(place / "inquiry")
        opened.engine.dispose()
        for name in names:
            diary.DIARY[name].prepare(place / "inquiry", given)
            diary.do(place / "inquiry", given, name)
        look_into(place / "inquiry")


def _obey(say: socket.socket, order: dict[str, Any]) -> None:
    """Never returns."""
    status = 3
    try:
        os.environ["SOAK_INQUIRY"] = order["inquiry"]  # where mutants find it
        for name in order.get("mutants", ()):
            MUTANTS[name]()
        _shift(order.get("shift", 0))
        if "look" in order:
            _look(order)
            os._exit(0)
        if "fsck" in order:
            _fsck(order)
            os._exit(0)
        _prepare(order, next(iter(order["acts"]), ""))
        _begin_nursery()
        if order.get("traced"):
            _tell(say, prepared=True)
            _wait_for_tracer()
        status = _do(say, order)
    except (ProbataError, OSError) as refused:
        _tell(say, refused=_in_our_words(refused).as_json()["error"])  # as a person would be told
    except BaseException as fault:  # noqa: BLE001 (the harness judges it)
        _tell(say, failed=f"{type(fault).__name__}: {fault}")
    finally:
        os._exit(status)


def _begin_nursery() -> None:
    """The process in which files are read writes to no disk (plaintext.py traces it): it is begun before the tracer."""
    from probata.intake.sandbox.begun import shared

    shared()


def _look(order: dict[str, Any]) -> None:
    """What this process, with its mutants, sees in the folder; written as JSON."""
    from dataclasses import asdict

    from tests.soak.looking import look_into

    Path(order["look"]).write_text(json.dumps(asdict(look_into(Path(order["inquiry"])))), encoding="utf-8")


def _fsck(order: dict[str, Any]) -> None:
    """What this process, with its mutants, finds damaged in the folder; written as JSON."""
    from tests.soak.examining import examine

    Path(order["fsck"]).write_text(json.dumps(examine(Path(order["inquiry"]))), encoding="utf-8")


def _prepare(order: dict[str, Any], name: str) -> None:
    if name in diary.DIARY:
        diary.DIARY[name].prepare(Path(order["inquiry"]), Path(order["given"]))


def _do(say: socket.socket, order: dict[str, Any]) -> int:
    inquiry, given = Path(order["inquiry"]), Path(order["given"])
    names = list(order["acts"])
    with ExitStack() as stack:
        if names[:1] == [diary.NEW]:
            diary.make(inquiry).engine.dispose()
            _tell(say, ack=names.pop(0))
        if order.get("reader"):
            stack.enter_context(_reader(diary.opening(inquiry)))
        for number, name in enumerate(names):
            if name == ENDLESS:
                _endless(say, diary.opening(inquiry), given, order["writer"])
            if number:
                _prepare(order, name)
            diary.do(inquiry, given, name, order.get("how", ""))
            _tell(say, ack=name)
        return 0


@contextmanager
def _reader(opened: Opened) -> Iterator[None]:
    """Somebody who reads in another window meanwhile: the write-ahead log is then not emptied after each act."""
    from probata.inquiry.entry.door import look

    with look(opened) as connection:
        connection.exec_driver_sql("SELECT count(*) FROM log").all()
        yield


def _endless(say: socket.socket, opened: Opened, given: Path, writer: str) -> None:
    """One new file after the other, and every second one marked, until somebody kills this process."""
    from probata.inquiry.mark import mark

    number = 0
    while True:
        number += 1
        path = given / f"{writer}-{number:04}.txt"
        path.write_text(text_of(writer, number), encoding="utf-8")
        diary.add(opened, path, public=False)
        _tell(say, ack=path.name)
        if number % 2 == 0:
            mark(opened, [path.name], public=True)
            _tell(say, ack=f"mark {path.name}")


def text_of(writer: str, number: int) -> str:
    """A text that no other writer or number has, of one to forty lines."""
    return "\n".join(f"{writer} saw cart {number} at stone {line}." for line in range(1 + number * 7 % 40))


def _shift(seconds: int) -> None:
    """The machine's clock, years off."""
    real = time.time
    if seconds:
        time.time = lambda: real() + seconds


def _wait_for_tracer() -> None:
    """Until strace holds this process; nothing that is counted is called meanwhile."""
    status = os.open("/proc/self/status", os.O_RDONLY)
    for _ in range(_PATIENCE):
        if b"TracerPid:\t0\n" not in os.pread(status, 4096, 0):
            return
        time.sleep(0.001)
    raise TimeoutError("strace did not come")


def _tell(say: socket.socket, **what: object) -> None:
    say.send(json.dumps(what).encode() + b"\n")


if __name__ == "__main__":
    main()
