"""Counts over interviews, and a report of 200 pages with 3,000 notes and 1,000 values."""

from __future__ import annotations

import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from benchmarks.measure import Row, median_cpu, under

if TYPE_CHECKING:
    from probata.inquiry.entry.door import Opened

PROBATA = [sys.executable, "-m", "probata"]
EXAMPLE = Path(__file__).parents[1] / "examples/season-hostels"
PASSPHRASE = "benchmark passphrase, public"  # noqa: S105 (public on purpose)
INTERVIEWS, CODINGS, CODES = 100_000, 2_000_000, 30
MEBIBYTE = 2**20


def rows() -> Iterator[Row]:
    """Counts first, then the report as whole commands, then one changed word."""
    with tempfile.TemporaryDirectory() as folder:
        os.environ.update(PROBATA_PASSPHRASE=PASSPHRASE, PROBATA_KDF_MEMORY_MIB="8")
        yield from _small_counts(Path(folder))
        yield from _large_counts()
        yield from _large_verb(Path(folder))
        yield from _long_report(Path(folder))


def _small_counts(folder: Path) -> Iterator[Row]:
    """On the example's inquiry, opened; each a whole verb with its look into the database."""
    from probata.inquiry.count import count

    held = _inquiry(folder)
    asked = [
        ("held or worked", ""),
        ("pills or injections", "held or worked"),
        ("not (held and worked)", "sex = woman"),
    ]
    for expression, among in asked:
        count(held, expression, among)
    slowest = max(_milliseconds(partial(count, held, expression, among)) for expression, among in asked)
    yield under("any of three counts over 40 interviews, the slowest, in an open inquiry", slowest, 50, "ms")


def _large_counts() -> Iterator[Row]:
    """From packed columns, as the store keeps them: cold with unpacking, warm without."""
    import numpy as np

    from probata.method.testimony.codebook import read_codebook
    from probata.method.testimony.columns import AttributeColumn, from_triples, gathered, to_bytes
    from probata.method.testimony.counting import count
    from probata.method.testimony.expression import parse

    book = read_codebook(_book(), "codebook.toml")
    rng = np.random.default_rng(1)
    person, code, value = (rng.integers(0, most, CODINGS) for most in (INTERVIEWS, CODES, 5))
    sex = AttributeColumn(("w", "m"), rng.integers(-1, 2, INTERVIEWS).astype(np.int32))
    started = time.process_time()
    made = from_triples(INTERVIEWS, [f"c{number}" for number in range(CODES)], person, code, value, {"sex": sex})
    building = time.process_time() - started
    packed = {name: to_bytes(column) for name, column in (*made.codes.items(), *made.attributes.items())}
    expression, among = parse("(c0 or c1 and not c2 or c3) and not (c5 or sex = w)"), parse("c6 or c7")
    started = time.process_time()
    columns = gathered(INTERVIEWS, packed)
    count(columns, expression, book, among=among)
    cold = time.process_time() - started
    warm = _milliseconds(lambda: count(columns, expression, book, among=among)) / 1000
    what = f"{INTERVIEWS:,} interviews, {CODINGS:,} codings"
    yield Row(f"columns of {what}, from three arrays", f"{building:.2f} s CPU")
    yield Row(f"a count over {what}, cold (all columns unpacked)", f"{cold:.3f} s CPU")
    yield under(f"a count over {what}, warm", warm, 1, "s")


def _large_verb(folder: Path) -> Iterator[Row]:
    """The verb as people run it, on an inquiry of as many interviews written straight into the store."""
    from probata.inquiry.count import count

    held = _large_inquiry(folder / "large")
    asked = ("(c0 or c1 and not c2 or c3) and not (c5 or sex = w)", "c6 or c7")
    command = [*PROBATA, "count", asked[0], "--among", asked[1], "--inquiry", str(folder / "large")]
    start = [*PROBATA, "count", "held", "--inquiry", str(folder / "inquiry")]
    count(held, *asked)
    warm = _milliseconds(lambda: count(held, *asked)) / 1000
    whole, small = median_cpu(command, runs=3), median_cpu(start, runs=3)
    what = f"{INTERVIEWS:,} interviews, {CODINGS:,} codings"
    yield under(f"the verb `count` over {what}, again in an open inquiry", warm, 1, "s")
    yield under(f"`probata count` over {what}, a new process beyond its start (40 interviews)", whole - small, 2)
    yield Row(f"`probata count` over {what}, a new process with its start", f"{whole:.2f} s CPU")


