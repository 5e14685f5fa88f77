"""probata refresh OLD NEW"""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from probata.cli import options, show

if TYPE_CHECKING:
    from probata.inquiry.refresh import Refreshed
    from probata.method.documents.line_changes import Line, LineChange
    from probata.method.documents.rows import Row, Sheet
    from probata.method.documents.versions import SheetChanges

_SHOWN = 20


def register(app: typer.Typer) -> None:
    """Adds the verb."""
    app.command("refresh")(refresh)


def refresh(
    old: Annotated[str, typer.Argument(help="The document that there is a newer version of.")],
    new: Annotated[str, typer.Argument(help="The newer version: a file, or a document that is there already.")],
    key: Annotated[
        list[str] | None,
        typer.Option("--key", metavar="COLUMN", help="A column that names a row; again for more.", show_default=False),
    ] = None,
    reason: Annotated[str, typer.Option(help="Why it is a newer version of the same.")] = "",
    by: Annotated[str, typer.Option(help="Who says so.")] = "",
    csv: Annotated[
        Path | None, typer.Option("--csv", metavar="FILE", help="Write the differences as a table, too.")
    ] = None,
    inquiry: options.Inquiry = options.HERE,
    passphrase_fd: options.PassphraseFd = None,
    as_json: options.AsJson = False,
) -> None:
    """Take in a newer version of a list or a text, and say what changed.

    A file is taken in where the old one lies. Rows are told apart by a key: the columns that --key names, or the fewest
    whose values are filled and different in every row; texts are compared line by line. Nothing of the old version
    goes; what was cited from it has to be looked at again.

    Example: probata refresh detainees.csv detainees-june.csv --key number --reason "sent again" --by "A. Investigator"
    """
    from probata.inquiry.entry import settings
    from probata.inquiry.refresh import refresh as verb

    held = options.opened(inquiry, passphrase_fd)
    given = settings.load()
    found = verb(held, old, new, settings=given, by=by, reason=reason, key=key or (), out=csv)
    show.print_json(found.as_json()) if as_json else print_refreshed(found)
    show.beside(f"The differences stand in {csv}." if csv else "")


def print_refreshed(found: Refreshed) -> None:
    """Both names, what changed, what has to be looked at again."""
    show.line(f"{show.name(found.new)} is the newer version of {show.name(found.old)}", "bold")
    show.line(f"  {found.changes.told()}")
    for one in found.changes.sheets:
        _print_sheet(one)
    for what, names in (("came", found.changes.new_sheets), ("went", found.changes.gone_sheets)):
        for name in names:
            show.line(f"  sheet {what:5} {show.name(name)}")
    _print_some("line", (_line(one) for one in found.changes.lines))
    for name, reason in found.stale.items():
        show.line(f"  stale      {show.name(name)}: {show.name(reason)}")


def _print_sheet(one: SheetChanges) -> None:
    rows, key = one.rows, " and ".join(one.key)
    called = f"{show.name(one.name)}: " if one.name else ""
    by = f"rows are told apart by {show.name(key)}" if key else "rows are compared whole"
    show.line(f"  {called}{by}{f' ({show.name(one.reason)})' if one.reason else ''}")
    for what, names in (("came", rows.new_columns), ("went", rows.gone_columns)):
        for name in names:
            show.line(f"    column {what} {show.name(name)}")
    _print_some("went", (f"row {row.number}: {_said(one.before, row)}" for row in rows.removed))
    _print_some("came", (f"row {row.number}: {_said(one.after, row)}" for row in rows.added))
    cells = ((each.key, name, *values) for each in rows.changed for name, values in each.values.items())
    _print_some(
        "changed", (f"{' | '.join(key)}: {name}: {a or 'nothing'} -> {b or 'nothing'}" for key, name, a, b in cells)
    )
    _print_some("moved", (f"row {before.number} -> {after.number}" for before, after in rows.moved))
    _print_some("doubled", (f"several rows have the key {' | '.join(each) or '(empty)'}" for each in rows.doubled))
    _print_some("line", (_line(each) for each in one.notes))


def _print_some(what: str, lines: Iterable[str]) -> None:
    every = list(lines)
    for each in every[:_SHOWN]:
        show.line(f"    {what:8} {show.name(each)}")
    if len(every) > _SHOWN:
        show.line(f"    {what:8} and {len(every) - _SHOWN} more: --json and --csv have all")


def _said(sheet: Sheet, row: Row) -> str:
    found = (f"{name} {text}" for column, name in sheet.columns.items() if (text := row.text(column)))
    return "; ".join(found)


def _line(one: LineChange) -> str:
    def side(line: Line | None) -> str:
        return f"{line.number}: {line.words}" if line else "nothing"

    return f"{side(one.before)} -> {side(one.after)}"
