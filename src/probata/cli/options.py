"""Options that verbs share, so that they are called and explained alike everywhere."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from probata.record.errors import BadUse, NoPassphrase
from probata.record.withheld import Withheld

if TYPE_CHECKING:
    from probata.inquiry.entry.door import Opened

Inquiry = Annotated[
    Path, typer.Option("--inquiry", metavar="FOLDER", help="The inquiry; without it, the one here or above.")
]
AsJson = Annotated[bool, typer.Option("--json", help="Print JSON (docs/reference/json.md) instead of text.")]
PassphraseFd = Annotated[
    int | None,
    typer.Option("--passphrase-fd", metavar="N", help="Read the passphrase from this file descriptor."),
]
HERE = Path(".")
_VARIABLE = "PROBATA_PASSPHRASE"


def passphrase(fd: int | None, *, new: bool = False) -> Withheld[str]:
    """From the descriptor, else PROBATA_PASSPHRASE, else asked on the terminal (twice for a new inquiry)."""
    if fd is not None:
        return _from_descriptor(fd)
    if _VARIABLE in os.environ:
        return Withheld(os.environ[_VARIABLE])
    if not sys.stdin.isatty():
        raise NoPassphrase("No passphrase was given.")
    return _asked(new)


def opened(inquiry: Path, fd: int | None) -> Opened:
    """The inquiry at or above the folder, opened with the passphrase of whoever is here."""
    from probata.inquiry.entry.door import open_inquiry
    from probata.inquiry.entry.folder import find

    find(inquiry)  # before the passphrase is asked for
    return open_inquiry(inquiry, passphrase(fd))


def _from_descriptor(fd: int) -> Withheld[str]:
    try:
        with os.fdopen(fd, "rb", closefd=False) as pipe:
            return Withheld(pipe.readline().rstrip(b"\r\n").decode("utf-8"))
    except (OSError, ValueError, OverflowError):
        raise BadUse("The passphrase cannot be read there.", where=f"--passphrase-fd {fd}") from None


def _asked(new: bool) -> Withheld[str]:
    import getpass

    try:
        first = getpass.getpass("Passphrase: ")
        again = getpass.getpass("The same again: ") if new else first
    except UnicodeDecodeError:
        raise BadUse("What was typed is not text in this terminal's encoding.") from None
    if again != first:
        raise BadUse("The two passphrases differ.", next_step="Run the command again.")
    return Withheld(first)
