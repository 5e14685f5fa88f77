"""The filter of system calls that a child sets itself (Linux seccomp mode 2): what is not on its list is refused.

A reader computes: it needs memory, the file that it was given, the pipe of its answer, and to look at the code of its
own libraries. It needs no socket, no program, no second process, no file to write, no signal to others. Calls that look
at a structure in memory cannot be judged by a filter (openat2, clone3): they answer as if the kernel were older, and
libraries fall back to those that can.
"""

from __future__ import annotations

import ctypes
import errno
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

PLAIN = tuple(
    name
    for name in calls.NUMBERS
    if not name.startswith("landlock")
    and name not in ("open", "openat", "openat2", "clone", "clone3", "tgkill", "prlimit64", "fcntl")
    and name not in calls.TO_BECOME
)
"""Calls that are allowed whatever their arguments are."""


@dataclass(frozen=True, slots=True)
class Step:
    """One instruction of the filter (struct sock_filter): how many to leave out when it holds, and when not."""

    code: int
    value: int
    if_so: int = 0
    if_not: int = 0


def program(machine: str, pid: int, *, runs: bool = False) -> tuple[Step, ...]:
    """The filter for this machine and the child with this process number.

    ``runs``: it may become another program. Which, is for Landlock to say; the filter stays with it.
    """
    steps = [Step(_LOAD, _ARCH), Step(_EQUAL, calls.AUDIT_ARCH[machine], 1), Step(_RETURN, _KILL)]
    steps += [Step(_LOAD, _NUMBER), Step(_AT_LEAST, _SECOND_TABLE, 0, 1), Step(_RETURN, _KILL)]
    for name in (*PLAIN, *(calls.TO_BECOME if runs else ())):
        steps += _of(name, machine, Step(_RETURN, _ALLOW))
    steps += _of("open", machine, *_unless_bits(1, _WRITES))
    steps += _of("openat", machine, *_unless_bits(2, _WRITES))
    steps += _of(
        "clone", machine, Step(_LOAD, _low(0)), Step(_ANY_BIT, _THREAD, 0, 1), Step(_RETURN, _ALLOW), _denied()
    )
    steps += _of("tgkill", machine, *_only(0, (pid,)))
    steps += _of("fcntl", machine, *_only(1, _GET_FLAGS))
    # A new limit stands at an address: none is set when both halves of the address are nothing.
    steps += _of("prlimit64", machine, Step(_LOAD, _low(2)), Step(_EQUAL, 0, 0, 3), Step(_LOAD, _low(2) + 4), *_zero())
    for name in ("clone3", "openat2"):
        steps += _of(name, machine, Step(_RETURN, _ERROR | errno.ENOSYS))
    return (*steps, _denied())


def close_in(pid: int, *, runs: bool = False) -> None:
    """Sets the filter for this process, for good; raises OSError where the kernel has none."""
    array, own = prepared(runs=runs)
    array[own].k = pid
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
    array = (_Filter * len(steps))(*(_Filter(s.code, s.if_so, s.if_not, s.value) for s in steps))
    return array, [step.value for step in steps].index(_NOBODY)


def _low(argument: int) -> int:
    """Where the lower half of an argument stands in what a filter sees (struct seccomp_data)."""
    return 16 + 8 * argument


def _of(name: str, machine: str, *then: Step) -> list[Step]:
    """These steps for this call alone; nothing where the machine has no such call. Each way through them returns."""
    number = calls.number(name, machine)
    return [] if number is None else [Step(_EQUAL, number, 0, len(then)), *then]


def _denied() -> Step:
    return Step(_RETURN, _ERROR | errno.EPERM)


def _unless_bits(argument: int, bits: int) -> tuple[Step, ...]:
    return Step(_LOAD, _low(argument)), Step(_ANY_BIT, bits, 1), Step(_RETURN, _ALLOW), _denied()


def _only(argument: int, values: tuple[int, ...]) -> tuple[Step, ...]:
    last = len(values)
    tests = [Step(_EQUAL, value, last - place) for place, value in enumerate(values)]
    return Step(_LOAD, _low(argument)), *tests, _denied(), Step(_RETURN, _ALLOW)


def _zero() -> tuple[Step, ...]:
    return Step(_EQUAL, 0, 0, 1), Step(_RETURN, _ALLOW), _denied()


class _Filter(ctypes.Structure):
    _fields_ = (("code", ctypes.c_uint16), ("jt", ctypes.c_uint8), ("jf", ctypes.c_uint8), ("k", ctypes.c_uint32))


class _Program(ctypes.Structure):
    _fields_ = (("len", ctypes.c_uint16), ("filter", ctypes.POINTER(_Filter)))
