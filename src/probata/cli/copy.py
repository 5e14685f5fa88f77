"""probata copy TO --travel | --field CODE_NAME"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from probata.cli import options, show
from probata.record.errors import BadUse

if TYPE_CHECKING:
    from probata.inquiry.copy import ForTheField, Travelled


def register(app: typer.Typer) -> None:
    """Adds the verb."""
    app.command("copy")(copy)


def copy(
    to: Annotated[Path, typer.Argument(help="The folder to make: absent, or empty.")],
    travel: Annotated[
        bool, typer.Option("--travel", help="For crossing a border: without what lies in compartments, and their keys.")
    ] = False,
    field: Annotated[
        str,
        typer.Option(
            "--field",
            metavar="CODE_NAME",
            help="For somebody in the field: public keys alone; files put into it open at home only. It is known under "
            "this code name at home.",
        ),
    ] = "",
    inquiry: options.Inquiry = options.HERE,
    passphrase_fd: options.PassphraseFd = None,
    as_json: options.AsJson = False,
) -> None:
    """Make a copy to take along.

    A travel copy opens with the same passphrases and is merged back (`probata merge`). Into a field copy files are put
    with `probata deposit`, without any passphrase, and taken in at home with `probata receive`.

    Example: probata copy /media/stick/field --field F-01
    """
    from probata.inquiry import copy as verb

    if travel == bool(field):
        raise BadUse("Say which copy: --travel or --field CODE_NAME.")
    held = options.opened(inquiry, passphrase_fd)
    if travel:
        made = verb.travel(held, to)
        show.print_json(made.as_json()) if as_json else print_travelled(made)
        return
    given = verb.field(held, to, field)
    show.print_json(given.as_json()) if as_json else print_field(given)


def print_travelled(made: Travelled) -> None:
    """What is not in it, and what is all the same."""
    numbers = made.numbers
    show.line(f"travel copy in {show.safe(made.path)}: {show.number(numbers.items, 'open file')}", "bold")
    show.line(
        f"  left out: {show.number(numbers.left_out, 'file')} in "
        f"{show.number(numbers.compartments, 'compartment')}, every identity, every compartment's key"
    )
    show.line(
        f"  still in it, for whoever makes somebody type a passphrase: {show.number(numbers.interviews, 'interview')} "
        "with code names, attributes, consent and codings; names of members; findings with whom they name, replies; "
        "decisions with reasons; titles of saved places; the log; the signing key",
        "yellow",
    )
    show.line("Back home: probata merge FOLDER, in the inquiry at home")


def print_field(made: ForTheField) -> None:
    """The fingerprint is to reach the field by another way than the folder."""
    show.line(f"field copy {show.safe(made.code_name)} in {show.safe(made.path)}: it opens nothing", "bold")
    show.line(f"  fingerprint {made.fingerprint}")
    show.line("  Give the fingerprint by another way than the folder: whoever can write in the folder could replace")
    show.line("  whom deposits are sealed to, and only this tells.")
    show.line("There: probata deposit FILE --key FINGERPRINT")
    show.line("Back home: probata receive FOLDER")