def _large_inquiry(place: Path) -> Opened:
    """Interviews with consent, one attribute and twenty codings each; nobody's identity, which counts never open."""
    import numpy as np

    from probata.inquiry.entry.door import transact
    from probata.inquiry.entry.settings import load
    from probata.inquiry.new import new
    from probata.method.testimony.codebook import read_codebook
    from probata.method.testimony.model import Consent, ConsentState, Interview, Use
    from probata.record.ref import Ref
    from probata.record.withheld import Withheld
    from probata.store import columns, interviews

    held = new(place, Withheld(PASSPHRASE), "", load()).opened
    consents = [Consent({Use.INTERNAL: ConsentState.GIVEN, Use.PUBLIC: state}) for state in ConsentState]
    rng = np.random.default_rng(1)
    bits, each = rng.bytes(16 * INTERVIEWS), CODINGS // INTERVIEWS
    people = [
        Interview(
            Ref.of("interview", bits[16 * at : 16 * at + 16]), f"L-{at}", {"sex": "wm"[at % 2]}, consents[at * 7 % 6]
        )
        for at in range(INTERVIEWS)
    ]
    value = rng.integers(0, 5, CODINGS).tolist()
    rows = ((1 + at // each, f"c{at % each}", 1, value[at]) for at in range(CODINGS))
    with transact(held) as connection:
        interviews.save_codebook(connection, _book(), "2031-05-06T07:08:09Z")
        interviews.save(connection, people)
        interviews.save_codings(connection, rows)
        columns.keep(connection, read_codebook(_book(), "codebook.toml"), people)
    return held


def _book() -> str:
    codes = "".join(f'[codes.c{number}]\nlabel = "c"\n' for number in range(CODES))
    return f'version = "1"\n{codes}[attributes.sex]\nlabel = "s"\nvalues = ["w", "m"]\n'


def _long_report(folder: Path) -> Iterator[Row]:
    from benchmarks.long_report import expressions, manuscript
    from probata.inquiry.report import compiler

    held, source = _inquiry(folder), folder / "report.md"
    _save(held, expressions())
    source.write_text(manuscript(), encoding="utf-8")
    _run("check", source, folder)  # exit status aside, this warms the caches of the file system
    compiled = compiler(held, source, ("html",), draft=True).compile()
    graded = sum(one.grade is not None for one in compiled.bound.values)
    yield Row(
        "the report: passages, notes, values, open objections",
        f"{len(compiled.bound.passages):,}, {len(compiled.bound.manuscript.notes):,}, {graded:,}, "
        f"{len(compiled.objections):,}",
    )
    for to, bar in (("html", None), ("html,pdf", 15.0)):
        seconds, memory = _run("report", source, folder, "--to", to, "--draft")
        what = f"`report --to {to}` of 200 pages"
        yield Row(what, f"{seconds:.1f} s CPU") if bar is None else under(what, seconds, bar)
        yield (
            Row(f"{what}: memory of its largest process", f"{memory:.0f} MB", "< 600 MB", memory < 600)
            if bar
            else Row(f"{what}: memory of its largest process", f"{memory:.0f} MB")
        )
    yield from _one_word(held, source)


def _one_word(held: Opened, source: Path) -> Iterator[Row]:
    from probata.inquiry.report import compiler

    made = compiler(held, source, ("html",), draft=True)
    made.compile()
    taken = []
    for number in range(3):
        text = source.read_text(encoding="utf-8")
        middle = text.index(" water ", len(text) // 2)
        source.write_text(f"{text[:middle]} river{'s' * number} {text[middle + 7 :]}", encoding="utf-8")
        started = time.monotonic()
        made.compile()
        taken.append(time.monotonic() - started)
    yield under("one changed word under `--watch` (HTML)", statistics.median(taken), 1, "s")


def _inquiry(folder: Path) -> Opened:
    from probata.inquiry.add import add
    from probata.inquiry.entry.door import open_inquiry
    from probata.inquiry.entry.settings import load
    from probata.inquiry.interviews import take_in
    from probata.inquiry.new import new
    from probata.record.withheld import Withheld

    place = folder / "inquiry"
    if place.exists():
        return open_inquiry(place, Withheld(PASSPHRASE))
    held = new(place, Withheld(PASSPHRASE), "", load()).opened
    for public, name in ((True, "press"), (True, "documents"), (False, "interviews/notes")):
        add(held, [EXAMPLE / name], public=public, settings=load(), progress=lambda *_: None)
    table = EXAMPLE / "interviews"
    take_in(held, table / "table.csv", table / "codebook.toml", table / "mapping.toml")
    return held


def _save(held: Opened, expressions: Iterator[tuple[str, str]]) -> None:
    from benchmarks.long_report import PLACES
    from probata.inquiry.cite import Asked, cite
    from probata.inquiry.count import count

    for handle, expression in expressions:
        count(held, expression, "", save=handle)
    for handle, document, words in PLACES:
        cite(held, document, Asked(words=words, nth=1), handle)


def _run(verb: str, source: Path, folder: Path, *more: str) -> tuple[float, float]:
    """CPU seconds of one command with all its processes, and the memory in MB of the largest of them.

    An exit status of 1 (open objections) is no failure.
    """
    command = [*PROBATA, verb, str(source), "--inquiry", str(folder / "inquiry"), *more]
    timed = [shutil.which("python3") or sys.executable, "-c", _MEASURE, *command]
    done = subprocess.run(timed, capture_output=True, text=True, check=True)
    seconds, kilobytes = done.stdout.split()[-2:]
    return float(seconds), float(kilobytes) / 1000


_MEASURE = """
import resource, subprocess, sys
subprocess.run(sys.argv[1:], stdout=subprocess.DEVNULL)
used = resource.getrusage(resource.RUSAGE_CHILDREN)
print(used.ru_utime + used.ru_stime, used.ru_maxrss)
"""


def _milliseconds(act: Callable[[], object]) -> float:
    """The median of nine runs, by the wall clock."""
    taken = []
    for _ in range(9):
        started = time.perf_counter()
        act()
        taken.append(1000 * (time.perf_counter() - started))
    return statistics.median(taken)
