"""What an older keyring must not bring back: members, keys and compartments that were taken away, as the log and the
file of removals tell it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from probata.inquiry.accounts.removing import ERASE, removals_of
from probata.inquiry.entry import keyrings
from probata.record.ref import Ref

if TYPE_CHECKING:
    from sqlalchemy import Connection

    from probata.inquiry.entry.door import Opened
    from probata.record.canonical import Json

_GIVE, _TAKE = "members give", "members take"


@dataclass(frozen=True, slots=True)
class TakenAway:
    """``members`` were removed; ``keys`` were taken from a member, or with None from everybody, each with its
    compartment."""

    members: frozenset[Ref]
    keys: frozenset[tuple[Ref | None, Ref]]


def taken_away(opened: Opened, connection: Connection) -> TakenAway:
    """All of it. Raises Damaged for a file of removals that is older than the inquiry."""
    entries = keyrings.logged(connection)
    destroyed = {one.compartment for one in removals_of(opened, connection) if one.act == ERASE and one.compartment}
    return TakenAway(_removed(entries), frozenset({*_taken(entries), *((None, one) for one in destroyed)}))


def _removed(entries: list[tuple[str, dict[str, Json]]]) -> frozenset[Ref]:
    """Nobody who was removed comes back under the same Ref: who is added again is a new member."""
    named = {Ref.parse(str(detail["member"])) for act, detail in entries if act == keyrings.REMOVED}
    found = (keyrings.CHANGED, keyrings.ACCEPTED)
    return frozenset(named | {one for act, detail in entries if act in found for one in _refs(detail["removed"])})


def _taken(entries: list[tuple[str, dict[str, Json]]]) -> set[tuple[Ref | None, Ref]]:
    """What was taken from a member and not given again afterwards."""
    found: set[tuple[Ref | None, Ref]] = set()
    for act, detail in entries:
        if act in (_GIVE, _TAKE):
            these = {(Ref.parse(str(detail["member"])), one) for one in _refs(detail["compartments"])}
            found = found | these if act == _TAKE else found - these
    return found


def _refs(said: Json) -> list[Ref]:
    return [Ref.parse(str(one)) for one in said] if isinstance(said, list) else []
