"""A pile of files: what the sandbox costs beside plain readers, and 50,000 small files with the memory they take."""

from __future__ import annotations

import json
import os
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

from tests.pile.papers import printed
from tests.pile.words import ENGLISH

from benchmarks.measure import Row, cost
from probata.inquiry.add import add
from probata.inquiry.entry.settings import Settings
from probata.inquiry.new import new
from probata.intake.sandbox.reading import Sandbox
from probata.record.withheld import Withheld

BOOKS, PAGES, SMALL, FOLDER = 4, 200, 300, 500
NOTES = int(os.environ.get("BENCH_PILE_NOTES", "50000"))
PEERS = os.environ.get("BENCH_PILE_PEERS", "")
"""A Python with pdfminer.six and markitdown, which are no part of the lock."""
_WORDS = "lantern orchard sevenfold teapot marble"


def rows() -> Iterator[Row]:
    """Long PDFs and a mixed folder, plain and through ``add``; one file in the sandbox; small files without end."""
    with tempfile.TemporaryDirectory(prefix="probata-bench-") as base:
        _warm(Path(base))
        yield from _pdfs(Path(base))
        yield from _mixed(Path(base))
        yield from _sandbox()
        yield from _notes(Path(base))


def _add(base: Path, folder: Path) -> None:
    place = Path(tempfile.mkdtemp(dir=base)) / "inquiry"
    opened = new(place, Withheld(_WORDS), "bench", Settings(kdf_memory_mib=8, kdf_passes=1)).opened
    add(opened, [folder], public=True, settings=Settings(), progress=lambda *_: None)
    opened.engine.dispose()


def _warm(base: Path) -> None:
    """What a process does once (imports, the nursery) is no cost of a page: the command pays it, whatever it reads."""
    folder = base / "warm"
    folder.mkdir()
    (folder / "one.pdf").write_bytes(_paged(1, 9))
    _add(base, folder)
    _plain(folder)


def _paged(count: int, number: int) -> bytes:
    """A report of so many pages, forty lines each, by the maker of the pile's decrees."""
    return printed(
        [f"{number}.{page}.{n} {ENGLISH[(page + n) % len(ENGLISH)]}" for page in range(count) for n in range(40)], 40
    )


def _pdfs(base: Path) -> Iterator[Row]:
    folder = base / "books"
    folder.mkdir()
    for number in range(BOOKS):
        (folder / f"{number}.pdf").write_bytes(_paged(PAGES, number))
    small = base / "letters"
    small.mkdir()
    for number in range(SMALL):
        (small / f"{number}.pdf").write_bytes(_paged(3, number))
    for what, place, pages in (
        (f"{BOOKS} PDFs of {PAGES} pages", folder, BOOKS * PAGES),
        (f"{SMALL} PDFs of 3 pages", small, SMALL * 3),
    ):
        plain, ours = cost(lambda at=place: _plain(at)), cost(lambda at=place: _add(base, at))  # type: ignore[misc]
        yield Row(f"{what}: plain pypdfium2, one process", f"{pages / plain.cpu:.0f} pages per CPU second")
        share = plain.cpu / ours.cpu
        told = f"{pages / ours.cpu:.0f} pages per CPU second ({share:.2f} of plain)"
        yield Row(f"{what}: `add` with all protections", told, ">= 0.7 of plain", share >= 0.7)
        yield from _peers(what, place, pages, ours.cpu)


def _plain(folder: Path) -> None:
    import pypdfium2

    for path in sorted(folder.iterdir()):
        with pypdfium2.PdfDocument(path.read_bytes()) as document:
            for page in document:
                page.get_textpage().get_text_range()


_EACH = "import sys, pathlib; {}; [{}(str(p)) for p in sorted(pathlib.Path(sys.argv[1]).iterdir())]"
_MINED = _EACH.format("from pdfminer.high_level import extract_text", "extract_text")
_MARKED = _EACH.format("from markitdown import MarkItDown", "MarkItDown().convert")


def _peers(what: str, folder: Path, pages: int, ours: float) -> Iterator[Row]:
    for name, program in (("pdfminer.six", _MINED), ("markitdown", _MARKED)) if PEERS else ():
        took = _spent(program, folder)
        yield Row(
            f"{what}: {name}, one process", f"{pages / took:.1f} pages per CPU second ({ours / took:.2f} of our time)"
        )


