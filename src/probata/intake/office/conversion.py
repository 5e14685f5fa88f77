"""conversion: one file of an older format made into DOCX by LibreOffice, or why not."""

from __future__ import annotations

import json
import os
import sys
import threading
from dataclasses import dataclass, field

from probata.intake.office import keeper, walls
from probata.intake.office.keeper import Errand
from probata.intake.office.libreoffice import Installed, found
from probata.intake.sandbox import keeping
from probata.intake.sandbox.limits import MIB
from probata.method.documents.old_formats import OldFormat
from probata.record.counted import counted
from probata.record.errors import Unreadable

SECONDS = 120
MEMORY = 2048 * MIB
"""Bytes of address space: LibreOffice 7.4 takes 452 MiB of it for one page and 507 for 304 pages (tried)."""
MOST_BYTES = 512 * MIB
"""Bytes that it may write in all."""
_LATER = 30
"""Seconds that its keeper has beyond those of LibreOffice, to end it and to take the folder away."""
_MODULE = (sys.executable, "-I", "-B", "-m", "probata.intake.office.keeper")
_HEAD = 100_000
_SAVE = "Open it in Word or LibreOffice and save it as .docx."
_TURNS = threading.BoundedSemaphore(max(1, os.cpu_count() or 1))


@dataclass(frozen=True, slots=True)
class Converted:
    """The file as DOCX, who made it (``LibreOffice 7.4.7.2``), and which walls it was made without."""

    data: bytes = field(repr=False)
    by: str
    lacking: tuple[str, ...] = ()


def converted(
    data: bytes, old: OldFormat, name: str, *, seconds: int = SECONDS, installed: Installed | None = None
) -> Converted:
    """The file of this format as DOCX; ``name`` is for messages, LibreOffice never hears it.

    Raises Unreadable, with what to do: LibreOffice is not installed, cannot be closed in here, takes longer than so
    many seconds, writes more than any document holds, or makes nothing of the file.
    """
    office = installed or found()
    if office is None:
        raise Unreadable(
            f"It is {old.title}, which LibreOffice has to convert first, and that is not installed here.",
            where=name,
            next_step="Save it as .docx in Word or LibreOffice, or install libreoffice-writer and try again.",
        )
    outcome, made = _kept(data, old, office, seconds)
    if outcome is None or outcome.why:
        why = outcome.why if outcome else ""
        raise Unreadable(_said(why, old, office, seconds), where=name, next_step=_SAVE)
    return Converted(made, office.title, outcome.lacking)


def _said(why: str, old: OldFormat, office: Installed, seconds: int) -> str:
    match why:
        case keeper.LATE:
            return f"It is {old.title}, and converting it took {office.title} longer than {counted(seconds, 'second')}."
        case keeper.TOO_MUCH:
            return f"It is {old.title}, and {office.title} made more of it than any document holds."
        case keeper.UNWALLED:
            return (
                f"It is {old.title}, which LibreOffice has to convert first, and this system has no walls to keep "
                "LibreOffice from other files and from connections (bubblewrap, or Landlock and seccomp)."
            )
        case _:
            return f"It is {old.title}, and {office.title} could not convert it: it is damaged, or under a password."


def _kept(data: bytes, old: OldFormat, office: Installed, seconds: int) -> tuple[keeper.Outcome | None, bytes]:
    if sys.platform != "linux":
        return keeper.Outcome(keeper.UNWALLED, 0, ()), b""
    begins = walls.bubble(office.reads, MOST_BYTES)
    errand = Errand(
        *(str(office.program), office.before, tuple(map(str, office.reads)), old.suffix, old.filter),
        seconds=seconds,
        memory=MEMORY,
        most_bytes=MOST_BYTES,
        in_bubble=bool(begins),
    )
    with _TURNS:
        command = (*begins, *_MODULE)
        return _answer(keeping.answered(command, errand.spelled(data), seconds + _LATER, _HEAD + MOST_BYTES))


def _answer(said: bytes) -> tuple[keeper.Outcome | None, bytes]:
    """How it went, None where the keeper itself was ended; and what was made."""
    line, _, made = said.partition(b"\n")
    try:
        told = json.loads(line[:_HEAD])
        outcome = keeper.Outcome(str(told["why"]), int(told["status"]), tuple(map(str, told["lacking"])))
    except (ValueError, KeyError, TypeError):
        return None, b""
    return outcome, made
