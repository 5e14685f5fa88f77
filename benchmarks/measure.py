"""One measured figure with its bar, and how the CPU time of a whole command is measured."""

from __future__ import annotations

import os
import resource
import statistics
import subprocess
import tempfile
from collections.abc import Mapping, Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Row:
    """What was measured, the figure with its unit, the bar, and whether it was met (None: no bar)."""

    what: str
    figure: str
    bar: str = ""
    met: bool | None = None


def cpu_seconds(command: Sequence[str], environment: Mapping[str, str] | None = None, cwd: str | None = None) -> float:
    """User and system seconds of one run of the command and its children; a failing command raises."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    env = {**os.environ, **(environment or {})}
    subprocess.run(command, env=env, cwd=cwd, check=True, stdout=subprocess.DEVNULL)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return (after.ru_utime - before.ru_utime) + (after.ru_stime - before.ru_stime)


def median_cpu(command: Sequence[str], runs: int = 7, environment: Mapping[str, str] | None = None) -> float:
    """The median over runs, after one that is not counted."""
    with tempfile.TemporaryDirectory() as here:
        cpu_seconds(command, environment, here)
        return statistics.median(cpu_seconds(command, environment, here) for _ in range(runs))


def under(what: str, seconds: float, bar: float, unit: str = "s CPU") -> Row:
    """A row for a figure that has to stay below its bar."""
    return Row(what, f"{seconds:.2f} {unit}", f"< {bar:g} {unit}", seconds < bar)
