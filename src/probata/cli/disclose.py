"""probata disclose PACKAGE"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from probata.cli import options, show
from probata.record.errors import BadUse

if TYPE_CHECKING:
    from collections.abc import Sequence

    from probata.inquiry.disclose import Listed, Listing


def register(app: typer.Typer) -> None:
    """Adds the verb."""
    app.command("disclose")(disclose)


def disclose(
    package: Annotated[Path, typer.Argument(help="The package that was signed here.")],
    value: Annotated[str, typer.Option("--value", metavar="ID", help="Which value: v3.")] = "",
    row: Annotated[int | None, typer.Option("--row", metavar="N", help="Which of its rows, as --list counts.")] = None,
    of: Annotated[str, typer.Option("--of", metavar="CODE_NAME", help="The row of this person.")] = "",
    item: Annotated[str, typer.Option("--item", metavar="HANDLE", help="The row of a saved place's document.")] = "",
    to: Annotated[str, typer.Option("--to", metavar="AGE1...", help="The recipient's age key.")] = "",
    recipient: Annotated[str, typer.Option(metavar="NAME", help="Who it is, as people were asked.")] = "",
    use: Annotated[str, typer.Option(metavar="USE", help='For which use: "international court".')] = "",
    out: Annotated[Path | None, typer.Option("--out", help="The file to write; it must not exist.")] = None,
    with_item: Annotated[bool, typer.Option("--with-item", help="Hand over the exact bytes behind it, too.")] = False,
    listing: Annotated[bool, typer.Option("--list", help="Show what is withheld and may be disclosed.")] = False,
    inquiry: options.Inquiry = options.HERE,
    passphrase_fd: options.PassphraseFd = None,
    as_json: options.AsJson = False,
) -> None:
    """Hand one withheld row of a signed package to one recipient, encrypted to their age key.

    Only with consent for this recipient, this use and what goes along; exit status 1 without. The recipient checks it
    with `probata verify PACKAGE --disclosure FILE --identity KEYFILE`.

    Example: probata disclose package.probata --value v3 --of I-23 --to age1... --recipient "The Court" --use
    "international court" --out i.age
    """
    from probata.inquiry.disclose import Chosen, Recipient, listed
    from probata.inquiry.disclose import disclose as to_disclose

    named = Recipient(recipient, use, to)
    if listing:
        asked = named if recipient or use else None
        found = listed(options.opened(inquiry, passphrase_fd), package, asked, value)
        show.print_json(found.as_json()) if as_json else _print(found)
        return
    missing = [name for name, given in (("--value", value), ("--to", to), ("--out", out)) if not given]
    if missing or out is None:
        step = "`probata disclose PACKAGE --list` shows what is withheld."
        raise BadUse("Say which value, to whom and where to.", where=", ".join(missing), next_step=step)
    chosen = Chosen(value, row, of, item)
    done = to_disclose(options.opened(inquiry, passphrase_fd), package, chosen, named, out, with_item=with_item)
    if as_json:
        show.print_json(done.as_json())
        return
    show.line(f"{done.path}: row {done.row} of {done.value}{' with its item' if done.with_item else ''}")
    show.line(f"  for         {done.recipient} ({done.use})")
    show.line(f"  their key   {done.key}")
    show.line("  It cannot be recalled. Make sure that the key is theirs before you send it.")


def _print(found: Listing) -> None:
    show.line(
        f"{found.edition}, package {found.package[:12]}: {show.number(len(found.values), 'withheld value')}", "bold"
    )
    for one in found.values:
        show.line(f"{one.value}  {one.sentence}")
        show.line(f"  {show.number(one.rows, 'row')} withheld; you can open {_numbers(one.opened)}")
        for told in _allowed(one):
            show.line(f"  {told}")
    for gone in found.handed:
        beside = " with its item" if gone.with_item else ""
        show.line(f"handed over: {gone.value}{beside} to {gone.recipient} ({gone.use}), {gone.at[:10]}")


def _allowed(one: Listed) -> list[str]:
    if one.allowed is None or one.with_item is None:
        return []
    return [f"this recipient may have {_numbers(one.allowed)}; with the item {_numbers(one.with_item)}"]


def _numbers(rows: Sequence[int]) -> str:
    some = ", ".join(map(str, rows[:12]))
    return f"{show.number(len(rows), 'row')}: {some}{', ...' if len(rows) > 12 else ''}" if rows else "none"
