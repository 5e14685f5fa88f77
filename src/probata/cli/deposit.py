"""probata deposit FILES"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from probata.cli import options, show

if TYPE_CHECKING:
    from probata.inquiry.deposit import Deposits


def register(app: typer.Typer) -> None:
    """Adds the verb."""
    app.command("deposit")(deposit)


def deposit(
    files: Annotated[list[Path], typer.Argument(help="Files.")],
    note: Annotated[str, typer.Option("--note", help="Words for those at home; sealed with the files.")] = "",
    of: Annotated[
        str, typer.Option("--of", metavar="CODE_NAME", help="Whose they are: at home they go into that compartment.")
    ] = "",
    key: Annotated[
        str, typer.Option("--key", metavar="FINGERPRINT", help="The inquiry's fingerprint, from another way than here.")
    ] = "",
    folder: Annotated[
        Path, typer.Option("--folder", metavar="FOLDER", help="The field copy; without it, the one here or above.")
    ] = options.HERE,
    as_json: options.AsJson = False,
) -> None:
    """Put files into a field copy, where nobody can open them again.

    Needs no passphrase. The originals stay where they are. `probata receive` takes the deposits in at home.

    Example: probata deposit recording.m4a --of I-07 --note "second visit"
    """
    from probata.inquiry.deposit import deposit as put

    done = put(folder, files, note=note, of=of, key=key)
    show.print_json(done.as_json()) if as_json else print_deposited(done)


def print_deposited(done: Deposits) -> None:
    """What was put in, what nobody compared, and what stays behind."""
    for one in done.deposits:
        show.line(f"deposit {one.number}  {show.name(one.name)}: {one.file}, {one.digest[:16]}")
    if not done.compared:
        show.line(
            f"Not compared: the fingerprint {done.fingerprint}. Whoever could write in this folder could have put"
        )
        show.line("their own there. Compare it with what those at home told you, or give theirs with --key.")
    last = done.deposits[-1]
    show.line(
        f"Tell those at home the last number, {last.number}, and {last.digest[:16]}: so they see if the end is missing."
    )
    show.line(
        "The original stays where it is, and this does not erase it. "
        "On a phone or a stick, what is deleted can often be read again.",
        "yellow",
    )
