"""probata receive FOLDER"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from probata.cli import options, show
from probata.cli.watching import watching
from probata.record.errors import ANSWER_IS_NO, BAD_USE_OR_INPUT

if TYPE_CHECKING:
    from probata.inquiry.receive import Received


def register(app: typer.Typer) -> None:
    """Adds the verb."""
    app.command("receive")(receive)


def receive(
    folder: Annotated[Path, typer.Argument(help="The folder of the field copy.")],
    copy: Annotated[
        str,
        typer.Option(
            "--copy", metavar="CODE_NAME", help="The field copy, where the folder itself is not to be believed."
        ),
    ] = "",
    new_sources: Annotated[
        bool, typer.Option("--new-sources", help="A compartment for each code name that nobody here has.")
    ] = False,
    out: Annotated[
        Path | None,
        typer.Option(
            "--out",
            metavar="FOLDER",
            help="Write files that cannot be read here (recordings), or are too large, into this folder, in the clear.",
        ),
    ] = None,
    inquiry: options.Inquiry = options.HERE,
    passphrase_fd: options.PassphraseFd = None,
    as_json: options.AsJson = False,
) -> None:
    """Take in what was put into a field copy and account for each deposit.

    Exit status 2 when a deposit was set aside, 1 when one is missing or was replaced; the others are stored all the
    same. Receiving again takes nothing in twice, and nothing in the folder is changed.

    Example: probata receive /media/stick/field
    """
    from probata.inquiry.entry import settings
    from probata.inquiry.receive import receive as take_in

    held = options.opened(inquiry, passphrase_fd)
    with watching("receiving") as live:
        done = take_in(
            held,
            folder,
            settings=settings.load(),
            progress=lambda _done, _all, _name: None,
            copy=copy,
            new_sources=new_sources,
            out=out,
            live=live,
        )
    show.print_json(done.as_json()) if as_json else print_received(done)
    if any(one.is_fault for one in done.receipt.set_aside):
        raise typer.Exit(BAD_USE_OR_INPUT)
    if not done.whole:
        raise typer.Exit(ANSWER_IS_NO)


def print_received(done: Received) -> None:
    """The sum first, then each deposit that was not simply stored, then what the chain says."""
    from probata.cli.add import print_receipt

    print_receipt(done.receipt)
    if done.earlier:
        show.line(f"  and {show.number(done.earlier, 'deposit')} that had been received before: `probata list`")
    for number in done.missing:
        show.line(f"missing   deposit {number} is not here and never came", "bold red")
    for number in done.replaced:
        show.line(
            f"replaced  deposit {number} is not the one after which the next was made, or stands twice", "bold red"
        )
    for warning in done.warnings:
        show.line(f"warning   {show.name(warning)}", "bold red")
    if done.last:
        show.line(
            f"The last number that came is {done.last}. Ask in the field whether it was the last that was put in."
        )
