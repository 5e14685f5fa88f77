"""The filter of system calls that a child sets itself (Linux seccomp mode 2): what is not on its list is refused.

A reader computes: it needs memory, the file that it was given, the pipe of its answer, and to look at the code of its
own libraries. It needs no socket, no program, no second process, no file to write, no signal to others. Calls that look
at a structure in memory cannot be judged by a filter (openat2, clone3): they answer as if the kernel were older, and
libraries fall back to those that can.
"""

from __future__ import annotations

import ctypes
import errno
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from probata.intake.sandbox import calls

_LOAD, _EQUAL, _ANY_BIT, _AT_LEAST, _RETURN = 0x20, 0x15, 0x45, 0x35, 0x06
_ALLOW, _KILL, _ERROR = 0x7FFF0000, 0x80000000, 0x00050000
_NUMBER, _ARCH = 0, 4
_SECOND_TABLE = 0x40000000
"""Numbers from here on are those of x32, a second table of calls on the same machine."""
_NO_NEW_PRIVILEGES, _SET_FILTER, _MODE_FILTER = 38, 22, 2
_WRITES = 0o3 | 0o100 | 0o1000 | 0o20000000
"""Access mode other than reading, create, truncate, nameless new file."""
_THREAD = 0x00010000
_NOBODY = 0x7FFFFFFF
_GET_FLAGS = (1, 2, 3)
"""fcntl: look at and set the mark that closes a file on exec, look at the status."""
_DUPLICATE = (0, 1030)
"""fcntl: a second number for what is open already, which newer programs (ffmpeg 6 and later) take of their pipes."""


@dataclass(frozen=True, slots=True)
class Step:
    """One instruction of the filter (struct sock_filter): how many to leave out when it holds, and when not."""

    code: int
    value: int
    if_so: int = 0
    if_not: int = 0


ALLOWED = Step(_RETURN, _ALLOW)
PLAIN = tuple(
    name
    for name in calls.NUMBERS
    if not name.startswith("landlock")
    and name not in ("open", "openat", "openat2", "clone", "clone3", "tgkill", "prlimit64", "fcntl")
    and name not in calls.TO_BECOME
)
"""Calls that are allowed whatever their arguments are."""


def program(machine: str, pid: int, *, runs: bool = False) -> tuple[Step, ...]:
    """The filter for this machine and the child with this process number.

    ``runs``: it may become another program. Which, is for Landlock to say; the filter stays with it.
    """
    steps = [*heading(machine)]
    for name in (*PLAIN, *(calls.TO_BECOME if runs else ())):
        steps += when(name, machine, ALLOWED)
    steps += when("open", machine, *_unless_bits(1, _WRITES))
    steps += when("openat", machine, *_unless_bits(2, _WRITES))
    steps += when("fcntl", machine, *only(1, (*_GET_FLAGS, *(_DUPLICATE if runs else ()))))
    return (*steps, *ending(machine, pid))


def heading(machine: str) -> tuple[Step, ...]:
    """How each filter begins: a call of another machine's table ends the process."""
    return (
        *(Step(_LOAD, _ARCH), Step(_EQUAL, calls.AUDIT_ARCH[machine], 1), Step(_RETURN, _KILL)),
        *(Step(_LOAD, _NUMBER), Step(_AT_LEAST, _SECOND_TABLE, 0, 1), Step(_RETURN, _KILL)),
    )


def ending(machine: str, pid: int) -> tuple[Step, ...]:
    """How each filter ends: threads and no processes, signals to nobody else, no new limits, and nothing more."""
    a_thread = (Step(_LOAD, low(0)), Step(_ANY_BIT, _THREAD, 0, 1), ALLOWED, denied())
    steps = when("clone", machine, *a_thread)
    steps += when("tgkill", machine, *only(0, (pid,)))
    # A new limit stands at an address: none is set when both halves of the address are nothing.
    steps += when("prlimit64", machine, Step(_LOAD, low(2)), Step(_EQUAL, 0, 0, 3), Step(_LOAD, low(2) + 4), *nothing())
    for name in ("clone3", "openat2"):
        steps += when(name, machine, Step(_RETURN, _ERROR | errno.ENOSYS))
    return (*steps, denied())


