"""Every write of a process, and the file that it goes to: no plaintext anywhere but in folders that the user named.

Two questions. Is any file opened for writing outside the folder? Do words that only the evidence holds stand in
anything written into the inquiry itself, be it for a moment: as UTF-8 or UTF-16, in base64, or packed with zlib?
"""

from __future__ import annotations

import base64
import compileall
import contextlib
import csv
import itertools
import os
import re
import subprocess
import sys
import tomllib
import zlib
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from tests.soak import diary, tracing
from tests.soak.acting import OUT, beside
from tests.soak.points import Experiment, Point, Run
from tests.soak.reference import Bench, copy
from tests.soak.serving import ROOT
from tests.soak.traces import Called, calls, text_of

_DATA = ("write", "pwrite64", "writev", "pwritev", "pwritev2")
_COPIED = ("sendfile", "copy_file_range", "splice")
_NAMES = ("open", "openat", "creat", "rename", "renameat", "renameat2", "link", "linkat", "symlink", "symlinkat")
OPTIONS = ("-y", "-xx", "-s", "100000000", "-e", f"trace={','.join((*_DATA, *_COPIED, *_NAMES, 'mmap', 'mkdir'))}")
# Files in memory under no name, and the empty root that bubblewrap makes for itself there, are on no disk either.
_IN_MEMORY = ("/memfd:", "/newroot", "/oldroot")
_NOT_A_DISK = ("/dev/null", "/dev/tty", "/dev/pts/", "/dev/ptmx", "/proc/self/", *_IN_MEMORY)
_PAGE, _INCOMPRESSIBLE = 4096, 0.98
# What is written to stands first. To look for further files in hundreds of mebibytes that went through pipes would take
# as long as the demo itself.
_WRITTEN_TO = re.compile(r"-?\d+<([^>]*)>")
_ZLIB = tuple(bytes((0x78, second)) for second in (0x01, 0x5E, 0x9C, 0xDA))


@dataclass(slots=True)
class Written:
    """File on a disk -> all bytes that were ever written to it, in order; every file that was opened for writing."""

    data: dict[str, bytearray] = field(default_factory=dict)
    opened: set[str] = field(default_factory=set)
    copied: set[str] = field(default_factory=set)

    @property
    def size(self) -> int:
        """How many bytes in all."""
        return sum(map(len, self.data.values()))


def written(log: Path) -> Written:
    """What a traced process wrote, by the name that the file had when it was written to."""
    found = Written()
    for call in calls(log):
        if call.name in _DATA:
            _data(found, call)
        elif call.name in _COPIED:
            found.copied.update(call.files[:1] if call.name == "sendfile" else call.files[1:2])
        elif call.name == "mmap":
            if "MAP_SHARED" in call.given and "PROT_WRITE" in call.given:
                found.opened.update(call.files[:1])
        elif call.name not in ("open", "openat") or any(
            flag in call.given for flag in ("O_WRONLY", "O_RDWR", "O_CREAT")
        ):
            found.opened.update(_named(call))
    return found


def _data(found: Written, call: Called) -> None:
    held = _WRITTEN_TO.match(call.given)
    path = text_of(held[1]) if held else ""
    if path.startswith("/"):
        found.opened.add(path)
        if not path.startswith(_IN_MEMORY):
            found.data.setdefault(path, bytearray()).extend(b"".join(call.texts))


def _named(call: Called) -> Iterator[str]:
    """The files that a call names, whole, also when it names them from the current folder."""
    start = next((path for path in call.files if path.startswith("/")), "/")
    for text in call.texts:
        yield os.path.normpath(os.path.join(start, text.decode("utf-8", "surrogateescape")))


def faults(found: Written, allowed: Path, sealed: Sequence[Path], words: Collection[str]) -> Iterator[str]:
    """What is wrong: files outside ``allowed``; words, copies and what packs well inside ``sealed``."""
    for path in sorted(found.opened | found.copied):
        if not path.startswith(_NOT_A_DISK) and not Path(path).is_relative_to(allowed):
            yield f"WRITTEN OUTSIDE: {path}"
    for path in sorted(found.copied):
        if any(Path(path).is_relative_to(one) for one in sealed):
            yield f"COPIED by the system into {path}"
    forms = list(itertools.chain.from_iterable(map(_forms, words)))
    for path, data in found.data.items():
        if any(Path(path).is_relative_to(one) and not Path(path).is_relative_to(one / OUT) for one in sealed):
            yield from (f"PLAINTEXT in {path}: {which}" for which in _standing(bytes(data), forms))
            if path.endswith((".db", "-wal")) and "keyring" not in path and _packs(data):
                yield f"PLAINTEXT in {path}: a page that packs well"


def _forms(word: str) -> Iterator[tuple[str, bytes]]:
    """A word in every encoding that is looked for."""
    for encoding in ("utf-8", "utf-16-le", "utf-16-be"):
        yield encoding, word.encode(encoding)
    for before in range(3):
        packed = base64.b64encode(bytes(before) + word.encode())
        yield "base64", packed[0 if before == 0 else 4 : -4]


