"""probata recommendations [--from FILE]"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from probata.cli import options, show

if TYPE_CHECKING:
    from probata.inquiry.recommendations import Recommended

_WIDTHS = (18, 9, 17, 8, 12)
"""Columns at most, so that six of them fit into a hundred with the last event in what is left."""
_WIDE = 100


def register(app: typer.Typer) -> None:
    """Adds the verb."""
    app.command("recommendations")(recommendations)


def recommendations(
    source: Annotated[
        Path | None,
        typer.Option("--from", metavar="FILE", help="A TOML file to take in (docs/spec/recommendations.md)."),
    ] = None,
    inquiry: options.Inquiry = options.HERE,
    passphrase_fd: options.PassphraseFd = None,
    as_json: options.AsJson = False,
) -> None:
    """Who is asked to do what, on what that depends, and what became of it.

    With --from, takes in the file; the same file again changes nothing.

    Example: probata recommendations --from recommendations.toml
    """
    from probata.inquiry.recommendations import listed, take_in

    opened = options.opened(inquiry, passphrase_fd)
    answer = take_in(opened, source) if source else listed(opened)
    show.print_json(answer.as_json()) if as_json else print_table(answer)


def print_table(answer: Recommended) -> None:
    """One row a recommendation, cells wrapped at words."""
    from rich.table import Table
    from rich.text import Text

    table = Table(box=None, padding=(0, 1), pad_edge=False)
    for head, width in zip(answer.head, (*_WIDTHS, None), strict=True):
        table.add_column(head, max_width=width, overflow="fold")
    for row in answer.rows():
        table.add_row(*(Text(show.safe(cell)) for cell in row.cells()))
    console = show.console()
    console.print(table, width=min(console.width, _WIDE) if console.is_terminal else _WIDE)
    for place, why in answer.stale.items():
        show.line(f"The place {place!r} of an event has to be looked at again: {why}.", "yellow")
