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
    as_json: options.AsJson = False,
) -> None:
    """Print the text of a file as spans count it.

    The canonical text, in which certificates count bytes. Needs no inquiry. With --json: the text with its documents,
    marks, declared metadata and limits.

    Example: probata read draft.docx | sha256sum
    """
    from probata.inquiry.entry import settings
    from probata.inquiry.read import read as read_file

    found = read_file(file, settings.load())
    if as_json:
        show.print_json(found.as_json())
    else:
        text = found.reading.text
        sys.stdout.flush()
        sys.stdout.buffer.write((show.safe(text) if sys.stdout.isatty() else text).encode("utf-8"))
