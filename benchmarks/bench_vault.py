"""What the protections cost: documents added with them, against the same code with null ciphers and plain SQLite."""

from __future__ import annotations

import itertools
import shutil
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from benchmarks.measure import Cost, Row, cost

if TYPE_CHECKING:
    from probata.inquiry.entry.door import Opened
    from probata.record.withheld import Withheld

MOST = 0.15
ROUNDS = 3
SOURCES = 20
SMALL, LARGE, LARGE_BYTES = 2000, 200, 100_000


@dataclass(frozen=True, slots=True)
class Load:
    """Documents to add: ``of`` says for each part of the pile whose compartment it goes into; empty is none."""

    what: str
    parts: Sequence[Path]
    of: Sequence[str]


def rows() -> Iterator[Row]:
    """Each load, with what the protections add to its CPU time; the bar holds for all of them together."""
    with tempfile.TemporaryDirectory() as folder:
        here = Path(folder)
        base = _inquiry(here)
        loads = list(_loads(here))
        every: list[tuple[Cost, Cost]] = []
        for load in loads:
            pairs = [_pair(here / f"{load.what}-{number}", base, load) for number in range(ROUNDS)]
            every.append(_median(pairs))
            yield _row(load.what, *every[-1], spread=[a.cpu / b.cpu - 1 for a, b in pairs])
        both = [Cost(sum(one.cpu for one in each), sum(one.wall for one in each)) for each in zip(*every, strict=True)]
        yield _row("all of these together", *both, bar=True)


def _row(what: str, full: Cost, null: Cost, *, spread: Sequence[float] = (), bar: bool = False) -> Row:
    more = full.cpu / null.cpu - 1
    ranged = f" ({min(spread):+.0%} to {max(spread):+.0%} in {len(spread)} pairs)" if spread else ""
    figure = (
        f"{more:+.1%} CPU{ranged}: {full.cpu:.2f} s against {null.cpu:.2f} s; "
        f"by the wall clock {full.wall:.2f} s against {null.wall:.2f} s"
    )
    return (
        Row(f"protections: {what}", figure, f"<= {MOST:.0%} CPU", more <= MOST)
        if bar
        else Row(f"protections: {what}", figure)
    )


def _median(pairs: Sequence[tuple[Cost, Cost]]) -> tuple[Cost, Cost]:
    """The pair in the middle by what the protections add."""
    ordered = sorted(pairs, key=lambda pair: pair[0].cpu / pair[1].cpu)
    return ordered[len(ordered) // 2]


def _inquiry(here: Path) -> Path:
    """An empty inquiry with the compartments of twenty sources."""
    from probata.inquiry.accounts.enclosing import compartment_of
    from probata.inquiry.entry.door import transact
    from probata.inquiry.entry.settings import Settings
    from probata.inquiry.new import new

    path = here / "base"
    opened = new(path, _passphrase(), "benchmark", Settings(kdf_memory_mib=8, kdf_passes=1)).opened
    for number in range(SOURCES):
        with transact(opened) as connection:
            compartment_of(opened, connection, f"S-{number:02}", new_source=True)
    opened.engine.dispose()
    return path


def _passphrase() -> Withheld[str]:
    from probata.record.withheld import Withheld

    return Withheld("benchmark passphrase, public")


def _loads(here: Path) -> Iterator[Load]:
    from benchmarks.synthetic_news import corpus

    texts = list(corpus(SMALL))
    words = itertools.cycle(texts)
    large: list[str] = []
    for _ in range(LARGE):
        one = ""
        while len(one) < LARGE_BYTES:
            one += next(words) + "\n\n"
        large.append(f"{len(large)}\n{one}"[:LARGE_BYTES])
    nobody, everybody = [""], [f"S-{number:02}" for number in range(SOURCES)]
    for what, some in (("small", texts), ("large", large)):
        size = sum(map(len, some)) // len(some) / 1000
        parts = _pile(here / what, some)
        yield Load(f"{len(some):,} documents of {size:.1f} KB, open", [here / what], nobody)
        yield Load(f"{len(some):,} documents of {size:.1f} KB, in {SOURCES} compartments", parts, everybody)


def _pile(folder: Path, texts: Sequence[str]) -> list[Path]:
    parts = [folder / f"{number:02}" for number in range(SOURCES)]
    for part in parts:
        part.mkdir(parents=True)
    for number, text in enumerate(texts):
        (parts[number % SOURCES] / f"{number:05}.txt").write_text(f"{number}\n{text}", encoding="utf-8")
    return parts


def _pair(here: Path, base: Path, load: Load) -> tuple[Cost, Cost]:
    """With and without protections, one after the other: what else the machine does weighs on both."""
    from benchmarks.null_cipher import without_protections

    with _opened(base, here / "full") as opened:
        full = _cost(opened, load)
    with _opened(base, here / "null") as opened, without_protections(opened, here / "plain.db") as bare:
        null = _cost(bare, load)
    shutil.rmtree(here)
    return full, null


@contextmanager
def _opened(base: Path, path: Path) -> Iterator[Opened]:
    from probata.inquiry.entry.door import open_inquiry

    shutil.copytree(base, path)
    opened = open_inquiry(path, _passphrase())
    yield opened
    opened.engine.dispose()


def _cost(opened: Opened, load: Load) -> Cost:
    """Reading counts, which children of the sandbox do: whoever adds files waits for that, too."""
    from probata.inquiry.add import add
    from probata.inquiry.entry.settings import Settings

    def act() -> None:
        for part, of in zip(load.parts, load.of, strict=True):
            add(opened, [part], public=False, settings=Settings(), progress=lambda *_: None, of=of)

    return cost(act)
