"""probata erase CODE_NAME"""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from probata.cli import options, show
from probata.cli.withdraw import reached_lines
from probata.record.errors import BadUse

if TYPE_CHECKING:
    from probata.inquiry.erase import Erased, Requested

_KEPT = (
    "Back up now (`probata backup`), and replace every other copy of keyring.db: an old one still opens what an old "
    "copy of the database holds. Codings and attributes stand in older backups until they are restored together with "
    "the file removals.",
    "What was written onto a flash disk may lie in worn cells of it; without the key it opens no more.",
    "Take the person out of the tables that you take in: the inquiry does not know the code name any more.",
)
_LEFT = (
    "Files outside the inquiry stay as they are: take the words out, or delete the files, wherever they lie.",
    "To destroy one of these in the inquiry, too: `probata add FILE --of S-NN --new-source` with the same file puts it "
    "under a key of its own (what is public: `probata mark NAME --not-public` first), and then erase S-NN.",
)


def register(app: typer.Typer) -> None:
    """Adds the verb."""
    app.command("erase")(erase)


def erase(
    code_name: Annotated[str, typer.Argument(help="The interview or protected source.")],
    ask: Annotated[bool, typer.Option("--ask", help="Record that erasure was asked for.")] = False,
    confirm: Annotated[bool, typer.Option("--confirm", help="Destroy it; by another member than asked.")] = False,
    call_off: Annotated[bool, typer.Option("--call-off", help="Take the request back.")] = False,
    reason: Annotated[str, typer.Option(help="Why; nothing of who the person is.")] = "",
    asked_by: Annotated[
        str, typer.Option("--asked-by", help="person, guardian, representative or somebody else.")
    ] = "",
    channel: Annotated[str, typer.Option(help="By which channel the request came.")] = "",
    called_back: Annotated[
        str,
        typer.Option("--called-back", help="yes or no: whether they were called back where you reached them before."),
    ] = "",
    coercion_considered: Annotated[
        str, typer.Option("--coercion-considered", help="yes or no: whether somebody may force them to ask.")
    ] = "",
    also_others: Annotated[
        bool, typer.Option("--also-others", help="The accounts of others in the same file may be lost with it.")
    ] = False,
    inquiry: options.Inquiry = options.HERE,
    passphrase_fd: options.PassphraseFd = None,
    as_json: options.AsJson = False,
) -> None:
    """Destroy for good what a person told and who they are; one member asks, another confirms.

    Without --ask, --confirm or --call-off it shows the request that stands. Confirming destroys the key of the
    person's compartment, what is sealed under it, the stored files, codings and attributes, and writes a line into the
    file removals. Nothing brings it back.

    Example: probata erase I-07 --ask --reason "asked to be forgotten" --asked-by person --channel letter
    --called-back yes --coercion-considered yes
    """
    from probata.inquiry import erase as verb

    if ask + confirm + call_off > 1:
        raise BadUse("--ask, --confirm and --call-off are three acts.", next_step="Choose one.")
    opened = options.opened(inquiry, passphrase_fd)
    if confirm:
        done = verb.confirm(opened, code_name, also_others=also_others)
        show.print_json(done.as_json()) if as_json else print_erased(code_name, done)
    elif call_off:
        verb.call_off(opened, code_name)
        show.print_json({"code_name": code_name}) if as_json else show.line(f"{code_name}: will not be erased")
    elif ask:
        said = verb.Asked(
            asked_by,
            channel,
            called_back=_yes(called_back, "--called-back"),
            coercion_considered=_yes(coercion_considered, "--coercion-considered"),
            reason=reason,
        )
        _requested(verb.ask(opened, code_name, said, also_others=also_others), as_json)
    else:
        _requested(verb.pending(opened, code_name), as_json)


def print_erased(code_name: str, done: Erased) -> None:
    """What was destroyed, what cannot be recalled, and what remains elsewhere."""
    show.line(f"{code_name}: erased{', as was confirmed before' if done.went_on else ''}", "bold")
    show.line(
        f"  destroyed: {show.number(done.compartments, 'key')}, {show.number(done.cells, 'sealed cell')}, "
        f"{show.number(done.blobs, 'stored file')}, {show.number(done.documents, 'document')}, "
        f"{show.number(done.codings, 'coding')}, {show.number(done.attributes, 'attribute')}, "
        f"{show.number(done.decisions, 'decision')}"
    )
    if done.stub:
        show.line(f"  what stays is a row without anything: {done.stub}")
    if done.others:
        show.line(f"  accounts of others that went with it: {', '.join(done.others)}")
    for line in reached_lines(done):
        show.line(line)
    if done.also_in:
        others = ", ".join(map(show.name, done.also_in))
        show.line(f"  documents that hold its words as well, and are still found and read: {others}")
        for one in _LEFT:
            show.line(f"    {one}")
    if done.uncompared:
        show.line("  Not all of its words could be compared: read whether drafts and other documents hold them.")
    if not done.settled:
        show.line("  Another command is reading; run any command when it has ended, so that its log is emptied.")
    for note in _KEPT:
        show.line(note)


def _requested(one: Requested, as_json: bool) -> None:
    if as_json:
        show.print_json(one.as_json())
        return
    asked = one.asked
    show.line(f"{one.code_name}: erasure was asked for on {one.at[:10]}; nothing is destroyed yet", "bold")
    called = "called back" if asked.called_back else "NOT called back"
    show.line(f"  asked by: {asked.asked_by}, by {asked.channel}, {called}, coercion considered")
    show.line(f"  why: {asked.reason}")
    show.line(
        f"  would be destroyed: {show.number(one.compartments, 'key')}, {show.number(one.documents, 'document')}, "
        "all codings and attributes"
    )
    if one.others:
        show.line(f"  and the accounts of others in the same file: {', '.join(one.others)}")
    show.line(
        f"Next: another member runs `probata erase {one.code_name} --confirm`, with a passphrase of their own; "
        "whoever asked cannot"
    )


def _yes(said: str, option: str) -> bool:
    if said not in ("yes", "no"):
        raise BadUse("This is answered with yes or no.", where=option)
    return said == "yes"
