"""probata retention [PLAN]"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from probata.cli import options, show

if TYPE_CHECKING:
    from probata.inquiry.retention import Due, Kept

_SHOWN = 20


def register(app: typer.Typer) -> None:
    """Adds the verb."""
    app.command("retention")(retention)


def retention(
    plan: Annotated[
        Path | None, typer.Argument(help="A plan to take in (TOML); without one, what is due is listed.")
    ] = None,
    inquiry: options.Inquiry = options.HERE,
    passphrase_fd: options.PassphraseFd = None,
    as_json: options.AsJson = False,
) -> None:
    """Say how long material is kept, and what is due today.

    Nothing is destroyed by it: what is due is reviewed, handed over, or erased by two persons (probata erase). A legal
    hold keeps a person's material whatever the plan says; the log is always kept.

    Example: probata retention plan.toml
    """
    from probata.inquiry import retention as verb

    opened = options.opened(inquiry, passphrase_fd)
    if plan is not None:
        terms = verb.take_in(opened, plan)
        if as_json:
            show.print_json({"terms": [one.of.value for one in terms]})
            return
        show.line(f"{plan.name}: {show.number(len(terms), 'term')}; `probata retention` says what is due")
        return
    found = verb.due(opened)
    show.print_json(found.as_json()) if as_json else print_due(found)


def print_due(found: Due) -> None:
    """One block a kind, and what has to be given back."""
    closed = f"closed on {found.closed}" if found.closed else "the inquiry is not closed"
    show.line(f"{found.today}, {closed}", "bold")
    for one in found.kinds:
        _kind(one)
    for each in found.handbacks:
        state = "due" if each.due else "not yet due"
        show.line(f"to give back or destroy by {each.by} ({state}): {each.name}", "yellow" if each.due else "")


def _kind(one: Kept) -> None:
    name = one.of.value.replace("_", " ")
    if one.term is None:
        show.line(f"{name}: {one.number}, and the plan says nothing of them", "yellow")
        return
    what = one.term.then.value + (f" to {one.term.to}" if one.term.to else "")
    years = show.number(one.term.years or 0, "year")
    when = f"kept until {one.ends}" if one.ends else f"kept for {years} after closing"
    show.line(f"{name}: {one.number}, {when}, then {what} ({one.term.why})")
    if one.due:
        show.line(f"  due: {what}", "yellow")
        for thing in one.things[:_SHOWN]:
            show.line(f"    {thing}")
        if len(one.things) > _SHOWN:
            show.line(f"    and {len(one.things) - _SHOWN} more (--json has all)")
    for thing in one.held:
        show.line(f"  a legal hold keeps {thing}")
