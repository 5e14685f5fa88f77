"""probata custody DOCUMENT"""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from probata.cli import options, show

if TYPE_CHECKING:
    from probata.inquiry.custody import Custody


def register(app: typer.Typer) -> None:
    """Adds the verb."""
    app.command("custody")(custody)


def custody(
    document: Annotated[str, typer.Argument(help="A document's name, Ref, or a part of the name.")],
    inquiry: options.Inquiry = options.HERE,
    passphrase_fd: options.PassphraseFd = None,
    as_json: options.AsJson = False,
) -> None:
    """Say how a document came and what was done with its file.

    Under which names it came, when and who brought it in, inside of which file; which files came inside of it; and the
    acts of the log that name it. The bytes that came are kept as they are, and `probata fsck` compares their digest.

    Example: probata custody letter.eml
    """
    from probata.inquiry.custody import custody as verb

    found = verb(options.opened(inquiry, passphrase_fd), document)
    show.print_json(found.as_json()) if as_json else print_custody(found)


def print_custody(found: Custody) -> None:
    """What it is, how it came, what it holds, what was done."""
    show.line(show.name(found.document), "bold")
    show.line(f"  SHA-256    {found.digest}")
    show.line(f"  size       {found.size:,} bytes, {found.reader}")
    if found.of:
        show.line(f"  lies       in the compartment of {found.of}")
    for one in found.came:
        inside = f", inside of {show.name(one.inside)}" if one.inside else ""
        name = show.name(one.name) or "a name that is gone"
        show.line(f"  came       {one.at} as {name}{inside}, brought in by {show.name(one.by)}")
        if one.place:
            show.line(f"             from {show.name(one.place)}")
    if not found.came:
        show.line("  came       before arrivals were written down; the log says when it was added")
    for name in found.holds:
        show.line(f"  holds      {show.name(name)}")
    for each in found.done:
        show.line(f"  done       {each.at} {each.act}, by {show.name(each.by)}")
