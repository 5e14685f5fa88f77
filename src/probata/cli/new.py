"""probata new FOLDER"""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from probata.cli import options, seen, show


def register(app: typer.Typer) -> None:
    """Adds the verb."""
    app.command("new")(new)


def new(
    folder: Annotated[Path, typer.Argument(help="Where: an empty or absent folder.")],
    label: Annotated[str, typer.Option(help="A name for the members' own eyes; kept encrypted.")] = "",
    name: Annotated[str, typer.Option(help="What the members call you; kept encrypted.")] = "lead",
    recover_to: Annotated[
        str,
        typer.Option(metavar="AGE1...", help="An age recipient: whoever has its identity opens the inquiry too."),
    ] = "",
    passphrase_fd: options.PassphraseFd = None,
    as_json: options.AsJson = False,
) -> None:
    """Make an inquiry, an encrypted folder.

    It opens with your passphrase, and with the identity of a recovery recipient if you name one; with nothing else:
    nobody can help who has lost both.

    Example: probata new hostels --label "Season hostels"
    """
    from probata.inquiry.entry import settings
    from probata.inquiry.new import new as make

    passphrase = options.passphrase(passphrase_fd, new=True)
    made = make(folder, passphrase, label, settings.load(), name=name, recover_to=recover_to)
    if as_json:
        inquiry, print_ = str(made.opened.folder.inquiry), made.fingerprint
        show.print_json({"inquiry": inquiry, "fingerprint": print_, "recoverable": made.recoverable})
        return
    stands, typed = f"A new inquiry stands in {show.name(str(folder))}.", seen.typed(str(folder))
    if made.recoverable:
        show.line(f"{stands} Your passphrase opens it, and the age identity of its recipient.")
    else:
        show.line(f"{stands} Without its passphrase nobody opens it, and nobody can help.")
        show.line(
            "For the day that it is lost: age-keygen makes a recovery identity, to be kept apart; then "
            f"probata members add recovery --role lead --recover-to AGE1... --inquiry {typed}"
        )
    show.line(f"It will sign as {made.fingerprint}")
    if made.recoverable:
        show.line(
            "  Keep that with the identity: whoever opens an inquiry with it has nothing else to know this one by."
        )
    show.line(f"Next: cd {typed} and probata add FILES")
