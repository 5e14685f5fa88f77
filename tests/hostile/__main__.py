"""python -m tests.hostile --all [--seed N] [CLASS ...]: every hostile file, class by class; says what must not be."""

from __future__ import annotations

import argparse
import itertools
import os
import sys
import tempfile
import time
from collections.abc import Sequence
from pathlib import Path

from probata.inquiry.entry.settings import load
from probata.inquiry.new import new
from probata.record.withheld import Withheld
from tests.hostile.making import make, sample
from tests.hostile.running import Outcome, Yard, run
from tests.hostile.watching import Counter

_PASSPHRASE = "lantern orchard sevenfold teapot marble"  # noqa: S105 (of an inquiry that lives as long as this run)


def main(arguments: Sequence[str] | None = None) -> int:
    """The run; the status is 1 when anything happened that must not."""
    asked = _asked(arguments)
    os.environ.update(PROBATA_KDF_MEMORY_MIB="8", PROBATA_KDF_PASSES="1")
    with tempfile.TemporaryDirectory(prefix="probata-hostile-") as base:
        outcome = _run(Path(base), asked)
    print(f"\n{outcome.files} files: {outcome.stored} stored, {outcome.duplicates} duplicates, {outcome.set_aside}")
    print(f"largest child {outcome.child_mib} MiB, {outcome.calls} connections, {len(outcome.faults)} faults")
    for name, took in sorted(outcome.slowest.items(), key=lambda one: -one[1])[:20]:
        print(f"  {took:6.1f} s  {name!r}  {outcome.reasons.get(name, '')}")
    for fault in outcome.faults:
        print(f"FAULT {fault}")
    for one in outcome.slow:
        print(f"too slow: {one}")
    return int(bool(outcome.faults or outcome.slow))


def _run(base: Path, asked: argparse.Namespace) -> Outcome:
    outcome, counter, yard = Outcome(), Counter(), Yard(base)
    os.environ.update(TMPDIR=str(yard.temp), HOME=str(yard.home))
    os.chdir(yard.home)
    opened = new(base / "inquiry", Withheld(_PASSPHRASE), "Hostile files", load()).opened
    made = make(asked.seed, counter.url) if asked.all else sample(asked.seed, counter.url, 6, 2_000_000)
    chosen = (one for one in made if not asked.classes or one[0].partition("/")[0] in asked.classes)
    for kind, files in itertools.groupby(chosen, key=lambda one: one[0].partition("/")[0]):
        started, before = time.perf_counter(), outcome.files
        known = len(outcome.faults)
        run(opened, yard, files, counter, outcome)
        took = time.perf_counter() - started
        print(f"{kind}: {outcome.files - before} files, {took:.1f} s", *outcome.faults[known:], sep="\n  ", flush=True)
    opened.engine.dispose()
    counter.close()
    return outcome


def _asked(arguments: Sequence[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m tests.hostile", description=__doc__)
    parser.add_argument("classes", nargs="*", help="only files of these classes")
    parser.add_argument("--all", action="store_true", help="every file; otherwise the sample of the tests")
    parser.add_argument("--seed", type=int, default=1)
    return parser.parse_args(arguments)


if __name__ == "__main__":
    sys.exit(main())
