"""programs: a child that becomes another program, which gets bytes of a stranger on its standard input.

The walls are those of a reader, with two differences: it may become the program that it was told of and no other one,
and it may read that program's own data. They stay with it: a program cannot take down what was built around it.
"""

from __future__ import annotations

import os
import struct
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from probata.intake.environment import for_child
from probata.intake.sandbox import landlock, walls
from probata.intake.sandbox.limits import Limits

_LOADED_LIBRARIES = "/etc/ld.so.cache"
_ELF, _INTERPRETER = b"\x7fELF\x02\x01", 3


@dataclass(frozen=True, slots=True)
class Command:
    """Which program, with which arguments and variables, and what it has to read beside libraries."""

    program: str
    arguments: tuple[str, ...]
    reads: tuple[str, ...]
    environment: Mapping[str, str]

    @classmethod
    def of(cls, told: Mapping[str, object]) -> Command:
        """What ``as_json`` gave; raises KeyError, TypeError or ValueError for anything else."""
        match told:
            case {"program": str(program), "arguments": list(rest), "reads": list(reads), "environment": dict(more)}:
                return cls(program, tuple(map(str, rest)), tuple(map(str, reads)), {**more})
            case _:
                raise ValueError("no such command")

    def as_json(self) -> dict[str, object]:
        """For the nursery."""
        return {
            "program": self.program,
            "arguments": list(self.arguments),
            "reads": list(self.reads),
            "environment": dict(self.environment),
        }


def become(command: Command, limits: Limits, source: int, target: int) -> None:
    """Closes in and becomes the program, which reads ``source`` and answers to ``target``; OSError if it cannot."""
    os.dup2(source, 0)
    os.dup2(target, 1)
    os.closerange(3, 256)
    os.lseek(0, 0, os.SEEK_SET)  # it is shared with whoever wrote the bytes there
    program = Path(command.program).resolve()
    reads = [Path(place) for place in (*landlock.LIBRARIES, _LOADED_LIBRARIES, *command.reads)]
    walls.close_in_program(limits, (program, *loader(program)), [place for place in reads if place.exists()])
    os.execve(program, (command.program, *command.arguments), for_child(**command.environment))  # noqa: S606 (meant)


def loader(program: Path) -> Sequence[Path]:
    """The program that loads the libraries of this one, which the system begins first (ELF-64, PT_INTERP)."""
    with program.open("rb") as file:
        head = file.read(64)
        if not head.startswith(_ELF) or len(head) < 64:
            return ()
        (offset,), (size, count) = struct.unpack_from("<Q", head, 32), struct.unpack_from("<HH", head, 54)
        for number in range(count):
            file.seek(offset + number * size)
            kind, _, place, _, _, length = struct.unpack("<IIQQQQ", file.read(40))
            if kind == _INTERPRETER:
                file.seek(place)
                return (Path(os.fsdecode(file.read(length).rstrip(b"\x00"))),)
    return ()
