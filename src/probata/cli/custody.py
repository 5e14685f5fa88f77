"""probata custody DOCUMENT"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from probata.cli import options, show

if TYPE_CHECKING:
    from probata.inquiry.records.way import Custody
    from probata.method.sources.assessment_lines import Section


def register(app: typer.Typer) -> None:
    """Adds the verb."""
    app.command("custody")(custody)


def custody(
    document: Annotated[str, typer.Argument(help="A document's name, Ref, or a part of the name.")],
    card: Annotated[
        Path | None, typer.Option("--card", metavar="FILE", help="Write all this as a page (HTML), too.")
    ] = None,
    inquiry: options.Inquiry = options.HERE,
    passphrase_fd: options.PassphraseFd = None,
    as_json: options.AsJson = False,
) -> None:
    """Say how a document came, what was done with its file, and what people wrote down about it.

    Under which names it came, when and who brought it in, inside of which file; which files came inside of it; the
    acts of the log that name it; and its acquisition record, verification card and authenticity record (`probata
    assess`), apart from what Probata recorded by itself. The bytes that came are kept as they are, and `probata fsck`
    compares their digest.

    Example: probata custody letter.eml --card letter.html
    """
    from probata.inquiry.custody import custody as verb
    from probata.inquiry.custody import write_card

    opened = options.opened(inquiry, passphrase_fd)
    found = write_card(opened, document, card) if card else verb(opened, document)
    if as_json:
        show.print_json(found.as_json())
        return
    print_custody(found)
    if card:
        show.line(f"Written: {card}")


def print_custody(found: Custody) -> None:
    """What it is, how it came, what it holds, what was done; then what people wrote about it."""
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
    for chat in found.attached_to:
        show.line(f"  attached   to message {chat.message} of {show.name(chat.document)}")
    for name in found.holds:
        show.line(f"  holds      {show.name(name)}")
    for each in found.done:
        show.line(f"  done       {each.at} {each.act}, by {show.name(each.by)}")
    for section in found.sections[1:]:
        print_section(section)
    earlier = [one for one in found.records if not one.stands]
    if earlier:
        show.line(f"{show.number(len(earlier), 'earlier version')} of these records: --json has each.")


def print_section(section: Section) -> None:
    """A record: who says so, what is said, and what is to be looked at."""
    show.line()
    show.line(section.title.capitalize(), "bold")
    show.line(f"  {show.name(section.said_by)}")
    for line in section.lines:
        show.line(f"  {line.label + ':':<19} {show.name(line.words)}")
    for note in section.notes:
        show.line(f"  to look at: {show.name(note)}", "yellow")
