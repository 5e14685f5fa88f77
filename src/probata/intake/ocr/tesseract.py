"""tesseract: the program of this machine that recognises words, found once and run behind walls for each look.

It gets pixels on its standard input and answers on its standard output (tesseract's manual page, "stdin", "stdout"); no
file is written, and of all files it may read libraries and its own data.
"""

from __future__ import annotations

import os
import re
import shutil
import threading
from dataclasses import dataclass
from functools import cache

from probata.intake.installed import said_by
from probata.intake.ocr import bitmap, tsv
from probata.intake.ocr.packs import ORIENTATION
from probata.intake.ocr.pixels import Pixels
from probata.intake.sandbox.begun import Beginner, Begun
from probata.intake.sandbox.hearing import heard
from probata.intake.sandbox.limits import MIB, Limits
from probata.intake.sandbox.programs import Command
from probata.method.documents.recognised import Word
from probata.record.counted import counted

NAME = "tesseract"
OLDEST = 5
"""The version from which on it says where its packs are."""
_DOTS = 300
# Black or white is decided place by place (Sauvola): else a shadow over a photographed page hides most of its lines.
_FIXED = ("--dpi", str(_DOTS), "-c", "thresholding_method=2")
_PATIENCE = 5
"""How much longer than its processor time a look may take on the clock: other work goes on here, too."""
_MOST_BYTES = 32 * MIB
_VERSION = re.compile(r"tesseract v?((\d+)\.[\w.-]+)")
_LISTED = re.compile(r'in "(.+)" \(\d+\):')
_PACK = re.compile(r"[A-Za-z0-9_]{1,40}")
_TOLD = re.compile(
    r"Rotate: (0|90|180|270)\nOrientation confidence: ([0-9]{1,6}\.[0-9]{1,6})\n"
    r"Script: ([A-Za-z]{1,30})\nScript confidence: ([0-9]{1,6}\.[0-9]{1,6})\n"
)
# As many looks at once as there are processors, whoever asks for them: each works on one alone.
_TURNS = threading.BoundedSemaphore(max(1, os.cpu_count() or 1))


class Unseen(Exception):
    """Nothing came of a look at a picture; the message says why, as what the page ``was`` or tesseract did."""


@dataclass(frozen=True, slots=True)
class Detected:
    """By how many degrees clockwise a picture has to be turned, in which script it is, and how sure that is (0 is a
    guess)."""

    degrees: int
    sure_of_way: float
    script: str
    sure_of_script: float


@dataclass(frozen=True, slots=True)
class Installed:
    """A program, what comes before its arguments, what it reads, its version and its packs."""

    program: str
    version: str
    packs: tuple[str, ...]
    data: str
    before: tuple[str, ...] = ()
    reads: tuple[str, ...] = ()

    @property
    def title(self) -> str:
        """``tesseract 5.3.0``."""
        return f"{NAME} {self.version}"


def found() -> Installed | None:
    """The tesseract of this machine; None when there is none, or one that is too old."""
    return _asked(shutil.which(NAME) or "")


@cache
def _asked(program: str) -> Installed | None:
    """What the program says of itself: it is the machine's own, and gets nothing of a stranger here."""
    version = _VERSION.match(said_by(program, "--version")) if program else None
    listed = said_by(program, "--list-langs") if version and int(version[2]) >= OLDEST else ""
    folder = _LISTED.search(listed)
    if version is None or folder is None:
        return None
    packs = tuple(sorted(filter(_PACK.fullmatch, listed.splitlines()[1:])))
    return Installed(program, version[1].rstrip("."), packs, folder[1])


@dataclass(frozen=True, slots=True)
class Tesseract:
    """One that looks at pictures, for several threads; ``seconds`` of processor time and ``memory`` bytes a look."""

    installed: Installed
    begins: Beginner
    seconds: int
    memory: int

    def words(self, pixels: Pixels, languages: str) -> tuple[Word, ...]:
        """The words of a picture in these languages (``eng+fra``); raises Unseen."""
        try:
            return tsv.words(self._look(pixels, "-l", languages, "--psm", "3", "tsv"), pixels.width, pixels.height)
        except tsv.BadTable as fault:
            raise Unseen(f"tesseract gave no sound answer ({fault})") from None

    def detected(self, pixels: Pixels) -> Detected | None:
        """Which way is up and which script it is; None when there are too few letters to tell. Raises Unseen."""
        if ORIENTATION not in self.installed.packs:
            return None
        told = _TOLD.search(self._look(pixels, "-l", ORIENTATION, "--psm", "0", fails=True).decode("ascii", "replace"))
        return Detected(int(told[1]), float(told[2]), told[3], float(told[4])) if told else None

    def _look(self, pixels: Pixels, *arguments: str, fails: bool = False) -> bytes:
        one = self.installed
        fixed = ("stdin", "stdout", "--tessdata-dir", one.data, *_FIXED)
        alone = {"OMP_THREAD_LIMIT": "1", "OMP_NUM_THREADS": "1"}
        command = Command(one.program, (*one.before, *fixed, *arguments), (one.data, *one.reads), alone)
        picture = bitmap.spelled(pixels.grey, pixels.width, pixels.height, _DOTS)
        with _TURNS:
            begun = self.begins.run(command, picture, Limits(seconds_in_all=self.seconds, memory=self.memory))
            return self._heard(begun, fails=fails)

    def _heard(self, begun: Begun, *, fails: bool) -> bytes:
        """All that it says; ``fails``: it ends with an error where it has nothing to say."""
        found = heard(begun, seconds=self.seconds * _PATIENCE, most=_MOST_BYTES)
        if found.late:
            raise Unseen(f"tesseract took longer than {counted(self.seconds, 'second')}")
        if found.too_much:
            raise Unseen("tesseract said more than any page holds")
        if found.status < 0 or (found.status > 0 and not fails):
            raise Unseen(f"tesseract stumbled over it (it ended with {found.status})")
        return found.said
