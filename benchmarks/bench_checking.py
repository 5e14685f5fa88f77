"""Opening and checking: a package of 10,000 items, 1,000 compartments, fsck, a log of 100,000 entries."""

from __future__ import annotations

import random
import statistics
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from benchmarks.measure import Row, under

if TYPE_CHECKING:
    from probata.inquiry.entry.door import Opened
    from probata.record.withheld import Withheld

FILES, ITEMS, COMPARTMENTS, MEMBERS, DOCUMENTS, ENTRIES = 1_000, 10_000, 1_000, 10, 2_000, 100_000
VERIFY, UNLOCK = 5, 2
_WORDS = "benchmark passphrase, public"


def rows() -> Iterator[Row]:
    """Verifying and unlocking have bars; the whole checks are figures."""
    package = _package()
    what = (
        f"`verify` of a package with {ITEMS:,} items in open rows and {FILES:,} files ({len(package) / 2**20:.0f} MB)"
    )
    yield under(what, _median(lambda: _verify(package)), VERIFY)
    with tempfile.TemporaryDirectory() as folder:
        yield from _unlocks(Path(folder))
    with tempfile.TemporaryDirectory() as folder:
        yield from _checks(Path(folder))


def _median(act: Callable[[], object], runs: int = 3) -> float:
    return statistics.median(_cpu(act) for _ in range(runs))


def _cpu(act: Callable[[], object]) -> float:
    before = time.process_time()
    act()
    return time.process_time() - before


def _package() -> bytes:
    """As many files as a package may have, and an open row for each item; every figure is counted again."""
    from probata.record.digest import Digest
    from probata.record.grade import Grade
    from probata.record.withheld import Withheld
    from probata.signing import SigningKey
    from probata.signing.model import Checkpoint, Draft, Edition, File, Value
    from probata.signing.package import sign

    chance = random.Random(1)  # noqa: S311 (invented content)
    files = tuple(File(f"item-{at:05}.txt", chance.randbytes(10_000).hex().encode()) for at in range(FILES))
    every = [{"item": f"item {at}", "sha256": Digest.of(b"%d" % at).hex} for at in range(ITEMS)]
    counts = {"name": "count-rows"}
    parts = [tuple(every[at : at + 100]) for at in range(0, ITEMS, 100)]
    values = tuple(Value("INVENTED.", len(part), counts, Grade.RECOMPUTED, part) for part in parts)
    edition = Edition("benchmark (INVENTED)", "2031-08-20T13:46:40Z")
    draft = Draft(edition, values, Checkpoint(1, Digest("0" * 64)), files)
    return sign(draft, SigningKey(Withheld(bytes(32))), Withheld(bytes(32)))


def _verify(package: bytes) -> None:
    from probata.signing import verify

    if not verify(package).unchanged:
        raise RuntimeError("The package of the benchmark does not verify.")


def _unlocks(here: Path) -> Iterator[Row]:
    """At the cost that a guess has by default. A passphrase is tried on one member after the other."""
    from probata.inquiry import members
    from probata.inquiry.entry import holding
    from probata.inquiry.entry.door import open_inquiry, transact
    from probata.inquiry.entry.settings import Settings
    from probata.inquiry.new import new
    from probata.store import compartments

    made = new(here / "inquiry", _secret(), "benchmark", Settings()).opened
    with transact(made) as connection:
        holding.make(made, connection, compartments.JOINT, [None] * COMPARTMENTS)
    what = f"opening an inquiry with {COMPARTMENTS:,} compartments (64 MiB, 3 passes)"
    yield under(what, _median(lambda: open_inquiry(made.folder.path, _secret())), UNLOCK)
    opened = open_inquiry(made.folder.path, _secret())
    keys = _cpu(lambda: [opened.compartments.key(one) for one in opened.compartments.held])
    yield Row("the same, and opening the key of each compartment", f"{keys:.2f} s CPU more")
    for number in range(1, MEMBERS):
        members.add(opened, f"M-{number}", "reader", Settings(), passphrase=_secret(number))
    last = _median(lambda: open_inquiry(made.folder.path, _secret(MEMBERS - 1)))
    yield Row(f"the same as the last of {MEMBERS} members", f"{last:.2f} s CPU")


def _checks(here: Path) -> Iterator[Row]:
    from benchmarks.synthetic_news import corpus
    from probata.inquiry.add import add
    from probata.inquiry.entry.settings import Settings
    from probata.inquiry.fsck import fsck
    from probata.inquiry.new import new

    (here / "pile").mkdir()
    for number, text in enumerate(corpus(DOCUMENTS)):
        (here / "pile" / f"{number:05}.txt").write_text(text, encoding="utf-8")
    opened = new(here / "inquiry", _secret(), "benchmark", Settings(kdf_memory_mib=8, kdf_passes=1)).opened
    add(opened, [here / "pile"], public=True, settings=Settings(), progress=lambda *_: None)

    def examine() -> None:
        if fsck(opened.folder.path, lambda: (_secret(), None), progress=lambda *_: None).damages:
            raise RuntimeError("The inquiry of the benchmark is damaged.")

    yield Row(f"`fsck` of {DOCUMENTS:,} documents", f"{_median(examine):.2f} s CPU")
    yield from _log(opened)


def _log(opened: Opened) -> Iterator[Row]:
    from probata.inquiry.entry.door import look, record, transact
    from probata.inquiry.log import verify
    from probata.store import log

    with look(opened) as connection:
        there = log.last(connection)
    with transact(opened) as connection:
        before = time.process_time()
        for _ in range(ENTRIES - there):
            record(connection, opened, "view", {"for": "benchmark"})
        writing = time.process_time() - before
    yield Row(f"writing {ENTRIES - there:,} entries of the log in one transaction", f"{writing:.1f} s CPU")
    yield Row(f"`log --verify` of {ENTRIES:,} entries", f"{_median(lambda: verify(opened, {})):.2f} s CPU")


def _secret(number: int = 0) -> Withheld[str]:
    from probata.record.withheld import Withheld

    return Withheld(f"{_WORDS}{number or ''}")
