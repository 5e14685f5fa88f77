"""A measured command: its seconds, its own memory, its words when it fails, one core."""

from __future__ import annotations

import sys

import pytest
from benchmarks.independence.pinned import on_one_core

pytestmark = pytest.mark.skipif(
    sys.platform != "linux", reason="left out: processor affinity and wait4, which need Linux"
)


def _run(code: str) -> tuple[float, float, str]:
    cost = on_one_core([sys.executable, "-S", "-c", code], 0)
    return cost.seconds, cost.memory, cost.printed


def test_memory_is_that_of_the_command_and_not_of_who_measures() -> None:
    held = bytearray(150 * 2**20)
    _, small, _ = _run("pass")
    _, large, _ = _run("held = bytearray(100 * 2**20)")
    assert len(held) == 150 * 2**20
    assert small < 60
    assert 100 < large < 160


def test_seconds_are_of_the_processor() -> None:
    idle, _, _ = _run("import time; time.sleep(0.5)")
    busy, _, _ = _run("import time\nwhile time.process_time() < 0.5: pass")
    assert idle < 0.4
    assert 0.5 <= busy < 1.5


def test_it_stays_on_one_core_with_one_thread_asked_of_libraries() -> None:
    _, _, printed = _run("import os; print(os.sched_getaffinity(0), os.environ['RAYON_NUM_THREADS'])")
    assert printed.strip() == "{0} 1"


def test_a_failing_command_says_why() -> None:
    with pytest.raises(RuntimeError, match="no such thing"):
        _run("raise SystemExit('no such thing')")
