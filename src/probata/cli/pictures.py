"""probata pictures [DOCUMENT]"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from probata.cli import options, show
from probata.record.errors import BadUse

if TYPE_CHECKING:
    from probata.inquiry.documents.alike import Group, Member
    from probata.inquiry.pictures import PicturesAnswer


def register(app: typer.Typer) -> None:
    """Adds the verb."""
    app.command("pictures")(pictures)


def pictures(
    document: Annotated[
        str, typer.Argument(help="A picture's name, Ref, or a part of the name: its other copies.")
    ] = "",
    html: Annotated[
        Path | None,
        typer.Option("--html", metavar="FILE", help="Write a page that shows the pictures of each group side by side."),
    ] = None,
    with_restricted: Annotated[
        bool, typer.Option("--with-restricted", help="With --html: show those that lie in compartments, too.")
    ] = False,
    again: Annotated[
        bool, typer.Option("--again", help="Try files again of which no picture could be made before.")
    ] = False,
    inquiry: options.Inquiry = options.HERE,
    passphrase_fd: options.PassphraseFd = None,
    as_json: options.AsJson = False,
) -> None:
    """Find near-duplicate pictures in this inquiry: the same photograph under another name and another date.

    Found are copies that were made smaller, saved again, cut a little, mirrored, turned, given a caption or a margin.
    Pages of scanned documents count. Whole pictures are compared, no faces and no people. `the same picture`, `nearly
    the same` and `perhaps` are how alike they are, no more: whoever looks decides. Dates are declared, not established.

    The first run looks at every picture, once, and goes on where it was stopped.

    Example: probata pictures photo-2020-post.jpg --html copies.html
    """
    from probata.inquiry.entry import settings
    from probata.inquiry.pictures import pictures as verb

    if with_restricted and html is None:
        raise BadUse("--with-restricted belongs to --html.", next_step="Name the page, or leave it out.")
    held = options.opened(inquiry, passphrase_fd)
    with show.progress("looking") as heard:
        answer = verb(
            held,
            settings.load(),
            document=document,
            again=again,
            html=html,
            with_restricted=with_restricted,
            heard=heard,
        )
    show.print_json(answer.as_json()) if as_json else print_pictures(answer, document)
    if html is not None:
        show.beside(_written(html, answer, with_restricted=with_restricted))


def _written(html: Path, answer: PicturesAnswer, *, with_restricted: bool) -> str:
    restricted = sum(bool(one.of) for group in answer.groups for one in group.members)
    many = show.number(restricted, "picture")
    shown, not_shown = (
        f" {many} in it from compartments: keep it as you keep those.",
        f" {many} from compartments not in it (--with-restricted shows them).",
    )
    kept = (shown if with_restricted else not_shown) * bool(restricted)
    return f"Written, readable by anybody who gets it: {show.name(str(html))}.{kept}"


def print_pictures(answer: PicturesAnswer, document: str = "") -> None:
    """The groups first, then what was compared and what could not be."""
    from probata.inquiry.pictures import NOTE

    for number, group in enumerate(answer.groups, 1):
        _print_group(number, group, document)
    if not answer.groups:
        show.line("No near-duplicates." if not document else "No other copy of it is here.")
    beside = f"; {answer.plain} too plain or too small" if answer.plain else ""
    show.line(f"{show.number(answer.compared, 'picture')} compared{beside}. {NOTE}")
    for one in answer.unseen:
        show.line(f"  not seen   {show.name(one.document)}: {show.name(one.why)}")
    if answer.closed:
        show.line(f"  {show.number(answer.closed, 'document')} in compartments that you do not hold: not looked at")


def _print_group(number: int, group: Group, document: str) -> None:
    head = "Other copies" if document else f"Group {number}"
    first, *others = group.members
    show.line(f"{head}: {show.number(len(others) if document else len(group.members), 'picture')}", "bold")
    for one in (first, *others):
        _print_member(one)


def _print_member(one: Member) -> None:
    show.line(f"  {show.name(one.name)}  {one.width} x {one.height}")
    if one.likeness:
        show.line(f"    {one.likeness}: {one.bits} of 256 bits from {show.name(one.nearest)}")
    for field, value in one.origin.dates:
        show.line(f"    {field}, as declared: {show.name(value)}")
    if not one.origin.dates:
        show.line("    declares no date")
    for name in one.origin.inside:
        show.line(f"    came inside of {show.name(name)}")
    if others := [name for name in one.origin.came if name != one.origin.document]:
        show.line(f"    came as {', '.join(map(show.name, others))}")
    if one.of:
        show.line(f"    lies in the compartment of {show.name(one.of)}")
