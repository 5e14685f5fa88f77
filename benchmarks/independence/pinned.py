"""One measured run in a process of its own, on one core: processor seconds, largest memory, and what it found.

``python -m benchmarks.independence.pinned PEER CORPUS OUT THRESHOLD...`` is the child: it writes, for each threshold,
the labels and the processor seconds from opening the file to the families, without the time for imports.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

T = TypeVar("T")
LAUNCH = str(Path(__file__).with_name("launch.py"))
ONE = ("RAYON_NUM_THREADS", "OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "NUMBA_NUM_THREADS")
QUIET = {"DAFT_PROGRESS_BAR": "0", "DAFT_ANALYTICS_ENABLED": "0", "DO_NOT_TRACK": "1"}


@dataclass(frozen=True, slots=True)
class Run:
    """Labels at each threshold, processor seconds to each (sketching included), largest memory in MiB."""

    labels: dict[float, list[int]]
    seconds: dict[float, float]
    memory: float


@dataclass(frozen=True, slots=True)
class Cost:
    """What a whole command took: processor seconds, largest memory in MiB, and what it printed."""

    seconds: float
    memory: float
    printed: str


def on_one_core(command: Sequence[str], core: int) -> Cost:
    """Runs a command whose threads all stay on one core; a failing one raises RuntimeError with its last words."""
    env = {**os.environ, **dict.fromkeys(ONE, "1"), **QUIET}
    with tempfile.TemporaryDirectory() as folder:
        report = Path(folder) / "report.json"
        started = [sys.executable, LAUNCH, str(report), str(core), *command]
        done = subprocess.run(started, env=env, capture_output=True, text=True, check=False)
        if done.returncode:
            raise RuntimeError(f"{' '.join(command[:4])} ended with {done.returncode}: {done.stderr[-600:]}")
        seconds, memory = json.loads(report.read_text())
    return Cost(seconds, memory, done.stdout)


def peer(name: str, corpus: Path, thresholds: Sequence[float], core: int) -> Run:
    """A peer's families at these thresholds."""
    with tempfile.TemporaryDirectory() as folder:
        out = Path(folder) / "out.json"
        module = "benchmarks.independence.pinned"
        cost = on_one_core([sys.executable, "-m", module, name, str(corpus), str(out), *map(str, thresholds)], core)
        labels, seconds = json.loads(out.read_text())
    return Run(_keyed(thresholds, labels), _keyed(thresholds, seconds), cost.memory)


def _keyed(thresholds: Sequence[float], values: Sequence[T]) -> dict[float, T]:
    return dict(zip(thresholds, values, strict=True))


def _child(name: str, corpus: str, out: str, *thresholds: str) -> None:
    from benchmarks.independence.peers import PEERS, SLOWER, families

    for module in (name.partition(".")[0], "pyarrow.parquet", "scipy.sparse.csgraph"):
        __import__(module)
    started = time.process_time()
    made = (PEERS | SLOWER)[name](corpus)
    sketched, labels, seconds = time.process_time() - started, [], []
    for threshold in thresholds:
        started = time.process_time()
        labels.append(families(made.size, made.edges(float(threshold))))
        seconds.append(sketched + time.process_time() - started)
    Path(out).write_text(json.dumps([labels, seconds]))


if __name__ == "__main__":
    _child(*sys.argv[1:])
