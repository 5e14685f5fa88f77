"""The power fails: what a traced process wrote is replayed to a moment; only what was synced is sure to be there."""

from __future__ import annotations

import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from tests.soak import diary, disk, traces, tracing
from tests.soak.disk import WAYS, Disk, Step, Way
from tests.soak.looking import Seen, look_into
from tests.soak.points import Experiment, Point, Run, between
from tests.soak.reference import Bench, copy

INQUIRY, NEW = "inquiry", "new"
_SAID = "acts acknowledged before"


@dataclass(frozen=True, slots=True)
class Trace:
    """What a process did: its steps, and what the folder held before, which was whole and synced."""

    says: str
    start: dict[str, bytes | None]
    steps: tuple[Step, ...]


def ready(bench: Bench, mutants: Sequence[str] = (), only: Sequence[str] = ()) -> Run:
    """Traces ``new``, and all acts in one process, alone and beside a reader (``only``: some of the three)."""
    made = list(_traces(bench, mutants, only))
    moments = [(trace, moment) for trace in made for moment in range(1, len(trace.steps) + 1)]

    def run(number: int) -> Point:
        chance = random.Random(f"power {number}")  # noqa: S311 (the same point for the same number)
        return _state(bench, *moments[chance.randrange(len(moments))], WAYS[number % len(WAYS)], chance)

    return run


def _traces(bench: Bench, mutants: Sequence[str], only: Sequence[str]) -> Iterator[Trace]:
    later = bench.known.acts[1:]
    each = ((NEW, (diary.NEW,), False), ("alone", later, False), ("beside a reader", later, True))
    for says, acts, reader in (one for one in each if not only or one[0] in only):
        root = bench.empty("traced")
        if says == NEW:
            (root / INQUIRY).mkdir()
        else:
            copy(bench.known.copies[1], root / INQUIRY)
        start, log = disk.read(root), bench.folder / "trace"
        order = {"mutants": mutants, "reader": reader}
        options = ("-o", str(log), *traces.OPTIONS)
        ended = bench.worker.traced(options, root / INQUIRY, bench.known.given, acts, **order)
        assert ended.acknowledged == tuple(acts), ended
        yield Trace(says, start, tuple(traces.Reader(root).steps(log)))


def own_folder(bench: Bench) -> Point:
    """A new inquiry in a folder that ``new`` makes itself, when the power fails right after it was acknowledged."""
    root, log = bench.empty("traced"), bench.folder / "trace"
    bench.worker.traced(("-o", str(log), *traces.OPTIONS), root / INQUIRY, bench.known.given, [diary.NEW])
    left = Disk.of({}).take(traces.Reader(root).steps(log))
    disk.write(left.after(WAYS[0], random.Random(0)), bench.empty("left"))  # noqa: S311 (nothing is drawn)
    seen = look_into(bench.folder / "left" / INQUIRY)
    before, after = bench.known.seen[:2]
    return Point("new, in a folder of its own", between(before, after, seen, acknowledged=True))


def _state(bench: Bench, trace: Trace, moment: int, way: Way, chance: random.Random) -> Point:
    """One disk after a power cut, opened."""
    left = Disk.of(trace.start).take(trace.steps[:moment])
    root = bench.empty("left")
    disk.write(left.after(way, chance), root)
    said = len(left.acknowledged)
    done = said + (trace.says != NEW)
    before, after = bench.known.seen[done], bench.known.seen[min(done + 1, len(bench.known.seen) - 1)]
    seen = look_into(root / INQUIRY)
    what = f"{trace.says}, step {moment} of {len(trace.steps)}, unsynced {way.says}, {said} acts said"
    middles = bench.known.middles[min(done, len(bench.known.acts) - 1)]
    wrong = between(before, after, seen, acknowledged=False, middles=middles)
    return Point(what, (*_lost(bench, seen, done), *wrong), {_SAID: said})


def _lost(bench: Bench, seen: Seen, done: int) -> tuple[str, ...]:
    """Whether what stands there is an earlier state, whole, and acknowledged acts are gone."""
    now = {one.says for one in bench.known.seen[done : done + 2]}  # an act may undo what an earlier one did
    earlier = [one.says for one in bench.known.seen[1:done] if one.says not in now]
    return ("LOST: acknowledged acts",) if seen.says in earlier else ()


POWER = Experiment(
    "power",
    "the power fails at any moment, unsynced writes dropped, kept or torn by sectors: nothing acknowledged is lost",
    ready,
    10_000,
    tracing.missing,
)
