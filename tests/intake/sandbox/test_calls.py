from __future__ import annotations

import os
import platform

import pytest

from probata.intake.sandbox import calls


@pytest.mark.parametrize("machine", calls.AUDIT_ARCH)
def test_no_two_calls_of_a_machine_have_one_number(machine: str) -> None:
    numbers = [found for name in calls.NUMBERS if (found := calls.number(name, machine)) is not None]
    assert len(numbers) == len(set(numbers)) > 50


def test_the_numbers_are_those_of_this_kernel() -> None:
    assert calls.call("getpid") == os.getpid()
    assert calls.call("getuid") == os.getuid()


def test_a_refused_call_is_an_error_with_its_name() -> None:
    with pytest.raises(OSError, match="Bad file descriptor") as fault:
        calls.call("close", 99_999)
    assert fault.value.filename == "close"


def test_a_machine_without_a_table_makes_no_call(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(platform, "machine", lambda: "riscv64")
    with pytest.raises(OSError, match="no getpid here"):
        calls.call("getpid")


@pytest.mark.parametrize(("said", "known"), [("AMD64", "x86_64"), ("arm64", "aarch64"), ("x86_64", "x86_64")])
def test_machines_have_one_name(monkeypatch: pytest.MonkeyPatch, said: str, known: str) -> None:
    monkeypatch.setattr(platform, "machine", lambda: said)
    assert calls.machine() == known
