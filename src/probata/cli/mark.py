"""probata mark PARTS --public|--not-public"""

from __future__ import annotations

from typing import Annotated

import typer

from probata.cli import options, show
from probata.record.errors import BadUse


def register(app: typer.Typer) -> None:
    """Adds the verb."""
    app.command("mark")(mark)


def mark(
    parts: Annotated[list[str], typer.Argument(help="Documents with one of these in their name.")],
    public: Annotated[
        bool | None,
        typer.Option("--public/--not-public", help="Others have published them, or they have not.", show_default=False),
    ] = None,
    reason: Annotated[
        str, typer.Option(help="Why it is public although an account that may not be used has the same words.")
    ] = "",
    by: Annotated[str, typer.Option(help="Who takes that upon them.")] = "",
    inquiry: options.Inquiry = options.HERE,
    passphrase_fd: options.PassphraseFd = None,
    as_json: options.AsJson = False,
) -> None:
    """Mark documents as public, or take that back.

    Only what is public is quoted in a package. A package that was signed before cannot be recalled.

    A document that shares long passages with a withdrawn or refused account is marked only with --reason and --by.

    Example: probata mark interview --not-public
    """
    from probata.inquiry.mark import mark as to_mark

    if public is None:
        raise BadUse("Say which: --public or --not-public.")
    changed = to_mark(options.opened(inquiry, passphrase_fd), parts, public=public, reason=reason, by=by)
    if as_json:
        show.print_json({"public": public, "changed": list(changed)})
        return
    show.line(f"{show.number(len(changed), 'document')} now {'public' if public else 'not public'}")
    for name in changed:
        show.line(f"  {name}")
