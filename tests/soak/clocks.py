"""The machine's clock ten years back and forth between acts: the order of acts is theirs, and not the clock's."""

from __future__ import annotations

import random
from collections.abc import Sequence

from tests.soak.looking import look_into
from tests.soak.points import Experiment, Point, Run, differs
from tests.soak.reference import Bench, copy

_TEN_YEARS = 10 * 365 * 24 * 3600
_SHIFTS = (0, _TEN_YEARS, -_TEN_YEARS)


def ready(bench: Bench, mutants: Sequence[str] = ()) -> Run:
    """All acts of the diary after the first, each with a clock of its own."""
    return lambda number: _acts(bench, random.Random(f"clock {number}"), mutants)  # noqa: S311 (clocks, no secret)


def _acts(bench: Bench, chance: random.Random, mutants: Sequence[str]) -> Point:
    inquiry, last = copy(bench.known.copies[1], bench.folder / "clock"), 0
    for act in bench.known.acts[1:]:
        last = chance.choice([one for one in _SHIFTS if one != last])
        ended = bench.worker.run(inquiry, bench.known.given, [act], shift=last)
        if not ended.acknowledged:
            return Point(act, (f"REFUSED by a clock {last} seconds off: {ended.refused or ended.failed}",))
    seen = bench.worker.look(inquiry, bench.folder / "answer", mutants) if mutants else look_into(inquiry)
    expected = bench.known.seen[-1]
    faults = list(seen.faults)
    if seen.says != expected.says:
        faults.append(f"TORN: the clock changed what the acts came to: {differs(expected, seen)}")
    if seen.log != expected.log:
        faults.append("TORN: the clock changed the log")
    return Point("each act with another clock", tuple(faults), {"acts": len(bench.known.acts) - 1})


CLOCKS = Experiment(
    "clocks",
    "the clock ten years back and forth between acts: the same records in the same order",
    ready,
    100,
)
