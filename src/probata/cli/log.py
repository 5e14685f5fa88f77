"""probata log"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from probata.cli import options, show
from probata.record.errors import ANSWER_IS_NO, BadUse

if TYPE_CHECKING:
    from probata.inquiry.entry.door import Opened
    from probata.inquiry.log import LogRead, Stamped, Verified
    from probata.record.canonical import Json

_SHORT = 3
_LIMIT = 262_144
"""Bytes that are read of any file that is handed in; what is longer is none of them."""


def register(app: typer.Typer) -> None:
    """Adds the verb."""
    app.command("log")(log)


def log(
    last: Annotated[int, typer.Option("--last", min=1, help="How many entries, the newest.")] = 20,
    act: Annotated[list[str] | None, typer.Option("--act", help="Only entries of this act; can be repeated.")] = None,
    verify: Annotated[bool, typer.Option("--verify", help="Prove the log instead of showing it.")] = False,
    against: Annotated[
        list[Path] | None,
        typer.Option("--against", metavar="FILE", help="With --verify: a checkpoint that somebody kept; repeatable."),
    ] = None,
    checkpoint: Annotated[
        Path | None, typer.Option(metavar="FILE", help="Sign how the log stands, for somebody else to keep.")
    ] = None,
    prove: Annotated[
        str,
        typer.Option(metavar="FROM", help="Proof (JSON) that the log still begins with this checkpoint or so many."),
    ] = "",
    stamp: Annotated[
        str, typer.Option(metavar="URL", help="Have a timestamp authority say the time; uses the network.")
    ] = "",
    stamp_request: Annotated[
        Path | None, typer.Option(metavar="FILE", help="Write the request to an authority instead, to be carried.")
    ] = None,
    stamp_response: Annotated[
        Path | None, typer.Option(metavar="FILE", help="Take in what an authority answered.")
    ] = None,
    authority_certificates: Annotated[
        Path | None, typer.Option(metavar="PEM", help="Check the authority's signature with these certificates.")
    ] = None,
    inquiry: options.Inquiry = options.HERE,
    passphrase_fd: options.PassphraseFd = None,
    as_json: options.AsJson = False,
) -> None:
    """Show every act that was done, or prove it.

    When and by which member. Entries hold Refs and numbers, no content. Their order is that of the log, never that of
    a clock.

    --verify says what holds and what nothing here can show; exit status 1 when something does not hold. An older copy
    that was put back is only found with --against.

    Example: probata log --last 5
    """
    asked = {"--verify": verify, "--checkpoint": checkpoint, "--prove": prove, "--stamp": stamp}
    asked |= {"--stamp-request": stamp_request, "--stamp-response": stamp_response}
    _one_of([name for name, value in asked.items() if value], bool(against), authority_certificates is not None)
    held = options.opened(inquiry, passphrase_fd)
    certificates = _read(authority_certificates) if authority_certificates else None
    if verify:
        _verify(held, against or [], certificates, as_json)
    elif checkpoint:
        _checkpoint(held, checkpoint, as_json)
    elif prove:
        _prove(held, prove)
    elif stamp_request:
        _request(held, stamp_request, as_json)
    elif stamp or stamp_response:
        _stamp(held, stamp or _read(stamp_response or Path()), certificates, as_json)
    else:
        _show(held, last, act or [], as_json)


def _show(held: Opened, last: int, acts: list[str], as_json: bool) -> None:
    from probata.inquiry.log import log as read

    found: LogRead = read(held, last, acts)
    if as_json:
        show.print_json(found.as_json())
        return
    show.line(f"{_entries(found.size)}; root {found.root}")
    for entry in found.entries:
        detail = ", ".join(f"{name} {_brief(value)}" for name, value in entry.detail.items())
        strand = f"strand {entry.strand}  " if entry.strand else ""
        show.line(f"  {entry.seq:>6}  {entry.at or '-':<20}  {strand}{entry.act:<8} {detail}")


def _brief(value: Json) -> Json:
    """A long list by its length: --json has each."""
    return len(value) if isinstance(value, list) and len(value) > _SHORT else value


def _verify(held: Opened, against: list[Path], certificates: bytes | None, as_json: bool) -> None:
    from probata.inquiry.log import verify

    found = verify(held, {str(path): _read(path) for path in against}, certificates)
    if as_json:
        show.print_json(found.as_json())
    else:
        _print(found)
    raise typer.Exit(0 if found.holds else ANSWER_IS_NO)


def _print(found: Verified) -> None:
    show.line(
        f"The log holds: {_entries(found.size)}; root {found.root}" if found.holds else "The log does NOT hold.",
        "bold" if found.holds else "bold red",
    )
    for where, says in found.faults:
        show.line(f"  {where}: {says}", "red")
    for line in found.proven:
        show.line(f"  proven      {line}")
    for line in found.not_proven:
        show.line(f"  not proven  {line}")


def _checkpoint(held: Opened, out: Path, as_json: bool) -> None:
    from probata.inquiry.log import checkpoint

    written = checkpoint(held, out)
    if as_json:
        show.print_json(written.as_json())
        return
    show.line(f"{written.path}: {_entries(written.size)}; root {written.root}")
    show.line(f"  signed by  {written.fingerprint}")
    show.line(f"  key        {written.verifier_key}")
    show.line("  Give it to somebody who keeps it: `probata log --verify --against FILE` then finds an older copy.")


def _prove(held: Opened, since: str) -> None:
    """A proof is for a program: JSON, with or without --json."""
    from probata.inquiry.log import prove

    show.print_json(prove(held, since))


def _request(held: Opened, out: Path, as_json: bool) -> None:
    from probata.inquiry.log import request

    written = request(held, out)
    if as_json:
        show.print_json(written.as_json())
        return
    show.line(f"{written.path}: request for the time of {_entries(written.size)}")
    show.line(f"  curl -H 'Content-Type: application/timestamp-query' --data-binary @{written.path.name} URL > FILE")
    show.line("  Then: probata log --stamp-response FILE")


def _stamp(held: Opened, asked: str | bytes, certificates: bytes | None, as_json: bool) -> None:
    """From an address (text) or an answer (bytes)."""
    from probata.inquiry.log import receive
    from probata.inquiry.log import stamp as ask

    found = ask(held, asked, certificates) if isinstance(asked, str) else receive(held, asked, certificates)
    if as_json:
        show.print_json(found.as_json())
    else:
        _print_stamp(found)
    raise typer.Exit(ANSWER_IS_NO if found.offline else 0)


def _print_stamp(found: Stamped) -> None:
    if found.offline:
        show.line(
            f"offline: the authority cannot be reached. The checkpoint of {_entries(found.size)} is signed and kept."
        )
        show.line("  Ask again later, or carry the request: probata log --stamp-request FILE")
        return
    show.line(
        f"{_entries(found.size)} {'was' if found.size == 1 else 'were'} there on {found.time}, the authority says"
    )
    if not found.checked:
        show.line("  Its signature was not checked: give its certificates, --authority-certificates PEM.", "yellow")


def _one_of(asked: list[str], against: bool, certificates: bool) -> None:
    if len(asked) > 1:
        raise BadUse(f"One of {' and '.join(asked)} at a time.")
    if against and asked != ["--verify"]:
        raise BadUse("--against goes with --verify.")
    if certificates and (not asked or asked[0] not in ("--verify", "--stamp", "--stamp-response")):
        raise BadUse("--authority-certificates goes with --verify, --stamp or --stamp-response.")


def _read(path: Path) -> bytes:
    with path.open("rb") as file:
        return file.read(_LIMIT + 1)


def _entries(number: int) -> str:
    return show.number(number, "entry", "entries")
