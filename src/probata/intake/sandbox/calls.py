"""System calls of Linux by number, for the two machines that Probata runs on there, and the C library to make them.

The numbers are the kernel's promise (arch/x86/entry/syscalls/syscall_64.tbl, include/uapi/asm-generic/unistd.h) and
never change. Only the calls that a reader's child may make, or makes to close itself in, are named.
"""

from __future__ import annotations

import ctypes
import os
import platform
from collections.abc import Mapping
from functools import cache
from typing import TypeAlias

AUDIT_ARCH = {"x86_64": 0xC000003E, "aarch64": 0xC00000B7}
"""What a filter of system calls sees as the machine (include/uapi/linux/audit.h)."""
ABSENT = -1
"""Stands for the number of a call that a machine does not have."""
Table: TypeAlias = Mapping[str, tuple[int, int]]
# name: (x86_64, aarch64)
NUMBERS = {
    "read": (0, 63),
    "write": (1, 64),
    "readv": (19, 65),
    "writev": (20, 66),
    "pread64": (17, 67),
    "close": (3, 57),
    "lseek": (8, 62),
    "fstat": (5, 80),
    "newfstatat": (262, 79),
    "stat": (4, ABSENT),
    "lstat": (6, ABSENT),
    "statx": (332, 291),
    "access": (21, ABSENT),
    "faccessat": (269, 48),
    "faccessat2": (439, 439),
    "getdents64": (217, 61),
    "readlink": (89, ABSENT),
    "readlinkat": (267, 78),
    "getcwd": (79, 17),
    "mmap": (9, 222),
    "mprotect": (10, 226),
    "munmap": (11, 215),
    "mremap": (25, 216),
    "madvise": (28, 233),
    "brk": (12, 214),
    "mincore": (27, 232),
    "membarrier": (324, 283),
    "rt_sigaction": (13, 134),
    "rt_sigprocmask": (14, 135),
    "rt_sigreturn": (15, 139),
    "sigaltstack": (131, 132),
    "restart_syscall": (219, 128),
    "getpid": (39, 172),
    "gettid": (186, 178),
    "getppid": (110, 173),
    "getuid": (102, 174),
    "geteuid": (107, 175),
    "getgid": (104, 176),
    "getegid": (108, 177),
    "uname": (63, 160),
    "sysinfo": (99, 179),
    "getrusage": (98, 165),
    "times": (100, 153),
    "sched_yield": (24, 124),
    "sched_getaffinity": (204, 123),
    "getcpu": (309, 168),
    "futex": (202, 98),
    "set_robust_list": (273, 99),
    "rseq": (334, 293),
    "set_tid_address": (218, 96),
    "exit": (60, 93),
    "exit_group": (231, 94),
    "clock_gettime": (228, 113),
    "clock_getres": (229, 114),
    "clock_nanosleep": (230, 115),
    "nanosleep": (35, 101),
    "gettimeofday": (96, 169),
    "time": (201, ABSENT),
    "getrandom": (318, 278),
    "getrlimit": (97, 163),
    "prlimit64": (302, 261),
    "open": (2, ABSENT),
    "openat": (257, 56),
    "openat2": (437, 437),
    "fcntl": (72, 25),
    "dup": (32, 23),
    "clone": (56, 220),
    "clone3": (435, 435),
    "tgkill": (234, 131),
    "execve": (59, 221),
    "arch_prctl": (158, ABSENT),
    "landlock_create_ruleset": (444, 444),
    "landlock_add_rule": (445, 445),
    "landlock_restrict_self": (446, 446),
}
TO_BECOME = ("execve", "arch_prctl", "dup")
"""Calls that a child needs to become another program, and that program to begin and take up the pipes it was given."""


def machine() -> str:
    """``x86_64``, ``aarch64``, or what else this is."""
    name = platform.machine().lower()
    return {"amd64": "x86_64", "arm64": "aarch64"}.get(name, name)


def number(name: str, of: str, table: Table = NUMBERS) -> int | None:
    """The number of a call on a machine, None where it has no such call."""
    found = table[name][list(AUDIT_ARCH).index(of)]
    return None if found == ABSENT else found


@cache
def library() -> ctypes.CDLL:
    """The C library of this process."""
    return ctypes.CDLL(None, use_errno=True)


def call(name: str, *arguments: object) -> int:
    """Makes the call; raises OSError when the kernel refuses it, or when this machine has none of that name."""
    found = number(name, machine()) if machine() in AUDIT_ARCH else None
    if found is None:
        raise OSError(f"no {name} here")
    return checked(library().syscall(ctypes.c_long(found), *arguments), name)


def prctl(option: int, *arguments: object) -> None:
    """Sets something of this process; raises OSError when the kernel refuses it."""
    given = [ctypes.c_ulong(one) if isinstance(one, int) else one for one in arguments]
    padding = [ctypes.c_ulong(0)] * (4 - len(given))
    checked(library().prctl(ctypes.c_int(option), *given, *padding), "prctl")


def checked(result: int, name: str) -> int:
    """The result; raises OSError when it says that the call failed."""
    if result < 0:
        fault = ctypes.get_errno()
        raise OSError(fault, os.strerror(fault), name)
    return result
