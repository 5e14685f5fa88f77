"""probata log"""

from __future__ import annotations

from typing import Annotated

import typer

from probata.cli import options, show


def register(app: typer.Typer) -> None:
    """Adds the verb."""
    app.command("log")(log)


def log(
    last: Annotated[int, typer.Option("--last", min=1, help="How many entries, the newest.")] = 20,
    inquiry: options.Inquiry = options.HERE,
    passphrase_fd: options.PassphraseFd = None,
    as_json: options.AsJson = False,
) -> None:
    """Show every act that was done.

    When and by which member. Entries hold Refs and numbers, no content.

    Example: probata log --last 5
    """
    from probata.inquiry.log import log as read

    found = read(options.opened(inquiry, passphrase_fd), last)
    if as_json:
        show.print_json(found.as_json())
        return
    show.line(f"{found.size} entries; root {found.root}")
    for entry in found.entries:
        detail = ", ".join(f"{name} {value}" for name, value in entry.detail.items())
        show.line(f"  {entry.seq:>6}  {entry.at}  {entry.act:<8} {detail}")
