"""probata cite SOURCE"""

from __future__ import annotations

from typing import Annotated

import typer

from probata.cli import options, show


def register(app: typer.Typer) -> None:
    """Adds the verb."""
    app.command("cite")(cite)


def cite(
    source: Annotated[str, typer.Argument(help="A document's name or a part of it, or an interview's code name.")],
    save: Annotated[str, typer.Option(metavar="HANDLE", help="The handle to save it under.")],
    words: Annotated[str, typer.Option(help="The words, as they stand there.")] = "",
    nth: Annotated[int, typer.Option(help="Which of several places of the words or the code, from 1.")] = 0,
    page: Annotated[int, typer.Option(help="A page, from 1; or the page on which the words stand.")] = 0,
    cell: Annotated[str, typer.Option(help="A cell of a table: B7, or Sheet!B7.")] = "",
    message: Annotated[int, typer.Option(help="A message of a chat, from 1.")] = 0,
    time: Annotated[str, typer.Option(help="A time of a recording or transcript: 0:12-0:31, 0:41.5-0:52.")] = "",
    box: Annotated[
        str, typer.Option(metavar="LEFT,TOP,RIGHT,BOTTOM", help="A region of a page (points) or picture (pixels).")
    ] = "",
    code: Annotated[str, typer.Option(help="Where an interview tells what was coded so: a code's name.")] = "",
    title: Annotated[str, typer.Option(help="What a report calls the document.")] = "",
    inquiry: options.Inquiry = options.HERE,
    passphrase_fd: options.PassphraseFd = None,
    as_json: options.AsJson = False,
) -> None:
    """Save a place in a document or account, to quote or note it.

    Example: probata cite decree --words "Absence from the hostel requires permission." --save absence
    """
    from probata.inquiry.cite import Asked
    from probata.inquiry.cite import cite as to_cite
    from probata.inquiry.records.handles import replaced

    asked = Asked(words, nth, page, cell, message, time, title, box, code)
    opened = options.opened(inquiry, passphrase_fd)
    before = replaced(opened, save, "place")
    cited = to_cite(opened, source, asked, save)
    show.beside(before)
    if as_json:
        show.print_json(cited.as_json())
        return
    kind = "account" if cited.account else "public document" if cited.public else "document that is not public"
    show.line(f"{cited.handle}: {kind}, called {cited.title!r} in a report", "bold")
    if cited.transcript:
        show.line(f"  said in the transcript {show.name(cited.transcript)}:")
    if cited.words:
        show.line(f"  {cited.words if len(cited.words) < 300 else cited.words[:300] + ' ...'}")
    role = "quote" if cited.words else "cite"
    show.line(f"  write {{{role}}}`{cited.handle}` in a manuscript")
    if cited.unheard:
        show.line("  note: a machine wrote these words of a recording, and nobody has confirmed them:", "yellow")
        show.line("  hear it, then `probata tied TRANSCRIPT --transcript-of RECORDING --by`", "yellow")
    for name in cited.newer:
        show.line(f"  note: {show.name(name)} is newer than what was cited (`probata tied` says how)", "yellow")
