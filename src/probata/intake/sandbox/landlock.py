"""Landlock: the child may read the code of its own libraries and nothing else that has a name in a folder.

Kernel documentation: Documentation/userspace-api/landlock.rst. Each version of it can refuse more; what this kernel's
cannot is left out of what is asked for, and the filter of system calls still refuses it.
"""

from __future__ import annotations

import ctypes
import os
import sys
import sysconfig
from functools import cache
from pathlib import Path

from probata.intake.sandbox import calls

_VERSION = 1
_PATH_BENEATH = 1
_NAMES_OF_FORMATS = "/etc/mime.types"
"""Python's own library reads it when a library of workbooks is loaded; it is the same on every machine."""
LIBRARIES = ("/lib", "/lib64", "/usr/lib", "/usr/lib64", "/usr/local/lib")
_NO_NEW_PRIVILEGES = 38
_EXECUTE, _WRITE_FILE, _READ_FILE, _READ_FOLDER = 1 << 0, 1 << 1, 1 << 2, 1 << 3
_TRUNCATE = 1 << 14
_OF_ANY_FILE = _READ_FILE | _WRITE_FILE | _TRUNCATE
# Beside these: to remove files and folders, to make either and sockets, to move between folders; not to make devices
# or links, and not to become a program that was written there.
_KEEPS = _OF_ANY_FILE | _READ_FOLDER | sum(1 << bit for bit in (4, 5, 7, 8, 9, 13))
_OF_FILES = ((1, 13), (2, 14), (3, 15), (5, 16))
"""From which version on how many rights over files there are: each is the bit after the last."""
_NETWORK = (4, 0b11)
"""From version 4 on: bind and connect TCP."""
_SCOPE = (6, 0b11)
"""From version 6 on: sockets without a name in a folder, and signals, of processes outside."""


def version() -> int:
    """Which Landlock the kernel has, 0 for none."""
    try:
        return calls.call("landlock_create_ruleset", None, ctypes.c_size_t(0), ctypes.c_uint32(_VERSION))
    except OSError:
        return 0


def close_in(readable: tuple[Path, ...], runnable: tuple[Path, ...] = (), writable: tuple[Path, ...] = ()) -> None:
    """Leaves this process these files and folders to read, these programs to become, and these to write in, for good.

    Raises OSError where the kernel has no Landlock.
    """
    known = version()
    if not known:
        raise OSError("no Landlock")
    rules = _Rules(_files(known), *(bits if known >= since else 0 for since, bits in (_NETWORK, _SCOPE)))
    ruleset = calls.call("landlock_create_ruleset", ctypes.byref(rules), ctypes.c_size_t(ctypes.sizeof(rules)), 0)
    try:
        for place in readable:
            _allow(ruleset, place, _READ_FILE | (_READ_FOLDER if place.is_dir() else 0))
        for place in runnable:
            _allow(ruleset, place, _READ_FILE | _EXECUTE)
        for place in writable:
            _allow(ruleset, place, rules.files & (_KEEPS if place.is_dir() else _OF_ANY_FILE))
        calls.prctl(_NO_NEW_PRIVILEGES, 1)
        calls.call("landlock_restrict_self", ctypes.c_int(ruleset), ctypes.c_uint32(0))
    finally:
        os.close(ruleset)


@cache
def code() -> tuple[Path, ...]:
    """Where the code of this interpreter and of what is installed for it stands."""
    paths = sysconfig.get_paths()
    named = [paths[name] for name in ("stdlib", "platstdlib", "purelib", "platlib")]
    libraries = (*LIBRARIES, _NAMES_OF_FORMATS)
    # sys.path: packages may be installed so that their source is edited in place, readers from outside, too.
    found = {Path(place).resolve() for place in (*named, *libraries, *filter(None, sys.path))}
    return tuple(sorted(place for place in found if place.exists()))


def _files(known: int) -> int:
    """All rights over files that this version can refuse."""
    return (1 << max(bits for since, bits in _OF_FILES if known >= since)) - 1


def _allow(ruleset: int, place: Path, rights: int) -> None:
    handle = os.open(place, os.O_PATH | os.O_CLOEXEC)
    try:
        beneath = _Beneath(rights, handle)
        calls.call("landlock_add_rule", ctypes.c_int(ruleset), _PATH_BENEATH, ctypes.byref(beneath), ctypes.c_uint32(0))
    finally:
        os.close(handle)


class _Rules(ctypes.Structure):
    _fields_ = (("files", ctypes.c_uint64), ("network", ctypes.c_uint64), ("scope", ctypes.c_uint64))


class _Beneath(ctypes.Structure):
    _pack_ = 1
    _fields_ = (("rights", ctypes.c_uint64), ("folder", ctypes.c_int32))
