"""Paths of files inside files: cleaned so that none leads out of a folder, and no two alike."""

from __future__ import annotations

MAX_PATH = 1_000
"""Characters of a path; no file system takes more in one name, and archives of people stay below it."""


def cleaned(name: str) -> str:
    """A name with ``/`` between its steps, without roots, drives, ``.``, ``..``, empty steps and control signs.

    ``file`` when nothing is left of it. The end of a long name is kept, since the suffix tells what it is.
    """
    visible = "".join(letter if letter.isprintable() else "_" for letter in name.replace("\\", "/"))
    steps = [step for step in visible[-MAX_PATH:].split("/") if step.strip() not in ("", ".", "..")]
    return "/".join(steps) or "file"


class Paths:
    """Gives each file of one container a path of its own."""

    def __init__(self) -> None:
        self._taken: set[str] = set()
        self._counts: dict[str, int] = {}

    def distinct(self, name: str) -> str:
        """The cleaned name; with a number before its suffix when another file has it already."""
        path = base = cleaned(name)
        stem, dot, suffix = base.rpartition(".") if "." in base.rpartition("/")[2][1:] else (base, "", "")
        while path in self._taken:
            self._counts[base] = self._counts.get(base, 1) + 1
            path = f"{stem} ({self._counts[base]}){dot}{suffix}"
        self._taken.add(path)
        return path
