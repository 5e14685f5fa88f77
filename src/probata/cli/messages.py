"""probata messages DOCUMENT"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Annotated

import typer

from probata.cli import options, show

if TYPE_CHECKING:
    from probata.inquiry.documents.attaching import Attached
    from probata.inquiry.messages import Chat, Elsewhere, Shown

_SHORT = 100
_DIRECTIONS = "\u200e\u200f "
"""Marks that programs put before names of files; a terminal would be shown a replacement character."""


def register(app: typer.Typer) -> None:
    """Adds the verb."""
    app.command("messages")(messages)


def messages(
    document: Annotated[str, typer.Argument(help="A chat or mailbox: its name, Ref, or a part of the name.")],
    message: Annotated[
        list[int] | None,
        typer.Option(help="Only this message, whole, with where its words stand elsewhere; may be given again."),
    ] = None,
    numbers: Annotated[
        bool, typer.Option("--numbers", help="Show the numbers and accounts behind the placeholders. Logged.")
    ] = False,
    inquiry: options.Inquiry = options.HERE,
    passphrase_fd: options.PassphraseFd = None,
    as_json: options.AsJson = False,
) -> None:
    """Show a chat message by message.

    Who wrote when, which stored file a message brings, and where the same words stand elsewhere in the inquiry. An
    export can be edited; absence proves nothing. Telephone numbers are withheld; --numbers shows them to those who hold
    the compartment that they lie in.

    Example: probata messages chat-heron --message 44
    """
    from probata.inquiry.messages import messages_of

    held = options.opened(inquiry, passphrase_fd)
    found = messages_of(held, document, only=message or (), numbers=numbers)
    show.print_json(found.as_json()) if as_json else print_chat(found, whole=bool(message))


def print_chat(found: Chat, *, whole: bool) -> None:
    """The chat's limits first, then its messages, and at the end what is withheld."""
    show.line(f"{show.name(found.document)}: {show.number(len(found.shown), 'message')}", "bold")
    for limit in found.limits:
        show.line(f"  note       {show.name(limit)}", "dim")
    for one in found.shown:
        for line in _lines(found, one, whole=whole):
            show.line(line)
    _numbers(found)


def _lines(found: Chat, one: Shown, *, whole: bool) -> Iterator[str]:
    said, words = one.message, one.words if whole else _short(one.words)
    told = f" ({', '.join(said.told)})" if said.told else ""
    head = f"{show.name(said.at)}  {show.name(said.by)}{told}: " if said.by else "the program: "
    yield f"{said.number:>6}  {head}{words.strip(_DIRECTIONS)}"
    for file in one.attached:
        yield f"        attached   {show.name(file.name)}: {_attached(found, file)}"
    exact = [each for each in one.elsewhere if each.kind == "the same words"]
    if exact:
        yield f"        the same words: {show.number(len(exact), 'other place')}"
    for each in one.elsewhere if whole else exact[:1]:
        yield from _place(each, whole=whole)


def _short(words: str) -> str:
    line = " ".join(words.split())
    return line if len(line) <= _SHORT else f"{line[:_SHORT]} ..."


def _attached(found: Chat, one: Attached) -> str:
    if one.items:
        return ", ".join(f"{show.name(found.names.get(item, 'a file'))} ({item})" for item in one.items)
    return f"came and was set aside ({one.aside})" if one.aside else "no such file came with the chat"


def _place(one: Elsewhere, *, whole: bool) -> Iterator[str]:
    where = f", message {one.message}" if one.message else ""
    yield f"        {one.kind:<14} in {show.name(one.document)}{where}, signs {one.span.start} to {one.span.end}"
    for piece in (each for pair in one.pieces for each in pair) if whole else ():
        of = "the file" if piece.of == "file" else "its text"
        yield f"          {show.name(piece.name)}: bytes {piece.start} to {piece.end} of {of}, SHA-256 {piece.digest}"


def _numbers(found: Chat) -> None:
    if found.behind is not None:
        for placeholder, words in found.behind.items():
            show.line(f"  {placeholder}: {show.name(words)}")
        if not found.behind:
            show.line("  No number gave way to a placeholder.")
    elif found.of:
        many = show.number(found.numbers, "number or account", "numbers and accounts") if found.numbers else "numbers"
        show.line(f"  withheld   {many}, in the compartment of {found.of}; --numbers shows them to those who hold it")
