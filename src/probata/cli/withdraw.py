"""probata withdraw CODE_NAME"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import TYPE_CHECKING, Annotated

import typer

from probata.cli import options, show

if TYPE_CHECKING:
    from probata.inquiry.accounts.reaching import Reached
    from probata.inquiry.withdraw import Withdrawn


def register(app: typer.Typer) -> None:
    """Adds the verb."""
    app.command("withdraw")(withdraw)


def withdraw(
    code_name: Annotated[str, typer.Argument(help="The interview.")],
    reason: Annotated[str, typer.Option(help="Who asked, by which channel, and who checked it.")] = "",
    by: Annotated[str, typer.Option(help="Who records it.")] = "",
    inquiry: options.Inquiry = options.HERE,
    passphrase_fd: options.PassphraseFd = None,
    as_json: options.AsJson = False,
) -> None:
    """Record that a person took consent back.

    Blocks every use at once and says what rested on the account: counts, places, paragraphs, findings, the signed
    editions that cannot be recalled, reports that still lie where they were written, documents that hold its words as
    well, and whoever heard it from this person. Erasing it is another act.

    Example: probata withdraw I-23 --reason "asked by telephone, called back" --by "A. Nurrick"
    """
    from probata.inquiry.withdraw import withdraw as to_withdraw

    done = to_withdraw(options.opened(inquiry, passphrase_fd), code_name, reason, by)
    show.print_json(done.as_json()) if as_json else print_withdrawn(code_name, done)


def print_withdrawn(code_name: str, done: Withdrawn) -> None:
    """What is blocked, and what has to be looked at again."""
    show.line(f"{code_name}: {'was withdrawn before; ' if done.already else ''}every use is blocked", "bold")
    for line in reached_lines(done):
        show.line(line)
    for what, names in (
        ("documents that hold its words as well", done.also_in),
        ("heard it, or a part of it, from this person; their accounts stay, read them again", done.hearsay),
    ):
        if names:
            show.line(f"  {what}: {', '.join(names)}")
    if done.uncompared:
        show.line(
            "  You do not hold the account's compartment: whether other documents hold its words was not looked at."
        )


def reached_lines(done: Reached) -> Iterator[str]:
    """What rests on what was taken back, a line a kind."""
    for what, names in (
        ("counts to save again", done.counts),
        ("places that may not be used any more", done.places),
        ("paragraphs that rest on the account, to write again", _by_file(done.paragraphs)),
        ("paragraphs with a number that counts the person, to read again", _by_file(done.counting)),
        ("findings to look at and adopt again", done.findings),
        ("signed editions that cannot be recalled", done.editions),
        ("handed over, which cannot be recalled; tell whoever has it", done.disclosures),
        ("files of reports that hold something of it, seen from the inquiry; delete or write them again", done.files),
    ):
        if names:
            yield f"  {what}: {', '.join(names)}"


def _by_file(paragraphs: Sequence[str]) -> list[str]:
    """``report.md: p-a, p-b``, so that a file is named once."""
    each = (one.rpartition(" ") for one in paragraphs)
    grouped = groupby(each, key=lambda parts: parts[0])
    return [f"{file}: {', '.join(label for *_, label in labels)}" for file, labels in grouped]
