"""Packages with one bit changed, or with their structure rearranged, held against the verifiers: in a soak's batches.

Every byte and bit of a golden package of at most 16 KB; in a larger one every byte of its structure and 100,000
chosen by chance; 100,000 structural mutants; and 10,000 packages about which all three verifiers have to agree.
"""

from __future__ import annotations

import random
import shutil
import sys
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from tests.soak.points import Experiment, Point, Run

if TYPE_CHECKING:
    from tests.soak.reference import Bench
    from tests.verify_page.conftest import Browsed

sys.path.insert(0, str(Path(__file__).parents[1] / "signing"))
BATCH = 400
"""Changed packages in a point."""
PAGED = 40
CHANCE_FLIPS = 100_000
MUTANTS_IN_ALL = 112_000
"""Numbers to begin from: about one in ten finds no place for its second edit and is none."""
AGREED_IN_ALL = 10_000
_FILE_BYTES = 40_000
Said = Callable[[bytes], dict[str, Any]]


def flipped(data: bytes, flip: tuple[int, int]) -> bytes:
    """The same bytes with one bit of one byte changed."""
    at, bit = flip
    return data[:at] + bytes([data[at] ^ 1 << bit]) + data[at + 1 :]


def every_bit(data: bytes) -> list[tuple[int, int]]:
    """Each bit of each byte."""
    return [(at, bit) for at in range(len(data)) for bit in range(8)]


def structure_and_chance(data: bytes) -> list[tuple[int, int]]:
    """A bit of each byte that is no content of a file or of the report, and 100,000 bits anywhere."""
    from probata.signing import container

    spare: set[int] = set()
    for entry in container.walk(data):
        if entry.name.startswith("files/"):
            at = data.index(bytes(entry.content))
            spare.update(range(at, at + len(entry.content)))
    chance = random.Random(len(data))  # noqa: S311 (places, no secret)
    drawn = [(chance.randrange(len(data)), chance.randrange(8)) for _ in range(CHANCE_FLIPS)]
    return [*((at, at % 8) for at in range(len(data)) if at not in spare), *drawn]


def small() -> bytes:
    """The golden package that has every kind of value, below 16 KB."""
    from signing_samples import PACKAGES

    return (PACKAGES / "golden-1.probata").read_bytes()


def larger() -> bytes:
    """A package with a longer file than 16 KB beside what the golden one has."""
    from signing_samples import GOLDEN, KEY, SEED

    from probata.signing import File, sign

    words = random.Random(6).randbytes(_FILE_BYTES // 2).hex().encode("ascii")  # noqa: S311 (bytes of a test)
    return sign(replace(GOLDEN, files=(*GOLDEN.files, File("tables.txt", words))), KEY, SEED)


def refused(data: bytes, said: Said) -> str:
    """What is wrong with the answer to changed bytes, or nothing."""
    from structural_mutants import REFUSED

    answer = said(data)
    return "" if answer in REFUSED or answer["answer"] == "changed" else f"it is {answer['answer']}"


def _ours() -> Said:
    from signing_samples import ours

    return ours


def ready_flips(
    of: Callable[[], bytes], which: Callable[[bytes], Sequence[tuple[int, int]]], bench: Bench, said: Said | None = None
) -> Run:
    """Batches of these flips of this package."""
    data, asked = of(), said or _ours()
    every = which(data)

    def run(number: int) -> Point:
        flips = every[number * BATCH : (number + 1) * BATCH]
        wrong = [(flip, refused(flipped(data, flip), asked)) for flip in flips]
        faults = tuple(f"bit {bit} of byte {at}: {why}" for (at, bit), why in wrong if why)
        return Point(f"flips from {number * BATCH}", faults, {"bits changed": len(flips)})

    return run


def ready_mutants(bench: Bench) -> Run:
    """Batches of structural mutants, each held against both verifiers in Python."""
    from structural_mutants import held_against

    def run(number: int) -> Point:
        try:
            found = held_against(BATCH, number * BATCH)
        except AssertionError as missed:
            return Point(f"mutants from {number * BATCH}", (str(missed),))
        return Point(f"mutants from {number * BATCH}", (), _counted(found))

    return run


def _counted(found: Counter[str]) -> dict[str, int]:
    told = {f"answered {answer}": number for answer, number in found.items() if answer != "tried"}
    return {"mutants": found["tried"], **told}


def ready_agreement(bench: Bench) -> Run:
    """Batches of broken packages, the page in Chromium against the verifiers in Python."""
    import atexit

    from tests.verify_page.conftest import browser_page

    opened = browser_page()
    atexit.register(partial(opened.__exit__, None, None, None))
    return agreeing(opened.__enter__())


def agreeing(page: Browsed) -> Run:
    """The same, on a page that is open."""
    from tests.verify_page.page_mutants import mutants

    made = mutants(AGREED_IN_ALL)

    def run(number: int) -> Point:
        some = made[number * PAGED : (number + 1) * PAGED]
        answers = page.verdicts([(data, None, None) for data in some])
        return Point(f"packages from {number * PAGED}", tuple(_differing(answers, some)), {"packages": len(some)})

    return run


def _differing(answers: Sequence[dict[str, Any]], some: Sequence[bytes]) -> Iterator[str]:
    import signing_samples

    from tests.verify_page.test_same_answers import differs

    for answer, data in zip(answers, some, strict=True):
        try:
            difference = differs(answer, signing_samples.both(data))
        except AssertionError as disagreed:
            difference = f"verify.py says otherwise: {disagreed}"
        if difference:
            yield difference


def no_browser() -> str:
    """Why the page cannot be asked here, or nothing."""
    return "" if shutil.which("chromium") else "left out: it needs the Debian package chromium"


BITS = Experiment(
    "bits",
    "every bit of every byte of a golden package below 16 KB changed: the verifier refuses it",
    partial(ready_flips, small, every_bit),
    -(-len(every_bit(small())) // BATCH),
)
LARGER = Experiment(
    "larger",
    "a larger package with a bit of each byte of its structure changed, and 100,000 bits chosen by chance: refused",
    partial(ready_flips, larger, structure_and_chance),
    -(-len(structure_and_chance(larger())) // BATCH),
)
STRUCTURES = Experiment(
    "structures",
    "packages rearranged, some signed again by another key: both verifiers in Python refuse them or name another key",
    ready_mutants,
    MUTANTS_IN_ALL // BATCH,
)
AGREEMENT = Experiment(
    "agreement",
    "broken packages: verify.html in Chromium, verify.py and `probata verify` say the same",
    ready_agreement,
    AGREED_IN_ALL // PAGED,
    no_browser,
)
