"""The filter is run here as the kernel would run it, for both machines; that the kernel obeys is in test_reading."""

from __future__ import annotations

import errno

import pytest
from hypothesis import given
from hypothesis import strategies as st

from probata.intake.sandbox import calls, seccomp

ALLOW, KILL = 0x7FFF0000, 0x80000000
PID = 4321
MACHINES = tuple(calls.AUDIT_ARCH)


def refused(number: int) -> int:
    return 0x00050000 | number


def answer(machine: str, number: int, *arguments: int, arch: int | None = None, runs: bool = False) -> int:
    """What the filter says to a call (Documentation/networking/filter.rst, the part of it that is used)."""
    seen = {0: number, 4: calls.AUDIT_ARCH[machine] if arch is None else arch}
    for place in range(6):
        value = arguments[place] if place < len(arguments) else 0
        seen |= {16 + 8 * place: value & 0xFFFFFFFF, 20 + 8 * place: value >> 32}
    steps, at, held = seccomp.program(machine, PID, runs=runs), 0, 0
    while True:
        step = steps[at]
        at += 1
        if step.code == 0x06:
            return step.value
        if step.code == 0x20:
            held = seen[step.value]
            continue
        holds = {0x15: held == step.value, 0x45: bool(held & step.value), 0x35: held >= step.value}[step.code]
        at += step.if_so if holds else step.if_not


def made(machine: str, name: str, *arguments: int, runs: bool = False) -> int:
    number = calls.number(name, machine)
    assert number is not None
    return answer(machine, number, *arguments, runs=runs)


@pytest.mark.parametrize("machine", MACHINES)
def test_what_computing_needs_is_allowed(machine: str) -> None:
    for name in ("read", "write", "mmap", "munmap", "brk", "futex", "exit_group", "clock_gettime", "getrandom"):
        assert made(machine, name, 1, 2, 3) == ALLOW


@pytest.mark.parametrize("machine", MACHINES)
@given(number=st.integers(0, 600), arguments=st.lists(st.integers(0, 2**64 - 1), max_size=6))
def test_what_is_not_on_the_list_is_refused(machine: str, number: int, arguments: list[int]) -> None:
    listed = {calls.number(name, machine) for name in calls.NUMBERS if not name.startswith("landlock")}
    if number not in listed:
        assert answer(machine, number, *arguments) == refused(errno.EPERM)


@pytest.mark.parametrize("machine", MACHINES)
def test_another_table_of_calls_ends_the_process(machine: str) -> None:
    other = next(each for name, each in calls.AUDIT_ARCH.items() if name != machine)
    assert answer(machine, 0, arch=other) == KILL
    assert answer(machine, 0, arch=0x40000003) == KILL
    assert answer(machine, 0x40000000) == answer(machine, 0x40000101) == KILL


@pytest.mark.parametrize("machine", MACHINES)
def test_files_are_opened_for_reading_only(machine: str) -> None:
    read_only = 0o2000000 | 0o200000  # close on exec, folder
    assert made(machine, "openat", 0, 0, read_only) == ALLOW
    for writes in (0o1, 0o2, 0o3, 0o100, 0o1000, 0o20200000, 0o1 << 0 | 0o2000):
        assert made(machine, "openat", 0, 0, read_only | writes) == refused(errno.EPERM)
    assert made(machine, "openat2", 0, 0, 0) == refused(errno.ENOSYS)


@pytest.mark.parametrize("machine", MACHINES)
def test_threads_but_no_processes(machine: str) -> None:
    assert made(machine, "clone", 0x003D0F00) == ALLOW
    assert made(machine, "clone", 0x01200011) == refused(errno.EPERM)
    assert made(machine, "clone3", 0) == refused(errno.ENOSYS)


@pytest.mark.parametrize("machine", MACHINES)
def test_signals_go_to_itself_alone(machine: str) -> None:
    assert made(machine, "tgkill", PID, 7, 6) == ALLOW
    assert made(machine, "tgkill", PID + 1, 7, 6) == refused(errno.EPERM)


@pytest.mark.parametrize("machine", MACHINES)
def test_limits_are_looked_at_and_not_set(machine: str) -> None:
    assert made(machine, "prlimit64", 0, 3, 0, 140_000_000_000) == ALLOW
    for address in (1, 2**32, 2**40, 2**63):
        assert made(machine, "prlimit64", 0, 3, address) == refused(errno.EPERM)


@pytest.mark.parametrize("machine", MACHINES)
def test_descriptors_are_not_copied(machine: str) -> None:
    assert {made(machine, "fcntl", 3, command) for command in (1, 2, 3)} == {ALLOW}
    assert {made(machine, "fcntl", 3, command) for command in (0, 4, 6, 8, 1030)} == {refused(errno.EPERM)}


@pytest.mark.parametrize("machine", MACHINES)
def test_a_program_takes_up_its_pipes_and_a_reader_does_not(machine: str) -> None:
    assert made(machine, "dup", 0) == refused(errno.EPERM)
    assert made(machine, "dup", 0, runs=True) == ALLOW
    assert {made(machine, "fcntl", 0, command, runs=True) for command in (0, 1, 2, 3, 1030)} == {ALLOW}
    assert {made(machine, "fcntl", 0, command, runs=True) for command in (4, 6, 8)} == {refused(errno.EPERM)}


def test_on_the_older_machine_open_is_held_to_the_same() -> None:
    assert made("x86_64", "open", 0, 0o2000000) == ALLOW
    assert made("x86_64", "open", 0, 0o2) == refused(errno.EPERM)
    assert calls.number("open", "aarch64") is None


def test_no_jump_is_longer_than_the_kernel_takes() -> None:
    for machine in MACHINES:
        steps = seccomp.program(machine, PID)
        assert len(steps) < 4096
        for place, step in enumerate(steps):
            assert max(step.if_so, step.if_not) < 256
            assert step.code == 0x06 or place + 1 + max(step.if_so, step.if_not) < len(steps)
