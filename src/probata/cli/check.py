"""probata check MANUSCRIPT"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from probata.cli import options, show
from probata.record.errors import ANSWER_IS_NO, BadUse

if TYPE_CHECKING:
    from probata.method.report.model import Objection


def register(app: typer.Typer) -> None:
    """Adds the verb."""
    app.command("check")(check)


def check(
    manuscript: Annotated[Path, typer.Argument(help="The manuscript (docs/spec/manuscript.md).")],
    sarif: Annotated[bool, typer.Option("--sarif", help="Print SARIF 2.1.0, for editors and build servers.")] = False,
    inquiry: options.Inquiry = options.HERE,
    passphrase_fd: options.PassphraseFd = None,
    as_json: options.AsJson = False,
) -> None:
    """Say where a manuscript says more than its evidence.

    Exit status 1 when an objection is open. None open does not mean that the report is true. `probata explain PB301`
    says what a code means.

    Example: probata check report.md
    """
    from probata.inquiry.check import check as to_check

    if sarif and as_json:
        raise BadUse("One of --json and --sarif.")
    answer = to_check(options.opened(inquiry, passphrase_fd), manuscript)
    if sarif:
        show.print_json(answer.as_sarif())
    elif as_json:
        show.print_json(answer.as_json())
    else:
        print_objections(answer.objections)
        show.line(answer.verdict, "bold")
        if answer.moved:
            show.line(f"  moved to the corrected text: {', '.join(answer.moved)}", "dim")
        if answer.silent:
            show.line(f"  {answer.silent}", "yellow")
    raise typer.Exit(ANSWER_IS_NO if answer.objections else 0)


def print_objections(objections: Sequence[Objection], most: int | None = None) -> None:
    """Place, code and message of each, and what would resolve it."""
    from rich.text import Text

    for one in objections[:most]:
        show.rich(Text.assemble(show.safe(f"{one.at} "), (one.code, "bold red"), show.safe(f" {one.message}")))
        if one.next_step:
            show.line(f"    {one.next_step}", "dim")
    if most is not None and len(objections) > most:
        show.line(f"  and {len(objections) - most} more")
