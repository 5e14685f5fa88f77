"""What is heard of a child: all of it, or why not."""

from __future__ import annotations

import sys

import pytest

from probata.intake.sandbox.begun import Alone, Begun
from probata.intake.sandbox.hearing import heard
from probata.intake.sandbox.limits import Limits
from probata.intake.sandbox.programs import Command


def child(code: str) -> Begun:
    return Alone().run(Command(sys.executable, ("-I", "-S", "-c", code), (), {}), b"", Limits())


def test_all_that_is_said_is_heard_with_how_it_ended() -> None:
    found = heard(child("import os; os.write(1, b'x' * 200_000); os._exit(7)"), seconds=60, most=200_000)
    assert (found.said, found.status, found.too_much, found.late) == (b"x" * 200_000, 7, False, False)
    assert "xxx" not in repr(found)


@pytest.mark.parametrize("most", [0, 9_999])
def test_one_that_says_more_than_it_may_is_ended(most: int) -> None:
    found = heard(child("import os\nwhile True: os.write(1, b'x' * 10_000)"), seconds=60, most=most)
    assert found.too_much
    assert not found.late


def test_one_that_says_nothing_is_ended_by_the_clock() -> None:
    found = heard(child("import time; time.sleep(600)"), seconds=0.5, most=10)
    assert (found.said, found.late, found.too_much) == (b"", True, False)
    assert found.status == -9


@pytest.mark.parametrize(("signal", "late"), [(9, True), (24, True), (6, False)])
def test_one_that_its_limits_ended_is_late(signal: int, late: bool) -> None:
    found = heard(child(f"import os; os.kill(os.getpid(), {signal})"), seconds=60, most=10)
    assert (found.status, found.late) == (-signal, late)
