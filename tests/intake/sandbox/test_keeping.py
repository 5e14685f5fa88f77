"""Talking to a keeper: everything that it says, and no longer, nor more, than it may."""

from __future__ import annotations

import os
import sys
import time
from pathlib import Path

import pytest

from probata.intake.sandbox.keeping import answered, made

linux = pytest.mark.skipif(sys.platform != "linux", reason="keepers are begun on Linux alone")


def told(code: str, *said: bytes, seconds: int = 30, most: int = 2**20) -> bytes:
    return answered((sys.executable, "-I", "-c", f"import os, sys, time\n{code}"), said, seconds, most)


@linux
def test_it_hears_all_and_all_that_it_says_comes_back() -> None:
    code = "sys.stdout.buffer.write(sys.stdin.buffer.read(2 ** 20 + 3))"
    assert told(code, b"abc", bytes(2**20), most=2**21) == b"abc" + bytes(2**20)


@linux
def test_its_input_stays_open_while_it_works() -> None:
    code = "from probata.intake.sandbox.keeping import left_alone\ntime.sleep(0.3); print(left_alone(), end='')"
    assert told(code) == b"False"


@linux
def test_no_more_is_taken_than_may_be_and_it_is_ended() -> None:
    begun = time.monotonic()
    assert len(told("while True: sys.stdout.buffer.write(bytes(2 ** 16))", most=100_000)) == 100_000
    assert len(told("os.write(1, b'begun'); time.sleep(600)", seconds=1)) <= 5
    assert time.monotonic() - begun < 60


@linux
def test_one_that_ends_at_once_is_no_error() -> None:
    assert told("os._exit(1)", bytes(2**22)) == b""


@linux
def test_what_was_made_is_a_file_and_not_too_large(tmp_path: Path) -> None:
    one = tmp_path / "made"
    one.write_bytes(b"12345")
    (tmp_path / "link").symlink_to(one)
    os.mkfifo(tmp_path / "pipe")
    assert made(one, 5) == b"12345"
    assert made(one, 4) == b""
    assert [made(tmp_path / name, 9) for name in ("link", "pipe", "none", ".")] == [b""] * 4
