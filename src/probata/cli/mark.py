"""probata mark PARTS --public|--not-public|--condition WORD|--exculpatory NAME"""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from probata.cli import options, show
from probata.record.errors import BadUse

if TYPE_CHECKING:
    from probata.record.canonical import Json


def register(app: typer.Typer) -> None:
    """Adds the verb."""
    app.command("mark")(mark)


def mark(
    parts: Annotated[list[str], typer.Argument(help="Documents with one of these in their name.")],
    public: Annotated[
        bool | None,
        typer.Option("--public/--not-public", help="Others have published them, or they have not.", show_default=False),
    ] = None,
    condition: Annotated[
        str,
        typer.Option(
            metavar="WORD",
            help="A condition of receipt: lead only, not disclosed, source not named, embargo, return or destroy.",
        ),
    ] = "",
    until: Annotated[str, typer.Option(metavar="DAY", help="The last day of the condition, or of use.")] = "",
    exculpatory: Annotated[
        str,
        typer.Option(metavar="NAME", help="They speak against this finding, or for this person named as responsible."),
    ] = "",
    lift: Annotated[bool, typer.Option("--lift", help="Take the condition or the exculpatory mark back.")] = False,
    reason: Annotated[
        str, typer.Option(help="Who asked for the condition, what speaks for whom, or why it is public all the same.")
    ] = "",
    by: Annotated[str, typer.Option(help="With --public: who takes it upon them.")] = "",
    inquiry: options.Inquiry = options.HERE,
    passphrase_fd: options.PassphraseFd = None,
    as_json: options.AsJson = False,
) -> None:
    """Mark documents as public, as received on a condition, or as exculpatory; or take that back.

    Only what is public is quoted in a package, and what a condition forbids leaves in no way. A package that was signed
    before cannot be recalled. A mark is on the whole file that a document is in.

    A document that shares long passages with a withdrawn or refused account is marked as public only with --reason and
    --by. A condition or an exculpatory mark needs --reason, which of a file in a compartment is kept there.

    Example: probata mark letter.pdf --condition "lead only" --reason "the ministry's terms of 3 March"
    """
    _fits(public, condition, exculpatory, lift=lift, until=until)
    opened = options.opened(inquiry, passphrase_fd)
    if public is not None:
        from probata.inquiry.mark import mark as to_mark

        changed = to_mark(opened, parts, public=public, reason=reason, by=by)
        said = f"{show.number(len(changed), 'document')} now {'public' if public else 'not public'}"
        _told({"public": public}, changed, said, as_json=as_json)
        return
    from probata.inquiry.records import remarking

    asked = remarking.Asked(condition, until, exculpatory, reason)
    names = (remarking.lift if lift else remarking.remark)(opened, parts, asked)
    what = f"condition “{condition}”{f' until {until}' if until else ''}" if condition else "exculpatory mark"
    said = f"{what} {'lifted from' if lift else 'set on'} {show.number(len(names), 'document')}"
    _told({"condition": condition, "exculpatory": bool(exculpatory), "lifted": lift}, names, said, as_json=as_json)


def _fits(public: bool | None, condition: str, exculpatory: str, *, lift: bool, until: str) -> None:
    if (public is not None) + bool(condition) + bool(exculpatory) != 1:
        raise BadUse(
            "Say which one: --public, --not-public, --condition WORD or --exculpatory NAME.",
            next_step="One kind of mark at a time.",
        )
    if lift and public is not None:
        raise BadUse("--lift belongs to --condition and --exculpatory.", next_step="Write --not-public.")
    if until and (not condition or lift):
        raise BadUse("--until belongs to --condition.", next_step="Leave it out.")


def _told(said: dict[str, Json], names: tuple[str, ...], line: str, *, as_json: bool) -> None:
    if as_json:
        show.print_json({**said, "changed": list(names)})
        return
    show.line(line)
    for name in names:
        show.line(f"  {show.name(name)}")
