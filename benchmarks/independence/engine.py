"""Probata's own run: ``probata trace CORPUS --out TRACED`` in a pinned process, its two tables and what it took.

The clock runs over the whole command, its start and its imports with it. Where the command's ``--json`` answer gives
``cpu_seconds`` with a figure for ``families`` (processor seconds of the process when the families stood), that one is
set beside the peers, who give families alone; else the whole is.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
from dataclasses import dataclass
from pathlib import Path

from benchmarks.independence.pinned import on_one_core
from benchmarks.independence.scoring_links import Found
from benchmarks.independence.tables import read_found

PYTHON = os.environ.get("INDEPENDENCE_ENGINE_PYTHON", sys.executable)
COMMAND = (PYTHON, "-m", "probata", "trace")


@dataclass(frozen=True, slots=True)
class Traced:
    """What the engine found, and what that took: seconds to the families, seconds for all, largest memory in MiB."""

    found: Found
    families: float
    whole: float
    memory: float


def is_there() -> bool:
    """Whether this Probata has the verb ``trace``."""
    return subprocess.run([*COMMAND, "--help"], capture_output=True, check=False).returncode == 0


def trace(corpus: Path, ids: list[str], core: int) -> Traced:
    """Traces a corpus and reads what came out. The links table is the other Parquet file beside the answer."""
    with tempfile.TemporaryDirectory() as folder:
        out = Path(folder) / "traced.parquet"
        cost = on_one_core([*COMMAND, str(corpus), "--out", str(out), "--json"], core)
        links = [path for path in Path(folder).rglob("*.parquet") if path != out]
        if len(links) != 1:
            raise RuntimeError(f"one links table is expected beside {out.name}; there are {len(links)}")
        found = read_found(out, links[0], ids)
    return Traced(found, families_seconds(cost.printed) or cost.seconds, cost.seconds, cost.memory)


def families_seconds(printed: str) -> float | None:
    """The seconds to the families that the answer gives, if it gives any."""
    try:
        told = json.loads(printed)
    except ValueError:
        return None
    seconds = told.get("cpu_seconds") if isinstance(told, dict) else None
    families = seconds.get("families") if isinstance(seconds, dict) else None
    return float(families) if isinstance(families, int | float) else None
