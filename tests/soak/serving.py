"""The harness's side of the worker: starts it, gives orders, hears what was acknowledged and how the process ended."""

from __future__ import annotations

import json
import os
import signal
import socket
import subprocess
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import IO, Any

from tests.soak import tracing
from tests.soak.looking import Seen

_LONGEST = 120  # seconds that one order may take
ROOT = Path(__file__).parents[2]


@dataclass(frozen=True, slots=True)
class Ended:
    """What a process did: acts acknowledged, the refusal that stopped it, any other error, and its exit status."""

    acknowledged: tuple[str, ...]
    refused: dict[str, str] | None
    failed: str
    statuses: tuple[int, ...]

    @property
    def killed(self) -> bool:
        """Whether a signal ended it, or one of them."""
        return any(map(os.WIFSIGNALED, self.statuses))


@dataclass(slots=True)
class Worker:
    """A serving process; one order at a time."""

    process: subprocess.Popen[str]
    hears: IO[str]
    early: list[dict[str, Any]] = field(default_factory=list)
    """What a quick process said before the worker told its id."""

    def start(self, inquiry: Path, given: Path, acts: Sequence[str], **more: object) -> list[int]:
        """Orders acts; gives the id of the process that does them, or of each with ``writers``."""
        order = {"inquiry": str(inquiry), "given": str(given), "acts": list(acts), **more}
        assert self.process.stdin
        self.process.stdin.write(json.dumps(order) + "\n")
        self.process.stdin.flush()
        self.early = []
        while True:
            told = self.hear()
            if "pids" in told:
                return list(told["pids"])
            self.early.append(told)

    def hear(self) -> dict[str, Any]:
        """The next line; raises EOFError when the worker itself has died."""
        line = self.hears.readline()
        if not line:
            raise EOFError("the worker died")
        told: dict[str, Any] = json.loads(line)
        return told

    def note(self) -> dict[str, Any]:
        """The next line, kept for :meth:`end` as well."""
        self.early.append(self.hear())
        return self.early[-1]

    def end(self) -> Ended:
        """Waits for the process and gives what it did."""
        heard = list(self.early)
        while "ended" not in (heard[-1] if heard else {}):
            heard.append(self.hear())
        refused = [one["refused"] for one in heard if "refused" in one]
        failed = [str(one["failed"]) for one in heard if "failed" in one]
        acks = tuple(str(one["ack"]) for one in heard if "ack" in one)
        return Ended(acks, refused[0] if refused else None, "".join(failed), tuple(heard[-1]["ended"]))

    def run(self, inquiry: Path, given: Path, acts: Sequence[str], **more: object) -> Ended:
        """Acts from beginning to end."""
        self.start(inquiry, given, acts, **more)
        return self.end()

    def look(self, inquiry: Path, answer: Path, mutants: Sequence[str]) -> Seen:
        """What a process with these mutants sees in the folder."""
        answer.unlink(missing_ok=True)
        self.run(inquiry, inquiry, (), look=str(answer), mutants=list(mutants))
        seen = json.loads(answer.read_text(encoding="utf-8"))
        return Seen(seen["records"], tuple(seen["log"]), tuple(seen["faults"]), seen["absent"])

    def fsck(self, inquiry: Path, answer: Path, mutants: Sequence[str]) -> list[str]:
        """The places that fsck, in a process with these mutants, names as damaged."""
        answer.unlink(missing_ok=True)
        self.run(inquiry, inquiry, (), fsck=str(answer), mutants=list(mutants))
        places: list[str] = json.loads(answer.read_text(encoding="utf-8"))
        return places

    def traced(self, options: Sequence[str], inquiry: Path, given: Path, acts: Sequence[str], **more: object) -> Ended:
        """The same under strace."""
        [process] = self.start(inquiry, given, acts, traced=True, **more)
        while not any("prepared" in one or "ended" in one for one in self.early):
            self.note()  # what is prepared is not traced
        if any("ended" in one for one in self.early):
            return self.end()
        strace = tracing.attach(process, options)
        _, said = strace.communicate(timeout=_LONGEST)
        ended = self.end()
        if "TimeoutError" in ended.failed:
            raise RuntimeError(f"strace traced nothing: {said.decode(errors='replace')[:200]}")
        return ended


@contextmanager
def worker(acts: Sequence[str] = ()) -> Iterator[Worker]:
    """A worker, made ready for these acts (all, without), ended afterwards."""
    ours, theirs = socket.socketpair()
    environment = {
        **os.environ,
        "PYTHONDONTWRITEBYTECODE": "1",
        "PROBATA_KDF_MEMORY_MIB": "8",
        "PROBATA_KDF_PASSES": "1",
    }
    process = subprocess.Popen(  # noqa: S603 (this Python, and names of acts)
        [sys.executable, "-m", "tests.soak.worker", *acts],
        cwd=ROOT,
        env=environment,
        stdin=subprocess.PIPE,
        stdout=theirs.fileno(),
        text=True,
    )
    theirs.close()
    with ours, ours.makefile(encoding="utf-8") as hears:
        made = Worker(process, hears)
        try:
            assert made.hear() == {"ready": True}
            yield made
        finally:
            assert process.stdin
            process.stdin.close()
            try:
                process.wait(timeout=5)
            except subprocess.TimeoutExpired:
                process.send_signal(signal.SIGKILL)
                process.wait()
