"""What an experiment has come to so far, kept in a file of lines, one a point."""

from __future__ import annotations

import json
import subprocess
import time
from collections import Counter
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path

from tests.soak.points import Point
from tests.soak.serving import ROOT

KEPT = ROOT / ".soak"


@dataclass(slots=True)
class Tally:
    """Points done, the wrong ones with their faults, what was counted, seconds, first and last day, commits."""

    file: Path
    points: int = 0
    wrong: list[tuple[int, str, tuple[str, ...]]] = field(default_factory=list)
    counts: Counter[str] = field(default_factory=Counter)
    seconds: float = 0
    days: set[str] = field(default_factory=set)
    commits: set[str] = field(default_factory=set)
    _commit: str = ""
    _since: float = 0

    @classmethod
    def of(cls, name: str, *, resume: bool, folder: Path = KEPT) -> Tally:
        """The tally of an experiment: empty, or as an earlier run left it. A line cut off by a stop is done again."""
        tally = cls.read(name, folder) if resume else cls(folder / f"{name}.jsonl")
        folder.mkdir(exist_ok=True)
        (folder / ".gitignore").write_text("*\n", encoding="utf-8")
        tally.file.write_text("".join(_whole(tally.file) if resume else ()), encoding="utf-8")
        tally._commit, tally._since = commit(), time.monotonic()
        return tally

    @classmethod
    def read(cls, name: str, folder: Path = KEPT) -> Tally:
        """The tally as it is, to be told of and not to be gone on with: another process may be writing it."""
        tally = cls(folder / f"{name}.jsonl")
        for line in _whole(tally.file):
            tally._take(json.loads(line))
        return tally

    def add(self, point: Point) -> None:
        """One more point, written down at once."""
        now = time.monotonic()
        line = {
            "what": point.what,
            "faults": list(point.faults),
            "counts": point.counts,
            "seconds": round(now - self._since, 3),
            "day": datetime.now(UTC).date().isoformat(),
            "commit": self._commit,
        }
        self._since = now
        with self.file.open("a", encoding="utf-8") as out:
            out.write(json.dumps(line) + "\n")
        self._take(line)

    def _take(self, line: dict[str, object]) -> None:
        if line["faults"]:
            self.wrong.append((self.points, str(line["what"]), tuple(line["faults"])))  # type: ignore[arg-type]  # as add wrote it
        self.counts.update(line["counts"])  # type: ignore[call-overload]  # as add wrote it
        self.seconds += float(str(line["seconds"]))
        self.days.add(str(line["day"]))
        self.commits.add(str(line["commit"]))
        self.points += 1


def _whole(file: Path) -> list[str]:
    """The lines that were written to their end."""
    lines = file.read_text(encoding="utf-8").splitlines(keepends=True) if file.exists() else []
    return [line for line in lines if line.endswith("\n")]


def commit() -> str:
    """The commit that the files stand at, with a plus when any of them differs from it."""
    command = ["git", "describe", "--always", "--dirty=+", "--abbrev=7"]
    told = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)  # noqa: S603 (fixed words)
    return told.stdout.strip() or "none"
