"""Who may be used for what, and why: the answers of the gate for everybody, by code name; used by interviews."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from probata.inquiry.accounts import people
from probata.inquiry.entry.door import Opened, authorise, record, transact
from probata.method.testimony.consent import Permission, audience_use, may_be_counted, permitted
from probata.method.testimony.mapping import SCOPE_WORDS
from probata.method.testimony.model import Interview, Scope, Use
from probata.method.testimony.toml_shape import nearest
from probata.record.canonical import Json
from probata.record.errors import BadUse, BadValue

if TYPE_CHECKING:
    from sqlalchemy import Connection

Ask = Callable[[Interview, Scope], Permission]


@dataclass(frozen=True, slots=True)
class Answered:
    """What the gate says of one person, part by part of the account."""

    code_name: str
    parts: Mapping[Scope, Permission]

    @property
    def why(self) -> str:
        """One reason: of the first part that is allowed, or else of the first that is not."""
        each = list(self.parts.values())
        return next((one for one in each if one.allowed), each[0]).reason


@dataclass(frozen=True, slots=True)
class Usable:
    """Everybody's answers for one use (and recipient) on a day, in the order of the interviews."""

    use: Use
    recipient: str
    day: date
    scopes: tuple[Scope, ...]
    people: tuple[Answered, ...]

    def allowed(self, scope: Scope) -> int:
        """How many people allow this part."""
        return sum(one.parts[scope].allowed for one in self.people)

    def rows(self) -> Iterator[tuple[str, ...]]:
        """Code name, yes or a dash for each part, and why."""
        for one in self.people:
            yield one.code_name, *("yes" if each.allowed else "-" for each in one.parts.values()), one.why

    def as_json(self) -> dict[str, Json]:
        """The documented object."""
        return {
            "use": self.use.value,
            "recipient": self.recipient or None,
            "day": self.day.isoformat(),
            "allowed": {scope.value: self.allowed(scope) for scope in self.scopes},
            "interviews": [
                {
                    "code_name": one.code_name,
                    "parts": {
                        scope.value: {"allowed": each.allowed, "reason": each.reason}
                        for scope, each in one.parts.items()
                    },
                }
                for one in self.people
            ],
        }


def usable(opened: Opened, use: str, recipient: str = "", scope: str = "") -> Usable:
    """What the gate says today of everybody, for a use, a recipient, and one part of the account or all of them.

    Raises BadUse for a use or part that is none and for a member who may not see who was interviewed. The look is
    logged.
    """
    from probata.store import interviews

    authorise(opened, "members")
    wanted, to, scopes = use_called(use), " ".join(recipient.split()), (scope_called(scope),) if scope else tuple(Scope)
    if to and not any(sign.isalnum() for sign in to):
        raise BadUse("This is no name of a recipient.", where="--for", next_step="Name the office or body.")
    with transact(opened) as connection:
        day, everyone = people.consent_day(connection), interviews.everyone(connection)
        ask = _asking(connection, wanted, to, day)
        found = tuple(_answered(one, scopes, ask) for one in everyone)
        record(connection, opened, "list permissions", {"interviews": len(found)})
    return Usable(wanted, to, day, scopes, found)


def use_called(name: str) -> Use:
    """The use of this name, or of an edition's audience of this name; BadUse with the nearest for any other."""
    said = " ".join(name.split()).casefold()
    known = {one.value.casefold(): one for one in Use}
    if said in known:
        return known[said]
    try:
        return audience_use(said)
    except BadValue:
        step = nearest(name, [one.value for one in Use])
        raise BadUse("This is no use of an interview.", where="--may", next_step=step) from None


def scope_called(name: str) -> Scope:
    """The part of an account of this name; BadUse with the nearest for any other."""
    found = SCOPE_WORDS.get(" ".join(name.split()).casefold())
    if found is None:
        step = nearest(name, [one.value for one in Scope])
        raise BadUse("This is no part of an account.", where="--scope", next_step=step)
    return found


def _asking(connection: Connection, use: Use, recipient: str, day: date) -> Ask:
    """Asks the gate; of numbers, as the codebook has it, as counts do."""
    known = people.crowd(connection)
    needed = known.codebook.needed_for(use) if known else use

    def ask(one: Interview, scope: Scope) -> Permission:
        if scope is Scope.NUMBER:
            return may_be_counted(one, use, needed, day, recipient)
        return permitted(one, use, day, scope, recipient)

    return ask


def _answered(one: Interview, scopes: Sequence[Scope], ask: Ask) -> Answered:
    return Answered(one.code_name, {scope: ask(one, scope) for scope in scopes})
