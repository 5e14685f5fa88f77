"""What of an old compound file can be told before it is converted: whether it has a directory, and needs a password.

[MS-CFB] for the streams; [MS-DOC] 2.5.1, FibBase, for the bit that says that a Word file is encrypted.
"""

from __future__ import annotations

import io
import struct

_STREAM = "WordDocument"
_FLAGS = 0x0A
_ENCRYPTED = 0x0100
# What olefile raises of a file made to break it (fuzzed); each says that nothing can be told of it.
_FAULTS = (OSError, struct.error, LookupError, ValueError, TypeError, AttributeError, ArithmeticError, EOFError)


def is_sound(data: bytes) -> bool:
    """Whether the names of its streams can be read."""
    import olefile

    try:
        with olefile.OleFileIO(io.BytesIO(data)) as file:
            return bool(file.listdir())
    except (*_FAULTS, MemoryError, RecursionError):
        return False


def is_locked(data: bytes) -> bool:
    """Whether it is a Word file that says that it is under a password; one that is too damaged to tell is not."""
    import olefile

    try:
        with olefile.OleFileIO(io.BytesIO(data)) as file:
            if file.get_size(_STREAM) > len(data) or file.root is None or file.root.size > len(data):
                return False  # a ring of sectors
            flags = file.openstream(_STREAM).read(_FLAGS + 2)[_FLAGS:]
    except (*_FAULTS, MemoryError, RecursionError):
        return False
    return bool(int.from_bytes(flags, "little") & _ENCRYPTED)
