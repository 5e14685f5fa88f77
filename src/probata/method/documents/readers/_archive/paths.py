"""Paths: what a container calls its members, made harmless; what was changed about them is said."""

from __future__ import annotations

import re
from collections import Counter

MAX_PATH = 1_000
"""Characters of a path that are kept, from its end; file systems allow four times as many and nobody uses them."""
_CONTROL = re.compile(r"[\x00-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff]")
_TURNING = re.compile("[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]")
_DRIVE = re.compile(r"[A-Za-z]:")
_CLUTTER = frozenset({".ds_store", "thumbs.db", "desktop.ini", ".localized"})
_SAYS = {
    "out": "{}: the name leads out of its folder (.., a root, a drive); those steps were dropped",
    "back": "{}: the name holds a backslash, which was read as /",
    "control": "{}: the name holds control characters, which stand as U+FFFD",
    "turn": "{}: the name holds signs that turn the direction of writing, and may not be what it looks like",
    "long": f"{{}}: the name is longer than {MAX_PATH:,} characters and was cut at its beginning",
    "none": "{}: without a name",
    "twice": "{}: the same name as another one; which of them is shown depends on the program",
}


class Paths:
    """Gives each member of one container a path that leads nowhere else and that no other member has."""

    def __init__(self) -> None:
        self._taken: set[str] = set()
        self._next: dict[str, int] = {}
        self._seen: Counter[str] = Counter()

    def take(self, told: str) -> str:
        """The path for a member whose name is ``told``."""
        path = self._cut(self._clean(told))
        if path in self._taken:
            self._seen["twice"] += 1
            path = self._other(path)
        self._taken.add(path)
        return path

    def limits(self) -> list[str]:
        """What was found odd about the names, one sentence for each kind."""
        return [
            says.format("1 member" if self._seen[kind] == 1 else f"{self._seen[kind]:,} members")
            for kind, says in _SAYS.items()
            if self._seen[kind]
        ]

    def _clean(self, told: str) -> str:
        self._note("turn", _TURNING.search(told))
        self._note("back", "\\" in told)
        self._note("control", _CONTROL.search(told))
        steps = _CONTROL.sub("\ufffd", told).replace("\\", "/").split("/")
        outward = (bool(steps) and not steps[0] and len(told) > 1) or ".." in steps
        if steps and _DRIVE.match(steps[0]):
            steps[0], outward = steps[0][2:], True
        self._note("out", outward)
        path = "/".join(step for step in steps if step not in ("", ".", ".."))
        self._note("none", not path)
        return path or "unnamed"

    def _cut(self, path: str) -> str:
        self._note("long", len(path) > MAX_PATH)
        if len(path) <= MAX_PATH:
            return path
        kept = path[-MAX_PATH:]
        return kept.partition("/")[2].strip("/") or kept.strip("/")

    def _other(self, path: str) -> str:
        """A path beside the one that is taken: ``a (2).txt`` for ``a.txt``."""
        folder, slash, last = path.rpartition("/")
        stem, dot, suffix = last.rpartition(".")
        stem, suffix = (stem, dot + suffix) if stem else (last, "")
        number = self._next.get(path, 2)
        while (other := f"{folder}{slash}{stem} ({number}){suffix}") in self._taken:
            number += 1
        self._next[path] = number + 1
        return other

    def _note(self, kind: str, found: object) -> None:
        if found:
            self._seen[kind] += 1


def clutter(path: str) -> bool:
    """Whether a desktop left this for itself: folder settings, previews, the other half of a Macintosh file."""
    steps = path.split("/")
    return steps[0] == "__MACOSX" or steps[-1].lower() in _CLUTTER


def shown(told: str) -> str:
    """A name for one line of text: controls as ``\\x0a``, cut when it is very long."""
    line = _CONTROL.sub(lambda found: f"\\x{ord(found[0]):02x}", told)
    return line if len(line) <= MAX_PATH else f"{line[:MAX_PATH]}… ({len(told):,} characters)"
