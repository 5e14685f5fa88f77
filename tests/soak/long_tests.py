"""Tests that have a long form of their own, run in it: a file of tests is a point."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from tests.soak.points import Experiment, Point, Run
from tests.soak.serving import ROOT

if TYPE_CHECKING:
    from tests.soak.reference import Bench

ASKED = "PROBATA_SOAK"
"""A file of tests that reads this name has a long form."""
_TOLD = re.compile(r"(\d+) (passed|failed|error|skipped)")


def files(root: Path = ROOT / "tests") -> list[Path]:
    """The files of tests that have a long form, found by looking."""
    every = sorted(path for path in root.rglob("test_*.py") if path.parent.name != "soak")
    return [path for path in every if ASKED in path.read_text(encoding="utf-8")]


def ready(bench: Bench | None, which: Sequence[Path] | None = None) -> Run:
    """Each of these files, in a process of its own."""
    asked = files() if which is None else which

    def run(number: int) -> Point:
        path = asked[number]
        name = path.relative_to(ROOT).as_posix() if path.is_relative_to(ROOT) else path.name
        told = subprocess.run(  # noqa: S603 (this Python on a file of this checkout)
            [sys.executable, "-m", "pytest", "-q", "-p", "no:xdist", "--no-header", str(path)],
            cwd=ROOT,
            env={**os.environ, ASKED: "1"},
            capture_output=True,
            text=True,
            check=False,
        )
        counts = {f"{name}, {what}": int(many) for many, what in _TOLD.findall(told.stdout)}
        faults = [] if told.returncode == 0 else [f"{name}: {told.stdout[-400:]}"]
        return Point(name, tuple(faults), counts)

    return run


LONG_TESTS = Experiment(
    "long-tests",
    "tests in their long form, each file a point: consent over 100,000 states and 50 exports, unlinkability",
    ready,
    len(files()),
)
