"""The filter is run here as the kernel would run it; that the kernel obeys is in test_conversion."""

from __future__ import annotations

import errno

import pytest

from probata.intake.office import filter as office
from probata.intake.sandbox import calls
from probata.intake.sandbox.seccomp import Step

ALLOW, KILL, DONE = 0x7FFF0000, 0x80000000, 0x00050000
PID = 4321
MACHINES = tuple(calls.AUDIT_ARCH)
TABLES = (calls.NUMBERS, office.MORE, office.JUDGED, office.PRETENDED)


def answer(steps: tuple[Step, ...], seen: dict[int, int]) -> int:
    at = held = 0
    while True:
        step = steps[at]
        at += 1
        if step.code == 0x06:
            return step.value
        if step.code == 0x20:
            held = seen.get(step.value, 0)
            continue
        holds = {0x15: held == step.value, 0x45: bool(held & step.value), 0x35: held >= step.value}[step.code]
        at += step.if_so if holds else step.if_not


def made(machine: str, name: str, *arguments: int) -> int:
    number = next(calls.number(name, machine, table) for table in TABLES if name in table)
    assert number is not None
    seen = {0: number, 4: calls.AUDIT_ARCH[machine], **{16 + 8 * n: one for n, one in enumerate(arguments)}}
    return answer(office.program(machine, PID), seen)


REFUSED = 0x00050000 | errno.EPERM


@pytest.mark.parametrize("machine", MACHINES)
def test_no_two_calls_have_one_number(machine: str) -> None:
    numbers = [calls.number(name, machine, table) for table in TABLES for name in table]
    there = [one for one in numbers if one is not None]
    assert len(there) == len(set(there))


@pytest.mark.parametrize("machine", MACHINES)
def test_sockets_are_local_and_reach_nothing(machine: str) -> None:
    assert made(machine, "socket", 1, 1) == ALLOW
    assert [made(machine, "socket", family, 1) for family in (2, 10, 16, 17, 40)] == [REFUSED] * 5
    assert made(machine, "bind", 9) == made(machine, "listen", 9) == DONE
    number = {"x86_64": (42, 43, 44, 46, 288), "aarch64": (203, 202, 206, 211, 242)}[machine]  # connect, accept, send
    steps, arch = office.program(machine, PID), calls.AUDIT_ARCH[machine]
    assert [answer(steps, {0: one, 4: arch, 16: 1}) for one in number] == [REFUSED] * 5


@pytest.mark.parametrize("machine", MACHINES)
def test_files_are_cut_only_when_they_are_opened_for_writing(machine: str) -> None:
    for flags, said in (
        (0, ALLOW),
        (0o1, ALLOW),
        (0o102, ALLOW),
        (0o1101, ALLOW),
        (0o1000, REFUSED),
        (0o1100, REFUSED),
    ):
        assert made(machine, "openat", 0, 0, flags) == said
    assert made("x86_64", "open", 0, 0o1000) == REFUSED
    assert made("x86_64", "open", 0, 0o1001) == ALLOW


@pytest.mark.parametrize("machine", MACHINES)
def test_threads_are_made_and_no_processes(machine: str) -> None:
    assert made(machine, "clone", 0x3D0F00) == ALLOW
    assert made(machine, "clone", 17) == REFUSED
    assert made(machine, "clone3") == 0x00050000 | errno.ENOSYS
    assert made(machine, "tgkill", PID) == ALLOW
    assert made(machine, "tgkill", PID + 1) == REFUSED


@pytest.mark.parametrize("machine", MACHINES)
def test_of_a_process_only_the_names_of_threads_are_set(machine: str) -> None:
    assert made(machine, "prctl", 15) == ALLOW
    assert [made(machine, "prctl", one) for one in (1, 4, 22, 38)] == [REFUSED] * 4
    assert made(machine, "fcntl", 0, 4) == ALLOW
    assert [made(machine, "fcntl", 0, one) for one in (8, 10, 15)] == [REFUSED] * 3
    steps = office.program(machine, PID)
    assert answer(steps, {0: 1, 4: 0x40000003}) == KILL


@pytest.mark.parametrize("name", ["chmod", "fchmodat", "utimensat", "truncate", "connect", "ptrace", "mount", "ioctl"])
def test_what_landlock_does_not_see_is_on_no_list(name: str) -> None:
    assert not any(name in table for table in TABLES)
