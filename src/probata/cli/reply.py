"""probata reply [--from FILE] [--annex OUT.md]"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from probata.cli import options, show
from probata.record.errors import BadUse

if TYPE_CHECKING:
    from probata.inquiry.reply import Annexed
    from probata.method.reply.status import PartyStatus, ReplyStatus, ResponseStatus

_SHOWN = 40
"""Open paragraphs of one response that are listed by their first words; a longer list says how many more."""


def register(app: typer.Typer) -> None:
    """Adds the verb."""
    app.command("reply")(reply)


def reply(
    source: Annotated[
        Path | None, typer.Option("--from", metavar="FILE", help="A TOML file to take in (docs/spec/reply.md).")
    ] = None,
    annex: Annotated[
        Path | None, typer.Option(metavar="OUT.md", help="Write the answer as it may be annexed, names removed.")
    ] = None,
    inquiry: options.Inquiry = options.HERE,
    passphrase_fd: options.PassphraseFd = None,
    as_json: options.AsJson = False,
) -> None:
    """How the accused parties were heard: notices, answers, open paragraphs, findings.

    What takes up which finding is proposed, and a person decides. Exit status 0 also when paragraphs are open
    (`probata check` objects to them); 1 when --annex has to wait for them.

    Example: probata reply --from reply.toml
    """
    from probata.inquiry import reply as verb

    if source and annex:
        raise BadUse("--from takes a file in, --annex writes one; not both at once.")
    opened = options.opened(inquiry, passphrase_fd)
    if annex:
        told = verb.annex(opened, annex)
        show.print_json(told.as_json()) if as_json else print_annexed(told)
        return
    answer = verb.take_in(opened, source) if source else verb.status(opened)
    show.print_json(answer.as_json()) if as_json else print_status(answer)


def print_annexed(told: Annexed) -> None:
    """What was written, and what is not in it."""
    show.line(f"{told.out}: {show.number(told.paragraphs, 'paragraph')}, {_removed(told.removed)}")
    if told.not_annexed:
        show.line(f"  {show.number(told.not_annexed, 'page')} not annexed: pictures without a transcript", "yellow")


def _removed(number: int) -> str:
    return "1 name or contact removed" if number == 1 else f"{number} names and contacts removed"


def print_status(answer: ReplyStatus) -> None:
    """One block a party; what is open comes last, where it is seen."""
    for party in answer.parties:
        for text, style in _party(party):
            show.line(text, style)
        show.line()
    if not answer.recorded:
        show.line("No findings are recorded: which paragraphs answer one cannot be proposed.", "yellow")
    for name in answer.lost:
        show.line(f"The document of the response {name!r} may not be used any more.", "yellow")
    for place, why in answer.stale.items():
        show.line(f"The statement {place!r} has to be looked at again: {why}.", "yellow")
    unread = sum(len(each.unread) for party in answer.parties for each in party.responses)
    pages = f", {show.number(unread, 'page')} that nobody has read" if unread else ""
    show.line(
        f"{show.number(answer.open, 'open paragraph')}, {show.number(answer.conflicts, 'conflict')}{pages}", "bold"
    )


def _party(one: PartyStatus) -> Iterator[tuple[str, str]]:
    yield one.party.says, "bold"
    if one.party.not_notified:
        yield f"  not notified: {one.party.not_notified}", ""
    for missing in one.missing:
        yield f"  {missing.says}", "yellow"
    for notice in one.notices:
        access = notice.access or "not known"
        yield f"  notice {notice.name}: {notice.kind.value}, {notice.version}; sent {notice.sent}, access {access}", ""
        yield f"    deadline {notice.deadline}, cut-off {notice.cut_off}", "dim"
    for response in one.responses:
        yield from _response(response)
    if one.notices and not one.responses:
        yield "  no answer received", ""
    for said, fit in one.no_answers:
        what = "no answer" if fit.fits.value == "no" else "unknown whether an answer"
        yield f"  {what} to {fit.finding}: {said.place}, {said.voice}: {fit.why}", "yellow"
    yield from _findings(one)


def _response(one: ResponseStatus) -> Iterator[tuple[str, str]]:
    yield f"  answer {one.name}: received {one.received}, {one.disposed} of {one.paragraphs} paragraphs disposed of", ""
    if one.unread:
        pages = ", ".join(map(str, one.unread))
        yield f"    nobody has read page {pages}: pictures without text; give transcripts", "yellow"
    for each in one.conflicts:
        ways = " / ".join(f"{way.kind.value}: {way.answer.value}" for way in each.ways)
        yield f"    conflict at {each.number}: {ways}", "red"
    for number in one.look:
        yield f"    look at {number}: it may name a person, and nothing is removed from it", "yellow"
    for paragraph in one.open[:_SHOWN]:
        yield f"    open {paragraph.number:>4}  {paragraph.first_words}", ""
        yield f"               {paragraph.why}", "dim"
    if len(one.open) > _SHOWN:
        yield f"    and {len(one.open) - _SHOWN} more", ""


def _findings(one: PartyStatus) -> Iterator[tuple[str, str]]:
    for each in one.findings:
        at = ", ".join(f"{name} {number}" for name, number in each.paragraphs[:8])
        more = f" and {len(each.paragraphs) - 8} more" if len(each.paragraphs) > 8 else ""
        yield f"  {each.finding}: {each.heard.value}{f' ({at}{more})' if at else f' ({each.why})'}", ""
