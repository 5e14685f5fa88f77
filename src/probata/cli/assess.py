"""probata assess DOCUMENT --from FILE"""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from probata.cli import options, show
from probata.record.errors import BadUse

if TYPE_CHECKING:
    from probata.inquiry.assess import Assessed


def register(app: typer.Typer) -> None:
    """Adds the verb."""
    app.command("assess")(assess)


def assess(
    document: Annotated[str, typer.Argument(help="A document's name, Ref, or a part of the name.")],
    source: Annotated[
        Path | None,
        typer.Option("--from", metavar="FILE", help="A TOML file to take in (docs/spec/assessments.md)."),
    ] = None,
    template: Annotated[
        bool, typer.Option("--template", help="Print such a file, with what is known filled in.")
    ] = False,
    inquiry: options.Inquiry = options.HERE,
    passphrase_fd: options.PassphraseFd = None,
    as_json: options.AsJson = False,
) -> None:
    """Write down what is known of a file: how it was acquired, what was examined, whether it is genuine.

    Three records, each kept in versions: an acquisition record, a verification card (source, technical and content
    analysis, reverse searches, earlier copies) and an authenticity record. They lie where the file lies; `probata
    custody` shows them, and findings use the authenticity record. Probata asks no service and judges nothing.

    Example: probata assess photo.jpg --from card.toml
    """
    from probata.inquiry import assess as verb

    if (source is None) != template:
        raise BadUse("Say one of --from FILE and --template.", next_step="--template prints a file to fill in.")
    opened = options.opened(inquiry, passphrase_fd)
    if source is None:
        text = verb.template(opened, document)
        show.print_json({"template": text}) if as_json else sys.stdout.write(show.safe(text))
        return
    taken = verb.take_in(opened, document, source)
    show.print_json(taken.as_json()) if as_json else print_taken(taken)


def print_taken(taken: Assessed) -> None:
    """Which version of each record counts now, and what was seen by comparing."""
    show.line(show.name(taken.document), "bold")
    for one in taken.records:
        state = f"version {one.version} taken in" if one.new else f"version {one.version} says this already"
        show.line(f"  {one.kind.says}: {state}")
    for note in taken.notes:
        show.line(f"  to look at: {note}", "yellow")