def close_in(pid: int, *, runs: bool = False) -> None:
    """Sets the filter for this process, for good; raises OSError where the kernel has none."""
    array, own = prepared(runs=runs)
    array[own].k = pid
    _set(array)


def close_in_by(steps: Sequence[Step]) -> None:
    """Sets this filter for this process, for good; raises OSError where the kernel has none."""
    _set(_spelled(steps))


def _set(array: ctypes.Array[_Filter]) -> None:
    calls.prctl(_NO_NEW_PRIVILEGES, 1)
    calls.prctl(_SET_FILTER, _MODE_FILTER, ctypes.byref(_Program(len(array), array)))


@cache
def prepared(*, runs: bool = False) -> tuple[ctypes.Array[_Filter], int]:
    """The filter of this machine as the kernel takes it, and which step is to hold the child's own number.

    Spelled once, before there are children: it takes a reader of a short file as long as the reading. Raises OSError on
    a machine that has no filter here.
    """
    machine = calls.machine()
    if machine not in calls.AUDIT_ARCH:
        raise OSError(f"no filter for {machine}")
    steps = program(machine, _NOBODY, runs=runs)
    return _spelled(steps), [step.value for step in steps].index(_NOBODY)


def _spelled(steps: Sequence[Step]) -> ctypes.Array[_Filter]:
    return (_Filter * len(steps))(*(_Filter(s.code, s.if_so, s.if_not, s.value) for s in steps))


def low(argument: int) -> int:
    """Where the lower half of an argument stands in what a filter sees (struct seccomp_data)."""
    return 16 + 8 * argument


def when(name: str, machine: str, *then: Step, table: calls.Table = calls.NUMBERS) -> list[Step]:
    """These steps for this call alone; nothing where the machine has no such call. Each way through them returns."""
    number = calls.number(name, machine, table)
    return [] if number is None else [Step(_EQUAL, number, 0, len(then)), *then]


def denied() -> Step:
    """The call fails, and its caller goes on."""
    return Step(_RETURN, _ERROR | errno.EPERM)


def done() -> Step:
    """The call is not made, and its caller is told that it was."""
    return Step(_RETURN, _ERROR)


def _unless_bits(argument: int, bits: int) -> tuple[Step, ...]:
    return Step(_LOAD, low(argument)), Step(_ANY_BIT, bits, 1), ALLOWED, denied()


def bits_need(argument: int, bits: int, others: int) -> tuple[Step, ...]:
    """The call is allowed unless this argument has one of these bits and none of the others."""
    return Step(_LOAD, low(argument)), Step(_ANY_BIT, bits, 0, 1), Step(_ANY_BIT, others, 0, 1), ALLOWED, denied()


def only(argument: int, values: tuple[int, ...]) -> tuple[Step, ...]:
    """The call is allowed where this argument is one of these."""
    last = len(values)
    tests = [Step(_EQUAL, value, last - place) for place, value in enumerate(values)]
    return Step(_LOAD, low(argument)), *tests, denied(), ALLOWED


def nothing() -> tuple[Step, ...]:
    """The call is allowed where what was loaded last is nothing."""
    return Step(_EQUAL, 0, 0, 1), ALLOWED, denied()


class _Filter(ctypes.Structure):
    _fields_ = (("code", ctypes.c_uint16), ("jt", ctypes.c_uint8), ("jf", ctypes.c_uint8), ("k", ctypes.c_uint32))


class _Program(ctypes.Structure):
    _fields_ = (("len", ctypes.c_uint16), ("filter", ctypes.POINTER(_Filter)))
