"""The commands that people wait for: --help, verify, demo, and 2,000 documents added and traced."""

from __future__ import annotations

import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

from benchmarks.measure import Row, cpu_seconds, median_cpu, under

PROBATA = [sys.executable, "-m", "probata"]
ENVIRONMENT = {"PROBATA_PASSPHRASE": "benchmark passphrase, public", "PROBATA_KDF_MEMORY_MIB": "64"}
DOCUMENTS = 2000


def rows() -> Iterator[Row]:
    """One row a command."""
    yield under("`probata --help`", median_cpu([*PROBATA, "--help"]), 0.5)
    with tempfile.TemporaryDirectory() as folder:
        demo = Path(folder) / "demo"
        yield under("`probata demo`", cpu_seconds([*PROBATA, "demo", "--dir", str(demo)]), 30)
        package = str(demo / "package.probata")
        yield under("`probata verify package.probata` (the demo's)", median_cpu([*PROBATA, "verify", package]), 0.5)
    yield from _two_thousand()


def _two_thousand() -> Iterator[Row]:
    from benchmarks.synthetic_news import corpus

    with tempfile.TemporaryDirectory() as folder:
        pile, inquiry = Path(folder) / "pile", str(Path(folder) / "inquiry")
        pile.mkdir()
        for number, text in enumerate(corpus(DOCUMENTS)):
            (pile / f"{number:05}.txt").write_text(text, encoding="utf-8")
        cpu_seconds([*PROBATA, "new", inquiry], ENVIRONMENT)
        add = cpu_seconds([*PROBATA, "add", "--public", str(pile), "--inquiry", inquiry], ENVIRONMENT)
        trace = cpu_seconds([*PROBATA, "sources", "--json", "--inquiry", inquiry], ENVIRONMENT)
        yield Row(f"`add` of {DOCUMENTS} text files", f"{add:.1f} s CPU")
        yield Row(f"`sources` of {DOCUMENTS} documents", f"{trace:.1f} s CPU")
        yield under(f"{DOCUMENTS} documents added and traced", add + trace, 60)
