"""probata count EXPRESSION"""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from probata.cli import options, show
from probata.record.errors import BadUse

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from probata.inquiry.accounts.recounting import Recount
    from probata.inquiry.count import CountAnswer
    from probata.inquiry.entry.door import Opened
    from probata.method.testimony.saying import BaseSayings

_FIVE = (
    ("described", "described it"),
    ("said_no", "said it did not happen"),
    ("no_answer", "were asked and gave no answer"),
    ("not_asked", "were not asked"),
    ("cannot_tell", "cannot be told"),
)
_THREE = (("described", "are"), ("said_no", "are not"), ("cannot_tell", "not known"))
_BAR = 30


def register(app: typer.Typer) -> None:
    """Adds the verb."""
    app.command("count")(count)


def count(
    expression: Annotated[str, typer.Argument(help='Codes with and, or, not: "held or worked", "sex = woman".')] = "",
    among: Annotated[str, typer.Option(help="Count only those who described this.")] = "",
    save: Annotated[str, typer.Option(metavar="HANDLE", help="Save it for use in a report.")] = "",
    label: Annotated[str, typer.Option(help="What a report calls it; without one, the expression.")] = "",
    members: Annotated[bool, typer.Option("--members", help="Say who (only to the cleared, and logged).")] = False,
    again: Annotated[bool, typer.Option("--again", help="Count stale saved counts again, and save them.")] = False,
    yes: Annotated[bool, typer.Option("--yes", help="With --again: save all of them without asking.")] = False,
    inquiry: options.Inquiry = options.HERE,
    passphrase_fd: options.PassphraseFd = None,
    as_json: options.AsJson = False,
) -> None:
    """Count interviews, and say which words that bears.

    Five values are kept apart: what nobody was asked did not "not happen".

    After a withdrawal or a newer table, --again shows each saved count that is stale beside what it is now, and saves
    it for one key each: y yes, s skip, q stop. With --json and without --yes they are only listed.

    Example: probata count "pills or injections" --among "held or worked"
    """
    from probata.inquiry.count import count as to_count
    from probata.inquiry.records.handles import replaced

    if again:
        if expression or among or save or label or members:
            raise BadUse("--again takes no expression: it is about counts that are saved already.")
        _again(options.opened(inquiry, passphrase_fd), yes=yes, as_json=as_json)
        return
    if yes or not expression:
        raise BadUse("Say what to count.", next_step='For example: probata count "held or worked"; or --again.')
    opened = options.opened(inquiry, passphrase_fd)
    before = replaced(opened, save, "count") if save else ""
    answer = to_count(opened, expression, among, save=save, label=label, members=members)
    show.print_json(answer.as_json()) if as_json else print_count(answer)
    show.beside(before)


def print_count(answer: CountAnswer) -> None:
    """The figures, the words over each base, and what stands in the way of publishing."""
    found = answer.count
    show.line(f"{answer.expression}{f', among {answer.among}' if answer.among else ''}: {found}", "bold")
    for bar in bars(answer):
        show.line(f"  {bar}")
    if answer.placed:
        show.line(f"  with a place in the account: {answer.placed:,} of the {found.described:,} who described it")
    if answer.left_out:
        show.line(f"  of {answer.left_out} more it is not known whether they belong to those counted")
    show.line()
    show.line("  words that it bears", "bold")
    _words("said plainly", answer.says.plain)
    for one in answer.says.bases[:2]:
        if one.people != found.everyone:
            _words(f"of the {one.people:,} who {'answered' if one.base == 'answered' else 'were asked'}", one)
    _publishing(answer)
    if answer.members is not None:
        show.line()
        for value, names in answer.members.items():
            show.line(f"  {value.value}: {', '.join(names) or 'nobody'}")
    if answer.saved:
        show.line(f"  saved as {answer.handle}: write {{count}}`{answer.handle}:k` in a manuscript")


def bars(answer: CountAnswer) -> Iterator[str]:
    """The five values (of an attribute three) as a picture: a line of characters each."""
    found = answer.count
    for name, words in _FIVE if answer.coded else _THREE:
        number = getattr(found, name)
        bar = "█" * round(_BAR * number / found.everyone) if found.everyone else ""
        yield f"{number:>7,}  {words:<30}  {bar}".rstrip()


def _words(base: str, one: BaseSayings) -> None:
    show.line(f"    {base}: {', '.join(one.fitting) or 'none of the scale'}")
    refused = [said for said in one.words if not said.fits and said.word != "one"]
    if refused:  # the scale runs from the strongest word down: the last is the nearest to what fits
        show.line(f"      not {refused[-1].word!r}. {refused[-1].why}")


def _publishing(answer: CountAnswer) -> None:
    for name, value in answer.small:
        show.line(
            f"  not to be published: crossed with {', '.join(answer.attributes)}, {value} ({name}) is under the "
            f"threshold of {answer.threshold}",
            "yellow",
        )
    if answer.refused:
        who = "1 of them did" if answer.refused == 1 else f"{answer.refused} of them did"
        show.line(f"  not to be published: {who} not allow to be part of a public number", "yellow")


def _again(held: Opened, *, yes: bool, as_json: bool) -> None:
    """Shows what is stale, and saves what is wanted."""
    from probata.inquiry.accounts.recounting import save_again, stale

    found = stale(held)
    wanted = [one for one in found if one.now is not None] if yes else [] if as_json else _ask(found)
    done = save_again(held, wanted) if wanted else ()
    if as_json:
        show.print_json({"stale": [one.as_json() for one in found], "saved": [one.handle for one in done]})
        return
    if yes:
        for one in found:
            show.line(f"  {one.handle}  {one.told}")
    show.line(f"{show.number(len(found), 'saved count')} stale, {len(done)} saved again")


def _ask(found: Sequence[Recount]) -> list[Recount]:
    """Those that the person at the terminal wants saved."""
    import sys

    if any(one.now for one in found) and not sys.stdin.isatty():
        raise BadUse(
            "There is no terminal to decide at.", next_step="Use --yes for all of them, or --json to list them."
        )
    wanted: list[Recount] = []
    for number, one in enumerate(found, start=1):
        show.line(f"{number} of {len(found)}  {one.handle}", "bold")
        show.line(f"  {one.told}")
        show.line(f"  {one.why}")
        key = _key() if one.now else "s"
        if key == "q":
            break
        if key == "y":
            wanted.append(one)
    return wanted


def _key() -> str:
    while True:
        typer.echo("  y save it, s skip, q stop: ", nl=False)
        key = typer.getchar().lower()
        typer.echo(key)
        if key and key in "ysq":
            return key
