"""filter: the system calls that LibreOffice may make: those of a reader, and those that files and threads need.

It may write (where, is for Landlock to say) and wait for itself. It may not change modes and times of files, which
Landlock does not see, make processes, or send signals to others. It does not begin without a local socket at which a
second LibreOffice would find it: it gets one that is bound to nothing and connects to nothing, and is told that all is
well. No other socket is made. The numbers are the kernel's promise, as in ``sandbox/calls.py``.
"""

from __future__ import annotations

from probata.intake.sandbox import calls, seccomp
from probata.intake.sandbox.calls import ABSENT
from probata.intake.sandbox.seccomp import ALLOWED, Step, bits_need, done, only, when

_LOCAL, _NAME = 1, 15
"""AF_UNIX; PR_SET_NAME, which names a thread."""
_TRUNCATE, _WRITES = 0o1000, 0o3
"""open: cut to nothing; for writing, which is for Landlock to say. Before version 3 it does not see that a file is cut
which is opened for reading."""
_FILE_FLAGS = (0, 1, 2, 3, 4, 5, 6, 7, 1030)
"""fcntl: all but who hears a signal when something comes (linux/fcntl.h)."""
# name: (x86_64, aarch64)
MORE = {
    "poll": (7, ABSENT),
    "ppoll": (271, 73),
    "select": (23, ABSENT),
    "pselect6": (270, 72),
    "epoll_create1": (291, 20),
    "epoll_ctl": (233, 21),
    "epoll_wait": (232, ABSENT),
    "epoll_pwait": (281, 22),
    "pipe": (22, ABSENT),
    "pipe2": (293, 59),
    "eventfd2": (290, 19),
    "dup2": (33, ABSENT),
    "dup3": (292, 24),
    "mkdir": (83, ABSENT),
    "mkdirat": (258, 34),
    "rmdir": (84, ABSENT),
    "unlink": (87, ABSENT),
    "unlinkat": (263, 35),
    "rename": (82, ABSENT),
    "renameat": (264, 38),
    "renameat2": (316, 276),
    "ftruncate": (77, 46),
    "fallocate": (285, 47),
    "fsync": (74, 82),
    "fdatasync": (75, 83),
    "fadvise64": (221, 223),
    "pwrite64": (18, 68),
    "statfs": (137, 43),
    "fstatfs": (138, 44),
    "fchmod": (91, 52),
    "umask": (95, 166),
    "flock": (73, 32),
    "chdir": (80, 49),
    "getresuid": (118, 148),
    "getresgid": (120, 150),
    "getgroups": (115, 158),
    "wait4": (61, 260),
    "sched_getparam": (143, 121),
    "sched_getscheduler": (145, 120),
    "getpriority": (140, 141),
}
"""Calls that are allowed beside a reader's, whatever their arguments are."""
JUDGED = {"socket": (41, 198), "socketpair": (53, 199), "prctl": (157, 167)}
"""Calls that are allowed with some arguments."""
PRETENDED = {"bind": (49, 200), "listen": (50, 201)}
"""Calls that answer as if they were made, and are not."""


def program(machine: str, pid: int) -> tuple[Step, ...]:
    """The filter for this machine and the process with this number."""
    steps = [*seccomp.heading(machine)]
    for name in (*seccomp.PLAIN, *calls.TO_BECOME):
        steps += when(name, machine, ALLOWED)
    for name, flags in (("open", 1), ("openat", 2)):
        steps += when(name, machine, *bits_need(flags, _TRUNCATE, _WRITES))
    for name in MORE:
        steps += when(name, machine, ALLOWED, table=MORE)
    for name in ("socket", "socketpair"):
        steps += when(name, machine, *only(0, (_LOCAL,)), table=JUDGED)
    for name in PRETENDED:
        steps += when(name, machine, done(), table=PRETENDED)
    steps += when("prctl", machine, *only(0, (_NAME,)), table=JUDGED)
    steps += when("fcntl", machine, *only(1, _FILE_FLAGS))
    return (*steps, *seccomp.ending(machine, pid))


def close_in(pid: int) -> None:
    """Sets the filter for this process, for good; raises OSError where the kernel or this machine has none."""
    machine = calls.machine()
    if machine not in calls.AUDIT_ARCH:
        raise OSError(f"no filter for {machine}")
    seccomp.close_in_by(program(machine, pid))
