"""The program: finds its verbs in this folder, turns every error into words and an exit status."""

from __future__ import annotations

import io
import os
import pkgutil
import sys
from importlib import import_module
from pathlib import Path
from typing import Annotated

import typer
from click.exceptions import Abort, ClickException, Exit

from probata import __version__
from probata.cli import options, show
from probata.record import interrupt
from probata.record.errors import BadUse, Internal, ProbataError, Stopped, SystemRefused

_ORDER = (
    "new",
    "add",
    "capture",
    "list",
    "mark",
    "sources",
    "passages",
    "statements",
    "quotes",
    "search",
    "messages",
    "custody",
    "pictures",
    "assess",
    "refresh",
    "correct",
    "tied",
    "transcribe",
    "interviews",
    "count",
    "estimate",
    "cite",
    "play",
    "findings",
    "reply",
    "recommendations",
    "check",
    "report",
    "review",
    "withdraw",
    "erase",
    "hold",
    "decide",
    "members",
    "passwd",
    "sign",
    "disclose",
    "verify",
    "log",
    "fsck",
    "backup",
    "restore",
    "copy",
    "deposit",
    "receive",
    "merge",
    "retention",
    "close",
    "explain",
    "read",
    "date",
    "demo",
)


def application() -> typer.Typer:
    """The command line with every verb of this folder: those of a day's work first, in their order."""
    app = typer.Typer(
        name="probata",
        no_args_is_help=True,
        add_completion=False,
        pretty_exceptions_enable=False,
        rich_markup_mode=None,
        help="Probata: a compiler for fact-finding reports. Every number traced to its evidence.",
    )
    app.callback()(_about)
    for name in sorted(verbs(), key=lambda verb: (_ORDER.index(verb) if verb in _ORDER else len(_ORDER), verb)):
        import_module(f"probata.cli.{name}").register(app)
    return app


def verbs() -> list[str]:
    """The names of the files in this folder that are verbs."""
    from probata import cli

    others = {"found", "main", "options", "seen", "show", "telling", "watching"}
    names = [found.name for found in pkgutil.iter_modules(cli.__path__)]
    return [name for name in names if name not in others and not name.startswith("demo_")]


def main(arguments: list[str]) -> int:
    """Runs one command; the exit status: 0 done, 1 the answer is no, 2 bad use or bad input."""
    said = ""
    try:
        if "" in arguments:
            raise BadUse("A word of the command is empty.", next_step="Leave it out, or fill it in.")
        with options.secrets_set_apart():
            status = application()(arguments or ["--help"], prog_name="probata", standalone_mode=False)
        return status if isinstance(status, int) else 0
    except Exit as stop:
        return stop.exit_code
    except SystemExit as stop:  # how typer passes on an interrupt and a closed pipe
        return _stopped(arguments) if stop.code == Stopped.exit_status else 0
    except BrokenPipeError:  # whoever read our output has seen enough
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0
    except (Exception, KeyboardInterrupt) as fault:  # noqa: BLE001 (the last resort: no traceback shows evidence)
        show.fault(error := _in_our_words(fault), "--json" in arguments)
        said = error.message
        return error.exit_status
    finally:
        show.end(said)


def _stopped(arguments: list[str]) -> int:
    show.fault(error := _in_our_words(KeyboardInterrupt()), "--json" in arguments)
    return error.exit_status


def _in_our_words(fault: BaseException) -> ProbataError:
    match fault:
        case ProbataError():
            return fault
        case ClickException():
            said = fault.format_message().replace(" (env var: 'None')", "")  # what typer adds where there is none
            return BadUse(show.name(said), next_step="See `probata COMMAND --help`.")
        case OSError():
            return SystemRefused(f"{fault.strerror or type(fault).__name__}.", where=str(fault.filename or ""))
        case Abort() | KeyboardInterrupt():
            return Stopped("Stopped. What was stored before is whole.")
        case _:
            return Internal(f"A fault of Probata itself ({type(fault).__name__}).", where=_place(fault))


def _place(fault: BaseException) -> str:
    """File and line of the fault, never its message, which may hold evidence."""
    last = fault.__traceback__
    while last and last.tb_next:
        last = last.tb_next
    return f"{Path(last.tb_frame.f_code.co_filename).name}:{last.tb_lineno}" if last else ""


def run() -> None:
    """The entry point of the ``probata`` program."""
    for stream in (sys.stdout, sys.stderr):  # a terminal that knows fewer letters gets a mark for each it lacks
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="replace")
    try:
        interrupt.remember()
        status = main(sys.argv[1:])
        interrupt.forget()
    except KeyboardInterrupt:
        status = Stopped.exit_status
    sys.exit(status)


def _version(asked: bool) -> None:
    if asked:
        typer.echo(f"probata {__version__}")
        raise Exit(0)


def _about(
    context: typer.Context,
    version: Annotated[  # noqa: ARG001 (its callback prints and ends)
        bool, typer.Option("--version", callback=_version, is_eager=True, help="Print the version.")
    ] = False,
    identity: Annotated[
        Path | None,
        typer.Option(
            "--identity", metavar="FILE", help="Open with this age identity file (recovery) and no passphrase."
        ),
    ] = None,
    fingerprint: Annotated[
        str, typer.Option(metavar="FINGERPRINT", help="With --identity: the inquiry's fingerprint, as you kept it.")
    ] = "",
) -> None:
    """Nothing of its own: the options that come before a verb."""
    if fingerprint:
        context.find_root().meta[options.COMPARED] = fingerprint
    if identity is not None:
        context.find_root().obj = identity
