"""Options that verbs share, so that they are called and explained alike everywhere."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from probata.cli import show
from probata.record.errors import BadUse, NoPassphrase, NotFound
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
Credentials = tuple[Withheld[str] | None, Withheld[str] | None]
"""A passphrase, or the text of an age identity file."""
HERE = Path(".")
_VARIABLE = "PROBATA_PASSPHRASE"
_NEW = "PROBATA_NEW_PASSPHRASE"
_IDENTITY = "PROBATA_IDENTITY"
_FINGERPRINT = "PROBATA_FINGERPRINT"
COMPARED = "probata.fingerprint"
"""Under which the command line keeps what ``--fingerprint`` said."""
_SET_APART: dict[str, str] = {}
_MOST_BYTES = 2**20
_TRAVELLING = (
    "This is a travel copy: what lay in compartments at home (accounts, identities, files) was left out of it."
)


@contextmanager
def secrets_set_apart() -> Iterator[None]:
    """While a command runs, what opens an inquiry stands in no environment that a program it starts could read.

    Afterwards it is put back, for whoever called.
    """
    taken = {name: os.environ.pop(name) for name in (_VARIABLE, _NEW, _IDENTITY) if name in os.environ}
    _SET_APART.update(taken)
    try:
        yield
    finally:
        for name, value in taken.items():
            os.environ[name] = _SET_APART.pop(name, value)


def _variable(name: str) -> str | None:
    return os.environ.get(name, _SET_APART.get(name))


def passphrase(fd: int | None, *, new: bool = False) -> Withheld[str]:
    """From the descriptor, else PROBATA_PASSPHRASE, else asked on the terminal (twice for a new inquiry)."""
    if fd is not None:
        return _from_descriptor(fd)
    if (given := _variable(_VARIABLE)) is not None:
        return Withheld(given)
    if not sys.stdin.isatty():
        raise NoPassphrase("No passphrase was given.")
    return _asked(new)


def new_passphrase(fd: int | None, whose: str = "") -> Withheld[str]:
    """A passphrase that is to be: from the descriptor, else PROBATA_NEW_PASSPHRASE, else asked twice."""
    if fd is not None:
        return _from_descriptor(fd)
    if (given := _variable(_NEW)) is not None:
        return Withheld(given)
    if not sys.stdin.isatty():
        raise NoPassphrase(
            "No new passphrase was given.",
            next_step=f"Set {_NEW}, pass --new-passphrase-fd N, or run in a terminal.",
        )
    return _asked(True, f"New passphrase{f' of {whose}' if whose else ''}: ")


def opened(inquiry: Path, fd: int | None, *, lifting: bool = False) -> Opened:
    """The inquiry at or above the folder, opened with the passphrase of whoever is here, or with an age identity file
    (``probata --identity FILE VERB``, or PROBATA_IDENTITY)."""
    from probata.inquiry.entry.folder import find

    find(inquiry)  # before the passphrase is asked for
    return opened_with(inquiry, credentials(fd), lifting=lifting)


def opened_with(inquiry: Path, given: Credentials, *, lifting: bool = False) -> Opened:
    """The same with what opens it at hand. Where withdrawals are unknown, standard error says so, once, beside any
    answer; but for a command that is ``lifting`` just that, and says how it ended."""
    from probata.inquiry.entry.door import open_inquiry

    found = open_inquiry(inquiry, given[0], identity=given[1], fingerprint=fingerprint())
    show.at_the_end("" if lifting else found.read_only)
    show.beside(_TRAVELLING if found.travelling else "")
    show.beside(found.unproven)
    return found


def credentials(fd: int | None) -> Credentials:
    """The passphrase of whoever is here, or the text of the age identity file that was named."""
    identity = _identity()
    return (passphrase(fd), None) if identity is None else (None, identity)


def opened_both(inquiry: Path, other: Path, fd: int | None) -> tuple[Opened, Opened]:
    """Two copies of an inquiry, opened as :func:`opened` does it, with the secret read once."""
    from probata.inquiry.entry.door import open_inquiry
    from probata.inquiry.entry.folder import find

    find(inquiry), find(other)
    identity = _identity()
    secret = None if identity is not None else passphrase(fd)
    first, second = (
        open_inquiry(one, secret, identity=identity, fingerprint=fingerprint()) for one in (inquiry, other)
    )
    both = first, second
    for each in dict.fromkeys(one.unproven for one in both):
        show.beside(each)
    return both


def fingerprint() -> str:
    """By which whoever comes in with an age identity knows the inquiry; empty when they did not say."""
    import click

    context = click.get_current_context(silent=True)
    given = context.find_root().meta.get(COMPARED) if context else None
    return str(given or os.environ.get(_FINGERPRINT, ""))


def _identity() -> Withheld[str] | None:
    import click

    context = click.get_current_context(silent=True)
    given = context.find_root().obj if context else None
    path = given or _variable(_IDENTITY)
    if not path:
        return None
    try:
        with Path(path).open("rb") as file:
            return Withheld(file.read(_MOST_BYTES).decode("utf-8", "replace"))
    except FileNotFoundError:
        raise NotFound("There is no such identity file.", where=str(path)) from None


def _from_descriptor(fd: int) -> Withheld[str]:
    try:
        with os.fdopen(fd, "rb", closefd=False) as pipe:
            return Withheld(pipe.readline().rstrip(b"\r\n").decode("utf-8"))
    except (OSError, ValueError, OverflowError):
        raise BadUse("The passphrase cannot be read there.", where=f"--passphrase-fd {fd}") from None


def _asked(new: bool, prompt: str = "Passphrase: ") -> Withheld[str]:
    import getpass

    try:
        first = getpass.getpass(prompt)
        again = getpass.getpass("The same again: ") if new else first
    except UnicodeDecodeError:
        raise BadUse("What was typed is not text in this terminal's encoding.") from None
    if again != first:
        raise BadUse("The two passphrases differ.", next_step="Run the command again.")
    return Withheld(first)
