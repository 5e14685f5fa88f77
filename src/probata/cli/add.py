"""probata add PLACES"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from probata.cli import options, show
from probata.cli.watching import watching
from probata.record.errors import BAD_USE_OR_INPUT, BadUse

if TYPE_CHECKING:
    from probata.intake.receipt import Duplicate, Receipt


def register(app: typer.Typer) -> None:
    """Adds the verb."""
    app.command("add")(add)


def add(
    places: Annotated[list[Path] | None, typer.Argument(help="Files and folders.", show_default=False)] = None,
    public: Annotated[
        bool,
        typer.Option("--public", help="Others have published these; their passages may be quoted in a package."),
    ] = False,
    of: Annotated[
        str,
        typer.Option(
            "--of", metavar="CODE_NAME", help="They go into the compartment of this interview or protected source."
        ),
    ] = "",
    new_source: Annotated[
        bool, typer.Option("--new-source", help="With --of: a compartment for a protected source that is new here.")
    ] = False,
    retry: Annotated[
        str,
        typer.Option(
            "--retry", metavar="CODE", help="Try again what was set aside with this code, or `all`, where it lay."
        ),
    ] = "",
    inquiry: options.Inquiry = options.HERE,
    passphrase_fd: options.PassphraseFd = None,
    as_json: options.AsJson = False,
) -> None:
    """Take files in and account for each.

    Reads text, PDF, Word, OpenDocument, RTF, EPUB, slides, sheets, mail, web archives, chats, subtitles, pictures and
    the claims of recordings (`probata explain docx` says how). What an archive, a mail or a document holds becomes
    files of their own; an archive itself is kept with --public or --of CODE_NAME.

    Exit status 2 when a file was set aside; the others are stored all the same. Adding again adds nothing twice.

    Example: probata add --public press/
    """
    from probata.inquiry.add import add as take_in
    from probata.inquiry.entry import settings

    if new_source and not of:
        raise BadUse("--new-source needs --of CODE_NAME.")
    held = options.opened(inquiry, passphrase_fd)
    with watching("adding") as live:
        receipt = take_in(
            held,
            places or [],
            public=public,
            settings=settings.load(),
            progress=lambda _done, _all, _name: None,
            of=of,
            new_source=new_source,
            retry=retry,
            live=live,
        )
    if as_json:
        show.print_json(receipt.as_json())
    else:
        print_receipt(receipt)
    if any(aside.is_fault for aside in receipt.set_aside):
        raise typer.Exit(BAD_USE_OR_INPUT)


def _lies(twin: Duplicate) -> str:
    if twin.within:
        lies = "lay open and is now" if twin.moved else "lies"
        return f"{lies} in the compartment of {twin.within}"
    return "stays public" if twin.public else "is not public"


def print_receipt(receipt: Receipt, *, notes: bool = True) -> None:
    """The sum first, then every file that was not simply stored, odd names, and what readers could not tell."""
    from probata.inquiry.documents.naming import remarks
    from probata.inquiry.documents.spoken import proposed

    twins = len(receipt.duplicates)
    show.line(
        f"{show.number(receipt.items_in, 'file')} in = {len(receipt.stored)} stored "
        f"({show.number(receipt.documents, 'document')}) + "
        f"{twins} {'duplicate' if twins == 1 else 'duplicates'} + {len(receipt.set_aside)} set aside"
    )
    for twin in receipt.duplicates:
        same = "stored before" if twin.name == twin.of else f"the same bytes as {show.name(twin.of)}"
        show.line(f"  duplicate  {show.name(twin.name)}: {same}; it {_lies(twin)}")
    for aside in receipt.set_aside:
        told = f"{show.name(aside.name)}: {show.name(aside.reason)} {show.name(aside.next_step)}"
        show.line(f"  set aside  {told}".rstrip())
    for wall in receipt.without:
        show.line(f"  note       files were read without a protection that this machine lacks: {wall}")
    odd = remarks(taken.name for taken in receipt.stored) if notes else {}
    for name, remark in ((name, remark) for name, several in odd.items() for remark in several):
        show.line(f"  note       {show.name(name)}: {show.name(remark)}")
    for one, other in proposed(taken.name for taken in receipt.stored) if notes else ():
        maybe = f"may be the transcript of {show.name(other)}: `probata tied` says how to decide"
        show.line(f"  note       {show.name(one)}: {maybe}")
    for taken in receipt.stored if notes else ():
        for limit in taken.limits:
            show.line(f"  note       {show.name(taken.name)}: {show.name(limit)}")
