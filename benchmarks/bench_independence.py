"""Shared texts behind 50,000 made documents: ours beside datasketch, rensa, gaoya and Daft, each on one core."""

from __future__ import annotations

import argparse
import secrets
import tempfile
import time
from collections.abc import Generator, Iterator
from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path

from benchmarks.independence import engine
from benchmarks.independence.exam import at_least, at_most, families, heavy, links
from benchmarks.independence.families import Kind
from benchmarks.independence.generator import Making
from benchmarks.independence.peers import PEERS, USUAL, installed
from benchmarks.independence.pinned import Run, peer
from benchmarks.independence.scoring import adjusted_rand
from benchmarks.independence.truth import Truth
from benchmarks.measure import Row

GRID = (0.08, 0.1, 0.12, 0.15, 0.2, 0.25, 0.3, 0.4)
TUNED_ON = 50_000  # documents at most: the best threshold rises with the size of a corpus
BY_GUIDE = "datasketch, shingle by shingle"
BY_SHINGLE = 2_000  # documents for datasketch's slow way
SPEED_BARS = {"daft": 1.5, "rensa": 5, "gaoya": 3, "datasketch": 25}
LARGE = 200_000
PEER_SEED_BITS = 31


@dataclass(frozen=True, slots=True)
class Setting:
    """What one run of the benchmark takes."""

    size: int = 50_000
    seed: int | None = None
    core: int = 1
    large: bool = False
    peers: bool = True
    ours: bool = True


@dataclass(frozen=True, slots=True)
class Made:
    """A corpus on disk, its truth, and the processor seconds of its making."""

    path: Path
    truth: Truth
    seed: int
    seconds: float

    @property
    def ids(self) -> list[str]:
        """In the order of the corpus."""
        return [f"n{place:07}" for place in range(len(self.truth))]


@dataclass(frozen=True, slots=True)
class Best:
    """What ours is set beside: speeds at the usual threshold, Daft's memory, the best tuned agreement."""

    speeds: dict[str, float]
    daft_memory: float | None
    agreement: float | None


def rows(setting: Setting | None = None) -> Iterator[Row]:
    """All figures of one run.

    Seeds are fresh in each run unless one is given; thresholds of peers are tuned on another. Seconds are of the
    processor, from opening the Parquet file to the families; ours have the start of the program in them, too.
    """
    setting = setting or Setting()
    if find_spec("pyarrow") is None:
        yield Row("shared texts", "left out: pyarrow is not installed (requirements/bench.txt)")
        return
    with tempfile.TemporaryDirectory() as folder:
        made = make(Path(folder) / "corpus.parquet", setting.size, setting.seed)
        yield from _made(made)
        best = Best({}, None, None)
        if setting.peers:
            best = yield from _peers(Path(folder), made, setting)
        if setting.ours:
            yield from _ours(Path(folder), made, best, setting)


def make(path: Path, size: int, seed: int | None) -> Made:
    """A corpus on disk; a fresh seed unless one is given."""
    from benchmarks.independence.tables import write_corpus

    chosen = secrets.randbits(PEER_SEED_BITS) if seed is None else seed
    started = time.process_time()
    truth = write_corpus(path, Making(size, chosen))
    return Made(path, truth, chosen, time.process_time() - started)


def _made(made: Made) -> Iterator[Row]:
    size = len(made.truth)
    yield Row("documents", f"{size:,}, seed {made.seed}, made in {made.seconds:.0f} s CPU")
    shares = ", ".join(f"{kind.name.lower()} {len(made.truth.places(kind)) / size:.3f}" for kind in Kind)
    yield Row("their kinds", shares)


def _peers(folder: Path, made: Made, setting: Setting) -> Generator[Row, None, Best]:
    """Each peer at its usual threshold and at the one tuned on another corpus. Gives what ours is set beside."""
    size = min(TUNED_ON, setting.size)
    tuning = make(folder / "tuning.parquet", size, None if setting.seed is None else setting.seed + 1)
    speeds: dict[str, float] = {}
    agreements, memory = [], None
    for name in PEERS:
        if (release := installed(name)) is None:
            yield Row(name, "left out: it is not installed (requirements/bench.txt)")
            continue
        threshold, run = _tuned(name, made, tuning, setting.core)
        speeds[name] = setting.size / run.seconds[USUAL]
        agreements.append(adjusted_rand(made.truth.family.tolist(), run.labels[threshold]))
        memory = run.memory if name == "daft" else memory
        yield from _peer(f"{name} {release}", made, run, threshold)
    if installed("datasketch"):
        row, speeds[BY_GUIDE] = _by_shingle(folder, made.seed, setting)
        yield row
    return Best(speeds, memory, max(agreements, default=None))


