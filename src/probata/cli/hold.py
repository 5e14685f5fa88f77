"""probata hold [CODE_NAME]"""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from probata.cli import options, show

if TYPE_CHECKING:
    from probata.inquiry.hold import Hold


def register(app: typer.Typer) -> None:
    """Adds the verb."""
    app.command("hold")(hold)


def hold(
    code_name: Annotated[
        str, typer.Argument(help="The interview or protected source; without it, holds are listed.")
    ] = "",
    reason: Annotated[str, typer.Option(help="Which proceedings or order it is for, or ended.")] = "",
    lift: Annotated[bool, typer.Option("--lift", help="Lift the hold.")] = False,
    inquiry: options.Inquiry = options.HERE,
    passphrase_fd: options.PassphraseFd = None,
    as_json: options.AsJson = False,
) -> None:
    """Keep what a person told from being erased, for as long as the law wants it kept.

    A hold blocks erasure and nothing else: consent that was taken back stays taken back.

    Example: probata hold I-07 --reason "order of the court of Ondreva, case 12"
    """
    from probata.inquiry import hold as verb

    opened = options.opened(inquiry, passphrase_fd)
    if not code_name:
        found = verb.listed(opened)
        show.print_json({"holds": [one.as_json() for one in found]}) if as_json else print_holds(found)
        return
    made = verb.lift(opened, code_name, reason) if lift else verb.hold(opened, code_name, reason)
    if as_json:
        show.print_json({"held": not lift, **made.as_json()})
        return
    show.line(f"{code_name}: " + ("the hold was lifted" if lift else "cannot be erased until the hold is lifted"))


def print_holds(found: tuple[Hold, ...]) -> None:
    """One line a hold."""
    for one in found:
        show.line(f"{one.code_name}: held since {one.at[:10]}: {one.reason}")
    if not found:
        show.line("no holds")
