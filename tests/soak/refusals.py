"""The system says no: no room left, from one write on or only once; a sync or a write that fails; a full disk."""

from __future__ import annotations

import random
import shutil
import subprocess
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from tests.soak import diary, tracing
from tests.soak.looking import look_into
from tests.soak.points import Experiment, Point, Run, between, differs
from tests.soak.reference import Bench, copy
from tests.soak.serving import Ended
from tests.soak.stops import Stop, all_stops, gone_on

_WRITES, _SYNCS = ("write", "pwrite64"), ("fsync", "fdatasync")
CLEAR = frozenset({"storage-full", "system-refused"})
"""The codes under which a person may hear of a disk that says no."""


@dataclass(frozen=True, slots=True)
class No:
    """Which call is answered with which error, and whether all later ones of its kind are too."""

    stop: Stop
    error: str
    ever_after: bool

    def __str__(self) -> str:
        return f"{self.stop}: {self.error}{' from then on' if self.ever_after else ' once'}"


def ready(bench: Bench, mutants: Sequence[str] = ()) -> Run:
    """Every write of every act refused for want of room, every write and sync refused with EIO, once and for good."""
    stops = list(all_stops(bench, mutants, (*_WRITES, *_SYNCS)))
    writes = [No(one, "ENOSPC", after) for one in stops if one.call.name in _WRITES for after in (True, False)]
    broken = [No(one, "EIO", after) for one in stops for after in (True, False)]
    every = [*writes, *broken]
    random.Random(4).shuffle(every)  # noqa: S311 (an order, no secret)
    return lambda number: _refuse(bench, every[number % len(every)], mutants)


def _refuse(bench: Bench, no: No, mutants: Sequence[str]) -> Point:
    act, place = no.stop.act, bench.known.place(no.stop.act)
    inquiry = copy(bench.known.copies[place], bench.folder / "stopped")
    names = _SYNCS if no.stop.call.name in _SYNCS else _WRITES
    options = tracing.refusing(names, no.error, no.stop.call.nth, ever_after=no.ever_after)
    order = {"mutants": mutants, "reader": no.stop.reader}
    ended = bench.worker.traced(options, inquiry, bench.known.given, [act], **order)
    before, after = bench.known.seen[place], bench.known.seen[place + 1]
    seen = look_into(copy(inquiry, bench.folder / "seen"))
    middles = bench.known.middles[place]
    found = between(before, after, seen, acknowledged=bool(ended.acknowledged), middles=middles)
    faults = (*unclear(ended), *found)
    if not faults and act != diary.NEW:
        faults = gone_on(bench, act, seen)
    return Point(
        str(no), faults, {"refused": int(not ended.acknowledged), "done all the same": len(ended.acknowledged)}
    )


def unclear(ended: Ended) -> tuple[str, ...]:
    """What is wrong with how a process ended that a disk refused: it has to say so in the house's words."""
    if ended.refused is None:
        died = ended.failed or (ended.killed and ended.statuses)
        return (f"NOT IN THE HOUSE'S WORDS: {died}",) if died else ()
    if ended.refused["code"] not in CLEAR or not ended.refused["message"] or not ended.refused["next"]:
        return (f"UNCLEAR: {ended.refused}",)
    return ()


def no_mount() -> str:
    """Why no small disk can be made here; empty where one can."""
    if not sys.platform.startswith("linux"):
        return "left out: a small disk, which only Linux can mount"
    tried = subprocess.run(["unshare", "-m", "mount", "-t", "tmpfs", "none", "/mnt"], capture_output=True, check=False)  # noqa: S607 (where it lies differs)
    return "" if tried.returncode == 0 else "left out: a small disk, which only root may mount (CAP_SYS_ADMIN)"


@contextmanager
def small_disk(place: Path, kib: int) -> Iterator[Path]:
    """A disk of this size, mounted there and taken down again."""
    place.mkdir(exist_ok=True)
    _mount("-t", "tmpfs", "-o", f"size={kib}k", "probata-soak", str(place))
    try:
        yield place
    finally:
        subprocess.run(["umount", "-l", str(place)], check=True)  # noqa: S603, S607 (a folder of this process)


def _mount(*given: str) -> None:
    subprocess.run(["mount", *given], check=True)  # noqa: S603, S607 (fixed words and a folder of this process)


def full_disk(bench: Bench, kib: int) -> Point:
    """All acts on a disk that has room for some of them; when it was made larger, the others."""
    acts = bench.known.acts[1:]
    with small_disk(bench.folder / "disk", kib) as disk:
        inquiry = disk / "inquiry"
        try:
            copy(bench.known.copies[1], inquiry)
        except (OSError, shutil.Error):
            return Point(f"{kib} KiB: no room for the inquiry itself")
        ended = bench.worker.run(inquiry, bench.known.given, acts)
        done = 1 + len(ended.acknowledged)
        after = bench.known.seen[min(done + 1, len(acts) + 1)]
        seen = look_into(copy(inquiry, bench.folder / "seen"))
        middles = bench.known.middles[min(done, len(acts))]
        found = between(bench.known.seen[done], after, seen, acknowledged=False, middles=middles)
        faults = (*unclear(ended), *found)
        if not faults and done <= len(acts):
            _mount("-o", "remount,size=64m", str(disk))
            faults = _the_others(bench, inquiry, acts[done - 1 :])
    return Point(f"{kib} KiB", faults, {"refused": int(done <= len(acts)), "acts done before": done - 1})


def _the_others(bench: Bench, inquiry: Path, acts: Sequence[str]) -> tuple[str, ...]:
    ended = bench.worker.run(inquiry, bench.known.given, acts)
    if ended.refused or ended.failed:
        return (f"CANNOT GO ON: {ended.refused or ended.failed}",)
    seen, expected = look_into(inquiry), bench.known.seen[-1]
    torn = () if seen.says == expected.says else (f"TORN: not as without a full disk: {differs(expected, seen)}",)
    return (*seen.faults, *torn)


def read_only(bench: Bench, act: str) -> Point:
    """An act on a medium that nobody can write to: refused in clear words; and nothing there has changed."""
    place = bench.known.place(act)
    with small_disk(bench.folder / "disk", 65536) as disk:
        inquiry = copy(bench.known.copies[place], disk / "inquiry")
        _mount("-o", "remount,ro", str(disk))
        ended = bench.worker.run(inquiry, bench.known.given, [act])
        seen = look_into(copy(inquiry, bench.folder / "seen"))
    done = ("DONE on a medium that cannot be written to",) if ended.acknowledged else ()
    before = bench.known.seen[place]
    changed = () if (seen.says, seen.log) == (before.says, before.log) else ("CHANGED",)
    return Point(f"read-only: {act}", (*done, *unclear(ended), *seen.faults, *changed))


def ready_disks(bench: Bench) -> Run:
    """Full disks of growing size, and every act on a read-only one."""
    later = bench.known.acts[1:]

    def run(number: int) -> Point:
        if number % 4 == 0:
            return read_only(bench, later[number // 4 % len(later)])
        return full_disk(bench, 300 + number * 37 % 1500)

    return run


REFUSALS = Experiment(
    "refusals",
    "no room left, or a write or sync that fails, once or for good, at every call: all or nothing, in clear words",
    ready,
    1000,
    tracing.missing,
)
DISKS = Experiment(
    "disks",
    "real small disks that run full and go on when they are larger, and a medium that is read-only",
    ready_disks,
    200,
    no_mount,
)
