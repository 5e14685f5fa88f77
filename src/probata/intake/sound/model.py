"""model: the speech model that a person gave: a program of theirs, what it may read, and the words that it is begun
with.

Nothing of it is trusted but that the person chose it: it is told nothing, and runs where it can do nothing else.
"""

from __future__ import annotations

import hashlib
import os
import shlex
import shutil
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from probata.intake.sandbox.bubble import is_its_own
from probata.record.errors import BadUse, NotFound

SOUND, OUT = "{sound}", "{out}"
"""In the arguments: the file with the sound, and the file that the transcript is written to."""
_FIRST_LINE, _LINKS = 256, 40


@dataclass(frozen=True, slots=True)
class Summed:
    """A file by its name alone, and the SHA-256 of its bytes in hexadecimal digits."""

    name: str
    sha256: str


@dataclass(frozen=True, slots=True)
class SpeechModel:
    """``program``, ``arguments`` in which SOUND and OUT stand for files inside, everything that it can see beside
    libraries, the sums of the program and of the files that a person named, and how many folders they named."""

    program: Path
    arguments: tuple[str, ...]
    sees: tuple[Path, ...]
    by: Summed
    files: tuple[Summed, ...]
    folders: int


def speech_model(program: str, reads: Sequence[Path], arguments: str) -> SpeechModel:
    """The model of this program (a path, or a name on the path), which may read these files and folders.

    Raises NotFound for what is not there; BadUse for a program that cannot be begun, for arguments whose quotation
    marks do not close, and for a folder that holds somebody's home.
    """
    begins = _program(program)
    named = tuple(_named(one) for one in reads)
    seen = (*_chain(begins), *named, *(one.resolve() for one in named))
    sums = tuple(_summed(one) for one in named if one.is_file())
    words = tuple(_word(one, reads) for one in _split(arguments))
    return SpeechModel(begins, words, seen, _summed(begins), sums, len(named) - len(sums))


def _program(name: str) -> Path:
    found = shutil.which(name)
    if found is None and not Path(name).is_file():
        raise NotFound("There is no such program.", where=name, next_step="Name it with its path.")
    if found is None:
        raise BadUse("This file is no program: it may not be executed.", where=name, next_step="chmod +x makes it one.")
    return Path(os.path.abspath(found))


def _named(one: Path) -> Path:
    path = Path(os.path.abspath(one))
    if not path.exists():
        raise NotFound("There is no such file or folder for the model to read.", where=str(one))
    real = path.resolve()
    if is_its_own(str(real)):
        raise BadUse("Devices are not for the model to read.", where=str(one))
    if _home().is_relative_to(real):
        raise BadUse(
            "This folder holds your whole home folder, or is it.",
            where=str(one),
            next_step="Name the model's own file or folder.",
        )
    return path


def _home() -> Path:
    try:
        return Path.home().resolve()
    except RuntimeError:  # nobody's
        return Path("/")


def _split(arguments: str) -> list[str]:
    try:
        return shlex.split(arguments)
    except ValueError:
        raise BadUse("A quotation mark in --arguments is opened and not closed.", where="--arguments") from None


def _word(word: str, reads: Sequence[Path]) -> str:
    """The word; where it is one of the places as the person wrote them, that place's whole path: the program is begun
    in another folder."""
    place = os.path.expanduser(word)
    return next((os.path.abspath(one) for one in reads if os.fspath(one) in (word, place)), word)


def _chain(program: Path) -> tuple[Path, ...]:
    """The program, what its links lead to, and the same of the interpreter that its first line names."""
    return (*_links(program), *(one for each in _interpreters(program) for one in _links(each)))


def _links(path: Path) -> Iterator[Path]:
    for _ in range(_LINKS):
        yield path
        try:
            path = Path(os.path.normpath(path.parent / os.readlink(path)))
        except OSError:
            return


def _interpreters(program: Path) -> Iterator[Path]:
    with program.open("rb") as file:
        head = file.read(_FIRST_LINE)
    if not head.startswith(b"#!"):
        return
    words = os.fsdecode(head[2:].partition(b"\n")[0]).split()
    for number, word in enumerate(words):
        if number == 0 or Path(words[0]).name == "env":
            found = shutil.which(word)
            if found:
                yield Path(os.path.abspath(found))


def _summed(path: Path) -> Summed:
    with path.open("rb") as file:
        return Summed(path.name, hashlib.file_digest(file, "sha256").hexdigest())
