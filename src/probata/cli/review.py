"""probata review DRAFT"""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from probata.cli import options, show
from probata.record.errors import ANSWER_IS_NO, BadUse

if TYPE_CHECKING:
    from probata.inquiry.reports.choosing import Choice
    from probata.inquiry.reports.reviewing import Reviewed
    from probata.method.report.reviewed import Noted, Placed

_MANY, _FEW = 20, 5


def register(app: typer.Typer) -> None:
    """Adds the verb."""
    app.command("review")(review)


def review(
    draft: Annotated[Path, typer.Argument(help="The draft: .docx, .odt, .pdf (read only), or an older .doc.")],
    inquiry: Annotated[
        Path | None, typer.Option("--inquiry", metavar="FOLDER", help="Hold it against this inquiry, by every rule.")
    ] = None,
    audience: Annotated[str, typer.Option(help="Whom the edition is for, as in front matter.")] = "public",
    choose: Annotated[
        bool, typer.Option("--choose", help="Ask at the terminal which record bears which words, one key each.")
    ] = False,
    file: Annotated[
        Path | None, typer.Option("--from", metavar="FILE", help="Choices as JSON lines (docs/reference/json.md).")
    ] = None,
    by: Annotated[str, typer.Option(help="Who chooses; asked for when it is not given.")] = "",
    reason: Annotated[str, typer.Option(help="Why, for all choices of this run; asked for when not given.")] = "",
    changes: Annotated[
        str, typer.Option("--changes", help="Read tracked changes as accepted, rejected, or both.")
    ] = "accepted",
    since: Annotated[
        Path | None, typer.Option(metavar="DRAFT", help="An earlier draft: show only what is new since then.")
    ] = None,
    claims: Annotated[
        bool, typer.Option("--claims", help="List what the draft claims, typed, and judge nothing.")
    ] = False,
    everything: Annotated[
        bool, typer.Option("--all", help="Show what stood before, too, and every one of a kind.")
    ] = False,
    out: Annotated[Path | None, typer.Option(help="The folder for the answer; without one, the draft's.")] = None,
    no_files: Annotated[bool, typer.Option("--no-files", help="Only print; write no answer.")] = False,
    sarif: Annotated[bool, typer.Option("--sarif", help="Print SARIF 2.1.0, for editors and build servers.")] = False,
    passphrase_fd: options.PassphraseFd = None,
    as_json: options.AsJson = False,
) -> None:
    """Say where a draft in Word contradicts itself, and answer in the same file.

    Beside the draft stand then NAME.reviewed.docx, the same file with comments, and NAME.reviewed.html, a summary. The
    draft itself is never changed. Of a draft that still has the comments only what changed is shown, and what somebody
    answered with "not an issue, because ..." stays set aside. Exit status 1 when an objection is open. None open does
    not mean that it is true.

    With --inquiry each number, word for a number and quotation has to be borne by a record. What could bear it is
    offered; a reply with its number in Word, or --choose, ties the words to it.

    Example: probata review draft.docx
    """
    from probata.inquiry.entry import settings
    from probata.inquiry.reports.choosing import from_file
    from probata.inquiry.review import answer
    from probata.inquiry.review import review as to_review

    if sarif and as_json:
        raise BadUse("One of --json and --sarif.")
    if inquiry is None and (choose or file):
        raise BadUse("Without an inquiry there is no record to choose.", next_step="Name it with --inquiry.")
    if claims:
        _claims(draft, _ways(changes)[0], as_json)
        return
    held = options.opened(inquiry, passphrase_fd) if inquiry else None
    read = partial(to_review, draft, settings.load(), _ways(changes), since=since, audience=audience, opened=held)
    choices = from_file(file) if file else ()
    with show.progress("reviewing") as heard:
        done = read(choices=choices, progress=heard)
    if choose and (chosen := ask((*done.placed, *done.noted), by, reason)):
        done = read(choices=(*choices, *chosen))
    if not no_files:
        done = answer(done, out, held)
    if sarif:
        show.print_json(done.as_sarif())
    elif as_json:
        show.print_json(done.as_json())
    else:
        print_review(done, everything=everything)
    raise typer.Exit(ANSWER_IS_NO if done.placed else 0)


def _claims(draft: Path, changes: str, as_json: bool) -> None:
    """Each claim with its kind and place, and what its sentence says of it."""
    from probata.inquiry.entry import settings
    from probata.inquiry.reports.placed_json import in_short
    from probata.inquiry.review import claims as to_claims

    done = to_claims(draft, settings.load(), changes)
    if as_json:
        show.print_json(done.as_json())
        return
    for one, where in done.found:
        says = ", ".join(f"{name}: {in_short(value)}" for name, value in one.says.items() if name != "voice")
        show.line(f"{one.kind:<15} {where}: {in_short(one.words)}{f'  ({says})' if says else ''}")
    show.line(show.number(len(done.found), "claim"), "bold")


