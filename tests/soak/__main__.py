"""python -m tests.soak [NAME ...] [--points N] [--resume] [--at-once N]: the long form; writes benchmarks/SOAK.md.

Each point is written down when it is done, in ``.soak/NAME.jsonl``, so that ``--resume`` goes on after the last one.
"""

from __future__ import annotations

import argparse
import subprocess
import sys
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor

from tests.soak.clocks import CLOCKS
from tests.soak.flips import FLIPS
from tests.soak.kills import KILLS
from tests.soak.long_tests import LONG_TESTS
from tests.soak.packages import AGREEMENT, BITS, LARGER, STRUCTURES
from tests.soak.page import write_page
from tests.soak.plaintext import PLAINTEXT
from tests.soak.points import Experiment
from tests.soak.power import POWER
from tests.soak.reference import Bench, bench
from tests.soak.refusals import DISKS, REFUSALS
from tests.soak.serving import ROOT
from tests.soak.stops import STOPS
from tests.soak.tally import Tally

RECORDS = (STOPS, KILLS, POWER, REFUSALS, DISKS, CLOCKS, FLIPS, PLAINTEXT)
EXPERIMENTS = (*RECORDS, BITS, LARGER, STRUCTURES, AGREEMENT, LONG_TESTS)
_TELL = 100


def main(arguments: Sequence[str] | None = None) -> int:
    """Runs what was asked for; the status is 1 when any point was found wrong."""
    asked = _asked(arguments)
    chosen = [one for one in EXPERIMENTS if not asked.names or one.name in asked.names]
    wrong = 0
    if asked.at_once > 1 and len(chosen) > 1:
        wrong = _apart(chosen, asked)
        write_page(EXPERIMENTS)
        return int(wrong > 0)
    with bench() as made:
        for one in chosen:
            wrong += _run(made, one, asked.points or one.long, resume=asked.resume)
            write_page(EXPERIMENTS)
    return int(wrong > 0)


def _apart(chosen: Sequence[Experiment], asked: argparse.Namespace) -> int:
    """Each in a process of its own, so many at once; gives how many of them did not end well."""
    more = [*(["--resume"] if asked.resume else []), *(["--points", str(asked.points)] if asked.points else [])]

    def run(one: Experiment) -> int:
        return subprocess.run([sys.executable, "-m", "tests.soak", one.name, *more], cwd=ROOT, check=False).returncode  # noqa: S603 (this very program)

    with ThreadPoolExecutor(asked.at_once) as pool:
        return sum(status != 0 for status in pool.map(run, sorted(chosen, key=lambda one: one.name != "kills")))


def _asked(arguments: Sequence[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m tests.soak", description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("names", nargs="*", metavar="NAME", help=", ".join(one.name for one in EXPERIMENTS))
    parser.add_argument("--points", type=int, help="how many points; without it, as many as each has in the long form")
    parser.add_argument("--resume", action="store_true", help="go on after the last point that was done")
    parser.add_argument("--at-once", type=int, default=1, help="how many experiments run at once, each in a process")
    asked = parser.parse_args(arguments)
    unknown = set(asked.names) - {one.name for one in EXPERIMENTS}
    if unknown:
        parser.error(f"no experiment is named {', '.join(sorted(unknown))}")
    return asked


def _run(made: Bench, one: Experiment, points: int, *, resume: bool) -> int:
    """The points that are left of one experiment; gives how many of all were found wrong."""
    why = one.missing()
    if why:
        print(f"{one.name}: {why}", flush=True)
        return 0
    tally = Tally.of(one.name, resume=resume)
    run = one.ready(made) if tally.points < points else None
    while run and tally.points < points:
        tally.add(run(tally.points))
        if tally.points % _TELL == 0:
            print(f"{one.name}: {tally.points} of {points}, {len(tally.wrong)} wrong", flush=True)
    print(f"{one.name}: {tally.points} points, {len(tally.wrong)} wrong", flush=True)
    return len(tally.wrong)


if __name__ == "__main__":
    sys.exit(main())