def _tuned(name: str, made: Made, tuning: Made, core: int) -> tuple[float, Run]:
    tried = peer(name, tuning.path, GRID, core)
    truth = tuning.truth.family.tolist()
    threshold = max(GRID, key=lambda one: adjusted_rand(truth, tried.labels[one]))
    return threshold, peer(name, made.path, (USUAL, threshold), core)


def _peer(name: str, made: Made, run: Run, threshold: float) -> Iterator[Row]:
    size = len(made.truth)
    for at, said in ((USUAL, "usual"), (threshold, "tuned")):
        told = f"{name}, {said} threshold {at:g}"
        yield at_least(f"{told}: documents per CPU second", size / run.seconds[at])
        yield from families(told, made.truth, run.labels[at])
        yield from heavy(told, made.truth, run.labels[at])
    yield Row(f"{name}: largest memory", f"{run.memory:,.0f} MiB")


def _by_shingle(folder: Path, seed: int, setting: Setting) -> tuple[Row, float]:
    """datasketch's slow way, for its speed alone, on fewer documents (its sketches take all the time)."""
    few = make(folder / "few.parquet", min(BY_SHINGLE, setting.size), seed)
    run = peer("datasketch.by_shingle", few.path, (USUAL,), setting.core)
    speed = len(few.truth) / run.seconds[USUAL]
    return at_least(
        "datasketch, shingle by shingle as its documentation begins: documents per CPU second", speed
    ), speed


def _ours(folder: Path, made: Made, best: Best, setting: Setting) -> Iterator[Row]:
    if not engine.is_there():
        yield Row("probata trace", "not there yet")
        return
    traced = engine.trace(made.path, made.ids, setting.core)
    size = len(made.truth)
    yield at_least("probata: documents per CPU second, to the families", size / traced.families)
    yield at_least("probata: documents per CPU second, with furniture, spans and paraphrase", size / traced.whole)
    yield from _beside(traced, size, best)
    yield from families("probata", made.truth, traced.found.families, bars=True)
    if best.agreement is not None:
        ours = adjusted_rand(made.truth.family.tolist(), traced.found.families)
        yield at_least("probata: agreement over that of the best tuned peer", ours / best.agreement, 1.45, "x")
    yield from heavy("probata", made.truth, traced.found.families, bars=True)
    yield from links(made.truth, traced.found)
    if setting.large:
        yield _growth(folder, traced.whole / size, setting)


def _beside(traced: engine.Traced, size: int, best: Best) -> Iterator[Row]:
    for name, speed in best.speeds.items():
        bar = SPEED_BARS.get(name)
        yield at_least(f"probata to the families, times {name}", size / traced.families / speed, bar, "x")
    if "daft" in best.speeds:
        yield at_least("probata as a whole, times daft", size / traced.whole / best.speeds["daft"], 0.8, "x")
    if best.daft_memory is not None:
        yield at_most("probata: largest memory over Daft's", traced.memory / best.daft_memory, 1.5, "x")


def _growth(folder: Path, each: float, setting: Setting) -> Row:
    """The time of 200,000 documents over that of 50,000 (of the corpus traced before, brought to 50,000)."""
    large = make(folder / "large.parquet", LARGE, setting.seed)
    traced = engine.trace(large.path, large.ids, setting.core)
    return at_most("200,000 documents over 50,000, seconds of processor", traced.whole / (each * 50_000), 4.5, "x")


def main() -> None:
    """Prints one row a line: ``python -m benchmarks.bench_independence --size 5000``."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--size", type=int, default=50_000, help="documents: 5000 for a look")
    parser.add_argument("--seed", type=int, help="fresh unless given; 1 is for development, never for a report")
    parser.add_argument("--core", type=int, default=1, help="the core that everything measured runs on")
    parser.add_argument("--large", action="store_true", help="measure 200,000 documents, too")
    parser.add_argument("--no-peers", dest="peers", action="store_false")
    parser.add_argument("--without-ours", dest="ours", action="store_false")
    said = parser.parse_args()
    for row in rows(Setting(said.size, said.seed, said.core, said.large, said.peers, said.ours)):
        met = {True: "met", False: "MISSED", None: ""}[row.met]
        print(f"{row.what}: {row.figure}  {row.bar}  {met}".rstrip(), flush=True)


if __name__ == "__main__":
    main()
