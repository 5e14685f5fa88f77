"""How a child is begun on this platform: by a nursery where the system can fork and pass descriptors, else alone."""

from __future__ import annotations

import atexit
import contextlib
import json
import os
import select
import shutil
import socket
import subprocess
import sys
import threading
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from types import MappingProxyType
from typing import Any, Protocol

from probata.intake.environment import for_child
from probata.intake.sandbox.alone import SIZE
from probata.intake.sandbox.child import Errand
from probata.intake.sandbox.limits import Limits
from probata.intake.sandbox.nursery import MOST
from probata.intake.sandbox.programs import Command
from probata.intake.sandbox.walls import PROGRAMS
from probata.record.errors import SystemRefused

_BUBBLE = (
    *("bwrap", "--ro-bind", "/", "/", "--unshare-net", "--unshare-ipc", "--unshare-uts"),
    *("--die-with-parent", "--new-session", "--"),
)
_PYTHON = (sys.executable, "-I", "-B", "-m")
_ALONE = (*_PYTHON, "probata.intake.sandbox.alone")
_LOOK_EVERY = 1_000
"""Milliseconds without an answer after which it is asked whether the nursery still lives."""
_NOTHING_MORE: Mapping[str, str] = MappingProxyType({})


class Begun(Protocol):
    """A child at work: where its answer comes from, how it is ended, and how it ended."""

    @property
    def answer(self) -> int:
        """The descriptor to read frames from."""
        ...

    @property
    def pid(self) -> int:
        """Its number in the system, as long as nobody asked for its status."""
        ...

    def kill(self) -> None:
        """Ends it; nothing happens when it has ended by itself."""
        ...

    def status(self) -> int:
        """Waits a second for its end, and then ends it: 0, or what it ended with; a signal that did it as negative."""
        ...


class Beginner(Protocol):
    """Makes children."""

    def begin(self, data: bytes, errand: Errand, loads: Sequence[str]) -> Begun:
        """A child for this file; ``loads`` are modules that its reader will need."""
        ...

    def run(self, command: Command, data: bytes, limits: Limits) -> Begun:
        """A child that becomes this program, with these bytes on its standard input; it answers in its own way."""
        ...

    def lacking(self, limits: Limits, *, programs: bool = False) -> tuple[str, ...]:
        """Which walls this platform does not have around readers, and around ``programs``."""
        ...

    def close(self) -> None:
        """No more children."""
        ...


def beginner() -> Beginner:
    """What this platform has."""
    return Nursery() if sys.platform == "linux" and hasattr(os, "memfd_create") else Alone()


def shared() -> Beginner:
    """One for all files of this process, since a nursery holds nothing of any of them; it ends with the process.

    A process that was forked off has one of its own: two that ask over one socket would hear each other's answers.
    """
    return _of_process(os.getpid())


@cache
def _of_process(_: int) -> Beginner:
    one = beginner()
    atexit.register(one.close)
    return one


@dataclass(frozen=True, slots=True)
class _Born:
    nursery: Nursery
    pid: int
    answer: int

    def kill(self) -> None:
        import signal

        with contextlib.suppress(ProcessLookupError):  # the nursery has ended, and so has what it waited for
            os.kill(self.pid, signal.SIGKILL)  # the number is the child's until the nursery is told to wait for it

    def status(self) -> int:
        return int(self.nursery.ask({"wait": self.pid}))