def _spent(program: str, folder: Path) -> float:
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    subprocess.run([PEERS, "-c", program, str(folder)], check=True, capture_output=True)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime - before.ru_utime + after.ru_stime - before.ru_stime


def _mixed(base: Path) -> Iterator[Row]:
    from tests.pile.making import make

    folder = base / "mixed"
    make(folder / "a", 1)
    for one in make(folder / "b", 2)[FOLDER - 300 :]:
        (folder / "b" / os.fsdecode(one.raw or os.fsencode(one.path))).unlink()
    took = cost(lambda: _add(base, folder))
    count = sum(1 for path in folder.rglob("*") if not path.is_dir())
    yield Row(
        f"`add` of {count} mixed files",
        f"{count / took.cpu:.1f} files per CPU second, {1000 * took.cpu / count:.0f} ms CPU a file",
    )


def _sandbox() -> Iterator[Row]:
    from tests.hostile.golden import good

    box = Sandbox()
    for name in ("press.txt", "decree.pdf", "gate.jpg", "statement.docx", "letter.eml", "register.csv"):
        data = good()[name]
        box.read(data, name)
        times = []
        took = cost(lambda d=data, n=name, t=times: [t.append(_wall(box, d, n)) for _ in range(40)])  # type: ignore[misc]
        middle = 1000 * sorted(times)[20]
        yield Row(
            f"sandbox, reading included: {name}",
            f"{middle:.0f} ms by the clock, {1000 * took.cpu / 40:.0f} ms CPU",
            "<= 150 ms",
            middle <= 150,
        )


def _wall(box: Sandbox, data: bytes, name: str) -> float:
    started = time.perf_counter()
    box.read(data, name)
    return time.perf_counter() - started


_WATCHED = """
import json, sys, resource, time
from pathlib import Path
sys.path.insert(0, sys.argv[3])
from benchmarks.bench_pile import memory_of_add
print(json.dumps(memory_of_add(Path(sys.argv[1]), Path(sys.argv[2]))))
"""


def memory_of_add(base: Path, folder: Path) -> list[tuple[int, int]]:
    """(files that were read, MiB of this process then), twenty times on the way."""
    opened = new(base / "inquiry", Withheld(_WORDS), "bench", Settings(kdf_memory_mib=8, kdf_passes=1)).opened
    told: list[tuple[int, int]] = []

    def progress(done: int, every: int, _name: str) -> None:
        if done % max(1, every // 20) == 0:
            told.append((done, int(Path("/proc/self/statm").read_text().split()[1]) * resource.getpagesize() // 2**20))

    add(opened, [folder], public=True, settings=Settings(), progress=progress)
    return told


def _notes(base: Path) -> Iterator[Row]:
    folder = base / "notes"
    for number in range(NOTES):
        path = folder / f"{number // 1000:03}" / f"{number:05}.txt"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(f"INVENTED note {number}. {ENGLISH[number % 6]} {ENGLISH[number // 6 % 6]}\n", encoding="utf-8")
    (base / "watched").mkdir()
    root, before, wall = (
        str(Path(__file__).parents[1]),
        resource.getrusage(resource.RUSAGE_CHILDREN),
        time.perf_counter(),
    )
    said = subprocess.run(
        [sys.executable, "-c", _WATCHED, str(base / "watched"), str(folder), root],
        check=True,
        capture_output=True,
        text=True,
    ).stdout
    after, wall = resource.getrusage(resource.RUSAGE_CHILDREN), time.perf_counter() - wall
    cpu = after.ru_utime - before.ru_utime + after.ru_stime - before.ru_stime
    told = json.loads(said)
    grown = told[-1][1] - told[len(told) // 10 + 1][1]
    yield Row(
        f"`add` of {NOTES:,} small text files",
        f"{NOTES / cpu:.0f} files per CPU second, {NOTES / wall:.0f} by the clock",
    )
    yield Row(
        "the same: memory of its process (MiB) after so many files",
        ", ".join(f"{mib} at {done:,}" for done, mib in told[::4]),
    )
    yield Row("the same: growth from the first tenth to the end", f"{grown} MiB", "< 100 MiB", grown < 100)


if __name__ == "__main__":
    for row in rows():
        print(f"{row.what}: {row.figure} {row.bar} {row.met}", flush=True)
