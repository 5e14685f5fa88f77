"""probata correct DOCUMENT --from FILE"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from probata.cli import options, show

if TYPE_CHECKING:
    from probata.inquiry.correct import Corrected

_SHOWN = 20


def register(app: typer.Typer) -> None:
    """Adds the verb."""
    app.command("correct")(correct)


def correct(
    document: Annotated[str, typer.Argument(help="The document whose text was misread.")],
    file: Annotated[Path, typer.Option("--from", metavar="FILE", help="The whole text, as a person reads it.")],
    by: Annotated[str, typer.Option(help="Who read it.")],
    reason: Annotated[str, typer.Option(help="Against what it was read, and why.")],
    inquiry: options.Inquiry = options.HERE,
    passphrase_fd: options.PassphraseFd = None,
    as_json: options.AsJson = False,
) -> None:
    """Take in a person's text of a scan or a subtitle.

    It is a document of its own beside the machine's, which stays. Words that both have keep their lines and pages in
    the original. A citation whose words stand in the corrected text exactly once is read there from now on; any other
    has to be looked at again.

    Example: probata correct notice.png --from notice.txt --by "A. Investigator" --reason "read against the picture"
    """
    from probata.inquiry.correct import correct as verb
    from probata.inquiry.entry import settings

    held = options.opened(inquiry, passphrase_fd)
    found = verb(held, document, file, by=by, reason=reason, settings=settings.load())
    show.print_json(found.as_json()) if as_json else print_corrected(found)


def print_corrected(found: Corrected) -> None:
    """Both names, what kept its place and what lost it, what moved and what has to be looked at again."""
    show.line(f"{show.name(found.new)} is the corrected text of {show.name(found.old)}", "bold")
    show.line(f"  {show.number(found.kept, 'place')} in the original kept, {len(found.lost)} lost")
    for one in found.lost[:_SHOWN]:
        show.line(f"    lost     {one.kind.value} at {one.place}")
    if len(found.lost) > _SHOWN:
        show.line(f"    ... and {len(found.lost) - _SHOWN} more: --json has all")
    for handle in found.moved:
        show.line(f"  moved      {handle}: its words stand in the corrected text, and are read there")
    for handle, why in found.stale.items():
        show.line(f"  stale      {show.name(handle)}: {why}")
