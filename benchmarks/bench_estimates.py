"""Estimates: every hierarchical log-linear model of the lists, with existence and averaging."""

from __future__ import annotations

import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

from benchmarks.measure import Row, median_cpu, under

_KOSOVO = {  # Ball, Betts, Scheuren, Dudukovic, Asher 2002: EXH, ABA, OSCE, HRW
    "1000": 1131,
    "0100": 845,
    "1100": 177,
    "0010": 936,
    "1010": 228,
    "0110": 217,
    "1110": 181,
    "0001": 306,
    "1001": 106,
    "0101": 31,
    "1101": 18,
    "0011": 123,
    "1011": 42,
    "0111": 32,
    "1111": 27,
}
_SPARSE = {  # Silverman 2014: United Kingdom, five lists
    "10000": 54,
    "01000": 463,
    "00100": 995,
    "00010": 695,
    "00001": 316,
    "11000": 15,
    "10100": 19,
    "10010": 3,
    "01100": 62,
    "01010": 19,
    "01001": 1,
    "00110": 76,
    "00101": 11,
    "00011": 8,
    "11100": 1,
    "11010": 1,
    "01110": 4,
    "11110": 1,
}
_DENSE_PEOPLE, _REACH = 60_000, (0.2, 0.3, 0.25, 0.15, 0.35)


def rows() -> Iterator[Row]:
    """The whole fan in this process (CPU), then the command from cold."""
    tables = {
        "5 lists, 6,893 models, a sparse table (UK 2014)": (_SPARSE, 5),
        "5 lists, 6,893 models, no empty history (simulated)": (_dense(), 5),
        "4 lists, 113 models (Kosovo 2002)": (_KOSOVO, 0.5),
    }
    for what, (counts, bar) in tables.items():
        yield under(f"estimate, {what}", _seconds(counts), bar)
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "kosovo.csv"
        path.write_text(_csv(_KOSOVO), encoding="utf-8")
        yield under(
            "probata estimate kosovo.csv, cold",
            median_cpu([sys.executable, "-m", "probata", "estimate", str(path)], 5),
            2,
        )


def _seconds(counts: dict[str, int]) -> float:
    """CPU seconds of one estimate, imports and the list of models not counted."""
    from probata.method.estimates import Asked, estimate, read_table

    table = read_table(_csv(counts), "benchmark")
    estimate(table, Asked())
    begun = time.process_time()
    estimate(table, Asked())
    return time.process_time() - begun


def _dense() -> dict[str, int]:
    """Expected counts of five independent lists, one more in each, so that no history is empty."""
    counts: dict[str, int] = {}
    for history in range(1, 32):
        share = 1.0
        for number, reach in enumerate(_REACH):
            share *= reach if history >> number & 1 else 1 - reach
        counts["".join(str(history >> number & 1) for number in range(5))] = 1 + round(_DENSE_PEOPLE * share)
    return counts


def _csv(counts: dict[str, int]) -> str:
    lists = len(next(iter(counts)))
    head = ",".join(chr(ord("A") + number) for number in range(lists))
    return "\n".join([f"{head},count", *(f"{','.join(history)},{count}" for history, count in counts.items())])
