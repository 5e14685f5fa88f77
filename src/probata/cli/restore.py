"""probata restore BACKUP TO --keys FOLDER, and restore --here"""

from __future__ import annotations

import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from probata.cli import options, show
from probata.record.errors import ANSWER_IS_NO, BadUse

if TYPE_CHECKING:
    from probata.inquiry.accounts.lifting import Lifted
    from probata.inquiry.accounts.newest import Named
    from probata.inquiry.restore import Drilled, From, Restored


def register(app: typer.Typer) -> None:
    """Adds the verb."""
    app.command("restore")(restore)


def restore(
    backup: Annotated[Path | None, typer.Argument(help="The folder that `probata backup` wrote.")] = None,
    to: Annotated[Path | None, typer.Argument(help="Where the inquiry goes: absent, or an empty folder.")] = None,
    keys: Annotated[Path | None, typer.Option("--keys", metavar="FOLDER", help="The newest folder of keys.")] = None,
    removals: Annotated[
        Path | None, typer.Option("--removals", metavar="FILE", help="The newest list of removals that there is.")
    ] = None,
    checkpoint: Annotated[
        Path | None, typer.Option("--checkpoint", metavar="FILE", help="The newest checkpoint that somebody keeps.")
    ] = None,
    withdrawals_unknown: Annotated[
        bool, typer.Option("--withdrawals-unknown", help="Nobody can name either: read-only, export off.")
    ] = False,
    incomplete: Annotated[
        bool, typer.Option("--incomplete", help="Restore although stored files are missing, and name them.")
    ] = False,
    drill: Annotated[
        bool, typer.Option("--drill", help="Try it beside TO, examine everything, say what it would give, remove it.")
    ] = False,
    here: Annotated[
        bool, typer.Option("--here", help="Replay a newer list in an inquiry whose withdrawals are unknown.")
    ] = False,
    gone_through: Annotated[
        str, typer.Option(help="With --here: everybody was asked again by hand; say how. A lead's to say.")
    ] = "",
    inquiry: Annotated[
        Path | None,
        typer.Option("--inquiry", metavar="FOLDER", help="With --here, which; with --drill, the living one."),
    ] = None,
    passphrase_fd: options.PassphraseFd = None,
    as_json: options.AsJson = False,
) -> None:
    """Restore an inquiry from its backup and its keys; what was erased or taken back since is done again first.

    Name the newest list of removals (the file removals of the inquiry, or of the folder of keys), or a checkpoint of
    its log that is the newest. Without either the inquiry is read-only and nothing can be exported, since nobody can
    say who took consent back after the backup. --drill tries all of it and leaves nothing.

    Example: probata restore /media/disk/hostels hostels --keys /media/stick/hostels-keys --removals
    /media/stick/hostels-keys/removals
    """
    from probata.inquiry.accounts.newest import Named
    from probata.inquiry.restore import From

    named = Named(removals, checkpoint)
    if here:
        _here(inquiry or options.HERE, passphrase_fd, named, gone_through, as_json)
        return
    if backup is None or to is None or keys is None:
        raise BadUse("Say which backup, where to, and with which keys.", next_step="See `probata restore --help`.")
    if gone_through:
        raise BadUse("--gone-through belongs to --here.", next_step="Restore first.")
    source = From(backup, keys, _asked(named, keys, withdrawals_unknown), incomplete)
    if drill:
        _drilled(source, to, inquiry, passphrase_fd, as_json)
        return
    from probata.inquiry.restore import restore as act

    with show.progress("copying") as heard:
        done = act(source, to, lambda: options.credentials(passphrase_fd), heard)
    show.beside(done.unproven)
    show.print_json(done.as_json()) if as_json else print_restored(done)


