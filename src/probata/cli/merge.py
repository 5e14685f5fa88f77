"""probata merge OTHER_FOLDER"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from probata.cli import options, show

if TYPE_CHECKING:
    from probata.inquiry.merge import Merged


def register(app: typer.Typer) -> None:
    """Adds the verb."""
    app.command("merge")(merge)


def merge(
    other: Annotated[Path, typer.Argument(metavar="OTHER_FOLDER", help="The other copy; it is only read.")],
    dry_run: Annotated[bool, typer.Option("--dry-run", help="Say what would happen, and change nothing.")] = False,
    inquiry: options.Inquiry = options.HERE,
    passphrase_fd: options.PassphraseFd = None,
    as_json: options.AsJson = False,
) -> None:
    """Take another copy of this inquiry in, which went on by itself.

    No act of either copy is lost, and both directions give the same. What the copies say differently is listed, with
    what stands now. One passphrase (or identity) has to open both.

    Example: probata merge /media/stick/hostels --dry-run
    """
    from probata.inquiry.merge import merge as act

    done = act(*options.opened_both(inquiry, other, passphrase_fd), dry_run=dry_run)
    show.print_json(done.as_json()) if as_json else print_merged(done)


def print_merged(done: Merged) -> None:
    """What came in, and what a person has to look at."""
    for line in merged_lines(done):
        show.line(line)


def merged_lines(done: Merged) -> Iterator[str]:
    """One line for what came, then one for each conflict."""
    if not done.changed:
        yield "nothing new: this copy holds everything of the other"
        return
    told = [f"{what} {number}" for what, number in done.new.items() if number > 0]
    gone = [f"{what} {-number}" for what, number in done.new.items() if number < 0]
    would = "would come in" if done.dry_run else "came in"
    yield f"{would} from the other copy: acts {done.acts}{''.join(f', {one}' for one in told)}"
    if gone:
        yield f"{'would go' if done.dry_run else 'went'}, as in the other copy: {', '.join(gone)}"
    if done.members:
        yield f"  {show.number(len(done.members), 'member')} more or less: `probata members` lists them"
    if done.conflicts:
        yield f"{show.number(len(done.conflicts), 'matter')} on which the copies differ; look at each:"
    for one in done.conflicts:
        yield f"  {one.kind}: {one.what}; stands now: {one.stands}"
