"""One measured figure with its bar, and how the CPU time of a whole command is measured."""

from __future__ import annotations

import os
import resource
import statistics
import subprocess
import tempfile
import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Row:
    """What was measured, the figure with its unit, the bar, and whether it was met (None: no bar)."""

    what: str
    figure: str
    bar: str = ""
    met: bool | None = None


@dataclass(frozen=True, slots=True)
class Cost:
    """Seconds of processor, those of all children with it, and by the clock."""

    cpu: float
    wall: float


def below(pid: int) -> float:
    """Processor seconds of a process, of what it waited for, and of all that run below it (Linux)."""
    try:
        fields = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()
        tasks = [task / "children" for task in Path(f"/proc/{pid}/task").iterdir()]
        return sum(map(int, fields[11:15])) / os.sysconf("SC_CLK_TCK") + sum(
            below(int(child)) for task in tasks for child in task.read_text().split()
        )
    except OSError:
        return 0.0  # it has ended


def cost(act: Callable[[], object]) -> Cost:
    """What the act costs: of this process and of all children, the running ones of the sandbox's nursery with them."""
    cpu, wall = below(os.getpid()), time.perf_counter()
    act()
    return Cost(below(os.getpid()) - cpu, time.perf_counter() - wall)


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