def _ways(changes: str) -> tuple[str, ...]:
    known = ("accepted", "rejected")
    if changes == "both":
        return known
    if changes not in known:
        raise BadUse(f"There is no way {changes!r} to read changes.", next_step="Say accepted, rejected or both.")
    return (changes,)


def ask(placed: Sequence[Placed | Noted], by: str, reason: str) -> list[Choice]:
    """One key for each place that something on record could bear."""
    from probata.inquiry.reports.choosing import Choice
    from probata.inquiry.reports.placed_json import around, in_short, on_record

    waiting = [one for one in placed if one.offers]
    if waiting and not sys.stdin.isatty():
        raise BadUse("There is no terminal to choose at.", next_step="Use --from FILE.")
    name = by or (typer.prompt("Who chooses") if waiting else "")
    why = reason or (typer.prompt("On what ground, for this run") if waiting else "")
    made: list[Choice] = []
    for number, one in enumerate(waiting, start=1):
        show.line(f"{number} of {len(waiting)}  {one.where}: “{in_short(one.words)}”", "bold")
        show.line(f"  {around(one)}")
        for place, record in enumerate(on_record(one), start=1):
            show.line(f"  {place}  {record}")
        key = _key(len(one.offers))
        if key == "q":
            break
        if key.isdecimal():
            made.append(Choice(one.binds, int(key), name, why))
    return made


def _key(most: int) -> str:
    keys = "".join(str(number) for number in range(1, most + 1))
    while True:
        typer.echo(f"  {'/'.join(keys)} take it, s skip, q stop: ", nl=False)
        key: str = typer.getchar().lower()
        typer.echo(key)
        if key and key in f"{keys}sq":
            return key


def print_review(done: Reviewed, *, everything: bool) -> None:
    """Each objection with its place and words, a table by kind, the files; of a later draft what is new."""
    from probata.inquiry.reports.placed_json import in_short

    shown = done.placed if everything else _folded(done.followed.new)
    for one in shown:
        _objection(one)
    folded = 0 if everything else len(done.followed.new) - len(shown)
    if folded:
        show.line(f"{folded} more of the codes that stand most often: in the files, and with --all here")
    standing = len(done.followed.standing)
    if standing and not everything:
        show.line(f"{show.number(standing, 'objection')} as in the review before (--all shows them, too)")
    for before in done.followed.resolved:
        show.line(f"{before.code} resolved: {in_short(before.words or before.message)}", "green")
    for aside in done.followed.set_aside:
        words = in_short(aside.placed.words)
        show.line(f"{aside.placed.objection.code} set aside by {aside.by.by}: “{words}”: {aside.reason}", "dim")
    _table(done.placed)
    for notice in done.notices:
        show.line(f"{done.source.file.name} {notice}", "yellow")
    if done.noted:
        count = show.number(len(done.noted), "note")
        show.line(f"{count} could be tied to what is on record: --choose asks, comments offer it")
    if done.ties:
        show.line(f"{show.number(done.ties, 'place')} tied to a record")
    if done.untied:
        show.line(
            f"{show.number(done.untied, 'tie')} without a place in the file: words in notes and boxes hold none",
            "yellow",
        )
    for path in done.files:
        show.line(str(path))
    show.line(done.verdict, "bold")


def _folded(placed: Sequence[Placed]) -> list[Placed]:
    """Of codes that stand very often the first few: nobody reads three hundred of a kind at a terminal."""
    counted = Counter(one.objection.code for one in placed)
    seen: Counter[str] = Counter()
    kept = []
    for one in placed:
        code = one.objection.code
        seen[code] += 1
        if counted[code] <= _MANY or seen[code] <= _FEW:
            kept.append(one)
    return kept


def _objection(one: Placed) -> None:
    from rich.text import Text

    from probata.inquiry.reports.placed_json import in_short, next_step, on_record

    place = one.where + (f" ({in_short(one.section)})" if one.section and one.where != "heading" else "")
    head = Text.assemble((one.objection.code, "bold red"), show.safe(f" {place}: {one.objection.message}"))
    show.rich(head)
    if one.words:
        show.line(f"    “{in_short(one.repeated)}”", "italic")
    for number, record in enumerate(on_record(one), start=1):
        show.line(f"    on record, {number}: {record}", "cyan")
    if one.under:
        show.line(f"    only with tracked changes {one.under}", "dim")
    if next_step(one):
        show.line(f"    {next_step(one)}", "dim")


def _table(placed: Sequence[Placed]) -> None:
    """How many of each code, with what it is about."""
    from probata.inquiry.reports.reviewing import summary

    for code, says, count in summary(placed):
        show.line(f"{count:>5}  {code}  {says}")
