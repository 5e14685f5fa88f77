"""The run: hostile files through ``add`` into a real inquiry, and whether anything happened that must not."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from probata.inquiry.add import add
from probata.inquiry.entry.door import Opened
from probata.inquiry.entry.settings import Settings
from probata.intake.receipt import Receipt
from tests.hostile.watching import Costs, Counter, costs, listing

MOST_SECONDS = 15.0
"""What a reader has for a file; a machine with other work takes longer to end one, and that is told, too."""
MOST_MIB = 1024


@dataclass
class Outcome:
    """What became of the files, and what must not have happened, each in a line that names the file."""

    files: int = 0
    stored: int = 0
    duplicates: int = 0
    set_aside: dict[str, int] = field(default_factory=dict)
    faults: list[str] = field(default_factory=list)
    slow: list[str] = field(default_factory=list)
    slowest: dict[str, float] = field(default_factory=dict)
    reasons: dict[str, str] = field(default_factory=dict)
    child_mib: int = 0
    calls: int = 0

    def take(self, receipt: Receipt) -> None:
        """Counts what a receipt says."""
        self.stored += len(receipt.stored)
        self.duplicates += len(receipt.duplicates)
        for one in receipt.set_aside:
            self.set_aside[one.code] = self.set_aside.get(one.code, 0) + 1
            self.reasons[one.name] = one.reason

    def cost(self, found: Costs) -> None:
        """Notes the slow ones."""
        self.child_mib = max(self.child_mib, found.child_mib)
        self.slowest |= found.seconds
        self.slow += [f"{name!r}: {took:.1f} s" for name, took in found.seconds.items() if took > MOST_SECONDS]


class Yard:
    """Where the files lie, with things beside them that nobody may touch: a canary tree, a home, a folder for temporary
    files."""

    def __init__(self, base: Path) -> None:
        self.pile, self.canary, self.home, self.temp = (base / name for name in ("pile", "escaped", "home", "temp"))
        for folder in (self.pile, self.canary, self.home, self.temp):
            folder.mkdir()
            (folder / "kept.txt").write_text("kept", encoding="utf-8")
        (self.pile / "kept.txt").unlink()

    def outside(self) -> dict[str, tuple[object, ...]]:
        """What there is outside of the inquiry."""
        return listing(self.canary, self.home, self.temp, self.pile)

    def write(self, files: Iterable[tuple[str, bytes]]) -> list[str]:
        """Puts the files there; gives the names under which a receipt tells them."""
        told = []
        for name, data in files:
            path = self.pile / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(data)
            told.append(f"pile/{name}".encode("utf-8", "replace").decode())
        return told

    def clear(self) -> None:
        """Away with the files."""
        shutil.rmtree(self.pile)
        self.pile.mkdir()


def run(opened: Opened, yard: Yard, files: Iterable[tuple[str, bytes]], counter: Counter, outcome: Outcome) -> None:
    """Takes the files in as published, so that everything comes out of them, and adds to the outcome."""
    told = yard.write(files)
    outcome.files += len(told)
    before, calls, cwd = yard.outside(), counter.calls, sorted(os.listdir())
    with costs() as found:
        receipt = _taken(opened, yard.pile, outcome)
    outcome.cost(found)
    if receipt is not None:
        outcome.take(receipt)
        outcome.faults += _unaccounted(told, receipt)
    after = yard.outside()
    changed = sorted(path for path in before.keys() | after.keys() if before.get(path) != after.get(path))
    outcome.faults += [f"{path!r}: changed on the disk" for path in changed]
    outcome.faults += [f"{name!r}: appeared in the working folder" for name in sorted(set(os.listdir()) - set(cwd))]
    outcome.calls += counter.calls - calls
    outcome.faults += [f"{counter.calls - calls} connections"] if counter.calls > calls else []
    yard.clear()


def _taken(opened: Opened, pile: Path, outcome: Outcome) -> Receipt | None:
    at: list[str] = []
    try:
        return add(opened, [pile], public=True, settings=Settings(), progress=lambda *told: at.append(told[2]))
    except Exception as fault:  # noqa: BLE001 (whatever stops an intake is what this looks for)
        outcome.faults.append(f"{at[-1] if at else pile!r}: add raised {type(fault).__name__}: {fault}")
        return None


def _unaccounted(told: Sequence[str], receipt: Receipt) -> list[str]:
    """Files that are not in the receipt exactly once, and what is there without a reason."""
    named = [one.name for one in (*receipt.stored, *receipt.duplicates, *receipt.set_aside)]
    often: dict[str, int] = {}
    for name in named:
        often[name] = often.get(name, 0) + 1
    wanted: dict[str, int] = {}
    for name in told:
        wanted[name] = wanted.get(name, 0) + 1
    wrong = [
        f"{name!r}: {often.get(name, 0)} times in the receipt" for name in wanted if often.get(name) != wanted[name]
    ]
    return wrong + [f"{one.name!r}: set aside without a reason" for one in receipt.set_aside if not one.reason.strip()]
