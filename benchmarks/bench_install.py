"""Installing the core (no extras) into an empty environment with a warm cache, by the wall clock."""

from __future__ import annotations

import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

from benchmarks.measure import Row, cpu_seconds, under

ROOT = Path(__file__).parents[1]


def rows() -> Iterator[Row]:
    """One row: the second of two installs, so that the cache is warm."""
    uv = str(Path(sys.executable).with_name("uv"))
    seconds = 0.0
    for _ in range(2):
        with tempfile.TemporaryDirectory() as folder:
            started = time.perf_counter()
            cpu_seconds([uv, "venv", "--quiet", folder])
            python = str(Path(folder) / "bin/python")
            requirements = str(ROOT / "requirements/core.txt")
            cpu_seconds([uv, "pip", "sync", "--quiet", "--python", python, "--require-hashes", requirements])
            cpu_seconds([uv, "pip", "install", "--quiet", "--python", python, "--no-deps", str(ROOT)])
            seconds = time.perf_counter() - started
    yield under("install of the core with a warm cache", seconds, 60, "s")
