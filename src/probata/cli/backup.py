"""probata backup FOLDER --keys FOLDER"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from probata.cli import options, show

if TYPE_CHECKING:
    from probata.inquiry.backup import BackedUp


def register(app: typer.Typer) -> None:
    """Adds the verb."""
    app.command("backup")(backup)


def backup(
    folder: Annotated[Path, typer.Argument(help="Where the backup lies, or is to lie.")],
    keys: Annotated[Path, typer.Option("--keys", metavar="FOLDER", help="Where the keys go: on another medium.")],
    check: Annotated[
        bool, typer.Option("--check", help="Open everything first (fsck), and compare files that were copied before.")
    ] = False,
    inquiry: options.Inquiry = options.HERE,
    passphrase_fd: options.PassphraseFd = None,
    as_json: options.AsJson = False,
) -> None:
    """Copy the inquiry into one folder and its keys into another; run again, both are brought up to date.

    Everything is copied as it is encrypted. The keys are replaced each time and no older ones are kept: an older
    keyring would open what was destroyed since. Neither folder takes the place of a newer backup.

    Example: probata backup /media/disk/hostels --keys /media/stick/hostels-keys
    """
    from probata.inquiry.backup import backup as act
    from probata.inquiry.entry.folder import find

    find(inquiry)  # before the passphrase is asked for
    given = options.credentials(passphrase_fd)
    opened = options.opened_with(inquiry, given)
    with show.progress("copying") as heard:
        examine = _examining(opened.folder.path, given) if check else None
        done = act(opened, folder, keys, heard, examine=examine)
    show.print_json(done.as_json()) if as_json else print_backed_up(done)


def _examining(folder: Path, given: options.Credentials) -> Callable[[], Sequence[str]]:
    def examine() -> Sequence[str]:
        from probata.inquiry.fsck import fsck

        found = fsck(folder, lambda: given, progress=lambda *_: None)
        return [f"{one.where}: {one.says}" for one in found.damages]

    return examine


def print_backed_up(done: BackedUp) -> None:
    """What lies where, and what to do with it."""
    show.line(f"Backed up to {done.folder}: the log up to entry {done.entries}", "bold")
    show.line(
        f"  {show.number(done.files, 'stored file')}, {done.copied} of them copied now"
        + (f"; {done.dropped} removed that no row names any more" if done.dropped else "")
    )
    show.line(
        f"Its keys lie apart in {done.keys}: keyring number {done.keyring}, {show.number(done.removals, 'removal')}"
    )
    show.line("  Keep that folder on another medium, its newest state alone: no tool that keeps older versions of it.")
    show.line(f"Try it: probata restore {done.folder} PLACE --keys {done.keys} --removals {done.keys}/removals --drill")