class Nursery:
    """A process without secrets that forks the children; inside bubblewrap where that is installed and works."""

    def __init__(self, begins: Sequence[str] = (*_PYTHON, "probata.intake.sandbox.nursery")) -> None:
        ours, theirs = socket.socketpair(socket.AF_UNIX, socket.SOCK_SEQPACKET)
        with theirs:
            program = (*_bubble(), *begins, str(theirs.fileno()))
            self._process = subprocess.Popen(  # noqa: S603 (this interpreter, with a module of this house)
                program,
                pass_fds=(theirs.fileno(),),
                cwd="/",
                env=for_child(),
                stdin=subprocess.DEVNULL,
                stdout=subprocess.DEVNULL,
                stderr=subprocess.DEVNULL,
            )
        self._socket, self._turn = ours, threading.Lock()

    def begin(self, data: bytes, errand: Errand, loads: Sequence[str]) -> Begun:
        """A child that finds the file in memory, under no name. Raises SystemRefused when the nursery is gone."""
        return self._born(data, {**_asked(errand), "loads": list(loads)})

    def run(self, command: Command, data: bytes, limits: Limits) -> Begun:
        """A child that becomes this program. Raises SystemRefused when the nursery is gone."""
        return self._born(data, {"run": command.as_json(), "limits": limits.as_json()})

    def _born(self, data: bytes, asked: dict[str, Any]) -> Begun:
        source = os.memfd_create("file")
        hear, tell = os.pipe()
        try:
            _fill(source, data)
            pid = int(self.ask(asked, (source, tell)))
        except BaseException:
            os.close(hear)
            raise
        finally:
            os.close(source)
            os.close(tell)
        return _Born(self, pid, hear)

    def lacking(self, limits: Limits, *, programs: bool = False) -> tuple[str, ...]:  # noqa: ARG002 (theirs are the same)
        """Which walls a child could not build."""
        return tuple(self.ask({"walls": limits.as_json()}))

    def ask(self, message: dict[str, Any], handles: Sequence[int] = ()) -> Any:
        """One question and its answer. Raises SystemRefused when nobody answers."""
        with self._turn:
            try:
                socket.send_fds(self._socket, [json.dumps(message).encode()], handles)
                said = self._heard()
            except OSError:
                said = b""
        if not said:
            raise SystemRefused("The process in which files are read has ended.", next_step="Try again.")
        return json.loads(said)

    def _heard(self) -> bytes:
        """The answer; nothing when the nursery has ended.

        A bubblewrap that was ended while it began may leave a half of itself, which waits for the other for ever and
        holds our socket open. So the process is looked at, too.
        """
        waiting = select.poll()
        waiting.register(self._socket, select.POLLIN)
        while not waiting.poll(_LOOK_EVERY):
            if self._process.poll() is not None and not waiting.poll(0):
                return b""
        return self._socket.recv(MOST)

    def close(self) -> None:
        """Ends the nursery, and with it what is left of its children."""
        self._socket.close()
        try:
            self._process.wait(5)
        except subprocess.TimeoutExpired:
            self._process.kill()
            self._process.wait()


def _bubble() -> Sequence[str]:
    """The beginning of a command that runs inside bubblewrap; nothing where it is not there or not allowed."""
    if not shutil.which(_BUBBLE[0]):
        return ()
    tried = subprocess.run([*_BUBBLE, "true"], capture_output=True, check=False, env=for_child())  # noqa: S603 (fixed words)
    return _BUBBLE if tried.returncode == 0 else ()


def _fill(handle: int, data: bytes) -> None:
    view = memoryview(data)
    while view:
        view = view[os.write(handle, view) :]


class _Separate:
    """A child that is a program of its own; a thread feeds it, since it may answer before it has heard all."""

    def __init__(
        self, *pieces: bytes, begins: Sequence[str] = _ALONE, environment: Mapping[str, str] = _NOTHING_MORE
    ) -> None:
        self._process = subprocess.Popen(  # noqa: S603 (a module of this house, or a program that this machine has)
            begins,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            env=for_child(**environment),
        )
        assert self._process.stdin  # noqa: S101 (it was asked for)
        assert self._process.stdout  # noqa: S101 (so was this)
        self._feeding = threading.Thread(target=_feed, args=(self._process.stdin, *pieces), daemon=True)
        self._feeding.start()
        self.answer = os.dup(self._process.stdout.fileno())
        self._process.stdout.close()

    @property
    def pid(self) -> int:
        return self._process.pid

    def kill(self) -> None:
        self._process.kill()

    def status(self) -> int:
        try:
            ended = self._process.wait(1)
        except subprocess.TimeoutExpired:
            self._process.kill()
            ended = self._process.wait()
        self._feeding.join()
        return ended


def _feed(to: Any, *pieces: bytes) -> None:
    try:
        with to:
            for piece in pieces:
                to.write(piece)
    except OSError:
        return  # it ended before it had heard everything; its status says why


class Alone:
    """No nursery: a new program for each file."""

    def begin(self, data: bytes, errand: Errand, loads: Sequence[str]) -> Begun:  # noqa: ARG002 (each loads for itself)
        """A child that gets the file on its standard input."""
        return _Separate(_header(_asked(errand)), data)

    def run(self, command: Command, data: bytes, limits: Limits) -> Begun:  # noqa: ARG002 (no wall is built for it)
        """This program, without walls; whoever began it ends it when it takes too long or says too much."""
        return _Separate(data, begins=(command.program, *command.arguments), environment=command.environment)

    def lacking(self, limits: Limits, *, programs: bool = False) -> tuple[str, ...]:
        """Which walls a child could not build."""
        begun = _Separate(_header({"limits": limits.as_json()}))
        with os.fdopen(begun.answer, "rb") as answer:
            said = answer.read()
        begun.status()
        return (*json.loads(said), *((PROGRAMS,) if programs else ()))

    def close(self) -> None:
        """Nothing is left open."""


def _asked(errand: Errand) -> dict[str, Any]:
    return {
        "read": errand.name,
        "parts": errand.parts,
        "pages": list(errand.pages),
        "draft": errand.draft,
        "limits": errand.limits.as_json(),
    }


def _header(asked: dict[str, Any]) -> bytes:
    spelled = json.dumps(asked).encode()
    return SIZE.pack(len(spelled)) + spelled
