"""probata new FOLDER"""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from probata.cli import options, show


def register(app: typer.Typer) -> None:
    """Adds the verb."""
    app.command("new")(new)


def new(
    folder: Annotated[Path, typer.Argument(help="Where: an empty or absent folder.")],
    label: Annotated[str, typer.Option(help="A name for the members' own eyes; kept encrypted.")] = "",
    passphrase_fd: options.PassphraseFd = None,
    as_json: options.AsJson = False,
) -> None:
    """Make an inquiry, an encrypted folder.

    It opens with your passphrase and with nothing else: nobody can help who has lost it.

    Example: probata new hostels --label "Season hostels"
    """
    from probata.inquiry.entry import settings
    from probata.inquiry.new import new as make

    made = make(folder, options.passphrase(passphrase_fd, new=True), label, settings.load())
    if as_json:
        show.print_json({"inquiry": str(made.opened.folder.inquiry), "fingerprint": made.fingerprint})
        return
    show.line(f"A new inquiry stands in {folder}. Without its passphrase nobody opens it, and nobody can help.")
    show.line(f"It will sign as {made.fingerprint}")
    show.line(f"Next: cd {folder} and probata add FILES")
