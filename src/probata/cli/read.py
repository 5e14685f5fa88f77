"""probata read FILE"""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Annotated

import typer

from probata.cli import options, show


def register(app: typer.Typer) -> None:
    """Adds the verb."""
    app.command("read")(read)


def read(
    file: Annotated[Path, typer.Argument(help="One file of any format that can be added.")],
    doubtful: Annotated[
        bool, typer.Option("--doubtful", help="Put [? ?] around words that were recognised and are not sure.")
    ] = False,
    as_json: options.AsJson = False,
) -> None:
    """Print the text of a file as spans count it.

    The canonical text, in which certificates count bytes. Needs no inquiry. Words of a picture that were recognised and
    are not sure stand in [? ?] on a terminal, and where --doubtful asks for it. With --json: the text with its
    documents, marks, declared metadata and limits.

    Example: probata read draft.docx | sha256sum
    """
    from probata.inquiry.entry import settings
    from probata.inquiry.read import read as read_file

    found = read_file(file, settings.load())
    if as_json:
        show.print_json(found.as_json())
    else:
        marked = doubtful or (sys.stdout.isatty() and bool(found.doubtful))
        text = found.shown() if marked else found.reading.text
        sys.stdout.flush()
        sys.stdout.buffer.write((show.safe(text) if sys.stdout.isatty() else text).encode("utf-8"))
        sys.stdout.flush()
        for limit in found.reading.limits if found.has_messages else ():
            show.beside(f"note: {limit}")
        if words := len(found.doubtful):
            marks = "in [? ?]" if marked else "--doubtful marks them"
            show.beside(f"{show.number(words, 'recognised word')} of this text may be misread: {marks}.")
