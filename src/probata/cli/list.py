"""probata list [PARTS]"""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from probata.cli import options, seen, show

if TYPE_CHECKING:
    from probata.inquiry.entry.door import Opened


def register(app: typer.Typer) -> None:
    """Adds the verb."""
    app.command("list")(list_)


def list_(
    parts: Annotated[
        list[str] | None, typer.Argument(help="Only documents with one of these in their name.", show_default=False)
    ] = None,
    set_aside: Annotated[
        bool, typer.Option("--set-aside", help="What did not come in, with the reason and where it lay.")
    ] = False,
    inquiry: options.Inquiry = options.HERE,
    passphrase_fd: options.PassphraseFd = None,
    as_json: options.AsJson = False,
) -> None:
    """List the documents of the inquiry.

    With whether others have published them, who read them, and what the reader could not tell. What was set aside when
    it was added is tried again by `probata add --retry CODE`.

    Example: probata list press/
    """
    from probata.inquiry.accounts.open_copies import open_copies
    from probata.inquiry.documents.naming import remarks
    from probata.inquiry.mark import closed, listed

    held = options.opened(inquiry, passphrase_fd)
    if set_aside:
        _print_unstored(held, as_json=as_json)
        return
    found, hidden = listed(held, parts or []), closed(held)
    copies = open_copies(held)
    if as_json:
        documents = [one.as_json() for one in found]
        show.print_json({"documents": documents, "closed": hidden, "open_copies": [one.as_json() for one in copies]})
        return
    gone = sum(one.withdrawn for one in found)
    also = f", {gone} withdrawn" if gone else ""
    show.line(f"{show.number(len(found), 'document')}, {sum(one.public for one in found)} of them public{also}", "bold")
    told = remarks([one.name for one in found])
    for one, name in zip(found, map(show.name, seen.apart([one.name for one in found])), strict=True):
        if one.withdrawn:
            show.line(f"  withdrawn   {name}", "yellow")
            continue
        state = "public    " if one.public else "not public"
        show.line(f"  {state}  {name}{'' if one.words else ' (holds no words)'}")
        for remark in told.get(one.name, ()):
            show.line(f"              name: {show.name(remark)}", "yellow")
        for condition in one.conditions:
            show.line(f"              received on the condition: {show.name(condition)}", "yellow")
        for speaks_for in one.exculpatory:
            show.line(f"              exculpatory: speaks for {speaks_for}", "yellow")
        for limit in one.limits:
            show.line(f"              note: {show.name(limit)}")
    if hidden:
        show.line(f"  and {show.number(hidden, 'document')} in compartments that you do not hold", "yellow")
    for copy in copies:
        show.line(f"  {show.name(copy.says)}", "yellow")


def _print_unstored(held: Opened, *, as_json: bool) -> None:
    """By code, since that is what trying again asks for."""
    from probata.inquiry.accounts.unstored import unstored

    found = unstored(held)
    if as_json:
        show.print_json({"set_aside": [one.as_json() for one in found]})
        return
    show.line(f"{show.number(len(found), 'file')} set aside and not stored since", "bold")
    for code in sorted({one.code for one in found}):
        mine = [one for one in found if one.code == code]
        show.line(f"{code}: {show.number(len(mine), 'file')} (probata add --retry {code})")
        for one in mine:
            told = f"{show.name(one.name)}: {show.name(one.reason)} {show.name(one.next_step)}"
            show.line(f"  {one.at[:10]}  {told}".rstrip())
