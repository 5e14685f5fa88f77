from __future__ import annotations

import os
import subprocess
import sys
import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from probata.intake.sandbox.clock import A_CHILD, BYTES_A_TURN, LEAST_LOOKS, MOST_RATIO, PATIENCE, Clock, Meter, used

GIB = 2**30


@given(st.integers(0, GIB), st.integers(0, 50 * GIB), st.integers(1, 3600))
def test_no_file_has_fewer_than_its_seconds_and_a_bomb_has_no_more(size: int, out: int, seconds: int) -> None:
    clock = Clock(seconds, size, out)
    assert clock.allowed >= seconds
    if out > MOST_RATIO * size or size <= BYTES_A_TURN:
        assert clock.allowed == seconds
    assert not clock.is_spent


def test_an_archive_of_five_thousand_photographs_has_the_time_of_each_of_them() -> None:
    photographs, each = 5_000, 400 * 1024
    whole = Clock(15, photographs * each, photographs * each)
    assert whole.allowed / photographs >= 15
    assert Clock(15, 80_000, 80 * 2**20).allowed == Clock(15, GIB, 101 * GIB).allowed == 15


def test_more_seconds_are_asked_for_by_the_setting() -> None:
    assert Clock(30, 10 * BYTES_A_TURN).allowed == 2 * Clock(15, 10 * BYTES_A_TURN).allowed == 300


def test_a_clock_runs_out_by_work_and_much_later_by_time() -> None:
    assert Clock(1, 0, worked=1.0).is_spent
    assert not Clock(1, 0, passed=PATIENCE - 0.1).is_spent
    assert Clock(1, 0, passed=PATIENCE).is_spent
    fault = Clock(1, 0).spent("a.zip")
    assert (fault.where, "longer than 1 second." in fault.message) == ("a.zip", True)


def _process(does: str) -> subprocess.Popen[bytes]:
    return subprocess.Popen([sys.executable, "-c", f"import time; {does}"])  # noqa: S603 (fixed words)


@pytest.mark.skipif(sys.platform != "linux", reason="other systems do not tell")
def test_the_work_of_a_child_counts_and_its_sleep_hardly_does() -> None:
    busy, idle = Clock(9, 0), Clock(9, 0)
    for clock, does in (
        (busy, "ends = time.process_time() + 1\nwhile time.process_time() < ends: pass"),
        (idle, "time.sleep(1)"),
    ):
        with _process(does.replace("; ", "\n")) as child:
            meter = Meter(clock, child.pid)
            meter.start()
            os.waitid(os.P_PID, child.pid, os.WEXITED | os.WNOWAIT)  # it has ended, and its number is still its own
            meter.count()
            meter.count()
    assert busy.worked > 1 > idle.worked
    assert idle.passed > 0.9
    assert used(child.pid) is None


def test_where_a_process_cannot_be_asked_the_time_counts(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "platform", "darwin")
    clock = Clock(9, 0)
    meter = Meter(clock, 1)
    time.sleep(0.2)
    meter.start()
    time.sleep(0.2)
    meter.count()
    assert 0.2 <= clock.worked - A_CHILD < 0.35 + clock.worked - clock.passed
    assert clock.passed >= 0.2


def test_pages_run_out_where_so_few_bytes_cannot_show_them() -> None:
    small = Clock(15, 1_000)
    assert [small.looks(60), small.looks(60), small.looks(1)] == [60, LEAST_LOOKS - 60, 0]
    assert Clock(15, 200 * 2**20).looks(5_000) == 5_000
