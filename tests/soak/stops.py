"""Stopped at every system call that writes, one after the other: killed before the n-th call does anything."""

from __future__ import annotations

import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from tests.soak import diary, tracing
from tests.soak.looking import look_into
from tests.soak.points import Experiment, Point, Run, between
from tests.soak.reference import Bench, copy
from tests.soak.tracing import Call

_GO_ON = 8  # after every so many points the act is done again where it was stopped


@dataclass(frozen=True, slots=True)
class Stop:
    """Which act is stopped at which of its calls; ``reader``: while somebody else reads."""

    act: str
    call: Call
    reader: bool

    def __str__(self) -> str:
        return f"{self.act}, {self.call}{', beside a reader' if self.reader else ''}"


def ready(bench: Bench, mutants: Sequence[str] = ()) -> Run:
    """Counts the calls of every act, and gives what stops at one of them; numbers beyond the last begin again."""
    stops = list(all_stops(bench, mutants))
    random.Random(6).shuffle(stops)  # noqa: S311 (an order, no secret)
    return lambda number: _stop(bench, stops[number % len(stops)], mutants, go_on=number % _GO_ON == 0)


def all_stops(bench: Bench, mutants: Sequence[str] = (), names: Sequence[str] = tracing.WRITING) -> Iterator[Stop]:
    """Every call of these names of every act, alone and beside a reader; a new inquiry has none."""
    for number, act in enumerate(bench.known.acts):
        for reader in (False, True) if number else (False,):
            inquiry, log = copy(bench.known.copies[number], bench.folder / "counted"), bench.folder / "calls"
            order = {"mutants": mutants, "reader": reader}
            ended = bench.worker.traced(tracing.counting(log, names), inquiry, bench.known.given, [act], **order)
            assert ended.acknowledged == (act,), ended
            yield from (Stop(act, call, reader) for call in tracing.calls(log))
            copy(bench.folder / "nothing", inquiry)


def _stop(bench: Bench, stop: Stop, mutants: Sequence[str], *, go_on: bool) -> Point:
    place = bench.known.place(stop.act)
    inquiry = copy(bench.known.copies[place], bench.folder / "stopped")
    order = {"mutants": mutants, "reader": stop.reader}
    ended = bench.worker.traced(tracing.stopping(stop.call), inquiry, bench.known.given, [stop.act], **order)
    before, after = bench.known.seen[place], bench.known.seen[place + 1]
    seen = look_into(copy(inquiry, bench.folder / "seen"))
    faults = between(before, after, seen, acknowledged=bool(ended.acknowledged))
    if go_on and not faults and stop.act != diary.NEW:
        faults = gone_on(bench, stop.act)
    counts = {"not reached": int(not ended.killed), "left as before the act": int(seen.says == before.says)}
    return Point(str(stop), faults, counts)


def gone_on(bench: Bench, act: str) -> tuple[str, ...]:
    """What is wrong when the act is done again in ``stopped``: it has to come to its end, and to the same."""
    ended = bench.worker.run(bench.folder / "stopped", bench.known.given, [act])
    if not ended.acknowledged:
        return (f"CANNOT GO ON: {ended.refused or ended.failed}",)
    seen = look_into(bench.folder / "stopped")
    same = seen.says == bench.known.seen[bench.known.place(act) + 1].says
    return (*seen.faults, *(() if same else ("TORN: done again, and not as when done once",)))


STOPS = Experiment(
    "stops",
    "a writing process stopped at every system call that writes: nothing acknowledged is lost, nothing is torn",
    ready,
    1000,
    tracing.missing,
)
