"""What was set aside and has not come in since: with the reason, and where it lay, so that it can be tried again."""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from probata.inquiry.entry import holding
from probata.inquiry.entry.door import Opened, authorise, look
from probata.intake.pile import Found, gather, shown
from probata.intake.receipt import QUIET, SetAside, rest_of
from probata.record.canonical import Json
from probata.record.errors import BadUse
from probata.record.ref import Ref

if TYPE_CHECKING:
    from sqlalchemy import Connection

    from probata.store.arrivals import Arrival
    from probata.store.cells import Held

ALL = "all"


@dataclass(frozen=True, slots=True)
class Unstored:
    """A file that did not come in: since when, under which code, what it was called and why it was set aside.

    ``place`` is where it lay, or the file that holds it did, on the machine that it was added on; ``within`` the
    compartment that it was meant for.
    """

    at: str
    code: str
    name: str
    place: str
    reason: str
    next_step: str
    within: Ref | None

    def as_json(self) -> dict[str, Json]:
        """The documented unstored object."""
        return {
            "at": self.at,
            "code": self.code,
            "name": self.name,
            "place": shown(self.place),
            "reason": self.reason,
            "next": self.next_step,
            "restricted": self.within is not None,
        }


def unstored(opened: Opened) -> tuple[Unstored, ...]:
    """Everything that this member may know of, in the order in which it was set aside."""
    authorise(opened, "read")
    with look(opened) as connection:
        return _standing(connection, _held(opened, connection, "list"))


def again(opened: Opened, code: str, into: Ref | None) -> list[Found | SetAside]:
    """The files to be tried again: those set aside with this code (ALL for each) that were meant for this compartment,
    or for none. A file inside another is tried again with that one.

    Raises BadUse for a code that nothing was set aside with.
    """
    with look(opened) as connection:
        mine = [one for one in _standing(connection, _held(opened, connection, "add")) if one.within == into]
    chosen = [one for one in mine if code in (ALL, one.code)]
    if not chosen:
        there = ", ".join(sorted({one.code for one in mine})) or "none"
        raise BadUse(
            "Nothing was set aside with this code" + (", and meant for this compartment." if into else "."),
            where=code,
            next_step=f"Codes that there are: {there}. `probata list --set-aside` lists the files.",
        )
    places = {one.place: _outermost(one) for one in chosen if one.place}
    return [each for place, name in places.items() for each in _found(Path(place), name)]


def _held(opened: Opened, connection: Connection, act: str) -> Held:
    from probata.store import arrivals

    wanted = {one.compartment for one in arrivals.set_aside(connection) if one.compartment}
    return holding.viewing(opened, connection, wanted, act)


def _standing(connection: Connection, held: Held) -> tuple[Unstored, ...]:
    from probata.store import arrivals

    newest: dict[tuple[str, str], Arrival | None] = {}
    for one in arrivals.everything(connection, held):
        if one.said:
            newest[one.said.name, one.said.place] = None if one.item or one.code in QUIET else one
            newest[rest_of(one.said.name), one.said.place] = None  # it was read again from its beginning
    return tuple(_unstored(one) for one in newest.values() if one)


def _unstored(one: Arrival) -> Unstored:
    assert one.said  # noqa: S101 (of those that say nothing none is asked for)
    said = one.said
    return Unstored(one.at, one.code, said.name, said.place, said.reason, said.next_step, one.compartment)


def _outermost(one: Unstored) -> str:
    """The name of the file that lay at the place, which a file inside it has before its own."""
    place, steps = Path(one.place).as_posix(), one.name.split("/")
    names = ("/".join(steps[:end]) for end in range(len(steps), 0, -1))
    return next((name for name in names if f"/{place}".endswith(f"/{name}")), shown(Path(one.place).name))


def _found(path: Path, name: str) -> list[Found | SetAside]:
    """What lies there now, under the name that it had."""
    if not path.is_dir():
        return [Found(path, name)]
    return [replace(one, name=name + one.name.removeprefix(path.name)) for one in gather([path])]
