"""probata findings [NAME]"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from probata.cli import options, show
from probata.cli.found import print_found
from probata.record.errors import BadUse

if TYPE_CHECKING:
    from collections.abc import Sequence

    from probata.inquiry.entry.door import Opened
    from probata.inquiry.findings import Taken

_SHOWN = 12


def register(app: typer.Typer) -> None:
    """Adds the verb."""
    app.command("findings")(findings)


def findings(
    name: Annotated[str, typer.Argument(help="A finding; without one, all of them.")] = "",
    file: Annotated[
        Path | None,
        typer.Option("--from", metavar="FILE", help="Take findings in (TOML); with --adopt, adoptions (JSON lines)."),
    ] = None,
    instrument: Annotated[
        list[Path] | None,
        typer.Option(metavar="FILE", help="A legal label of your own, with its elements; repeatable."),
    ] = None,
    adopt: Annotated[bool, typer.Option("--adopt", help="Adopt the finding NAME as it is now.")] = False,
    by: Annotated[str, typer.Option(help="Who adopts it.")] = "",
    reason: Annotated[str, typer.Option(help="Why.")] = "",
    although: Annotated[
        str, typer.Option(metavar="REASON", help="Why it is adopted while conditions are missing; kept and printed.")
    ] = "",
    persons: Annotated[
        bool, typer.Option("--persons", help="Say who is named as responsible (only to the head, and logged).")
    ] = False,
    strict: Annotated[
        bool, typer.Option("--strict", help="Exit status 1 unless each is adopted and misses no condition.")
    ] = False,
    inquiry: options.Inquiry = options.HERE,
    passphrase_fd: options.PassphraseFd = None,
    as_json: options.AsJson = False,
) -> None:
    """Say what the inquiry finds, on what, and what is missing.

    Findings are written in a file (docs/spec/findings.md), taken in, and adopted by a named person. Each is listed with
    the house's minimum conditions, there or missing, and with its independent sources. No standard is ever called met.

    Example: probata findings --from findings.toml
    """
    _fits(name, file, adopt=adopt, given=bool(by or reason or although), instrument=bool(instrument))
    held = options.opened(inquiry, passphrase_fd)
    if adopt:
        _adopt(held, (name, by, reason, although), file, as_json=as_json)
    elif file:
        from probata.inquiry.findings import take_in

        taken = take_in(held, file, instrument or ())
        show.print_json(taken.as_json()) if as_json else print_taken(taken, file.name)
    else:
        _list(held, name, persons=persons, strict=strict, as_json=as_json)


def _fits(name: str, file: Path | None, *, adopt: bool, given: bool, instrument: bool) -> None:
    if adopt and bool(name) == bool(file):
        raise BadUse("Say what is adopted.", next_step='Write --adopt NAME --by "..." --reason "...", or --from FILE.')
    if given and (not adopt or file):
        raise BadUse("--by, --reason and --although belong to --adopt NAME.")
    if not adopt and name and file:
        raise BadUse("A file is taken in whole.", next_step="Leave the name out.")
    if instrument and (adopt or not file):
        raise BadUse("--instrument belongs to --from FILE.", next_step="Take the findings in again with it.")


def _adopt(held: Opened, said: tuple[str, str, str, str], file: Path | None, *, as_json: bool) -> None:
    from probata.inquiry.records.adopting import GivenAdoption, adopt, from_file

    done = adopt(held, from_file(file) if file else [GivenAdoption(*said)])
    if as_json:
        show.print_json(done.as_json())
    else:
        show.line(f"{show.number(done.recorded, 'adoption')} recorded, {done.kept} stood already")


def _list(held: Opened, name: str, *, persons: bool, strict: bool, as_json: bool) -> None:
    from probata.inquiry.findings import listed
    from probata.inquiry.records.found_json import found_json

    now = listed(held, name, persons=persons)
    if as_json:
        show.print_json(found_json(now, name, persons=persons))
    else:
        print_found(now, name, persons=persons)
    looked = [one for one in now.findings.values() if name in ("", one.draft.name)]
    every = [(one.adopted, one.missing) for one in looked]
    every += [] if name else [(one.adopted, one.missing) for one in now.persons.values()]
    raise typer.Exit(1 if strict and any(missing or not adopted for adopted, missing in every) else 0)


def print_taken(taken: Taken, name: str) -> None:
    """What the file changed, and what has to be looked at."""
    all_of_them = len(taken.new) + len(taken.changed) + len(taken.unchanged)
    show.line(
        f"{name}: {show.number(all_of_them, 'finding')} = {len(taken.new)} new + {len(taken.changed)} changed + "
        f"{len(taken.unchanged)} unchanged"
    )
    for what, names in (
        ("changed, to adopt again", taken.changed),
        ("in the file no more, stands no more", taken.left_out),
    ):
        if names:
            show.line(f"  {what}: {_few(names)}")
    if taken.persons:
        show.line(f"  {show.number(taken.persons, 'person')} named as responsible, each with a record of its own")
    for note in taken.notes[:_SHOWN]:
        show.line(f"  stale      {note}", "yellow")
    if len(taken.notes) > _SHOWN:
        show.line(f"  and {len(taken.notes) - _SHOWN} more are stale", "yellow")
    missing = f"of {taken.missing} something is missing" if taken.missing else "nothing missing"
    show.line(f"  minimum conditions: {missing}; `probata findings` says what there is")


def _few(names: Sequence[str]) -> str:
    more = len(names) - _SHOWN
    return ", ".join(names[:_SHOWN]) + (f" and {more} more" if more > 0 else "")
