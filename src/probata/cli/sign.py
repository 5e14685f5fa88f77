"""probata sign"""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from probata.cli import options, show


def register(app: typer.Typer) -> None:
    """Adds the verb."""
    app.command("sign")(sign)


def sign(
    out: Annotated[Path, typer.Option("--out", help="The file to write; it must not exist.")] = Path("package.probata"),
    edition: Annotated[str, typer.Option(help="A name for this edition; without one, edition N.")] = "",
    report: Annotated[
        Path | None, typer.Option(metavar="MANUSCRIPT", help="Put its report and its values into the package.")
    ] = None,
    leave_out: Annotated[
        list[str] | None,
        typer.Option("--leave-out", metavar="CODE_NAME", help="No leaf of this person, now and later; repeatable."),
    ] = None,
    inquiry: options.Inquiry = options.HERE,
    passphrase_fd: options.PassphraseFd = None,
    as_json: options.AsJson = False,
) -> None:
    """Sign a package that a stranger can check.

    Public documents are quoted by digest, byte range and words; every other one is only a number. A report goes in as
    HTML and PDF, with one value for each number and quotation; exit status 1 while an objection to it is open.
    Whoever is named with --leave-out is counted, and nothing in the package could ever be opened to show them.

    Example: probata sign --out package.probata --report report.md
    """
    from probata.inquiry.sign import sign as to_sign

    signed = to_sign(options.opened(inquiry, passphrase_fd), out, edition, report, leave_out or [])
    if as_json:
        show.print_json(signed.as_json())
        return
    show.line(f"{signed.path}: {signed.edition}, {show.number(len(signed.values), 'value')}")
    show.line(f"  signed by   {signed.fingerprint}")
    show.line(f"  its digest  {signed.sha256}")
    show.line("  Publish the fingerprint elsewhere than beside the package; without it nobody knows who signed.")
