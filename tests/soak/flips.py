"""One bit changed in one file of an inquiry, which is then opened and read from beginning to end, and examined."""

from __future__ import annotations

import random
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from tests.soak.acting import OUT
from tests.soak.examining import examine, names
from tests.soak.looking import Seen, look_into
from tests.soak.points import Experiment, Point, Run
from tests.soak.reference import Bench, copy


@dataclass(frozen=True, slots=True)
class Flip:
    """Which bit of which byte of which file, and the part of the inquiry that this file is."""

    file: Path
    byte: int
    bit: int

    @property
    def part(self) -> str:
        """``blobs``, or the name of the file."""
        return self.file.parts[0]

    def __str__(self) -> str:
        return f"{self.part}: bit {self.bit} of byte {self.byte}"

    def make(self, inquiry: Path) -> None:
        """Changes it."""
        place = inquiry / self.file
        data = bytearray(place.read_bytes())
        data[self.byte] ^= 1 << self.bit
        place.write_bytes(data)


def ready(bench: Bench, mutants: Sequence[str] = (), parts: Sequence[str] = ()) -> Run:
    """Bits of all files, each part (database, keyring, marker, blobs) as often; or of some ``parts`` only."""
    whole = bench.known.copies[-1]
    files = sorted(path.relative_to(whole) for path in whole.rglob("*") if path.is_file() and path.stat().st_size)
    of_part: dict[str, list[Path]] = {}
    for file in files:
        if file.parts[0] in parts or (not parts and file.parts[0] != OUT):
            of_part.setdefault(file.parts[0], []).append(file)

    def run(number: int) -> Point:
        chance = random.Random(f"flip {number}")  # noqa: S311 (a place, no secret)
        file = chance.choice(of_part[sorted(of_part)[number % len(of_part)]])
        return _flip(bench, Flip(file, chance.randrange((whole / file).stat().st_size), chance.randrange(8)), mutants)

    return run


def _flip(bench: Bench, flip: Flip, mutants: Sequence[str]) -> Point:
    inquiry = copy(bench.known.copies[-1], bench.folder / "flipped")
    flip.make(inquiry)
    seen = bench.worker.look(inquiry, bench.folder / "answer", mutants) if mutants else look_into(inquiry)
    became = _became(seen, bench.known.seen[-1])
    faults = [one for one in seen.faults if "NOT IN THE HOUSE'S WORDS" in one]
    if became == "silent":
        faults.append("SILENT: it reads otherwise, and nobody says so")
    faults += _not_located(bench, flip, mutants)
    return Point(str(flip), tuple(faults), {f"{flip.part}, {became}": 1})


def _not_located(bench: Bench, flip: Flip, mutants: Sequence[str]) -> list[str]:
    """What fsck does not find, or not there."""
    inquiry = copy(bench.known.copies[-1], bench.folder / "examined")
    flip.make(inquiry)
    places = bench.worker.fsck(inquiry, bench.folder / "answer", mutants) if mutants else examine(inquiry)
    if any("NOT IN THE HOUSE'S WORDS" in one for one in places):
        return [f"fsck: {places[0]}"]
    if names(places, flip.file, flip.byte):
        return []
    return [f"NOT LOCATED: fsck names {places[:3]}"]


def _became(seen: Seen, expected: Seen) -> str:
    """``noticed``; ``without effect``, when everything reads as before; ``silent``, when something reads otherwise."""
    if seen.faults or seen.absent:
        return "noticed"
    return "without effect" if (seen.says, seen.log) == (expected.says, expected.log) else "silent"


FLIPS = Experiment(
    "flips",
    "one bit changed in database, keyring, marker, removals or blob: located by fsck; never read as true",
    ready,
    10_000,
)
