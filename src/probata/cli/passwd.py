"""probata passwd"""

from __future__ import annotations

from typing import Annotated

import typer

from probata.cli import options, show


def register(app: typer.Typer) -> None:
    """Adds the verb."""
    app.command("passwd")(passwd)


def passwd(
    inquiry: options.Inquiry = options.HERE,
    passphrase_fd: options.PassphraseFd = None,
    new_passphrase_fd: Annotated[
        int | None,
        typer.Option("--new-passphrase-fd", metavar="N", help="Read the new passphrase from this file descriptor."),
    ] = None,
    as_json: options.AsJson = False,
) -> None:
    """Change your own passphrase.

    Old copies of the keyring still open with the old one: replace them.

    Example: probata passwd
    """
    from probata.inquiry.entry import settings
    from probata.inquiry.members import passwd as change

    held = options.opened(inquiry, passphrase_fd)
    change(held, options.new_passphrase(new_passphrase_fd), settings.load())
    if as_json:
        show.print_json({"member": str(held.member)})
        return
    show.line("The inquiry opens with the new passphrase.")
    show.line("Copies of keyring.db made before still open with the old one.")
