"""probata verify PACKAGE | PROOF | CHECKPOINT"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, NoReturn, TypeAlias

import typer

from probata.cli import show
from probata.record.errors import BadInput, BadUse, NotADisclosure, NotAPackage, NotFound, ProbataError
from probata.signing.container import MAX_PACKAGE_BYTES

if TYPE_CHECKING:
    from probata.signing.log_checking import Named
    from probata.signing.log_verdict import LogVerdict

Check: TypeAlias = "Callable[[bytes, Named, Mapping[str, bytes]], LogVerdict]"
_ZIP = b"PK\x03\x04"
_ENCRYPTED = (b"age-encryption.org/", b"-----BEGIN AGE ENCRYPTED FILE-----")
_ROOM_FOR_AGE = 2  # armour and chunks make a file less than this many times larger
_SMALL = 2**20  # an identity file holds a few lines


def register(app: typer.Typer) -> None:
    """Adds the verb."""
    app.command("verify")(verify)


def verify(
    package: Annotated[Path, typer.Argument(help="The package; or a proof or checkpoint of a log.")],
    key: Annotated[
        str | None, typer.Option("--key", metavar="FINGERPRINT", help="The signer's, from elsewhere than the file.")
    ] = None,
    disclosure: Annotated[
        Path | None, typer.Option("--disclosure", metavar="FILE", help="A disclosure to hold against the package.")
    ] = None,
    identity: Annotated[
        Path | None, typer.Option("--identity", metavar="FILE", help="The age identity that opens the disclosure.")
    ] = None,
    against: Annotated[
        list[Path] | None,
        typer.Option("--against", metavar="FILE", help="Of a log: a checkpoint that you kept; repeatable."),
    ] = None,
    as_json: Annotated[
        bool, typer.Option("--json", help="Print JSON (docs/reference/json.md) instead of text.")
    ] = False,
) -> None:
    """Check a package: unchanged, and by whose key? With --disclosure also: is this what its signer was bound to?

    Needs no inquiry, no store, no network. It says nothing about whether the content is true. What a disclosure holds
    is printed and written nowhere.

    A proof of `probata log --prove`, or a checkpoint, is known by its form. It is then said what of the log is
    proven and what is not, also against checkpoints that you kept.

    Example: probata verify package.probata
    """
    from probata.signing import verify as check
    from probata.signing import verify_disclosure, words

    if identity and not disclosure:
        raise BadUse("An identity opens a disclosure, and none is named.", next_step="Name it with --disclosure.")
    data = _bytes(package, NotAPackage, MAX_PACKAGE_BYTES + 1)
    of_a_log = _of_a_log(data)
    if of_a_log:
        _verify_log(of_a_log, data, key, _against(against, disclosure), as_json)
    if against:
        raise BadUse("--against goes with a proof or a checkpoint of a log, and this is neither.", where=str(package))
    handed = _disclosure(disclosure, identity) if disclosure else None
    verdict = check(data, key) if handed is None else verify_disclosure(data, handed, key)
    if as_json:
        show.print_json(verdict.as_json())
    else:
        typer.echo(show.safe(words(verdict)))
    raise typer.Exit(verdict.exit_status)


def _of_a_log(data: bytes) -> Check | None:
    """What checks these bytes, when they are a proof or a checkpoint of a log."""
    if data.startswith(_ZIP):
        return None
    from probata.signing import log_checking

    if log_checking.is_proof(data):
        return log_checking.check_proof
    return log_checking.check_checkpoint if log_checking.is_checkpoint(data) else None


def _against(paths: list[Path] | None, disclosure: Path | None) -> dict[str, bytes]:
    if disclosure:
        raise BadUse("A disclosure is held against a package, and this is none.", where=str(disclosure))
    return {str(path): _bytes(path, BadInput, _SMALL) for path in paths or ()}


def _verify_log(check: Check, data: bytes, key: str | None, kept: dict[str, bytes], as_json: bool) -> NoReturn:
    from probata.signing.log_checking import named
    from probata.signing.log_verdict import log_words

    verdict = check(data, named(key), kept)
    if as_json:
        show.print_json(verdict.as_json())
    else:
        typer.echo(show.safe(log_words(verdict)))
    raise typer.Exit(verdict.exit_status)


def _disclosure(path: Path, identity: Path | None) -> bytes:
    """The disclosure, decrypted in memory where it is encrypted and an identity is named."""
    data = _bytes(path, NotADisclosure, _ROOM_FOR_AGE * MAX_PACKAGE_BYTES)
    if identity is None or not data.startswith(_ENCRYPTED):
        return data
    return _decrypted(data, _bytes(identity, BadUse, _SMALL), path, identity)


def _decrypted(data: bytes, identities: bytes, path: Path, identity: Path) -> bytes:
    import pyrage

    lines = identities.decode("utf-8", "replace").split()
    try:
        keys = [pyrage.x25519.Identity.from_str(line) for line in lines if line.startswith("AGE-SECRET-KEY-")]
    except pyrage.IdentityError:
        keys = []
    if not keys:
        raise BadUse("There is no age identity in this file.", where=str(identity), next_step="Make one: age-keygen.")
    try:
        opened: bytes = pyrage.decrypt(data, keys)
    except pyrage.DecryptError:
        says = "No identity of that file opens it, or it was changed on the way."
        step = "Name the identity whose recipient you gave to its sender, or ask for it again."
        raise NotADisclosure(says, where=str(path), next_step=step) from None
    return opened


def _bytes(path: Path, unreadable: type[ProbataError], most: int) -> bytes:
    try:
        with path.open("rb") as file:
            return file.read(most)
    except FileNotFoundError:
        raise NotFound("There is no such file.", where=str(path), next_step="Check the spelling.") from None
    except OSError as fault:
        raise unreadable(f"The file cannot be read ({fault.strerror}).", where=str(path)) from None
