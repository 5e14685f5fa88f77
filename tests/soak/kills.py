"""Two who write into one inquiry at once, both killed at a moment that chance gives."""

from __future__ import annotations

import contextlib
import os
import random
import signal
import time
from collections.abc import Sequence
from pathlib import Path

from tests.soak.looking import Seen, look_into
from tests.soak.parts import digest
from tests.soak.points import Experiment, Point, Run
from tests.soak.reference import Bench, copy
from tests.soak.worker import ENDLESS, text_of

_WRITERS = ("a", "b")
_MOST_ACTS, _MOST_SECONDS = 5, 0.03


def ready(bench: Bench, mutants: Sequence[str] = ()) -> Run:
    """Each point begins with the new inquiry and ends with what two killed writers left of it."""
    return lambda number: _kill(bench, random.Random(f"kill {number}"), mutants)  # noqa: S311 (a moment, no secret)


def _kill(bench: Bench, chance: random.Random, mutants: Sequence[str]) -> Point:
    given, inquiry = bench.empty("written"), copy(bench.known.copies[1], bench.folder / "killed")
    killing = bench.worker.start(inquiry, given, [ENDLESS], writers=_WRITERS, mutants=list(mutants))
    over = any("ended" in bench.worker.note() for _ in range(chance.randint(0, _MOST_ACTS)))
    chance.shuffle(killing)
    for process in () if over else killing:
        time.sleep(chance.random() * _MOST_SECONDS)
        with contextlib.suppress(ProcessLookupError):  # it may have ended by itself, which end() then tells
            os.kill(process, signal.SIGKILL)
    ended = bench.worker.end()
    seen = look_into(inquiry)
    faults = [*seen.faults, *_lost(seen, ended.acknowledged), *_torn(seen, given)]
    if ended.refused or ended.failed:
        faults.append(f"NOT KILLED BUT ENDED: {ended.refused or ended.failed}")
    what = f"{len(ended.acknowledged)} acts of two writers"
    return Point(what, tuple(faults), {"acts acknowledged before": len(ended.acknowledged)})


def _lost(seen: Seen, acknowledged: Sequence[str]) -> list[str]:
    """Acknowledged files and marks that are not there."""
    marked = {act.partition(" ")[2] for act in acknowledged if act.startswith("mark ")}
    lost = [f"LOST: {act}" for act in acknowledged if not act.startswith("mark ") and f"text {act}" not in seen.records]
    return lost + [
        f"LOST: mark {name}" for name in marked if "public True" not in seen.records.get(f"document {name}", "")
    ]


def _torn(seen: Seen, given: Path) -> list[str]:
    """Files that are there in another form than they were given, or of which the log knows nothing, or twice."""
    texts = {name.removeprefix("text "): text for name, text in seen.records.items() if name.startswith("text ")}
    whole = {path.name: digest(text_of(*_which(path.name)).encode()) for path in given.iterdir()}
    torn = [f"TORN: {name}" for name, text in texts.items() if whole.get(name) != text]
    added = sum(one.startswith("add ") for one in seen.log)
    blobs = sum(name.startswith("blob ") for name in seen.records)
    if not len(texts) == added == blobs:
        torn.append(f"TORN: {len(texts)} documents, {blobs} blobs, and {added} entries of the log")
    return torn


def _which(name: str) -> tuple[str, int]:
    writer, _, number = name.removesuffix(".txt").partition("-")
    return writer, int(number)


KILLS = Experiment(
    "kills",
    "two writers killed at random moments: nothing acknowledged is lost, nothing is torn",
    ready,
    5000,
)
