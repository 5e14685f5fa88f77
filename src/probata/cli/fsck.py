"""probata fsck"""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from probata.cli import options, show
from probata.record.errors import ANSWER_IS_NO

if TYPE_CHECKING:
    from probata.inquiry.fsck import Examined


def register(app: typer.Typer) -> None:
    """Adds the verb."""
    app.command("fsck")(fsck)


def fsck(
    quarantine: Annotated[
        bool,
        typer.Option(
            "--quarantine", help="Move damaged stored files into quarantine/, with a copy of what still opens of each."
        ),
    ] = False,
    rebuild_index: Annotated[
        bool, typer.Option("--rebuild-index", help="Make the search index anew from the documents; nothing is lost.")
    ] = False,
    inquiry: options.Inquiry = options.HERE,
    passphrase_fd: options.PassphraseFd = None,
    as_json: options.AsJson = False,
) -> None:
    """Open everything again and say where something is not as it was.

    Looks at the marker, the keyring, each page of the database, every document, the search index, each sealed cell,
    log entry and stored file that you can open. Exit status 1 when something is damaged. Nothing is deleted, ever.

    Example: probata fsck
    """
    from probata.inquiry.fsck import fsck as examine

    with show.progress("looking") as heard:
        found = examine(
            inquiry,
            lambda: options.credentials(passphrase_fd),
            quarantine=quarantine,
            rebuild_index=rebuild_index,
            progress=heard,
        )
    show.print_json(found.as_json()) if as_json else print_examined(found)
    raise typer.Exit(ANSWER_IS_NO if found.damages else 0)


def print_examined(found: Examined) -> None:
    """Damage first, then what was moved, remarks, and what was looked at and what not."""
    for one in found.damages:
        show.line(f"damaged  {one.where}: {one.says}", "bold red")
    for moved in found.moved:
        what = f"{moved.opens:,} of {moved.of:,} bytes still open, in {moved.copy}" if moved.copy else "nothing opens"
        show.line(f"moved    quarantine/{moved.name}: {what}")
    if found.moved:
        show.line("  Add the same files again (`probata add`): their stored files are then written anew.")
    for remark in found.remarks:
        show.line(f"remark   {remark}", "yellow")
    show.line("looked at: " + ", ".join(f"{noun} {number:,}" for noun, number in found.looked.items()))
    for left in found.not_looked:
        show.line(f"not looked at: {left}", "yellow")
    verdict = "Nothing is damaged, of what was looked at." if not found.damages else _damaged(len(found.damages))
    show.line(verdict, "bold")


def _damaged(number: int) -> str:
    things = "1 thing is" if number == 1 else f"{number} things are"
    return f"{things} damaged. Write nothing here; compare with the newest backup (docs/how-to/check-and-back-up.md)."