def _standing(data: bytes, forms: Iterable[tuple[str, bytes]]) -> Iterator[str]:
    looked = list(forms)
    for name, content in (("as it is", data), *((f"unpacked at {at}", found) for at, found in _unpacked(data))):
        for form, word in looked:
            if word in content:
                yield f"a word as {form}, {name}"
                return


def _unpacked(data: bytes) -> Iterator[tuple[int, bytes]]:
    """Everything in it that zlib can unpack."""
    for header in _ZLIB:
        at = data.find(header)
        while at >= 0:
            with contextlib.suppress(zlib.error):
                yield at, zlib.decompressobj().decompress(data[at : at + 2**20])
            at = data.find(header, at + 1)


def _packs(data: bytearray) -> bool:
    """Whether there is a page of it that is no encrypted one."""
    return any(
        len(zlib.compress(data[at : at + _PAGE], 1)) < _INCOMPRESSIBLE * _PAGE
        for at in range(0, len(data) - _PAGE + 1, _PAGE)
    )


def ready(bench: Bench, mutants: Sequence[str] = ()) -> Run:
    """Point 0 is the whole demo; the others are the diary's acts, one in a process of its own."""

    def run(number: int) -> Point:
        if number == 0 and not mutants:
            return demo(bench.folder / "demo")
        return act(bench, bench.known.acts[number % len(bench.known.acts)], mutants)

    return run


def act(bench: Bench, name: str, mutants: Sequence[str]) -> Point:
    """One act, traced; the files that go in lie elsewhere and are read only."""
    place, folder = bench.known.place(name), bench.empty("act")
    inquiry = copy(bench.known.copies[place], folder / "inquiry")
    log = bench.folder / "trace"
    bench.worker.traced(("-o", str(log), *OPTIONS), inquiry, bench.known.given, [name], mutants=mutants)
    found = written(log)
    wrong = tuple(faults(found, folder, [inquiry, beside(inquiry)], _words_of_tests()))
    return Point(name, wrong, {"bytes written": found.size, "files": len(found.opened)})


def _words_of_tests() -> list[str]:
    from tests import interviewing

    sentences = [text[:28] for text in (*interviewing.ACCOUNTS.values(), interviewing.DECREE)]
    return [*interviewing.NAMES, *interviewing.PHONES, *sentences, "stood under water until Friday", "Page 17 of the"]


def demo(folder: Path) -> Point:
    """The whole demo under strace, in a folder that it names; temporary folders and home are empty ones beside it."""
    folder.mkdir()
    home, log = folder / "home", folder / "trace"
    home.mkdir()
    environment = {
        **{name: value for name, value in os.environ.items() if name in ("PATH", "PYTHONPATH", "LANG")},
        **dict.fromkeys(("HOME", "TMPDIR", "TMP", "TEMP", "SQLITE_TMPDIR", "XDG_CACHE_HOME"), str(home)),
        "PYTHONDONTWRITEBYTECODE": "1",  # what an installation compiles for itself holds nobody's words
        "PROBATA_KDF_MEMORY_MIB": "8",
    }
    compileall.compile_dir(ROOT / "src" / "probata", quiet=2)  # the programs that it starts are not told to leave it
    command = ["strace", "-f", "-q", "-q", "--seccomp-bpf", "-o", str(log), *OPTIONS]
    told = subprocess.run(  # noqa: S603 (strace on this Python)
        [*command, sys.executable, "-m", "probata", "demo", "--dir", str(folder / "out")],
        env=environment,
        cwd=folder,
        capture_output=True,
        check=False,
    )
    if told.returncode:
        return Point("the whole demo", (f"THE DEMO FAILED: {told.stderr[-300:]!r}",))
    found, words = written(log), words_of(folder / "out" / "evidence")
    log.unlink()
    wrong = tuple(faults(found, folder / "out", [folder / "out" / "inquiry"], words))
    counts = {"bytes written": found.size, "files": len(found.opened), "words looked for": len(words)}
    return Point("the whole demo", wrong, counts)


def words_of(evidence: Path) -> list[str]:
    """Who is named in the table of interviews, and a stretch of every file of text and of every account."""
    interviews = evidence / "interviews"
    mapping = tomllib.loads((interviews / "mapping.toml").read_text(encoding="utf-8"))
    identity = mapping["columns"]["identity"]
    with (interviews / "table.csv").open(encoding="utf-8-sig", newline="") as table:
        rows = list(csv.DictReader(table))
    named = {row[column].strip() for row in rows for column in ([identity] if isinstance(identity, str) else identity)}
    return [*sorted(one for one in named if len(one) > 5), *_stretches(evidence)]


def _stretches(evidence: Path) -> Iterator[str]:
    from probata.method.documents.shelf import read
    from probata.record.errors import ProbataError

    for path in sorted(path for path in evidence.rglob("*") if path.suffix in (".txt", ".docx", ".md", ".html")):
        try:
            text = read(path.read_bytes(), path.name).text
        except ProbataError:
            continue
        line = max(text.splitlines(), key=len, default="")
        if len(line) > 30:
            yield line[:30]


PLAINTEXT = Experiment(
    "plaintext",
    "every write of a whole demo run and of each act: no plaintext outside folders that the user named",
    ready,
    1 + len(diary.DIARY) + 1,
    tracing.missing,
)
