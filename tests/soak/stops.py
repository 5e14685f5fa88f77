"""Stopped at every system call that writes, one after the other: killed before the n-th call does anything."""

from __future__ import annotations

import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from tests.soak import diary, tracing
from tests.soak.looking import Seen, look_into
from tests.soak.points import Experiment, Point, Run, between, differs, is_one_of
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


def ready(
    bench: Bench, mutants: Sequence[str] = (), acts: Sequence[str] = (), names: Sequence[str] = tracing.WRITING
) -> Run:
    """Counts the calls of every act (or of these, or of these names), and gives what stops at one; numbers beyond the
    last begin again."""
    stops = list(all_stops(bench, mutants, names, acts=acts))
    random.Random(6).shuffle(stops)  # noqa: S311 (an order, no secret)
    return lambda number: _stop(bench, stops[number % len(stops)], mutants, go_on=number % _GO_ON == 0)


def all_stops(
    bench: Bench,
    mutants: Sequence[str] = (),
    names: Sequence[str] = tracing.WRITING,
    *,
    acts: Sequence[str] = (),
) -> Iterator[Stop]:
    """Every call of these names of every act, or of some, alone and beside a reader; a new inquiry has none."""
    for number, act in [one for one in enumerate(bench.known.acts) if not acts or one[1] in acts]:
        for reader in (False, True) if number else (False,):
            inquiry, log = copy(bench.known.copies[number], bench.folder / "counted"), bench.folder / "calls"
            order = {"mutants": mutants, "reader": reader}
            ended = bench.worker.traced(tracing.counting(log, names), inquiry, bench.known.given, [act], **order)
            assert ended.acknowledged == (act,) or mutants, ended  # a mutant may not come to the end of it
            yield from (Stop(act, call, reader) for call in tracing.calls(log))
            copy(bench.folder / "nothing", inquiry)


def _stop(bench: Bench, stop: Stop, mutants: Sequence[str], *, go_on: bool) -> Point:
    place = bench.known.place(stop.act)
    inquiry = copy(bench.known.copies[place], bench.folder / "stopped")
    order = {"mutants": mutants, "reader": stop.reader}
    ended = bench.worker.traced(tracing.stopping(stop.call), inquiry, bench.known.given, [stop.act], **order)
    before, after = bench.known.seen[place], bench.known.seen[place + 1]
    seen = look_into(copy(inquiry, bench.folder / "seen"))
    middles = bench.known.middles[place]
    faults = between(before, after, seen, acknowledged=bool(ended.acknowledged), middles=middles)
    if not faults and stop.act != diary.NEW and (go_on or is_one_of(middles, seen)):
        faults = gone_on(bench, stop.act, seen)
    counts = {
        "not reached": int(not ended.killed),
        "left as before the act": int(seen.says == before.says),
        "left between, as the format says": int(seen.says not in (before.says, after.says)),
    }
    return Point(str(stop), faults, counts)


def gone_on(bench: Bench, act: str, left: Seen) -> tuple[str, ...]:
    """What is wrong when somebody goes on in ``stopped``, of which ``left`` was seen: the act has to come to the same.

    It is done again; from a state between, by another way where there is one. What is done already may be refused.
    """
    place = bench.known.place(act)
    after, inquiry = bench.known.seen[place + 1], bench.folder / "stopped"
    between = is_one_of(bench.known.middles[place], left) and left.says != after.says
    how = "on" if between and left.says != bench.known.seen[place].says else ""
    ended = bench.worker.run(inquiry, bench.known.given, [act], how=how)
    done = left.says == after.says and ended.refused is not None
    if not (ended.acknowledged or done):
        return (f"CANNOT GO ON: {ended.refused or ended.failed}",)
    seen = look_into(inquiry)
    repeats = left.says == after.says and bool(ended.acknowledged)
    same = seen.says == after.says or (repeats and not seen.faults)
    return (*seen.faults, *(() if same else (f"TORN: gone on, and not as when done once: {differs(after, seen)}",)))


STOPS = Experiment(
    "stops",
    "a writing process stopped at every system call that writes: nothing acknowledged is lost, nothing is torn",
    ready,
    1000,
    tracing.missing,
)
