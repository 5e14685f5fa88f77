"""probata date TEXT"""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from probata.cli import options, show

if TYPE_CHECKING:
    from probata.method.documents.calendars.model import Sense


def register(app: typer.Typer) -> None:
    """Adds the verb."""
    app.command("date")(date)


def date(
    text: Annotated[str, typer.Argument(help="A date as somebody wrote it, in quotation marks.")],
    calendar: Annotated[
        str, typer.Option("--calendar", metavar="NAME", help="Its calendar, where you know it: islamic, persian, ...")
    ] = "",
    as_json: options.AsJson = False,
) -> None:
    """Say what a written date can mean.

    In words or figures of any script; Gregorian, Islamic, solar Hijri, Buddhist (Thai), of the Republic of China, of
    Japanese eras. Every reading is given with its days, and none is chosen. Needs no inquiry.

    Exit status 2 for a date that there is not, such as 31 February.

    Example: probata date "14 Muharram 1446"
    """
    from probata.inquiry.date import date as what_it_means

    answer = what_it_means(text, calendar)
    if as_json:
        show.print_json(answer.as_json())
        return
    several = len(answer.written.senses)
    show.line(
        f"{show.name(text)}: {'one reading' if several == 1 else f'{several} readings, and nothing here decides'}",
        "bold",
    )
    for each in answer.written.senses:
        _print(each)
    for why in answer.written.ruled_out:
        show.line(f"  not: {why}")


def _print(each: Sense) -> None:
    days = f"{each.first}" if each.first == each.last else f"{each.first} to {each.last}"
    show.line(f"  {each.taken} ({each.calendar}): {days}")
    show.line(f"    EDTF       {each.date.edtf}")
    show.line(f"    precision  {each.precision}")
    for why in each.why:
        show.line(f"    why        {why}")
