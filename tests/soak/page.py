"""benchmarks/SOAK.md: what the long form found, experiment by experiment, from what the tallies hold."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

from tests.soak.points import Experiment
from tests.soak.serving import ROOT
from tests.soak.tally import KEPT, Tally

PAGE = ROOT / "benchmarks" / "SOAK.md"
_SHOWN = 10
_HEAD = """# Soak

Written by `make soak`: what stops, kills, power cuts, refusals, clocks and changed bits do to an inquiry. A point
is one of them, done to a real process with the real database; `tests/soak/` says how each is made, and its short form,
with the weaknesses that each has to find, runs with the other tests. A commit with a plus had files that were not
committed.
"""


def write_page(experiments: Sequence[Experiment], page: Path = PAGE, kept: Path = KEPT) -> None:
    """Writes the page anew; an experiment that never ran is named as such."""
    parts = [_HEAD]
    for one in experiments:
        parts += [f"## {one.name}\n", f"{one.says[0].upper()}{one.says[1:]}.\n", *_part(one, kept)]
    page.write_text("\n".join(parts).rstrip() + "\n", encoding="utf-8")


def _part(one: Experiment, kept: Path) -> Iterator[str]:
    if not (kept / f"{one.name}.jsonl").exists():
        yield "Not run yet.\n"
        return
    tally = Tally.read(one.name, kept)
    when = " to ".join(sorted({min(tally.days), max(tally.days)})) if tally.days else "never"
    each = tally.seconds / tally.points if tally.points else 0
    yield f"{when}, commit {', '.join(sorted(tally.commits))}, {each:.2f} s a point by the wall clock.\n"
    yield "| what | how many |\n|---|---|"
    yield f"| points | {tally.points:,} |"
    yield f"| found wrong | {'**' * bool(tally.wrong)}{len(tally.wrong):,}{'**' * bool(tally.wrong)} |"
    yield from (f"| {name} | {number:,} |" for name, number in sorted(tally.counts.items()))
    yield ""
    for number, what, faults in tally.wrong[:_SHOWN]:
        yield f"- point {number}, {what}: {'; '.join(faults)[:300]}"
    if tally.wrong:
        yield ""
