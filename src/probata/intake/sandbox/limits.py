"""Limits: how much one file may cost before its reader is ended."""

from __future__ import annotations

from dataclasses import dataclass

MIB = 2**20


@dataclass(frozen=True, slots=True)
class Limits:
    """``seconds`` of waiting for each answer, ``seconds_in_all`` of processor time for the file with all that it holds,
    ``memory`` in bytes above what an idle child has, ``most_bytes`` of one answer (a text with its marks, or a file
    inside) and ``most_in_all`` of all, ``most_parts`` files inside one file."""

    seconds: int = 15
    seconds_in_all: int = 900
    memory: int = 1024 * MIB
    most_bytes: int = 512 * MIB
    most_in_all: int = 16 * 1024 * MIB
    most_parts: int = 100_000

    def as_json(self) -> dict[str, int]:
        """For the nursery."""
        return {
            "seconds": self.seconds,
            "seconds_in_all": self.seconds_in_all,
            "memory": self.memory,
            "most_bytes": self.most_bytes,
            "most_in_all": self.most_in_all,
            "most_parts": self.most_parts,
        }