def _asked(named: Named, keys: Path, unknown: bool) -> Named:
    """What a person names as the newest; who runs it in a terminal and named nothing is asked."""
    from probata.inquiry.accounts.newest import Named

    given = bool(named.removals or named.checkpoint)
    if unknown and given:
        raise BadUse("--withdrawals-unknown says that nothing newest can be named.", next_step="Choose one.")
    if unknown or given:
        return named
    own = keys / "removals"
    if not sys.stdin.isatty():
        raise BadUse(
            "Nobody said which list of removals, or which checkpoint, is the newest.",
            where=str(own),
            next_step="--removals FILE (this one, if it is), --checkpoint FILE, or --withdrawals-unknown.",
        )
    newest = own.is_file() and typer.confirm(f"Is {own} the newest list of removals that there is?", err=True)
    return Named(own) if newest else named


def _here(inquiry: Path, fd: int | None, named: Named, gone_through: str, as_json: bool) -> None:
    from probata.inquiry.accounts import lifting

    if gone_through and (named.removals or named.checkpoint):
        raise BadUse("--gone-through is for when there is no newer list.", next_step="Choose one.")
    opened = options.opened(inquiry, fd, lifting=True)
    done = lifting.gone_through(opened, gone_through) if gone_through else lifting.lift(opened, named)
    show.print_json(done.as_json()) if as_json else print_lifted(done)


def _drilled(source: From, to: Path, inquiry: Path | None, fd: int | None, as_json: bool) -> None:
    from probata.inquiry.restore import drill

    given = options.credentials(fd)
    living = options.opened_with(inquiry, given) if inquiry else None
    with show.progress("trying") as heard:
        done = drill(source, to, lambda: given, heard, examine=_examining(given), living=living)
    show.beside(done.restored.unproven)
    show.print_json(done.as_json()) if as_json else print_drilled(done)
    raise typer.Exit(ANSWER_IS_NO if done.damages else 0)


def _examining(given: options.Credentials) -> Callable[[Path], Sequence[str]]:
    def examine(folder: Path) -> Sequence[str]:
        from probata.inquiry.fsck import fsck

        found = fsck(folder, lambda: given, progress=lambda *_: None)
        return [f"{one.where}: {one.says}" for one in found.damages]

    return examine


def print_restored(done: Restored) -> None:
    """What stands there, what was done again, and what cannot be done until somebody knows more."""
    show.line(f"Restored to {done.path}: the log up to entry {done.entries}, {done.at}", "bold")
    _again(done.erased, done.withdrawn)
    show.line(f"  {show.number(done.files, 'stored file')}")
    for name in done.missing:
        show.line(f"  missing: {name}", "red")
    for one in done.removed:
        show.line(f"  {one} had been removed, and is again")
    _unknown(done.unknown_since)


def print_lifted(done: Lifted) -> None:
    """What was done again, and whether the inquiry can be worked with."""
    _again(done.erased, done.withdrawn)
    _unknown(done.unknown_since)


def print_drilled(done: Drilled) -> None:
    """What a restore would give, and every damage."""
    one = done.restored
    show.line(
        f"This backup would give the log up to entry {one.entries}, {one.at}: {show.number(done.days, 'day')} ago"
    )
    if done.lost is not None:
        show.line(f"  lost: {show.number(done.lost, 'act')} of the inquiry that were done since")
    _again(one.erased, one.withdrawn)
    show.line(f"  {show.number(one.files, 'stored file')}; it would be opened by {', '.join(done.members)}")
    for name in one.missing:
        show.line(f"  missing: {name}", "red")
    if one.unknown_since:
        show.line(f"  Withdrawals after {one.unknown_since} would be unknown: read-only, export off.", "yellow")
    for damage in done.damages:
        show.line(f"damaged  {damage}", "bold red")
    show.line("Something is damaged." if done.damages else "It opens, and nothing of it is damaged.", "bold")
    show.line("Nothing of it was left here.")


def _again(erased: int, withdrawn: int) -> None:
    if not erased and not withdrawn:
        show.line("  done again: nothing")
        return
    show.line(f"  done again: {show.number(erased, 'erasure')}, {show.number(withdrawn, 'withdrawal')}")


def _unknown(since: str) -> None:
    if not since:
        show.line("  All withdrawals are known, as far as what was named tells. It can be worked with.")
        return
    show.line(f"Withdrawals after {since} are unknown: read-only, export off.", "yellow")
    show.line("Next: probata restore --here --removals FILE, with the newest list of removals that can be found")
