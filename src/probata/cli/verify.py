"""probata verify PACKAGE"""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from probata.cli import show
from probata.record.errors import NotAPackage, NotFound
from probata.signing.container import MAX_PACKAGE_BYTES


def register(app: typer.Typer) -> None:
    """Adds the verb."""
    app.command("verify")(verify)


def verify(
    package: Annotated[Path, typer.Argument(help="The package.")],
    key: Annotated[
        str | None, typer.Option("--key", metavar="FINGERPRINT", help="The signer's, from elsewhere than the package.")
    ] = None,
    as_json: Annotated[
        bool, typer.Option("--json", help="Print JSON (docs/reference/json.md) instead of text.")
    ] = False,
) -> None:
    """Check a package: unchanged, and by whose key?

    Needs no inquiry, no store, no network. It says nothing about whether the content is true.

    Example: probata verify package.probata
    """
    from probata.signing import verify as check
    from probata.signing import words

    verdict = check(_bytes(package), key)
    if as_json:
        show.print_json(verdict.as_json())
    else:
        typer.echo(show.safe(words(verdict)))
    raise typer.Exit(verdict.exit_status)


def _bytes(package: Path) -> bytes:
    try:
        with package.open("rb") as file:
            return file.read(MAX_PACKAGE_BYTES + 1)
    except FileNotFoundError:
        raise NotFound("There is no such file.", where=str(package), next_step="Check the spelling.") from None
    except OSError as fault:
        raise NotAPackage(f"The file cannot be read ({fault.strerror}).", where=str(package)) from None
