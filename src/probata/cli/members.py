"""probata members [add|remove|give|take|accept]"""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from probata.cli import options, show

if TYPE_CHECKING:
    from probata.inquiry.members import Members

_COPIES = "What was opened before may have been copied; nothing takes that back."
_NewFd = Annotated[
    int | None,
    typer.Option("--new-passphrase-fd", metavar="N", help="Read the new passphrase from this file descriptor."),
]
_Who = Annotated[str, typer.Argument(help="The member's name or Ref.")]
_Whose = Annotated[str, typer.Argument(help="The code name of an interview or a protected source.")]


def register(app: typer.Typer) -> None:
    """Adds the verb with what it can do."""
    group = typer.Typer(invoke_without_command=True, rich_markup_mode=None)
    group.callback()(members)
    for name, act in (("add", add), ("remove", remove), ("give", give), ("take", take), ("accept", accept)):
        group.command(name)(act)
    app.add_typer(group, name="members")


def members(
    context: typer.Context,
    inquiry: options.Inquiry = options.HERE,
    passphrase_fd: options.PassphraseFd = None,
    as_json: options.AsJson = False,
) -> None:
    """List who may open the inquiry, or change that.

    With the role of each, what opens the inquiry for them, and how many of its compartments they hold.

    Example: probata members give Ines I-07
    """
    if context.invoked_subcommand:
        return
    from probata.inquiry.members import listed

    answer = listed(options.opened(inquiry, passphrase_fd))
    show.print_json(answer.as_json()) if as_json else print_members(answer)


def add(
    name: Annotated[str, typer.Argument(help="What the members call them; kept encrypted.")],
    role: Annotated[str, typer.Option(help="lead, investigator, coder, reviewer, protection officer, reader, ...")],
    recover_to: Annotated[
        str, typer.Option(metavar="AGE1...", help="An age recipient: whoever has its identity opens the inquiry.")
    ] = "",
    inquiry: options.Inquiry = options.HERE,
    passphrase_fd: options.PassphraseFd = None,
    new_passphrase_fd: _NewFd = None,
    as_json: options.AsJson = False,
) -> None:
    """Add a member, who types a passphrase of their own here.

    Without a terminal it is read from PROBATA_NEW_PASSPHRASE or --new-passphrase-fd.

    Example: probata members add Ines --role coder
    """
    from probata.inquiry.entry import settings
    from probata.inquiry.members import add as make

    held = options.opened(inquiry, passphrase_fd)
    passphrase = None if recover_to else options.new_passphrase(new_passphrase_fd, name)
    made = make(held, name, role, settings.load(), passphrase=passphrase, recover_to=recover_to)
    if as_json:
        show.print_json(made.as_json())
        return
    show.line(f"{name} ({role}) may open the inquiry, with {show.number(made.compartments, 'compartment')}")
    if recover_to:
        show.line(
            "Try the identity now, and keep with it the fingerprint that it tells: probata --identity FILE members"
        )
    if not made.compartments:
        show.line("Next: probata members give MEMBER CODE_NAME, for each person whom they have to know")


def remove(
    member: _Who,
    inquiry: options.Inquiry = options.HERE,
    passphrase_fd: options.PassphraseFd = None,
    as_json: options.AsJson = False,
) -> None:
    """Remove a member and every key that was sealed to them.

    Example: probata members remove Ines
    """
    from probata.inquiry.members import remove as act

    _done(act(options.opened(inquiry, passphrase_fd), member), "may not open the inquiry any more", as_json, _COPIES)


def give(
    member: _Who,
    code_name: _Whose,
    inquiry: options.Inquiry = options.HERE,
    passphrase_fd: options.PassphraseFd = None,
    as_json: options.AsJson = False,
) -> None:
    """Give a member the compartment of one person.

    Example: probata members give Ines I-07
    """
    from probata.inquiry.members import give as act

    _done(act(options.opened(inquiry, passphrase_fd), member, code_name), f"holds {code_name}", as_json)


def take(
    member: _Who,
    code_name: _Whose,
    inquiry: options.Inquiry = options.HERE,
    passphrase_fd: options.PassphraseFd = None,
    as_json: options.AsJson = False,
) -> None:
    """Take the compartment of one person from a member again.

    Example: probata members take Ines I-07
    """
    from probata.inquiry.members import take as act

    name = act(options.opened(inquiry, passphrase_fd), member, code_name)
    _done(name, f"does not hold {code_name} any more", as_json, _COPIES)


def accept(
    inquiry: options.Inquiry = options.HERE,
    passphrase_fd: options.PassphraseFd = None,
    as_json: options.AsJson = False,
) -> None:
    """Go on with an older keyring, when no newer copy of it is left.

    Look for the newest backup of keyring.db first: whoever was added since the older one cannot open the inquiry any
    more, a passphrase that was changed since is the old one again, and what was told since under new keys never opens
    again. Who was removed, what was taken and what was destroyed since does not come back.

    Example: probata members accept
    """
    from probata.inquiry.entry.door import open_inquiry
    from probata.inquiry.entry.folder import find
    from probata.inquiry.members import accept as act

    find(inquiry)  # before the passphrase is asked for
    given, identity = options.credentials(passphrase_fd)
    fingerprint = options.fingerprint()
    opened = open_inquiry(inquiry, given, identity=identity, fingerprint=fingerprint, as_it_lies=True)
    show.beside(opened.unproven)
    done = act(opened)
    if as_json:
        show.print_json(done.as_json())
        return
    show.line("The inquiry goes on with this keyring; older ones are refused again.")
    for one in done.removed:
        show.line(f"{one} had been removed, and is again")
    for name in done.unknown:
        show.line(f"{show.safe(name)} is not in it: `probata members add` makes them a member again")
    if done.closed:
        show.line(f"{show.number(done.closed, 'compartment')} can be opened by nobody any more", "yellow")
    show.line("Passphrases that were changed since are the old ones: `probata passwd`. Back up keyring.db.")


def print_members(answer: Members) -> None:
    """One line a member."""
    from rich.table import Column, Table

    table = Table("member", "role", Column("opens with", overflow="fold"), "compartments", box=None)
    for one in answer.members:
        name = f"{show.safe(one.name)}{' (you)' if one.me else ''}"
        table.add_row(name, show.safe(one.role), one.opens_with, f"{one.compartments} of {answer.compartments}")
    show.console().print(table)
    nameless = [one.ref for one in answer.members if one.name == one.ref]
    for ref in nameless:
        show.line(f"{ref} was added by a command that was stopped: `probata members remove {ref}` if it shall not stay")


def _done(name: str, what: str, as_json: bool, note: str = "") -> None:
    if as_json:
        show.print_json({"member": name})
        return
    show.line(f"{name} {what}")
    if note:
        show.line(note)
