"""probata decide"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from probata.cli import options, show
from probata.record.errors import BadUse

if TYPE_CHECKING:
    from probata.inquiry.decide import GivenAnswer, Proposal

_KEYS = {"y": "yes", "n": "no", "u": "unsure"}


def register(app: typer.Typer) -> None:
    """Adds the verb."""
    app.command("decide")(decide)


def decide(
    file: Annotated[
        Path | None, typer.Option("--from", metavar="FILE", help="Answers as JSON lines (docs/reference/json.md).")
    ] = None,
    only_list: Annotated[bool, typer.Option("--list", help="Only list what is open.")] = False,
    statements: Annotated[
        bool, typer.Option("--statements", help="Ask about statements in public documents, too.")
    ] = False,
    quotes: Annotated[
        bool, typer.Option("--quotes", help="Ask which quotations are one utterance, and what is a primary, too.")
    ] = False,
    by: Annotated[str, typer.Option(help="Who decides; asked for when it is not given.")] = "",
    reason: Annotated[str, typer.Option(help="Why, for all answers of this run; asked for when not given.")] = "",
    inquiry: options.Inquiry = options.HERE,
    passphrase_fd: options.PassphraseFd = None,
    as_json: options.AsJson = False,
) -> None:
    """Accept or reject what was proposed.

    One key each: y yes, n no, u unsure, s skip, q stop. Nothing that a machine proposed is citable before a person has
    decided. Decisions survive every re-run.

    Example: probata decide --by "A. Investigator"
    """
    from probata.inquiry import decide as verb

    held = options.opened(inquiry, passphrase_fd)
    if only_list:
        _list(verb.proposals(held, statements=statements, quotes=quotes), as_json)
        return
    if file:
        answers = list(verb.from_file(file))
    else:
        answers = _ask(verb.proposals(held, statements=statements, quotes=quotes), by, reason)
    done = verb.decide(held, answers)
    if as_json:
        show.print_json(done.as_json())
    else:
        show.line(f"{done.recorded} recorded, {done.kept} stood already, {done.open} open")


def _list(open_: tuple[Proposal, ...], as_json: bool) -> None:
    if as_json:
        show.print_json({"open": [proposal.as_json() for proposal in open_]})
        return
    show.line(f"{len(open_)} open")
    for proposal in open_:
        show.line(f"  {proposal.kind}: {show.name(proposal.question)}")
        for shown in proposal.shows.splitlines():
            show.line(f"    {shown}")


def _ask(open_: tuple[Proposal, ...], by: str, reason: str) -> list[GivenAnswer]:
    import sys

    from probata.inquiry.decide import GivenAnswer

    if open_ and not sys.stdin.isatty():
        raise BadUse("There is no terminal to decide at.", next_step="Use --from FILE, or --list.")
    name = by or (typer.prompt("Who decides") if open_ else "")
    why = reason or (typer.prompt("On what ground, for this run (such as: read both texts whole)") if open_ else "")
    answers: list[GivenAnswer] = []
    for number, proposal in enumerate(open_, start=1):
        show.line(f"{number} of {len(open_)}  {show.name(proposal.question)}", "bold")
        for shown in proposal.shows.splitlines():
            show.line(f"  {shown}")
        key = _key()
        if key == "q":
            break
        if key in _KEYS:
            answers.append(GivenAnswer(proposal.kind, proposal.binds, _KEYS[key], why, name))
    return answers


def _key() -> str:
    while True:
        typer.echo("  y yes, n no, u unsure, s skip, q stop: ", nl=False)
        key = typer.getchar().lower()
        typer.echo(key)
        if key in "ynusq":
            return key
