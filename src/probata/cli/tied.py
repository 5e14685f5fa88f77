"""probata tied [DOCUMENT]"""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from probata.cli import options, show
from probata.record.errors import BadUse

if TYPE_CHECKING:
    from probata.inquiry.tied import Tied


def register(app: typer.Typer) -> None:
    """Adds the verb."""
    app.command("tied")(tied)


def tied(
    document: Annotated[str, typer.Argument(help="The document that is a transcript.", show_default=False)] = "",
    transcript_of: Annotated[str, typer.Option(metavar="RECORDING", help="The recording whose words it has.")] = "",
    not_of: Annotated[
        str, typer.Option(metavar="OTHER", help="It is no transcript, newer version or corrected text of this.")
    ] = "",
    by: Annotated[str, typer.Option(help="Who decides.")] = "",
    reason: Annotated[str, typer.Option(help="Why.")] = "",
    inquiry: options.Inquiry = options.HERE,
    passphrase_fd: options.PassphraseFd = None,
    as_json: options.AsJson = False,
) -> None:
    """Say what is a transcript of what, and list what is tied.

    Without a document: every newer version (`probata refresh`), corrected text (`probata correct`) and transcript, and
    what may be a transcript by its name. Once tied, `probata cite RECORDING --time 0:41-0:52` has its words.

    Example: probata tied interview-03.vtt --transcript-of interview-03.mp3 --by "A. Investigator"
    """
    from probata.inquiry import tied as verb

    if bool(document) != bool(transcript_of or not_of) or (transcript_of and not_of):
        raise BadUse("A document is named with one of --transcript-of RECORDING and --not-of OTHER.")
    held = options.opened(inquiry, passphrase_fd)
    if transcript_of:
        found = verb.transcript(held, document, transcript_of, by=by, reason=reason)
    elif not_of:
        found = verb.take_back(held, document, not_of, by=by, reason=reason)
    else:
        found = verb.listed(held)
    show.print_json(found.as_json()) if as_json else print_tied(found)


def print_tied(found: Tied) -> None:
    """One line each, then what waits for a person."""
    for one in found.ties:
        why = f", {show.name(one.reason)}" if one.reason else ""
        by = f" (by {show.name(one.by)}{why})" if one.by or why else ""
        show.line(f"{show.name(one.document)} is the {one.kind} of {show.name(one.of)}{by}")
    for transcript, recording in found.proposed:
        show.line(f"proposed: {show.name(transcript)} may be the transcript of {show.name(recording)}", "yellow")
        show.line("  say so with `probata tied TRANSCRIPT --transcript-of RECORDING --by`, or not with --not-of")
    for name, why in found.stale.items():
        show.line(f"stays stale: {show.name(name)}: {show.name(why)}")
    if found.stale:
        show.line("  look at each, and save it again, as it was saved, to take the mark away")
    for word in found.conditions:
        show.line(f"“{word}” still holds for the document: a tie that is taken back lifts no condition", "yellow")
    if found.conditions:
        show.line("  who may lift it does so: `probata mark DOCUMENT --condition WORD --lift --reason`")
    if found.closed:
        show.line(f"{show.number(found.closed, 'tie')} of documents that you may not see")
    if not (found.ties or found.proposed or found.closed):
        show.line("Nothing is tied to anything.")
