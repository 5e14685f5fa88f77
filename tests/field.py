"""A field copy of an inquiry, and files to put into it. The words are markers: they stand nowhere else."""

from __future__ import annotations

from pathlib import Path

from probata.inquiry import copy
from probata.inquiry.deposit import Deposits, deposit
from probata.inquiry.entry.door import Opened
from probata.inquiry.entry.settings import Settings
from probata.inquiry.receive import Received, receive

NAME, WORDS, NOTE = "vellisharp.txt", "The gate of Umbrelquay stood open.", "told by the ferryman Drossivane"
CODE_NAME = "Q-01"
MARKERS = ("vellisharp", "Umbrelquay", "Drossivane", CODE_NAME, "F-01")


def made(opened: Opened, folder: Path) -> Path:
    """The folder of a new field copy, F-01."""
    copy.field(opened, folder / "field", "F-01")
    return folder / "field"


def put(field: Path, number: int = 1, **how: str) -> Deposits:
    """Deposits a file with words of its own; the file lies beside the field copy."""
    path = field.parent / (NAME if number == 1 else f"page {number}.txt")
    path.write_text(WORDS if number == 1 else f"{WORDS} Page {number} says more.", encoding="utf-8")
    return deposit(field, [path], **how)


def several(field: Path, many: int = 3) -> list[Path]:
    """That many deposits, in order."""
    for number in range(1, many + 1):
        put(field, number)
    return sorted((field / "deposits").iterdir())


def taken(opened: Opened, field: Path, **how: object) -> Received:
    """Receives."""
    return receive(opened, field, settings=Settings(), progress=lambda *_: None, **how)  # type: ignore[arg-type]
