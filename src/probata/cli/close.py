"""probata close"""

from __future__ import annotations

from typing import Annotated

import typer

from probata.cli import options, show


def register(app: typer.Typer) -> None:
    """Adds the verb."""
    app.command("close")(close)


def close(
    reason: Annotated[str, typer.Option(help="Why it is closed, or opened again.")] = "",
    reopen: Annotated[bool, typer.Option("--reopen", help="Open a closed inquiry again.")] = False,
    inquiry: options.Inquiry = options.HERE,
    passphrase_fd: options.PassphraseFd = None,
    as_json: options.AsJson = False,
) -> None:
    """Close the inquiry: the work ends, and the terms of the retention plan begin to run.

    What people rejected of what a machine proposed is purged with their reasons, unless a legal hold keeps it. From
    then on nothing is taken in, decided, proposed or signed. Reading, proving, disclosing, withdrawing, erasing and
    holds go on.

    Example: probata close --reason "the report was published on 3 March"
    """
    from probata.inquiry import close as verb

    opened = options.opened(inquiry, passphrase_fd)
    if reopen:
        verb.reopen(opened, reason)
        show.print_json({"closed": False}) if as_json else show.line("open again; what was purged is proposed anew")
        return
    done = verb.close(opened, reason)
    if as_json:
        show.print_json(done.as_json())
        return
    show.line(f"closed on {done.on}")
    show.line(f"  {show.number(done.purged, 'rejected proposal')} purged, with the reasons")
    if done.kept:
        show.line(f"  {done.kept} kept by a legal hold", "yellow")
    if not done.folded:
        show.line("  another command was reading; the next one empties the write-ahead log", "yellow")
