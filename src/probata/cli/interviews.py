"""probata interviews [TABLE]"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from probata.cli import options, seen, show
from probata.cli.withdraw import reached_lines
from probata.record.errors import BadUse

if TYPE_CHECKING:
    from probata.inquiry.accounts.coded import Coded
    from probata.inquiry.accounts.usable import Usable
    from probata.inquiry.interviews import Listed, Receipt


_BY_MACHINE, _UNHEARD = "written by a machine", ", and nobody has confirmed it"


def register(app: typer.Typer) -> None:
    """Adds the verb."""
    app.command("interviews")(interviews)


def interviews(
    table: Annotated[
        Path | None,
        typer.Argument(
            metavar="[TABLE | CODE_NAME]",
            help="A CSV or XLSX file, one row an interview; without one they are listed. Or a code name: what was "
            "coded of this interview, and where it is told.",
        ),
    ] = None,
    codebook: Annotated[Path | None, typer.Option(help="The codebook (docs/spec/interviews.md).")] = None,
    mapping: Annotated[Path | None, typer.Option(help="Which column is what (docs/spec/interviews.md).")] = None,
    may: Annotated[
        str, typer.Option(metavar="USE", help="Say who may be used for this ('press', 'public', ...), and why.")
    ] = "",
    recipient: Annotated[
        str, typer.Option("--for", metavar="RECIPIENT", help="With --may: the office or body that gets it.")
    ] = "",
    scope: Annotated[
        str, typer.Option(metavar="PART", help="With --may: one part ('words quoted', 'the whole account', ...).")
    ] = "",
    inquiry: options.Inquiry = options.HERE,
    passphrase_fd: options.PassphraseFd = None,
    as_json: options.AsJson = False,
) -> None:
    """Take interviews in, or list them.

    Names go into the vault and nowhere else; the table itself is not kept. Consent that nobody wrote down is internal
    only. Add the accounts first (`probata add notes/`), so that each is found by its file's name.

    With --may the consent gate answers for everybody, by code name: which parts of an account may be used so today.

    With a code name and no table, its codings are listed, each with where in the account it is told.

    Example: probata interviews table.csv --codebook codebook.toml --mapping mapping.toml
    """
    from probata.inquiry.accounts.coded import coded
    from probata.inquiry.interviews import listed, take_in

    if may or recipient or scope:
        _answer_may(table, may, recipient, scope, (inquiry, passphrase_fd), as_json=as_json)
        return
    if table is None:
        answer = listed(options.opened(inquiry, passphrase_fd))
        show.print_json(answer.as_json()) if as_json else print_list(answer)
        return
    if codebook is None and mapping is None and not table.exists():
        one = coded(options.opened(inquiry, passphrase_fd), str(table))
        show.print_json(one.as_json()) if as_json else print_coded(one)
        return
    if codebook is None or mapping is None:
        raise BadUse(
            "A table needs its codebook and its mapping.", next_step="Give --codebook FILE and --mapping FILE."
        )
    receipt = take_in(options.opened(inquiry, passphrase_fd), table, codebook, mapping)
    show.print_json(receipt.as_json()) if as_json else print_receipt(receipt)


def print_receipt(receipt: Receipt) -> None:
    """The sum first, then what a person has to know."""
    show.line(
        f"{show.number(receipt.rows, 'row')} in = {receipt.new} new + {receipt.changed} changed + "
        f"{receipt.unchanged} unchanged + {len(receipt.set_aside)} set aside"
    )
    show.line(f"  {show.number(receipt.linked, 'interview')} with an account in the inquiry")
    if receipt.places.codings or receipt.places.changed:
        places = receipt.places
        told = f"{show.number(places.codings, 'coding')} say{'s' * (places.codings == 1)} where in the account"
        show.line(
            f"  {told} it is told; this table gave, changed or took away {show.number(places.changed, 'such place')}"
        )
    for row, reason in receipt.set_aside:
        show.line(f"  set aside  row {row}: {reason}")
    for note in receipt.notes:
        show.line(f"  note       {note}")
    if receipt.stale:
        show.line(f"  to be looked at again: {', '.join(receipt.stale)}")
    if receipt.reached:
        show.line(
            f"  {show.number(receipt.taken_back, 'interview')} withdrawn by this table: every use is blocked", "bold"
        )
        for line in reached_lines(receipt.reached):
            show.line(f"  {line}")


def print_list(answer: Listed) -> None:
    """One line an interview, without anything that says who it is."""
    from rich.table import Table
    from rich.text import Text

    table = Table("interview", "public report", "kept as", "account", box=None)
    rows = list(answer.rows())
    for name, (_, *rest) in zip(seen.apart([one[0] for one in rows]), rows, strict=True):
        table.add_row(*(Text(show.safe(cell)) for cell in (name, *rest)))
    show.console().print(table)


def print_coded(answer: Coded) -> None:
    """A line a coding; under it each place with the words that stand there."""
    show.line(f"{answer.code_name}: {show.number(len(answer.codings), 'coding')}", "bold")
    wide = max((len(one.code) for one in answer.codings), default=0)
    for one in answer.codings:
        closed = "  (its place lies in a compartment that you do not hold)" if one.closed else ""
        show.line(f"  {one.code:<{wide}}  {one.value.value}{closed}")
        for number, place in enumerate(one.places, start=1):
            nth = f"{number}. " if len(one.places) > 1 else ""
            said = f" (in {show.name(place.transcript)})" if place.transcript else ""
            said += f" ({_BY_MACHINE}{_UNHEARD * place.unheard})" * place.machine
            words = "" if not place.words or place.place.startswith('"') else f": {_short(place.words)}"
            show.line(f"    {nth}{place.place}{said}{words}")


def _short(words: str) -> str:
    return words if len(words) < 300 else f"{words[:300]} ..."


def _answer_may(
    table: Path | None, may: str, recipient: str, scope: str, where: tuple[Path, int | None], *, as_json: bool
) -> None:
    from probata.inquiry.accounts.usable import usable

    if table is not None or not may:
        raise BadUse(
            "--may USE asks of the interviews that are here already, and --for and --scope belong to it.",
            next_step='For example: probata interviews --may press --for "the Harbour Post"',
        )
    answer = usable(options.opened(*where), may, recipient, scope)
    show.print_json(answer.as_json()) if as_json else print_usable(answer)


_HEADS = {
    "one of a number": "number",
    "paraphrase": "paraphrase",
    "words quoted": "words",
    "the whole account": "account",
    "the identity": "identity",
    "the recording": "recording",
}


def print_usable(answer: Usable) -> None:
    """What is asked and the sums first, then a line a person: yes or a dash for each part, and one reason."""
    from rich.table import Table
    from rich.text import Text

    to = f", for {answer.recipient}" if answer.recipient else ""
    show.line(f"{answer.use.value}{to}, on {answer.day.isoformat()}", "bold")
    sums = ", ".join(f"{_HEADS[one.value]} {answer.allowed(one):,}" for one in answer.scopes)
    show.line(f"  of {show.number(len(answer.people), 'interview')} allowed: {sums}")
    table = Table("interview", *(_HEADS[one.value] for one in answer.scopes), "why", box=None)
    for row in answer.rows():
        table.add_row(*(Text(show.safe(cell)) for cell in row))
    show.console().print(table)
