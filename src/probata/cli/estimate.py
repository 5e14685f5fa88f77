"""probata estimate TABLE"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated, cast

import typer

from probata.cli import options, show

if TYPE_CHECKING:
    from probata.inquiry.estimate import EstimateAnswer
    from probata.record.canonical import Json

_MODELS = 5


def register(app: typer.Typer) -> None:
    """Adds the verb."""
    app.command("estimate")(estimate)


def estimate(
    table: Annotated[Path, typer.Argument(help="A CSV table: one 0/1 column for each list, then count.")],
    linked: Annotated[
        bool, typer.Option("--linked", help="The lists were linked person by person, and the links judged.")
    ] = False,
    assume: Annotated[
        str, typer.Option(metavar="NAME", help="The identifying assumption, such as no-highest-order-interaction.")
    ] = "",
    derived: Annotated[
        list[str] | None, typer.Option(metavar="LIST:FROM", help="A list that was made from another; repeatable.")
    ] = None,
    at_least: Annotated[
        int, typer.Option("--at-least", metavar="N", help="People documented by name elsewhere: no estimate below.")
    ] = 0,
    override: Annotated[
        str, typer.Option(metavar="REASON", help="Print a headline against reasons, with this reason beside it.")
    ] = "",
    picture: Annotated[Path | None, typer.Option(metavar="FAN.svg", help="Draw the fan of methods.")] = None,
    save: Annotated[str, typer.Option(metavar="HANDLE", help="Save it in the inquiry for use in a report.")] = "",
    label: Annotated[str, typer.Option(help="What a report calls it; without one, the handle.")] = "",
    inquiry: options.Inquiry = options.HERE,
    passphrase_fd: options.PassphraseFd = None,
    as_json: options.AsJson = False,
) -> None:
    """Estimate a number that nobody knows, or say why not.

    Every method with its interval; a headline only where lists are linked, an assumption is declared and no reason
    speaks against it. Needs no inquiry unless it saves. Exit status 1: --linked and --assume were given, and the
    headline is refused all the same.

    Example: probata estimate lists.csv --linked --assume no-highest-order-interaction --picture fan.svg
    """
    from probata.inquiry import estimate as verb
    from probata.inquiry.records.handles import replaced

    answer = verb.estimate(
        table, linked=linked, assume=assume, derived=derived or (), at_least=at_least, override=override
    )
    if picture:
        verb.draw(answer, picture)
    opened = options.opened(inquiry, passphrase_fd) if save else None
    before = replaced(opened, save, "estimate") if opened else ""
    ref = verb.save(opened, answer, save, label) if opened else None
    if as_json:
        told = {**answer.as_json(), "handle": save or None, "ref": str(ref) if ref else None}
        show.print_json(cast("Json", told))  # numbers with fractions: nothing is signed here
    else:
        print_estimate(answer)
        _written(picture, save)
    show.beside(before)
    raise typer.Exit(1 if answer.refused else 0)


def print_estimate(answer: EstimateAnswer) -> None:
    """The headline or the reasons against one, and the fan."""
    told = answer.estimate
    if told.headline:
        show.line(told.headline.wording, "bold")
    else:
        show.line("No headline figure:", "bold yellow")
    for reason in told.reasons:
        show.line(f"  {'overridden: ' if told.headline else ''}{reason.says}", "yellow")
    show.line()
    for bar, one in answer.bars():
        show.line(f"  {bar}", "dim" if one is not None and one.figure is None else "")
        for reason in one.reasons if one is not None else ():
            if reason not in told.reasons:
                show.line(f"             {reason.says}", "dim")
    show.line()
    _models(answer)


def _models(answer: EstimateAnswer) -> None:
    """The best single models, so that nobody takes one of them for the only one."""
    for model in [model for one in answer.estimate.methods for model in one.models][:_MODELS]:
        show.line(f"  {model.model:<24} {model.point:>12,.0f}   BIC {model.bic:.2f}   weight {model.weight:.3f}")


def _written(picture: Path | None, handle: str) -> None:
    if picture:
        show.line(f"  the fan is drawn in {picture}")
    if handle:
        show.line(f"  saved as {handle}: write {{estimate}}`{handle}:headline` in a manuscript")
